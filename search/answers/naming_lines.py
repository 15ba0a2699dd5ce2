"""Lines that only name who answers for something, or what became of it, and say nothing of it.

`Samordnare är Asta Sund.` and `Motionen avslås.` are about what stands before them, so they are nearly as
near to a question as that.
"""

import re
from collections.abc import Mapping, Sequence

from graph.extractors.offices.roles import is_role
from search.answers.statements import Statement

_ASKS_FOR_ONE = re.compile(
    r"\b(?:ansvar\w*|sköter|ser till|samordna\w*|leder|driver|håller i|hand om|kontakt\w*|ringer|ring|fixar"
    r"|ordnar|vem (?:ska|gör)|vänder (?:man|jag|vi) (?:sig|mig|oss))\b",
    re.IGNORECASE,
)
_NAMING = re.compile(r"(?P<role>[A-ZÅÄÖ][\w-]+(?: [a-zåäö][\w-]+){0,3}?)(?: är |: ?)(?=[A-ZÅÄÖ])")
_MATTER = (
    r"(?:motionen|ärendet|förslaget|medborgarförslaget|ansökan|skrivelsen|frågan|interpellationen|yttrandet"
    r"|rapporten|redovisningen|informationen|planen)"
)
_BECAME = re.compile(
    rf"(?:\W|\d)*(?:beslut: ?)?(?:{_MATTER} (?:avslås|avslogs|bifalls|bifölls|återremitteras|återremitterades"
    r"|bordläggs|bordlades|antas|antogs|godkänns|godkändes|beviljas|tillstyrks|avstyrks|drogs tillbaka|utgår"
    r"|(?:anses|är) besvarad|(?:[^.]*? )?föranleder (?:inte något|inget|ingen) (?:beslut|åtgärd))"
    r"|\w+ (?:avslår|avslog|bifaller|biföll|återremitterar|bordlägger|bordlade"
    rf"|godkänner|godkände|antar|antog) {_MATTER})\b",
    re.IGNORECASE,
)
_LONGEST = 120
_FURTHER = 0.5  # what it loses to what it stands beside


def carried(
    question: str,
    found: Sequence[Statement],
    near: Sequence[float],
    values: Mapping[Statement, Sequence[str]],
) -> list[float]:
    """Give the nearness of statements, with that of what they are about where they do not say it.

    :param values: the values of the kind that is asked for in each.
    """
    given = list(near)
    names = _ASKS_FOR_ONE.search(question) is not None
    for number, one in enumerate(found):
        if (names and values[one] and is_naming(one.text)) or tells_what_became(one.text):
            about = [near[n] for n in _about(found, number)]
            given[number] = max(near[number], max(about, default=near[number]) - _FURTHER)
    return given


def _about(found: Sequence[Statement], number: int) -> list[int]:
    """Give the places of what a statement may be about: what stands before it in its section.

    What became of a matter is told of all that its section says of it, if it begins a line: a decision stands
    before its grounds.
    """
    own = [n for n in range(len(found)) if n != number and found[n].hit is found[number].hit]
    before = [n for n in own if n < number]
    if is_naming(found[number].text):
        return before
    return own if _begins_its_line(found[number]) else before[-1:]


def _begins_its_line(one: Statement) -> bool:
    """Tell what stands at the beginning of a line, under all of its section and not only the words before."""
    return not one.hit.text[: one.span.start - one.hit.start].rpartition("\n")[2].strip()


def tells_what_became(text: str) -> bool:
    """Tell a line that says what became of a matter, and not of which.

    >>> [tells_what_became(one) for one in ("Motionen avslås.", "Stämman biföll motionen.", "Bryggan byggs.")]
    [True, True, False]
    """
    return _BECAME.match(text) is not None


def is_naming(text: str) -> bool:
    """Tell a line that names who holds an office, and nothing else.

    >>> [is_naming(one) for one in ("Ansvarig: Asta Sund.", "Samordnare är Asta Sund.", "Asta Sund är glad.")]
    [True, True, False]
    """
    said = _NAMING.match(text)
    if said is None or len(text) > _LONGEST:
        return False
    return any(is_role(word) for word in said["role"].casefold().split())
