"""Lines that only name who answers for something, and say nothing of it.

`Samordnare är Asta Sund.` is about what stands before it, so it is nearly as near to a question as that.
"""

import re
from collections.abc import Mapping, Sequence

from graph.extractors.roles import is_role
from search.statements import Statement

_ASKS_FOR_ONE = re.compile(
    r"\b(?:ansvar\w*|sköter|ser till|samordna\w*|leder|driver|håller i|hand om|kontakt\w*|ringer|ring|fixar"
    r"|ordnar|vem (?:ska|gör)|vänder (?:man|jag|vi) (?:sig|mig|oss))\b",
    re.IGNORECASE,
)
_NAMING = re.compile(r"(?P<role>[A-ZÅÄÖ][\w-]+(?: [a-zåäö][\w-]+){0,3}?)(?: är |: ?)(?=[A-ZÅÄÖ])")
_LONGEST = 120
_FURTHER = 0.5  # what it loses to what it stands beside


def carried(
    question: str,
    found: Sequence[Statement],
    near: Sequence[float],
    values: Mapping[Statement, Sequence[str]],
) -> list[float]:
    """Give the nearness of statements that hold what is asked for, with that of what they are about.

    :param values: the values of the kind that is asked for in each.
    """
    given = list(near)
    if not _ASKS_FOR_ONE.search(question):
        return given
    for number, one in enumerate(found):
        before = [near[n] for n in range(number) if found[n].hit is one.hit] if values[one] else []
        if before and is_naming(one.text):
            given[number] = max(near[number], max(before) - _FURTHER)
    return given


def is_naming(text: str) -> bool:
    """Tell a line that names who holds an office, and nothing else.

    >>> [is_naming(one) for one in ("Ansvarig: Asta Sund.", "Samordnare är Asta Sund.", "Asta Sund är glad.")]
    [True, True, False]
    """
    said = _NAMING.match(text)
    if said is None or len(text) > _LONGEST:
        return False
    return any(is_role(word) for word in said["role"].casefold().split())
