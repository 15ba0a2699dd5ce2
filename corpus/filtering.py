"""Filters as SQL conditions over the documents' table."""

import re

import sqlalchemy as sa

from corpus import schema
from corpus.errors import InvalidRequest
from corpus.records import Filters
from corpus.rows import fold

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def conditions(filters: Filters) -> list[sa.ColumnElement[bool]]:
    """Give the conditions that a document must meet, all of them.

    :raises InvalidRequest: where a date is not an ISO 8601 prefix.
    """
    documents = schema.documents.c
    found: list[sa.ColumnElement[bool]] = []
    if filters.date_from:
        earliest = checked_date(filters.date_from)
        prefixes = [earliest[:4], earliest[:7]]  # a document dated `2026` overlaps with all from `2026-05`
        found.append(sa.or_(documents.date >= earliest, documents.date.in_(prefixes)))
    if filters.date_to:
        latest = checked_date(filters.date_to)
        found.append(sa.func.substr(documents.date, 1, len(latest)) <= latest)
    if filters.kind:
        found.append(documents.kind == filters.kind)
    if filters.body:
        found.append(documents.body_key.contains(fold(filters.body), autoescape=True))
    if filters.source:
        matching = schema.places.c.source_key.contains(fold(filters.source), autoescape=True)
        found.append(documents.id.in_(sa.select(schema.places.c.document_id).where(matching)))
    if filters.entity:
        mentioned = schema.mentions.c.entity_id.in_(filters.entity_ids)
        found.append(documents.id.in_(sa.select(schema.mentions.c.document_id).where(mentioned)))
    return found


def checked_date(text: str) -> str:
    """Give the date back where it is an ISO 8601 prefix.

    :raises InvalidRequest: otherwise.
    """
    if not _DATE.fullmatch(text):
        raise InvalidRequest(f"”{text}” är inget datum. Skriv år, år-månad eller år-månad-dag: 2026-02-03.")
    return text
