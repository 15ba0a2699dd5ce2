"""What a column may hold, as far as relations go, and what its heading says of it."""

from dataclasses import dataclass
from enum import Enum


class Column(Enum):
    """What a column holds, as far as relations go; of two that one heading names, the first counts."""

    RESPONSIBLE = "ansvarig"
    ACTOR = "vem"
    MATTER = "ärende"
    DEADLINE = "klart senast"
    TIME = "tid"
    START = "börjar"
    SUPPORT = "stöd"
    HELPER = "medverkande"
    PRESENTER = "föredragande"
    DECISION = "beslut"
    PERSON = "namn"
    ROLE = "roll"
    ORGANISATION = "organisation"
    PARTY = "parti"
    PRESENCE = "närvaro"
    REFERENCE = "diarienummer"
    BESIDE = "anteckning"
    OTHER = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the words of a heading say.

    :ivar tier: how near a column of matters is to the action itself: 0 names it, the last only sorts it.
    :ivar explicit: whether it says in so many words who acts, and nothing else: "Ansvarig", "Utförs av".
    :ivar party: whether it names a kind of party, who may be anybody: "Funktion", "Förvaltning/enhet".
    :ivar begins: whether it is when something begins.
    :ivar lasts: whether one date below it is a period: "Tidsram".
    :ivar reports: whether it is when the work is reported on: "Avstämning".
    :ivar timed: whether it names a day beside what it holds: "Ansvarig/klart".
    """

    column: Column
    tier: int = 4
    explicit: bool = False
    party: bool = False
    begins: bool = False
    lasts: bool = False
    reports: bool = False
    timed: bool = False
