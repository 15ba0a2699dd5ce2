"""Judges of two entities whether they are one, takes judgements back, and lists them.

A judgement that would contradict another is refused with the one that stands in its way; nothing is dropped
in silence.
"""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from corpus.errors import Contradiction, InvalidRequest, NotFound
from corpus.judgements import RULE, Judgement, Verdict
from corpus.records import Entity, Ref, content_id
from corpus.store import Store
from graph.identity import Identity, Standing, identity_of
from graph.names.forms.identifiers import normalise_name
from graph.network.entity_queries import told_apart
from graph.network.queries import GraphQueries

UNKNOWN = "okänd"
"""Who has judged where nobody says so."""

_APART = frozenset(("person", "meeting", "decision", "activity", "role"))  # never one with another kind


def now() -> str:
    """Give the time in UTC, to the microsecond, so that two judgements have an order."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A judgement as shown: both entities by the names that documents give them, and whether it holds.

    :ivar rule: whether a rule has judged; `by` is its name then, and a person's otherwise.
    :ivar standing: `gäller`, `ersatt` or `utan verkan`.
    """

    id: str
    left: Ref
    right: Ref
    verdict: str
    by: str
    rule: bool
    reason: str
    at: str
    standing: str


@dataclass(frozen=True, slots=True)
class Undone:
    """A judgement that was taken back.

    :ivar judgement: the person's judgement that took a rule's out of force; None where it was a person's.
    """

    undone: Judged
    judgement: Judged | None


class Judging:
    """Judgements over one store."""

    def __init__(self, store: Store, queries: GraphQueries, *, clock: Callable[[], str] = now) -> None:
        self._store = store
        self._queries = queries
        self._clock = clock

    def judge(
        self, left: str, right: str, verdict: Verdict, *, by: str = UNKNOWN, reason: str = ""
    ) -> Judged:
        """Judge two entities, each by its id or a name that is clear.

        :raises NotFound: where a name or id is nobody's.
        :raises InvalidRequest: where a name is several's, both are one and the same name, or one is a
            person and the other none.
        :raises Contradiction: where earlier judgements say otherwise through others.
        """
        if by.startswith(RULE):
            raise InvalidRequest(f"”{by}” är ingen person. Ange ett namn.")
        one, other = self._entity(left), self._entity(right)
        if one.id == other.id:
            raise InvalidRequest(f"”{left}” och ”{right}” är samma namn i dokumenten: {told_apart(one)}.")
        if verdict is Verdict.SAME and one.kind != other.kind and {one.kind, other.kind} & _APART:
            raise InvalidRequest(
                f"{told_apart(one)} och {told_apart(other)} är av olika slag och kan inte vara samma."
            )
        judgement = self._judgement(one.id, other.id, verdict, by=by, reason=reason)
        self._keep_sound((*self._store.judgements(), judgement), judgement)
        self._store.judge(judgement)
        return self._shown(judgement)

    def undo(self, judgement_id: str, *, by: str = UNKNOWN) -> Undone:
        """Take a person's judgement back, or a rule's out of force.

        :raises NotFound: where there is none of that id.
        :raises Contradiction: where an earlier judgement of the same pair would hold again, against others.
        """
        held = self._store.judgements()
        found = next((each for each in held if each.id == judgement_id), None)
        if found is None:
            raise NotFound(f"Det finns inget avgörande med id:t ”{judgement_id}”.")
        if found.by_rule:
            return Undone(self._shown(found), self._set_aside(found, by=by))
        self._keep_sound(tuple(each for each in held if each.id != judgement_id), found)
        shown = self._shown(found)
        self._store.withdraw(judgement_id)
        return Undone(shown, None)

    def listed(self) -> tuple[Judged, ...]:
        """List all judgements, the newest first."""
        self._queries.knowledge.catch_up()
        return tuple(self._shown(each) for each in reversed(self._store.judgements()))

    def _set_aside(self, rule: Judgement, *, by: str) -> Judged:
        reason = f"Regelns avgörande {rule.id} är taget ur kraft."
        verdict = Verdict.UNSURE if rule.verdict is Verdict.SAME else Verdict.SAME
        judgement = self._judgement(rule.left, rule.right, verdict, by=by, reason=reason)
        self._keep_sound((*self._store.judgements(), judgement), judgement)
        self._store.judge(judgement)
        return self._shown(judgement)

    def _judgement(self, left: str, right: str, verdict: Verdict, *, by: str, reason: str) -> Judgement:
        at = self._clock()
        return Judgement(
            id=content_id("judgement", left, right, verdict, by, at),
            left=left,
            right=right,
            verdict=verdict,
            by=by,
            reason=" ".join(reason.split()),
            at=at,
        )

    def _shown(self, judgement: Judgement) -> Judged:
        knowledge = self._queries.knowledge
        knowledge.catch_up()
        return Judged(
            id=judgement.id,
            left=self._ref(judgement.left),
            right=self._ref(judgement.right),
            verdict=judgement.verdict.value,
            by=judgement.by.removeprefix(RULE),
            rule=judgement.by_rule,
            reason=judgement.reason,
            at=judgement.at,
            standing=knowledge.identity.standing(judgement).value,
        )

    def _ref(self, entity_id: str) -> Ref:
        """Name an entity as documents do; by its id where no document names it any more."""
        named = [each for each in self._queries.knowledge.as_named(entity_id) if each.id == entity_id]
        return Ref(entity_id, named[0].kind, named[0].name) if named else Ref(entity_id, "", entity_id)

    def _entity(self, name_or_id: str) -> Entity:
        """Give the entity, as documents name it, that is meant; of several in one node the best-named one."""
        node = self._queries.entity(name_or_id).ref.id
        wanted = normalise_name(name_or_id)
        named = self._queries.knowledge.as_named(node)
        own = [each for each in named if each.id == name_or_id]
        titled = [each for each in named if normalise_name(each.name) == wanted]
        known = [each for each in named if wanted in map(normalise_name, each.aliases)]
        return _most_common(own or titled or known or list(named))

    def _keep_sound(self, judgements: tuple[Judgement, ...], new: Judgement) -> None:
        """Refuse what would leave a person's judgement without effect.

        :param judgements: all that would be kept.
        :param new: the one that is added or taken back.
        """
        ordered = sorted(judgements, key=lambda each: (each.at, each.id))
        identity, before = identity_of(ordered), self._queries.knowledge.identity
        people = [each for each in ordered if not each.by_rule]
        for each in people:
            held = each.id == new.id or before.standing(each) is not Standing.IDLE
            if held and identity.standing(each) is Standing.IDLE:
                raise Contradiction(self._conflict(each, new, people, identity))

    def _conflict(self, idle: Judgement, new: Judgement, people: list[Judgement], identity: Identity) -> str:
        """Say which judgements cannot all hold."""
        last = [each for each in people if identity.standing(each) is not Standing.REPLACED]
        ends = next((each for each in last if each.verdict is Verdict.NOT_SAME and _linked(last, each)), idle)
        chain = [each for each in (*_linked(last, ends), ends) if each.id != new.id]
        listed = "; ".join(self._told(each) for each in chain)
        return (
            f"Det strider mot tidigare avgöranden: {listed}. Ångra något av dem först (beslutsgraf undo ID)."
        )

    def _told(self, judgement: Judgement) -> str:
        sign = "=" if judgement.verdict is Verdict.SAME else "≠"
        left, right = self._ref(judgement.left).name, self._ref(judgement.right).name
        reason = f": {judgement.reason}" if judgement.reason else ""
        return f"”{left}” {sign} ”{right}” ({judgement.id}, {judgement.by}{reason})"


def _most_common(entities: list[Entity]) -> Entity:
    counted = {each.id: sum(other.id == each.id for other in entities) for each in entities}
    return min(entities, key=lambda each: (-counted[each.id], each.id))


def _linked(judgements: Iterable[Judgement], ends: Judgement) -> list[Judgement]:
    """Give the judgements by which the two of a pair are one in a chain, without that of the pair itself."""
    steps: dict[str, list[tuple[str, Judgement]]] = {}
    for each in judgements:
        if each.verdict is Verdict.SAME and each.id != ends.id:
            steps.setdefault(each.left, []).append((each.right, each))
            steps.setdefault(each.right, []).append((each.left, each))
    ways: dict[str, list[Judgement]] = {ends.left: []}
    waiting = deque([ends.left])
    while waiting:
        here = waiting.popleft()
        for there, step in steps.get(here, ()):
            if there not in ways:
                ways[there] = [*ways[here], step]
                waiting.append(there)
    return ways.get(ends.right, [])
