"""Options that several commands take, as dataclasses in their signatures; Typer itself takes single options only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields, is_dataclass
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import Any, get_type_hints


def with_groups(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command that takes the fields of its groups of options one by one, as Typer passes them.

    Parameters
    ----------
    command : callable
        Its parameters are options and arguments of Typer, or groups: dataclasses of such. A group is made, and so
        checked, before the command is called.

    Examples
    --------
    >>> from dataclasses import make_dataclass
    >>> Catch = make_dataclass("Catch", [("fish", str), ("weight", int, 2)])
    >>> def sell(catch: Catch, price: int = 3) -> None:
    ...     print(catch, price)
    >>> signature(with_groups(sell))
    <Signature (*, fish: str, weight: int = 2, price: int = 3)>
    >>> with_groups(sell)(fish="cod", weight=1, price=5)
    Catch(fish='cod', weight=1) 5
    """
    hints = get_type_hints(command, include_extras=True)
    groups = {name: hint for name, hint in hints.items() if isinstance(hint, type) and is_dataclass(hint)}
    options: list[Parameter] = []
    for name, given in signature(command).parameters.items():
        single = given.replace(kind=Parameter.KEYWORD_ONLY, annotation=hints[name])
        options += _options(groups[name]) if name in groups else [single]

    @wraps(command)
    def called(**values: Any) -> None:
        for name, group in groups.items():
            values[name] = group(**{own.name: values.pop(own.name) for own in fields(group)})
        command(**values)

    called.__signature__ = Signature(options)  # type: ignore[attr-defined]
    return called


def _options(group: type[Any]) -> Iterator[Parameter]:
    hints = get_type_hints(group, include_extras=True)
    for own in fields(group):
        default = Parameter.empty if own.default is MISSING else own.default
        yield Parameter(own.name, Parameter.KEYWORD_ONLY, default=default, annotation=hints[own.name])
