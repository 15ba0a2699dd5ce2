"""Tables whose columns tell what each party is to do: "Kommunens ansvar" beside "Regionens ansvar"."""

import re
from collections.abc import Iterator

from corpus.records import Cell, Entity, Span
from graph.classes import known_kind
from graph.extractors.columns import cells_by_column
from graph.extractors.periods import Period
from graph.extractors.row_items import listed_in
from graph.extractors.row_parties import EXTRACTOR
from graph.extractors.row_times import period_of
from graph.extractors.view import BODY_KINDS, Claim, View
from graph.extractors.whole_tables import names_of, tables

_SHARE = re.compile(
    r"(?P<who>\S.{2,60}?)(?:s\s+(?:ansvar|åtaganden?|uppgift(?:er)?|del|insats(?:er)?|bidrag)"
    r"|\s+(?:gör|ska(?:ll)?(?:\s+göra)?|ansvarar\s+för|svarar\s+för|åtar\s+sig(?:\s+att)?))\W*",
    re.IGNORECASE,
)
_FEWEST = 2


def shared_duties(view: View) -> Iterator[Claim]:
    """Read the tables where two columns or more are each called after what one party is to do."""
    for table in tables(view):
        parties = [_party(view, name) for name in names_of(table[0])]
        if sum(party is not None for party in parties) < _FEWEST:
            continue
        for row in table:
            period = period_of(view, row.cells, cells_by_column(row.cells))
            for cell, party in zip(row.cells, parties, strict=True):
                if party is not None and cell.end > cell.start:
                    yield from _claims(view, cell, party, Span(row.start, row.end), period)


def _party(view: View, name: str) -> Entity | None:
    match = _SHARE.fullmatch(" ".join(name.split()))
    if match is None:
        return None
    who = match["who"]
    known = view.names.named(who, kinds=BODY_KINDS)
    kind = known_kind(who)
    return known or (view.names.make(kind, who) if kind in BODY_KINDS else None)


def _claims(view: View, cell: Cell, party: Entity, evidence: Span, period: Period) -> Iterator[Claim]:
    for _, item in listed_in(view, cell) or [("", cell)]:
        yield Claim(
            kind="responsible_for",
            subject=party,
            object=view.names.make("activity", view.quoted(Span(item.start, item.end)).strip(" .;")),
            evidence=evidence,
            extractor=EXTRACTOR,
            confidence=0.85,
            valid_from=period.valid_from,
            valid_to=period.valid_to,
            due=period.due,
        )
