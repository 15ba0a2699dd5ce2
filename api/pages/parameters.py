"""What the forms of the pages send."""

from dataclasses import replace
from typing import Literal
from urllib.parse import urlencode

from pydantic import Field

from api.routes.parameters import FilterParameters, Several
from corpus.errors import InvalidRequest
from corpus.filtering import checked_date, checked_period
from corpus.filters import Filters


class PageParameters(FilterParameters):
    """What the filters' form sends, and which page of the list."""

    sida: int = Field(1, ge=1, le=100_000)

    def date_problems(self) -> dict[str, str]:
        """Say what is wrong with the dates, by the name of the field."""
        return date_problems(self.date_from, self.date_to)

    def as_query(self) -> dict[str, object]:
        """Give the fields of the query, without those that are as they are anyway."""
        plain = {"sida": 1, "sort": "relevance"}
        return {name: value for name, value in super().as_query().items() if plain.get(name) != value}

    def narrowed(self, **changed: object) -> dict[str, object]:
        """Give the fields of the query for the first page, with some changed; None takes one away."""
        query = {name: value for name, value in self.as_query().items() if name != "sida"} | changed
        return {name: value for name, value in query.items() if value}


class SearchPageParameters(PageParameters):
    """What the search form sends."""

    q: str = Field("", max_length=2000)
    entity: Several = Field([], max_length=20)
    sort: Literal["relevance", "date"] = "relevance"

    def filters(self) -> Filters:
        """Give the filters, names among them."""
        return replace(super().filters(), entity=tuple(self.entity) or None)

    def address(self, **changed: object) -> str:
        """Give the address of this search with some fields changed; None takes one away."""
        return f"/?{urlencode(self.narrowed(**changed), doseq=True)}"

    def toggled(self, name: str, value: str) -> str:
        """Give the address of this search with a value of a filter put on, or taken off where it is on."""
        held: list[str] = getattr(self, name)
        return self.address(
            **{name: [each for each in held if each != value] if value in held else [*held, value]}
        )


def date_problems(first: str | None, last: str | None) -> dict[str, str]:
    """Say what is wrong with a period, by the name of the field: `from` or `to`."""
    problems = {}
    for name, value in (("from", first), ("to", last)):
        try:
            checked_date(value or "2000")
        except InvalidRequest as error:
            problems[name] = str(error)
    try:
        if not problems:
            checked_period(first, last)
    except InvalidRequest:
        problems["to"] = "Till datum ligger före från datum."
    return problems
