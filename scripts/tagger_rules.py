"""What the lists of public bodies say of a sentence, under the tagger's labels."""

from collections.abc import Iterable

from graph.names.candidates import Candidate, choose
from graph.pipeline import read_names
from graph.tagger.labels import Tagged

BODIES = frozenset({"organisation", "group", "region"})
LISTED = frozenset({"gazetteer", "territory"})


def listed_bodies(text: str) -> list[Tagged]:
    """Give the names of listed public bodies that begin with a capital."""
    reading = read_names(text, ())
    words = reading.words
    spans = (
        (words.starts[one.first], words.ends[one.last - 1], one.confidence)
        for one in choose(reading.candidates)
        if _is_listed(one)
    )
    return [Tagged(start, end, "ORG", sure) for start, end, sure in spans if text[start].isupper()]


def _is_listed(one: Candidate) -> bool:
    return one.kind in BODIES and one.extractor in LISTED and one.confidence >= 0.9


def corrected(text: str, names: Iterable[Tagged]) -> list[Tagged]:
    """Let the lists of public bodies speak where a tagger says otherwise."""
    bodies = listed_bodies(text)
    kept = [
        name for name in names if not any(name.start < one.end and one.start < name.end for one in bodies)
    ]
    return sorted([*bodies, *kept], key=lambda name: name.start)
