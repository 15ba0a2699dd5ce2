"""Commands that find: search, suggest."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.common import AsJson, Home, opened, show
from api.commands.filtering import (
    Body,
    DateFrom,
    DateTo,
    DocumentKind,
    Entity,
    Region,
    Source,
    filters_of,
)
from api.lines import console
from corpus.errors import InvalidRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

app = typer.Typer()
_LIMIT = 10
_MOST = 10_000


class Mode(StrEnum):
    """How to search."""

    hybrid = "hybrid"
    lexical = "lexical"
    semantic = "semantic"


class Sort(StrEnum):
    """In which order the hits come."""

    relevance = "relevance"
    date = "date"


@app.command()
def search(
    query: Annotated[str, typer.Argument(metavar="FRÅGA", help="Ord eller en fråga.")],
    limit: Annotated[
        int | None,
        typer.Option("-k", "--limit", min=1, max=_MOST, help="Högsta antal träffar: 10, med --csv alla."),
    ] = None,
    offset: Annotated[int, typer.Option(min=0, help="Hoppa över så många träffar.")] = 0,
    mode: Annotated[Mode, typer.Option(help="Ord, betydelse eller båda.")] = Mode.hybrid,
    sort: Annotated[Sort, typer.Option(help="Bäst eller nyast först.")] = Sort.relevance,
    date_from: DateFrom = None,
    date_to: DateTo = None,
    body: Body = None,
    kind: DocumentKind = None,
    region: Region = None,
    entity: Entity = None,
    source: Source = None,
    csv: Annotated[bool, typer.Option("--csv", help="Skriv hela träfflistan som CSV.")] = False,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Sök avsnitt efter ord och betydelse."""
    if csv and as_json:
        raise InvalidRequest("Välj --csv eller --json, inte båda.")
    filters = filters_of(
        date_from=date_from, date_to=date_to, body=body, kind=kind, region=region, entity=entity,
        source=source,
    )  # fmt: skip
    with opened(home) as service:
        if csv:
            _write(
                service.search_table(query, limit=limit, offset=offset, mode=mode, sort=sort, filters=filters)
            )
            return
        result = service.search(
            query, limit=limit or _LIMIT, offset=offset, mode=mode, sort=sort, filters=filters
        )
    show(result, as_json=as_json, text=console.search_result, found=bool(result.hits))


@app.command()
def suggest(
    typed: Annotated[str, typer.Argument(metavar="BÖRJAN", help="Början av ett eller flera ord.")],
    limit: Annotated[int, typer.Option("-k", "--limit", min=1, max=50, help="Högsta antal förslag.")] = 10,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Föreslå namn, titlar och rubriker som börjar så."""
    with opened(home) as service:
        found = service.suggest(typed, limit=limit)
    result = {"query": typed, "suggestions": found}
    show(result, as_json=as_json, text=console.suggestions, found=bool(found))


def _write(pieces: "Iterator[bytes]") -> None:
    """Write a table on standard output; leave with 1 where it has no row but the columns' names."""
    rows = 0
    for rows, piece in enumerate(pieces):  # noqa: B007 - counted for what comes after
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()
    if not rows:
        raise typer.Exit(1)
