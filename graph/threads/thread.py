"""What a thread is as shown: a matter's entries in time order, each with its stage and reason."""

from dataclasses import dataclass

from corpus.records import Evidence
from graph.threads.stages import Stage

_PENDING = frozenset((Stage.INITIATED, Stage.TABLED, Stage.SENT_BACK))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one document says of a matter.

    :ivar document: the id; `kind` is that of the document.
    :ivar reason: why it belongs to the thread; None for the first.
    :ivar copies: ids of other documents that hold the same § of the same meeting.
    """

    date: str | None
    stage: Stage
    title: str
    document: str
    kind: str
    body: str | None
    number: str | None
    case: str | None
    reason: str | None
    copies: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A matter; `stage` is where it stands after its last entry.

    :ivar undecided: discussed, and never decided in any of the documents.
    :ivar standing: a standing point of an agenda, and no matter of its own.
    :ivar score: how well it answers to a topic; without one, how surely its entries belong together.
    """

    id: str
    title: str
    case: str | None
    cases: tuple[str, ...]
    stage: Stage
    undecided: bool
    standing: bool
    bodies: tuple[str, ...]
    entries: tuple[Entry, ...]
    score: float

    @property
    def waits(self) -> bool:
        """Tell whether the matter waits for a decision: put off, sent on, or spoken of more than once."""
        put_off = any(entry.stage in _PENDING for entry in self.entries)
        return self.undecided and not self.standing and (put_off or len(self.entries) > 1)
