"""The options that say which documents count, shared by the commands that list or search."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from corpus.filters import Filters

_Several = list[str] | None

DateFrom = Annotated[str | None, typer.Option("--from", help="Tidigaste datum.")]
DateTo = Annotated[str | None, typer.Option("--to", help="Senaste datum.")]
Body = Annotated[_Several, typer.Option("--body", help="Organ, hela namnet eller en del. Flera går bra.")]
DocumentKind = Annotated[_Several, typer.Option("--kind", help="Dokumenttyp: protokoll. Flera går bra.")]
Region = Annotated[_Several, typer.Option("--region", help="Region som nämns eller har organet.")]
Entity = Annotated[_Several, typer.Option("--entity", help="Namn som avsnittet ska nämna. Flera går bra.")]
Source = Annotated[_Several, typer.Option("--source", help="Del av sökvägen. Flera går bra.")]


def filters_of(
    *,
    date_from: str | None,
    date_to: str | None,
    body: _Several,
    kind: _Several,
    region: _Several,
    source: _Several,
    entity: _Several = None,
) -> "Filters":
    """Put the options together; of several values of one, any counts."""
    from corpus.filters import Filters

    return Filters(
        date_from=date_from,
        date_to=date_to,
        body=tuple(body or ()) or None,
        kind=tuple(kind or ()) or None,
        region=tuple(region or ()) or None,
        source=tuple(source or ()) or None,
        entity=tuple(entity or ()) or None,
    )
