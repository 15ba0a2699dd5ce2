"""Lists of participants whose line breaks were lost: "Beslutande Anna Berg (S), ordförande Bo Ek (M) …".

A line is cut at the words that head a list where people follow them, and at the words of the front page
that end one, so that what is left can be read line by line.
"""

import re
from collections.abc import Iterator

from corpus.records import Span
from graph.extractors.meetings.attendance import labels_within
from graph.extractors.offices.roles import role_in
from graph.extractors.view import PERSON, View
from graph.text.sentences import trimmed

_ENDS = re.compile(
    r"(?<![\w-])(?:(?:Plats|Tid|Dag)\s+och\s+(?:tid|plats)|Justering(?:ens)?(?:\s+plats)?|Paragrafer|Underskrift(?:er)?"
    r"|Protokoll(?:et|s?justering\w*)|P[Rr][Oo][Tt][Oo][Kk][Oo][Ll]{2}|ANSLAG|Anslag(?:et)?|BEVIS|Organ"
    r"|(?:Sammanträdes|Mötes)\w+|Ärendelista|Ärenden|Dagordning|Föredragningslista|Innehåll\w*|Sida|Utdrag\w*"
    r"|Signatur(?:er)?)(?![\w-])"
)
_EMPTY = re.compile(r"\s*(?:[-–—]{1,3}|Ingen|Inga)(?!\w)")
_GOES_ON = re.compile(
    r"\s*(?:\([^()]{1,12}\)\s*)?(?:$|[,;(§/–-]|\d|[A-ZÅÄÖ]|(?:tjg|tj|tjänstgör\w*|ersätter|ersättare|ej|för|kl|tf|vik|t\.?f)\b)"
)
_SEVERAL = re.compile(
    r"(?:ledamöter|medlemmar|ersättare|närvarande|deltagare|tjänstemän|personer)$", re.IGNORECASE
)
_OTHERS = re.compile(r"(?:övriga|(?:ej|icke)\s+\w+)\s+\w", re.IGNORECASE)  # labels in a list that has begun
_FOREIGN = re.compile(r"\s*[-–/]\s*[A-ZÅÄÖ/ -]{4,}(?!\S)")  # the label in another language: "- LÄSNÄ"
_SIGNS = "-–/"  # with which it begins
_FEWEST = 2  # people that make a line a list whatever its label


def pieces(view: View, line: Span) -> Iterator[Span]:
    """Give a line as the labels and the people under them, each by itself; an ordinary line as it is.

    :param line: without blanks at its ends.
    """
    begin = line.start
    cuts = _cuts(view, line) if view.mask.find(PERSON, line.start, line.end) >= 0 else []
    if not cuts and view.text[line.start] not in _SIGNS:
        yield line
        return
    for at in (*cuts, line.end):
        piece = trimmed(view.text, begin, at)
        if piece.end > piece.start and not _FOREIGN.fullmatch(view.text, *piece):
            yield piece
        begin = at


def _cuts(view: View, line: Span) -> list[int]:
    """Give where a line is cut: around labels that head people, and before what ends a list."""
    people = view.names.within(*line, kinds=("person",))
    if not people:
        return []
    many = len(people) >= _FEWEST
    labels = list(_labels(view, line, many=many))
    headed = [label for label in labels if _heads(view, label.end, line.end)]
    if not headed:
        return []
    headed += [label for label in labels if label.start > headed[0].end and _OTHERS.match(view.text, *label)]
    ends = [match.start() for match in _ENDS.finditer(view.text, headed[0].end, line.end)]
    abroad = [match.end() for label in headed if (match := _FOREIGN.match(view.text, label.end, line.end))]
    return sorted({at for label in headed for at in label} | set(ends) | set(abroad))


def _labels(view: View, line: Span, *, many: bool) -> Iterator[Span]:
    for label in labels_within(view.text, *line):
        if not many and not _SEVERAL.search(view.text, *label):
            continue
        named = view.names.within(max(line.start, label.start - 60), min(line.end, label.end + 60))
        if not any(mention.start < label.end and label.start < mention.end for mention in named):
            yield label


def _heads(view: View, at: int, end: int) -> bool:
    """Tell whether people follow a label: a name, perhaps after an office or another label."""
    if _EMPTY.match(view.text, at, end):
        return True
    inner = next(labels_within(view.text, at, end), None)
    if inner is not None and not view.text[at : inner.start].strip():
        return _heads(view, inner.end, end)
    person = next(iter(view.names.within(at, end, kinds=("person",))), None)
    if person is None:
        return False
    abroad = _FOREIGN.match(view.text, at, end)
    before = view.text[abroad.end() if abroad else at : person.start].strip()
    role = role_in(before) if before else None
    beside = not before or (role is not None and role.end() == len(before))
    return beside and _is_listed(view, person.end, end)


def _is_listed(view: View, at: int, end: int) -> bool:
    """Tell whether what follows a name goes on as a list does: an office, a party, another name, no verb."""
    if _GOES_ON.match(view.text, at, end):
        return True
    return role_in(view.text[at:end].lstrip()) is not None
