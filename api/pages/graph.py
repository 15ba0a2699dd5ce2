"""The graph: explore from an entity, find the way between two; as a picture, a table, and files."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import Field

from api.lines.wording import entity_label, shortened
from api.pages.neighbourhood import Link, Part, Wanted, around, between, overview
from api.pages.page import entity_address, passage_address, show
from api.pages.parameters import date_problems
from api.routes.dependencies import Asked
from api.routes.parameters import Parameters
from api.showing.citing import cited, place_in_words
from corpus.errors import BeslutsgrafError, InvalidRequest
from corpus.records import Ref
from graph.network.neighbourhood import Within

router = APIRouter()
KINDS = (
    "person", "organisation", "region", "group", "strategy", "initiative", "decision", "activity", "meeting",
    "role",
)  # fmt: skip
_UNASKED = KINDS[:8]
_OVERVIEW = ("person", "organisation", "region", "group", "strategy", "initiative")
_LABEL_LENGTH = 48


class GraphParameters(Parameters):
    """What to show of the graph."""

    fran: str = Field("", max_length=500, description="Namn eller id att utgå från.")
    till: str = Field("", max_length=500, description="Namn eller id att finna vägen till.")
    oppna: list[str] = Field([], max_length=50, description="Fler id vars grannar visas.")
    slag: list[str] = Field([], max_length=10, description="Slag av namn.")
    date_from: str = Field("", alias="from", max_length=10)
    date_to: str = Field("", alias="to", max_length=10)
    antal: int = Field(60, ge=10, le=200, description="Högst så många namn.")

    def as_query(self, **changed: object) -> dict[str, object]:
        """Give the fields of the query, with some changed, without those that are as they are anyway."""
        query = self.model_dump(by_alias=True) | changed
        return {name: value for name, value in query.items() if value and (name, value) != ("antal", 60)}

    def wanted(self, unasked: tuple[str, ...] = _UNASKED) -> Wanted:
        """Give what is to be shown around each entity."""
        kinds = tuple(kind for kind in KINDS if kind in self.slag) or unasked
        counted = Within(first=self.date_from or None, last=self.date_to or None)
        return Wanted(kinds=kinds, counted=counted, limit=self.antal)


GraphQuery = Annotated[GraphParameters, Query()]


@router.get("/graf", response_class=HTMLResponse)
def graph_page(request: Request, asked: Asked, parameters: GraphQuery) -> HTMLResponse:
    """Show a part of the graph, as a picture where there are scripts and as a table in any case."""
    problems = date_problems(parameters.date_from, parameters.date_to)
    part, problem = Part(), None
    try:
        part = part if problems else _part(asked, parameters)
    except BeslutsgrafError as error:
        problem = error
    context: dict[str, Any] = {
        "parameters": parameters,
        "date_problems": problems,
        "problem": str(problem) if problem else None,
        "kinds": KINDS,
        "shown_kinds": parameters.wanted(_UNASKED if parameters.fran else _OVERVIEW).kinds,
        "part": part,
        "ends": [_end(asked, name) for name in (parameters.fran, parameters.till) if name and not problem],
    }
    return show(
        request, "graph.html", context, status=problem.status if problem else 400 if problems else 200
    )


@router.get("/graf.json")
def graph_data(asked: Asked, parameters: GraphQuery) -> Response:
    """Give the same part of the graph for the picture."""
    part = _part(asked, parameters)
    opened = {name: position for position, name in enumerate(part.opened)}
    return JSONResponse(
        {
            "nodes": [_node(ref, opened) for ref in part.nodes],
            "links": [_line(number, link) for number, link in enumerate(part.links)],
            "leftOut": part.left_out,
        }
    )


@router.get("/graf.graphml")
def graph_file(asked: Asked, parameters: GraphQuery) -> Response:
    """Give the same part of the graph as GraphML."""
    from graph.export import MEDIA_TYPES
    from graph.export.graphml import graphml

    return Response(
        b"".join(graphml(_part(asked, parameters))),
        media_type=MEDIA_TYPES["graphml"],
        headers={"Content-Disposition": 'attachment; filename="beslutsgraf.graphml"'},
    )


def _end(asked: Asked, name: str) -> tuple[str, str]:
    """Give an entity's name, and what to write in a field to mean it: its id where several have its name."""
    queries = asked.queries
    ref = queries.entity(name).ref
    return ref.name, ref.name if len(queries.find(ref.name)) == 1 else ref.id


def _part(asked: Asked, parameters: GraphParameters) -> Part:
    if problems := date_problems(parameters.date_from, parameters.date_to):
        raise InvalidRequest(" ".join(problems.values()))
    queries = asked.queries
    if not parameters.fran:
        return overview(queries, parameters.wanted(_OVERVIEW))
    start = queries.entity(parameters.fran).ref.id
    if parameters.till:
        goal = queries.entity(parameters.till).ref.id
        return between(queries, asked.path(start, goal), start, goal)
    opened = [start, *(queries.knowledge.canonical(each) for each in parameters.oppna)]
    return around(queries, list(dict.fromkeys(opened)), parameters.wanted())


def _node(ref: Ref, opened: dict[str, int]) -> dict[str, object]:
    return {
        "id": ref.id,
        "name": ref.name,
        "label": shortened(ref.name, _LABEL_LENGTH),
        "kind": ref.kind,
        "kindLabel": entity_label(ref.kind),
        "address": entity_address(ref.id),
        "opened": ref.id in opened,
        "start": opened.get(ref.id) == 0,
    }


def _line(number: int, link: Link) -> dict[str, object]:
    return {
        "id": f"l{number}-{link.subject.id}-{link.kind}-{link.object.id}",
        "source": link.subject.id,
        "target": link.object.id,
        "kind": link.kind,
        "label": f"{link.label} (troligt)" if link.inferred else link.label,
        "times": link.times,
        "places": [
            {
                "quote": one.quote,
                "where": place_in_words(one),
                "cited": cited(one),
                "address": passage_address(one),
            }
            for one in link.evidence
        ],
    }
