"""What the hits of a search have in common, counted: bodies, kinds, periods, regions, and names."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from corpus.filters import Filters, several
from graph.gazetteers import rows
from search.columns import COUNTED_KINDS, Columns, Texts
from search.keys import Keys, Places, ids_of

NAMED_KINDS = ("person", "organisation", "group", "strategy")
"""The kinds of entities that are counted as names."""

MOST_BODIES = 50
MOST_OF_A_KIND = 10
_REGION = "region"
_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip

Canonical = Callable[[str], str]
"""Gives the id that stands for an entity and for all that it was judged to be one with."""

Names = Callable[[Collection[str]], Mapping[str, tuple[str, str]]]
"""Gives the kind and the name of entities."""


@dataclass(frozen=True, slots=True)
class _Named:
    """The kind of an entity, and how many of the hits name it, by their places."""

    kind: str
    count: int
    places: Places


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
    sections: Keys,
    documents: Keys,
    chosen: Filters,
    *,
    columns: Columns,
    names: Names,
    canonical: Canonical,
) -> Facets:
    """Count what the hits of a search have in common.

    :param sections: of the hits of all pages, each once; `documents` are those that they stand in.
    :param chosen: the filters of the search.
    """
    rows = columns.rows_of(documents)
    known = rows[rows >= 0]
    bodies = _counts(columns.body_names[columns.bodies[known]])
    dates = _counts(columns.dates[known])
    named = _named(sections, columns, canonical)
    shown = names(_frequent(named, several(chosen.entity)))
    told = {body: count for body, count in bodies.items() if body}
    return Facets(
        body=_counted(told, several(chosen.body))[:MOST_BODIES],
        kind=_counted(_counts(columns.kind_names[columns.kinds[known]]), several(chosen.kind)),
        year=_periods(dates, 4),
        month=_periods(dates, 7),
        region=_regions(columns.bodies_in(rows), named, shown),
        entity=_entities(named, shown, several(chosen.entity)),
    )


def _counts(values: Texts) -> dict[str, int]:
    found, counts = np.unique(values, return_counts=True)
    return dict(zip(found.tolist(), counts.tolist(), strict=True))


def _frequent(named: Named, chosen: Collection[str]) -> list[str]:
    """Give the entities that may be shown: of every kind the most frequent, all regions, and those chosen."""
    ordered = sorted(named, key=lambda entity_id: (-named[entity_id].count, entity_id))
    kept: Counter[str] = Counter()
    shown = dict.fromkeys(chosen)
    for entity_id in ordered:
        kind = named[entity_id].kind
        kept[kind] += 1
        if kind == _REGION or kept[kind] <= 2 * MOST_OF_A_KIND:  # a kind may turn out to be another
            shown[entity_id] = None
    return list(shown)


def _named(sections: Keys, held: Columns, canonical: Canonical) -> Named:
    """Give each entity with the sections that name it, by their places."""
    holders, namings = held.namings_in(sections)
    entities, first, codes = np.unique(held.entities[namings], return_index=True, return_inverse=True)
    kinds = held.entity_kinds[namings[first]].tolist()
    ids = [canonical(entity_id) for entity_id in ids_of(entities)]
    places: dict[str, list[int]] = {}
    for code, entity_id in enumerate(ids):
        places.setdefault(entity_id, []).append(code)
    order = np.argsort(codes, kind="stable")
    parts = np.split(holders[order], np.cumsum(np.bincount(codes, minlength=len(ids)))[:-1]) if ids else []
    return {
        entity_id: _named_at([parts[code] for code in own], COUNTED_KINDS[kinds[own[0]]])
        for entity_id, own in places.items()
    }


def _named_at(parts: list[Places], kind: str) -> _Named:
    places = parts[0] if len(parts) == 1 else np.unique(np.concatenate(parts))
    return _Named(kind, len(places), places)


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


def _regions(bodies: Texts, named: Named, names: Mapping[str, tuple[str, str]]) -> tuple[FacetValue, ...]:
    """Count the regions that a section names, or that its document's body is of.

    :param bodies: of the document of each hit; "" for none.
    """
    marks: dict[str, npt.NDArray[np.bool_]] = {}
    for entity_id, held in named.items():
        kind, name = names.get(entity_id, ("", ""))
        if kind == _REGION:
            marks.setdefault(name, np.zeros(len(bodies), dtype=np.bool_))[held.places] = True
    known = dict.fromkeys((*marks, *_region_names()))
    of_body, codes = np.unique(bodies, return_inverse=True)
    for code, body in enumerate(of_body.tolist()):
        for name in _regions_in(body, known):
            marks.setdefault(name, np.zeros(len(bodies), dtype=np.bool_))[codes == code] = True
    return _counted({name: int(held.sum()) for name, held in marks.items()}, ())


def _regions_in(body: str, known: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in known if name.casefold() in body.casefold())


@cache
def _region_names() -> tuple[str, ...]:
    return tuple(row[1] for row in rows("regions.tsv"))


def _entities(
    named: Named, names: Mapping[str, tuple[str, str]], chosen: Collection[str]
) -> tuple[NameValue, ...]:
    counts = dict.fromkeys(chosen, 0) | {entity_id: held.count for entity_id, held in named.items()}
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
