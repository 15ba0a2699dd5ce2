"""The query parameters of each route; unknown ones are refused, not ignored."""

from typing import Annotated, Literal

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field

from corpus.records import Filters


class Parameters(BaseModel):
    """No parameter but those that a route names."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class FilterParameters(Parameters):
    """Which documents count."""

    date_from: str | None = Field(None, alias="from", description="Tidigaste datum, ISO 8601.")
    date_to: str | None = Field(None, alias="to", description="Senaste datum, ISO 8601.")
    body: str | None = Field(None, description="Organ, helt eller del av namnet.")
    kind: str | None = Field(None, description="Dokumenttyp, till exempel `protokoll`.")
    source: str | None = Field(None, description="Del av sökvägen.")

    def is_filtered(self) -> bool:
        """Tell whether any filter is set."""
        return any((self.date_from, self.date_to, self.body, self.kind, self.source))

    def as_query(self) -> dict[str, object]:
        """Give what was asked as the fields of a query, without those that are empty."""
        return {name: value for name, value in self.model_dump(by_alias=True).items() if value}

    def filters(self, *, entity: str | None = None) -> Filters:
        """Give the filters; an empty field of a form counts as none."""
        return Filters(
            date_from=self.date_from or None,
            date_to=self.date_to or None,
            body=self.body or None,
            kind=self.kind or None,
            source=self.source or None,
            entity=entity or None,
        )


class SearchParameters(FilterParameters):
    """A search."""

    q: str = Field(min_length=1, max_length=2000, description="Ord eller en fråga.")
    k: int = Field(10, ge=1, le=1000, description="Högsta antal träffar.")
    offset: int = Field(0, ge=0, description="Hoppa över så många träffar.")
    mode: Literal["hybrid", "lexical", "semantic"] = "hybrid"
    entity: str | None = Field(None, description="Namn eller id som avsnittet ska nämna.")


class AskParameters(Parameters):
    """A question."""

    q: str = Field(min_length=1, max_length=2000, description="En fråga på svenska.")
    k: int = Field(5, ge=1, le=100, description="Högsta antal avsnitt.")


class TopicParameters(Parameters):
    """A topic, or none for all."""

    q: str | None = Field(None, max_length=2000, description="Ämne.", examples=["teledermatoskopi"])
    topic: str | None = Field(None, max_length=2000, description="Detsamma som `q`.")

    def wanted(self) -> str | None:
        """Give the topic, by either name."""
        return self.q or self.topic or None


class ResponsibleParameters(TopicParameters):
    """A topic, and a day."""

    on: str | None = Field(None, description="Vem som ansvarade den dagen, ISO 8601.")


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
ResponsibleQuery = Annotated[ResponsibleParameters, Query()]
KindQuery = Annotated[KindParameters, Query()]
PathQuery = Annotated[PathParameters, Query()]
ExportQuery = Annotated[ExportParameters, Query()]
FilterQuery = Annotated[FilterParameters, Query()]
NoQuery = Annotated[NoParameters, Query()]
