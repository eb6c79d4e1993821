"""Parameters of addresses that are secrets: called as passwords and tokens are, or random under a name such as key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from toolkit.stories.inputs import HIDDEN

SHORTEST = 10

_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+")
_CALLED_SECRET = re.compile(
    "passwor[dt]|passwd|passphrase|pwd|secret(?!ar)|token|jsession|sessid|api_?key|credential|"
    "private_?key|access_?key|auth_?key|bearer|"
    "authori[sz]ation|kennwort|geheim|mot_?de_?passe|secreto|contrasen|contraseñ|clave|senha|parola|wachtwoord|"
    "lösenord|hasło|пароль|токен|密码|密碼|密钥|パスワード|비밀번호"
)
_SECRET_WORDS = {"pass", "pw", "pin", "auth", "key", "cookie", "session"}
_MAY_BE_SECRET = {"key", "sig", "signature", "auth", "code", "hash", "session", "sessionid", "sid", "cookie", "pin"}
_USERS = {"u", "usr", "user", "username", "login", "account", "email"}
NO_SECRETS = {"true", "false", "yes", "no", "0", "1"}
_PAIR = re.compile(r"[?&;#]([^\s=&;#?]{1,100})=([^\s&;#]+)")
_WORD = re.compile(r"[A-Za-z0-9]+")
_RUN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_LONGEST_MEAN_RUN = 3.5
_UNBROKEN = 20
_LONGEST_KEY = 100


def secret_parameters(address: str) -> Iterator[tuple[str, str]]:
    """Yield the parameters of an address that are secrets, each with its value, as they are written there.

    Examples
    --------
    >>> list(secret_parameters("https://quay.example/feed?lang=en&apiKey=x1&key=sports"))
    [('apiKey', 'x1')]
    """
    has_user = _has_user(address)
    yield from ((name, given) for name, given in _PAIR.findall(address) if _is_secret(name, given, has_user=has_user))


def without_secret_parameters(address: str) -> str:
    """Return an address with a mark in place of the values that are secrets.

    Examples
    --------
    >>> without_secret_parameters("https://quay.example/feed?token=x1&lang=en")
    'https://quay.example/feed?token=…&lang=en'
    """

    def hidden(found: re.Match[str]) -> str:
        name, given = found.groups()
        is_secret = _is_secret(name, given, has_user=has_user)
        return found[0][: -len(given)] + HIDDEN if is_secret else found[0]

    has_user = _has_user(address)
    return _PAIR.sub(hidden, address)


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


def is_surely_secret(name: str) -> bool:
    """Return True if a name has a word in it that nothing but secrets are called by.

    Examples
    --------
    >>> is_surely_secret("smtp_password"), is_surely_secret("pin")
    (True, False)
    """
    return bool(_CALLED_SECRET.search(name.casefold()))


def _has_user(address: str) -> bool:
    named = ((unquote(name).casefold(), given) for name, given in _PAIR.findall(address))
    return any(name in _USERS and not given.isdigit() for name, given in named)


def _is_secret(name: str, value: str, *, has_user: bool) -> bool:
    """Return True if a parameter is a secret: called so, or as secrets may be and random, or a password of a user."""
    name, value = unquote(name), unquote(value)
    if has_user and name.casefold() == "p":  # which is a number of a page else
        return not value.isdigit()
    if re.sub(r"\W|_", "", name.casefold()) in _MAY_BE_SECRET:
        return is_random(value) and not set("/.") & set(value)
    return is_called_secret(name) and value.casefold() not in NO_SECRETS


def is_random(text: str, shortest: int = SHORTEST) -> bool:
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
