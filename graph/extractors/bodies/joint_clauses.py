"""Who a clause says to take part in what, wherever they stand around its verb.

Some verbs join who acts to what they act in (`A deltar i X`), some are of several who act on it (`A och B
driver X`), some are of what gathers them (`X samlar A och B`). Who takes part stands right before or after
the verb, or after `tillsammans med` anywhere in the clause.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.extractors.bodies import joint_words as words
from graph.text.sentences import holds_any

_BRACKETED = re.compile(r"\([^()]*\)")
_NEAR = 40  # characters before a name that may say how it stands in the clause
_LONGEST_OBJECT = 30


@dataclass(frozen=True, slots=True)
class Joint:
    """What a clause says of taking part, as places in its sentence.

    :ivar league: a group is what they take part in; `seated`, that the words tell of belonging to it.
    """

    what: tuple[int, int]
    who: tuple[tuple[int, int], ...]
    league: bool
    seated: bool = False


def joint_clauses(mask: str) -> Iterator[Joint]:
    """Read each clause of a sentence that says who takes part in something."""
    if not holds_any(mask, words.CUES):
        return
    mask = words.SAID_OF.sub(lambda match: " " * len(match[0]), mask)
    start = 0
    for stop in (*(each for each in words.BREAK.finditer(mask) if not _heads(mask, each)), None):
        end = stop.start() if stop else len(mask)
        wished = words.WISHED.search(mask, 0, start) is not None
        if not wished and (joint := _joint(mask, start, end)) is not None:
            yield joint
        start = stop.end() if stop else end


def _joint(mask: str, start: int, end: int) -> Joint | None:
    clause = mask[start:end]
    whats = list(words.WHAT.finditer(mask, start, end))
    if not whats or words.UNSURE.search(clause):
        return None
    for read in (_acting, _driving, _driven, _gathered):
        if (joint := read(mask, start, end, whats)) is not None:
            return joint
    return None


def _acting(mask: str, start: int, end: int, whats: list[re.Match[str]]) -> Joint | None:
    """Read `A, B och C deltar i X`, `I X medverkar A tillsammans med B`, `X, där A är partner`."""
    into = [each for each in whats if _before(words.INTO, mask, start, each.start()) or _leads(mask, each)]
    verb = words.ACTS.search(mask, start, end) if into else None
    if verb is None:
        return None
    what = min(into, key=lambda each: abs(each.start() - verb.start()))
    who = _around(mask, start, end, verb, what)
    who = (*who, *_beside(mask, start, end, what))
    return replace(_joint_of(what, who), seated=words.SEATED.search(verb[0]) is not None) if who else None


def _driving(mask: str, start: int, end: int, whats: list[re.Match[str]]) -> Joint | None:
    """Read `A och B driver X`, `Tillsammans med B och C genomför A X`."""
    verb = words.DRIVES.search(mask, start, end)
    what = next((each for each in whats if verb and each.start() > verb.end()), None)
    if verb is None or what is None:
        return None
    who = _around(mask, start, end, verb, what)
    between = who[-1][1] if who and who[-1][0] > verb.end() else verb.end()
    plain = what.start() - between <= _LONGEST_OBJECT and words.PLAIN.fullmatch(mask, between, what.start())
    beside = _beside(mask, start, end, what)
    if not who or not plain:
        return None
    if _is_list(mask, who[0]):
        return _joint_of(what, (*who, *beside))
    return _joint_of(what, beside) if beside else None  # who drives it answers for it


def _driven(mask: str, start: int, end: int, whats: list[re.Match[str]]) -> Joint | None:
    """Read `X drivs gemensamt av A och B`, `X genomförs av A i samverkan med B`."""
    verb = words.DRIVEN.search(mask, start, end)
    what = next((each for each in reversed(whats) if verb and each.end() <= verb.start()), None)
    who = words.LIST.match(mask, verb.end(), end) if verb and what else None
    if what is None or who is None:
        return None
    beside = _beside(mask, start, end, what)
    several = (who.span(),) if _is_list(mask, who.span()) else ()
    return _joint_of(what, (*several, *beside)) if several or beside else None


def _gathered(mask: str, start: int, end: int, whats: list[re.Match[str]]) -> Joint | None:
    """Read `X samlar A, B och C`: what takes part follows the verb."""
    for who in words.LIST.finditer(mask, whats[0].end(), end):
        if _before(words.GATHERS, mask, max(start, whats[0].end()), who.start()) and _is_list(
            mask, who.span()
        ):
            return replace(_joint_of(whats[0], (who.span(),)), seated=True)
    return None


def _around(
    mask: str, start: int, end: int, verb: re.Match[str], what: re.Match[str]
) -> tuple[tuple[int, int], ...]:
    """Give the list of bodies right before the verb, or right after it, that nothing governs."""
    lists = [
        each.span() for each in words.LIST.finditer(mask, start, end) if not _meet(each.span(), what.span())
    ]
    mask = words.ASIDE.sub(lambda match: " " * len(match[0]), mask)
    free = [each for each in lists if not _before(words.GOVERNED, mask, start, each[0])]
    after = [
        each for each in free if each[0] >= verb.end() and words.FILLED.fullmatch(mask, verb.end(), each[0])
    ]
    before = [
        each
        for each in free
        if each[1] <= verb.start() and words.FILLED.fullmatch(mask, each[1], verb.start())
    ]
    return tuple((after or before)[:1])


def _beside(mask: str, start: int, end: int, what: re.Match[str]) -> tuple[tuple[int, int], ...]:
    """Give the lists of bodies that are told to act together with the others."""
    return tuple(
        each.span()
        for each in words.LIST.finditer(mask, start, end)
        if not _meet(each.span(), what.span()) and _before(words.WITH, mask, start, each.start())
    )


def _before(pattern: re.Pattern[str], mask: str, start: int, at: int) -> re.Match[str] | None:
    """Find a pattern that ends where a name begins."""
    return pattern.search(mask, max(start, at - _NEAR), at)


def _leads(mask: str, what: re.Match[str]) -> bool:
    """Tell whether a clause follows that says who is in it: `X, där A deltar`."""
    return words.RELATIVE.match(mask, what.end()) is not None


def _heads(mask: str, stop: re.Match[str]) -> bool:
    """Tell whether a relative clause goes on about what stands right before it."""
    if words.RELATIVE.match(mask, stop.start()) is None:
        return False
    end = len(mask[: stop.start()].rstrip())
    return any(each.end() == end for each in words.WHAT.finditer(mask, 0, end))


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_list(mask: str, place: tuple[int, int]) -> bool:
    """Tell whether a list names more than one."""
    return len(words.EACH.findall(_BRACKETED.sub("", mask[slice(*place)]))) > 1


def _joint_of(what: re.Match[str], who: tuple[tuple[int, int], ...]) -> Joint:
    name = "what" if what["what"] else "league"
    return Joint(what.span(name), tuple(dict.fromkeys(who)), name == "league")
