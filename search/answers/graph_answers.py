"""What the graph holds put as short answers: duties, decisions, and the ends of relations."""

from collections.abc import Sequence
from dataclasses import replace

from corpus.records import Edge, Evidence, Ref
from graph.network.answers import Decision, Responsibility
from search.analysis.coverage import Weighed
from search.analysis.file_words import file_words
from search.answers.attendance import ATTENDED
from search.answers.handovers import day_before
from search.questions.asked_roles import asks_for_role
from search.questions.edge_ends import answer_end
from search.ranking.document_owners import UNKNOWN, Owners
from search.results import Answer

HANDOVER = "replaces"
_NEARLY_CERTAIN = 0.8
_SEATS = {"chairs": "ordförande", "member_of": "ledamot"}


def holder_answer(item: Responsibility) -> Answer:
    """Name who answers for something as it is written, with those who support it."""
    support = [one.name for one in item.support if one.name.casefold() not in item.as_written.casefold()]
    text = f"{item.as_written} (vakant)" if item.vacant else item.as_written
    text = f"{text} med stöd av {_listed(support)}" if support else text
    return Answer(
        text=text,
        ref=item.actor,
        valid_from=item.valid_from,
        valid_to=item.valid_to,
        due=item.due,
        evidence=item.evidence,
        sure=_is_sure(item.inferred, item.score),
    )


def duty_answer(item: Responsibility) -> Answer:
    """Give a duty by its own words, with its days and its evidence."""
    return replace(holder_answer(item), text=item.object)


def decision_answer(item: Decision) -> Answer:
    """Give a decision by its own words, with its day and who made it."""
    return Answer(text=item.text, ref=item.body, valid_from=item.date, valid_to=None, evidence=item.evidence)


def end_answer(edge: Edge, question: Weighed) -> Answer:
    """Give the end of a relation that is asked for; of a seat the place as well, where that is asked for."""
    if edge.kind in _SEATS and asks_for_role(question.query.text):
        return place_answer(edge)
    return edge_answer(edge, answer_end(edge, question))


def place_answer(edge: Edge) -> Answer:
    """Give the place that somebody holds: a role as it is called, a seat with whose it is."""
    answer = edge_answer(edge, edge.object)
    if edge.kind not in _SEATS:
        return answer
    role = dict(edge.properties).get("role") or _SEATS[edge.kind]
    return replace(answer, text=f"{role} i {edge.object.name}")


def edge_answer(edge: Edge, end: Ref) -> Answer:
    """Give an end of a relation; to have attended goes not on, and who was replaced has left.

    A relation that was inferred, and is not nearly certain, is only near.
    """
    held = (None, None) if edge.kind == ATTENDED else (edge.valid_from, edge.valid_to)
    if edge.kind == HANDOVER and end == edge.object:
        held = (None, day_before(edge.valid_from))
    return Answer(
        text=end.name,
        ref=end,
        valid_from=held[0],
        valid_to=held[1],
        evidence=edge.evidence,
        sure=_is_sure(edge.inferred, edge.confidence),
    )


def _is_sure(inferred: bool, chance: float) -> bool:
    """Tell whether to assert what was read, or what was inferred with a chance."""
    return not inferred or chance >= _NEARLY_CERTAIN


def around(evidence: Evidence, owners: Owners = UNKNOWN) -> str:
    """Give what stands around some evidence: whose its document is, its title, date, headings and file.

    :param owners: whose some documents are, by their ids.
    """
    body = owners.get(evidence.document, "")
    return " ".join(
        (body, evidence.title, evidence.date or "", *evidence.headings, file_words(evidence.source))
    )


def _listed(names: Sequence[str]) -> str:
    """Put names after each other: `A, B och C`."""
    return " och ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
