"""Tables whose columns tell what each party is to do: "Kommunens ansvar" beside "Regionens ansvar"."""

import re
from collections.abc import Iterator, Sequence

from corpus.records import Cell, Entity, Section, Span
from graph.extractors.duties.periods import Period
from graph.extractors.duties.rows import WHO
from graph.extractors.tables.cell_contents import contents_of, tells_what_is_done
from graph.extractors.tables.headings import cells_by_column, column_of
from graph.extractors.tables.row_items import listed_in
from graph.extractors.tables.row_parties import EXTRACTOR
from graph.extractors.tables.row_times import period_of
from graph.extractors.tables.whole_tables import names_of, tables
from graph.extractors.view import ACTOR_KINDS, BODY_KINDS, Claim, View
from graph.names.classes import known_kind
from graph.text.sentences import lines

_SHARE = re.compile(
    r"(?:(?:det\s+här|detta|vad)\s+(?:gör|ska(?:ll)?)\s+(?P<asked>\S.{2,60}?)(?:\s+göra)?"
    r"|(?P<who>\S.{2,60}?)(?:s\s+(?:ansvar|åtaganden?|uppgift(?:er)?|del|insats(?:er)?|bidrag)"
    r"|\s+(?:gör|ska(?:ll)?(?:\s+göra)?|(?:an)?svarar\s+för|åtar\s+sig(?:\s+att)?|lovar(?:\s+att)?|står\s+för"
    r"|erbjuder|tillhandahåller)))\W*",
    re.IGNORECASE,
)
_OF_SHARES = re.compile(
    r"ansvar|uppgift|åtagande|fördel|vem gör vad|roller|överenskomm|gränsdrag", re.IGNORECASE
)
_HOLDERS = re.compile(
    r"(?:kommun|region|huvudm[aä]n|vårdgivar|part|förening|hyresgäst|hyresvärd|fastighetsägar|entreprenör|utförar"
    r"|beställar|arrangör|sjukhus|klinik|vårdcentral|universitet|högskol|skol|verksamhet)(?:en|n|et|t|erna|arna|na|nen|ernas|orna|an)",
    re.IGNORECASE,
)  # common words for parties of an agreement
_HELPED = re.compile(r",?\s+med\s+(?:stöd|hjälp|bistånd)\s+(?:av|från)\s+(?P<who>[^,;.]+?)\W*$")
_COMMON = re.compile(
    r"(?:gemensam(?:t|ma|s)?|delat|delade)\s+(?:ansvar(?:ar\s+för)?|åtaganden?|uppgifter|uppdrag|insatser|del)\W*"
    r"|(?:båda|bägge|alla|samtliga)(?:\s+(?:parter(?:na)?|huvudmän(?:nen)?|två))?(?:\s+(?:gör|ansvarar\s+för|svarar\s+för))?"
    r"|(?:(?:an)?svarar|ansvar|görs?)\s+(?:för\s+)?(?:gemensamt|tillsammans)(?:\s+för)?|(?:gemensamt|tillsammans)(?:\s+(?:(?:an)?svarar\s+för|gör(?:\s+vi)?))?",
    re.IGNORECASE,
)  # what all of them answer for
_INFINITIVE = re.compile(r"\W*att\s+")
_FEWEST, _HALF = 2, 0.5


def shared_duties(view: View) -> Iterator[Claim]:
    """Read the tables where two columns or more are each called after what one party is to do."""
    for table in tables(view):
        parties = _parties(view, table) or _named_alone(view, table)
        for row in table if any(parties) else ():
            period = period_of(view, row.cells, cells_by_column(row.cells))
            for cell, party in zip(row.cells, parties, strict=True):
                answering = _all_of(parties) if _COMMON.fullmatch(cell.column.strip()) else [party]
                for each in (
                    answering if any(map(str.isalpha, view.quoted(Span(cell.start, cell.end)))) else ()
                ):
                    if each is not None:
                        yield from _claims(view, cell, each, Span(row.start, row.end), period)


def _all_of(parties: Sequence[Entity | None]) -> list[Entity]:
    """Give the parties that share what is common, each once."""
    return list({each.id: each for each in parties if each is not None}.values())


def tells_shares(view: View, table: Sequence[Section]) -> bool:
    """Tell whether columns say what each party answers for, so that no cell of them is a party."""
    return bool(_parties(view, table))


def _parties(view: View, table: Sequence[Section]) -> list[Entity | None]:
    """Give the party whose share each column is; nothing where fewer than two are such."""
    shares = [_SHARE.fullmatch(" ".join(name.split())) for name in names_of(table[0])]
    words = [share and _capital(share["who"] or share["asked"]) for share in shares]
    holders = [_holder(view, who) if who else None for who in words]
    if not any(map(_is_body, holders)) or sum(map(bool, words)) < _FEWEST:
        return []
    holders = [
        holder or (view.names.make("organisation", who) if who else None)
        for holder, who in zip(holders, words, strict=True)
    ]
    parties = [holder if _is_body(holder) else None for holder in holders]
    return parties if sum(map(bool, parties)) >= _FEWEST else []


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _named_alone(view: View, table: Sequence[Section]) -> list[Entity | None]:
    """Give the parties of columns called after nothing but them, whose cells are things to do."""
    names = names_of(table[0])
    if not any(map(_OF_SHARES.search, (*table[0].headings[-1:], view.document.title))):
        return [None] * len(names)
    if any(column_of(name) in WHO for name in names):
        return [None] * len(names)
    held = [contents_of(view, table, place) for place in range(len(names))]
    parties = [
        _holder(view, name) if _told(each.words) >= _HALF or each.actions >= _HALF > each.parties else None
        for name, each in zip(names, held, strict=True)
    ]
    several = sum(party is not None for party in parties) >= _FEWEST
    return parties if several else [None] * len(names)


def _told(cells: Sequence[str]) -> float:
    """Give the share of the cells that tell what somebody does, in the present tense."""
    filled = [cell for cell in cells if any(map(str.isalpha, cell))]
    return sum(map(tells_what_is_done, filled)) / len(filled) if filled else 0.0


def _holder(view: View, name: str) -> Entity | None:
    """Give whom the name of a column means; "Regionen" is the only region of the document."""
    known = view.names.named(name, kinds=ACTOR_KINDS)
    kind = known_kind(name)
    if known is not None or not (kind in ACTOR_KINDS or _HOLDERS.fullmatch(name.strip())):
        return known
    regions = [each for each in view.names.entities if each.kind == "region"]
    if name.casefold().strip() == "regionen" and len(regions) == 1:
        return regions[0]
    return view.names.make(kind if kind in ACTOR_KINDS and kind != "region" else "organisation", name)


def _is_body(party: Entity | None) -> bool:
    return party is not None and party.kind in BODY_KINDS


def _claims(view: View, cell: Cell, party: Entity, evidence: Span, period: Period) -> Iterator[Claim]:
    for item in _items(view, cell):
        words = view.quoted(item)
        words = words[begun.end() :] if (begun := _INFINITIVE.match(words)) else words
        helped = _HELPED.search(words)
        helper = view.names.named(helped["who"], kinds=ACTOR_KINDS) if helped else None
        own = words[: helped.start()] if helped and helper else words
        duty = view.names.make("activity", own.strip(" .;"))
        for kind, who in (("responsible_for", party), ("supports", helper)):
            if who is not None:
                yield Claim.stated(kind, who, duty, evidence, by=EXTRACTOR, confidence=0.85).during(period)


def _items(view: View, cell: Cell) -> list[Span]:
    """Give the duties of a cell: its listed actions, or its lines where each goes on as "att göra" does."""
    listed = [Span(item.start, item.end) for _, item in listed_in(view, cell)]
    each_line = [Span(*line) for line in lines(view.text, cell.start, cell.end)]
    begun = all(_INFINITIVE.match(view.quoted(line)) for line in each_line)
    return listed or (each_line if begun and each_line else [Span(cell.start, cell.end)])
