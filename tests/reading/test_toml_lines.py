"""Each key of a TOML file is found in its line, however the file is written."""

from __future__ import annotations

import json
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.reading.toml_lines import lines_of_keys

KEYS = st.sampled_from(["quay", "pier", "a-b", "3", "name.with.dots", 'quo"ted', "häfen", "#", "[x]", "a = b"])
SCALARS = st.sampled_from(
    [
        *("1", "1_000.5", "true", "inf", "2025-06-10 07:00:00", "07:00:00", "[]", "{}", "[[1, 2], [3]]"),
        *("'a # b'", '"]}=,"', '"\\"\\\\"', "''", '""', "'''\n# no\n[x]\n'''", '"""a = "b"\n\\"""\n"""'),
        *("''''a'''''", '"""""a"""'),
    ]
)


@st.composite
def files(draw):
    """Draw a TOML file, and the line of each of its keys."""
    lines: list[str] = []
    expected: dict[tuple[str | int, ...], int] = {}

    def add(text: str) -> int:
        number = "\n".join(lines).count("\n") + 1 + bool(lines)
        lines.append(text)
        return number

    def pairs(path: tuple[str | int, ...]) -> None:
        for key in draw(st.lists(KEYS, unique=True, max_size=3)):
            add(draw(st.sampled_from(["", "  # [quay]", "# a = 1", "\t"])))
            written = json.dumps(key, ensure_ascii=False)
            kind = draw(st.sampled_from(["scalar", "dotted", "inline", "list"]))
            value = draw(SCALARS)
            if kind == "scalar":
                expected[(*path, key)] = add(f"{written} = {value} # end")
            elif kind == "dotted":
                number = add(f"{written} . 'x' = {value}")
                expected.update({(*path, key): number, (*path, key, "x"): number})
            elif kind == "inline":
                number = add(f"{written} = {{x = 1, 'y'.z = [{{w = 2}}]}}")
                inner = [(), ("x",), ("y", "z"), ("y", "z", 0), ("y", "z", 0, "w")]
                expected.update({(*path, key, *one): number for one in inner})
            else:
                expected[(*path, key)] = add(f"{written} = [ # first")
                expected[(*path, key, 0)] = add(f"  {value},")
                expected[(*path, key, 1)] = expected[(*path, key, 1, "x")] = add("  {x = 'y'}, # ]")
                add("]")

    pairs(())
    for number, name in enumerate(draw(st.lists(st.sampled_from(["tide", "gulls"]), max_size=2, unique=True))):
        expected[name,] = add(f"[ {name} ]" if number else f'["{name}"]')
        pairs((name,))
    for number in range(draw(st.integers(0, 3))):
        line = add("[[boats]]")
        expected.setdefault(("boats",), line)
        expected["boats", number] = line
        pairs(("boats", number))
        if draw(st.booleans()):
            expected["boats", number, "crew"] = add("[boats.crew] # of this one")
            pairs(("boats", number, "crew"))
    return "\n".join(lines) + draw(st.sampled_from(["", "\n"])), expected


@given(files())
def test_every_key_is_found_where_it_stands(drawn):
    text, expected = drawn
    tomllib.loads(text)
    found = lines_of_keys(text)
    assert {path: found.get(path) for path in expected} == expected


def paths_of(value, path=()):
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield (*path, key)
        yield from paths_of(one, (*path, key))


@given(files())
def test_no_key_is_without_a_line_and_no_line_is_without_a_key(drawn):
    text, _ = drawn
    assert set(lines_of_keys(text)) >= set(paths_of(tomllib.loads(text)))
    assert set(lines_of_keys(text).values()) <= set(range(1, text.count("\n") + 2))


@pytest.mark.parametrize(
    "text", ["", "\n\n", "# only a word", "=", "[[[", "]", "}", "a = ", '"""', "a = [\n", "{{{}}}]"]
)
def test_what_is_no_toml_is_no_harm(text):
    assert isinstance(lines_of_keys(text), dict)
