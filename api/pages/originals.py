"""The file that a document was read from: whether it is there, unchanged and free to show, and sending it."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse, Response

from api.routes.dependencies import Asked
from api.routes.parameters import NoQuery
from corpus.errors import NotFound
from corpus.records import DocumentHead, NoteKind
from corpus.store import Store
from ingest.text.privacy import MASKED

router = APIRouter()
_PERSONAL = (NoteKind.PERSONAL_NUMBER, NoteKind.COORDINATION_NUMBER)
_SHOWN = {"application/pdf": "application/pdf"}  # what a browser shows safely; all else is saved as a file
_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"


@dataclass(frozen=True, slots=True)
class Original:
    """The file of a document.

    :ivar path: None where it cannot be given; `reason` says why then, in Swedish.
    :ivar by_page: whether a browser opens it at a page.
    """

    path: Path | None
    reason: str = ""
    by_page: bool = False


def original_of(store: Store, document: DocumentHead) -> Original:
    """Look for the unchanged file of a document; one whose personal numbers are covered is not given."""
    if any(note.text == MASKED for _, note in store.notes(document.id, kinds=_PERSONAL)):
        return Original(None, "Originalet visas inte: personnummer är maskerade i dokumentet.")
    places = [Path(place) for place in store.places(document.id)]
    files = [place for place in places if place.is_absolute() and place.is_file()]
    if not files:
        inside = any(parent.is_file() for place in places for parent in place.parents)
        return Original(
            None, "Filen låg inuti en annan fil." if inside else "Filen finns inte kvar där den lästes."
        )
    same = next((file for file in files if _sha256(file) == document.sha256), None)
    if same is None:
        return Original(None, "Filen har ändrats sedan den lästes. Läs in den igen.")
    return Original(same, by_page=document.media_type in _SHOWN)


@router.get("/dokument/{document_id}/original")
def original(asked: Asked, document_id: str, _: NoQuery) -> Response:
    """Send the file that a document was read from.

    :raises NotFound: where it cannot be given; the message says why.
    """
    document = asked.store.head(document_id)
    found = original_of(asked.store, document)
    if found.path is None:
        raise NotFound(found.reason)
    return FileResponse(
        found.path,
        media_type=_SHOWN.get(document.media_type, "application/octet-stream"),
        filename=found.path.name,
        content_disposition_type="inline" if found.by_page else "attachment",
        headers={"Content-Security-Policy": _POLICY},
    )


def _sha256(file: Path) -> str:
    try:
        state = file.stat()
        return _sha256_of(file, state.st_mtime_ns, state.st_size)
    except OSError:
        return ""


@lru_cache(maxsize=1024)
def _sha256_of(file: Path, changed_ns: int, size: int) -> str:  # noqa: ARG001 - they tell one state from another
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
