"""Running it: the status, checking, rebuilding."""

from api.checking import problems_of
from api.contract import Problem, Status
from api.intake.extracting import Stored, extractions
from api.intake.ingestion import Quarantined
from api.rooms.parts import Parts
from corpus.errors import StaleIndex
from corpus.filters import Filters
from search.progress import Progress, silent

_CURRENT = "aktuellt"


class Running(Parts):
    """What keeps it going."""

    def status(self) -> Status:
        """Tell what is read, and whether the indexes hold all of it."""
        counts = self.store.counts()
        entities, relations = self.queries.knowledge.size()
        extent = self.store.catalogue.extent(Filters())
        try:
            behind = self.store.last_change() - self.engine.last_change
            state = _CURRENT if behind <= 0 else f"{behind} ändringar efter"
        except StaleIndex as error:
            state = str(error)
        return Status(
            home=str(self.settings.home),
            database=self.settings.url if "@" not in self.settings.url else self.settings.url.split("@")[-1],
            encoder=self.settings.encoder,
            documents=counts.documents,
            sections=counts.sections,
            chunks=counts.chunks,
            entities=entities,
            relations=relations,
            from_=extent.first,
            to=extent.last,
            indexes={"sökning": state, "kunskapsgraf": self._older_rules() or _CURRENT},
            quarantined=tuple(Quarantined(*found) for found in self.store.quarantined()),
        )

    def check(self) -> tuple[Problem, ...]:
        """Look for what does not agree: quotations, sections, chunks, relations, indexes, rules."""
        older = self._older_rules()
        problems = (Problem("kunskapsgraf", older),) if older else ()
        return (*problems, *problems_of(self.store, self.engine))

    def rebuild(self, *, progress: Progress = silent) -> Status:
        """Extract names and relations anew from the stored texts, and make all indexes anew."""
        with self._indexes.alone():
            heads = self.store.heads()
            stored = (self._to_extract(head.id) for head in heads)
            found = extractions(stored, len(heads), self.extractor.extract, self.settings)
            for done, (head, extraction) in enumerate(zip(heads, found, strict=True), start=1):
                self.store.replace_extraction(head.id, extraction)
                progress("Bygger kunskapsgraf", done, len(heads), head.title)
            self._resolve()
            self._indexes.start_again()
            self.engine.catch_up(progress)
            self.thread_book.catch_up()
        return self.status()

    def _older_rules(self) -> str:
        """Say of how many documents names and relations were found by other rules; "" for none."""
        from graph.rule_state import rules_of_extraction

        others = self.store.extracted_by_others(rules_of_extraction(self.settings.tagger))
        said = f"{others} dokument är lästa med andra regler än programmets; kör beslutsgraf rebuild."
        return said if others else ""

    def _to_extract(self, document_id: str) -> Stored:
        return (
            self.store.document(document_id),
            self.store.blocks(document_id),
            self.store.sections(document_id),
        )
