"""The query parameters of each route; unknown ones are refused, not ignored."""

from dataclasses import replace
from typing import Annotated, Literal

from fastapi import Query
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from corpus.errors import InvalidRequest
from corpus.filters import Filters
from search.ranking.result_table import MOST_ROWS

DEFAULT_LIMIT = 10
"""How many hits a search gives where nobody says."""


class Parameters(BaseModel):
    """No parameter but those that a route names."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


def _given(values: list[str]) -> list[str]:
    return [value for value in values if value]


Several = Annotated[list[str], AfterValidator(_given)]
"""A parameter that may be given more than once."""


class FilterParameters(Parameters):
    """Which documents count."""

    date_from: str | None = Field(None, alias="from", description="Tidigaste datum, ISO 8601.")
    date_to: str | None = Field(None, alias="to", description="Senaste datum, ISO 8601.")
    body: Several = Field([], description="Organ: hela namnet, eller en del av det.")
    kind: Several = Field([], description="Dokumenttyp, till exempel `protokoll`.")
    region: Several = Field([], description="Region som nämns, eller som organet hör till; namn eller id.")
    source: Several = Field([], description="Del av sökvägen.")

    def is_filtered(self) -> bool:
        """Tell whether any filter is set."""
        return self.filters() != Filters()

    def as_query(self) -> dict[str, object]:
        """Give what was asked as the fields of a query, without those that are empty."""
        return {name: value for name, value in self.model_dump(by_alias=True).items() if value}

    def filters(self) -> Filters:
        """Give the filters; of several values of one, any counts, and an empty field of a form is none."""
        return Filters(
            date_from=self.date_from or None,
            date_to=self.date_to or None,
            body=tuple(self.body) or None,
            kind=tuple(self.kind) or None,
            region=tuple(self.region) or None,
            source=tuple(self.source) or None,
        )


class SearchParameters(FilterParameters):
    """A search."""

    q: str = Field(min_length=1, max_length=2000, description="Ord eller en fråga.")
    k: int | None = Field(
        None, ge=1, le=MOST_ROWS, description="Högsta antal träffar: 10, i en tabell alla upp till 10 000."
    )
    offset: int = Field(0, ge=0, description="Hoppa över så många träffar.")
    mode: Literal["hybrid", "lexical", "semantic"] = "hybrid"
    entity: Several = Field([], description="Namn eller id som avsnittet ska nämna.")
    sort: Literal["relevance", "date"] = Field("relevance", description="`date`: det nyaste först.")
    format: Literal["json", "csv"] = Field("json", description="`csv`: hela träfflistan som tabell.")

    def filters(self) -> Filters:
        """Give the filters, with the names that a section must mention."""
        return replace(super().filters(), entity=tuple(self.entity) or None)


class AskParameters(Parameters):
    """A question."""

    q: str = Field(min_length=1, max_length=2000, description="En fråga på svenska.")
    k: int = Field(5, ge=1, le=100, description="Högsta antal avsnitt.")


class TopicParameters(Parameters):
    """A topic, or none for all."""

    q: str | None = Field(None, max_length=2000, description="Ämne.", examples=["teledermatoskopi"])
    topic: str | None = Field(None, max_length=2000, description="Detsamma som `q`.")

    def wanted(self) -> str | None:
        """Give the topic, by either name.

        :raises InvalidRequest: where the two names say different things.
        """
        if self.q and self.topic and self.q != self.topic:
            raise InvalidRequest("”q” och ”topic” är samma sak; ange bara ett av dem.")
        return self.q or self.topic or None


class KindParameters(Parameters):
    """A kind and a source."""

    kind: str | None = None
    source: str | None = Field(None, description="Del av sökvägen.")


class PathParameters(Parameters):
    """Two names."""

    a: str = Field(min_length=1, description="Namn eller id.")
    b: str = Field(min_length=1, description="Namn eller id.")


class ExportParameters(Parameters):
    """A format."""

    format: Literal["graphml", "jsonld", "ftm", "csv"]


class NoParameters(Parameters):
    """None at all."""


SearchQuery = Annotated[SearchParameters, Query()]
AskQuery = Annotated[AskParameters, Query()]
TopicQuery = Annotated[TopicParameters, Query()]
KindQuery = Annotated[KindParameters, Query()]
PathQuery = Annotated[PathParameters, Query()]
ExportQuery = Annotated[ExportParameters, Query()]
FilterQuery = Annotated[FilterParameters, Query()]
NoQuery = Annotated[NoParameters, Query()]
