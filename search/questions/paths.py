"""Questions of how two names hang together, which the shortest way between them in the graph answers."""

import re
from collections.abc import Sequence

from corpus.records import Edge
from graph.ontology import load_ontology
from search.questions.routing import Intent
from search.results import Answer, Reply, Searched

_TIE = r"(?:samband|koppling(?:ar)?|relation(?:er)?)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"hur (?:hänger|hängde|hör|hörde) (?P<one>.+?) (?:ihop|samman) med (?P<other>.+)",
        r"hur (?:hänger|hängde|hör|hörde) (?P<one>.+?) och (?P<other>.+?) (?:ihop|samman)",
        rf"vad har (?P<one>.+?) (?:att göra|för {_TIE}|gemensamt) (?:med|till) (?P<other>.+)",
        (
            rf"(?:vilken|vilket|vilka|vad finns det för|finns det (?:något|någon|några)) {_TIE}"
            r"(?: finns(?: det)?)? mellan (?P<one>.+?) och (?P<other>.+)"
        ),
    )
)


def ends_asked(question: str) -> tuple[str, str] | None:
    """Give the two names that a question asks the way between; None where it asks something else.

    >>> ends_asked("Hur hänger Isrådet ihop med Norrviks kommun?")
    ('Isrådet', 'Norrviks kommun')
    """
    text = " ".join(question.split()).rstrip("?!. ")
    found = (pattern.fullmatch(text) for pattern in _PATTERNS)
    return next(((match["one"], match["other"]) for match in found if match is not None), None)


def replied(question: str, way: Sequence[Edge], searched: Searched) -> Reply:
    """Answer by the steps of a way, each as a sentence with what states it."""
    ontology = load_ontology()
    answers = tuple(
        Answer(
            text=f"{step.subject.name} {ontology.relation_kind(step.kind).label} {step.object.name}",
            ref=step.object,
            valid_from=step.valid_from,
            valid_to=step.valid_to,
            evidence=step.evidence,
        )
        for step in way
    )
    return Reply(question=question, intent=Intent.RELATION, answers=answers, searched=searched)
