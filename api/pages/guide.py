"""How to search and read, in words for those who use the pages."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.pages.page import show
from api.routes.parameters import NoQuery

router = APIRouter()


@router.get("/hjalp", response_class=HTMLResponse)
def help_page(request: Request, _: NoQuery) -> HTMLResponse:
    """Show the help."""
    return show(request, "help.html", {})
