"""Finds the units of hospitals that stand beside its name by their specialty: `SkaS onkologi`."""

import re
from collections.abc import Iterator
from functools import cache

from graph.names.candidates import Candidate, Reading
from graph.names.lists.gazetteers import rows
from graph.text.words import Words

_SPECIALTY = re.compile(r"[a-zåäö]*(?:ologi|medicin|kirurgi|psykiatri|ortopedi|pediatri|habilitering)")
_LISTED = frozenset({"gazetteer", "short-form"})


def find_hospital_units(reading: Reading) -> None:
    """Add a candidate for each hospital with a specialty right after its name."""
    reading.candidates += list(_units(reading.words, reading.candidates))


def _units(words: Words, candidates: list[Candidate]) -> Iterator[Candidate]:
    for one in candidates:
        if one.extractor not in _LISTED or not _is_hospital(one) or words.lowers[one.last - 1].endswith(":s"):
            continue
        if (
            one.last < len(words)
            and not words.parted[one.last]
            and _SPECIALTY.fullmatch(words.texts[one.last])
        ):
            yield Candidate(one.first, one.last + 1, "organisation", "unit", 0.8)


def _is_hospital(one: Candidate) -> bool:
    return any(name in _hospitals() for name in (one.name, *(option[1] for option in one.options)))


@cache
def _hospitals() -> frozenset[str | None]:
    return frozenset(row[0] for row in rows("hospitals.tsv"))
