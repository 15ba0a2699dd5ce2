"""What every command shares: the two options, the service, and how a result is shown."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from corpus.settings import load_settings

if TYPE_CHECKING:
    from api.service import Service

Result = TypeVar("Result")

Home = Annotated[
    Path | None,
    typer.Option("--home", help="Hemkatalog för databas och index.", show_default=False, metavar="MAPP"),
]
AsJson = Annotated[bool, typer.Option("--json", help="Skriv ett JSON-objekt och inget annat.")]
Limit = Annotated[int, typer.Option("-k", "--limit", min=1, max=1000, help="Högsta antal träffar.")]


@contextmanager
def opened(home: Path | None) -> Iterator["Service"]:
    """Open the service on a home folder, and close it."""
    from api.service import Service

    with Service(load_settings(home=home)) as service:
        yield service


def show(
    result: Result, *, as_json: bool, text: Callable[[Result], Iterator[str]], found: bool = True
) -> None:
    """Print a result as one JSON object or as text, and leave with 1 where nothing was found.

    :param result: a record, or a dictionary of records by field name.
    :param text: gives the lines for people.
    """
    if as_json:
        from search.results import as_json as encoded

        print_line(json.dumps(encoded(result), ensure_ascii=False))
    else:
        for line in text(result):
            print_line(line)
    if not found:
        raise typer.Exit(1)


def print_line(line: str) -> None:
    """Print one line on standard output."""
    sys.stdout.write(line + "\n")


def write_bytes(pieces: Iterable[bytes]) -> None:
    """Write a file's bytes on standard output."""
    for piece in pieces:
        sys.stdout.buffer.write(piece)
    sys.stdout.flush()


def is_terminal() -> bool:
    """Tell whether a person sees standard error."""
    return sys.stderr.isatty()
