"""How two forms of a person's name hang together: by sound, by initials, a name more or less, or as told."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from graph.across.parting import Named
from graph.across.spelling import bare, is_worn, sound_key
from graph.names.lists.gazetteers import person_names

WORN, SOUND, LETTER, LENGTH, INITIALS, TOLD = "stavning", "ljud", "bokstav", "längd", "initial", "nytt namn"
_POPULATION = 10_500_000
_RARE = 3.0  # bearers of a whole name to be expected in the country
_RARE_SURNAME = 5_000  # bearers

Pair = tuple[Named, Named, str]


def alike(persons: Sequence[Named]) -> Iterator[Pair]:
    """Give pairs of persons whose names may be one in two forms, and in which way."""
    by_sound: dict[str, list[Named]] = defaultdict(list)
    by_first: dict[str, list[Named]] = defaultdict(list)
    by_last: dict[str, list[Named]] = defaultdict(list)
    for each in persons:
        if len(_words(each)) > 1:
            by_sound[sound_key(each.plain).replace(" ", "")].append(each)
            by_first[_words(each)[0]].append(each)
            by_last[_words(each)[-1]].append(each)
    yield from ((one, other, _difference(one, other)) for one, other in _pairs(by_sound))
    yield from ((one, other, LENGTH) for one, other in _pairs(by_first) if _is_fuller(one, other))
    yield from ((one, other, LENGTH) for one, other in _pairs(by_last) if _ends_so(one, other))
    yield from ((one, other, INITIALS) for one, other in _pairs(by_last) if _is_initialed(one, other))
    yield from ((one, other, LETTER) for one, other in _but_for_a_letter(by_sound))
    yield from told(persons)


def told(persons: Sequence[Named]) -> Iterator[Pair]:
    """Give pairs of which a document says that the one is the other's former name."""
    by_name: dict[str, list[Named]] = defaultdict(list)
    for each in persons:
        by_name[each.plain].append(each)
    for one in persons:
        for alias in sorted(one.aliases - {one.plain}):
            whole = " " in alias and "," not in alias and alias.split()[0] == one.plain.split()[0]
            yield from ((one, other, TOLD) for other in by_name.get(alias, ()) if whole)


def is_rare(named: Named) -> bool:
    """Tell whether hardly three in the country bear a name: `Sixten Tallhammar`, not `Eva Karlsson`.

    Where only initials stand for the given name the surname alone tells.
    """
    first, *_, last = named.plain.casefold().replace(".", "").split()
    names = person_names()
    bearers = max(names.last.get(each, 0) for each in (last, last.split("-")[-1]))
    if len(first.split("-")[0]) == 1:
        return bearers < _RARE_SURNAME
    return names.first.get(first, 0) * bearers < _RARE * _POPULATION


def _pairs(groups: dict[str, list[Named]]) -> Iterator[tuple[Named, Named]]:
    every = (pair for same in groups.values() for pair in combinations(same, 2))
    return ((one, other) for one, other in every if one.plain != other.plain)


def _but_for_a_letter(by_sound: dict[str, list[Named]]) -> Iterator[tuple[Named, Named]]:
    """Pair names of which one has a sound more inside: `Terese Ekvall`, `Teres Ekvall`."""
    for sound in sorted(by_sound):
        shorter = {sound[:at] + sound[at + 1 :] for at in range(1, len(sound))}
        for other in sorted(shorter & by_sound.keys()):
            yield from product(by_sound[sound], by_sound[other])


def _difference(one: Named, other: Named) -> str:
    plain = [each.plain.replace("-", " ") for each in (one, other)]
    apart = [each.replace(" ", "") for each in plain]
    return WORN if is_worn(*plain) or is_worn(*apart) else SOUND


def _words(named: Named) -> list[str]:
    return bare(named.plain).replace("-", " ").replace(".", " ").split()


def _is_fuller(one: Named, other: Named) -> bool:
    """Tell whether one name is the other with more names: `Eva Lind`, `Eva Lind Ek`, `Eva Ek Lind`."""
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    fuller = len(shorter) < len(longer) and set(shorter) < set(longer)
    return fuller and (shorter[-1] == longer[-1] or shorter == longer[: len(shorter)])


def _ends_so(one: Named, other: Named) -> bool:
    """Tell whether one name is the other with a first name before it: `Berit Ek`, `Anna Berit Ek`."""
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    return len(shorter) < len(longer) and shorter == longer[-len(shorter) :]


def _is_initialed(one: Named, other: Named) -> bool:
    """Tell whether one name has but initials of the given names of the other: `L-O Ek`, `Lars-Olof Ek`."""
    short, full = sorted((_words(one)[:-1], _words(other)[:-1]), key=lambda each: max(map(len, each)))
    return len(short) <= len(full) and all(
        len(mine) == 1 < len(theirs) and theirs.startswith(mine)
        for mine, theirs in zip(short, full, strict=False)
    )
