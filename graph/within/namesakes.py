"""Two persons of one name in one document, told apart by their parties: `Anna Berg (S)`, `(M)`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.names.lists.gazetteers import parties, party_letters
from graph.text.words import Words
from graph.within.variants import Resolved

_TAGGED = re.compile(r" \(([A-ZÅÄÖ]{1,3})\)$")


def with_parties(words: Words, resolved: Sequence[Resolved]) -> list[Resolved]:
    """Name a person with the party where the document gives one name several."""
    letters = [_letters(words, one) for one in resolved]
    parties: dict[str, set[str]] = defaultdict(set)
    for one, found in zip(resolved, letters, strict=True):
        if found:
            parties[one.name].add(found)
    return [
        _named(one, found) if found and len(parties[one.name]) > 1 else one
        for one, found in zip(resolved, letters, strict=True)
    ]


def _letters(words: Words, one: Resolved) -> str:
    """Read the letters of a party in brackets right after a person's name."""
    after = words.texts[one.last : one.last + 3]
    is_party = one.kind == "person" and len(after) == 3 and after[0] == "(" and after[2] == ")"
    return after[1] if is_party and after[1] in party_letters() else ""


def _named(one: Resolved, letters: str) -> Resolved:
    return replace(one, name=f"{one.name} ({letters})", form=one.name)


def tagged_parties(names: Iterable[str]) -> frozenset[str]:
    """Give the parties that such names tell of."""
    found = (_TAGGED.search(name) for name in names)
    return frozenset(parties().get(match[1], match[1]) for match in found if match)
