"""All patterns of sentences that state duties, in the order in which they are tried.

They are over masked text; `who` has the duty, `what` is the duty.
"""

from graph.extractors.duties.norms import CUES as LAYS_DOWN
from graph.extractors.duties.norms import LAID_DOWN
from graph.extractors.duties.patterns.acting import (
    ACTS,
    BY,
    DOES_BY_DAY,
    FINANCED,
    IS_AND_DOES,
    IS_DONE_BY,
    THAT_DOES,
)
from graph.extractors.duties.patterns.answering import (
    ANSWERED_BY,
    ANSWERS,
    ANSWERS_AFTER,
    DRIVEN,
    DRIVES,
    FOR_ANSWERS,
    HAS_ANSWER,
    IS_AND_ANSWERS,
    LEADS,
    MEETS_AND_DOES,
    SHARED,
)
from graph.extractors.duties.patterns.assigning import (
    ASSIGNMENT,
    CHARGED,
    GIVEN,
    HANDED,
    HAS_CHARGE,
    HIRED,
    IS_CHARGED,
    IS_HIRED,
    MOVES,
    MOVES_ON,
    PROMISES,
    SENT_BACK,
    TAKES,
    TASK_GIVEN,
)
from graph.extractors.duties.patterns.cues import DOES, DONE
from graph.extractors.duties.patterns.fragments import DutyPattern
from graph.extractors.duties.patterns.obliging import (
    HAS_TASK,
    IS_AND_MUST,
    MAY,
    MEANS_THAT,
    MUST,
    OBLIGED,
    SHALL,
    THAT_IS_TO,
    THAT_MUST,
    THEN_MUST,
)
from graph.extractors.duties.patterns.tasks import TASKS

VERB_FIRST = (LEADS, ACTS, LAID_DOWN, MEETS_AND_DOES, DOES_BY_DAY)  # the words of the duty begin with a verb
TOLD = (*VERB_FIRST, IS_DONE_BY, BY, HANDED)  # the whole sentence says the duty as well as its words
_CHARGE, _MUST = ("ppdrag",), (" ska",)
PATTERNS: tuple[DutyPattern, ...] = (
    (TAKES, 0.85, (" över ansvar", " över upp")),
    (ANSWERS, 0.9, (
        "nsvar", "svarar", "kontaktperson", "ägare", "sammankallande", "står för", "står också för",
        "står även för",
    )),
    (ANSWERS_AFTER, 0.85, ("svarar",)),
    (HAS_ANSWER, 0.8, ("ansvaret",)),
    (FOR_ANSWERS, 0.85, ("svarar",)),
    (SHARED, 0.85, (" delar", " delade", " delat")),
    (IS_AND_ANSWERS, 0.85, ("svar",)),
    (MEETS_AND_DOES, 0.7, ("fattar", "leder", "samordnar", "följer", "prioriterar")),
    (LEADS, 0.9, (
        "håller i", "håller samman", "samordnar", "leder", "koordinerar", "förvaltar", "tillhandahåller",
        "tar hand om", "sköter", "ombesörjer", "handhar", "är värd",
    )),
    (DRIVEN, 0.8, (" som ",)),
    (DRIVES, 0.8, ("driver",)),
    (ANSWERED_BY, 0.85, ("nsvar",)),
    (TASK_GIVEN, 0.85, _CHARGE),
    (CHARGED, 0.9, _CHARGE),
    (SENT_BACK, 0.85, ("terremitter", "terförvis")),
    (PROMISES, 0.85, ("åtar sig", "åtog sig", "åtagit sig", "erbjöd sig", " lova")),
    (OBLIGED, 0.9, ("åligger", "åvilar", "ankommer")),
    (HAS_TASK, 0.9, ("uppgift att",)),
    *TASKS,
    (THAT_MUST, 0.85, _MUST),
    (THAT_DOES, 0.7, ("beslut", "beslöt", "att \ue000")),
    (HAS_CHARGE, 0.9, _CHARGE),
    (GIVEN, 0.9, (
        "ppdra", "ppdro", "ger", "gav", "ge ", "gett", "givit", "Ge", "Gav",
    )),
    (ASSIGNMENT, 0.8, _CHARGE),
    (BY, 0.85, DONE),
    (FINANCED, 0.75, ("finansiera", "får stöd av", "bekosta")),
    (IS_DONE_BY, 0.75, DONE),
    (SHALL, 0.7, _MUST),
    (MEANS_THAT, 0.7, ("innebär att", "betyder att")),
    (MOVES_ON, 0.75, (" ansvar", "ansvaret", " uppgift", " uppdrag")),
    (MOVES, 0.75, ("flytta", "övergår", "överför", "övertas", "över")),
    (IS_CHARGED, 0.85, ("uppdras", "åläggs", "tilldelas", "anförtros")),
    (HANDED, 0.7, ("lämnas", "skickas", "hänskjuts", "hänvisas", "lyfts")),
    (ACTS, 0.75, DOES),
    (MUST, 0.65, _MUST),
    (THAT_IS_TO, 0.7, ("som ska", "som nu ska", "som sedan ska", "som därefter ska")),
    (IS_AND_DOES, 0.7, ("är en ", "tillhör", "ingår i", "lyder", "sorterar", "underställ")),
    (IS_AND_MUST, 0.7, _MUST),
    (DOES_BY_DAY, 0.7, (" senast ",)),
    (MAY, 0.65, (" får",)),
    (THEN_MUST, 0.65, _MUST),
    (HIRED, 0.8, ("anlita",)),
    (IS_HIRED, 0.8, ("anlita", "använd")),
    (LAID_DOWN, 0.65, LAYS_DOWN),
)  # fmt: skip
PASSIVE_CUES = frozenset(DONE).difference(*(cues for _, _, cues in PATTERNS if cues is not DONE))
CUES = tuple(dict.fromkeys(cue for _, _, cues in PATTERNS for cue in cues))
