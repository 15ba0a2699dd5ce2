"""Feeds (Atom, RFC 4287) of the newest decisions and documents, for those who follow a body or a topic."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from api.lines.wording import shortened
from api.pages.decisions import DecisionsQuery, decisions_asked_for
from api.pages.documents import DocumentsParameters, documents_asked_for
from api.pages.page import passage_address
from api.routes.dependencies import Asked
from api.showing.citing import cited
from corpus.errors import InvalidRequest

router = APIRouter()
MOST = 50
_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed tells of one thing; `address` is within these pages, `date` an ISO prefix."""

    id: str
    title: str
    date: str
    address: str
    author: str
    summary: str


@router.get("/beslut.atom")
def decisions_feed(request: Request, asked: Asked, parameters: DecisionsQuery) -> Response:
    """Give the newest of the decisions that are asked for.

    :raises InvalidRequest: where a date is none.
    """
    rows = decisions_asked_for(asked, parameters)
    entries = (
        Entry(
            id=one.id,
            title=shortened(one.text, 200),
            date=one.date,
            address=passage_address(one.evidence),
            author=one.body.name,
            summary=cited(one.evidence),
        )
        for one in rows
        if one.date
    )
    title = f"Beslut: {parameters.q}" if parameters.q else "Beslut"
    return _sent(request, title, f"/beslut?{urlencode(parameters.as_query())}".rstrip("?"), entries)


@router.get("/dokument.atom")
def documents_feed(
    request: Request, asked: Asked, parameters: Annotated[DocumentsParameters, Query()]
) -> Response:
    """Give the newest of the documents that are asked for.

    :raises InvalidRequest: where a date is none.
    """
    if problems := parameters.date_problems():
        raise InvalidRequest(" ".join(problems.values()))
    entries = (
        Entry(
            id=head.id,
            title=head.title,
            date=head.date,
            address=f"/dokument/{head.id}",
            author=head.body or "okänt organ",
            summary=head.kind,
        )
        for head in documents_asked_for(asked, parameters)
        if head.date
    )
    title = f"Dokument: {parameters.q}" if parameters.q else "Dokument"
    return _sent(
        request, title, f"/dokument?{urlencode(parameters.narrowed(), doseq=True)}".rstrip("?"), entries
    )


def _sent(request: Request, title: str, page: str, entries: Iterable[Entry]) -> Response:
    newest = sorted(entries, key=lambda one: one.date, reverse=True)[:MOST]
    feed = atom(title, newest, own=str(request.url), page=page, base=str(request.base_url).rstrip("/"))
    return Response(feed, media_type="application/atom+xml")


def atom(title: str, entries: Sequence[Entry], *, own: str, page: str, base: str) -> bytes:
    """Write a feed.

    :param entries: the newest first.
    :param own: the whole address of the feed.
    :param page: the address, within these pages, of the list that people read.
    :param base: what the whole address of a page begins with.
    """
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "sv"})
    _add(feed, "id", own)
    _add(feed, "title", f"{title} – Beslutsgraf")
    _add(feed, "updated", _moment(entries[0].date if entries else "1970"))
    ET.SubElement(feed, "link", {"rel": "self", "href": own})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": f"{base}{page}"})
    for one in entries:
        entry = ET.SubElement(feed, "entry")
        _add(entry, "id", f"urn:beslutsgraf:{one.id}")
        _add(entry, "title", one.title)
        _add(entry, "updated", _moment(one.date))
        _add(ET.SubElement(entry, "author"), "name", one.author)
        ET.SubElement(entry, "link", {"rel": "alternate", "href": f"{base}{one.address}"})
        _add(entry, "summary", one.summary)
    written: bytes = ET.tostring(feed, "utf-8", xml_declaration=True)
    return written


def _add(parent: ET.Element, name: str, text: str) -> None:
    """Add an element; signs that XML knows no place for are left out."""
    ET.SubElement(parent, name).text = "".join(sign for sign in text if sign.isprintable() or sign in "\n\t")


def _moment(date: str) -> str:
    """Give a date as the time that its day begins.

    >>> _moment("2026-02-03"), _moment("2026")
    ('2026-02-03T00:00:00Z', '2026-01-01T00:00:00Z')
    """
    return f"{date}{('-01-01')[len(date) - 4 :]}T00:00:00Z"
