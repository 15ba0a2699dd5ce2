"""What the columns of a table hold, by their names: one reading of headings for tables, cards and labels.

What a heading says is read from its words, see `corpus/heading_words.txt`; the cells below it may say more,
see `table_reading`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from corpus.heading_words import Tag, is_listed, tags_of
from corpus.records import Cell
from graph.extractors.offices.roles import base_form, is_role
from graph.extractors.tables.column_kinds import Column, Heading
from graph.extractors.tables.heading_phrases import Phrase

__all__ = ["Column", "Heading", "cells_by_column", "column_of", "heading", "tier"]

_NAMES = (
    (Column.ACTOR, r"resurs(er)? ?\(person(er)?\)"),
    (Column.HELPER, r"(deltagare|med) i (arbetet|genomförandet|insatsen|projektet)|med (vem|vilka)"),
    (Column.SUPPORT, (
        r"(stäms|stämma|stämmer) av med"
        r"|(med )?(stöd|bidrag|medel|underlag|hjälp|insatser)( lämnas| ges| tas fram)? (från|av)")),
    (Column.BESIDE, (
        r"(stöd|grund) i (lag|regelverk|författning)\w*"
        r"|(nuvarande|befintlig\w*|tidigare|föregående) .*")),
    (Column.DECISION, r"beslut|beslutat"),
    (Column.PERSON, r"för- och efternamn"),
    (Column.ROLE, r"(uppdrag|roll|funktion) (i|inom) .*"),
    (Column.ORGANISATION, (
        r"nämnder|nämnd(er)? ?/ ?(bolag|styrelse)"
        r"|(utsedd|utsetts|nominerad|vald|sänd|utsänd|insatt|tillsatt|förordnad) av"
        r"|(sänd|utsänd|kommer) (från|av)"
        r"|hör hemma (i|hos)|hemmahörande (i|hos)|(sitter|talar|företräder) för")),
    (Column.PARTY, r"parti"),
    (Column.REFERENCE, (
        r"remiss\w*( till)?|senast (uppdaterad|reviderad|ändrad)"
        r"|(beslutat|beslutad|antagen) (?!åtgärd|insats|aktivitet).*"
        r"|beteckning|e-postadress|sid(a|an)|version"
        r"|bankgiro|org\.?nr|vår referens|er referens|besöksadress|postadress|till vem"
        r"|(åter)?(redovisas|rapporteras) till"
        r"|(levererar|levereras|leverans|rapport|rapporterar|lämnas|skickas) till"
        r"|(för|åt|till) (vem|vilka|vilken .*)|gäller vem")),
    (Column.PRESENCE, r"närvaro|närvarande\?|status|när?v\.?|frånvaro"),
    (Column.DEADLINE, r"till( \w+ datum)?|till och med"),
)  # fmt: skip
_WORDS = (
    (Column.PERSON, Tag.PERSON),
    (Column.ROLE, Tag.OFFICE),
    (Column.ORGANISATION, Tag.UNIT),
    (Column.REFERENCE, Tag.REFERENCE),
)
_NOTHING_ELSE = frozenset((*(tag for _, tag in _WORDS), Tag.PARTY, Tag.BESIDE))
_RULES = tuple((column, re.compile(rf"(?:{names})\W*", re.IGNORECASE)) for column, names in _NAMES)
_PARTIES = frozenset((Column.PERSON, Column.ROLE, Column.ORGANISATION))
_POST = re.compile(r"[\s:*]*(?:uppdrag|uppgift (?:i|inom) \w+)[\s:*]*", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?<=\w)[\s:]+(?:nr\.?\s*)?(?:\d{1,2}(?:[.:]\d{1,2})*[.:]?|20\d\d(?:\s?[–/-]\s?(?:20)?\d\d)?)$"
)
_IN_BRACKETS = re.compile(r"(?<=\w)\s*\([^()]*\)")
_SHORT_FORMS = (
    (re.compile(r"\bt\.?\s?o\.?\s?m\b\.?|\btill och med\b"), "tillochmed"),
    (re.compile(r"\bfr\.?\s?o\.?\s?m\b\.?|\bfrån och med\b"), "frånochmed"),
    (re.compile(r"\batt göra\b"), "att-göra"),
    (re.compile(r"\bto do\b"), "att-göra"),
    (re.compile(r"\bi (?:drift|bruk)\b|\bpå plats\b"), "klart"),
    (re.compile(r"\bställer upp\b"), "stöttar"),
    (re.compile(r"\bhåll(?:er|s|as|a) (?:ihop|samman|i)\b"), "samordnar"),
)
_WORD = re.compile(r"\w[\w-]*")
_PARTS = re.compile(r"\s*[/,;&+–—]\s*|\s+(?:och|samt|eller|-)\s+|(?<=start)-(?=slut)")
_LONGEST, _MOST_WORDS = 80, 9
_OTHER = Heading(Column.OTHER)


def column_of(name: str) -> Column:
    """Tell what a column of this name holds."""
    return heading(name).column


def tier(name: str) -> int:
    """Tell how near a column of matters is to the action itself: 0 names it, the last only sorts it."""
    return heading(name).tier


def cells_by_column(cells: Iterable[Cell]) -> dict[Column, list[Cell]]:
    """Sort the cells of a row by what their columns hold, empty cells left out.

    "Uppdrag" is what is to be done, but beside a name it is what somebody is; so is "Uppgift i projektet".
    """
    sorted_cells: dict[Column, list[Cell]] = {}
    for cell in cells:
        if cell.end > cell.start:
            sorted_cells.setdefault(column_of(cell.column), []).append(cell)
    if Column.PERSON in sorted_cells and Column.RESPONSIBLE not in sorted_cells:
        matters = sorted_cells.pop(Column.MATTER, [])
        for cell in matters:
            held = Column.ROLE if _POST.fullmatch(cell.column) else Column.MATTER
            sorted_cells.setdefault(held, []).append(cell)
    return sorted_cells


@lru_cache(maxsize=8192)
def heading(name: str) -> Heading:
    """Read the heading of a column, or a label; what stands in brackets only says more."""
    folded = _NUMBER.sub("", " ".join(name.split()).strip(" :*?.").casefold())
    if not folded or len(folded) > _LONGEST or name.rstrip().endswith("!"):
        return _OTHER
    known = _by_word(folded) or next((column for column, rule in _RULES if rule.fullmatch(folded)), None)
    if known is not None:
        return Heading(known, party=known in _PARTIES)
    within = _IN_BRACKETS.search(folded)
    folded = _IN_BRACKETS.sub("", folded)
    for rule, word in _SHORT_FORMS:
        folded = rule.sub(word, folded)
    parts = [_WORD.findall(part) for part in _PARTS.split(folded)]
    read = [Phrase.of(part).read() for part in parts if 0 < len(part) <= _MOST_WORDS]
    found = _joined(read)
    if within is not None and found.column in (Column.OTHER, Column.ACTOR):
        more = heading(within.group().strip(" ()"))
        found = more if more.column in (Column.TIME, Column.DEADLINE) else found
    return replace(found, party=_is_party(parts) or is_role(base_form(name)))


def _by_word(folded: str) -> Column | None:
    """Tell what a heading of one word says that names what its cells are and nothing else."""
    if not tags_of(folded) <= _NOTHING_ELSE:
        return None
    return next((column for column, tag in _WORDS if is_listed(folded, tag)), None)


def _joined(read: Sequence[Heading]) -> Heading:
    """Join what the parts of a heading say: "Start–slut", "Ansvar/tid", "Mål och aktiviteter"."""
    known = [part for part in read if part.column is not Column.OTHER]
    if not known:
        return _OTHER
    order = list(Column)
    first = min(known, key=lambda part: order.index(part.column))
    if first.column is Column.ACTOR and known[0].column in (Column.SUPPORT, Column.HELPER):
        return known[0]  # "Samverkansparter/aktörer"
    if any(part.begins for part in known) and any(part.column is Column.DEADLINE for part in known):
        return Heading(Column.TIME)
    if first.column in (Column.RESPONSIBLE, Column.ACTOR) and {part.column for part in known} & {
        Column.TIME,
        Column.DEADLINE,
    }:
        return replace(first, timed=True)
    tiers = [part.tier for part in known if part.column is Column.MATTER]
    return replace(first, tier=min(tiers)) if tiers and first.column is Column.MATTER else first


def _is_party(parts: Sequence[Sequence[str]]) -> bool:
    return all(part and Tag.PARTY in tags_of(part[-1]) for part in parts)
