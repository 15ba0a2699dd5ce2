"""What is in the corpus and how it is: documents over time, gaps, what could not be read, adding files."""

from collections.abc import Sequence
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import Field
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from api.intake.uploads import read_upload
from api.pages.holdings import MOST_MINUTES, gaps, grid_of, silences
from api.pages.page import show
from api.routes.dependencies import Asked
from api.routes.parameters import NoQuery, Parameters
from corpus.errors import InvalidRequest

router = APIRouter()
_LATEST = 15
_OUTCOMES = {
    "added": "inläst",
    "updated": "inläst på nytt",
    "removed": "borttagen",
    "quarantined": "gick inte att läsa",
    "missing": "finns inte kvar",
}
_MOST_FILES = 100
_YEAR = 4  # signs of a date that is told no closer


class StatusParameters(Parameters):
    """What came of the files that were just sent."""

    nya: int | None = Field(None, ge=0)
    andrade: int = Field(0, ge=0)
    oforandrade: int = Field(0, ge=0)
    karantan: int = Field(0, ge=0)


@router.get("/lage", response_class=HTMLResponse)
def status_page(
    request: Request, asked: Asked, parameters: Annotated[StatusParameters, Query()]
) -> HTMLResponse:
    """Show what is in the corpus and how it is."""
    heads = asked.documents()
    context: dict[str, Any] = {
        "status": asked.status(),
        "report": parameters if parameters.nya is not None else None,
        "grid": grid_of(heads),
        "undated": sum(not head.date for head in heads),
        "by_year": sum(len(head.date or "") == _YEAR for head in heads),
        "gaps": gaps(asked.store),
        "silences": silences(heads),
        "log": asked.log(limit=_LATEST),
        "personal": asked.personal_numbers(),
        "outcomes": _OUTCOMES,
        "most_minutes": MOST_MINUTES,
        "limit": asked.settings.max_file_bytes // 1_000_000,
    }
    return show(request, "status.html", context)


@router.post("/lage", response_class=HTMLResponse)
async def upload(request: Request, asked: Asked, _: NoQuery) -> Response:
    """Take in the files of the form, and show what came of them.

    :raises InvalidRequest: where no file was chosen.
    """
    async with request.form(max_files=_MOST_FILES) as form:
        files = _chosen(form.getlist("file"))
        uploads = [await read_upload(file, limit=asked.settings.max_file_bytes) for file in files]
    report = await run_in_threadpool(asked.upload, uploads)
    came = {
        "nya": report.added,
        "andrade": report.updated,
        "oforandrade": report.unchanged,
        "karantan": len(report.quarantined),
    }
    return RedirectResponse(f"/lage?{urlencode(came)}#resultat", status_code=303)


def _chosen(values: Sequence[UploadFile | str]) -> list[UploadFile]:
    files = [value for value in values if isinstance(value, UploadFile) and value.filename]
    if not files:
        raise InvalidRequest("Välj minst en fil att läsa in.")
    return files
