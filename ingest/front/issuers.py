"""Which body issued a document: a meeting body before an organisation, the front page before a signature."""

import re
from collections.abc import Iterable

from ingest.front.bodies import (
    FoundBody,
    Rank,
    board_in_title,
    bodies_in,
    body_below_label,
    holder_of_minutes,
    is_body_line,
    labelled_body,
    plain_body,
    publisher,
    signing_body,
)
from ingest.front.issue_dates import short_lines
from ingest.front.kinds import MEETING_KINDS
from ingest.media_types import is_mail
from ingest.text.blocks import Reading

_OF_BOARD = re.compile(r"\bstyrelse(?:protokoll|möte)", re.IGNORECASE)
_OF_MEMBERS = re.compile(
    r"(?:(?:ordinarie|extra)\s)?(?:års|förenings|bolags)(?:möte|stämma)[nt]?", re.IGNORECASE
)
_APPROVED = re.compile(
    r"\s*(?:fastställ|antag|beslut|godkän)[a-z]*(?:\s+(?:den\s+)?[\d-]+)?\s*(?:av|i|:)\s*", re.IGNORECASE
)
_PART_OF_BOARD = re.compile(r"utskott|kommitté|beredning|grupp", re.IGNORECASE)
_SIGNATURE_BLOCKS = 12
_LONGEST_SIGNATURE = 150
_TELLS_OF_MEMBERS = re.compile(
    r"\b(?:består|bestod|utgörs|utgjordes)(?:\s+\w+)?\s+av\b|\b(?:ingår|ingick|sitter)\b"
    r"|\bhar\s+följande\s+(?:medlemmar|ledamöter|sammansättning|deltagare)\b",
    re.IGNORECASE,
)  # who is in a group that a document tells of, which need not be the one that issued it
_SENT_TO = re.compile(
    r"(?:till|mottagare|adressat|sändlista|(?:kopia|för kännedom)(?: till)?)\s*:", re.IGNORECASE
)
_FIRST_LINES = 6  # in which what is no minutes names its body


def front_body(lines: list[str]) -> str | None:
    """Give the body that the front page names: after a label, or a meeting body alone on its line."""
    lines = _without_addressees(lines)
    labelled = next((body for line in lines if (body := labelled_body(line))), None)
    alone = _bodies(line for line in lines if is_body_line(line))
    labelled = labelled or next((body for line in lines[:_FIRST_LINES] if (body := publisher(line))), None)
    near = labelled or next((body.name for body in alone if body.rank is Rank.MEETING), None)
    titled = next((body for line in lines[:5] if (body := holder_of_minutes(line))), None)
    return near or body_below_label(lines) or titled


def body_of(reading: Reading, title: str, lines: list[str], kind: str) -> str | None:
    """Choose the issuing body: a meeting body before an organisation, the front page before a signature."""
    is_minutes = kind in MEETING_KINDS or is_mail(reading.media_type)
    lines = _without_addressees(lines)
    near_lines = lines if is_minutes else lines[:_FIRST_LINES]
    board = None if kind in MEETING_KINDS else board_in_title(title)
    named = [
        *_bodies([title]),
        *([FoundBody(board, Rank.MEETING, 0)] if board else []),
        *(body for line in lines if is_body_line(line) for body in _narrowest(line)),
        *(
            body
            for line in short_lines(near_lines)
            if not _TELLS_OF_MEMBERS.search(line)
            for body in _narrowest(line)
        ),
        *_bodies([dict(reading.properties).get("title", "")]),
    ]
    first = {rank: next((body.name for body in named if body.rank is rank), None) for rank in Rank}
    if kind not in MEETING_KINDS and (group := _group_alone(lines, first[Rank.MEETING])) is not None:
        return group
    near = first[Rank.MEETING] or (plain_body(title) if kind in MEETING_KINDS else None) or _signed(reading)
    owner = first[Rank.ORGANISATION]
    if kind in MEETING_KINDS and owner and any(_OF_BOARD.search(line) for line in lines[:_FIRST_LINES]):
        return (
            owner if first[Rank.MEETING] is None or _PART_OF_BOARD.search(first[Rank.MEETING] or "") else near
        )
    if owner and _OF_MEMBERS.fullmatch(near or ""):
        return owner
    if kind in MEETING_KINDS:
        return near or first[Rank.GROUP] or first[Rank.ORGANISATION] or _author(reading)
    return near or first[Rank.ORGANISATION] or first[Rank.GROUP] or _author(reading)


def _without_addressees(lines: list[str]) -> list[str]:
    """Leave out to whom a paper is sent: what stands after "Till:", and the bodies on the lines below it."""
    kept: list[str] = []
    sent = False
    for line in lines:
        if _SENT_TO.match(line.strip()):
            sent = line.strip().endswith(":")
        elif not (sent and is_body_line(line)):
            kept.append(line)
            sent = False
    return kept


def _group_alone(lines: list[str], meeting: str | None) -> str | None:
    """Give the group that has a line of its own at the head of a paper that another body at most approved."""
    head = lines[:_FIRST_LINES]
    if meeting is not None and any(meeting in line and not _APPROVED.match(line) for line in head):
        return None
    alone = (body for line in head if is_body_line(line) for body in bodies_in(line))
    groups = (body.name for body in alone if body.rank is Rank.GROUP)
    return next((name for name in groups if not name.startswith("Programområde")), None)


def _bodies(lines: Iterable[str]) -> list[FoundBody]:
    return [body for line in lines for body in bodies_in(line)]


def _narrowest(line: str) -> list[FoundBody]:
    """Give the bodies that a line names; of a group and what it belongs to the group."""
    found = bodies_in(line)
    groups = [body for body in found if body.rank is Rank.GROUP]
    return groups or found


def _signed(reading: Reading) -> str | None:
    for block in reversed(reading.blocks[-_SIGNATURE_BLOCKS:]):
        text = reading.text[block.start : block.end]
        if len(text) <= _LONGEST_SIGNATURE and (body := signing_body(text)):
            return body
    return None


def _author(reading: Reading) -> str | None:
    author = dict(reading.properties).get("author", "")
    return author if is_body_line(author) else None
