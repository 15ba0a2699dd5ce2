"""One action with its cells: who does it, with whom, until when, however the page sets it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from corpus.records import Cell
from graph.extractors.tables.headings import Column, column_of

WHO = frozenset((Column.RESPONSIBLE, Column.ACTOR))
TIMES = frozenset((Column.TIME, Column.START, Column.DEADLINE))
BESIDES = frozenset((Column.SUPPORT, Column.HELPER, *TIMES))
ANSWERS_FOR = re.compile(
    r"\W*(?:(?:ansvarar|svarar|ansvarig|ansvar)\s+för|(?:tar|har)\s+hand\s+om|sköter|ansvarsområden?)\W*",
    re.IGNORECASE,
)
GROUP = re.compile(
    r"\W*(?:(?!mål|ålders|yrkes|kund|patient|riks)[a-zåäö]*grupp|grupp|team|utskott|nätverk|kommitté|råd|programområde)\W*",
    re.IGNORECASE,
)
_KIND = (
    r"(?i:åtgärd|aktivitet|insats|delmål|mål|uppdrag|uppgift|punkt|steg|projekt|löfte|åtagande|satsning"
    r"|rekommendation)"
)
_NUMBERED = re.compile(
    rf"^(?:(?:[A-ZÅÄÖ][a-zåäö]+\s(?={_KIND}\s+\d))?{_KIND}(?:\s*(?:nr\.?\s*)?[A-ZÅÄÖ]{{0,2}}\d[\d.]*\s*[:.–-]?|\s*[:–])"
    r"|[A-ZÅÄÖ]{0,2}\d{1,2}(?:[.:]\d{1,2})*[.):]?)\s+(?=\S)"
)  # "Prioriterad insats 2: Förberedande kurs"


@dataclass(frozen=True, slots=True)
class DutyRow:
    """An action as a table or list gives it; the span is what states it.

    :ivar title: the action's words where no cell holds them; "" where one does.
    :ivar kinds: what each cell holds; () where its column's name tells.
    :ivar matter: the cell that names the action, where the table tells which it is.
    :ivar chance: how likely it is that the cells hold that, where a model says what they hold.
    :ivar partners: how likely columns, by name, hold who helps or takes part that a model alone knows.
    :ivar refused: whether models hold its table for one that hardly tells of duties.
    """

    start: int
    end: int
    cells: tuple[Cell, ...]
    title: str = ""
    kinds: tuple[Column, ...] = ()
    matter: Cell | None = None
    chance: float = 1.0
    partners: Mapping[str, float] = field(default_factory=dict)
    refused: bool = False

    def chance_of(self, cell: Cell) -> float:
        """How likely it is that a cell holds what its column is taken for; 1 where rules say so."""
        return min(self.chance, self.partners.get(cell.column, 1.0))

    def by_column(self) -> dict[Column, list[Cell]]:
        """Sort the filled cells by what they hold."""
        kinds = self.kinds or tuple(column_of(cell.column) for cell in self.cells)
        found: dict[Column, list[Cell]] = {}
        for cell, kind in zip(self.cells, kinds, strict=True):
            if cell.end > cell.start:
                found.setdefault(kind, []).append(cell)
        return found


def names_somebody(cells: Iterable[Cell]) -> bool:
    """Tell whether a filled cell says who is responsible or who does it."""
    return any(cell.end > cell.start and column_of(cell.column) in WHO for cell in cells)


def bare_action(words: str) -> str:
    """Give an action without its number: "Åtgärd 1.2 Mäta köer"."""
    return _NUMBERED.sub("", words.strip()).strip(" .:–-")
