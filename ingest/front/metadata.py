"""What a document says of itself: title, kind, issuing body and date, each from where such things stand."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from ingest.front.flat_front import flat_front
from ingest.front.issue_dates import date_of
from ingest.front.issuers import body_of, front_body
from ingest.front.kinds import MEETING_KINDS, front_lines, kind_of
from ingest.front.members_met import members_met
from ingest.front.titles import title_of
from ingest.text.blocks import Reading


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document before its content is looked into; see `corpus.records.DocumentHead`."""

    title: str
    kind: str
    body: str | None
    date: str | None


def describe(reading: Reading, *, source: str) -> Metadata:
    """Tell title, kind, issuing body and date of a reading.

    :param source: path or URI of the file; its name is the last resort for title and date.
    """
    stem = PurePosixPath(source.replace("\\", "/")).stem
    lines = [line for line in front_lines(reading) if line]
    kind = kind_of(reading, name=source)
    met = members_met(lines) if kind in MEETING_KINDS else None
    near = met[1] if met else front_body(lines)
    title = met[0] if met else title_of(reading, lines, stem, body=near, kind=kind)
    body = near or body_of(reading, title, lines, kind)
    date = date_of(reading, title, lines, stem)
    flat = flat_front(reading.text) if body is None or date is None else None
    if flat is not None:
        return Metadata(title, "protokoll", body or flat.body, flat.date or date)
    return Metadata(title, kind, body, date)
