"""The one place that puts the parts together; the command line, HTTP and the pages are thin faces of it."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import TYPE_CHECKING, Self

from api.checking import problems_of
from api.contract import Choices, DocumentDetails, EntityDetails, Problem, Status
from api.details import document_details, entity_row
from api.indexes import Indexes
from api.ingestion import UPLOADS, Ingestion, IngestReport, Quarantined, Tally, files_under
from corpus.errors import NotFound, StaleIndex
from corpus.filtering import checked_date
from corpus.records import Block, DocumentHead, Edge, Filters
from corpus.settings import Settings
from corpus.store import Store
from search.progress import Progress, silent

if TYPE_CHECKING:
    from api.contract import EntityRow
    from api.uploads import Upload
    from graph.answers import Decision, Responsibility, TimelineEvent
    from graph.evaluation import GraphEvaluation
    from graph.extraction import Extractor
    from graph.queries import GraphQueries
    from search.answers import Answerer
    from search.encoder import Encoder
    from search.engine import SearchEngine
    from search.evaluation import Evaluation
    from search.results import Reply, SearchResult


class Service:
    """Everything that the project does, over one home folder; safe to use from several threads."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.store = Store.open(settings.url)
        self._indexes = Indexes(self.store, settings, lambda: self.encoder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.store.close()

    # Documents

    def ingest(self, paths: Iterable[Path], *, progress: Progress = silent) -> IngestReport:
        """Take in files and folders, and bring the indexes up.

        :raises NotFound: where a path does not exist; nothing is taken in then.
        """
        files = files_under(paths, home=self.settings.home)
        return self._taken_in(lambda way, tally: way.take_files(files, tally, progress=progress), progress)

    def upload(self, uploads: Sequence["Upload"]) -> IngestReport:
        """Take in files that were sent; they are kept in the home folder.

        :param uploads: with safe names; one of a name that was sent before takes its place.
        """
        folder = self.settings.home / UPLOADS
        folder.mkdir(parents=True, exist_ok=True)

        def take(way: Ingestion, tally: Tally) -> None:
            for upload in uploads:
                file = folder / upload.name
                partial = file.with_name(f".{upload.name}.del")
                partial.write_bytes(upload.data)
                partial.replace(file)
                way.take_file(file, tally)

        return self._taken_in(take, silent)

    def remove(self, source_or_id: str) -> tuple[DocumentHead, ...]:
        """Remove a document by id, source, or path relative to here; its file is left alone.

        :raises NotFound: where there is none.
        """
        path = str(Path(source_or_id).expanduser().resolve())
        with self._indexes.alone():
            try:
                removed = self.store.remove(path)
            except NotFound:
                removed = self.store.remove(source_or_id)
            self.engine.catch_up()
        return removed

    def documents(self, filters: Filters | None = None) -> tuple[DocumentHead, ...]:
        """List documents, oldest first."""
        return self.store.heads(filters)

    def document(self, document_id: str) -> DocumentDetails:
        """Give a document with its text, sections and places.

        :raises NotFound: where there is none.
        """
        return document_details(self.store, document_id)

    def blocks(self, document_id: str) -> tuple[Block, ...]:
        """Give the blocks of a document, for showing it.

        :raises NotFound: where there is none.
        """
        return self.store.blocks(document_id)

    # Questions

    def search(
        self, query: str, *, limit: int, offset: int = 0, mode: str = "hybrid", filters: Filters | None = None
    ) -> "SearchResult":
        """Find sections; `filters.entity` may be a name or an id.

        :raises InvalidRequest: where the query is empty or a date is none.
        :raises NotFound: where no entity goes by the name.
        """
        filters = filters or Filters()
        if filters.entity:
            filters = replace(filters, entity=self.queries.entity(filters.entity).ref.id)
        return self.engine.search(query, limit=limit, offset=offset, mode=mode, filters=filters)

    def ask(self, question: str, *, limit: int = 5) -> "Reply":
        """Answer a question in Swedish, with quotations."""
        return self.answerer.ask(question, limit=limit)

    def responsible(self, topic: str | None = None, *, on: str | None = None) -> tuple["Responsibility", ...]:
        """List who is responsible for what; ranked by a topic where one is given."""
        day = checked_date(on) if on else None
        return self.answerer.responsible(topic, on=day)

    def decisions(self, topic: str | None = None) -> tuple["Decision", ...]:
        """List what was decided; ranked by a topic where one is given."""
        return self.answerer.decisions(topic)

    def timeline(self, topic: str) -> tuple["TimelineEvent", ...]:
        """Tell what happened to an entity or a topic, oldest first."""
        return self.answerer.timeline(topic)

    def evaluate(self, queries: Path, *, progress: Progress = silent) -> "Evaluation":
        """Measure search and answers against questions with gold."""
        from search.evaluation import DEPTH, evaluate, read_questions
        from search.results import MODES

        questions = read_questions(queries)
        engine, answerer = self.engine, self.answerer
        steps = progress_steps(progress, "Mäter", len(questions) * (len(MODES) + 1))

        def search(question: str, mode: str) -> "SearchResult":
            next(steps)
            return engine.search(question, limit=DEPTH, mode=mode)

        def ask(question: str) -> "Reply":
            next(steps)
            return answerer.ask(question)

        return evaluate(questions, search=search, ask=ask)

    # The graph

    def entities(self, *, kind: str | None = None, source: str | None = None) -> tuple["EntityRow", ...]:
        """List entities, the most mentioned first.

        :raises InvalidRequest: where there is no such kind.
        """
        from graph.ontology import load_ontology

        if kind is not None:
            load_ontology().entity_kind(kind)
        return tuple(entity_row(known) for known in self.queries.entities(kind=kind, source=source))

    def entity(self, name_or_id: str) -> EntityDetails:
        """Give all that is known of an entity.

        :raises NotFound: where none goes by the name.
        """
        known = self.queries.entity(name_or_id)
        edges = self.queries.edges(known.ref.id)
        return EntityDetails(entity_row(known), edges, self.queries.mentions(known.ref.id))

    def relations(self, *, kind: str | None = None, source: str | None = None) -> tuple[Edge, ...]:
        """List relations in the order of documents and text.

        :raises InvalidRequest: where there is no such kind.
        """
        from graph.ontology import load_ontology

        if kind is not None:
            load_ontology().relation_kind(kind)
        return self.queries.relations(kind=kind, source=source)

    def path(self, start: str, goal: str) -> tuple[tuple[Edge, ...], ...]:
        """Give the ways from one entity to another, shortest first."""
        return self.queries.paths(start, goal)

    def export(self, format_: str) -> Iterator[bytes]:
        """Write the graph as GraphML, JSON-LD, FollowTheMoney or CSV.

        :raises InvalidRequest: where there is no such format.
        """
        from graph.export import export

        return export(self.queries, format_)

    def evaluate_graph(self, folder: Path) -> "GraphEvaluation":
        """Measure names and relations against a folder of gold.

        :raises InvalidRequest: where a line of the gold is not of the format.
        :raises NotFound: where none of its documents is here.
        """
        from graph.evaluation import Found, evaluate_graph
        from graph.gold import read_gold

        gold = read_gold(folder)
        found = (
            Found(
                file=PurePosixPath(head.source.replace("\\", "/")).name,
                text=self.store.text_of(head.id),
                entities=tuple(self.store.entities(head.id)),
                relations=tuple(self.store.relations(head.id)),
            )
            for head in self.store.heads()
        )
        evaluation = evaluate_graph(gold, found)
        if not evaluation.documents:
            raise NotFound(f"Inget av de {len(evaluation.missing)} dokumenten i {folder} är inläst.")
        return evaluation

    # Running it

    def status(self) -> Status:
        """Tell what is read, and whether the indexes hold all of it."""
        counts = self.store.counts()
        dates = [head.date for head in self.store.heads() if head.date]
        try:
            behind = self.store.last_change() - self.engine.last_change
            state = "aktuellt" if behind <= 0 else f"{behind} ändringar efter"
        except StaleIndex as error:
            state = str(error)
        return Status(
            home=str(self.settings.home),
            database=self.settings.url if "@" not in self.settings.url else self.settings.url.split("@")[-1],
            encoder=self.settings.encoder,
            documents=counts.documents,
            sections=counts.sections,
            chunks=counts.chunks,
            entities=counts.entities,
            relations=counts.relations,
            from_=min(dates, default=None),
            to=max(dates, default=None),
            indexes={"sökning": state},
            quarantined=tuple(Quarantined(*found) for found in self.store.quarantined()),
        )

    def check(self) -> tuple[Problem, ...]:
        """Look for what does not agree: quotations, sections, chunks, relations, indexes."""
        return problems_of(self.store, self.engine)

    def rebuild(self, *, progress: Progress = silent) -> Status:
        """Extract names and relations anew from the stored texts, and make all indexes anew."""
        with self._indexes.alone():
            heads = self.store.heads()
            for done, head in enumerate(heads):
                progress("Bygger kunskapsgraf", done, len(heads), head.title)
                document = self.store.document(head.id)
                blocks, sections = self.store.blocks(head.id), self.store.sections(head.id)
                extraction = self.extractor.extract(document, blocks, sections)
                self.store.replace_extraction(head.id, extraction)
            progress("Bygger kunskapsgraf", len(heads), len(heads))
            self._indexes.start_again()
            self.engine.catch_up(progress)
        return self.status()

    def choices(self) -> Choices:
        """Give what a search form offers."""
        heads = self.store.heads()
        bodies = sorted({head.body for head in heads if head.body})
        return Choices(tuple(bodies), tuple(sorted({head.kind for head in heads})), len(heads))

    # The parts, each opened when it is first needed

    @cached_property
    def encoder(self) -> "Encoder":
        """The encoder of the settings."""
        from search.encoder import load_encoder

        return load_encoder(self.settings)

    @cached_property
    def extractor(self) -> "Extractor":
        """What finds names and relations."""
        from graph.extraction import load_extractor

        return load_extractor()

    @cached_property
    def queries(self) -> "GraphQueries":
        """The questions to the knowledge graph, which keeps itself up to date."""
        from graph.queries import GraphQueries

        return GraphQueries(self.store)

    @property
    def engine(self) -> "SearchEngine":
        """The search engine, up to date unless somebody is writing just now.

        :raises StaleIndex: where another encoder or analyser made the indexes.
        """
        return self._indexes.engine()

    @property
    def answerer(self) -> "Answerer":
        """What answers questions from the graph and the passages."""
        from search.answers import Answerer

        return Answerer(self.engine, self.queries)

    # Inner rooms

    def _taken_in(self, take: Callable[[Ingestion, Tally], None], progress: Progress) -> IngestReport:
        began = time.monotonic()
        with self._indexes.alone():
            tally = Tally()
            way = Ingestion(self.store, self.settings, self.encoder.token_spans, self.extractor.extract)
            take(way, tally)
            self.engine.catch_up(progress)
        counts = self.store.counts()
        return IngestReport(
            added=tally.added,
            updated=tally.updated,
            unchanged=tally.unchanged,
            removed=tally.removed,
            quarantined=tuple(tally.quarantined),
            documents=counts.documents,
            sections=counts.sections,
            chunks=counts.chunks,
            entities=counts.entities,
            relations=counts.relations,
            seconds=round(time.monotonic() - began, 3),
        )


def progress_steps(progress: Progress, stage: str, total: int) -> Iterator[None]:
    """Give a step to take before each piece of work; each is told of."""
    for done in range(total):
        progress(stage, done, total)
        yield
