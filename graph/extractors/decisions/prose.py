"""Decisions in running text: sentences in which a body decides, clauses below a line that says who does."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus.dates import find_dates
from corpus.records import BlockKind, Section, Span
from graph.extractors.decisions.clauses import items_of
from graph.extractors.decisions.labels import Part, Stretch, number_of
from graph.extractors.decisions.lead_ins import LeadIn, is_clause, lead_in
from graph.extractors.decisions.sentences import LETTER, unmarked
from graph.extractors.decisions.statements import Statement, stated
from graph.extractors.genres import is_of_meeting, is_of_rules
from graph.extractors.view import View

_INLINE = re.compile(r"(?:^|(?<=\s))Beslut(?:et)?\s*:\s+(?=\S)")
_NOT_DECIDED = re.compile(
    r"\b(?:föreslå\w+|(?<!att\s)(?<!och\s)(?<!samt\s)föreslå|yrka\w*|förslag\s+till\s+beslut|ska\s+besluta\w*|kan\s+besluta|inte\s+beslutat"
    r"|ej\s+beslutat|inför\s+beslut|besluta\s+om\b|komma\s+beslut|om\s+\w+\s+beslutar"
    r"|beslutar\s+(?:när|hur|vilka|vilken|vem|var)|(?:utser|väljer)\b[^.;]*\bsenast)\b|\?$"
    r"|\bföljande\s+(?:\w+\s+)?(?:\w*beslut|yttranden|ärenden)\b[^.;]*:$",
    re.IGNORECASE,
)

_LAYS_DOWN = re.compile(
    r"^(?!.*\bregeringen\b)(?!.*\b(?:19|20)\d\d\b).*\b(?:utser|väljer|fastställer|godkänner|antar|beviljar|beslutar"
    r"|tillsätter|bereder)\b",
    re.IGNORECASE | re.DOTALL,
)  # who is to decide from now on: "Varje nämnd utser en kontaktperson"
_BACKGROUND = re.compile(
    r"\bhar\s+(?:gett|givit)\s+(?:alla|samtliga|flera|landets|rikets|ett\s+antal)\s[^.;]{3,80}?\bi\s+uppdrag\b"
)  # what holds for all of a kind, on a day that nobody tells
_ABOUT = re.compile(r"(?:Om|Fakta(?:\s+om)?|Kort\s+om)\s+(?:(?:det|den|de)\s+)?[A-ZÅÄÖ]")
_APPOINTS = re.compile(
    r"\b(?:utser|väljer|tillsätter|förordnar)\b"
)  # whose right it is, below "Om Ekbystiftelsen"
_TWO = re.compile(
    r"(?P<first>[^.;:]*?\b(?:beslut(?:ar|ade|at)|beslöt)\b[^.;:]*?\batt\s[^.;:]{8,}?),?\s+(?:och|samt)\s+"
    r"(?P<second>att\s+(?:[a-zåäö]{2,}a|ge|se|ta|anslå|avslå|föreslå)\s[^.;:]{4,})"
)
_ONE_CHARGE = re.compile(r"\buppdra|\buppdrag\b|\bansvar|\buppman|\bska(?:ll)?\b|\bhemställ|\bföreslå")
_NOTES = re.compile(r"\b[Vv]i\s+(?:noterar|konstaterar|ställer)\b")  # what the writers of a report remark
_DAY = len("2026-01-31")
_GOES_ON = re.compile(
    r"^(?:(?:vidare|dessutom|därutöver|därefter)\s+beslutades|(?:det|då)\s+(?:beslutades|togs|fattades)\s+(?:också|även|vidare))\b",
    re.IGNORECASE,
)


def in_prose(view: View, item: Section | None, run: Iterable[Stretch]) -> Iterator[Statement]:
    """Read running text, sentence by sentence.

    Clauses below a line that says who decides are its decisions, until a paragraph begins otherwise.

    :param run: stretches of one item outside its labelled decision, in the order of the text.
    """
    lead: LeadIn | None = None
    before: Statement | None = None
    plain = False  # a clause without a letter came first: lettered ones are points of it
    for stretch in run:
        if stretch.passage.block.kind is BlockKind.HEADING:
            lead = None
        for place, sentence in enumerate(items_of(view, stretch)):
            words = view.text[sentence.start : sentence.end]
            introduced = lead_in(view, sentence)
            if introduced is not None:
                lead, plain = introduced, False
            elif lead is not None and is_clause(words, goes_on=lead.goes_on and place == 0):
                point = plain and LETTER.match(words) is not None
                plain = plain or LETTER.match(words) is None
                yield from () if point else (_below(view, item, sentence, lead),)
            else:
                lead = lead if place else None
                found = _of_sentence(view, sentence, words)
                if found is not None and found.body is None and _GOES_ON.match(words):
                    found = _gone_on(found, before if place else None)
                before = found
                yield from () if found is None else _clauses(view, found)


def _clauses(view: View, found: Statement) -> tuple[Statement, ...]:
    """Part a sentence that tells of two decisions: "beslutade att bygga om skolan och att avsätta medel"."""
    match = _TWO.match(view.text, found.words.start, found.words.end)
    if match is None or _ONE_CHARGE.search(match["first"]):
        return (found,)
    first, second = Span(found.words.start, match.end("first")), Span(match.start("second"), found.words.end)
    return replace(found, words=first, evidence=first), replace(found, words=second, evidence=second)


def _below(view: View, item: Section | None, sentence: Span, lead: LeadIn) -> Statement:
    return Statement(
        unmarked(view, sentence),
        sentence,
        lead.body,
        lead.date,
        certain=lead.certain,
        proposed_to=lead.proposed_to,
        number=lead.number or (number_of(view, item) if lead.certain else None),
        told=lead.is_told,
    )


def _gone_on(found: Statement, before: Statement | None) -> Statement:
    """Give a decision in the passive the body of the sentence right before: "Vidare beslutades att"."""
    return replace(found, body=before.body, date=before.date) if before and before.body else found


def _of_sentence(view: View, sentence: Span, words: str) -> Statement | None:
    inline = _INLINE.search(words) if "Beslut" in words else None
    if inline is not None:
        marked = Span(sentence.start + inline.end(), sentence.end)
        found = stated(view, marked)
        return (
            replace(found, certain=True) if found else Statement(marked, sentence, None, None, certain=True)
        )
    found = stated(view, sentence)
    if found is not None and _NOTES.search(words) and not is_of_meeting(view):
        return None
    if found is None or _is_standing(view, found) or (found.date is None and _BACKGROUND.search(words)):
        return None
    if _NOT_DECIDED.search(words) or (_LAYS_DOWN.search(words) and is_of_rules(view)):
        return None
    return replace(found, words=unmarked(view, sentence))


def _is_standing(view: View, found: Statement) -> bool:
    """Tell whether a sentence only says who appoints whom, below a heading such as "Om Ekbystiftelsen"."""
    section = view.section_at(found.words.start)
    headed = section is not None and any(map(_ABOUT.match, section.headings[-1:]))
    return headed and _APPOINTS.search(view.text, *found.words) is not None


def on_another_day(view: View, group: Iterable[Stretch]) -> Iterator[Statement]:
    """Read what bodies decided before, with its day, where an item tells of how it was treated earlier."""
    for stretch in group:
        for sentence in items_of(view, stretch) if stretch.part is Part.HISTORY else ():
            words = view.text[sentence.start : sentence.end]
            found = None if _NOT_DECIDED.search(words) else stated(view, sentence)
            days = {each.value for each in find_dates(words, year=view.year) if len(each.value) == _DAY}
            if found and found.body and found.date in days - {view.document.date}:
                yield replace(found, words=unmarked(view, sentence))
