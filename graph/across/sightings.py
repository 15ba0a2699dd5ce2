"""What each document says of each entity: the ground on which rules decide between documents."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.records import DocumentHead, Entity, Relation
from corpus.store import Store
from graph.abbreviations import is_short_form
from graph.authorities import authority_in, is_board, is_territory, plain_name
from graph.canonical import canonical, listed_name
from graph.classes import classify
from graph.gazetteers import rows
from graph.names import normalise_name

KINDS = frozenset({"person", "organisation", "group", "region", "strategy", "initiative"})
_TIES = frozenset({"represents", "member_of", "chairs"})
_GENERIC = re.compile(
    r"(?:styr|arbets|referens|projekt|lednings|berednings|samverkans|expert|process|uppföljnings)?gruppe?n?"
    r"|(?:nätverk|råd|utskott)(?:et)?|nämnden|styrelsen|kommittén?|beredningen?|presidiet|förvaltningen|kansliet"
    r"|(?:kommun|region)?ledningen|sekretariatet|verksamheten|sjukhuset|kliniken|mottagningen|enheten|programmet"
    r"|projektet|planen|strategin|handlingsplanen|budgeten|riktlinjen|policyn",
)
_QUALIFIED = re.compile(r"(?P<plain>.+?) \((?P<qualifier>[^()]+)\)")


@dataclass(frozen=True, slots=True)
class Context:
    """Where a document belongs.

    :ivar body: the issuing body, by its name in the document, case-folded; "" where none is known.
    :ivar authority: the region or municipality that issued it; "" where that is not certain.
    :ivar territories: all regions and municipalities that it names.
    """

    document_id: str
    title: str
    year: int | None
    body: str
    authority: str
    territories: frozenset[str]

    def is_near(self, other: "Context") -> bool:
        """Tell whether two documents share a body or authority, or name a territory in common."""
        same = self.authority == other.authority != "" or self.body == other.body != ""
        apart = self.authority and other.authority and not same
        return same or (not apart and bool(self.territories & other.territories))


@dataclass(frozen=True, slots=True)
class Sighting:
    """One entity in one document.

    :ivar plain: its name without what an earlier run told it apart by.
    :ivar parties: those that a person is said to represent.
    :ivar territories: regions and municipalities that a person is said to represent.
    :ivar ties: all that a person represents, chairs or is a member of.
    :ivar meetings: those that a person is listed at, present or absent.
    """

    entity: Entity
    plain: str
    context: Context
    parties: frozenset[str] = frozenset()
    territories: frozenset[str] = frozenset()
    ties: frozenset[str] = frozenset()
    meetings: frozenset[str] = frozenset()


def sightings(store: Store) -> Iterator[Sighting]:
    """Give every entity of every document, in the order of date and source."""
    for head in store.heads():
        entities = tuple(store.entities(head.id))
        yield from _seen(head, entities, tuple(store.relations(head.id)))


def is_vague(kind: str, plain: str) -> bool:
    """Tell whether a name says little outside its document: `Styrgruppen`, an unlisted abbreviation."""
    if kind in {"person", "region"} or is_board(plain):
        return False
    return is_generic(plain) or is_unexplained(plain)


def is_generic(plain: str) -> bool:
    """Tell whether a name is a common noun alone."""
    return _GENERIC.fullmatch(plain.casefold()) is not None


def is_unexplained(plain: str) -> bool:
    """Tell whether a name is an abbreviation that no list knows."""
    return " " not in plain and is_short_form(plain) and listed_name(plain) is None


def qualified(plain: str, qualifier: str) -> str:
    """Name what must be told apart from others of its name."""
    return f"{plain} ({qualifier})"


def _plain(entity: Entity) -> str:
    match = _QUALIFIED.fullmatch(entity.name)
    if match and (entity.kind == "person" or is_vague(entity.kind, match["plain"])):
        return match["plain"]
    return entity.name


def _seen(
    head: DocumentHead, entities: Sequence[Entity], relations: Sequence[Relation]
) -> Iterator[Sighting]:
    context = _context(head, entities)
    by_id = {entity.id: entity for entity in entities}
    ties, meetings = _ties(relations, by_id), _meetings(relations)
    for entity in entities:
        if entity.kind in KINDS:
            tied = ties.get(entity.id, frozenset())
            yield Sighting(
                entity,
                _plain(entity),
                context,
                tied & _parties(),
                frozenset(filter(is_territory, tied)),
                tied,
                meetings.get(entity.id, frozenset()),
            )


def _ties(relations: Iterable[Relation], by_id: Mapping[str, Entity]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for relation in relations:
        if relation.kind in _TIES and by_id[relation.subject].kind == "person":
            found[relation.subject].add(by_id[relation.object].name)
    return {key: frozenset(names) for key, names in found.items()}


def _meetings(relations: Iterable[Relation]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for relation in relations:
        if relation.kind == "attended":
            found[relation.subject].add(relation.object)
    return {key: frozenset(ids) for key, ids in found.items()}


def _context(head: DocumentHead, entities: Sequence[Entity]) -> Context:
    year = int(head.date[:4]) if head.date else None
    territories = frozenset(each.name for each in entities if is_territory(each.name))
    issuers = _issuers(head.body, entities)
    authorities = {authority_in(name) or (name if is_territory(name) else "") for name in issuers} - {""}
    if not authorities:
        authorities = {authority_in(each.name) for each in entities} - {""}
    authority = authorities.pop() if len(authorities) == 1 else ""
    return Context(head.id, head.title, year, (head.body or "").casefold(), authority, territories)


def _issuers(body: str | None, entities: Sequence[Entity]) -> list[str]:
    """Give the names of the entities that the issuing body may be."""
    if not body:
        return []
    listed = listed_name(body)
    kind = classify(body)
    wanted = {normalise_name(body), normalise_name(listed[1] if listed else canonical(kind, body))}
    return [each.name for each in entities if normalise_name(plain_name(each.name)) in wanted]


@lru_cache(maxsize=1)
def _parties() -> frozenset[str]:
    return frozenset(row[0] for row in rows("parties.tsv"))
