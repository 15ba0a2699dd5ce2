"""The one place that puts the parts together; the command line, HTTP and the pages are thin faces of it."""

import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from api.contract import (
    DocumentDetails,
    EntityDetails,
    EntityRow,
    Problem,
    SectionDetails,
    Status,
)
from api.ingestion import Ingestion, IngestReport, Quarantined, Tally
from api.progress import Progress, silent
from corpus.errors import InvalidRequest
from corpus.records import Block, DocumentHead, Edge, Filters, Section
from corpus.settings import Settings
from corpus.store import Store

if TYPE_CHECKING:
    from api.uploads import Upload
    from graph.extraction import Extractor
    from graph.queries import Decision, GraphQueries, Responsibility, TimelineEvent
    from search.answers import Answerer
    from search.encoder import Encoder
    from search.engine import SearchEngine
    from search.evaluation import Evaluation
    from search.results import Reply, SearchResult


@dataclass(frozen=True, slots=True)
class Choices:
    """What a search form offers: the bodies and kinds of document there are, and how many documents."""

    bodies: tuple[str, ...]
    kinds: tuple[str, ...]
    documents: int


class Service:
    """Everything that the project does, over one home folder; safe to use from several threads."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.store = Store.open(settings.url)
        self._writing = threading.RLock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.store.close()
