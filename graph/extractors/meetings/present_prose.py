"""Who was present, where sentences stand beside "Närvarande:": "Från styrelsen deltog Anna Berg, kassör"."""

import re
from collections.abc import Iterator

from corpus.records import Span
from graph.extractors.groups.spoken_groups import called
from graph.extractors.meetings.attendance import label_at
from graph.extractors.meetings.name_lines import starts_of_people
from graph.extractors.meetings.present_groups import PresentGroup, group_at
from graph.extractors.view import View
from graph.text.sentences import sentences, trimmed

_CAME = r"(?:deltog|deltar|medverkade|medverkar|närvarade|närvarar|kom)"
_FROM = re.compile(rf"(?:Från|För)\s+(?P<who>[^.;:,]{{3,60}}?)\s+(?:{_CAME}|var)\s+(?:också\s+|även\s+)?")
_ALSO = re.compile(
    r"(?:(?:Även|Också|Dessutom|Därutöver)\s+(?:deltog\s+|närvarade\s+|var\s+)?"
    r"|(?:Som\s+(?:gäst(?:er)?|åhörare)|Inbjud(?:en|na)|Gäst(?:er)?|Åhörare|Närvarande)"
    rf"(?:\s+(?:på|vid|under)\s+(?:\w*möte[nt]?|\w*stämman))?\s+(?:{_CAME}|var)\s+(?:också\s+|även\s+)?)"
)
_END = re.compile(
    rf"(?:\s+(?:{_CAME}|var\s+(?:också\s+|även\s+)?(?:närvarande|med|på\s+plats|inbjud(?:en|na)))"
    r"(?:\s+(?:också|även|som\s+\w+|på\s+mötet|vid\s+mötet))?)?\s*\.?$"
)
_TELLS = re.compile(rf"\.\s+(?:{_FROM.pattern.replace('?P<who>', '?:')}|{_ALSO.pattern})")
_BOARDS = ("styrelsen", "direktionen", "presidiet", "valberedningen")


def told_apart(view: View, line: Span) -> Iterator[Span]:
    """Give each sentence of a line by itself where it tells after its label who came; else the line."""
    words = view.text[line.start : line.end]
    if _TELLS.search(words) is None or label_at(words) is None:
        yield line
        return
    yield from (Span(*each) for each in sentences(view.text, *line))


def came(view: View, line: Span) -> tuple[PresentGroup, Span] | None:
    """Read a sentence that tells who came: for whom, where it says so, and the people themselves."""
    sent, also = _FROM.match(view.text, *line), _ALSO.match(view.text, *line)
    match = sent or also
    if match is None:
        return None
    end = _END.search(view.text, match.end(), line.end)
    rest = trimmed(view.text, match.end(), end.start() if end else line.end)
    if not starts_of_people(view, rest, first_only=True):
        return None
    group = _sender(view, Span(*sent.span("who"))) if sent is not None else None
    return group or PresentGroup(), rest


def _sender(view: View, who: Span) -> PresentGroup | None:
    """Give the board on which they sit, or whom they represent."""
    words = view.quoted(who)
    if words in _BOARDS:
        return PresentGroup(called(view, words), seated=True)
    return group_at(view, who)
