"""Where a document belongs: whose it is, and near which others it stands."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.records import DocumentHead, Entity
from graph.across.spelling import spelling_key
from graph.authorities import authority_in, is_board, is_territory, plain_name
from graph.canonical import canonical, listed_name
from graph.classes import classify
from graph.names import normalise_name

_TERRITORIAL = frozenset({"region", "organisation"})
_COLLEAGUES = 3  # persons in common that make two documents those of one authority


@dataclass(frozen=True, slots=True)
class Context:
    """Where a document belongs.

    :ivar body: the issuing body, by its name in the document; "" where none is known.
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
        if self.authority and other.authority:
            return self.authority == other.authority
        same_body = self.body.casefold() == other.body.casefold() != "" and not is_board(self.body)
        return same_body or bool(self.territories & other.territories)


def context_of(head: DocumentHead, entities: Sequence[Entity]) -> Context:
    """Tell where a document belongs by what it says itself."""
    year = int(head.date[:4]) if head.date else None
    territories = frozenset(
        each.name for each in entities if each.kind in _TERRITORIAL and is_territory(each.name)
    )
    issuers = _issuers(head.body, entities)
    authorities = {authority_in(name) or (name if is_territory(name) else "") for name in issuers} - {""}
    if not authorities:
        authorities = {authority_in(each.name) for each in entities} - {""}
    one = len({spelling_key(each) for each in authorities}) == 1
    authority = max(authorities) if one else ""
    return Context(head.id, head.title, year, head.body or "", authority, territories)


def _issuers(body: str | None, entities: Sequence[Entity]) -> list[str]:
    """Give the names of the entities that the issuing body may be."""
    if not body:
        return []
    listed = listed_name(body)
    kind = classify(body)
    wanted = {normalise_name(body), normalise_name(listed[1] if listed else canonical(kind, body))}
    return [each.name for each in entities if normalise_name(plain_name(each.name)) in wanted]


def usual_names(contexts: Iterable[Context]) -> dict[str, str]:
    """Give for each form of a territory's name the most usual one: `Ekby kommun` for `Ekby stad`."""
    counts = Counter(name for each in contexts for name in (*each.territories, each.authority) if name)
    usual: dict[str, str] = {}
    for name in sorted(counts, key=lambda each: (counts[each], each)):
        usual[spelling_key(name)] = name
    return {name: usual[spelling_key(name)] for name in counts}


def with_usual_names(contexts: Iterable[Context], usual: Mapping[str, str]) -> list[Context]:
    """Let every document call its authority and territories by their usual names."""
    return [
        replace(
            each,
            authority=usual.get(each.authority, ""),
            territories=frozenset(usual[name] for name in each.territories),
        )
        for each in contexts
    ]


def with_colleagues(contexts: Sequence[Context], people: Mapping[str, frozenset[str]]) -> list[Context]:
    """Give a document that does not say whose it is the authority of those with which it shares its people.

    :param people: the names of the persons in each document, by its id.
    """
    staff: dict[str, set[str]] = defaultdict(set)
    for each in contexts:
        if each.authority:
            staff[each.authority] |= people[each.document_id]
    return [each if each.authority else _joined(each, people[each.document_id], staff) for each in contexts]


def _joined(context: Context, people: frozenset[str], staff: Mapping[str, set[str]]) -> Context:
    shared = Counter({authority: len(people & names) for authority, names in staff.items()})
    likely = [authority for authority, count in shared.items() if count >= _COLLEAGUES]
    return replace(context, authority=likely[0]) if len(likely) == 1 else context
