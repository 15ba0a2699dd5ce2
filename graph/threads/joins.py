"""Which items are one matter, and why: by case number, by reference, by title.

A case number that stands over differently titled items of one meeting is a collective one (elections of a
year); it joins only items whose titles are alike. A title joins conservatively: its words must tell enough,
its numbers must agree, the earlier item must not have been brought to an end by the same body, and titles
that come back although they were brought to an end are the standing points of an agenda.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from graph.authorities import plain_name
from graph.threads.gathering import by_meeting
from graph.threads.items import Item, Reference, folded_number, same_day
from graph.threads.stages import is_closed, is_put_off
from graph.threads.titles import Title, TitleWeights, like_pairs

_MOST_CITED = 2  # an item that goes back to more decisions than this reports on many matters


@dataclass(frozen=True, slots=True)
class Limits:
    """What a join by title asks for; tuned on the minutes of 2023, see benchmarks/README.md.

    :ivar likeness: the least weighed share of words in both titles.
    :ivar worth: the least that the shared words must be worth together.
    :ivar days: the longest time between the two.
    :ivar expected: the least likeness where the earlier item was put off to the very day of the later one.
    :ivar strange: the least worth where the two may be of different authorities.
    :ivar cases: a title over so many case numbers is a standing point.
    :ivar returns: so many returns after an end make a title a standing point.
    """

    likeness: float = 0.75
    worth: float = 1.5
    days: int = 500
    expected: float = 0.5
    strange: float = 2.5
    cases: int = 3
    returns: int = 2


@dataclass(frozen=True, slots=True, eq=False)
class Join:
    """Two items that are one matter; `reason` is Swedish, `strength` from 0 to 1."""

    earlier: Item
    later: Item
    reason: str
    strength: float


class Joiner:
    """Finds the joins between all items of a corpus."""

    def __init__(self, items: Sequence[Item], *, cases: bool = True, limits: Limits | None = None) -> None:
        """Learn what words of titles are worth, and which titles stand on every agenda.

        :param cases: whether case numbers count.
        """
        self._cases = cases
        self._items = sorted(items, key=lambda item: item.order)
        self._limits = limits or Limits()
        self.weights = TitleWeights(item.read for item in self._items)
        self._by_title: dict[Title, list[Item]] = defaultdict(list)
        for item in self._items:
            self._by_title[item.read].append(item)
        self._standing = {title for title, held in self._by_title.items() if self._stands(held)}

    def joins(self) -> Iterator[Join]:
        """Give the joins."""
        yield from self._copies()
        if self._cases:
            yield from self._by_case()
        yield from _each_once(self._by_reference())
        yield from self._by_titles()

    def is_standing(self, title: Title) -> bool:
        """Tell whether a title is a standing point of an agenda, or says too little to tell matters apart."""
        return title in self._standing or self.weights.worth(title.words) < self._limits.worth / 2

    # Copies

    def _copies(self) -> Iterator[Join]:
        places: dict[tuple[str, ...], list[Item]] = defaultdict(list)
        for item in self._items:
            if item.number and item.date and item.meeting and item.document.body:
                key = (item.date, item.document.body.casefold(), item.number, item.document.kind)
                places[key].append(item)
        for held in places.values():
            for one, other in pairwise(held):
                if (
                    one.document.id != other.document.id
                    and self._compatible(one, other)
                    and one.read == other.read
                ):
                    yield Join(one, other, "Samma paragraf av samma möte i en annan fil", 1.0)

    # Case numbers

    def _by_case(self) -> Iterator[Join]:
        numbered: dict[str, list[tuple[Item, str, bool]]] = defaultdict(list)
        for item in self._items:
            for case in item.cases:
                numbered[case.key].append((item, case.written, case.telling))
        for held in numbered.values():
            items = [item for item, _, _ in held]
            collective = self._is_collective(items)
            for at, (later, written, telling) in enumerate(held):
                earlier = self._of_same_case(items[:at], later, collective=collective, telling=telling)
                if earlier is not None:
                    yield Join(earlier, later, f"Samma ärendenummer: {written}", 0.99)

    def _of_same_case(
        self, before: Sequence[Item], later: Item, *, collective: bool, telling: bool
    ) -> Item | None:
        for earlier in reversed(before):
            likeness = self.weights.containment(earlier.read, later.read)
            if not self._compatible(earlier, later):
                continue
            if collective and likeness < self._limits.likeness:
                continue
            known = (
                bool(earlier.authority and later.authority) or earlier.document.body == later.document.body
            )
            if known or telling or likeness > 0:
                return earlier
        return None

    def _is_collective(self, items: Iterable[Item]) -> bool:
        """Tell whether a case number stands over several matters of one meeting."""
        meetings: dict[str, list[Item]] = defaultdict(list)
        for item in items:
            if item.meeting and item.number:
                meetings[item.document.id].append(item)
        return any(
            one.number != other.number
            and self.weights.containment(one.read, other.read) < self._limits.expected
            for held in meetings.values()
            for one, other in combinations(held, 2)
        )

    # References

    def _by_reference(self) -> Iterator[Join]:
        meetings = by_meeting(self._items)
        unread: dict[tuple[str, str, str], Item] = {}
        cited: dict[str, set[Title]] = defaultdict(set)
        pairs = [
            (item, reference, self._referred(reference, item, meetings))
            for item in self._items
            for reference in item.references
            if not same_day(reference.date, item.date)
        ]
        for item, reference, target in pairs:
            if target is not None and not reference.same:
                cited[target.id].add(item.read)
        for item, reference, target in pairs:
            if target is not None:
                if self._is_one_matter(reference, target, item, cited[target.id]):
                    yield Join(target, item, _referred_reason(reference, target), 0.95)
            elif reference.same and reference.number and reference.body:
                key = (reference.date, folded_number(reference.number), reference.body.casefold())
                first = unread.setdefault(key, item)
                if first is not item and self._compatible(first, item):
                    reason = f"Går båda tillbaka på {reference.body} {reference.date} {reference.number}"
                    yield Join(first, item, reason, 0.9)

    def _referred(self, reference: Reference, item: Item, meetings: dict[str, list[Item]]) -> Item | None:
        number = folded_number(reference.number)
        found = [
            other
            for other in meetings.get(reference.date, ())
            if number
            and folded_number(other.number) == number
            and other.id != item.id
            and self._compatible(other, item)
        ]
        named = [other for other in found if _same_body(other.document.body, reference.body)]
        distinct = named or ([] if reference.body and not reference.same else found)
        return distinct[0] if len({other.read for other in distinct}) == 1 else None

    def _is_one_matter(self, reference: Reference, target: Item, item: Item, citing: set[Title]) -> bool:
        """Tell a reference to the same matter from one to a decision that many matters go back to.

        Where both have a case number, and another one, and nothing in common, minutes name a wrong §.
        """
        likeness = self.weights.likeness(target.read, item.read)
        if reference.replaces:
            return True
        if reference.same:
            strange = likeness < self._limits.expected / 2
            return not (strange and (self._of_other_case(target, item) or self._misses(target, item)))
        if likeness >= self._limits.expected / 2:
            return True
        own = {(each.date, each.number) for each in item.references if not each.same}
        return len(citing) == 1 and len(own) <= _MOST_CITED and not self.is_standing(target.read)

    def _misses(self, target: Item, item: Item) -> bool:
        """Tell whether the meeting that a reference names had an item of this title under another §."""
        return any(
            other.document.id == target.document.id and other.id != target.id
            for other in self._by_title[item.read]
        )

    # Titles

    def _by_titles(self) -> Iterator[Join]:
        for title, held in self._by_title.items():
            if self._tells(title):
                yield from self._in_time(held)
        for one, other in like_pairs(self._by_title, self.weights):
            if self._tells(one) and self._tells(other) and self._alike(one, other, self._limits.expected):
                merged = [*self._by_title[one], *self._by_title[other]]
                yield from self._in_time(sorted(merged, key=lambda item: item.order), mixed=True)

    def _tells(self, title: Title) -> bool:
        return title not in self._standing and self.weights.worth(title.words) >= self._limits.worth

    def _alike(self, one: Title, other: Title, least: float) -> bool:
        if one.numbers and other.numbers and not (one.numbers & other.numbers):
            return False
        shared = one.words & other.words
        return self.weights.worth(shared) >= self._limits.worth and self.weights.likeness(one, other) >= least

    def _in_time(self, held: Sequence[Item], *, mixed: bool = False) -> Iterator[Join]:
        """Join each item with the next one, where the first was not brought to an end."""
        for earlier, later in pairwise(held):
            if mixed and earlier.read == later.read:
                continue
            join = self._titled(earlier, later)
            if join is not None:
                yield join

    def _titled(self, earlier: Item, later: Item) -> Join | None:
        if not self._compatible(earlier, later) or not self._near(earlier, later):
            return None
        likeness = self.weights.likeness(earlier.read, later.read)
        expected = same_day(earlier.put_off_to, later.date) and earlier.document.body == later.document.body
        if likeness < (self._limits.expected if expected else self._limits.likeness):
            return None
        if earlier.document.id == later.document.id or self._of_other_case(earlier, later):
            return None
        if _same_body(earlier.document.body, later.document.body or "") and self._ended(earlier, later):
            return None
        known = (earlier.authority and later.authority) or earlier.document.body == later.document.body
        if not known and self.weights.worth(earlier.read.words & later.read.words) < self._limits.strange:
            return None
        return Join(
            earlier, later, self._titled_reason(earlier, later, expected=expected), 0.5 + likeness / 3
        )

    def _titled_reason(self, earlier: Item, later: Item, *, expected: bool) -> str:
        same = earlier.read == later.read
        words = "Samma rubrik" if same else f"Liknande rubrik: ”{earlier.title}”"
        if expected:
            return f"{words}, och ärendet sköts upp till just detta möte"
        if is_put_off(earlier):
            return f"{words}, och ärendet var uppskjutet"
        return f"{words}, {_span(earlier, later)}"

    def _ended(self, earlier: Item, later: Item) -> bool:
        return is_closed(earlier) and earlier.meeting and later.meeting and earlier.date != later.date

    def _near(self, earlier: Item, later: Item) -> bool:
        first, last = _day(earlier.date), _day(later.date)
        return first is not None and last is not None and (last - first).days <= self._limits.days

    # What several ask

    def _of_other_case(self, one: Item, other: Item) -> bool:
        """Tell whether both have a case number, and not the same."""
        keys = [{case.key for case in item.cases} for item in (one, other)]
        return bool(self._cases and keys[0] and keys[1] and not keys[0] & keys[1])

    def _compatible(self, one: Item, other: Item) -> bool:
        """Tell whether two items may be of one authority."""
        known = bool(one.authority and other.authority)
        return not known or one.authority.casefold() == other.authority.casefold()

    def _stands(self, held: Sequence[Item]) -> bool:
        """Tell whether a title is a standing point: it comes back over other cases, or after an end."""
        numbers = {item.cases[0].key for item in held if item.cases and self._cases}
        if len(numbers) >= self._limits.cases:
            return True
        bodies: dict[str, list[Item]] = defaultdict(list)
        for item in held:
            if item.meeting:
                bodies[(item.document.body or "").casefold()].append(item)
        return any(self._returns(items) for items in bodies.values())

    def _returns(self, items: Sequence[Item]) -> bool:
        pairs = [(one, other) for one, other in pairwise(items) if one.date != other.date]
        returned = sum(not is_put_off(one) for one, _ in pairs)
        telling = 1 if len(items) and len(items[0].read.words) > 3 else 0
        return returned >= self._limits.returns + telling and returned >= len(pairs) / 2


def _each_once(joins: Iterable[Join]) -> Iterator[Join]:
    """Leave out joins of the same two items for the same reason."""
    seen: set[tuple[str, str, str]] = set()
    for join in joins:
        key = (join.earlier.id, join.later.id, join.reason)
        if key not in seen:
            seen.add(key)
            yield join


def _same_body(one: str | None, other: str) -> bool:
    return bool(one) and plain_name(one or "").casefold() == plain_name(other).casefold()


def _referred_reason(reference: Reference, target: Item) -> str:
    where = " ".join(filter(None, (target.document.body or reference.body, reference.date, reference.number)))
    return f"{'Ersätter beslut av' if reference.replaces else 'Hänvisar till'} {where}"


def _day(text: str | None) -> date | None:
    if not text:
        return None
    padded = text + "2000-01-01"[len(text) :] if len(text) < 10 else text
    return date.fromisoformat(padded)


def _span(earlier: Item, later: Item) -> str:
    first, last = _day(earlier.date), _day(later.date)
    days = (last - first).days if first and last else 0
    if same_day(earlier.date, later.date):
        return "samma tid"
    if days < 45:
        return f"inom {days} dagar"
    return f"inom {round(days / 30.4)} månader"
