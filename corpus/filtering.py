"""Filters as SQL conditions over the documents' table."""

import datetime as dt
import re
from collections.abc import Sequence

import sqlalchemy as sa

from corpus import schema
from corpus.errors import InvalidRequest
from corpus.filters import Filters, several
from corpus.rows import fold

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


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
        found.append(documents.kind.in_(map(fold, several(filters.kind))))
    if filters.body:
        found.append(sa.or_(*map(_of_body, several(filters.body))))
    if filters.source:
        matching = sa.or_(*map(_from_source, several(filters.source)))
        found.append(documents.id.in_(sa.select(schema.places.c.document_id).where(matching)))
    if filters.entity:
        found.append(documents.id.in_(_naming(several(filters.entity))))
    if filters.region:
        regions = several(filters.region)
        found.append(sa.or_(documents.id.in_(_naming(regions)), *map(of_region, regions)))
    return found


def of_region(name: str) -> sa.ColumnElement[bool]:
    """Give the condition that a document's body is of a region."""
    return schema.documents.c.body_key.contains(fold(name), autoescape=True)


def _of_body(name: str) -> sa.ColumnElement[bool]:
    """Ask for a body of exactly this name where there is one, else for any that has it in its name."""
    whole = schema.documents.alias()
    exists = sa.select(whole.c.id).where(whole.c.body_key == fold(name)).exists()
    key = schema.documents.c.body_key
    return sa.or_(key == fold(name), sa.and_(~exists, key.contains(fold(name), autoescape=True)))


def _from_source(part: str) -> sa.ColumnElement[bool]:
    return schema.places.c.source_key.contains(fold(part), autoescape=True)


def _naming(entity_ids: Sequence[str]) -> sa.Select[tuple[str]]:
    held = schema.section_entities.c
    return sa.select(held.document_id).where(held.entity_id.in_(entity_ids))


def checked_date(text: str) -> str:
    """Give the date back where it is an ISO 8601 prefix of a day that the calendar has.

    :raises InvalidRequest: otherwise.
    """
    if not _DATE.fullmatch(text) or not _is_in_calendar(text):
        raise InvalidRequest(f"”{text}” är inget datum. Skriv år, år-månad eller år-månad-dag: 2026-02-03.")
    return text


def checked_period(first: str | None, last: str | None) -> tuple[str | None, str | None]:
    """Give both ends of a period back where they are dates and in order; none, or "", leaves it open.

    :raises InvalidRequest: otherwise.
    """
    begins, ends = (checked_date(day) if day else None for day in (first, last))
    if begins and ends and begins > ends and not begins.startswith(ends):
        raise InvalidRequest(f"Perioden slutar ({ends}) innan den börjar ({begins}).")
    return begins, ends


def _is_in_calendar(prefix: str) -> bool:
    try:
        dt.date.fromisoformat(prefix + "-01-01"[len(prefix) - 4 :])
    except ValueError:
        return False
    return True
