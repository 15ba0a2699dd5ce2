"""Which end of a relation a question names and which it asks for."""

import re

from corpus.records import Edge, Ref
from search.coverage import Weighed
from search.query import content_tokens

_SUCCESSION = frozenset({"replaces", "supersedes", "merged_into"})
_THE_NEW = re.compile(
    r"\b(?:ersätter|ersatte|ersätta|efterträder|efterträdde) (?:den|det|de) (?:nya|nytillträd\w+|senaste)\b",
    re.IGNORECASE,
)


def names_one_end(edge: Edge, question: Weighed) -> bool:
    """Tell whether a question names one end of a relation, and not the other; a role alone names nothing."""
    subject, other = (is_named(end, question) for end in (edge.subject, edge.object))
    return subject != other and (edge.subject if subject else edge.object).kind != "role"


def answer_end(edge: Edge, question: Weighed) -> Ref:
    """Choose the end that the question does not name; the subject where it names neither.

    What the new one replaces is the old one: `Vad ersätter den nya planen?`
    """
    if edge.kind in _SUCCESSION and _THE_NEW.search(question.query.text):
        return edge.object
    subject, other = (is_named(end, question) for end in (edge.subject, edge.object))
    if subject != other:
        return edge.object if subject else edge.subject
    if edge.subject.kind == "person" and edge.object.kind != "person":
        return edge.subject
    shares = [question.share((end.name, 1.0)) for end in (edge.subject, edge.object)]
    return edge.object if shares[0] > shares[1] else edge.subject


def is_named(end: Ref, question: Weighed) -> bool:
    """Tell whether every word of a name stands in the question."""
    return {token.term for token in content_tokens(end.name)} <= question.query.named
