"""Searching: the answer first where a question has one, then the sections that were found."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from api.pages.facets import chips, facets_shown, histogram, query_of
from api.pages.newest import newest
from api.pages.page import paging, show
from api.pages.parameters import SearchPageParameters
from api.pages.prompts import prompts
from api.routes.dependencies import Asked
from api.showing.excerpts import shown_answers
from corpus.errors import BeslutsgrafError
from search.questions.routing import asks_something, topic_of
from search.results import Reply

router = APIRouter()
_HITS_A_PAGE = 10
_REGISTERS = {
    "responsible": ("/ansvar", "Alla ansvar i frågan"),
    "decided": ("/beslut", "Alla beslut i frågan"),
    "discussed": ("/arende", "Följ ärendet"),
    "timeline": ("/arende", "Följ ärendet"),
}


@router.get("/", response_class=HTMLResponse)
def search_page(
    request: Request, asked: Asked, parameters: Annotated[SearchPageParameters, Query()]
) -> HTMLResponse:
    """Show the search box and what was found."""
    question, problems = parameters.q.strip(), parameters.date_problems()
    context: dict[str, Any] = {
        "parameters": parameters,
        "documents": asked.store.counts().documents,
        "date_problems": problems,
        "question": question,
        "problem": None,
    }
    if not question:
        return show(request, "start.html", context | {"prompts": prompts(asked), "newest": newest(asked)})
    if problems:
        return show(request, "search.html", context, status=400)
    try:
        context |= _found(asked, parameters, question)
    except BeslutsgrafError as error:
        return show(request, "search.html", context | {"problem": str(error)}, status=error.status)
    return show(request, "search.html", context)


def _found(asked: Asked, parameters: SearchPageParameters, question: str) -> dict[str, Any]:
    result = asked.search(
        question,
        limit=_HITS_A_PAGE,
        offset=(parameters.sida - 1) * _HITS_A_PAGE,
        filters=parameters.filters(),
        sort=parameters.sort,
    )
    facets = result.facets
    return {
        "result": result,
        "facets": facets_shown(facets, parameters) if facets else (),
        "histogram": histogram(facets, parameters) if facets else None,
        "chips": chips(parameters, _names(asked, parameters)),
        "query": parameters.as_query(),
        "query_string": query_of(parameters),
        "near": () if result.total else _near(asked, question),
        **_answered(asked, parameters, question),
        **paging("/", parameters.as_query(), result.total, _HITS_A_PAGE),
    }


def _answered(asked: Asked, parameters: SearchPageParameters, question: str) -> dict[str, Any]:
    """Give the answers to a question, on the first page of a search without filters."""
    first = parameters.sida == 1 and not parameters.is_filtered() and asks_something(question)
    reply: Reply | None = asked.ask(question, limit=1) if first else None
    answers = reply.answers if reply else ()
    sections = asked.store.sections_by_id([held for one in answers if (held := one.evidence.section)])
    return {
        "answers": shown_answers(answers, sections),
        "asserted": any(one.sure for one in answers),
        "intent": reply.intent if reply else "",
        "message": reply.message if reply else None,
        "phrased": reply.phrased if reply else None,
        "topic": topic_of(question),
        "register": _REGISTERS.get(reply.intent) if reply else None,
    }


def _names(asked: Asked, parameters: SearchPageParameters) -> dict[str, str]:
    return {each: asked.queries.entity(each).ref.name for each in parameters.entity}


def _near(asked: Asked, question: str) -> list[str]:
    """Give what stands in the documents that is written much like the words of a search without hits."""
    from search.analysis.query import content_tokens

    words = [question[token.start : token.end] for token in content_tokens(question)]
    found = (one.text for word in words for one in asked.suggest(word, limit=4))
    return list(dict.fromkeys(found))[:6]
