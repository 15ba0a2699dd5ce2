"""Moments that files give in universal time, as clocks in Sweden show them."""

from datetime import UTC, datetime


def in_sweden(at: datetime) -> datetime:
    """Give the local time; a moment without a zone is taken for universal time.

    Where the system has no database of time zones, the time is given as it came.
    """
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    try:
        return aware.astimezone(ZoneInfo("Europe/Stockholm")).replace(tzinfo=None)
    except ZoneInfoNotFoundError:
        return at.replace(tzinfo=None)
