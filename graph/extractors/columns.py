"""What the columns of a table hold, by their names."""

import re
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache

from corpus.records import Cell


class Column(Enum):
    """What a column holds, as far as relations go."""

    RESPONSIBLE = "ansvarig"
    ACTOR = "vem"
    SUPPORT = "stöd"
    MATTER = "ärende"
    PRESENTER = "föredragande"
    TIME = "tid"
    DEADLINE = "klart senast"
    DECISION = "beslut"
    PERSON = "namn"
    ROLE = "roll"
    ORGANISATION = "organisation"
    PARTY = "parti"
    PRESENCE = "närvaro"
    HELPER = "medverkande"
    REFERENCE = "diarienummer"
    OTHER = ""


_NAMES = (
    (Column.SUPPORT, (
        r"(med )?(stöd|hjälp) (av|från)|stöd(jande|funktion)?( \w+)?|stöttas av|samver\w*( med)?|bistår"
        r"|samarbet\w*( med)?|i sam(verkan|arbete|råd) med|konsulteras|berörd(a|t)?( .*)?")),
    (Column.HELPER, r"medverka(r|nde)?( .*)?|delta(r|gare i arbetet)|involvera(s|de)|bidrar"),
    (Column.RESPONSIBLE, (
        r"((?!miljö|social|person)\w*|(huvud|del)-? ?/? ?)(ansvar|ansvarig(a|t)?|ansvaret)(\W.*)?"
        r"|ansvar\w* .*"
        r"|(åtgärds|uppgifts|uppdrags|process|mål)?ägare|uppdragstagare|uppdrag till|huvudman|delegerad till"
        r"|handläggare|kontaktperson(er)?|sammankallande|verkställare|samordnare|samordningsansvar\w*"
        r"|(leds|samordnas|drivs|ägs|bevakas|följs upp|verkställs|hanteras|sköts) av"
        r"|vem (är )?(ansvarar|ansvarig|ansvarig[at]?|äger|leder|driver|har ansvar\w*)( för.*)?")),
    (Column.ACTOR, (
        r"vem( gör.*| utför.*| som .*)?|vilka|utförare|utför|genomför(s|ande)?( av)?|genomförare|(ut|gö)rs av"
        r"|aktör(er)?|resurs(er)? \(?person(er)?\)?|utförande (enhet|aktör|part|organisation)|av vem")),
    (Column.PRESENTER, (
        r"presentatör(er)?|föredragande|föredrar|föredras av|föredragning|presenteras av|rapportör"
        r"|informerar")),
    (Column.DEADLINE, (
        r"(ska vara |beräknas )?klart?( senast| datum| till| när)?\??|färdigt?( senast| när)?|deadline"
        r"|senast( klar\w*)?|slutdatum|förfallodatum|förfaller|slut(tid|förs|fört)?|måldatum|avslutas"
        r"|klardatum|redovisas( senast)?|datum klart|återrapport\w*( senast)?")),
    (Column.TIME, (
        r"när( i tid)?|tid(s?plan|s?ram|s?period|s?punkt|s?sätt\w*)?( för .*)?|period|år|datum"
        r"|start(as|ar|datum)?|påbörjas|start\s*(-|–|/|och)\s*slut|kvartal|år/kvartal|termin|månad"
        r"|genomförandetid|planerad tid"
        r"|giltig.*|genomförs när|årtal|tidsatt")),
    (Column.MATTER, (
        r"(.* )?(aktivitet(er|en)?|åtgärd(er|en)?|insats(er)?|delmål|mål|ärende(n)?|vad( ska göras)?|vad\?"
        r"|(kontroll|del|arbets)?moment(et)?|steg|kontrollaktivitet(er)?"
        r"|uppgift(er)?|uppdrag|punkt|mötespunkt|dagordningspunkt|rubrik|fråga|område|beskrivning"
        r"|arbetsuppgift(er)?|action|att göra|process)")),
    (Column.DECISION, r"beslut|beslutat"),
    (Column.PERSON, r"namn|deltagare|närvarande|ledamot|ledamöter|person|för- och efternamn"),
    (Column.ROLE, r"roll|funktion|befattning|titel|yrke|(uppdrag|roll|funktion) (i|inom) .*"),
    (Column.ORGANISATION, (
        r"organisation|verksamhet|förvaltning|region|enhet|arbetsplats|kommun|representerar|företräder"
        r"|(utsedd|utsetts|nominerad|vald) av"
        r"|tillhörighet|avdelning|sjukhus|myndighet")),
    (Column.PARTY, r"parti"),
    (Column.REFERENCE, (
        r"diarie(nummer|nr)|dnr|ärende(nummer|nr)|beteckning|telefon|e-post(adress)?|sid(a|an)|version"
        r"|bankgiro|org\.?nr|vår referens|er referens|besöksadress|postadress")),
    (Column.PRESENCE, r"närvaro|närvarande\?|status|när?v\.?|frånvaro"),
)  # fmt: skip
_RULES = tuple((column, re.compile(rf"(?:{names})\W*", re.IGNORECASE)) for column, names in _NAMES)


@lru_cache(maxsize=4096)
def column_of(name: str) -> Column:
    """Tell what a column of this name holds."""
    folded = " ".join(name.split()).strip(" :*")
    return next((column for column, rule in _RULES if rule.fullmatch(folded)), Column.OTHER)


def cells_by_column(cells: Iterable[Cell]) -> dict[Column, list[Cell]]:
    """Sort the cells of a row by what their columns hold, empty cells left out.

    "Uppdrag" is what is to be done, but beside a name it is what somebody is.
    """
    sorted_cells: dict[Column, list[Cell]] = {}
    for cell in cells:
        if cell.end > cell.start:
            sorted_cells.setdefault(column_of(cell.column), []).append(cell)
    if Column.PERSON in sorted_cells and Column.RESPONSIBLE not in sorted_cells:
        matters = sorted_cells.pop(Column.MATTER, [])
        for cell in matters:
            held = Column.ROLE if cell.column.strip(" :*").casefold() == "uppdrag" else Column.MATTER
            sorted_cells.setdefault(held, []).append(cell)
    return sorted_cells
