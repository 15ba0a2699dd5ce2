"""What the project's rules say of a sentence, under the tagger's labels."""

from collections.abc import Iterable

from graph.candidates import Candidate, choose
from graph.pipeline import read_names
from graph.tagger.labels import Tagged

LABELS = {"person": "PER", "organisation": "ORG", "group": "ORG", "region": "ORG"}
LISTED = frozenset({"gazetteer", "territory"})


def ruled(text: str) -> tuple[list[Tagged], list[Tagged]]:
    """Give the names of listed public bodies that begin with a capital, and all that the rules find."""
    reading = read_names(text, ())
    listed, found = list[Tagged](), list[Tagged]()
    for one in choose(reading.candidates):
        if one.kind not in LABELS or one.extractor == "generic":
            continue
        start, end = reading.words.starts[one.first], reading.words.ends[one.last - 1]
        name = Tagged(start, end, LABELS[one.kind], one.confidence)
        found.append(name)
        if _certain(one) and text[start].isupper():
            listed.append(name)
    return listed, found


def _certain(one: Candidate) -> bool:
    return (one.extractor in LISTED and one.confidence >= 0.9) or (
        one.kind == "person" and one.confidence >= 0.95
    )


def corrected(text: str, names: Iterable[Tagged]) -> list[Tagged]:
    """Let the lists of public bodies speak where a tagger says otherwise."""
    listed, _ = ruled(text)
    bodies = [name for name in listed if name.label == "ORG"]
    kept = [
        name for name in names if not any(name.start < one.end and one.start < name.end for one in bodies)
    ]
    return sorted([*bodies, *kept], key=lambda name: name.start)
