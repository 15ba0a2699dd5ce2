"""Where a document belongs: whose it is, and near which others it stands."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.records import DocumentHead, Entity
from graph.across.spelling import spelling_key
from graph.names.classes import classify
from graph.names.forms.canonical import canonical, listed_name
from graph.names.forms.identifiers import normalise_name
from graph.names.forms.local_names import is_local
from graph.within.authorities import authority_in, is_territory, plain_name

_TERRITORIAL = frozenset({"region", "organisation"})
_MUNICIPAL = (" kommun", " stad")
_COLLEAGUES = 3  # persons in common that make two documents those of one authority
_ACQUAINTED = 2  # persons and bodies in common that make documents hang together


@dataclass(frozen=True, slots=True)
class Context:
    """Where a document belongs.

    :ivar body: the issuing body, by its name in the document; "" where none is known.
    :ivar authority: the region or municipality that issued it; "" where that is not certain.
    :ivar territories: all regions and municipalities that it names.
    :ivar world: the same for all documents that hang together by authority, body or people.
    :ivar is_peopled: it names enough people and bodies to be known by them.
    """

    document_id: str
    title: str
    year: int | None
    body: str
    authority: str
    territories: frozenset[str]
    world: str = ""
    is_peopled: bool = False

    @property
    def is_placed(self) -> bool:
        """Tell whether a document says anything of where it belongs."""
        return bool(self.body or self.authority or self.territories or self.is_peopled)

    def is_near(self, other: "Context") -> bool:
        """Tell whether two documents hang together, or name a territory in common."""
        if self.authority and other.authority:
            return self.authority == other.authority
        return self.world == other.world != "" or bool(self.territories & other.territories)


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

    One that names several municipalities may be of a body that they have in common.

    :param people: the names of the persons in each document, by its id.
    """
    staff: dict[str, set[str]] = defaultdict(set)
    for each in contexts:
        if each.authority:
            staff[each.authority] |= people[each.document_id]
    return [each if each.authority else _joined(each, people[each.document_id], staff) for each in contexts]


def _joined(context: Context, people: frozenset[str], staff: Mapping[str, set[str]]) -> Context:
    shared = Counter({authority: len(people & names) for authority, names in staff.items()})
    named = {each for each in context.territories if each.endswith(_MUNICIPAL)}
    likely = [
        authority
        for authority, count in shared.items()
        if count >= _COLLEAGUES and not (authority.endswith(_MUNICIPAL) and named - {authority})
    ]
    return replace(context, authority=likely[0]) if len(likely) == 1 else context


def with_worlds(contexts: Sequence[Context], named: Mapping[str, frozenset[str]]) -> list[Context]:
    """Tell which documents hang together: of one authority or body, or with names in common.

    Documents of two authorities do not, whoever is named in both.

    :param contexts: in the order of time.
    :param named: the persons and the bodies of their own that each document names, by its id.
    """
    worlds = _Worlds()
    for each in contexts:
        worlds.enter(each, named[each.document_id])
    return [
        replace(
            each,
            world=worlds.of(each.document_id),
            is_peopled=len(named[each.document_id]) > _ACQUAINTED,
        )
        for each in contexts
    ]


class _Worlds:
    """Groups of documents, each known by its first one."""

    def __init__(self) -> None:
        self._leader: dict[str, str] = {}
        self._keys: dict[tuple[str, str], str] = {}
        self._authority: dict[str, str] = {}
        self._met: dict[str, set[str]] = defaultdict(set)

    def of(self, document_id: str) -> str:
        while self._leader[document_id] != document_id:
            document_id = self._leader[document_id]
        return document_id

    def enter(self, context: Context, named: frozenset[str]) -> None:
        own = context.document_id
        self._leader[own] = own
        self._authority[own] = context.authority
        for key in _keys(context):
            self._join(own, self._keys.setdefault(key, own))
        met = Counter(world for name in named for world in {self.of(each) for each in self._met[name]})
        for world, count in sorted(met.items()):
            if count >= _ACQUAINTED:
                self._join(own, world)
        for name in named:
            self._met[name] = {self.of(each) for each in self._met[name]} | {self.of(own)}

    def _join(self, one: str, other: str) -> None:
        one, other = self.of(one), self.of(other)
        both = {self._authority[one], self._authority[other]} - {""}
        if one != other and len(both) < 2:
            self._leader[one] = other
            self._authority[other] = min(both, default="")


def _keys(context: Context) -> Iterator[tuple[str, str]]:
    """Give what alone makes two documents hang together; no body of a name that many places have."""
    if context.authority:
        yield "authority", context.authority
    if context.body and not is_local("organisation", context.body):
        yield "body", context.body.casefold()
