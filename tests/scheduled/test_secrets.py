"""Passwords, tokens and secret addresses are seen wherever they stand; what only looks like them is left alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.reading.fetching.secret_parameters import is_called_secret, is_random
from toolkit.scheduled.secrets import secret_in_text, secrets_in

CALLED_SO = """password Passwort SMTP_PASS passwd pw pwd passphrase api-key apiKey APIKEY api_key x-token slackToken
client_secret auth authorization bearer mot-de-passe motDePasse contraseña senha пароль パスワード 密码 credentials
private-key accessKey session smtp.password wachtwoord token2""".split()
NOT_CALLED_SO = """password_env SMTP_PASSWORD_ENV token_env keep keywords bypass passenger compass monkey author authors
name title max_quotes passages timezone spin shipping secretary tokyo sender server 2fa""".split()


@pytest.mark.parametrize("key", CALLED_SO)
@pytest.mark.parametrize("table", ["", "mail", "report", "smtp"])
def test_a_key_that_is_called_as_secrets_are(key, table):
    assert is_called_secret(key)
    given_ = {table: {key: "hunter2"}} if table else {key: "hunter2"}
    ((path, said),) = secrets_in(given_)
    assert path[-1] == key
    assert "hunter2" not in said


@pytest.mark.parametrize("key", NOT_CALLED_SO)
def test_a_key_that_is_not(key):
    assert not is_called_secret(key)
    assert list(secrets_in({"mail": {key: "winter"}})) == []


WITH_SECRETS = """https://me:tide@quay.example/feed https://me@quay.example/feed feed:https://me:tide@quay.example/f
me:tide@quay.example/feed smtp://me:tide@smtp.quay.example ftp://me:tide@quay.example/x https://me:ti%40de@quay.example/
https://quay.example/feed?access_token=x https://quay.example/feed?lang=de&apiKey=x https://quay.example/f?a=1;auth_token=x
https://quay.example/f?key=Qz3kV8wN1mT6 https://quay.example/f?X-Sig-Token=9 https://quay.example/f?to%6ben=x
https://quay.example/f?password=tide https://quay.example/f.rss?hash=9d8e7f6a1b2c4d https://quay.example/f#access_token=x
https://quay.example/f?sig=k3J9pQ2zX7 https://quay.example/f;jsessionid=4F2A https://quay.example/f?PHPSESSID=tide
https://quay.example/f;JSESSIONID=k3J9pQ2zX7.node1?lang=de https://quay.example/f?sid=9d8e7f6a1b2c4d
https://quay.example/f?session_id=k3J9pQ2zX7 https://quay.example/f?u=bo&p=tide https://quay.example/f?p=tide&user=bo
https://quay.example/f?lang=de;login=bo;p=t1de https://quay.example/f?email=bo%40quay.example&p=x9""".split()
SAID = """token=hunter2 password: hunter2|PASSWORD = tide|api-key: a8F3kQ9zL2mX|Digest (token=tide)|Passwort: "g3heim"
Authorization: Bearer a8F3kQ9zL2mX|the token is token:x1y2z3|key=a8F3kQ9zL2mX|mot_de_passe=marée|access_token=tide"""
SAID_NOT = """Password: a word of the year|Token: the harbour's money|Secret: 1944|The key: cod|Session: day 2
Pass: route 66|author=desk|Tide = time|Passwords: top-10 of 2025|keys: a, b|Tokens = true
https://quay.example/f?q=token: is news
token|Pin: G20 in port|password =|Mountain pass: A13 closed|no token, no key|key=sports"""
WITHOUT = """https://quay.example/feed?format=rss&lang=en https://quay.example/feed?key=sports data/a:b/c.csv
https://quay.example/search?q=token+secret&hl=en-GB&ceid=GB:en https://quay.example/videos.xml?channel=UCq8w-60-B28hp2Bm
https://quay.example/@desk/feed https://quay.example/a@b.xml https://quay.example/feed#token mailto:desk@quay.example
https://quay.example/feed?id=12345678901234 desk@quay.example https://quay.example/feed?session=winter feeds.opml
https://quay.example/rss?author=secret https://quay.example/passwords/feed?tag=api-key https://quay.example/f?token=
https://quay.example/feed?u=9d8e7f6a1b2c4d&id=f0cb61321c https://quay.example/feed?hasToken=false
https://quay.example/feed?u=bo&p=2 https://quay.example/?p=1234 https://quay.example/?p=tide
https://quay.example/f?u=7&p=tide https://quay.example/f?session_id=12 https://quay.example/f?sid=sports
https://quay.example/f?processid=k3 https://quay.example/jsessionid/feed https://quay.example/f?user=bo
https://quay.example/f?key=https%3A%2F%2Fpier.example%2Fa8F3kQ9zL2mX.xml
inbox/*.eml https://quay.example/2025/06/10/a8F3kQ9zL2mX.xml""".split()


@pytest.mark.parametrize("text", WITH_SECRETS)
def test_secrets_in_addresses(text):
    assert secret_in_text(text)
    for config in ({"sources": [text]}, {"sources": [{"at": text}]}, {"fetching": {"contact": f"see {text}"}}):
        if " " not in text and not (text.startswith("me:") and "fetching" in config):
            ((_, said),) = secrets_in(config)
            assert text not in said


@pytest.mark.parametrize("text", WITHOUT)
def test_addresses_without(text):
    assert secret_in_text(text) == ""


@pytest.mark.parametrize("text", SAID.replace("\n", "|").split("|"))
@pytest.mark.parametrize("place", [("name",), ("report", "title"), ("sources", 0, "name"), ("webhooks", 0, "name")])
def test_secrets_that_texts_say_by_their_names(text, place):
    config = text
    for part in reversed(place):
        config = [config] if part == 0 else {part: config}
    ((path, said),) = secrets_in(config)
    assert path == place
    assert text not in said


@pytest.mark.parametrize("text", SAID_NOT.replace("\n", "|").split("|"))
def test_texts_that_only_name_them(text):
    assert secret_in_text(text) == ""


@pytest.mark.parametrize("part", ["token", "a=", "a:", "p:/", "token = ", "x ", "?u=", "-"])
def test_long_texts_are_examined_in_time(part):
    assert isinstance(secret_in_text(part * 100_000), str)


HOOKS = """https://chat.example/services/T024QUAY7/B01PIER2G/pXkZ8h3Jq9wL2vN5tR7yB4cD https://n8n.example/webhook/
9d8e7f6a-1b2c-4d3e-8f9a-0b1c2d3e4f5a https://hooks.chat.example/catch/1234567/abcd12e/ https://k3jd92ls0qpwo4mz8.chat.example
https://bots.example/bot123456:QUAY-DEF1234ghIkl-zyx57W2v1u1/send https://chat.example/hooks/xj3k9d8w7tbf8yq6pz5n4m3c2r
https://chat.example/trigger/digest/with/key/dK3jF8sL0pQ https://chat.example/AbCdEfGhIjKlMnOpQrStUvWxYzAbCd
https://chat.example/in?id=693a91f6-7aaa-4bc4-97a0-0ec2fa5aaa""".replace("webhook/\n", "webhook/").split()
PLAIN_HOOKS = """https://chat.example/hook https://chat.example/hooks/news24 https://chat.example/hooks/morning-digest
https://chat.example/api/v2/digests https://127.0.0.1:8443/morning http://localhost:9000/slack http://[2001:db8::1]:8080/in
https://chat.example/webhooks/newsroom-2025-06 https://chat.example/webhook/MorningDigest https://chat.example/hooks/q3
https://chat.example/receive/stories_of_the_day.php https://eu-west-1.chat.example/in https://xn--mnchen-3ya.example/hook
https://collector01.chat.example/ingest/json https://chat.example/teams/4711/channels/12
https://chat.example/hooks/harbourmasters-and-pilots""".split()


@pytest.mark.parametrize("address", HOOKS)
def test_an_address_by_which_anybody_could_post_is_a_secret(address):
    ((path, said),) = secrets_in({"webhooks": [{"url": address}]})
    assert path == ("webhooks", 0, "url")
    assert "url_env" in said
    assert address not in said


@pytest.mark.parametrize("address", PLAIN_HOOKS)
def test_an_address_that_people_thought_of_is_none(address):
    assert list(secrets_in({"webhooks": [{"url": address}]})) == []


@pytest.mark.parametrize(
    ("config", "instead"),
    [
        ({"mail": {"password": "tide"}}, "password_env"),
        ({"mail": {"server": "smtp://me:tide@smtp.quay.example"}}, "_env"),
        ({"sources": ["https://quay.example/f?token=x"]}, "at_env"),
        ({"sources": [{"at": "https://quay.example/f?token=x"}]}, "at_env"),
        ({"webhooks": [{"token": "tide"}]}, "url_env"),
        ({"atom": {"link": "https://quay.example/f?token=x"}}, "without it"),
        ({"token": "tide"}, "without it"),
    ],
)
def test_what_to_do_is_said(config, instead):
    ((_, said),) = secrets_in(config)
    assert instead in said


def test_secrets_in_tables_within_lists_within_tables_are_seen_each_by_its_place():
    config = {"a": [{"b": {"Token": 1}}, ["https://me:tide@quay.example"]], "secret": {"inner": "tide"}}
    assert [path for path, _ in secrets_in(config)] == [("a", 0, "b", "Token"), ("a", 1, 0), ("secret",)]


@given(st.uuids(), st.binary(min_size=20, max_size=40))
def test_random_parts_are_seen(number, content):
    assert is_random(number.hex) or not has_runs(number.hex)
    assert is_random(content.hex()) or not has_runs(content.hex())


def has_runs(text):
    return len(re.findall("[0-9]+|[a-f]+", text)) > 2


@given(
    st.lists(
        st.sampled_from("harbour pilots vote morning digest of the news 2025 06 v2".split()), max_size=8, unique=True
    )
)
def test_words_and_dates_are_not(words):
    for join in ("-", "_", "."):
        assert not is_random(join.join(words))
    assert not is_random("".join(word.title() for word in words if word.isalpha()))
