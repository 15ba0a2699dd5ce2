"""Entities: the list of all that has a name, and the card of one."""

from collections import Counter
from collections.abc import Sequence
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import Field

from api.contract import EntityRow
from api.pages.card import chronicle, facts_of, readings
from api.pages.page import paging, show
from api.routes.dependencies import Asked
from api.routes.parameters import Parameters
from api.showing.details import entity_row
from corpus.errors import InvalidRequest
from graph.ontology import load_ontology

router = APIRouter()
_NAMES_A_PAGE = 100
_MOST_ALIKE = 6
_NAMED = ("person", "organisation", "region", "group", "strategy", "initiative", "role")
_SPOKEN_OF_TOGETHER = ("meeting", "decision", "activity")


class EntitiesParameters(Parameters):
    """Which entities to list."""

    q: str = Field("", max_length=200)
    kind: str = ""
    sort: Literal["antal", "namn"] = "antal"
    sida: int = Field(1, ge=1, le=100_000)

    def as_query(self, **changed: object) -> dict[str, object]:
        """Give the fields of the query, with some changed, without those that are as they are anyway."""
        query = self.model_dump(exclude={"sida"}) | changed
        return {name: value for name, value in query.items() if value and (name, value) != ("sort", "antal")}


@router.get("/entiteter", response_class=HTMLResponse)
def entities_page(
    request: Request, asked: Asked, parameters: Annotated[EntitiesParameters, Query()]
) -> HTMLResponse:
    """List what the documents name."""
    every = [row for row in asked.entities() if _is_named(row, parameters.q)]
    counts = Counter(row.kind for row in every)
    wanted = (load_ontology().entity_kind(parameters.kind).name,) if parameters.kind else _NAMED
    rows = [row for row in every if row.kind in wanted]
    if parameters.sort == "namn":
        rows.sort(key=lambda row: row.name.casefold())
    context = {
        "parameters": parameters,
        "counts": [(kind, counts[kind]) for kind in (*_NAMED, *_SPOKEN_OF_TOGETHER) if counts[kind]],
        "named": sum(counts[kind] for kind in _NAMED),
        "rows": rows[(parameters.sida - 1) * _NAMES_A_PAGE :][:_NAMES_A_PAGE],
        "total": len(rows),
        "documents": len(rows) or asked.store.counts().documents,
        **paging("/entiteter", parameters.as_query(), len(rows), _NAMES_A_PAGE),
    }
    return show(request, "entities.html", context)


class CardParameters(Parameters):
    """A judgement that was just made."""

    avgjort: str = Field("", max_length=100)


@router.get("/entitet/{name_or_id:path}", response_class=HTMLResponse)
def entity_page(
    request: Request, asked: Asked, name_or_id: str, parameters: Annotated[CardParameters, Query()]
) -> HTMLResponse:
    """Show what is known of one entity; where several have the name, let the reader choose."""
    try:
        details = asked.entity(name_or_id)
    except InvalidRequest:
        rows = [entity_row(known) for known in asked.queries.find(name_or_id)]
        return show(request, "namesakes.html", {"name": name_or_id, "rows": rows})
    groups, documents = facts_of(details.entity.id, details.relations), readings(details.mentions)
    judgements = [one for one in asked.judgements() if details.entity.id in (one.left.id, one.right.id)]
    context = {
        "entity": details.entity,
        "judgements": judgements,
        "judged": next((one for one in judgements if one.id == parameters.avgjort), None),
        "alike": _alike(asked, details.entity),
        "groups": groups,
        "documents": documents,
        "years": chronicle(groups, documents),
        "first": min((each.date for each in documents if each.date), default=None),
        "last": max((each.date for each in documents if each.date), default=None),
    }
    return show(request, "entity.html", context)


def _is_named(row: EntityRow, words: str) -> bool:
    names: Sequence[str] = (row.name, *row.aliases)
    return not words or any(words.strip().casefold() in name.casefold() for name in names)


def _alike(asked: Asked, entity: EntityRow) -> list[EntityRow]:
    """Give the others that share a name with an entity or one of whose names holds it: perhaps the same."""
    kin = ("person", "organisation", "region", "group")
    kinds = kin[1:] if entity.kind in kin[1:] else (entity.kind,)
    if entity.kind in _SPOKEN_OF_TOGETHER:
        return []
    names = {name.casefold() for name in (entity.name, *entity.aliases)}
    found = [
        row for row in asked.entities() if row.id != entity.id and row.kind in kinds and _shares(names, row)
    ]
    return found[:_MOST_ALIKE]


def _shares(names: set[str], row: EntityRow) -> bool:
    others = {name.casefold() for name in (row.name, *row.aliases)}
    return bool(names & others) or any(
        one.startswith(f"{other} ") or other.startswith(f"{one} ") for one in names for other in others
    )
