"""What the hits of a search have in common, counted: bodies, kinds, periods, regions, and names."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from corpus.catalogue import Card, Catalogue
from corpus.records import Filters, several
from graph.gazetteers import rows

NAMED_KINDS = ("person", "organisation", "group", "strategy")
"""The kinds of entities that are counted as names."""

MOST_BODIES = 50
MOST_OF_A_KIND = 10
_REGION = "region"
_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip

Place = tuple[str, str]
"""A section's id and its document's."""

Canonical = Callable[[str], str]
"""Gives the id that stands for an entity and for all that it was judged to be one with."""


@dataclass(frozen=True, slots=True)
class _Named:
    """The kind of an entity, and the sections that name it."""

    kind: str
    sections: set[str]


Named = dict[str, _Named]


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a filter: as the filter takes it, as a person reads it, and how many hits have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class NameValue(FacetValue):
    """An entity as a value; `kind` is the kind of entity."""

    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """The values that the hits have, most frequent first; years and months in the order of time.

    Every hit counts, those of the other pages too; a value that is chosen as a filter is there though no hit
    has it. A hit may have several regions and names, and no year where its document is undated.
    """

    body: tuple[FacetValue, ...] = ()
    kind: tuple[FacetValue, ...] = ()
    year: tuple[FacetValue, ...] = ()
    month: tuple[FacetValue, ...] = ()
    region: tuple[FacetValue, ...] = ()
    entity: tuple[NameValue, ...] = ()


def facets_of(
    hits: Sequence[Place], chosen: Filters, *, catalogue: Catalogue, canonical: Canonical
) -> Facets:
    """Count what the hits of a search have in common.

    :param hits: of all pages, each section once.
    :param chosen: the filters of the search.
    """
    cards = catalogue.cards({document_id for _, document_id in hits})
    found = [cards[document_id] for _, document_id in hits if document_id in cards]
    dates = Counter(card.date for card in found if card.date)
    named = _named(hits, catalogue, canonical)
    names = catalogue.entity_names(_frequent(named, several(chosen.entity)))
    return Facets(
        body=_counted(Counter(card.body for card in found if card.body), several(chosen.body))[:MOST_BODIES],
        kind=_counted(Counter(card.kind for card in found), several(chosen.kind)),
        year=_periods(dates, 4),
        month=_periods(dates, 7),
        region=_regions(hits, cards, named, names),
        entity=_entities(named, names, several(chosen.entity)),
    )


def _frequent(named: Named, chosen: Collection[str]) -> list[str]:
    """Give the entities that may be shown: of every kind the most frequent, all regions, and those chosen."""
    ordered = sorted(named, key=lambda entity_id: (-len(named[entity_id].sections), entity_id))
    kept: Counter[str] = Counter()
    shown = dict.fromkeys(chosen)
    for entity_id in ordered:
        kind = named[entity_id].kind
        kept[kind] += 1
        if kind == _REGION or kept[kind] <= 2 * MOST_OF_A_KIND:  # a kind may turn out to be another
            shown[entity_id] = None
    return list(shown)


def _named(hits: Sequence[Place], catalogue: Catalogue, canonical: Canonical) -> Named:
    """Give each entity with the sections that name it."""
    named: Named = {}
    sections = [section_id for section_id, _ in hits]
    for section_id, entity_id, kind in catalogue.names_in(sections, (*NAMED_KINDS, _REGION)):
        held = named.setdefault(canonical(entity_id), _Named(kind, set()))
        held.sections.add(section_id)
    return named


def _counted(counts: Mapping[str, int], chosen: Collection[str]) -> tuple[FacetValue, ...]:
    held = dict.fromkeys(chosen, 0) | dict(counts)
    ordered = sorted(held, key=lambda value: (-held[value], value.casefold()))
    return tuple(FacetValue(value, value, held[value]) for value in ordered)


def _periods(dates: Mapping[str, int], length: int) -> tuple[FacetValue, ...]:
    """Count years (of four characters) or months (of seven); a document dated by year has no month."""
    counts: Counter[str] = Counter()
    for date, count in dates.items():
        if len(date) >= length:
            counts[date[:length]] += count
    return tuple(FacetValue(period, _written(period), counts[period]) for period in sorted(counts))


def _written(period: str) -> str:
    year, _, month = period.partition("-")
    return f"{_MONTHS[int(month) - 1]} {year}" if month else year


def _regions(
    hits: Sequence[Place],
    cards: Mapping[str, Card],
    named: Named,
    names: Mapping[str, tuple[str, str]],
) -> tuple[FacetValue, ...]:
    """Count the regions that a section names, or that its document's body is of."""
    sections: dict[str, set[str]] = defaultdict(set)
    for entity_id, held in named.items():
        kind, name = names.get(entity_id, ("", ""))
        if kind == _REGION:
            sections[name] |= held.sections
    known = dict.fromkeys((*sections, *_region_names()))
    of_body = {body: _regions_in(body, known) for body in {card.body or "" for card in cards.values()}}
    for section_id, document_id in hits:
        for name in of_body[cards[document_id].body or ""] if document_id in cards else ():
            sections[name].add(section_id)
    return _counted({name: len(held) for name, held in sections.items()}, ())


def _regions_in(body: str, known: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in known if name.casefold() in body.casefold())


@cache
def _region_names() -> tuple[str, ...]:
    return tuple(row[1] for row in rows("regions.tsv"))


def _entities(
    named: Named, names: Mapping[str, tuple[str, str]], chosen: Collection[str]
) -> tuple[NameValue, ...]:
    counts = dict.fromkeys(chosen, 0) | {entity_id: len(held.sections) for entity_id, held in named.items()}
    listed = [
        NameValue(entity_id, names[entity_id][1], count, names[entity_id][0])
        for entity_id, count in counts.items()
        if entity_id in names and names[entity_id][0] in NAMED_KINDS
    ]
    listed.sort(key=lambda each: (-each.count, each.label.casefold(), each.value))
    kept: Counter[str] = Counter()
    shown = []
    for each in listed:
        kept[each.kind] += 1
        if kept[each.kind] <= MOST_OF_A_KIND or each.value in chosen:
            shown.append(each)
    return tuple(shown)
