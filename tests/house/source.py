"""What a module does, read off its syntax tree: what it imports, which columns it names, how long its functions are."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

COLUMNS = frozenset({"story_id", "title", "text", "published", "source", "url", "language"})

_FRAME_METHODS = {"assign", "drop", "drop_duplicates", "get", "groupby", "insert", "pop", "set_index", "sort_values"}
_CLOCKS = {"now", "utcnow", "today"}
_STOPWATCHES = {"monotonic", "sleep", "perf_counter"}
_TAKE_NOW = {"Timestamp", "to_datetime", "datetime64"}


class Import(NamedTuple):
    """One imported module, or name of a module; ``lazy`` if inside a function, ``used`` if not in annotations alone."""

    name: str
    lazy: bool
    used: bool


def imports(tree: ast.Module) -> Iterator[Import]:
    """Yield what a module imports, also by ``require("pyarrow", extra=…)`` and as in ``from toolkit import engine``."""
    lazy = {id(node) for function in _functions(tree) for node in ast.walk(function)}
    used = _names_outside_annotations(tree)
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                for alias in node.names:
                    yield Import(alias.name, id(node) in lazy, (alias.asname or alias.name).split(".")[0] in used)
            case ast.ImportFrom():
                home = "." * node.level + (node.module or "")
                for alias in node.names:
                    yield Import(f"{home}.{alias.name}", id(node) in lazy, (alias.asname or alias.name) in used)
            case ast.Call(func=ast.Name(id="require"), args=[ast.Constant(value=str(name)), *_]):
                yield Import(name, lazy=True, used=True)


def named_columns(tree: ast.Module) -> Iterator[str]:
    """Yield the columns of the stories frame that are named, whatever the frame is called.

    They stand in subscripts (``x["text"]``, ``x[["title", "text"]]``, ``x.loc[:, "text"]``) and in the arguments of
    a frame's methods (``x.assign(text=…)``, ``x.groupby("source")``).
    """
    for node in ast.walk(tree):
        match node:
            case ast.Subscript(value=ast.Name(id="Literal")):
                continue
            case ast.Subscript(slice=inside):
                named = _strings(inside)
            case ast.Call(func=ast.Attribute(attr=method), args=args, keywords=keywords) if method in _FRAME_METHODS:
                values = [*args, *(keyword.value for keyword in keywords if method != "assign")]
                named = [text for value in values for text in _strings(value)]
                named += [keyword.arg for keyword in keywords if keyword.arg and method == "assign"]
            case _:
                continue
        yield from (name for name in named if name in COLUMNS)


def clocks(tree: ast.Module) -> Iterator[str]:
    """Yield each place that asks what time it is; a stopwatch is no clock."""
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=name) if name in _CLOCKS:
                yield ast.unparse(node)
            case ast.Import(names=names) if any(alias.name == "time" for alias in names):
                yield ast.unparse(node)
            case ast.ImportFrom(module="time", names=names):
                yield from (alias.name for alias in names if alias.name not in _STOPWATCHES)
            case ast.Call(args=[ast.Constant(value="now" | "today"), *_]) if _called(node) in _TAKE_NOW:
                yield ast.unparse(node)


def function_lengths(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield each function with the number of its lines, those of its docstring left out."""
    for function in _functions(tree):
        n_lines = (function.end_lineno or 0) - function.lineno + 1
        match function.body[0]:
            case ast.Expr(value=ast.Constant(value=str())) as docstring:
                n_lines -= (docstring.end_lineno or 0) - docstring.lineno + 1
        yield function.name, n_lines


def _functions(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def _names_outside_annotations(tree: ast.Module) -> set[str]:
    annotations = [getattr(node, "annotation", None) or getattr(node, "returns", None) for node in ast.walk(tree)]
    inside = {id(node) for annotation in annotations if annotation for node in ast.walk(annotation)}
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and id(node) not in inside}


def _strings(node: ast.expr) -> list[str]:
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.Tuple(elts=inside) | ast.List(elts=inside):
            return [text for one in inside for text in _strings(one)]
    return []


def _called(call: ast.Call) -> str:
    return ast.unparse(call.func).split(".")[-1]
