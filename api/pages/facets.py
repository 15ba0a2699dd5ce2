"""The filters of a search as links: what each would leave, what is chosen, and the hits over time."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from api.lines.wording import counted, entity_label, written_date
from api.pages.parameters import SearchPageParameters

if TYPE_CHECKING:
    from search.ranking.facets import Facets, FacetValue

_SHOWN = 6
_MOST_MONTHS = 30
_WIDTH, _HEIGHT, _FOOT = 300, 64, 16


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter; `address` puts it on, or takes it off where it is chosen."""

    label: str
    count: int
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one filter, some shown at once and the rest to unfold."""

    heading: str
    shown: tuple[Choice, ...]
    rest: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """The hits of one period: a bar of a drawing of 300 by 80, and where it leads."""

    label: str
    address: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Histogram:
    """The hits over time; `first` and `last` name the ends of the axis."""

    bars: tuple[Bar, ...]
    first: str
    last: str


def facets_shown(facets: "Facets", parameters: SearchPageParameters) -> tuple[Facet, ...]:
    """Arrange the filters of a search; those that would leave everything are left out."""
    named = [
        (entity_label(kind), [one for one in facets.entity if one.kind == kind]) for kind in _kinds(facets)
    ]
    every = [
        _facet("Organ", "body", facets.body, parameters),
        _facet("Dokumenttyp", "kind", facets.kind, parameters),
        _facet("Region", "region", facets.region, parameters),
        *(_facet(heading, "entity", values, parameters) for heading, values in named),
    ]
    return tuple(facet for facet in every if len(facet.shown) > 1 or any(one.chosen for one in facet.shown))


def chips(parameters: SearchPageParameters, names: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Name each filter that is on, with the address of the search without it.

    :param names: of the entities that are filtered by, by what the filter calls them.
    """
    found = []
    if parameters.date_from:
        found.append((f"Från {written_date(parameters.date_from)}", parameters.address(**{"from": None})))
    if parameters.date_to:
        found.append((f"Till {written_date(parameters.date_to)}", parameters.address(to=None)))
    for name in ("body", "kind", "region", "entity", "source"):
        for value in getattr(parameters, name):
            label = f"Sökväg: {value}" if name == "source" else names.get(value, value)
            found.append((label, parameters.toggled(name, value)))
    return tuple(found)


def histogram(facets: "Facets", parameters: SearchPageParameters) -> Histogram | None:
    """Draw the hits over time, by month where there is room, else by year; None for a single period."""
    months = _filled([one.value for one in facets.month])
    values = facets.month if 1 < len(months) <= _MOST_MONTHS else facets.year
    periods = months if values is facets.month else [one.value for one in facets.year]
    if len(periods) < 2:
        return None
    counts = {one.value: one.count for one in values}
    most, step = max(counts.values()), _WIDTH / len(periods)
    bars = tuple(
        Bar(
            f"{written_date(period)}: {counted(counts[period], 'avsnitt', 'avsnitt')}",
            parameters.address(**{"from": period, "to": period}),
            round(place * step + step * 0.1, 1),
            round(_HEIGHT - max(_HEIGHT * counts[period] / most, 3), 1),
            round(step * 0.8, 1),
            round(max(_HEIGHT * counts[period] / most, 3), 1),
        )
        for place, period in enumerate(periods)
        if period in counts
    )
    return Histogram(bars, written_date(periods[0]), written_date(periods[-1]))


def _kinds(facets: "Facets") -> list[str]:
    return list(dict.fromkeys(one.kind for one in facets.entity))


def _facet(
    heading: str, name: str, values: Iterable["FacetValue"], parameters: SearchPageParameters
) -> Facet:
    chosen = set(getattr(parameters, name))
    choices = [
        Choice(one.label, one.count, parameters.toggled(name, one.value), one.value in chosen)
        for one in values
    ]
    choices.sort(key=lambda one: not one.chosen)
    return Facet(heading, tuple(choices[:_SHOWN]), tuple(choices[_SHOWN:]))


def _filled(months: list[str]) -> list[str]:
    """Give every month from the first to the last."""
    if not months:
        return []
    (first, last) = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (months[0], months[-1]))
    return [f"{number // 12}-{number % 12 + 1:02d}" for number in range(first, last + 1)]


def query_of(parameters: SearchPageParameters) -> str:
    """Give the search as the query of an address, without the page."""
    return urlencode(
        {name: value for name, value in parameters.as_query().items() if name != "sida"}, doseq=True
    )
