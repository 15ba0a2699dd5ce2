"""What every page is made with: the templates, and the addresses that lead from one page to another."""

from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse

from api.lines.wording import (
    counted,
    entity_label,
    grouped,
    intent_label,
    listed,
    local_time,
    says_date,
    section_label,
    section_number,
    shortened,
    written_date,
)
from api.showing.citing import cited
from api.showing.excerpts import other_names, shown_cells, words_once
from corpus.records import Evidence
from search.results import Hit

_TEMPLATES = Path(__file__).parents[1] / "templates"


def show(request: Request, template: str, context: dict[str, Any], *, status: int = 200) -> HTMLResponse:
    """Fill a template."""
    rendered = environment().get_template(template).render(request=request, **context)
    return HTMLResponse(rendered, status)


def error_page(request: Request, *, title: str, status: int, detail: str) -> HTMLResponse:
    """Show an error to a person."""
    return show(request, "error.html", {"title": title, "detail": detail}, status=status)


def paging(path: str, query: dict[str, object], total: int, size: int) -> dict[str, Any]:
    """Give what the links to the other pages of a list need."""
    return {
        "last_page": max(1, -(-total // size)),
        "in_names": lambda pieces: [list(run) for _, run in groupby(pieces, key=lambda piece: piece.name)],
        "address": lambda page: f"{path}?{urlencode(query | {'sida': page}, doseq=True)}",
    }


def passage_address(found: Hit | Evidence, query: dict[str, object] | None = None) -> str:
    """Give the address of a document at a passage.

    :param query: of the search that found it, so that the page knows its way back.
    """
    document_id = found.document if isinstance(found, Evidence) else found.document.id
    place = urlencode({"start": found.start, "end": found.end} | (query or {}), doseq=True)
    return f"/dokument/{document_id}?{place}#stycke"


def entity_address(entity_id: str) -> str:
    """Give the address of an entity's card."""
    return f"/entitet/{quote(entity_id, safe='')}"


@lru_cache(maxsize=1)
def environment() -> Any:  # noqa: ANN401 - jinja2 is imported here and not with the module
    """Give the templates' environment: everything is escaped, and a name that is not given is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "passage_address": passage_address,
        "entity_address": entity_address,
        "counted": counted,
        "cells_of": shown_cells,
    }
    made.filters |= {
        "snippet": Markup,  # the engine escapes a snippet and adds nothing but <mark>
        "written": written_date,
        "numbered": lambda number: section_number(number).replace(" ", "\u00a0"),
        "local_time": local_time,
        "says_date": says_date,
        "cited": cited,
        "intent": intent_label,
        "section_kind": section_label,
        "entity_kind": entity_label,
        "number": grouped,
        "other_names": other_names,
        "words_once": words_once,
        "listed": listed,
        "in_names": lambda pieces: [list(run) for _, run in groupby(pieces, key=lambda piece: piece.name)],
        "address": lambda query: urlencode(query, doseq=True),
        "shortened": shortened,
    }
    return made
