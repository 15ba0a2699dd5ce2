"""Which documents and sections a question counts."""

from dataclasses import dataclass

Several = str | tuple[str, ...] | None
"""One value, or several of which one must hold; None or an empty tuple for any."""


def several(values: Several) -> tuple[str, ...]:
    """Give one value or several as several."""
    return (values,) if isinstance(values, str) else values or ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which documents and sections count; None lets everything through, and of several values one must hold.

    `date_from` and `date_to` are ISO prefixes, both inclusive, and a document dated by month or year counts
    where its period overlaps. `body` is the whole name of a body where there is one, else any part of it,
    `source` any part and `kind` the whole word, all without regard to case. `entity` is the id of an entity
    that the section must mention; the ids that were judged to be one with it are given beside it. `region` is
    the id of a region that the section must mention, or the name of one that its document's body is of.
    """

    date_from: str | None = None
    date_to: str | None = None
    body: Several = None
    kind: Several = None
    source: Several = None
    entity: Several = None
    region: Several = None
