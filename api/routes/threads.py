"""The route of matters: threads by topic, case number or stage."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse, Response
from pydantic import Field

from api.routes.dependencies import Asked
from api.routes.parameters import TopicParameters
from api.routes.problems import PROBLEM_SCHEMA
from api.showing import examples
from api.showing.examples import answered
from search.results import as_json

router = APIRouter(responses=PROBLEM_SCHEMA)


class ThreadParameters(TopicParameters):
    """A topic or case number, a stage, how many."""

    stage: str | None = Field(
        None, description="Bara ärenden i detta skede, till exempel `bordlagt`.", examples=["bordlagt"]
    )
    undecided: bool = Field(False, description="Bara det som har diskuterats men aldrig beslutats.")
    k: int = Field(10, ge=1, le=1000, description="Högsta antal ärenden.")
    offset: int = Field(0, ge=0, description="Hoppa över så många ärenden.")


@router.get("/api/threads", responses=answered(examples.THREADS), tags=["frågor"])
def threads(asked: Asked, parameters: Annotated[ThreadParameters, Query()]) -> Response:
    """Följ ett ärende genom möten, organ och dokument."""
    found = asked.threads(
        parameters.wanted(),
        stage=parameters.stage or None,
        undecided=parameters.undecided,
        limit=parameters.k,
        offset=parameters.offset,
    )
    return JSONResponse(as_json(found))
