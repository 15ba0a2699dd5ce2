"""Matrices of duties: a row an action, a column a party, and a mark or letter where they meet."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from corpus.records import Cell, Entity, Section, Span
from graph.extractors.duties.holders import known_as_listed
from graph.extractors.duties.periods import Period
from graph.extractors.offices.roles import base_form, is_role
from graph.extractors.tables.actors import ACTOR_END
from graph.extractors.tables.headings import Column, cells_by_column, column_of, heading
from graph.extractors.tables.matrix_keys import Key, key_of, meaning
from graph.extractors.tables.row_matters import matter_of, words_of
from graph.extractors.tables.row_parties import EXTRACTOR
from graph.extractors.tables.row_times import period_of
from graph.extractors.tables.whole_tables import tables
from graph.extractors.view import ACTOR_KINDS, Claim, View
from graph.names.classes import classify, known_kind

_WORD = (
    r"(?i:(?:huvud|med)?ansvar(?:ig|ar|et)?|leder|äger|utför(?:ar|are|s)?|genomför|delta(?:r|gare)?|medverkar?"
    r"|bidrar|stöd(?:jer|er)?|bistår|hjälper(?: till)?|är med|konsulteras|rådfrågas|samråd"
    r"|informeras?|beslutar|godkänner|[-–])"
)
MARK = re.compile(rf"[xX×✓✔☒☑●■]|[A-ZÅÄÖ](?:\s*[/,]\s*[A-ZÅÄÖ])?|{_WORD}")
_FIGURE = re.compile(r"\W*(?:\w+ )?\d.*|")
_LETTERS: dict[str, str | None] = {  # where no key says what they mean
    "A": "responsible_for", "H": "responsible_for", "U": "participates_in", "R": "participates_in",
    "D": "participates_in", "M": "participates_in", "S": "supports", "C": "supports", "K": "supports",
}  # fmt: skip
_NAMES_OF_PARTIES = frozenset((Column.OTHER, Column.ORGANISATION, Column.SUPPORT, Column.HELPER))
_OF_DUTIES = re.compile(r"ansvar|uppgift|åtagande|fördelning|arbete|raci|vem gör|gör vad", re.IGNORECASE)
_KEY = re.compile(r"\b(?:kryss\w*|markering\w*|x)\b.{0,40}\b(?:ansvar\w*|svarar)\b", re.IGNORECASE)
_FEWEST_PARTIES = 2
_LONGEST_LETTERS = len("A / R")


def matrix_claims(view: View) -> Iterator[Claim]:
    """Read the tables whose columns are parties and whose cells hold marks."""
    for table in tables(view):
        key = key_of(view, table)
        explained = "responsible_for" in key.letters.values() or _is_explained(view, table)
        places = _party_places(view, table, key) if explained or _tells_of_duties(view, table[0]) else []
        if len(places) >= _FEWEST_PARTIES:
            yield from _claims(view, table, places, key)


def _tells_of_duties(view: View, row: Section) -> bool:
    """Tell whether the first column, the heading or the title says that the rows are things to do."""
    names = [cell.column for cell in row.cells]
    acts = any(column_of(name) is Column.MATTER for name in names)
    return acts or any(map(_OF_DUTIES.search, (names[0], *row.headings[-1:], view.document.title)))


def _is_explained(view: View, table: Sequence[Section]) -> bool:
    """Tell whether the line right above or below a matrix says that its marks are of those who answer."""
    first = bisect_left(view.blocks, table[0].start, key=lambda block: block.start)
    after = bisect_left(view.blocks, table[-1].end, key=lambda block: block.start)
    beside = (*view.blocks[max(0, first - 1) : first], *view.blocks[after : after + 1])
    return any(_KEY.search(view.text, block.start, block.end) for block in beside if not block.cells)


def _party_places(view: View, table: Sequence[Section], key: Key) -> list[int]:
    """Give the columns of marks that have no other meaning, where one of them at least names a party."""
    found = []
    for place, head in enumerate(table[0].cells):
        filled = [cell for row in table for cell in row.cells[place : place + 1] if cell.end > cell.start]
        marked = all(MARK.fullmatch(view.text, cell.start, cell.end) for cell in filled)
        if place and filled and marked and _may_be_party(head.column):
            found.append(place)
    names = [table[0].cells[place].column for place in found]
    return found if any(name in key.parties or _is_party(view, name) for name in names) else []


def _may_be_party(name: str) -> bool:
    read = heading(name)
    return not _FIGURE.fullmatch(name) and (read.party or read.column in _NAMES_OF_PARTIES)


def _is_party(view: View, name: str) -> bool:
    known = view.names.named(name, kinds=ACTOR_KINDS) is not None or known_kind(name) in ACTOR_KINDS
    return known or is_role(base_form(name)) or ACTOR_END.search(name) is not None


def _claims(view: View, table: Sequence[Section], places: Sequence[int], key: Key) -> Iterator[Claim]:
    letters = {
        view.text[cell.start : cell.end].strip().upper()
        for row in table
        for cell in (row.cells[place] for place in places)
        if cell.end > cell.start
    }
    meanings = key.letters or (_LETTERS if letters & {"A", "H"} and len(letters) > 1 else None)
    for row in table:
        cells = cells_by_column(row.cells)
        first = row.cells[0]
        matter = matter_of(row.cells, cells) or (first if first.end > first.start else None)
        period = period_of(view, row.cells, cells)
        for place in places if matter else ():
            kind = _kind(view, row.cells[place], meanings)
            if matter is not None and kind is not None:
                activity = view.names.make("activity", words_of(view, matter))
                yield _claim(kind, _party(view, row.cells[place].column, key), activity, row, period)


def _kind(view: View, cell: Cell, meanings: Mapping[str, str | None] | None) -> str | None:
    words = view.text[cell.start : cell.end].strip()
    if len(words) > _LONGEST_LETTERS:
        return meaning(words)
    mark = words.upper()[:1]
    if meanings is not None and mark != "X":
        return meanings.get(mark)
    return "responsible_for" if mark and (mark == "X" or not mark.isalpha()) else None


def _party(view: View, name: str, key: Key) -> Entity:
    """Give the party of a column; one of a short form that the key explains has both names."""
    full = key.parties.get(name, name)
    kind = classify(full)
    known = view.names.named(name, kinds=ACTOR_KINDS) or view.names.named(full, kinds=ACTOR_KINDS)
    kind = known.kind if known else kind if kind in ACTOR_KINDS else "organisation"
    if known is not None and full == name:
        return known
    shown = known.name if known else full[0].upper() + full[1:]
    return known_as_listed(view, view.names.make(kind, shown, aliases=(name,)))


def _claim(kind: str, party: Entity, activity: Entity, row: Section, period: Period) -> Claim:
    span = Span(row.start, row.end)
    return Claim.stated(kind, party, activity, span, by=EXTRACTOR, confidence=0.85).during(period)
