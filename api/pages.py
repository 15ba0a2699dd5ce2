"""The web pages: searching, and a document at the passage; rendered on the server, without scripts."""

from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import Field

from api.dependencies import Asked
from api.excerpts import shown_answers, shown_cells
from api.parameters import FilterParameters
from api.rendering import groups_of
from api.wording import counted, intent_label, section_label, section_number, written_date
from corpus.errors import BeslutsgrafError, InvalidRequest
from corpus.filtering import checked_date
from corpus.records import DocumentHead, Evidence, Span
from search.results import Hit

router = APIRouter(include_in_schema=False)
_TEMPLATES = Path(__file__).parent / "templates"
_HITS_A_PAGE = 10
_DOCUMENTS_A_PAGE = 100


class PageParameters(FilterParameters):
    """What the filters' form sends, and which page of the list."""

    sida: int = Field(1, ge=1, le=100_000)

    def date_problems(self) -> dict[str, str]:
        """Say what is wrong with the dates, by the name of the field."""
        problems = {}
        for name, value in (("from", self.date_from), ("to", self.date_to)):
            try:
                checked_date(value or "2000")
            except InvalidRequest as error:
                problems[name] = str(error)
        first, last = self.date_from or "", self.date_to or ""
        if not problems and last and first > last and not first.startswith(last):
            problems["to"] = "Till datum ligger före från datum."
        return problems


class SearchPageParameters(PageParameters):
    """What the search form sends."""

    q: str = Field("", max_length=2000)


class PassageParameters(SearchPageParameters):
    """Which passage of a document to show, and the search that it was found by."""

    start: int | None = Field(None, ge=0)
    end: int | None = Field(None, ge=0)

    def span(self) -> Span | None:
        """Give the passage; None where none is asked for."""
        return None if self.start is None or self.end is None else Span(self.start, self.end)

    def search(self) -> dict[str, object]:
        """Give the query of the search that led here; empty where none did."""
        query = self.as_query() if self.q else {}
        return {name: value for name, value in query.items() if name not in ("start", "end")}


@router.get("/", response_class=HTMLResponse)
def search_page(
    request: Request, asked: Asked, parameters: Annotated[SearchPageParameters, Query()]
) -> HTMLResponse:
    """Show the search box and what was found."""
    question = parameters.q.strip()
    context: dict[str, Any] = _form(asked, parameters) | {"question": question, "problem": None}
    if not question or context["date_problems"]:
        return _page(request, "search.html", context, status=400 if context["date_problems"] else 200)
    try:
        context |= _found(asked, parameters, question)
    except BeslutsgrafError as error:
        return _page(request, "search.html", context | {"problem": str(error)}, status=error.status)
    return _page(request, "search.html", context)


@router.get("/dokument", response_class=HTMLResponse)
def documents_page(
    request: Request, asked: Asked, parameters: Annotated[PageParameters, Query()]
) -> HTMLResponse:
    """List the documents by year, newest first."""
    context = _form(asked, parameters)
    wrong = bool(context["date_problems"])
    heads = () if wrong else asked.documents(parameters.filters())
    newest = sorted(sorted(heads, key=lambda head: head.title), key=_date_of, reverse=True)
    shown = newest[(parameters.sida - 1) * _DOCUMENTS_A_PAGE :][:_DOCUMENTS_A_PAGE]
    years = [(year, list(held)) for year, held in groupby(shown, key=lambda head: _date_of(head)[:4])]
    context |= {"years": years, "total": len(newest)}
    context |= _paging("/dokument", parameters, len(newest), _DOCUMENTS_A_PAGE)
    return _page(request, "documents.html", context, status=400 if wrong else 200)


@router.get("/dokument/{document_id}", response_class=HTMLResponse)
def document_page(
    request: Request,
    asked: Asked,
    document_id: str,
    parameters: Annotated[PassageParameters, Query()],
) -> HTMLResponse:
    """Show a document with its structure, the passage in view and marked."""
    details, blocks = asked.document(document_id), asked.blocks(document_id)
    groups = list(groups_of(details.text, blocks, marked=parameters.span()))
    context = {
        "document": details,
        "groups": groups,
        "has_passage": any(line.marked for group in groups for line in group.lines),
        "asked_for_passage": parameters.span() is not None,
        "search_address": "/?" + urlencode(parameters.search()) if parameters.search() else None,
    }
    return _page(request, "document.html", context)


def error_page(request: Request, *, title: str, status: int, detail: str) -> HTMLResponse:
    """Show an error to a person."""
    return _page(request, "error.html", {"title": title, "detail": detail}, status=status)


def _form(asked: Asked, parameters: PageParameters) -> dict[str, Any]:
    """Give what the form of the filters shows."""
    return {
        "parameters": parameters,
        "choices": asked.choices(),
        "date_problems": parameters.date_problems(),
    }


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
        **_paging("/", parameters, result.total, _HITS_A_PAGE),
    }


def _paging(path: str, parameters: PageParameters, total: int, size: int) -> dict[str, Any]:
    """Give what the links to the other pages of a list need."""
    return {
        "last_page": max(1, -(-total // size)),
        "address": lambda page: f"{path}?{urlencode(parameters.as_query() | {'sida': page})}",
    }


def _date_of(head: DocumentHead) -> str:
    return head.date or ""


def _passage_address(found: Hit | Evidence, query: dict[str, object]) -> str:
    """Give the address of a document at a passage, which knows its way back to the search."""
    document_id = found.document if isinstance(found, Evidence) else found.document.id
    return f"/dokument/{document_id}?{urlencode({'start': found.start, 'end': found.end} | query)}#stycke"


def _page(request: Request, template: str, context: dict[str, Any], *, status: int = 200) -> HTMLResponse:
    rendered = _environment().get_template(template).render(request=request, **context)
    return HTMLResponse(rendered, status)


@lru_cache(maxsize=1)
def _environment() -> Any:  # noqa: ANN401 - jinja2 is imported here and not with the module
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"passage_address": _passage_address, "counted": counted, "cells_of": shown_cells}
    environment.filters |= {
        "snippet": Markup,  # the engine escapes a snippet and adds nothing but <mark>
        "written": written_date,
        "numbered": section_number,
        "intent": intent_label,
        "section_kind": section_label,
    }
    return environment
