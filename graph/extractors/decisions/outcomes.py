"""What a decision comes to, in one word: bifall, avslag, bordläggs, återremitteras and others."""

import re

from graph.text.sentences import holds_any

# each with parts of words of which a text in small letters must have one: searching for them costs little
_OUTCOMES = (
    ("återremitteras", ("återremi",), r"återremi\w+"),
    ("bordläggs", ("bordl",), r"bordl(?:[aä]g\w+|ade\w*)"),
    ("upphävs", ("upphäv", "upphör", "återkalla", "inställ"), (
        r"upphäv\w+|upphör(?:\s+att\s+gälla)?|återkalla\w*|\binställ[ds]\w*")),
    ("avslag", ("avsl", "nej", "avstyrk"), (
        r"\bavsl(?:ag|ås|å|år|agit|agits|ogs?)\b|\bnej\s+till\b|\bavstyrk\w+")),
    ("bifall", ("bif", "tillstyrk"), r"\bbif[aäö]ll\w*|\btillstyrk\w+"),
    ("antas", ("anta", "antog"), r"\banta(?:s|r|tt|git|gits)?\b(?!l)|\bantog\w*|^\W*antage[nt]\b"),
    ("fastställs", ("fastställ", "fastslå"), (
        r"fastställ(?!(?:d|t|da)\s+(?:den|\d|av|i)\b)\w*|^\W*fastställ\w+|\bfastslå\w*")),
    ("godkänns", ("godkän", "ställ"), r"godkän\w+|\bställ\w+\s+sig\s+(?:positiv\w*|bakom)\b"),
    ("utses", ("utse", "utsåg", "välj", "vald", "nominera", "entledig", "förordna"), (
        r"\buts(?:e|åg)\w*|\bvälj\w*|\b(?:om|åter|ny|fyllnads)?valde?s?\b|\bnominera\w*|\bentledig\w+|\bförordna\w*")),
    ("beviljas", ("bevilj", "ansvarsfrihet"), r"\bbevilj\w+|\bansvarsfrihet\b"),
    ("uppdrag", ("uppdra", "uppdrog"), r"i\s+uppdrag\b|\buppdra(?:s|r|ga)?\b|\buppdrog\w*"),
    ("besvaras", ("besvara",), r"\bbesvara\w*"),
    ("antecknas", ("anteckna", "noter", "handlingarna", "del"), (
        r"anteckna\w*|\bnoter\w+|\btill\s+handlingarna\b|\btar\s+del\s+av\b")),
    ("justeras", ("justera",), r"\bjustera\w*"),
    ("överlämnas", ("överlämna", "översänd", "remitter", "avge"), (
        r"\böverlämna\w*|\böversänd\w*|\bremitter\w*|\bavge\w*\s+(?:\w+\s+)?yttrande")),
    ("utgår", ("utgår", "utgick"), (
        r"\b(?:ärende|punkt|fråga|paragraf)\w*\b[^.;]{0,80}?\b(?:utgår|utgick)\b")),
    ("avslutas", ("avslut", "avskriv", "läggs"), r"\bavslut\w+|\bavskriv\w+|\bläggs\s+ned\w*"),
    ("revideras", ("revider", "förläng", "ändra"), r"\brevider\w+|\bförläng\w+|\bändra\w*"),
)  # fmt: skip
_RULES = tuple((outcome, parts, re.compile(words, re.IGNORECASE)) for outcome, parts, words in _OUTCOMES)
_ABOUT_PLACE = frozenset(("återremitteras", "bordläggs"))


def outcome_of(text: str) -> str | None:
    """Give the outcome that a decision's words state; None where they state none of the known ones.

    What is put off comes before all else; otherwise the word that stands first decides.
    """
    lower = text.lower()
    found = [
        (outcome not in _ABOUT_PLACE, match.start(), outcome)
        for outcome, parts, rule in _RULES
        if holds_any(lower, parts) and (match := rule.search(text)) is not None
    ]
    return min(found)[2] if found else None
