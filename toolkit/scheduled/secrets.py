"""What does not belong in a config, whatever its place: passwords, tokens, addresses that nobody else may know.

What is found is told by its place and kind, never by its value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

from toolkit.scheduled.places import DEEPEST, Keys
from toolkit.scheduled.tables import keys_beside

_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+")
_CALLED_SECRET = re.compile(
    "passwor[dt]|passwd|passphrase|pwd|secret(?!ar)|token|jsession|sessid|api_?key|credential|private_?key|access_?key|auth_?key|bearer|"
    "authori[sz]ation|kennwort|geheim|mot_?de_?passe|secreto|contrasen|contraseñ|clave|senha|parola|wachtwoord|"
    "lösenord|hasło|пароль|токен|密码|密碼|密钥|パスワード|비밀번호"
)
_SECRET_WORDS = {"pass", "pw", "pin", "auth", "key", "cookie", "session"}
_MAY_BE_SECRET = {"key", "sig", "signature", "auth", "code", "hash", "session", "sessionid", "sid", "cookie", "pin"}
_USERS = {"u", "usr", "user", "username", "login", "account", "email"}
_NO_SECRETS = {"true", "false", "yes", "no", "0", "1"}
_CREDENTIALS = re.compile(r"\b[A-Za-z][A-Za-z0-9+.-]{0,20}:/{1,3}[^\s/?#@\"'<>]{1,300}@")
_BARE_CREDENTIALS = re.compile(r"(?!mailto:)[^\s/@:]+:[^\s/@]+@\S+", re.IGNORECASE)
_PAIR = re.compile(r"[?&;#]([^\s=&;#?]{1,100})=([^\s&;#]+)")
_SAID = re.compile(r"(?<![\w-])([\w-]{1,100})\s{0,3}(=|:)\s{0,3}[\"']?([^\s\"']{1,300})(?:\s{1,3}(\S{1,300}))?")
_WORD = re.compile(r"[A-Za-z0-9]+")
_RUN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_SHORTEST, _SHORTEST_BEHIND_HOOK, _SHORTEST_MIXED, _LONGEST_MEAN_RUN = 10, 6, 6, 3.5
_UNBROKEN = 20
_LONGEST_KEY = 100


def secrets_in(config: dict[str, Any]) -> Iterator[tuple[Keys, str]]:
    """Yield where a secret stands, and what to do instead.

    Examples
    --------
    >>> list(secrets_in({"mail": {"server": "smtp.example.org", "password": "x"}}))[0][0]
    ('mail', 'password')
    >>> [said for _, said in secrets_in({"sources": ["https://quay.example/feed?token=x"]})]
    ['found a token in the address, which is not shown here; wanted at_env = "...", the name of a variable ...']
    """
    waiting: list[tuple[Keys, Any]] = [((), config)]
    while waiting:
        path, value = waiting.pop()
        name = path[-1] if path and isinstance(path[-1], str) else ""
        if is_called_secret(name):
            yield path, f"found a key for a secret, whose value is not shown here; {_instead(path)}"
        elif isinstance(value, dict | list):
            inner = value.items() if isinstance(value, dict) else enumerate(value)
            waiting += reversed([((*path, key) if len(path) < DEEPEST else path, one) for key, one in inner])
        elif isinstance(value, str) and (kind := secret_in_text(value, is_hook=path[:1] == ("webhooks",))):
            yield path, f"found {kind}, which is not shown here; {_instead(path)}"


def is_called_secret(name: str) -> bool:
    """Return True if a key is called as secrets are, in any spelling; not if it names a variable of the environment.

    Examples
    --------
    >>> [is_called_secret(key) for key in ("smtpPassword", "API-KEY", "password_env", "keep", "max_tokens_shown")]
    [True, True, False, False, True]
    """
    parts = [part.casefold() for part in _PARTS.findall(name[:_LONGEST_KEY])]
    if not parts or parts[-1] == "env":
        return False
    return bool(_CALLED_SECRET.search("_".join(parts))) or not _SECRET_WORDS.isdisjoint(parts)


def secret_in_text(value: str, *, is_hook: bool = False) -> str:
    """Return what kind of secret stands in a text; empty if none is seen.

    Parameters
    ----------
    value : str
    is_hook : bool
        True for an address that is posted to, which is a secret itself if a part of it is random.

    Examples
    --------
    >>> secret_in_text("https://me:x@quay.example/feed"), secret_in_text("https://quay.example/feed?lang=en")
    ('a name or a password in the address', '')
    >>> secret_in_text("https://chat.example/hooks/q8w3k1z7m5r9t2", is_hook=True)
    'an address with a random part, by which anybody could post'
    """
    if _CREDENTIALS.search(value) or _BARE_CREDENTIALS.fullmatch(value):
        return "a name or a password in the address"
    if "://" in value and _has_secret_pair([(unquote(name), unquote(given)) for name, given in _PAIR.findall(value)]):
        return "a token in the address"
    but_addresses = " ".join(word for word in value.split() if "://" not in word)
    if any(_is_said_secret(*said.groups("")) for said in _SAID.finditer(but_addresses)):
        return "a secret behind its name"
    if is_hook and "://" in value and any(_random_parts(value)):
        return "an address with a random part, by which anybody could post"
    return ""


def _has_secret_pair(pairs: list[tuple[str, str]]) -> bool:
    """Return True if one of what an address is asked with is a secret, or if it has a user and a password of theirs."""
    named = {name.casefold(): value for name, value in pairs}
    has_user = any(not named[name].isdigit() for name in _USERS & named.keys())
    has_password = has_user and not named.get("p", "0").isdigit()  # which is a number of a page
    return has_password or any(_is_secret(*pair) for pair in pairs)


def _is_said_secret(name: str, sign: str, *words: str) -> bool:
    """Return True if a text says a secret by its name; behind a colon it is no word, as titles have colons too."""
    if not is_called_secret(name):
        return False
    is_surely_called = bool(_CALLED_SECRET.search(name.casefold()))
    if sign == "=" and is_surely_called:
        return words[0].casefold() not in _NO_SECRETS
    shortest = _SHORTEST_MIXED if is_surely_called else _SHORTEST
    return any(_is_mixed(one, shortest) for word in words for one in _WORD.findall(word))


def _is_mixed(word: str, shortest: int) -> bool:
    return len(word) >= shortest and not (word.isalpha() or word.isdigit())


def _is_secret(name: str, value: str) -> bool:
    """Return True if what an address is asked with is a secret: called so, or called as secrets may be and random."""
    if re.sub(r"\W|_", "", name.casefold()) in _MAY_BE_SECRET:
        return is_random(value) and not set("/.") & set(value)
    return is_called_secret(name) and value.casefold() not in _NO_SECRETS


def is_random(text: str, shortest: int = _SHORTEST) -> bool:
    """Return True if a text looks as if nobody had thought of it: letters and digits in quick change, and many.

    Examples
    --------
    >>> [is_random(one) for one in ("T0K3N9xQ2", "a8F3kQ9zL2mX", "3fa85f64-5717-4562-b3fc-2c963f66afa6")]
    [False, True, True]
    >>> [is_random(one) for one in ("morning-digest-2025-06-10", "MorningDigestForTheNewsroom", "1234567890123456")]
    [False, False, False]
    """
    words = _WORD.findall(text)
    mixed = [word for word in words if not (word.isdigit() or word.isalpha())]
    if sum(map(len, mixed)) >= shortest and len(_RUN.findall(" ".join(mixed))) > 2:
        return _mean_run(mixed) < _LONGEST_MEAN_RUN or max(map(len, mixed)) >= _UNBROKEN
    unbroken = [word for word in words if len(word) >= _UNBROKEN and word.isalpha()]
    return bool(unbroken) and _mean_run(unbroken) < _LONGEST_MEAN_RUN


def _mean_run(words: list[str]) -> float:
    """Return how many letters or digits follow each other on the average; a word with its capital is one run."""
    return sum(map(len, words)) / len(_RUN.findall(" ".join(words)))


def _random_parts(address: str) -> Iterator[bool]:
    try:
        parts = urlsplit(address)
    except ValueError:
        return
    host = parts.hostname or ""
    is_behind_hook = "hook" in host
    for part in [
        *(label for label in host.split(".") if not label.startswith("xn--")),
        *re.split(r"[/?&=;:#]", address.partition("://")[2])[1:],
    ]:
        yield is_random(part, _SHORTEST_BEHIND_HOOK if is_behind_hook else _SHORTEST)
        is_behind_hook = is_behind_hook or "hook" in part


def _instead(path: Keys) -> str:
    """Say what to do: name a variable of the environment, where the table has a key for that."""
    keys = [key for key in keys_beside(_named(path)) if key.endswith("_env")]
    own = [key for key in keys if key.removesuffix("_env") in {str(path[-1]), "at" if len(path) == 2 else ""}]
    if not keys:
        return "wanted the config without it; what was in a file should be changed where it is used"
    key = (own or keys)[-1]
    return f'wanted {key} = "...", the name of a variable of the environment that holds it'


def _named(path: Keys) -> Keys:
    """Return the path of a source that is a plain string as that of its address."""
    return (*path, "at") if path and isinstance(path[-1], int) else path
