"""Correcting identity: two names are one, or are not; every judgement is listed and can be taken back."""

from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from api.contract import EntityRow
from api.pages.page import entity_address, show
from api.routes.dependencies import Asked
from api.routes.parameters import NoQuery, Parameters, Several
from corpus.errors import BeslutsgrafError
from corpus.judgements import Verdict

router = APIRouter()
_WORDS = {"same": "är", "not-same": "är inte", "unsure": "hålls isär från"}
_MOST_CANDIDATES = 8


class JudgementParameters(Parameters):
    """Which judgements to list."""

    namn: str = Field("", max_length=500, description="Id för ett namn; bara de avgöranden som rör det.")
    regler: Literal["", "ja"] = ""
    angrat: Several = Field([], max_length=2, description="Id för de två namn vars avgörande nyss ångrades.")


class NewJudgement(BaseModel):
    """What the form of an entity's card sends."""

    model_config = ConfigDict(extra="forbid")

    left: str = Field(min_length=1, max_length=500)
    right: str = Field(min_length=1, max_length=500)
    verdict: Literal["same", "not-same"]
    reason: str = Field("", max_length=2000)
    by: str = Field("", max_length=200)


@router.get("/avgoranden", response_class=HTMLResponse)
def judgements_page(
    request: Request, asked: Asked, parameters: Annotated[JudgementParameters, Query()]
) -> HTMLResponse:
    """List the judgements, those of people alone unless the rules' are asked for."""
    every = asked.judgements()
    about = [one for one in every if not parameters.namn or parameters.namn in (one.left.id, one.right.id)]
    context = {
        "parameters": parameters,
        "judgements": [one for one in about if parameters.regler or parameters.namn or not one.rule],
        "by_rules": sum(one.rule for one in about),
        "words": _WORDS,
        "undone": [known.ref for each in parameters.angrat for known in asked.queries.find(each)],
    }
    return show(request, "judgements.html", context)


@router.post("/avgoranden", response_class=HTMLResponse)
def judge(request: Request, asked: Asked, new: Annotated[NewJudgement, Form()], _: NoQuery) -> Response:
    """Judge two names, and show the card of the one that stays; a judgement that cannot be is explained."""
    try:
        judged = asked.judge(
            new.left, new.right, Verdict(new.verdict), by=new.by.strip() or None, reason=new.reason.strip()
        )
    except BeslutsgrafError as error:
        context = {"new": new, "problem": str(error), "candidates": candidates(asked, new.right)}
        return show(request, "judging.html", context, status=error.status)
    return RedirectResponse(
        f"{entity_address(judged.left.id)}?{urlencode({'avgjort': judged.id})}#avgjort", status_code=303
    )


@router.post("/avgoranden/{judgement_id}/angra", response_class=HTMLResponse)
def undo(asked: Asked, judgement_id: str, _: NoQuery) -> Response:
    """Take a judgement back, and show the list."""
    undone = asked.undo(judgement_id, by=None).undone
    ends = {"angrat": [undone.left.id, undone.right.id]}
    return RedirectResponse(f"/avgoranden?{urlencode(ends, doseq=True)}", status_code=303)


def candidates(asked: Asked, name: str) -> list[EntityRow]:
    """Give the entities that a name may mean, for choosing one by its id."""
    from api.showing.details import entity_row

    found = [entity_row(known) for known in asked.queries.find(name)]
    if found:
        return found[:_MOST_CANDIDATES]
    ids = [one.id for one in asked.suggest(name, limit=_MOST_CANDIDATES) if one.id]
    return [entity_row(known) for each in ids for known in asked.queries.find(each)]
