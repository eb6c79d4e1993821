"""One JSON object to a raw record: what lies in the objects in it, by the path to it; what wraps a story taken off."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.stories.columns import has_what_is_needed, is_teaser, known_columns, with_names

_DEEPEST_PATH = 3
_MOST_WRAPPERS = 3
_DEEPEST_SECTION = 6
_WORDS_OF_A_PART = ("text", "value", "content", "html")
Object = dict[str, object]


def flat(record: Object, named: Mapping[str, str]) -> Object:
    """Return a record with what lies in the objects in it, by paths, and under the names of a stories frame.

    An object that has no title and no text, but one object in it that is a story, says what that says: ``{"data":
    {"title": …}}``, ``{"node": {…}}``, the ``_source`` of a search engine.

    Examples
    --------
    >>> flat({"kind": "t3", "data": {"title": "Cod", "url": "/cod"}}, {})["title"]
    'Cod'
    >>> flat({"title": "Cod", "provider": [{"name": "Harbour News"}]}, {})["provider.name"]
    'Harbour News'
    """
    whole = _with_paths(record)
    for _ in range(_MOST_WRAPPERS):
        if has_what_is_needed(whole) or not (wrapped := _wrapped(record)):
            break
        kept = {key: one for key, one in whole.items() if not (isinstance(one, dict) or key.startswith("_source"))}
        record = kept | wrapped
        whole = _with_paths(record)
    return _with_parts_joined(with_names(whole, named))


def described(document: Object, named: Mapping[str, str]) -> Object:
    """Return what an object says of itself, as `flat` does: not what wraps a story, nor the first of its lists."""
    return _with_parts_joined(with_names(_with_paths(document, are_lists_known=False), named))


def is_story(raw: Mapping[str, object]) -> bool:
    """Return True if a flat record has more than a title and more than a teaser: it may stand alone.

    Examples
    --------
    >>> is_story({"title": "Cod", "url": "/cod"}), is_story({"title": "Cod"}), is_story({"summary": "Cod is cut."})
    (True, False, False)
    """
    known = known_columns(tuple(raw))
    return ("title" in known and bool({"text", "url", "published"} & known.keys())) or _has_whole_text(known)


def _has_whole_text(known: Mapping[str, list[str]]) -> bool:
    return any(not is_teaser(column) for column in known.get("text", ()))


def _wrapped(record: Object, depth: int = 1) -> Object:
    """Return the object in a record that is a story, that of which most is known; no fact such as the source is one."""
    facts = {own for columns in known_columns(tuple(record)).values() for own in columns if own[:1] != "_"}
    inside = [one for key, one in record.items() if isinstance(one, dict) and key not in facts]
    stories = [one for one in inside if is_story(one) or (depth < _MOST_WRAPPERS and _wrapped(one, depth + 1))]
    stories.sort(key=lambda one: len(known_columns(tuple(one))), reverse=True)
    is_clear = len(stories) == 1 or len({len(known_columns(tuple(one))) for one in stories[:2]}) == 2
    return stories[0] if is_clear else {}


def _with_paths(record: Object, depth: int = 1, *, are_lists_known: bool = True) -> Object:
    """Take in what lies in the objects in a record, and in the first of each list of objects, by the path to it."""
    known = {key: _first(value) if are_lists_known else value for key, value in record.items()}
    inside = {key: value for key, value in known.items() if isinstance(value, dict)}
    if not inside:
        return record
    whole = dict(record)
    for key, value in inside.items():
        inner = _with_paths(value, depth + 1, are_lists_known=are_lists_known) if depth < _DEEPEST_PATH else value
        whole |= {path: within for name, within in inner.items() if (path := f"{key}.{name}") not in record}
    return whole


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _with_parts_joined(record: Object) -> Object:
    """Take the parts of a text under a title, each an object without one, for a list of words; and those of a line."""
    known = known_columns(tuple(record))
    columns = known.get("text", ())
    joined: Object = {key: line for key in columns if (line := _line_of_parts(record[key]))}
    if "title" in known:
        joined |= {key: words for key in columns if (words := _words_of_parts(record[key]) or _paragraphs(record[key]))}
    return record | joined if joined else record


def may_hold_a_list(value: object, depth: int = 1) -> bool:
    """Return True if there is a list of objects somewhere in an object, or several objects in one."""
    if isinstance(value, list):
        return any(isinstance(one, dict) for one in value)
    if not isinstance(value, dict) or depth > _DEEPEST_SECTION:
        return False
    inside = [one for one in value.values() if isinstance(one, (dict, list))]
    return len(inside) > 1 or any(may_hold_a_list(one, depth + 1) for one in inside)


def _line_of_parts(value: object) -> str:
    """Return a text that is cut where a link or a bold word stands: ``["Cod ", {"text": "is cut"}, "."]``."""
    if not isinstance(value, list) or {str, dict} != {type(part) for part in value}:
        return ""
    return "".join(part if isinstance(part, str) else _words_of_part(part) for part in value)


def _paragraphs(value: object, depth: int = 1) -> list[str]:
    """Return the words in the lists of an object that is a text in sections."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if depth > _DEEPEST_SECTION or (depth == 1 and not isinstance(value, dict)):
        return []
    words = [one for one in inside if isinstance(one, str)] if isinstance(value, list) else []
    return words or [one for part in inside for one in _paragraphs(part, depth + 1)]


def _words_of_parts(value: object) -> list[str]:
    parts = [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []
    texts = [(part, words) for part in parts if (words := _words_of_part(part))]
    are_stories = any({"title", "url", "published"} & known_columns(tuple(part)).keys() for part, _ in texts)
    return [] if are_stories else [words for _, words in texts]


def _words_of_part(part: Object) -> str:
    return next((words for key in _WORDS_OF_A_PART if isinstance(words := part.get(key), str) and words.strip()), "")
