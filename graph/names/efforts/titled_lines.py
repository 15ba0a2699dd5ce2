"""Titles of projects and motions that fill a line: after a label or a word for projects, or before a dash.

`Projektnamn: Trygg hemgång`, `§ 7 Projekt Rester blir ljus`, `Digitalt stöd – start av pilot`.
"""

import re
from collections.abc import Iterator

from graph.names.efforts.effort_extents import is_named
from graph.names.lists.gazetteers import party_letters, person_names
from graph.names.lists.lexicon import word_list
from graph.text.phrases import is_stop
from graph.text.words import Words

WITHIN = frozenset({"om", "och", "utan", "mot", "för"})  # inside a title of some words
_IN_HEADLINES = WITHIN | {"i", "på", "till", "med", "av", "från", "blir", "alla", "nu"}
_NUMERAL = re.compile(r"§|\d+|\.").fullmatch
_NUMBERING, _LONGEST_HEADLINE = 4, 5  # words
_PAPERS = frozenset({"projektdirektiv", "projektplan", "projektbeskrivning", "projektspecifikation"})
_REPORTS = frozenset({"slutrapport", "delrapport", "lägesrapport", "projektrapport"})
_FIELDS = frozenset({"projektnamn", "projekttitel", "projektets namn", "insatsens namn"})
_JOINTS = frozenset("–—-:;,")
_TRIAL = re.compile(
    r"(?:(?:start|uppstart|avslut|utvärdering|uppföljning|slutrapport|lägesrapport|resultat|information)\s+(?:av|om|från|för)\s+)?"
    r"(?:(?:ett|en|det|den|nytt|ny|regionalt|nationellt)\s+)?(?:pilot\w*|projekt(?:et)?|försök(?:et)?|förstudie(?:n)?)\b",
    re.IGNORECASE,
)
_MOVES = frozenset({"föreslår", "yrkar", "vill", "begär", "önskar", "efterfrågar", "undrar"})
LONGEST_TITLE = 10  # words of a title that is all of a line
_FRONT = 60  # words in which a paper's own title stands


def headline_end(words: Words, at: int) -> int:
    """Give the end of a title that fills the rest of a line: `§ 7 Projekt Rester blir ljus`; or 0."""
    begin = at
    while (
        begin > 0 and not words.parted[begin] and at - begin < _NUMBERING and _NUMERAL(words.texts[begin - 1])
    ):
        begin -= 1
    title = at + 1
    if not words.parted[begin] or title + 1 >= len(words) or any(words.parted[title : title + 2]):
        return 0
    if not is_named(words, title) or not words.texts[title + 1].islower():
        return 0
    end = _line_end(words, title)
    rest = words.lowers[title + 1 : end]
    plain = all(lower in _IN_HEADLINES or lower not in word_list("stops") for lower in rest)
    verb = end - title == 2 and (is_stop(rest[0]) or rest[0].endswith("as"))  # `Projekt Ekvik redovisas`
    return end if end and end - title <= _LONGEST_HEADLINE and plain and not verb else 0


def label_title(words: Words, at: int) -> tuple[int, int] | None:
    """Give the rest of a line that begins with a label: `Projektplan – Trygg hemgång`."""
    if not words.capital(at) or not words.parted[at] or at + 2 >= len(words):
        return None
    first = at + 1
    while words.texts[first].isdigit() or words.lowers[first] == "nr":
        first += 1  # `Motion nr 2: Ljusare gångvägar`
        if first + 1 >= len(words) or words.parted[first]:
            return None
    if words.lowers[at] == "motion" and words.texts[first - 1].isdigit():
        return _numbered_motion(words, first)
    field = words.lowers[at] in _FIELDS
    paper = at < _FRONT and (words.lowers[at] in _PAPERS or _is_report_of_project(words, at))
    if words.texts[first] in _JOINTS and not words.parted[first]:
        first += 1
    elif not (words.parted[first] and (field or paper)) and not paper:
        return None
    end = _line_end(words, first)
    return (first, end) if end and words.capital(first) and not _moves(words, first, end) else None


def _moves(words: Words, first: int, end: int) -> bool:
    """Tell whether what stands after a label is who moves something: `Motion: Bo Ek (M) föreslår att`."""
    told = words.lowers[first : end + 5]
    is_party = words.texts[end : end + 1] == ["("] and {*words.texts[end + 1 : end + 2]} <= party_letters()
    return is_party or (words.lowers[first] in person_names().first and not _MOVES.isdisjoint(told))


def _is_report_of_project(words: Words, at: int) -> bool:
    """Tell a report that names its project on the line below it, as its text does again."""
    first = at + 1
    end = _line_end(words, first) if words.lowers[at] in _REPORTS and words.parted[first] else 0
    title = words.texts[first:end]
    again = (words.texts[place : place + len(title)] == title for place in range(end, len(words)))
    return bool(title) and "projektet" in words.lowers and any(again)


def _numbered_motion(words: Words, at: int) -> tuple[int, int] | None:
    """Give the title of `Motion 1: Bänkar i parken, inlämnad av Anna Holm`."""
    first = end = at + 1
    if words.texts[at] not in _JOINTS or not words.capital(first):
        return None
    while end < len(words) and not words.parted[end] and words.texts[end].isalpha():
        end += 1
    return (first, end) if 1 < end - first <= LONGEST_TITLE else None


def _line_end(words: Words, first: int) -> int:
    """Give the end of the line that a title fills; 0 where the line is no title."""
    end = first + 1
    while end < len(words) and not words.parted[end] and words.texts[end] not in "–—:;.,()|":
        end += 1
    whole = end == len(words) or words.parted[end] or words.texts[end] in "–—(|"
    inner = range(first + 1, end - (end - first > 2))  # the last may look like one: `biogas`
    verbs = any(is_stop(words.lowers[at]) and len(words.lowers[at]) > 4 for at in inner)
    return end if whole and end - first <= LONGEST_TITLE and not verbs else 0


def before_dashes(words: Words) -> Iterator[tuple[int, int]]:
    """Read `Digitalt stöd i hemmet – start av pilot`: a line that says after a dash that it is a trial."""
    for dash, text in enumerate(words.texts):
        if text not in "–—-" or words.glued[dash] or not _TRIAL.match(words.text, words.ends[dash] + 1):
            continue
        first = dash
        while first > 0 and not words.parted[first] and dash - first <= LONGEST_TITLE:
            first -= 1
        while first < dash and not words.texts[first].isalpha():
            first += 1  # the number of the item
        if (
            dash - first > 1
            and words.capital(first)
            and _line_end(words, first)
            and _line_end(words, dash + 1)
        ):
            yield first, dash
