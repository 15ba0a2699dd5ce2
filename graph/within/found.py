"""The names found in one document and the entities behind them, for the extractors that come after."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from corpus.records import Entity, Mention, content_id
from graph.names.forms.identifiers import entity_id, normalise_name, tidy

_ALL = re.compile(r"(?:samtliga|alla|respektive) (?=\w+$)", re.IGNORECASE)
_UNIT_AND_WHOLE = 2  # names
_COMMON_OWNER = re.compile(r"(?:region|kommun|stad|förvaltning|myndighet)ens|bolagets", re.IGNORECASE)
Classifier = Callable[[str], str]


@dataclass(slots=True)
class FoundNames:
    """Mentions and entities of one document; extractors look names up here and add what they find.

    :ivar text: the document's text, that spans refer to.
    :ivar classify: the kind that a name has by its words alone, see `graph.classes.classify`.
    :ivar body: the entity that issued the document or held the meeting; None where none is found.
    """

    document_id: str
    text: str
    classify: Classifier
    body: Entity | None = None
    _mentions: list[Mention] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)  # of the mentions, in the same order
    _entities: dict[str, Entity] = field(default_factory=dict)
    _known: dict[str, list[str]] = field(default_factory=dict)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions in the order of the text; they do not overlap."""
        return tuple(self._mentions)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All entities, in the order in which they were first found."""
        return tuple(self._entities.values())

    def entity(self, entity_id: str) -> Entity:
        """Give the entity with this id.

        :raises KeyError: where this document has no such entity.
        """
        return self._entities[entity_id]

    def within(self, start: int, end: int, *, kinds: Collection[str] = ()) -> tuple[Mention, ...]:
        """Give the mentions that lie wholly inside `text[start:end]`, in the order of the text.

        :param kinds: only these kinds; every kind where it is empty.
        """
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        if first == last:
            return ()
        inside = self._mentions[first:last]
        return tuple([each for each in inside if each.end <= end and (not kinds or each.kind in kinds)])

    def named(self, surface: str, *, kinds: Collection[str] = ()) -> Entity | None:
        """Look a name up among the names and aliases of this document; None where unknown or unclear."""
        ids = self._known.get(normalise_name(surface), [])
        found = [self._entities[one] for one in ids if not kinds or self._entities[one].kind in kinds]
        return found[0] if len(found) == 1 else None

    def resolve(self, surface: str, *, kinds: Collection[str] = (), start: int, end: int) -> Entity:
        """Give the entity that an extractor's name at `text[start:end]` stands for, made where it is new.

        A mention at exactly this span decides; then a name or alias known in the document; then a new entity
        of the kind that `classify` gives (the first of `kinds` where that kind is not allowed). A mention is
        added where none overlaps the span.

        :param surface: the name in the document's words; it may be tidier than `text[start:end]`.
        :param kinds: the kinds that the entity may have; any kind where it is empty.
        """
        for mention in self.within(start, end, kinds=kinds):
            if (mention.start, mention.end) == (start, end) and mention.entity_id is not None:
                return self._entities[mention.entity_id]
        known = (
            self.named(surface, kinds=kinds)
            or self._plural(surface, kinds)
            or self._placed(start, end, kinds)
            or self._other_form(surface, kinds)
        )
        entity = known or self.make(self._kind(surface, kinds), surface)
        self.add_mention(entity, start, end, extractor="extractor", confidence=0.8)
        return entity

    def _placed(self, start: int, end: int, kinds: Collection[str]) -> Entity | None:
        """Give the unit of a place that is named with what it belongs to: "Barnkliniken vid Ekby sjukhus"."""
        inside = self.within(start, end, kinds=("organisation", "region", "group"))
        if len(inside) != _UNIT_AND_WHOLE or inside[0].start != start or inside[1].end != end:
            return None
        between = self.text[inside[0].end : inside[1].start]
        unit = self._entities.get(inside[0].entity_id or "")
        fits = unit is not None and (not kinds or unit.kind in kinds)
        return unit if fits and between.strip() in ("vid", "på", "i", "inom") else None

    def _plural(self, surface: str, kinds: Collection[str]) -> Entity | None:
        """Give the holders of a common noun in the plural that the document names with or without article."""
        surface = _ALL.sub("", surface)
        bare = surface.removesuffix("na")
        if " " in surface or not bare.endswith(("er", "ar", "or")):
            return None
        return self.named(bare if bare != surface else surface + "na", kinds=kinds)

    def _other_form(self, surface: str, kinds: Collection[str]) -> Entity | None:
        """Give what the document names otherwise: `Process grupper` joined, `Kommunens växel` as `Växeln`."""
        first, _, last = surface.partition(" ")
        if not last or " " in last:
            return None
        forms = [first + last] if last.islower() else []
        if _COMMON_OWNER.fullmatch(first):
            forms = [last + article for article in ("en", "et", "n", "t")]
        return next(filter(None, (self.named(form, kinds=kinds) for form in forms)), None)

    def make(self, kind: str, name: str, *, aliases: Iterable[str] = ()) -> Entity:
        """Give the entity of this kind and canonical name, making it where it is new; no mention is added."""
        shown = tidy(name)
        identifier = entity_id(kind, shown)
        known = self._entities.get(identifier)
        old = known or Entity(identifier, kind, shown)
        new = dict.fromkeys(old.aliases)
        new |= dict.fromkeys(alias for alias in map(tidy, aliases) if alias and alias != old.name)
        if known is not None and len(new) == len(known.aliases):
            return known
        entity = Entity(identifier, kind, old.name, tuple(new))
        self._entities[identifier] = entity
        for form in (entity.name, *entity.aliases):
            ids = self._known.setdefault(normalise_name(form), [])
            if identifier not in ids:
                ids.append(identifier)
        return entity

    def add_mention(
        self, entity: Entity, start: int, end: int, *, extractor: str, confidence: float
    ) -> Mention | None:
        """Record that the entity is named at `text[start:end]`; None where another mention overlaps it."""
        at = bisect_right(self._starts, start)
        before, after = self._mentions[at - 1 : at], self._mentions[at : at + 1]
        if start >= end or (before and before[0].end > start) or (after and after[0].start < end):
            return None
        identifier = content_id("mention", self.document_id, str(start), str(end), entity.kind)
        surface = self.text[start:end]
        mention = Mention(
            identifier, self.document_id, start, end, surface, entity.kind, entity.id, extractor, confidence
        )
        self._mentions.insert(at, mention)
        self._starts.insert(at, start)
        return mention

    def _kind(self, surface: str, kinds: Collection[str]) -> str:
        kind = self.classify(surface)
        return kind if not kinds or kind in kinds else next(iter(kinds))
