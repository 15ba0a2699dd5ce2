"""Errors over HTTP: every one becomes a problem object (RFC 9457), or a page for a browser."""

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from api.lines.wording import grouped
from api.pages import error_page
from api.routes.security import SECURITY_HEADERS
from corpus.disk import disk_full
from corpus.errors import BeslutsgrafError

_log = logging.getLogger(__name__)
_TITLES = {404: "Finns inte", 405: "Metoden stöds inte här", 413: "Filen är för stor"}
_DETAILS = {404: "Adressen ”{path}” finns inte.", 405: "”{path}” tar inte emot {method}."}
_REASONS = {
    "missing": "saknas",
    "extra_forbidden": "är en okänd parameter",
    "string_too_short": "är tom",
    "string_too_long": "är för lång: den får ha högst {max_length} tecken",
    "too_long": "är angiven för många gånger: högst {max_length}",
    "int_parsing": "ska vara ett heltal",
    "int_parsing_size": "är ett för stort tal",
    "bool_parsing": "ska vara true eller false",
    "greater_than_equal": "ska vara minst {ge}",
    "less_than_equal": "får vara högst {le}",
    "literal_error": "ska vara {expected}",
    "json_invalid": "Det som skickades är ingen giltig JSON",
}
PROBLEM_SCHEMA: dict[int | str, dict[str, Any]] = {
    "4XX": {
        "description": "Begäran kan inte besvaras; `detail` säger varför.",
        "content": {
            "application/problem+json": {
                "example": {
                    "type": "about:blank",
                    "title": "Ogiltig begäran",
                    "status": 400,
                    "detail": "”2026-13” är inget datum.",
                }
            }
        },
    }
}


def install(app: FastAPI) -> None:
    """Let one handler answer for every error of the application."""
    for kind in (BeslutsgrafError, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, _handle)


async def _handle(request: Request, error: Exception) -> Response:
    title, status, detail = _described(disk_full(error) or error, request)
    if status >= 500:
        _log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    response: Response
    if not request.url.path.startswith("/api/") and "text/html" in request.headers.get("accept", ""):
        response = error_page(request, title=title, status=status, detail=detail)
    else:
        problem = {"type": "about:blank", "title": title, "status": status, "detail": detail}
        response = JSONResponse(problem, status, media_type="application/problem+json")
    response.headers.update(SECURITY_HEADERS)  # an unforeseen error goes past the middleware
    return response


def _described(error: Exception, request: Request) -> tuple[str, int, str]:
    if isinstance(error, BeslutsgrafError):
        return error.title, error.status, str(error)
    if isinstance(error, RequestValidationError):
        return "Ogiltig begäran", 422, _validation_detail(error.errors())
    if isinstance(error, HTTPException):
        title = _TITLES.get(error.status_code, "Begäran kan inte besvaras")
        detail = _DETAILS.get(error.status_code, title + ".")
        return title, error.status_code, detail.format(path=request.url.path, method=request.method)
    return "Internt fel", 500, "Något gick fel. Felet finns i serverns logg."


def _validation_detail(errors: Sequence[Any]) -> str:
    parts = []
    for error in errors:
        name = str(error["loc"][-1])
        reason = _REASONS.get(error["type"], "har ett ogiltigt värde").format_map(_told(error))
        parts.append(reason if error["type"] == "json_invalid" else f"”{name}” {reason}")
    return "; ".join(parts) + "."


def _told(error: Mapping[str, Any]) -> dict[str, str]:
    """Give the limits that were passed, or the choices there are, as a Swedish reader writes them."""
    limits = error.get("ctx", {}).items()
    return {
        name: grouped(value) if isinstance(value, int) else _choices(str(value)) for name, value in limits
    }


def _choices(told: str) -> str:
    return told.replace("'", "").replace(" or ", " eller ")
