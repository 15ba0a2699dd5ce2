import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from api.service import Service
from api.warming import QUESTIONS, Warming
from corpus.errors import StaleIndex
from corpus.records import Extraction
from corpus.settings import Settings
from graph.network.queries import GraphQueries
from graph.threads import book
from tests.corpus.factory import parsed_from


class Asked:
    """Notes what a service was prepared for."""

    def __init__(self, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
        self.questions: list[str] = []
        self.error: Exception | None = None
        self.searches: list[tuple[str, int, int]] = []
        monkeypatch.setattr(service, "prepare", self._prepare)
        monkeypatch.setattr(service, "search", self._search)

    def _search(self, query: str, *, limit: int) -> None:
        self.searches.append((query, limit, len(self.questions)))

    def _prepare(self, question: str) -> None:
        assert threading.current_thread() is not threading.main_thread()
        self.questions.append(question)
        if self.error is not None:
            raise self.error


def await_that(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_server_is_made_ready_when_it_starts_and_when_documents_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Service(Settings(home=tmp_path)) as service:
        asked = Asked(service, monkeypatch)
        with Warming(service, seconds=0.02):
            await_that(lambda: len(asked.questions) == len(QUESTIONS))
            time.sleep(0.2)
            assert asked.questions == list(QUESTIONS)
            assert asked.searches == [(QUESTIONS[0], 1, 0)]  # before any question
            service.store.add(parsed_from("Hälsorådet möts."), Extraction())
            await_that(lambda: len(asked.questions) == 2 * len(QUESTIONS))
        time.sleep(0.1)
        assert asked.questions == 2 * list(QUESTIONS)


def test_what_cannot_be_asked_now_is_tried_again_when_documents_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Service(Settings(home=tmp_path)) as service:
        asked = Asked(service, monkeypatch)
        asked.error = StaleIndex("Bygg om.")
        with Warming(service, seconds=0.02):
            await_that(lambda: asked.questions == [QUESTIONS[0]])
            asked.error = None
            service.store.add(parsed_from("Hälsorådet möts."), Extraction())
            await_that(lambda: asked.questions == [QUESTIONS[0], *QUESTIONS])


@pytest.mark.parametrize("error", [KeyError("unforeseen"), OperationalError("select", {}, Exception("gone"))])
def test_the_warming_goes_on_after_an_error_that_nobody_foresaw_and_a_database_that_was_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    with Service(Settings(home=tmp_path)) as service:
        asked = Asked(service, monkeypatch)
        asked.error = error

        def away() -> None:
            raise OperationalError("select", {}, Exception("the server closed the connection"))

        with Warming(service, seconds=0.02):
            await_that(lambda: asked.questions == [QUESTIONS[0]])
            with monkeypatch.context() as server:
                server.setattr(service.store, "stand", away)
                time.sleep(0.1)
            asked.error = None
            service.store.add(parsed_from("Hälsorådet möts."), Extraction())
            await_that(lambda: asked.questions == [QUESTIONS[0], *QUESTIONS])


def test_nothing_is_listed_when_a_question_comes_after_the_warming(
    sample_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Service(sample_settings) as service:
        for question in QUESTIONS:
            service.prepare(question)

        def listed(*_: object, **__: object) -> None:
            raise AssertionError

        monkeypatch.setattr(GraphQueries, "_quoting", listed)
        monkeypatch.setattr(book, "joined", listed)
        for question in (
            "Vem ansvarar för webbplatsen?",
            "Vad beslutades om budgeten?",
            "Vem är ordförande?",
            "Hur långt har arbetet med webbplatsen kommit?",
        ):
            assert service.ask(question).question == question
