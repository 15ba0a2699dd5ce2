"""The routes of judgements of identity."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from api.routes.dependencies import Asked
from api.routes.parameters import NoQuery, Parameters
from api.routes.problems import PROBLEM_SCHEMA
from corpus.judgements import Verdict
from graph.judging import Undone
from search.results import as_json

router = APIRouter(prefix="/api/judgements", responses=PROBLEM_SCHEMA, tags=["graf"])


class NewJudgement(BaseModel):
    """Two names, and whether they are one."""

    model_config = ConfigDict(extra="forbid")

    left: str = Field(min_length=1, max_length=500, description="Id, eller ett namn som är entydigt.")
    right: str = Field(min_length=1, max_length=500, description="Id, eller ett namn som är entydigt.")
    verdict: Literal["same", "not-same"]
    reason: str = Field("", max_length=2000, description="Skälet.")
    by: str | None = Field(None, max_length=200, description="Vem som avgör.")


class Undoing(Parameters):
    """Who takes a judgement back."""

    by: str | None = Field(None, max_length=200, description="Vem som ångrar.")


@router.get("")
def judgements(asked: Asked, _: NoQuery) -> Response:
    """Lista avgörandena om vilka namn som är samma, det nyaste först."""
    return JSONResponse(as_json({"judgements": asked.judgements()}))


@router.post("", status_code=201)
def judge(asked: Asked, new: NewJudgement, _: NoQuery) -> Response:
    """Avgör att två namn är samma, eller inte är det."""
    judged = asked.judge(new.left, new.right, Verdict(new.verdict), by=new.by, reason=new.reason)
    return JSONResponse(as_json({"judgement": judged}), status_code=201)


@router.delete("/{judgement_id}", response_model=Undone)
def undo(asked: Asked, judgement_id: str, parameters: Annotated[Undoing, Query()]) -> Response:
    """Ångra ett avgörande; en regels avgörande tas ur kraft."""
    return JSONResponse(as_json(asked.undo(judgement_id, by=parameters.by)))
