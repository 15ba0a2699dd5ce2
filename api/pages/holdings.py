"""What the corpus holds over time: documents by body and period, missing §, months without minutes."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from weakref import WeakKeyDictionary

from corpus.records import DocumentHead
from corpus.store import Store

_PARAGRAPH = re.compile(r"§\s*(\d+)$")
_MINUTES = "protokoll"
_EXTRACT = re.compile(r"utdrag", re.IGNORECASE)
_MOST_MONTHS = 30
_MOST_BODIES = 20
_FEWEST_MINUTES = 3  # of a body, for which months without any are told
_SHADES = (1, 2, 5, 10)
MOST_MINUTES = 2000
"""The latest so many minutes are looked through for missing §."""

_held: "WeakKeyDictionary[Store, tuple[int, tuple[Gap, ...]]]" = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Cell:
    """The documents of a body in one period; `shade` is 0 for none and grows with their number to 4."""

    period: str
    count: int
    shade: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Documents by body and period: the bodies with most first, the periods in order."""

    periods: tuple[str, ...]
    rows: tuple[tuple[str, int, tuple[Cell, ...]], ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers missing in a body's series of a year, and the meetings that they should lie between."""

    body: str
    first: int
    last: int
    after: str
    before: str


@dataclass(frozen=True, slots=True)
class Silence:
    """Months between a body's first and last minutes that have none."""

    body: str
    months: tuple[str, ...]


def grid_of(heads: Iterable[DocumentHead]) -> Grid:
    """Count documents by body and month, or by year where there are too many months."""
    dated = [head for head in heads if head.date]
    months = _months(head.date[:7] for head in dated if head.date and len(head.date) >= 7)
    length = 7 if len(months) <= _MOST_MONTHS else 4
    periods = months if length == 7 else tuple(sorted({(head.date or "")[:4] for head in dated}))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for head in dated:
        counts[head.body or "okänt organ"][(head.date or "")[:length]] += 1
    ordered = sorted(counts, key=lambda body: (-counts[body].total(), body.casefold()))
    rows = tuple(
        (body, counts[body].total(), tuple(_cell(period, counts[body][period]) for period in periods))
        for body in ordered[:_MOST_BODIES]
    )
    return Grid(periods, rows, max(len(ordered) - _MOST_BODIES, 0))


def _cell(period: str, count: int) -> Cell:
    return Cell(period, count, sum(count >= least for least in _SHADES))


def silences(heads: Iterable[DocumentHead]) -> tuple[Silence, ...]:
    """Tell for each body with several minutes the months in between that have none."""
    months: dict[str, list[str]] = defaultdict(list)
    for head in heads:
        if head.kind == _MINUTES and head.body and head.date and len(head.date) >= 7:
            months[head.body].append(head.date[:7])
    found = (
        Silence(body, tuple(month for month in _months(held) if month not in held))
        for body, held in sorted(months.items())
        if len(held) >= _FEWEST_MINUTES
    )
    return tuple(each for each in found if each.months)


def gaps(store: Store) -> tuple[Gap, ...]:
    """Find § that are missing between the minutes of a body within a year; kept until the corpus changes."""
    change = store.last_change()
    kept = _held.get(store)
    if kept is None or kept[0] != change:
        kept = change, tuple(_gaps(store))
        _held[store] = kept
    return kept[1]


def _gaps(store: Store) -> Iterator[Gap]:
    series: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    minutes = [head for head in store.heads() if head.kind == _MINUTES and not _EXTRACT.search(head.title)]
    for head in minutes[-MOST_MINUTES:]:
        if head.body and head.date:
            numbers = [section.number for section in store.sections(head.id) if section.number]
            found = (_PARAGRAPH.match(number) for number in numbers)
            series[head.body, head.date[:4]] += [(head.date, int(each[1])) for each in found if each]
    for (body, _), numbered in sorted(series.items()):
        yield from _missing(body, numbered)


def _missing(body: str, numbered: Sequence[tuple[str, int]]) -> Iterator[Gap]:
    meetings = {number: date for date, number in numbered}
    for low, high in pairwise(sorted(meetings)):
        if high - low > 1:
            yield Gap(body, low + 1, high - 1, meetings[low], meetings[high])


def _months(months: Iterable[str]) -> tuple[str, ...]:
    """Give every month from the first to the last."""
    numbers = sorted({int(month[:4]) * 12 + int(month[5:7]) - 1 for month in months})
    if not numbers:
        return ()
    return tuple(f"{number // 12}-{number % 12 + 1:02d}" for number in range(numbers[0], numbers[-1] + 1))
