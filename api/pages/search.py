"""Searching: the answer first where a question has one, then the sections that were found."""

from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import Field

from api.dependencies import Asked
from api.excerpts import shown_answers
from api.pages.page import paging, show
from api.pages.parameters import PageParameters
from corpus.errors import BeslutsgrafError

router = APIRouter()
_HITS_A_PAGE = 10


class SearchPageParameters(PageParameters):
    """What the search form sends."""

    q: str = Field("", max_length=2000)


@router.get("/", response_class=HTMLResponse)
def search_page(
    request: Request, asked: Asked, parameters: Annotated[SearchPageParameters, Query()]
) -> HTMLResponse:
    """Show the search box and what was found."""
    question, problems = parameters.q.strip(), parameters.date_problems()
    context: dict[str, Any] = {
        "parameters": parameters,
        "choices": asked.choices(),
        "date_problems": problems,
        "question": question,
        "problem": None,
    }
    if not question or problems:
        return show(request, "search.html", context, status=400 if problems else 200)
    try:
        context |= _found(asked, parameters, question)
    except BeslutsgrafError as error:
        return show(request, "search.html", context | {"problem": str(error)}, status=error.status)
    return show(request, "search.html", context)


def _found(asked: Asked, parameters: SearchPageParameters, question: str) -> dict[str, Any]:
    offset = (parameters.sida - 1) * _HITS_A_PAGE
    filters = parameters.filters()
    result = asked.search(question, limit=_HITS_A_PAGE, offset=offset, mode="hybrid", filters=filters)
    reply = asked.ask(question, limit=1) if parameters.sida == 1 and not parameters.is_filtered() else None
    answers = reply.answers if reply else ()
    sections = asked.store.sections_by_id([held for one in answers if (held := one.evidence.section)])
    return {
        "result": result,
        "answers": shown_answers(answers, sections),
        "intent": reply.intent if reply else "",
        "message": reply.message if reply else None,
        "query": parameters.as_query(),
        "unfiltered": "/?" + urlencode({"q": question}),
        **paging("/", parameters.as_query(), result.total, _HITS_A_PAGE),
    }
