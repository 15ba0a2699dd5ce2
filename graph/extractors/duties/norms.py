"""What plans, agreements and rules lay down in the present tense: "Styrgruppen utser en ledare"."""

import re

from graph.extractors.duties.parties import PARTY
from graph.extractors.genres import is_of_meeting, is_of_rules
from graph.extractors.view import View, masked_pattern

_LAYS_DOWN = re.compile(
    r"plan\b|program\b|policy|direktiv|instruktion|\brutin|riktlinje|reglemente|delegation|avtal\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:bakgrund|nuläge|inledning|historik|sammanfattning|omvärld|statistik|resultat|ordet)\b",
    re.IGNORECASE,
)
_VERBS = (
    "anställer", "begär", "utser", "utför", "erbjuder", "övertar", "fördelar", "bekostar",
    "lämnar", "informerar", "registrerar", "dokumenterar", "meddelar", "anmäler", "upprättar", "upphandlar",
    "tillsätter", "bemannar", "fastställer", "godkänner", "betalar", "fakturerar", "genomför", "underrättar",
    "larmar", "aktiverar", "bedömer", "prövar", "attesterar", "rekryterar", "utbildar", "introducerar",
    "levererar", "rapporterar", "redovisar", "tar emot", "tar hand om", "antar", "yttrar sig över",
    "inhämtar", "samråder", "samverkar", "delredovisar", "slutredovisar",
    "avgör", "håller", "beställer", "skickar", "kallar", "mäter", "analyserar", "publicerar",
)  # fmt: skip
_VERB = "|".join((*_VERBS, r"följer (?:\w+ )?upp", r"för (?:statistik|register|logg\w*|protokoll)"))
_NO_TASK = r"(?! (?:att\b|fast\b|med\b|(?:till )?(?:(?:drygt|cirka|ca|över) )?\d+ (?:procent|%)))"
_DECIDES = r"(?!godkänner (?:[a-zåäö]*överenskommelsen|[a-zåäö]*avtalet)\b)"  # that the page itself is of
_WHO = (
    rf"(?P<who>{PARTY}(?:(?:, | och | samt ){PARTY})*)(?:\s?\([^)]*\))?"
    r"(?: (?:vid|i|på|inom) <BODY>| i (?:respektive|varje) (?:kommun|region))?"
    r"(?:, som (?:leds|består) av [^,.;]{3,60},)?"
)
LAID_DOWN = masked_pattern(
    rf"^\W*(?:\d[\d.]*\s+)?{_WHO}(?: (?:också|även|årligen|löpande|normalt|alltid|därefter))?"
    rf" {_DECIDES}(?P<what>(?:{_VERB})\b{_NO_TASK}[^;]*?)(?=[.;]\s*$|$)"
)
CUES = (*_VERBS, "följer", "för statistik", "för register", "för logg", "för protokoll")


def lays_down(view: View, at: int) -> bool:
    """Tell whether a place is in a document, and a part of it, that says who is to do what from now on."""
    if "lays down" not in view.memory:
        title = _LAYS_DOWN.search(view.document.title) is not None and not is_of_meeting(view)
        view.memory["lays down"] = (title or is_of_rules(view),)
    section = view.section_at(at) if view.memory["lays down"][0] else None
    return section is not None and not any(map(_TELLS.search, section.headings[-1:]))
