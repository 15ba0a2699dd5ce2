"""What a body decided in an item of its minutes that says so in the passive: "Dagordningen fastställdes."."""

import re
from collections.abc import Iterable, Iterator

from corpus.dates import find_dates
from corpus.records import Section, Span
from graph.extractors.decisions.clauses import items_of
from graph.extractors.decisions.labels import Part, Stretch, number_of
from graph.extractors.decisions.statements import Statement
from graph.extractors.decisions.verbs import PASSED
from graph.extractors.view import View

_IS_PASSED = (
    rf"(?:{PASSED}|(?:om|åter|ny|in|fyllnads)(?:valdes|väljs)|fastställs|godkänns|bordläggs|återremitteras|beviljas|utses|väljs|tillsätts"
    r"|(?:ansågs|befanns|förklarades|konstaterades)\s+(?:vara\s+)?(?:behöri|besluts?för|stadge\w+\s+utlyst|i\s+\w+\s+ordning)\w*"
    r"|(?:lades|läggs)\s+till\s+handlingarna|(?:anteckna|notera)(?:de)?s\s+(?:till\s+protokollet|för\s+kännedom)"
    r"|(?:får|fick)\s+i\s+uppdrag\s+att)\b(?!\s+av\b)"
)
_PASSED = re.compile(
    rf"^(?P<what>[^.;:,\n]{{3,140}}?)\s{_IS_PASSED}"
    r"|^(?P<matter>(?:Ärende|Punkt|Fråga|Paragraf|Motion)\w*(?:\s[^.;\n]{2,80}?)?)\s(?:utgår|utgick|drogs\s+tillbaka)\b"
    rf"|^(?P<alone>(?i:{_IS_PASSED}|(?:antecknas|antecknades|noteras|noterades)\b))(?=[^.;:\n]{{0,60}}\.)"
)
_SUBORDINATE = re.compile(
    r"\b(?:som|(?<!^Frågan )(?<!^Ärendet )(?<!^Ansökan )(?<!^Motionen )(?<!^Förslaget )om|när|då|där|innan"
    r"|eftersom|enligt|ska|skall|kan|bör|kommer|har|hade|inte|ej|vilka|vilket|föreslå\w*|yrka\w*|\S+s\s+att"
    r"|(?:föregående|förra|förrförra|senaste)\s+(?:\w*möte|sammanträde)\w*)\b",
    re.IGNORECASE,
)
_OF_MATTER = re.compile(
    r"\b(?:från|till|av|daterad\w*|inför|för|per|med|på|senast|före|efter|mellan|under|sedan)(?:\s+och\s+med)?"
    r"(?:\s+(?:mötet|sammanträdet|nästa\s+möte|\w+s\s+sammanträde))?(?:\s+den|\s+i)?\s+$|[\d–-]\s*$",
    re.IGNORECASE,
)
_CHARGED = re.compile(r"(?:får|fick)\s+i\s+uppdrag\s+att$")  # a duty where no minutes say that it was decided
_NUMBERED = re.compile(r"\W*\d{1,2}[.)]?(?:\s+[A-ZÅÄÖ]|\s*$)")
_MONTH = len("2026-01")
_MINUTES = ("protokoll", "mötesanteckningar")
_ADVERB = re.compile(
    r"^(?:vidare|därefter|därmed|dessutom|sedan|slutligen|också|samtidigt|även|nu|då)\b", re.IGNORECASE
)
_ELECTION = re.compile(r"(?:utsågs|utses|valdes|väljs)$")
_ELECTED = re.compile("^(?:Att\\s|Till\\s|[^\\w\\s]*\ue000)")


def passed(view: View, item: Section | None, group: Iterable[Stretch]) -> Iterator[Statement]:
    """Read the sentences of a numbered item of minutes in which something is passed, by whom is not said.

    Not where the item has its decision under a word of its own, and not what was passed on another day.
    """
    run = tuple(group)
    numbered = item is not None and (number_of(view, item) or _is_numbered_row(view, item))
    if view.document.kind not in _MINUTES or view.names.body is None or not numbered:
        return
    if any(stretch.part is Part.DECISION for stretch in run):
        return
    for stretch in run:
        for sentence in items_of(view, stretch) if stretch.part in (None, Part.OTHER) else ():
            words, mask = (each[sentence.start : sentence.end] for each in (view.text, view.mask))
            passes = _is_passed(words, mask, charges=view.document.kind == "protokoll")
            if passes and not _on_another_day(view, sentence):
                yield Statement(sentence, sentence, view.names.body, view.document.date, certain=True)


def _is_numbered_row(view: View, item: Section) -> bool:
    """Tell whether an item is a row of a table of notes whose first cell bears its number: "1. Inledning"."""
    return bool(item.cells) and _NUMBERED.match(view.text, item.cells[0].start, item.cells[0].end) is not None


def _on_another_day(view: View, sentence: Span) -> bool:
    """Tell whether a sentence says that something was passed on another day than that of the meeting.

    The day of what was passed, and one to which it was put off, are none: "anteckningarna från den 8 maj".
    """
    words = view.text[sentence.start : sentence.end]
    found = find_dates(words, year=view.year)
    return any(
        len(date.value) >= _MONTH
        and date.value < (view.document.date or "")[: len(date.value)]
        and not _OF_MATTER.search(words[: date.start])
        for date in found
    )


def _is_passed(words: str, mask: str, *, charges: bool) -> bool:
    """Tell whether a sentence says of something, or of somebody by name, that it was passed.

    :param charges: to be charged with something counts too, as it does in minutes but not in notes.
    """
    match = _PASSED.match(words)
    if match is None or not words.endswith(".") or _ADVERB.match(words):
        return False
    if not charges and _CHARGED.search(match.group()):
        return False
    if _SUBORDINATE.search(match["what"] or match["matter"] or ""):
        return False
    return not _ELECTION.search(match.group()) or ("\ue000" in mask and _ELECTED.match(mask) is not None)
