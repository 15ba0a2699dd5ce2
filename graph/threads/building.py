"""Threads from items and joins: groups of joined items, in time order, each entry with its best reason."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from corpus.records import content_id
from graph.threads.items import Item
from graph.threads.joins import JOINING, joins_of_block, joins_of_titles
from graph.threads.laid_out import LaidOut
from graph.threads.shelf import Join, Limits, Shelf
from graph.threads.stages import OPEN, Stage, stages_of
from graph.threads.thread import Entry, Thread


@dataclass(frozen=True, slots=True)
class Strand:
    """The items of one matter in the order of time, before they are quoted.

    :ivar joins: for each item but the first, its surest join with an earlier one.
    :ivar copies: by item id, the other items that are the same § in another file.
    """

    items: tuple[Item, ...]
    joins: dict[str, Join]
    copies: dict[str, tuple[Item, ...]]
    standing: bool

    @property
    def stages(self) -> list[Stage]:
        """The stage of each item."""
        return stages_of(self.items)


@dataclass(frozen=True, slots=True)
class Joined:
    """All items of a corpus, joined.

    :ivar by_block: the joins with kind and key of the block that they follow from; "" for those by title.
    """

    held: LaidOut
    shelf: Shelf
    by_block: tuple[tuple[str, str, Join], ...]
    strands: tuple[Strand, ...]


def joined(items: Iterable[Item], *, without: Collection[str] = (), limits: Limits | None = None) -> Joined:
    """Join items into strands, in the order of their first items.

    :param without: kinds of joins to leave out; without `case`, case numbers count for nothing at all.
    """
    cases = "case" not in without
    held = LaidOut(items, cases=cases, limits=limits)
    shelf = Shelf(held, cases=cases, limits=limits)
    found = [
        (kind, key, join)
        for kind, key in held.blocks
        if JOINING.get(kind, kind) not in without
        for join in joins_of_block(shelf, held, kind, key)
    ]
    if "title" not in without:
        found += [("", "", join) for join in joins_of_titles(shelf, held, held.title_ids)]
    return Joined(held, shelf, tuple(found), strands_by(held.items, [each[2] for each in found], shelf))


def strands_of(
    items: Iterable[Item], *, without: Collection[str] = (), limits: Limits | None = None
) -> tuple[Strand, ...]:
    """Give the strands of items joined as by `joined`."""
    return joined(items, without=without, limits=limits).strands


def strands_by(items: Sequence[Item], joins: Sequence[Join], shelf: Shelf) -> tuple[Strand, ...]:
    """Give the strands of items that some joins make, in the order of their first items.

    :param items: in the order of time; all that the joins join.
    """
    groups = _groups(items, joins)
    by_group: dict[str, list[Join]] = defaultdict(list)
    for join in joins:
        by_group[groups[join.earlier.id]].append(join)
    members: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        members[groups[item.id]].append(item)
    return tuple(_strand(found, by_group[group], shelf) for group, found in members.items())


def _groups(items: Sequence[Item], joins: Iterable[Join]) -> dict[str, str]:
    """Give for each item the id that stands for its group."""
    leader = {item.id: item.id for item in items}

    def find(each: str) -> str:
        while leader[each] != each:
            leader[each] = leader[leader[each]]
            each = leader[each]
        return each

    for join in joins:
        one, other = find(join.earlier.id), find(join.later.id)
        if one != other:
            leader[max(one, other)] = min(one, other)
    return {each: find(each) for each in leader}


def _strand(items: list[Item], joins: list[Join], shelf: Shelf) -> Strand:
    copies = {join.later.id: join.earlier.id for join in joins if join.kind == "copy"}
    kept = [item for item in items if item.id not in copies]
    first = {item.id: item.id for item in kept}
    for each in copies:
        target = each
        while target in copies:
            target = copies[target]
        first[each] = target
    others: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.id in copies:
            others[first[item.id]].append(item)
    return Strand(
        items=tuple(kept),
        joins=_reasons(kept, joins, first),
        copies={each: tuple(found) for each, found in others.items()},
        standing=2 * sum(shelf.is_standing(item.read) for item in kept) > len(kept),
    )


def _reasons(kept: Sequence[Item], joins: Iterable[Join], first: dict[str, str]) -> dict[str, Join]:
    """Choose for each item but the first its surest join: with an earlier item, else with a later one.

    Of several as sure, the one with the latest item, then the reason that comes first in the alphabet.
    """
    place = {item.id: at for at, item in enumerate(kept)}
    found: dict[str, list[tuple[tuple[bool, float, int], str, Join]]] = defaultdict(list)
    for join in joins:
        ends = (first[join.earlier.id], first[join.later.id])
        for own, other in (ends, ends[::-1]):
            if own != other and place[own] > 0:
                rank = (place[other] > place[own], -join.strength, -place[other])
                found[own].append((rank, join.reason, join))
    best = {own: min(ranked, key=lambda each: each[:2])[2] for own, ranked in found.items()}
    return {item.id: best[item.id] for item in kept if item.id in best}


def shown(strand: Strand) -> Thread:
    """Give a strand as it is shown."""
    stages = strand.stages
    entries = tuple(_entry(strand, item, stage) for item, stage in zip(strand.items, stages, strict=True))
    cases = Counter(case.written for item in strand.items for case in item.cases)
    main = max(cases, key=lambda each: (cases[each], each), default=None)
    strengths = [join.strength for join in strand.joins.values()]
    return Thread(
        id=_thread_id(strand),
        title=title_of(strand.items),
        case=main,
        cases=tuple(cases),
        stage=stages[-1],
        undecided=set(stages) <= OPEN,
        standing=strand.standing,
        bodies=tuple(dict.fromkeys(item.document.body for item in strand.items if item.document.body)),
        entries=entries,
        score=round(min(strengths, default=1.0), 4),
    )


def _entry(strand: Strand, item: Item, stage: Stage) -> Entry:
    join = strand.joins.get(item.id)
    return Entry(
        date=item.date,
        stage=stage,
        title=item.title,
        document=item.document.id,
        kind=item.document.kind,
        body=item.document.body,
        number=item.number,
        case=item.cases[0].written if item.cases else None,
        reason=join.reason if join else None,
        copies=tuple(dict.fromkeys(copy.document.id for copy in strand.copies.get(item.id, ()))),
        evidence=item.evidence,
    )


def title_of(items: Sequence[Item]) -> str:
    """Give the title that most items bear; of several the one whose words most of the others share."""
    titles = Counter(item.title for item in items)
    words = Counter(word for item in items for word in item.read.words)
    read = {item.title: item.read.words for item in items}

    def shared(title: str) -> float:
        return sum(words[word] for word in read[title]) / (len(read[title]) or 1)

    return max(titles, key=lambda each: (titles[each], shared(each), len(each), each))


def _thread_id(strand: Strand) -> str:
    """Derive an id that stays when later entries come: from the first item's case number, or the item."""
    first = strand.items[0]
    if first.cases:
        return content_id("thread", first.authority.casefold(), first.cases[0].key, first.id)
    return content_id("thread", first.id)
