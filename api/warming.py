"""Makes a server ready to answer before anybody asks: when it starts, and when the documents have changed.

The graph, the registers and the threads are listed when a question first needs them, which in a large store
takes minutes. So a thread of its own asks one question of each kind, and lets the others wait no longer than
for what is left of that.
"""

import logging
from threading import Event, Thread
from types import TracebackType
from typing import Self

from sqlalchemy.exc import SQLAlchemyError

from api.service import Service
from corpus.errors import BeslutsgrafError
from corpus.identities import State
from corpus.stored_knowledge import Stand

_SECONDS = 5.0  # between two looks; documents that change meanwhile are still being read

QUESTIONS = (
    "Vem ansvarar för vattenfrågorna?",
    "Vad beslutades om vattenfrågorna?",
    "Vem är ordförande i vattenrådet?",
    "Vilka deltog i vattenrådets möte?",
    "Var står ärendet om vattenfrågorna?",
    "Vad är försenat?",
)
"""One question of each register, those that take longest last."""

_Stand = tuple[Stand, State]
"""The last change of documents, and the judgements of identity."""

_log = logging.getLogger(__name__)


class Warming:
    """A context in which a service is kept ready in the background."""

    def __init__(self, service: Service, *, seconds: float = _SECONDS) -> None:
        """Keep a service ready.

        :param seconds: how long documents must have been as they are.
        """
        self._service = service
        self._seconds = seconds
        self._stopped = Event()
        self._thread = Thread(target=self._keep_ready, name="warming", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped.set()
        self._thread.join(self._seconds)

    def _keep_ready(self) -> None:
        ready: _Stand | None = None
        seen = self._stand()
        while True:
            now = self._stand()
            if now is not None and now == seen != ready:
                ready = now
                self._make_ready()
            seen = now
            if self._stopped.wait(self._seconds):
                return

    def _make_ready(self) -> None:
        """Ask; what cannot be answered now tells why when somebody asks it."""
        try:
            self._service.search(QUESTIONS[0], limit=1)  # what a search needs is soonest read
            for question in QUESTIONS:
                if not self._stopped.is_set():
                    self._service.prepare(question)
        except (BeslutsgrafError, SQLAlchemyError) as error:
            _log.info("Not made ready: %s", error)
        except Exception:  # noqa: BLE001 - the thread is to try again when documents change
            _log.exception("Not made ready")

    def _stand(self) -> _Stand | None:
        """Give the stand of the store; None while the database cannot be reached."""
        store = self._service.store
        try:
            return store.stand(), store.identities.state()
        except SQLAlchemyError as error:
            _log.info("The database cannot be read: %s", error)
            return None
