"""The web pages: rendered on the server, complete without scripts, every state an address."""

from fastapi import APIRouter

from api.pages import (
    comparison,
    decisions,
    document,
    documents,
    duties,
    entities,
    feeds,
    graph,
    guide,
    judgements,
    matters,
    originals,
    search,
    status,
)
from api.pages.page import error_page

__all__ = ["error_page", "router"]

router = APIRouter(include_in_schema=False)
for _room in (
    search,
    documents,
    document,
    originals,
    comparison,
    duties,
    decisions,
    matters,
    entities,
    judgements,
    graph,
    status,
    guide,
    feeds,
):
    router.include_router(_room.router)
