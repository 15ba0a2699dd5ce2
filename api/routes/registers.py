"""The routes of the registers: responsibilities and decisions, as objects or as tables."""

from collections.abc import Iterator
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from pydantic import Field

from api.routes.dependencies import Asked
from api.routes.parameters import TopicParameters
from api.routes.problems import PROBLEM_SCHEMA
from api.showing import examples
from api.showing.examples import answered
from corpus.spreadsheets import MEDIA_TYPE
from search.results import as_json

router = APIRouter(responses=PROBLEM_SCHEMA, tags=["frågor"])


class RegisterParameters(TopicParameters):
    """A topic, and a form."""

    format: Literal["json", "csv"] | None = Field(
        None, description="`csv`: en tabell, detsamma som `Accept: text/csv`."
    )

    def is_table(self, request: Request) -> bool:
        """Tell whether a table is asked for, by the parameter or else by the header."""
        if self.format is not None:
            return self.format == "csv"
        return "text/csv" in request.headers.get("accept", "")


class ResponsibleParameters(RegisterParameters):
    """A topic, a day, and what is missing."""

    on: str | None = Field(None, description="Vem som ansvarade den dagen, ISO 8601.")
    vacancies: bool = Field(False, description="Bara det som saknar ansvarig.")
    overdue: bool = Field(False, description="Bara det vars sista dag har passerat utan uppföljning.")


@router.get("/api/responsible", responses=answered(examples.RESPONSIBLE))
def responsible(
    request: Request, asked: Asked, parameters: Annotated[ResponsibleParameters, Query()]
) -> Response:
    """Vem ansvarar för vad, sedan när och med vilket stöd."""
    topic = parameters.wanted()
    found = asked.responsible(
        topic, on=parameters.on or None, vacancies=parameters.vacancies, overdue=parameters.overdue
    )
    if parameters.is_table(request):
        ranked = topic is not None or parameters.overdue
        return _table(asked.responsible_table(found, ranked=ranked), "ansvarsregister.csv")
    return JSONResponse(as_json({"responsibilities": found}))


@router.get("/api/decisions", responses=answered(examples.DECISIONS))
def decisions(request: Request, asked: Asked, parameters: Annotated[RegisterParameters, Query()]) -> Response:
    """Vilka beslut som har fattats."""
    found = asked.decisions(parameters.wanted())
    if parameters.is_table(request):
        return _table(asked.decision_table(found), "beslut.csv")
    return JSONResponse(as_json({"decisions": found}))


def _table(pieces: Iterator[bytes], name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Vary": "Accept"}
    return StreamingResponse(pieces, media_type=MEDIA_TYPE, headers=headers)
