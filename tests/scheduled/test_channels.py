"""Credentials come from the environment, all that is missing is named at once, and none is shown."""

from __future__ import annotations

import pytest

from toolkit.errors import ConfigError
from toolkit.scheduled.channels import channels_of, local_channels_of
from toolkit.scheduled.config import Config

MAIL = {"server": "smtp.ardsund.example", "sender": "desk@ardsund.example", "to": ("anna@ardsund.example",)}


def config(**tables):
    return Config.model_validate({"sources": [{"at": "https://ardsund.example/feed"}], **tables})


def faults(config, environment):
    with pytest.raises(ConfigError) as caught:
        channels_of(config, environment)
    return str(caught.value)


def test_all_that_the_environment_lacks_is_named_at_once():
    mail = {**MAIL, "user_env": "SMTP_USER", "password_env": "SMTP_PASSWORD"}
    found = config(mail=mail, webhooks=({"name": "team", "url_env": "TEAM_HOOK"},))
    said = faults(found, {"SMTP_USER": "desk", "TEAM_HOOK": " "})
    assert "mail.password_env: the environment has no SMTP_PASSWORD" in said
    assert "webhooks[0].url_env: the environment has no TEAM_HOOK" in said
    assert "SMTP_USER" not in said
    assert set(channels_of(found, {"SMTP_USER": "a", "SMTP_PASSWORD": "b", "TEAM_HOOK": "https://a"}).remote)


def test_no_credential_is_shown():
    mail = {**MAIL, "user_env": "SMTP_USER", "password_env": "SMTP_PASSWORD"}
    found = config(mail=mail, webhooks=({"url_env": "TEAM_HOOK"},))
    secrets = {"SMTP_USER": "desk-4711", "SMTP_PASSWORD": "tide-and-time", "TEAM_HOOK": "https://a.example/T0KEN"}
    shown = repr(channels_of(found, secrets)) + repr(found)
    assert not any(secret in shown for secret in ("tide-and-time", "T0KEN"))


@pytest.mark.parametrize(
    ("tables", "said"),
    [
        ({"webhooks": ({"url": "https://a.example/1"}, {"url": "https://a.example/2"})}, "2 are called 'webhook'"),
        ({"webhooks": ({"name": "team"},)}, "webhooks[0]: wanted one of url and url_env"),
        ({"mail": {**MAIL, "user_env": "HOME"}}, "wanted user_env and password_env, or none"),
        ({"mail": {**MAIL, "security": "none", "user_env": "HOME", "password_env": "HOME"}}, "send it readable"),
    ],
)
def test_channels_that_cannot_be_as_they_say(tables, said):
    assert said in faults(config(**tables), {"HOME": "/root"})


@pytest.mark.parametrize("given", ["hooks.example.org/T0KEN", "ftp://a.example/T0KEN", "https://", "https://a b/T0KEN"])
def test_an_address_of_the_environment_that_is_none_is_not_shown(given):
    said = faults(config(webhooks=({"url_env": "TEAM_HOOK"},)), {"TEAM_HOOK": given})
    assert "is no address" in said
    assert "T0KEN" not in said


def test_on_this_machine_a_password_may_go_without_encryption():
    mail = {**MAIL, "server": "localhost", "security": "none", "user_env": "HOME", "password_env": "HOME"}
    assert "mail" in channels_of(config(mail=mail), {"HOME": "/root"}).remote


def test_local_channels_need_no_environment():
    found = config(webhooks=({"url_env": "TEAM_HOOK"},))
    assert (list(local_channels_of(found).local), local_channels_of(found).remote) == (["files"], {})
