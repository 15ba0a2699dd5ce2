"""Finds persons in lists that put the surname first, with a comma: `Back, Eivor Backlund, Christian`.

In running text such a list looks like one of given names and surnames that is shifted by a name;
where it begins tells.
"""

from collections.abc import Iterator

from graph.names.candidates import Candidate, Reading
from graph.names.lists.gazetteers import party_letters, person_names, places
from graph.names.people.name_parts import Part, is_name_word, parts_from
from graph.text.words import Words
from graph.within.people import shown_name

_AFTER = frozenset(",-")  # what stands after the first word of a pair
_FEWEST = 3  # pairs in a row that make a list, where their names alone do not tell


def find_turned_lists(reading: Reading) -> None:
    """Add a candidate for each surname with the given name that a comma parts from it."""
    words = reading.words
    runs = list(_runs(words))
    certain = sum(_is_certain(words, *run[0]) or _is_labelled(words, *run[0]) for run in runs)
    lists = certain >= _FEWEST or any(len(run) >= _FEWEST for run in runs)
    for run in runs:
        after = run[0][1].last
        alone = len(run) > 1 or after >= len(words) or words.parted[after] or not is_name_word(words, after)
        if len(run) >= _FEWEST or _is_certain(words, *run[0]) or (lists and alone and _is_one(*run[0])):
            reading.candidates += [_candidate(words, *pair) for pair in run]


def _runs(words: Words) -> Iterator[list[tuple[Part, Part]]]:
    at, last = 0, len(words) - 1
    while at < last:
        pairs = _pairs(words, at) if words.texts[at + 1] in _AFTER else []
        if pairs:
            yield pairs
        at = pairs[-1][1].last if pairs else at + 1


def _pairs(words: Words, at: int) -> list[tuple[Part, Part]]:
    """Give the pairs of surname and given name that follow each other from here."""
    if not _may_begin(words, at):
        return []
    pairs = list[tuple[Part, Part]]()
    while at < len(words) and (pair := _pair(words, at)) is not None:
        pairs.append(pair)
        at = pair[1].last
    return pairs


def _may_begin(words: Words, at: int) -> bool:
    """Tell whether no name stands before, of which this would be the surname."""
    before = at - 1
    return before < 0 or words.parted[at] or words.opening[at] or not is_name_word(words, before)


def _pair(words: Words, at: int) -> tuple[Part, Part] | None:
    last = _one(words, at)
    if last is None or words.texts[last.last : last.last + 1] != [","] or not words.glued[last.last]:
        return None
    first = _one(words, last.last + 1)
    if first is None or words.glued[first.first] or words.parted[first.first]:
        return None
    given = all(half in person_names().first for half in first.lower.split("-"))
    return (last, first) if given else None


def _one(words: Words, at: int) -> Part | None:
    if at >= len(words) or not is_name_word(words, at):
        return None
    part = next(iter(parts_from(words, at, limit=1)), None)
    return part if part and not part.initial else None


def _is_certain(words: Words, last: Part, first: Part) -> bool:
    """Tell whether a pair begins a line and is a person: by its party, or a surname that is nothing else."""
    return words.parted[last.first] and (_has_party(words, first) or _is_listed(last, first))


def _is_labelled(words: Words, last: Part, first: Part) -> bool:
    """Tell whether a pair that is a person by its names is what a label tells: `Ordförande: Back, Eivor`."""
    return last.first > 0 and words.texts[last.first - 1] == ":" and _is_listed(last, first)


def _is_listed(last: Part, first: Part) -> bool:
    return last.lower in person_names().last and last.lower not in places() and _is_one(last, first)


def _has_party(words: Words, first: Part) -> bool:
    """Tell whether the letters of a party follow a given name: `Bergvik, Sten (S)`."""
    sign, letters, close = [*words.texts[first.last : first.last + 3], "", "", ""][:3]
    return sign == "(" and letters in party_letters() and close == ")"


def _is_one(last: Part, first: Part) -> bool:
    """Tell whether a pair is a person in a document that puts surnames first."""
    names = person_names()
    return not (last.lower in names.first or last.lower in names.ordinary) and not names.last.get(first.lower)


def _candidate(words: Words, last: Part, first: Part) -> Candidate:
    name = shown_name(f"{words.surface(first.first, first.last)} {words.surface(last.first, last.last)}")
    return Candidate(last.first, first.last, "person", "turned-list", 0.9, name)
