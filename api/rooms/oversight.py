"""What those who answer for the documents ask: what came of each file, and which hold personal numbers."""

from api.contract import PersonalNumberPlace
from api.intake.treatments import PERSONAL
from api.rooms.parts import Parts
from corpus.evidence import Quoter
from corpus.ledger import Collection, LogEntry


class Oversight(Parts):
    """The log of files, the collections, and where personal identity numbers stand."""

    def log(
        self, *, source: str | None = None, outcome: str | None = None, limit: int = 100
    ) -> tuple[LogEntry, ...]:
        """Give what came of files, newest first."""
        return self.store.ledger.entries(source=source, outcome=outcome, limit=limit)

    def collections(self) -> tuple[Collection, ...]:
        """List the folders and files for which something is chosen."""
        return self.store.ledger.collections()

    def personal_numbers(self) -> tuple[PersonalNumberPlace, ...]:
        """Tell where personal identity numbers stand, by document and place; the numbers are not repeated."""
        quoter = Quoter(self.store)
        found = []
        for document_id, note in self.store.notes(kinds=PERSONAL):
            place = quoter.quote(document_id, note.start, note.start)
            found.append(
                PersonalNumberPlace(
                    source=place.source,
                    document=document_id,
                    title=place.title,
                    section=place.section,
                    number=place.number,
                    page=note.page,
                    kind=note.kind.value,
                    handling=note.text or "varning",
                )
            )
        return tuple(found)
