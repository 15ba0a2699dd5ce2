"""Joins by title, with the names that both hold and the time between them.

A title joins conservatively: its words must tell enough, its numbers must agree, the earlier item must not
have been brought to an end by the same body, and it must not be a standing point.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from graph.threads.items import Item, same_day
from graph.threads.shelf import Join, Shelf, same_body
from graph.threads.signs import FOLLOWED_UP, is_highest
from graph.threads.stages import is_closed, is_put_off
from graph.threads.titles import Title

_SOON = 200  # days within which a name that both hold may help


def joins_of_one_title(shelf: Shelf, held: Sequence[Item]) -> Iterator[Join]:
    """Join the items of one title that tells enough.

    :param held: in the order of time.
    """
    yield from _in_time(shelf, held)


def joins_of_two_titles(shelf: Shelf, one: Iterable[Item], other: Iterable[Item]) -> Iterator[Join]:
    """Join the items of two titles that are alike."""
    merged = sorted((*one, *other), key=lambda item: item.order)
    yield from _in_time(shelf, merged, mixed=True)


def are_alike(shelf: Shelf, one: Title, other: Title) -> bool:
    """Tell whether items of two titles may be one matter: both tell enough, and much of it is the same."""
    if not (one.numbers <= other.numbers or other.numbers <= one.numbers):
        return False
    if shelf.weights.shared(one, other) < shelf.limits.worth:
        return False
    tell = shelf.tells(one) and shelf.tells(other)
    return tell and shelf.weights.likeness(one, other) >= shelf.limits.expected


def _in_time(shelf: Shelf, held: Sequence[Item], *, mixed: bool = False) -> Iterator[Join]:
    """Join each item with the next one; of two titles only one with another."""
    for earlier, later in pairwise(held):
        if mixed and earlier.read == later.read:
            continue
        if _may_join(shelf, earlier, later):
            join = _join(shelf, earlier, later)
            if join is not None:
                yield join


def _may_join(shelf: Shelf, earlier: Item, later: Item) -> bool:
    """Tell whether nothing forbids it: another document, authority or case, a long time, or an end."""
    days = _days(earlier, later)
    if earlier.document.id == later.document.id or days is None or days > shelf.limits.days:
        return False
    if not shelf.compatible(earlier, later) or shelf.of_other_case(earlier, later):
        return False
    if earlier.meeting and later.meeting and earlier.date != later.date and _is_over(earlier, later):
        return False
    shared = shelf.weights.shared(earlier.read, later.read)
    return shelf.known_alike(earlier, later) or shared >= shelf.limits.strange


def _is_over(earlier: Item, later: Item) -> bool:
    """Tell whether an earlier item was brought to an end, for the body of the later one too."""
    same = same_body(earlier.document.body, later.document.body)
    by_all = is_highest(earlier.document.body) and FOLLOWED_UP not in later.signs
    return is_closed(earlier) and (same or by_all)


def _join(shelf: Shelf, earlier: Item, later: Item) -> Join | None:
    likeness = shelf.weights.likeness(earlier.read, later.read)
    expected = same_day(earlier.put_off_to, later.date) and earlier.document.body == later.document.body
    names = shelf.shared_names(earlier, later) if (_days(earlier, later) or 0) <= _SOON else frozenset[str]()
    if likeness < (shelf.limits.expected if expected or names else shelf.limits.likeness):
        return None
    reason = _reason(earlier, later, expected=expected, names=names)
    return Join("title", earlier, later, reason, 0.5 + likeness / 3)


def _reason(earlier: Item, later: Item, *, expected: bool, names: frozenset[str]) -> str:
    same = earlier.read == later.read
    words = "Samma rubrik" if same else f"Liknande rubrik: ”{earlier.title}”"
    if expected:
        return f"{words}, och ärendet sköts upp till just detta möte"
    if is_put_off(earlier):
        return f"{words}, och ärendet var uppskjutet"
    if names and not same:
        return f"{words}, och båda nämner {', '.join(sorted(names)[:3])}; {_apart(earlier, later)}"
    return f"{words}, {_apart(earlier, later)}"


def _days(earlier: Item, later: Item) -> int | None:
    first, last = _day(earlier.date), _day(later.date)
    return abs((last - first).days) if first and last else None


def _day(text: str | None) -> date | None:
    """Give a day for an ISO prefix: the first one of a month or year."""
    return date.fromisoformat(text + "2000-01-01"[len(text) :]) if text else None


def _apart(earlier: Item, later: Item) -> str:
    days = _days(earlier, later) or 0
    if same_day(earlier.date, later.date):
        return "samma tid"
    return f"inom {days} dagar" if days < 45 else f"inom {round(days / 30.4)} månader"
