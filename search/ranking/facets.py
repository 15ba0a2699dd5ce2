"""What the hits of a search have in common, counted: bodies, kinds, periods, regions, and names."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from corpus.filters import Filters, several
from graph.names.lists.gazetteers import rows
from search.stored.columns import COUNTED_KINDS, Columns, Texts
from search.stored.keys import Keys, Places, ids_of

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
    """The kind of an entity, and the hits that name it, each once."""

    kind: str
    hits: Places

    @property
    def count(self) -> int:
        return len(self.hits)


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
    hits: Places,
    chosen: Filters,
    *,
    columns: Columns,
    names: Names,
    canonical: Canonical,
) -> Facets:
    """Count what the hits of a search have in common.

    :param sections: of the hits of all pages and of their copies, each once; `documents` are those that they
        stand in, `hits` the numbers, from 0, of the hits that they are of.
    :param chosen: the filters of the search.
    """
    rows = columns.rows_of(documents)
    known, own = rows[rows >= 0], hits[rows >= 0]
    bodies = _counts(columns.body_names[columns.bodies[known]], own)
    dates = columns.dates[known]
    named = _named(sections, hits, columns, canonical)
    shown = names(_frequent(named, several(chosen.entity)))
    told = {body: count for body, count in bodies.items() if body}
    return Facets(
        body=_counted(told, several(chosen.body))[:MOST_BODIES],
        kind=_counted(_counts(columns.kind_names[columns.kinds[known]], own), several(chosen.kind)),
        year=_periods(dates, own),
        month=_months(dates, own),
        region=_regions(columns.bodies_in(rows), hits, named, shown),
        entity=_entities(named, shown, several(chosen.entity)),
    )


def _counts(values: Texts, hits: Places) -> dict[str, int]:
    """Count the hits of each value; one that has it more than once counts once."""
    found, codes = np.unique(values, return_inverse=True)
    counts = np.bincount(_pairs(codes, hits)[0], minlength=len(found))
    return dict(zip(found.tolist(), counts.tolist(), strict=True))


def _pairs(codes: Places, hits: Places) -> tuple[Places, Places]:
    """Give each pair of a code and a hit once, by code and then by hit."""
    most = int(hits.max()) + 1 if len(hits) else 1
    codes, own = np.divmod(np.unique(codes.astype(np.intp) * most + hits), most)
    return codes, own


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


def _named(sections: Keys, hits: Places, held: Columns, canonical: Canonical) -> Named:
    """Give each entity with the hits that name it."""
    holders, namings = held.namings_in(sections)
    entities, first, codes = np.unique(held.entities[namings], return_index=True, return_inverse=True)
    kinds = held.entity_kinds[namings[first]].tolist()
    ids = [canonical(entity_id) for entity_id in ids_of(entities)]
    places: dict[str, list[int]] = {}
    for code, entity_id in enumerate(ids):
        places.setdefault(entity_id, []).append(code)
    codes, own = _pairs(codes, hits[holders])
    parts = np.split(own, np.cumsum(np.bincount(codes, minlength=len(ids)))[:-1]) if ids else []
    return {
        entity_id: _named_in([parts[code] for code in merged], COUNTED_KINDS[kinds[merged[0]]])
        for entity_id, merged in places.items()
    }


def _named_in(parts: list[Places], kind: str) -> _Named:
    return _Named(kind, parts[0] if len(parts) == 1 else np.unique(np.concatenate(parts)))


def _counted(counts: Mapping[str, int], chosen: Collection[str]) -> tuple[FacetValue, ...]:
    held = dict.fromkeys(chosen, 0) | dict(counts)
    ordered = sorted(held, key=lambda value: (-held[value], value.casefold()))
    return tuple(FacetValue(value, value, held[value]) for value in ordered)


def _periods(dates: Texts, hits: Places, length: int = 4) -> tuple[FacetValue, ...]:
    """Count years (of four characters) or months (of seven), in the order of time."""
    told = np.char.str_len(dates) >= length
    counts = _counts(dates[told].astype(f"U{length}"), hits[told])
    return tuple(FacetValue(period, _written(period), counts[period]) for period in sorted(counts))


def _months(dates: Texts, hits: Places) -> tuple[FacetValue, ...]:
    """Count the months that some hit is dated to; one dated by its year counts, as in the filter, in each."""
    by_year = np.char.str_len(dates) == 4
    years, own = dates[by_year], hits[by_year]
    months = [month.value for month in _periods(dates, hits, 7)]
    repeated = [np.full(int((years == month[:4]).sum()), month) for month in months]
    among = [own[years == month[:4]] for month in months]
    exact = np.char.str_len(dates) >= 7
    return _periods(np.concatenate([dates[exact], *repeated]), np.concatenate([hits[exact], *among]), 7)


def _written(period: str) -> str:
    year, _, month = period.partition("-")
    return f"{_MONTHS[int(month) - 1]} {year}" if month else year


def _regions(
    bodies: Texts, hits: Places, named: Named, names: Mapping[str, tuple[str, str]]
) -> tuple[FacetValue, ...]:
    """Count the regions that a section names, or that its document's body is of.

    :param bodies: of the document of each of `hits`; "" for none.
    """
    count = int(hits.max()) + 1 if len(hits) else 0
    marks: dict[str, npt.NDArray[np.bool_]] = {}
    for entity_id, held in named.items():
        kind, name = names.get(entity_id, ("", ""))
        if kind == _REGION:
            marks.setdefault(name, np.zeros(count, dtype=np.bool_))[held.hits] = True
    known = dict.fromkeys((*marks, *_region_names()))
    of_body, codes = np.unique(bodies, return_inverse=True)
    for code, body in enumerate(of_body.tolist()):
        for name in _regions_in(body, known):
            marks.setdefault(name, np.zeros(count, dtype=np.bool_))[hits[codes == code]] = True
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
