"""Invented texts with the duties that they state: the form of `tests/graph/duty_tables.txt`.

Each text stands below a line `===== name` and above a line `-----`, its facts below that, one a line: kind
(`r` responsible_for, `s` supports, `p` participates_in), party, activity, valid from, valid to, due.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.names.forms.identifiers import normalise_name

LETTERS = {"responsible_for": "r", "supports": "s", "participates_in": "p"}
_PARTS = 6


@dataclass(frozen=True, slots=True)
class DutyText:
    """A text, by its name as a file, with its facts as they are written."""

    name: str
    text: str
    facts: str


def duty_texts(path: Path) -> Iterator[DutyText]:
    """Read the texts of a file."""
    for part in path.read_text(encoding="utf-8").split("===== ")[1:]:
        name, _, rest = part.partition("\n")
        text, _, facts = rest.partition("\n-----")
        yield DutyText(name.strip(), text, facts)


def facts_of(told: str) -> list[tuple[str, str, str, str, str, str]]:
    """Part facts, one a line, into kind, party, activity, from, to, due; "" where nothing says."""
    lines = ([part.strip() for part in line.split("|")] for line in told.splitlines() if line.strip())
    full = (tuple((*line, "", "", "")[:_PARTS]) for line in lines)
    return [(kind, who, what, begins, ends, due) for kind, who, what, begins, ends, due in full]


def bare(words: str) -> str:
    """Give words without signs and capitals."""
    return re.sub(r"\W+", " ", normalise_name(words)).strip()
