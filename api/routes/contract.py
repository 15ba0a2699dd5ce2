"""The routes of the contract: each asks the service and gives its object."""

from collections.abc import Iterator
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse

from api.contract import DocumentDetails, EntityDetails, Status
from api.intake.ingestion import IngestReport
from api.intake.uploads import read_upload, sent_files
from api.routes.dependencies import Asked
from api.routes.parameters import (
    DEFAULT_LIMIT,
    AskQuery,
    ExportQuery,
    FilterQuery,
    KindQuery,
    NoQuery,
    PathQuery,
    SearchQuery,
    TopicQuery,
)
from api.routes.problems import PROBLEM_SCHEMA
from api.showing import examples
from api.showing.examples import answered
from corpus.errors import InvalidRequest
from search.results import Reply, SearchResult, as_json

router = APIRouter(responses=PROBLEM_SCHEMA)
_UPLOAD_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {
                        "file": {"type": "array", "items": {"type": "string", "format": "binary"}}
                    },
                }
            }
        },
    }
}


@router.get("/healthz", tags=["drift"])
def healthz(_: NoQuery) -> dict[str, str]:
    """Tell that the server answers."""
    return {"status": "ok"}


@router.get("/api/search", responses=answered(examples.SEARCH), response_model=SearchResult, tags=["frågor"])
def search(asked: Asked, parameters: SearchQuery) -> Response:
    """Sök avsnitt efter ord och betydelse."""
    asking: dict[str, Any] = {
        "offset": parameters.offset,
        "mode": parameters.mode,
        "sort": parameters.sort,
        "filters": parameters.filters(),
    }
    if parameters.format == "csv":
        table = asked.search_table(parameters.q, limit=parameters.k, **asking)
        return _file(table, "text/csv; charset=utf-8", "beslutsgraf-traffar.csv")
    return _answer(asked.search(parameters.q, limit=parameters.k or DEFAULT_LIMIT, **asking))


@router.get("/api/ask", responses=answered(examples.ASK), response_model=Reply, tags=["frågor"])
def ask(asked: Asked, parameters: AskQuery) -> Response:
    """Ställ en fråga; svaret kommer med ordagranna citat."""
    return _answer(asked.ask(parameters.q, limit=parameters.k))


@router.get("/api/timeline", responses=answered(examples.TIMELINE), tags=["frågor"])
def timeline(asked: Asked, parameters: TopicQuery) -> Response:
    """Vad som har hänt med ett ämne eller ett namn, äldst först."""
    topic = parameters.wanted()
    if topic is None:
        raise InvalidRequest("Ange ett ämne eller ett namn: /api/timeline?q=…")
    return _answer({"events": asked.timeline(topic)})


@router.get("/api/entities", tags=["graf"])
def entities(asked: Asked, parameters: KindQuery) -> Response:
    """Lista personer, organisationer, grupper, strategier med flera."""
    return _answer({"entities": asked.entities(kind=parameters.kind, source=parameters.source)})


@router.get("/api/entities/{name_or_id:path}", response_model=EntityDetails, tags=["graf"])
def entity(asked: Asked, name_or_id: str, _: NoQuery) -> Response:
    """Visa allt som är känt om ett namn."""
    return _answer(asked.entity(name_or_id))


@router.get("/api/relations", tags=["graf"])
def relations(asked: Asked, parameters: KindQuery) -> Response:
    """Lista relationerna, var och en med sitt citat."""
    return _answer({"relations": asked.relations(kind=parameters.kind, source=parameters.source)})


@router.get("/api/path", tags=["graf"])
def path(asked: Asked, parameters: PathQuery) -> Response:
    """Visa hur två namn hänger ihop, kortaste vägen först."""
    return _answer({"paths": asked.path(parameters.a, parameters.b)})


@router.get("/api/export", tags=["graf"])
def export(asked: Asked, parameters: ExportQuery) -> Response:
    """Exportera kunskapsgrafen."""
    from graph.export import MEDIA_TYPES

    data = asked.export(parameters.format)
    return _file(data, MEDIA_TYPES[parameters.format], f"beslutsgraf.{parameters.format}")


@router.get("/api/documents", tags=["dokument"])
def documents(asked: Asked, parameters: FilterQuery) -> Response:
    """Lista dokumenten."""
    return _answer({"documents": asked.documents(parameters.filters())})


@router.get("/api/documents/{document_id}", response_model=DocumentDetails, tags=["dokument"])
def document(asked: Asked, document_id: str, _: NoQuery) -> Response:
    """Visa ett dokument med text och avsnitt."""
    return _answer(asked.document(document_id))


@router.post("/api/documents", response_model=IngestReport, tags=["dokument"], openapi_extra=_UPLOAD_BODY)
async def upload(request: Request, asked: Asked, _: NoQuery) -> Response:
    """Läs in uppladdade filer; en fil som inte kan läsas hamnar i karantän med skälet."""
    from starlette.concurrency import run_in_threadpool

    async with request.form(max_files=100) as form:
        files = sent_files(form)
        limit = asked.settings.max_file_bytes
        uploads = [await read_upload(file, limit=limit) for file in files]
    return _answer(await run_in_threadpool(asked.upload, uploads))


@router.delete("/api/documents/{document_id}", tags=["dokument"])
def remove(asked: Asked, document_id: str, _: NoQuery) -> Response:
    """Ta bort ett dokument ur databasen och alla index."""
    return _answer({"removed": asked.remove(document_id)})


@router.get("/api/status", response_model=Status, tags=["drift"])
def status(asked: Asked, _: NoQuery) -> Response:
    """Visa vad som är inläst och hur indexen mår."""
    return _answer(asked.status())


def _answer(result: object) -> Response:
    return JSONResponse(as_json(result))


def _file(data: Iterator[bytes], media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(data, media_type=media_type, headers=headers)
