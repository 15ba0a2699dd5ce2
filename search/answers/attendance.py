"""Who was, or was not, at the meetings that a question means."""

import re
from collections.abc import Iterable

from corpus.records import Edge
from search.analysis.coverage import Weighed
from search.questions.periods import Period

ATTENDED = "attended"
_PRESENT = "närvarande"
_CLOSE = 0.12
_LEAST_NAMED = 0.45
"""Share of a topic's words in the name of a meeting from which it is meant."""

_MEETING_OF = re.compile(
    r"\b(?P<body>\w{3,}?(?:grupp|nämnd|råd|styrelse|utskott|direktion))s?(?:möte|sammanträde)\w*"
)
"""A meeting called after the body that meets: `styrgruppsmötet`."""

_MEETING_ON = re.compile(r"\b(?P<body>\w{3,}?)s?(?:möte|sammanträde)(?:t|n|na)?\b")
"""A meeting called after what it is on: `hamnmötet`."""

_MISSED = re.compile(
    r"\b(?:ledam\w+|ersättare|politiker|deltagare|representant\w*|var|hade|saknades|saknas"
    r"|(?:anmält )?förhinder|förhindrad\w*|frånvarande|uteblev)\b\s*",
    re.IGNORECASE,
)
"""What only says that somebody was missed."""

_ANY_MEETING = (
    "mötet",
    "sammanträdet",
    "deltog",
    "deltar",
    "närvarade",
    "närvarande",
    "frånvarande",
    "medverkade",
)
"""What a question of those who were there says, and names no meeting."""


def readings(topic: str) -> tuple[str, ...]:
    """Give a topic as it is, and with the body, or what it is on, in place of the meeting called after it.

    >>> readings("hamnrådsmötet"), readings("båtmötet"), readings("mötet")
    (('hamnrådsmötet', 'hamnråd'), ('båtmötet', 'båt'), ('mötet',))
    >>> readings("ledamot saknades vid hamnrådet")
    ('vid hamnrådet',)
    """
    topic = _MISSED.sub("", topic) or topic
    called = (pattern.sub(r"\g<body>", topic) for pattern in (_MEETING_OF, _MEETING_ON))
    return tuple(dict.fromkeys((topic, *called)))


def attendance(
    edges: Iterable[Edge], topic: Weighed, period: Period | None, *, absent: bool
) -> tuple[Edge, ...]:
    """Give who was at the meetings of a topic, at the latest of them where no time is given.

    :param edges: of kind `attended`.
    :param absent: who was not there instead.
    :returns: nothing where the topic names something that is no meeting.
    """
    there = [
        edge
        for edge in edges
        if (dict(edge.properties).get("status") == _PRESENT) != absent
        and (period is None or period.holds(_day(edge)))
    ]
    shares = {edge.object.id: topic.share((edge.object.name, 1.0)) for edge in there}
    best = max(shares.values(), default=0.0)
    if best < _LEAST_NAMED and topic.says_besides(_ANY_MEETING):
        return ()
    meant = [edge for edge in there if shares[edge.object.id] >= best - _CLOSE]
    if period is not None or not meant:
        return tuple(meant)
    latest = max(_day(edge) for edge in meant)
    return tuple(edge for edge in meant if _day(edge) == latest)


def _day(edge: Edge) -> str:
    return edge.valid_from or edge.evidence.date or ""
