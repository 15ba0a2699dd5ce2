"""What an Office file says of itself."""

from datetime import datetime
from typing import Protocol

# The dates in the templates that python-docx and python-pptx start new files from; they say nothing.
_TEMPLATE_DATES = {"2013-12-23", "2013-01-27"}
_TEMPLATE_TITLES = {"word document", "powerpoint presentation", "powerpoint-presentation", "bild 1"}


class CoreProperties(Protocol):
    """The core properties as python-docx and python-pptx give them."""

    @property
    def title(self) -> str | None:
        """The title, often that of an earlier document."""

    @property
    def subject(self) -> str | None:
        """The subject."""

    @property
    def author(self) -> str | None:
        """Who made the file."""

    @property
    def created(self) -> datetime | None:
        """When the file was made."""

    @property
    def modified(self) -> datetime | None:
        """When the file was last saved."""


def core_properties(core: CoreProperties) -> tuple[tuple[str, str], ...]:
    """Give title, subject, author and date, where the file has them; the date is when it was last saved."""
    title = (core.title or "").strip()
    found = {
        "title": "" if title.lower() in _TEMPLATE_TITLES else title,
        "subject": (core.subject or "").strip(),
        "author": (core.author or "").strip(),
        "date": _date(core.modified) or _date(core.created),
    }
    return tuple((name, text) for name, text in found.items() if text)


def _date(moment: datetime | None) -> str:
    date = "" if moment is None else moment.date().isoformat()
    return "" if date in _TEMPLATE_DATES else date
