"""Groups of options in the signature of a command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from toolkit.cli.groups import with_groups


@dataclass(frozen=True)
class Catch:
    fish: Annotated[str, typer.Argument()]
    weight: Annotated[int, typer.Option("--weight", "-w")] = 2

    def __post_init__(self):
        if self.weight > 9:
            raise ValueError("too heavy")


@dataclass(frozen=True)
class Heavier(Catch):
    at: str = "sea"


def sell(buyer: Annotated[str, typer.Argument()], catch: Heavier, price: int = 3) -> None:
    """Sell a catch."""
    typer.echo(f"{buyer} {catch} {price}")


@pytest.mark.parametrize(
    ("call", "printed"),
    [
        (["Ann", "cod"], "Ann Heavier(fish='cod', weight=2, at='sea') 3"),
        (["-w", "5", "Ann", "cod", "--price", "4", "--at", "lake"], "Ann Heavier(fish='cod', weight=5, at='lake') 4"),
    ],
)
def test_typer_calls_it_with_groups(call, printed):
    app = typer.Typer()
    app.command()(with_groups(sell))
    done = CliRunner().invoke(app, call)
    assert done.stdout.strip() == printed


def test_what_a_group_refuses_never_reaches_the_command():
    with pytest.raises(ValueError, match="too heavy"):
        with_groups(sell)(buyer="Ann", fish="cod", weight=10, at="sea", price=1)


def test_it_is_still_the_command():
    assert (with_groups(sell).__name__, with_groups(sell).__doc__) == ("sell", "Sell a catch.")
