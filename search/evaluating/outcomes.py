"""What became of one question: its ranking in each mode, what was found, and whether it was answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from search.evaluating.gold import Question, fold
from search.evaluating.metrics import graded_ndcg, reciprocal_rank, success
from search.results import Answer, Hit, Reply, SearchResult

DEPTH = 10
MEASURES = ("ndcg_at_10", "mrr", "success_at_1", "success_at_5")
_SHOWN = 5
_EXCERPT = 240


@dataclass(frozen=True, slots=True)
class Shown:
    """A hit as a report shows it; `gain` is what it answers of the question."""

    source: str
    title: str
    place: str
    excerpt: str
    gain: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A question in one mode; the measures are None where the documents have no answer."""

    ndcg_at_10: float | None
    mrr: float | None
    success_at_1: float | None
    success_at_5: float | None
    abstained: bool
    found: tuple[Shown, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A question with what became of it.

    :ivar wanted: the pieces of text that answer, each with its document.
    :ivar answered: whether `ask` named every known string; None where none is known, or it was not asked.
    :ivar given: what `ask` answered.
    :ivar silent: whether `ask` gave neither answers nor hits; None where it was not asked.
    :ivar asserted: whether `ask` gave any answer as sure; None where it was not asked.
    :ivar asserted_right: whether the sure answers alone name every known string; None where there are none.
    """

    id: str
    text: str
    intent: str
    sources: tuple[str, ...]
    wanted: tuple[tuple[str, str], ...]
    answers: tuple[str, ...]
    modes: Mapping[str, Ranked]
    answered: bool | None = None
    given: tuple[str, ...] = ()
    silent: bool | None = None
    asserted: bool | None = None
    asserted_right: bool | None = None

    @property
    def answerable(self) -> bool:
        """Tell whether the documents have an answer."""
        return bool(self.wanted)


def outcome_of(question: Question, results: Mapping[str, SearchResult], reply: Reply | None) -> Outcome:
    """Judge what search and `ask` gave for a question."""
    sure = tuple(answer for answer in reply.answers if answer.sure) if reply else ()
    return Outcome(
        id=question.id,
        text=question.text,
        intent=question.intent,
        sources=question.sources,
        wanted=tuple((passage.document, passage.contains) for passage in question.relevant),
        answers=question.answers,
        modes={mode: _ranked(question, result.hits) for mode, result in results.items()},
        answered=is_right(question, reply) if reply and question.answers else None,
        given=tuple(answer.text for answer in reply.answers) if reply else (),
        silent=not reply.answers and not reply.hits if reply else None,
        asserted=bool(sure) if reply else None,
        asserted_right=names_all(question, sure) if sure and question.answers else None,
    )


def gains(question: Question, hits: Sequence[Hit]) -> list[int]:
    """Add up for each hit the grades of the passages that it, or a copy in it, is the first to hold."""
    missing = set(question.relevant)
    counted = []
    for hit in hits:
        sources = (hit.source, *(copy.source for copy in hit.why.copies))
        held = {passage for passage in missing if any(passage.is_in(source, hit.text) for source in sources)}
        missing -= held
        counted.append(sum(passage.grade for passage in held))
    return counted


def is_right(question: Question, reply: Reply) -> bool:
    """Tell whether every known string is contained in some answer, case and blanks apart."""
    return names_all(question, reply.answers)


def names_all(question: Question, answers: Sequence[Answer]) -> bool:
    """Tell the same of some answers."""
    given = [fold(answer.text) for answer in answers]
    return all(any(fold(wanted) in text for text in given) for wanted in question.answers)


def _ranked(question: Question, hits: Sequence[Hit]) -> Ranked:
    counted = gains(question, hits)
    shown = tuple(_shown(hit, gain) for hit, gain in zip(hits[:_SHOWN], counted, strict=False))
    if not question.relevant:
        return Ranked(
            ndcg_at_10=None, mrr=None, success_at_1=None, success_at_5=None, abstained=not hits, found=shown
        )
    grades = [passage.grade for passage in set(question.relevant)]
    return Ranked(
        ndcg_at_10=graded_ndcg(counted, grades, depth=DEPTH),
        mrr=reciprocal_rank(counted),
        success_at_1=success(counted, depth=1),
        success_at_5=success(counted, depth=5),
        abstained=not hits,
        found=shown,
    )


def _shown(hit: Hit, gain: int) -> Shown:
    text = " ".join(hit.text.split())
    excerpt = text if len(text) <= _EXCERPT else text[:_EXCERPT].rsplit(" ", 1)[0] + " …"
    name = PurePosixPath(hit.source.replace("\\", "/")).name
    return Shown(name, hit.document.title, " › ".join(hit.section.headings), excerpt, gain)
