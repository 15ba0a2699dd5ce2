"""What the graph answers with: responsibilities, decisions and events, each with its evidence."""

from dataclasses import dataclass

from corpus.records import Evidence, Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """Who had a duty before, until a day, or has it after, from a day on; the words that say so."""

    actor: Ref
    date: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Where a duty is followed up or carried out later; `stage` is that of its thread there."""

    title: str
    date: str | None
    stage: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """Who answers for what.

    :ivar object: the duty in the document's words.
    :ivar object_id: the id of the duty's entity.
    :ivar relation: `responsible_for`; `participates_in` for who carries it out where somebody else answers.
    :ivar role: in what role a person answers; None where none is stated.
    :ivar as_written: the party in the document's words, with whom it is supported by.
    :ivar vacant: the document states that nobody is appointed.
    :ivar score: how sure it is, from 0 to 1.
    :ivar before: who had the duty until then.
    :ivar after: who has it from then on.
    :ivar overdue: its last day had passed on the day asked for, and nothing tells that it was followed up;
        told only where overdue duties are asked for.
    :ivar copies: where copies of the document say the same.
    :ivar inferred: it was inferred from a table or the words around, not read from words that a rule knows.
    """

    actor: Ref
    object: str
    object_id: str
    relation: str
    role: str | None
    as_written: str
    support: tuple[Ref, ...]
    valid_from: str | None
    valid_to: str | None
    due: str | None
    vacant: bool
    score: float
    evidence: Evidence
    before: tuple[Handover, ...] = ()
    after: tuple[Handover, ...] = ()
    overdue: bool = False
    copies: tuple[Evidence, ...] = ()
    inferred: bool = False

    @property
    def last_day(self) -> str | None:
        """When it is due or, where no day is told for that, when its period ends."""
        return self.due or self.valid_to


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a body decided.

    :ivar text: the decision's own sentence or att-sats.
    :ivar matter: the heading of the item; None where it has none.
    :ivar number: as printed, `§ 14`.
    :ivar concerns: whom and what it names.
    :ivar earlier: the earlier decisions that it replaces or goes back to.
    :ivar copies: where copies of the document say the same.
    """

    id: str
    body: Ref
    text: str
    outcome: str | None
    date: str | None
    number: str | None
    case: str | None
    matter: str | None
    concerns: tuple[Ref, ...]
    earlier: tuple[Ref, ...]
    score: float
    evidence: Evidence
    copies: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEvent:
    """Something that happened or was said of an entity; `kind` is a kind of relation, or `omnämnande`."""

    date: str | None
    title: str
    kind: str
    evidence: Evidence
