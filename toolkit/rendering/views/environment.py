"""What writes the templates of views: everything escaped, links to the web alone, and their hosts beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment

from toolkit.rendering import wording
from toolkit.rendering.environment import bare_environment
from toolkit.rendering.figures import counted
from toolkit.rendering.plain import language_tag, safe_link
from toolkit.rendering.times import iso_time
from toolkit.rendering.views.bounds import Room, bounded


def view(template: str, told: Callable[[Room], Mapping[str, Any]]) -> str:
    """Write a view, in at most 90,000 bytes.

    Parameters
    ----------
    template : str
        Its file in ``toolkit/rendering/templates/views``.
    told : callable
        Returns what the template names, for so much room.
    """
    page = _environment().get_template(f"views/{template}")
    return bounded(lambda room: page.render(room=room, **told(room)))


def host_of(link: str) -> str:
    """Return the host that an address leads to.

    Examples
    --------
    >>> host_of("https://quay.example:8080/cod"), host_of("")
    ('quay.example', '')
    """
    return urlsplit(link).hostname or ""


def short_link(url: str, room: Room) -> str:
    """Return a web address that there is room for, or nothing.

    Examples
    --------
    >>> short_link("https://quay.example/cod", Room(5, 40)), short_link("https://quay.example/" + 80 * "a", Room(5, 40))
    ('https://quay.example/cod', '')
    """
    return safe_link(url) if len(url) <= room.n_characters else ""


@cache
def _environment() -> Environment:
    environment = bare_environment(None)
    environment.filters.update(short_link=short_link, host_of=host_of, language_tag=language_tag, counted=counted)
    environment.filters.update(iso_time=iso_time, short_time=wording.short_time, others_say=wording.others_say)
    return environment
