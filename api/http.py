"""HTTP: the contract's objects at `/api/...`, problem+json for errors (RFC 9457), and the web pages."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from typing import Any

from fastapi import Depends, FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi
from fastapi.staticfiles import StaticFiles

from api import pages
from api.routes import contract as routes
from api.routes import graph as graph_routes
from api.routes import judgements as judgement_routes
from api.routes import oversight as oversight_routes
from api.routes import problems
from api.routes import registers as register_routes
from api.routes import suggestions as suggest_routes
from api.routes import threads as thread_routes
from api.routes import versions as version_routes
from api.routes.origin import from_here
from api.routes.security import SECURITY_HEADERS
from api.service import Service
from api.warming import Warming
from corpus.settings import Settings

STATIC = Path(__file__).parent / "static"


def create_app(settings: Settings, *, warm: bool = False) -> FastAPI:
    """Build the application; the store is opened when it starts and closed when it stops.

    :param warm: what questions need is made ready before anybody asks.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        with Service(settings) as service, Warming(service) if warm else nullcontext():
            app.state.service = service
            yield

    app = FastAPI(
        title="Beslutsgraf",
        description="Kunskapsgraf och semantisk sökning över svenska styrdokument.",
        version="0.1.0",
        lifespan=lifespan,
        dependencies=[Depends(from_here)],
        docs_url=None,  # the interactive pages load scripts from a content delivery network
        redoc_url=None,
    )
    app.middleware("http")(_with_security_headers)
    app.include_router(routes.router)
    app.include_router(suggest_routes.router)
    app.include_router(register_routes.router)
    app.include_router(graph_routes.router)
    app.include_router(thread_routes.router)
    app.include_router(judgement_routes.router)
    app.include_router(oversight_routes.router)
    app.include_router(version_routes.router)
    app.include_router(pages.router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    problems.install(app)
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign] # FastAPI's documented way to extend it
    return app


async def _with_security_headers(request: Request, call_next: Callable[[Request], Any]) -> Response:
    response: Response = await call_next(request)
    for name, value in SECURITY_HEADERS.items():
        response.headers.setdefault(name, value)
    return response


def _openapi(app: FastAPI) -> dict[str, Any]:
    """Describe the interface; a field that ends in `_` in the code goes without it in the answers."""
    if app.openapi_schema is None:
        schema = get_openapi(
            title=app.title, version=app.version, description=app.description, routes=app.routes
        )
        for part in schema.get("components", {}).get("schemas", {}).values():
            part["properties"] = {
                name.rstrip("_"): value for name, value in part.get("properties", {}).items()
            }
            if "required" in part:
                part["required"] = [name.rstrip("_") for name in part["required"]]
        app.openapi_schema = schema
    return app.openapi_schema
