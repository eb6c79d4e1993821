"""Addresses of mail as people write them → as servers of mail take them."""

from __future__ import annotations

from email.utils import formataddr, parseaddr


def envelope_address(written: str) -> str:
    """Return the address alone, its host in ASCII and small letters.

    Raises
    ------
    ValueError
        If there is none, or its name has letters beyond ASCII, which few servers take.

    Examples
    --------
    >>> envelope_address("The desk <Desk@Example.org>"), envelope_address("anna@fähre.example")
    ('Desk@example.org', 'anna@xn--fhre-loa.example')
    """
    _, address = parseaddr(written)
    name, at, host = address.rpartition("@")
    if not (name and at and host):
        raise ValueError(f'found {written!r}; wanted an address such as "The desk <desk@example.org>"')
    if not name.isascii() or not name.isprintable() or " " in name:
        raise ValueError(f"found {written!r}; wanted an address of plain letters before the @")
    try:
        return f"{name}@{host.encode('idna').decode('ascii').lower()}"
    except UnicodeError as error:
        raise ValueError(f"found {written!r}; the host behind its @ is no name of a host") from error


def header_address(written: str) -> str:
    """Return an address as it stands in a letter, with the name if there is one.

    Examples
    --------
    >>> header_address("The desk <desk@Example.org>"), header_address("anna@fähre.example")
    ('The desk <desk@example.org>', 'anna@xn--fhre-loa.example')
    """
    return formataddr((parseaddr(written)[0], envelope_address(written)))
