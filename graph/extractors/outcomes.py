"""What a decision comes to, in one word: bifall, avslag, bordläggs, återremitteras and others."""

import re

_OUTCOMES = (
    ("återremitteras", r"återremi\w+"),
    ("bordläggs", r"bordl(?:[aä]g\w+|ade\w*)"),
    ("upphävs", r"upphäv\w+|upphör(?:\s+att\s+gälla)?|återkalla\w*|\binställ[ds]\w*"),
    ("avslag", r"\bavsl(?:ag|ås|å|år|agit|agits|ogs?)\b|\bnej\s+till\b|\bavstyrk\w+"),
    ("bifall", r"\bbif[aäö]ll\w*|\btillstyrk\w+"),
    ("antas", r"\banta(?:s|r|tt|git|gits)?\b(?!l)|\bantog\w*|^\W*antage[nt]\b"),
    ("fastställs", r"fastställ(?!(?:d|t|da)\s+(?:den|\d|av|i)\b)\w*|^\W*fastställ\w+|\bfastslå\w*"),
    ("godkänns", r"godkän\w+|\bställ\w+\s+sig\s+(?:positiv\w*|bakom)\b"),
    ("utses", r"\buts(?:e|åg)\w*|\bvälj\w*|\bvalde?s?\b|\bnominera\w*|\bentledig\w+|\bförordna\w*"),
    ("beviljas", r"\bbevilj\w+|\bansvarsfrihet\b"),
    ("uppdrag", r"i\s+uppdrag\b|\buppdra(?:s|r|ga)?\b|\buppdrog\w*"),
    ("besvaras", r"\bbesvara\w*"),
    ("antecknas", r"anteckna\w*|\bnoter\w+|\btill\s+handlingarna\b|\btar\s+del\s+av\b"),
    ("justeras", r"\bjustera\w*"),
    ("överlämnas", r"\böverlämna\w*|\böversänd\w*|\bremitter\w*|\bavge\w*\s+(?:\w+\s+)?yttrande"),
    ("utgår", r"\b(?:ärende|punkt|fråga|paragraf)\w*\b[^.;]{0,80}?\b(?:utgår|utgick)\b"),
    ("avslutas", r"\bavslut\w+|\bavskriv\w+|\bläggs\s+ned\w*"),
    ("revideras", r"\brevider\w+|\bförläng\w+|\bändra\w*"),
)
_RULES = tuple((outcome, re.compile(words, re.IGNORECASE)) for outcome, words in _OUTCOMES)
_ABOUT_PLACE = frozenset(("återremitteras", "bordläggs"))


def outcome_of(text: str) -> str | None:
    """Give the outcome that a decision's words state; None where they state none of the known ones.

    What is put off comes before all else; otherwise the word that stands first decides.
    """
    found = [
        (outcome not in _ABOUT_PLACE, match.start(), outcome)
        for outcome, rule in _RULES
        if (match := rule.search(text)) is not None
    ]
    return min(found)[2] if found else None
