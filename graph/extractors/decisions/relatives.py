"""Adoptions told beside the name of a plan: "Plan X, som fullmäktige antog den 13 juni 2022, § 71"."""

import re
from collections.abc import Iterator

from corpus.dates import find_dates
from corpus.records import Span
from graph.extractors.decisions.deciding_bodies import as_met, body_meant
from graph.extractors.decisions.labels import prose
from graph.extractors.decisions.patterns import COMMON
from graph.extractors.decisions.statements import Statement
from graph.extractors.duties.holders import holders
from graph.extractors.genres import is_of_meeting
from graph.extractors.groups.spoken_groups import called
from graph.extractors.view import View, masked_pattern
from graph.names.people.roles import HEADS
from graph.text.sentences import holds_any

_GROUP = r"\b[a-zåäö]+gruppen\b"
_BOARD = r"\b[a-zåäö]*(?:fullmäktige|styrelsen|nämnden|direktionen)\b"
_BODY = rf"(?:<BODY>|\b(?:{COMMON.pattern})\b|{_BOARD}|{_GROUP})"
_OFFICE = rf"\b(?:[a-zåäö]+- och )?[a-zåäö]*(?:{'|'.join(HEADS)})e?n\b|\bRektor\b"
_DAY = r"(?:den )?(?P<day>\d{1,2} [a-zåäö]{3,9} \d{4}|\d{4}-\d\d-\d\d)(?:,? \(?(?P<number>§+\s?\d+)\)?)?"
_TOLD = masked_pattern(
    r"\ue004+(?:\s?\([^)]*\))?,? "
    rf"(?:(?:vilken |som )(?P<body>{_BODY}) (?:antog|fastställde|godkände|beslutade om)"
    r"|(?:(?:vilken |som )(?:antogs|fastställdes|godkändes|beslutades)|(?P<told>beslutad))"
    rf" av (?P<agent>{_BODY}|{_OFFICE})) {_DAY}"
)
_CUES = (" som ", " vilken ", ", beslutad av ")


def adopted_before(view: View) -> Iterator[Statement]:
    """Read who adopted which plan and when, in a document that tells of no meeting itself."""
    if is_of_meeting(view):
        return
    for sentence, _ in prose(view):
        match = _TOLD.search(sentence.mask) if holds_any(sentence.mask, _CUES) else None
        days = find_dates(match["day"]) if match else []
        if match is None or not days:
            continue
        place = sentence.place(match, "body" if match["body"] else "agent")
        words = view.quoted(place)
        is_office = match["agent"] is not None and re.fullmatch(_OFFICE, words) is not None
        named = view.named_at(place)
        if named is None and not is_office:
            is_group = re.fullmatch(_GROUP, words) is not None
            named = called(view, words) if is_group else body_meant(view, words, place.start)
        body = as_met(view, named) or next(iter(holders(view, place)), None)
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        told = Span(sentence.start + match.start("told"), span.end) if match["told"] else span
        yield Statement(told, span, body, days[0].value, certain=False, number=match["number"])
