"""Items of a list of what is to be done that say who does it: "Anna Berg skriver ett faktablad"."""

import re

from corpus.records import BlockKind
from graph.extractors.duties.claims import Charge
from graph.extractors.duties.deadlines import due_by_meeting
from graph.extractors.duties.holders import holders
from graph.extractors.duties.patterns.acting import VERB_THEN
from graph.extractors.duties.patterns.fragments import ADVERB, WHO
from graph.extractors.duties.terms import planned_in
from graph.extractors.duties.words import without_what_stands_around
from graph.extractors.view import Sentence, View, masked_pattern

_TO_DO = re.compile(
    r"(?:\d[\d.]*\s+)?(?:att\s+göra(?:\s+till\s+nästa\s+möte)?|vem\s+gör\s+vad|nästa\s+steg"
    r"|(?:fortsatt|kommande)\s+arbete)\W*",
    re.IGNORECASE,
)
_DOES = masked_pattern(
    rf"^\W*{WHO}{ADVERB} (?P<what>{VERB_THEN}(?:[a-zåäö]{{2,}}[ae]|[a-zåäö]+[åö])r\b[^;]*?)"
    r"(?=,? med stöd av\b|[.;]\s*$|$)"
)


def deeds(view: View, sentence: Sentence) -> list[Charge]:
    """Read who does what in an item below a heading such as "Att göra"."""
    passage = sentence.passage
    headings = passage.section.headings if passage.section is not None else ()
    below = bool(headings) and _TO_DO.fullmatch(headings[-1]) is not None
    if not below or passage.block.kind is not BlockKind.ITEM or sentence.start != passage.start:
        return []
    match = _DOES.match(sentence.mask)
    if match is None:
        return []
    told = view.quoted(sentence.place(match, "what"))
    who = tuple(holders(view, sentence.place(match, "who")))
    due = planned_in(told, view.document.date) or due_by_meeting(view, told)
    return [Charge(who, without_what_stands_around(told), 0.7, sentence.span, due=due)]
