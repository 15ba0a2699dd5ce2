"""What the name of a column promises of its cells, and how well a kind of cell suits it."""

import re
from collections.abc import Sequence
from enum import Enum

from ingest.plain.cell_kinds import Kind


class Head(Enum):
    """What the name of a column promises."""

    NUMBER = "number"
    REFERENCE = "reference"
    STATE = "state"
    TIME = "time"
    PERSON = "person"
    OFFICE = "office"
    UNIT = "unit"
    WHO = "who"  # any of these three
    FIGURE = "figure"
    WORDS = "words"
    OTHER = "other"


_WORDS: dict[Head, str] = {
    Head.NUMBER: r"(?:nr|nummer|id|#|löpnr|rad|pkt|p)\b",
    Head.REFERENCE: r"(?:dnr|diarie|ärendenummer|ärendenr|telefon|tel\b|e-post|mejl|mail|adress|§)",
    Head.STATE: r"(?:status|läge|hur går det|prioritet|prio\b|sannolikhet|konsekvens)",
    Head.TIME: (
        r"(?:(?:tids?|start|slut|klar)\w*|när|datum|deadline|senast|period|kvartal|färdig|frist|frekvens"
        r"|hur ofta|månad|år\b|\w+datum|\w+tid|\w+ (?:klart?|senast|datum)|vecka|påbörj\w*|avslut\w*)\b"
    ),
    Head.PERSON: (
        r"(?:namn|person|ledamot|ersättare|ordinarie|deltagare|kontaktperson\w*|handläggare|föredragande)\b"
    ),
    Head.OFFICE: r"(?:funktion|roll|befattning|titel|yrke)",
    Head.UNIT: (
        r"(?:organisation|förvaltning|nämnd|enhet|region|kommun\b|arbetsplats|verksamhet|avdelning|sjukhus|hemvist"
        r"|myndighet|kommer från|representerar|företräder|tillhörighet)"
    ),
    Head.WHO: (
        r"(?:\w*ansvar(?!somr|ar för)\w*|vem|vilka?|\w*ägare|utför\w*|medverka\w*|stöd\w*|resurs\w*"
        r"|samverka\w*|\w*part(?:er|ner)?\b|aktör|deltar|kontakt\w*|genomförare|bistår|hjälp av|tillsammans"
        r"|\w*tagare|(?:\w+ )?\w+s av\b|driver|samordn\w*|håller ihop|med (?:vem|hjälp)|delega\w*)"
    ),
    Head.FIGURE: r"(?:belopp|kostnad|budget|summa|antal|andel|(?:risk)?värde|poäng|utfall|målvärde|totalt)\b",
    Head.WORDS: (
        r"(?:\w*(?:aktivitet|åtgärd|insats|uppgift|uppdrag|moment|mål|risk|brist)\w*|vad\b|beskriv\w*"
        r"|kommentar\w*|resultat|syfte|ärende\w*|fråga|område|anteckning|beslut\w*|så (?:gör|ska)|det här"
        r"|process|projekt|effekt|indikator|var\b)"
    ),
}
_CHARGE = re.compile(r"ansvar(?:sområden?)?|ansvarar för|uppdrag", re.IGNORECASE)
_PATTERNS = {head: re.compile(words, re.IGNORECASE) for head, words in _WORDS.items()}
_SHARES: dict[Head, str] = {
    Head.NUMBER: "NUMBER 93",
    Head.TIME: "TIME 86 SHORT 5 NOTHING 4 STATE 3 FIGURE 2 NUMBER 2",
    Head.STATE: "STATE 70 SHORT 12 LONG 5 NOTHING 4 NUMBER 4 FIGURE 3 TIME 2",
    Head.FIGURE: "FIGURE 50 NUMBER 35 NOTHING 5 TIME 4 STATE 3",
    Head.REFERENCE: "REFERENCE 75 FIGURE 5 TIME 5 SHORT 5 NUMBER 5 NOTHING 3",
    Head.PERSON: "NAME 75 OFFICE 8 SHORT 7 UNIT 4 NOTHING 2",
    Head.OFFICE: "OFFICE 60 SHORT 20 LONG 7 UNIT 8 NAME 2",
    Head.UNIT: "UNIT 65 SHORT 15 NAME 8 OFFICE 5 LONG 5",
    Head.WHO: "NAME 30 OFFICE 25 UNIT 25 SHORT 8 LONG 5 NOTHING 3",
    Head.WORDS: "LONG 45 SHORT 30 UNIT 6 NUMBERED 4 OFFICE 4 PROSE 4 NAME 3",
    Head.OTHER: (
        "LONG 20 SHORT 20 UNIT 10 NAME 10 OFFICE 8 STATE 8 TIME 6 FIGURE 5 NUMBER 5 REFERENCE 4 NOTHING 3"
        " PROSE 2"
    ),
}
"""Cells of each kind in a hundred, by what the name of their column promises."""
_ANYWHERE = (
    "LONG 30 SHORT 20 PROSE 15 NAME 8 UNIT 8 OFFICE 6 TIME 5 NUMBERED 5 NUMBER 3 STATE 2 FIGURE 2 REFERENCE 2"
)
"""Lines of each kind in a hundred of any text."""
_RARE = 0.01  # the share of a kind that is not listed


def _table(shares: str) -> dict[Kind, float]:
    words = shares.split()
    listed = {Kind[kind]: int(share) / 100 for kind, share in zip(words[::2], words[1::2], strict=True)}
    return {kind: listed.get(kind, _RARE) for kind in Kind}


_SHARE_OF = {head: _table(shares) for head, shares in _SHARES.items()}
ANYWHERE = _table(_ANYWHERE)
"""The share of lines of each kind in any text."""


def heads_of(names: Sequence[str]) -> list[Head]:
    """Tell what the names of all columns promise: "Ansvar" beside names tells what each answers for.

    >>> [head.value for head in heads_of(("Roll", "Namn", "Ansvar"))]
    ['office', 'person', 'words']
    """
    heads = list(map(head_of, names))
    if Head.PERSON not in heads:
        return heads
    return [Head.WORDS if _CHARGE.fullmatch(name) else head for name, head in zip(names, heads, strict=True)]


def head_of(name: str) -> Head:
    """Tell what the name of a column promises.

    >>> head_of("Ansvarig nämnd"), head_of("Klart senast")
    (<Head.WHO: 'who'>, <Head.TIME: 'time'>)
    """
    name = " ".join(name.split()).strip(" :*?.")
    return next((head for head, pattern in _PATTERNS.items() if pattern.match(name)), Head.OTHER)


def share(head: Head, kind: Kind) -> float:
    """Give the share of cells of a kind that are expected in a column with such a name."""
    return _SHARE_OF[head][kind]
