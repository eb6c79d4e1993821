"""A config is read whole, or refused with all its faults at once, each with its line, its key and what is wanted."""

from __future__ import annotations

import os
import re
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.delivery.addresses import envelope_address, header_address
from toolkit.errors import ConfigError
from toolkit.scheduled.config import Config
from toolkit.scheduled.read_config import examined, read_config
from toolkit.scheduled.starting import first_config
from toolkit.scheduled.values import mail_address

LEAST = 'sources = ["https://quay.example/feed"]\n'


@pytest.fixture
def written(tmp_path):
    """Return a function that writes a config, and returns where."""

    def write(text, name="digest.toml"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.fixture
def faults(written):
    """Return a function that names the faults of a config by line and key."""

    def name(text):
        found = examined(written(text))
        return [] if isinstance(found, Config) else [(one.line, one.key, one.said) for one in found]

    return name


TEN = """\
archve = "news.sqlite"
timezone = "Europe/Hamburgo"
every = "daily"
sources = [
    "https://quay.example/feed",
    {at = "https://pier.example/feed", intervall = "30m"},
]
[report]
n_words = 0
map = "yes"
[mail]
server = "smtp.quay.example"
port = "587"
sender = "desk"
to = []
[[webhooks]]
url = "ftp://chat.example/in"
[alarm]
failures = 3
"""


def test_ten_faults_are_named_at_once_with_their_places(written):
    with pytest.raises(ConfigError) as refused:
        read_config(written(TEN))
    head, *lines = str(refused.value).split("\n")
    assert head.endswith("digest.toml: 11 faults")
    assert [line.split(":")[0].strip() for line in lines] == [
        "line 1, archve",
        "line 2, timezone",
        "line 3, every",
        "line 6, sources[1].intervall",
        "line 9, report.n_words",
        "line 10, report.map",
        "line 13, mail.port",
        "line 14, mail.sender",
        "line 15, mail.to",
        "line 17, webhooks[0].url",
        "line 18, alarm",
    ]
    for said in ("archive?", '"day"', "interval?", "a number from 1", "true or false", "a whole number", "alarms?"):
        assert said in str(refused.value)


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        ("window = 28\n", "window", 'found 28; wanted a span of time such as "30m"'),
        ('window = "30m"\n', "window", "an hour at least"),
        ('window = "4 weeks"\n', "window", "wanted a span"),
        ('keep = "3d"\n', "keep", "less than the window"),
        ('timezone = "berlin"\n', "timezone", "Europe/Berlin?"),
        ('timezone = "UTC+2"\n', "timezone", "wanted a zone of IANA"),
        ('timezone = "posix/Europe/Berlin"\n', "timezone", "wanted a zone of IANA"),
        ('timezone = "../../etc/passwd"\n', "timezone", "wanted a zone of IANA"),
        ('time-zone = "UTC"\n', "time-zone", "timezone?"),
        ("maxThemes = 3\n", "maxThemes", "max_themes, in [report]?"),
        ('every = ["day"]\n', "every", "found a list"),
        ("expect_archive = 1\n", "expect_archive", "found 1; wanted true or false"),
        ('name = ""\n', "name", "text that is not empty"),
        ('name = "a\\nb"\n', "name", "text of one line"),
        ("name = 2025-06-10\n", "name", "found a date; wanted text in quotes"),
        ("archive = 3\n", "archive", "wanted a path"),
        ('report = "long"\n', "report", "wanted a table"),
        ("report.n_themes = 2.0\n", "report.n_themes", 'wanted a whole number or "auto"'),
        ("report.random_state = -1\n", "report.random_state", "a number from 0"),
        ('report.themes_file = "nowhere.toml"\n', "report.themes_file", "nowhere.toml: cannot be read"),
        ('files.folder = "out/{date}"\n', "files.folder", "with {edition} alone in braces"),
        ('files = {folder = "a", formats = ["html", "pfd"]}\n', "files.formats", "(pdf?)"),
        ('files = {folder = "a", formats = "html"}\n', "files.formats", "wanted a list"),
        ('files = {folder = "a", template = "nowhere"}\n', "files.template", "found no folder"),
        ('atom = {file = "a.atom"}\n', "atom.link", "missing"),
        ('atom = {file = "a.atom", link = "digest.example"}\n', "atom.link", "wanted an address such as https://"),
        ("fetching.max_pages = true\n", "fetching.max_pages", "found true; wanted a whole number"),
        ("webhooks = [{}]\n", "webhooks[0]", "found neither url nor url_env"),
        ('webhooks = [{url = "https://a.example", url_env = "A"}]\n', "webhooks[0]", "found url and url_env"),
        ('webhooks = [{url_env = "https://a.example/tide"}]\n', "webhooks[0].url_env", "in capitals"),
        ('alarms.silent = ""\n', "alarms.silent", "wanted a span"),
        ("random.deep.table = 1\n", "random", "unknown key"),
    ],
)
def test_each_kind_of_fault_is_named_alone(faults, text, key, said):
    ((line, found, told),) = faults(text + LEAST)
    assert (line, found) == (1, key)
    assert said in told


@pytest.mark.parametrize(
    ("sources", "key", "said"),
    [
        ("[]", "sources", "a list with one entry at least"),
        ('"https://quay.example/feed"', "sources", "wanted a list"),
        ("[3]", "sources[0]", "wanted a table"),
        ('["ftp://quay.example/a"]', "sources[0]", "found the scheme ftp"),
        ('[{at = "ftp://quay.example/a"}]', "sources[0].at", "found the scheme ftp"),
        ('["https://quay.example/feed", "HTTPS://quay.example/feed"]', "sources[1]", "stands there before"),
        ('["a.csv", {at = "a.csv", follow = true}]', "sources[1]", "stands there before"),
        ("[{follow = true}]", "sources[0]", "found neither at nor at_env"),
        ('[{at = "a.csv", ignore = ["etags"]}]', "sources[0].ignore[0]", "(etag?)"),
        ('[{at = "a.csv", max_stories = 0}]', "sources[0].max_stories", "a number from 1"),
        ('["  "]', "sources[0]", "wanted text of one line"),
    ],
)
def test_faults_of_sources(faults, sources, key, said):
    ((line, found, told),) = faults(f"sources = {sources}\n")
    assert (line, found) == (1, key)
    assert said in told


def test_a_source_is_wanted(faults):
    assert [(key, said[:7]) for _, key, said in faults("")] == [("sources", "missing")]


MAIL = 'server = "smtp.quay.example"\nsender = "desk@quay.example"\nto = ["you@quay.example"]\n'
NO_MAIL = """Ohm, Bo <bo@quay.example>|bo@qu(pier)ay.example|bø@quay.example|Bo <bø@quay.example>|bo@quay..example
bo@|bo:ohm@quay.example|Desk: bo; <bo@quay.example>|"Bo <bo@quay.example>|Bo <bo@quay.example|bo@quay.example (Bo)
b\\o@quay.example|bo@quay.example>|Bo <bo@quay.example> and more|Ö, Å <bo@quay.example>|bo ohm@quay.example""".replace(
    "\n", "|"
).split("|")
A_MAIL = """bo@quay.example|Bo Ohm <bo@quay.example>|"Ohm, Bo" <bo@quay.example>|Bo (desk) <bo@quay.example>
bo@fähre.example|Åsa Öhrn <asa+tide@quay.example>|Dr. B. Ohm <b.ohm@quay.example>|<bo@quay.example>
bo@[127.0.0.1]|o'hara@quay.example|bo@localhost|港 <bo@quay.example>""".replace("\n", "|").split("|")


@pytest.mark.parametrize("written_so", A_MAIL)
def test_an_address_that_is_taken_can_be_written_on_a_letter(written_so):
    letter = EmailMessage()
    letter["To"] = header_address(mail_address(written_so))
    (reader,) = message_from_bytes(letter.as_bytes(), policy=policy.default)["To"].addresses
    assert reader.addr_spec == envelope_address(written_so)


@given(st.text(st.sampled_from('ab.@<>,;:()"\\ ø'), max_size=12).map(lambda text: f"{text}b@q.example"))
def test_no_other_is_taken(text):
    try:
        mail_address(text)
    except ValueError as error:
        assert str(error).startswith("wanted one address")  # noqa: PT017
    else:
        test_an_address_that_is_taken_can_be_written_on_a_letter(text)


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ('server = "smtp.quay.example:587"', "mail.server"),
        ('server = "https://smtp.quay.example"', "mail.server"),
        ('to = "you@quay.example"', "mail.to"),
        ('to = ["you"]', "mail.to[0]"),
        ('to = ["a@quay.example", "b@quay.example, c@quay.example"]', "mail.to[1]"),
        *((f"to = ['{one}']", "mail.to[0]") for one in NO_MAIL),
        ('sender = "Ohm, Bo <bo@quay.example>"', "mail.sender"),
        ('server = "smtp..quay.example"', "mail.server"),
        (f'server = "{"q" * 64}.example"', "mail.server"),
        ('to = ["a@quay.example", "A@quay.example"]', "mail.to[1]"),
        ('sender = "Desk\\r\\nBcc: x@quay.example <desk@quay.example>"', "mail.sender"),
        ("port = 0", "mail.port"),
        ("port = 70000", "mail.port"),
        ('security = "ssl"', "mail.security"),
        ('user_env = "SMTP_USER"', "mail.user_env"),
        ('user_env = "SMTP_USER"\npassword_env = "hunter2"', "mail.password_env"),
    ],
)
def test_faults_of_mail(faults, more, key):
    names = {line.split(" = ")[0] for line in more.splitlines()}
    rest = "\n".join(line for line in MAIL.splitlines() if line.split(" = ")[0] not in names)
    ((_, found, said),) = faults(f"{LEAST}[mail]\n{rest}\n{more}\n")
    assert found == key
    assert "hunter2" not in said


@pytest.mark.parametrize(
    "text",
    [
        LEAST,
        "\ufeff" + LEAST,
        LEAST.replace("\n", "\r\n"),
        '[[sources]]\nat_env = "QUAY_FEED"\n[[sources]]\nat = "a.csv"\n',
        f'{LEAST}timezone = "America/Argentina/Buenos_Aires"\nkeep = "28d"\n',
        f"{LEAST}[mail]\n{MAIL}",
        f'{LEAST}[[webhooks]]\nurl = "http://127.0.0.1:8000/slack"\nformat = "slack"\n',
        f'{LEAST}[mail]\n{MAIL}user_env = "SMTP_USER"\npassword_env = "_PW2"\n'.replace(
            "smtp.quay.example", "2001:db8::1"
        ),
    ],
)
def test_what_is_in_order_is_taken(faults, text):
    assert faults(text) == []


def test_every_key_can_be_given(written):
    files = ("template =", "themes_file =", "edits =")
    lines = [line for line in first_config().split("\n") if not any(key in line for key in files)]
    config = read_config(written(re.sub(r"# (?=[a-z_]+ = |\{at|\"|\[)", "", "\n".join(lines))))
    assert len(config.sources) == 8
    assert config.mail is not None
    assert config.sources[4].name == "The Wire"


def test_paths_are_beside_the_config_wherever_it_is_read_from(written, monkeypatch, tmp_path):
    (tmp_path / "desk").mkdir()
    text = (
        'sources = ["a.csv", "in/*.eml", "/srv/b.csv", "~/c.csv", "https://quay.example/feed"]\nfiles.folder = "out"\n'
    )
    config = read_config(written(text, "desk/digest.toml"))
    monkeypatch.chdir(tmp_path)
    assert read_config("desk/digest.toml") == config
    folder = str(tmp_path / "desk")
    assert [one.at for one in config.sources] == [
        f"{folder}/a.csv",
        f"{folder}/in/*.eml",
        "/srv/b.csv",
        os.path.expanduser("~/c.csv"),  # noqa: PTH111
        "https://quay.example/feed",
    ]
    assert [one.name for one in config.sources] == ["a.csv", "in/*.eml", "/srv/b.csv", "~/c.csv", ""]
    assert (str(config.archive), config.files.folder) == (f"{folder}/news.sqlite", f"{folder}/out")


def test_spans_of_time_have_units(written):
    text = LEAST + 'window = "2w"\nkeep = "90 d"\nfetching.interval = "90m"\nalarms.silent = "36h"\n'
    config = read_config(written(text))
    assert (config.window, config.keep) == (timedelta(days=14), timedelta(days=90))
    assert (config.fetching.interval, config.alarms.silent) == (timedelta(minutes=90), timedelta(hours=36))


SECRET = """\
sources = ["https://me:hunter2tide@quay.example/feed"]
evry = "day"
[mail]
server = "smtp.quay.example"
sender = "desk@quay.example"
to = ["you@quay.example"]
password = "hunter2tide"
[[webhooks]]
url = "https://chat.example/hooks/hunter2tide9k3"
headers = {Authorization = "hunter2tide"}
[smtp]
port = "hunter2tide"
"""


def test_secrets_are_refused_beside_other_faults_and_never_shown(written):
    with pytest.raises(ConfigError) as refused:
        read_config(written(SECRET))
    said = str(refused.value)
    assert "hunter2tide" not in said
    for place in (
        "sources[0]",
        "evry",
        "mail.password",
        "webhooks[0].url",
        "webhooks[0].headers.Authorization",
        "smtp",
    ):
        assert f"{place}: " in said
    assert said.count("mail.password: ") == 1
    assert 'password_env = "..."' in said


@given(st.sampled_from(["name", "timezone", "every", "window", "archive", "evry", "report", "sources", "title"]))
def test_a_secret_in_any_wrong_place_is_not_shown(tmp_path_factory, key):
    path = tmp_path_factory.mktemp("desk") / "digest.toml"
    path.write_text(f'{key} = "xq-k3J9pQ2zX7wL4"\nkeep = 3\n', encoding="utf-8")
    found = examined(path)
    assert isinstance(found, tuple)
    assert "k3J9" not in "".join(map(str, found))


@pytest.mark.parametrize(
    "key", ["k3J9pQ2zX7wL4", "token=hunter2tide", "https://me:hunter2tide@quay.example", "password: hunter2tide"]
)
def test_a_secret_that_stands_as_a_key_is_not_shown(faults, key):
    for text in (f'"{key}" = 1\n{LEAST}', f'{LEAST}[mail]\n{MAIL}"{key}" = "x"\n', f'{LEAST}[["{key}"]]\nname = "x"\n'):
        told = faults(text)
        assert told
        assert not any("hunter2" in place or "k3J9" in place or "hunter2" in said for _, place, said in told)


@pytest.mark.parametrize("key", ["max_quotes2", "smtp2", "überschrift", "n_words_of_each_theme", "covid19"])
def test_other_keys_are_shown(faults, key):
    ((_, place, _),) = faults(f'"{key}" = 1\n{LEAST}')
    assert key in place
