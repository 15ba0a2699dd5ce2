"""Measuring search and answers: with the documents that are here, or with a collection of its own."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from api.rooms.questions import Questions
from corpus.errors import InvalidRequest
from search.progress import Progress, silent

if TYPE_CHECKING:
    from search.evaluating.gold import Question
    from search.evaluating.outcomes import Outcome
    from search.results import Reply, SearchResult


class Measuring(Questions):
    """What measures."""

    def outcomes(
        self, questions: Path, *, split: str | None = None, progress: Progress = silent
    ) -> tuple["Outcome", ...]:
        """Put questions with gold to search in each mode and to `ask`, and tell what became of each.

        :param questions: a file of questions; a folder in the form of BEIR, which is searched in an index of
            its own and not in what is here; or a file of saved outcomes, which are given as they are.
        :param split: which judgements of such a folder to use.
        :raises InvalidRequest: where it is none of that.
        """
        from search.evaluating.beir import is_beir, questions_of
        from search.evaluating.files import is_saved, load_outcomes
        from search.evaluating.gold import read_questions

        if is_saved(questions):
            return load_outcomes(questions)
        if is_beir(questions):
            asked = questions_of(questions, split=split)
            with tempfile.TemporaryDirectory() as folder:
                return self._of_collection(questions, asked, Path(folder), progress)
        if split is not None or questions.is_dir():
            raise InvalidRequest(f"{questions} är ingen mapp med corpus.jsonl, queries.jsonl och qrels/.")
        return self._asked(read_questions(questions), progress)

    def _asked(self, questions: tuple["Question", ...], progress: Progress) -> tuple["Outcome", ...]:
        from search.evaluating.evaluation import is_asked, outcomes
        from search.evaluating.outcomes import DEPTH
        from search.results import MODES

        engine = self.engine
        total = len(questions) * len(MODES) + sum(map(is_asked, questions))
        steps = progress_steps(progress, "Mäter", total)

        def search(question: str, mode: str) -> "SearchResult":
            next(steps)
            return engine.search(question, limit=DEPTH, mode=mode)

        def ask(question: str) -> "Reply":
            next(steps)
            return self.ask(question)

        return outcomes(questions, search=search, ask=ask)

    def _of_collection(
        self, collection: Path, questions: tuple["Question", ...], home: Path, progress: Progress
    ) -> tuple["Outcome", ...]:
        from api.beir import add_collection
        from corpus.store import Store
        from search.engine import SearchEngine
        from search.evaluating.evaluation import outcomes
        from search.evaluating.outcomes import DEPTH
        from search.results import MODES

        with Store.open(f"sqlite:///{home / 'samling.sqlite'}") as store:
            add_collection(collection, store, self.encoder.token_spans, self.settings, progress=progress)
            engine = SearchEngine(store, self.encoder, home)
            engine.catch_up(progress)
            steps = progress_steps(progress, "Mäter", len(questions) * len(MODES))

            def search(question: str, mode: str) -> "SearchResult":
                next(steps)
                return engine.search(question, limit=DEPTH, mode=mode)

            found = outcomes(questions, search=search, ask=_not_asked)
            engine.close()
        return found


def _not_asked(question: str) -> "Reply":
    raise AssertionError(f"a question of a collection has no known answer: {question}")


def progress_steps(progress: Progress, stage: str, total: int) -> Iterator[None]:
    """Give a step to take before each piece of work; each is told of."""
    for done in range(total):
        progress(stage, done, total)
        yield
    while True:  # more steps than were told of are no error
        yield
