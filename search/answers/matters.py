"""Where a matter stands and what was decided in it, by its thread: asked by case number or by name."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from graph.network.answers import Decision
from graph.network.queries import GraphQueries
from graph.threads.book import of_case
from graph.threads.cases import asked_case
from graph.threads.thread import Entry, Thread
from search.analysis.case_numbers import case_in, codes_in
from search.answers.graph_answers import decision_answer
from search.answers.thread_ranking import rank_threads
from search.engine import SearchEngine
from search.questions.periods import Period
from search.questions.routing import Intent, understand
from search.results import Answer, Reply

_HITS = 10
_COMPARED = 5  # matters, best first, among which a topic may name several
_CASE = re.compile(
    r"\b(?:ärende(?:t|nr|nummer)?|dnr|diarie(?:nr|nummer|numret)?)\b\.? "
    r"(?P<case>(?:[a-zåäö]{1,10}(?:-[a-zåäö]{1,6})?[ -]?)?\d[\d/:-]*\d)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:handlar|handlade|gäller|gällde|rör|rörde|avser|avsåg)\b", re.IGNORECASE)
_OF_ITS_NUMBER = re.compile(
    r"^(?:vad är|vilket(?: är)?) (?:diarie(?:nr|num\w+)|dnr|ärende(?:nr|num\w+))"
    r"(?: (?:har|hade|för|på|till|är))*\s+(?!\d)",
    re.IGNORECASE,
)
Threads = Callable[[], Sequence[Thread]]


class Matters:
    """Answers from the threads of matters."""

    def __init__(self, engine: SearchEngine, queries: GraphQueries, threads: Threads) -> None:
        self._engine = engine
        self._queries = queries
        self._threads = threads

    def of_case(self, question: str) -> Reply | None:
        """Answer what a case is about, where it stands or what was decided in it; None where else is asked.

        Of a case that no document names the reply says so.
        """
        if _OF_ITS_NUMBER.match(question):
            return self._number_of(question)
        case, asked = case_asked(question), understand(question)
        about = _ABOUT.search(question) is not None
        if case is None or not (about or asked.status or asked.intent in (Intent.DECIDED, Intent.TIMELINE)):
            return None
        threads = of_case(tuple(self._threads()), case)
        if not threads:
            return None if self._is_named(case) else self._unknown(question, case)
        if asked.intent is Intent.TIMELINE and not asked.status:
            return None
        answers = self._decided(threads)
        if about or asked.status or not answers:
            first = (_titled(one) if about else self._standing(one) for one in threads)
            answers = (*first, *answers) if about else tuple(first)
        return replace(self._reply(question, case, answers), intent=asked.intent)

    def standing(self, topic: str, period: Period | None = None) -> tuple[Answer, ...]:
        """Tell where the matter stands that a topic names; nothing where none is named for certain.

        Of several that it names, a motion and the purchase that came of it, the one that went on longest.

        :param period: where it stood then, and nothing where it did not come up.
        """
        ranked = rank_threads(self._engine, topic, self._threads())[:_COMPARED]
        named = [one for one in ranked if self._is_named_by(one, topic) and self._tells_how_it_went(one)]
        if not named or named[0] is not ranked[0] or named[0].standing:
            return ()
        later = (one for one in named[1:] if len(one.entries) > 1 and not one.standing)
        longest = max((named[0], *later), key=_last_day)
        entries = [one for one in longest.entries if period is None or period.holds(one.date)]
        return (self._standing(replace(longest, entries=tuple(entries))),) if entries else ()

    def _tells_how_it_went(self, thread: Thread) -> bool:
        """Tell whether a matter came up again, or was decided on; a title alone tells nothing of it."""
        return len(thread.entries) > 1 or bool(self._decided((thread,)))

    def _named_by(self, topic: str) -> Thread | None:
        """Give the matter that a topic names; None where none is named for certain."""
        best = next(iter(rank_threads(self._engine, topic, self._threads())), None)
        return best if best is not None and self._is_named_by(best, topic) else None

    def _is_named_by(self, thread: Thread, topic: str) -> bool:
        told = (each for entry in thread.entries for each in (entry.title, entry.evidence.quote))
        return self._engine.weighed(topic).is_meant_by(" ".join((thread.title, *told)))

    def _standing(self, thread: Thread) -> Answer:
        """Tell the latest stage of a matter, with what was decided then."""
        latest = max(thread.entries, key=lambda entry: entry.date or "")
        decided = [one for one in self._queries.decisions() if _is_of(one, latest)]
        decided.sort(key=lambda one: one.outcome is None)
        answer = decision_answer(decided[0]) if decided else _titled(thread, latest)
        when = f" {latest.date}" if latest.date else ""
        return replace(answer, text=f"{latest.stage.capitalize()}{when}: {answer.text}")

    def _decided(self, threads: Sequence[Thread]) -> tuple[Answer, ...]:
        """Give what was decided in some matters, the newest first."""
        entries = [entry for thread in threads for entry in thread.entries]
        found = [one for one in self._queries.decisions() if any(_is_of(one, entry) for entry in entries)]
        return tuple(map(decision_answer, sorted(found, key=lambda one: one.date or "", reverse=True)))

    def _number_of(self, question: str) -> Reply | None:
        """Give the case number of the matter that a question names."""
        topic = _OF_ITS_NUMBER.sub("", question).rstrip("?!. ")
        best = self._named_by(topic) if topic else None
        if best is None or best.case is None:
            return None
        return self._reply(question, topic, (replace(_titled(best), text=best.case),))

    def _is_named(self, case: str) -> bool:
        """Tell whether any text names a case."""
        wanted = {term for code in codes_in(case) for term in code.terms[:1]}
        hits = self._engine.search(case, limit=_HITS, mode="lexical").hits
        said = [" ".join((hit.text, *hit.section.headings)) for hit in hits]
        if not wanted:  # figures that may be a number or years: `2026-22`
            figures = "[-/:]".join(map(re.escape, re.split("[-/:]", case)))
            return any(re.search(rf"(?<![\w/:-]){figures}(?![\w/:-])", text) for text in said)
        return any(wanted & {*code.terms} for text in said for code in codes_in(text))

    def _unknown(self, question: str, case: str) -> Reply:
        return Reply(
            question=question,
            intent=Intent.SEARCH,
            answers=(),
            abstained=True,
            searched=self._engine.searched(),
            message=f"Inget dokument nämner ärende {case}.",
        )

    def _reply(self, question: str, words: str, answers: tuple[Answer, ...]) -> Reply:
        found = self._engine.search(words, limit=_HITS)
        return Reply(
            question=question,
            intent=Intent.SEARCH,
            answers=answers,
            hits=found.hits,
            searched=found.searched,
        )


def case_asked(question: str) -> str | None:
    """Give the case number that a question names, as it stands there.

    >>> case_asked("Vad beslutades i ärende 2026-22?"), case_asked("Vad gäller KS 2025/123?")
    ('2026-22', 'KS 2025/123')
    """
    found = _CASE.search(question)
    case = found["case"].strip() if found else case_in(question)
    return case if case and asked_case(case) else None


def _last_day(thread: Thread) -> str:
    return max(entry.date or "" for entry in thread.entries)


def _is_of(decision: Decision, entry: Entry) -> bool:
    """Tell whether a decision stands in the item of an entry."""
    return (decision.evidence.document, decision.evidence.section) == (
        entry.document,
        entry.evidence.section,
    )


def _titled(thread: Thread, entry: Entry | None = None) -> Answer:
    """Give the title of a matter, with the words of an entry, the latest of which it is the title."""
    shown = entry or thread.entries[-1]
    title = entry.title if entry else thread.title
    return Answer(text=title, ref=None, valid_from=shown.date, valid_to=None, evidence=shown.evidence)
