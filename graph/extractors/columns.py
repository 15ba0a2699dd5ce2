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


# What the columns of matters are called, from the action itself to what only sorts actions
_ACTION = (
    r"\w*aktivitet(er|en)?|\w*åtgärd(er|en)?|\w*insats(er)?|vad\b.*|arbetsuppgift(er)?|uppgift(er)?|uppdrag"
    r"|(kontroll|del|arbets)?moment(et)?|action|milstolp(e|ar)|leverans(er)?|åtagande(n)?"
    r"|att göra"
)
_DETAIL = (
    r"ärende(n)?|beskrivning|kontrollaktivitet(er)?|delmål|projekt|indikator(er)?|förslag|rekommendation(er)?"
)
_GOAL = r"(effekt|inriktnings|målsättning)?mål|målsättning(ar)?|syfte"
_AREA = (
    r"(mål|program|insats|fokus|utvecklings|prioriterat |åtgärds)?område|process|rubrik|punkt|mötespunkt"
    r"|dagordningspunkt|fråga|steg"
)
_SAID_BEFORE = r"(?:.* )?"  # "Planerade aktiviteter"
_TIERS = tuple(
    re.compile(rf"{_SAID_BEFORE}(?:{names})\W*", re.IGNORECASE) for names in (_ACTION, _DETAIL, _GOAL, _AREA)
)
_NAMES = (
    (Column.REFERENCE, (
        r"remiss\w*( till)?|senast (uppdaterad|reviderad|ändrad)"
        r"|(beslutat|beslutad|antagen) (?!åtgärd|insats|aktivitet).*"
        r"|vem (som )?(beslutar|godkänner|informeras|fastställer)")),
    (Column.SUPPORT, (
        r"(med )?(stöd|hjälp) (av|från)|stöd(jande|funktion|resurs|part|person)?(er)?( \w+)?"
        r"|stöttas av|samver\w*( \w+)?|bistår"
        r"|samarbet\w*( \w+)?|i sam(verkan|arbete|råd) med|samråd( med)?|konsulteras|rådfrågas"
        r"|berörd(a|t)?( .*)?")),
    (Column.HELPER, (
        r"medverka\w*( .*)?|delta(r|gande|gare i arbetet)|involvera(s|de)( .*)?|bidrar|övriga"
        r" (aktörer|parter|deltagare|medverkande)")),
    (Column.RESPONSIBLE, (
        r"((?!miljö|social|person)\w*|(huvud|del|med)-? ?/? ?)(ansvar|ansvarig(a|t)?|ansvaret)(\W.*)?"
        r"|ansvar\w* .*|ansv"
        r"|\w*ägare|ägs av|uppdragstagare|uppdrag till|huvudman|delegerad till|adressat"
        r"|handläggare|handläggs av|kontaktperson(er)?|sammankallande|verkställare|delegat(er)?"
        r"|samordnare|samordningsansvar\w*"
        r"|(leds|samordnas|drivs|ägs|bevakas|följs upp|verkställs|hanteras|sköts|tas fram) av|drivande"
        r"|(aktivitets|insats|åtgärds|delprojekt|uppgifts)ledare"
        r"|vem (är )?(ansvarar|ansvarig|ansvarig[at]?|äger|leder|driver|har ansvar\w*)( för.*)?")),
    (Column.ACTOR, (
        r"vem\b.*|vilka( gör.*| utför.*| som .*)?|utförare|utför|genomför(s|ande)?( av)?"
        r"|genomförare|(utfö|gö)rs av"
        r"|aktör(er)?|resurs(er)? \(?person(er)?\)?|utförande \w+|av vem|(utförs|tas) \w* av")),
    (Column.PRESENTER, (
        r"presentatör(er)?|föredragande|föredrar|föredras av|föredragning|presenteras av|rapportör"
        r"|informerar")),
    (Column.DEADLINE, (
        r"(ska vara |beräknas )?klart?( senast| datum| till| när)?\??|färdigt?( senast| när| datum)?|deadline"
        r"|när .*\b(klart?|färdigt?)|(\w+ )?senast( \w*)?|slut(datum|år)?|förfallodatum|förfaller"
        r"|slut(tid|förs|fört)"
        r"|(mål|leverans|redovisnings|inlämnings)datum|avslutas|beräknat (slut|klart)\w*"
        r"|klar(datum|t?ställ\w*)|(åter)?redovisas( senast)?|datum klart|återrapport\w*( senast)?"
        r"|till(s| och med)?( (när|vilket datum))?")),
    (Column.TIME, (
        r"när\b.*|tid(s?plan|s?ram|s?period|s?punkt|s?sätt\w*|s?åtgång)?( för .*)?|period|år|datum"
        r"|start(as|ar|datum|år|tid|tidpunkt)?|påbörjas|start\s*(-|–|/|och)\s*slut|kvartal|år/kvartal|termin|månad"
        r"|genomförande(tid|period|år)|planerad( tid| start)?|tertial|vecka|(gäller )?från( och med)?"
        r"|(utlovad )?tid enligt .*|utlovad tid"
        r"|giltig.*|genomförs (när|under|år)|utförs när|årtal|tidsatt")),
    (Column.MATTER, rf"{_SAID_BEFORE}({_ACTION}|{_DETAIL}|{_GOAL}|{_AREA})"),
    (Column.DECISION, r"beslut|beslutat"),
    (Column.PERSON, r"namn|deltagare|närvarande|ledamot|ledamöter|person|för- och efternamn"),
    (Column.ROLE, r"roll|funktion|befattning|titel|yrke|(uppdrag|roll|funktion) (i|inom) .*"),
    (Column.ORGANISATION, (
        r"organisation|verksamhet|förvaltning|region|enhet|nämnd(er)?( ?/ ?(bolag|styrelse))?"
        r"|arbetsplats|kommun|representerar|företräder"
        r"|(utsedd|utsetts|nominerad|vald) av"
        r"|tillhörighet|avdelning|sjukhus|myndighet")),
    (Column.PARTY, r"parti"),
    (Column.REFERENCE, (
        r"diarie(nummer|nr)|dnr|ärende(nummer|nr)|beteckning|telefon|e-post(adress)?|sid(a|an)|version"
        r"|bankgiro|org\.?nr|vår referens|er referens|besöksadress|postadress")),
    (Column.PRESENCE, r"närvaro|närvarande\?|status|när?v\.?|frånvaro"),
)  # fmt: skip
_NUMBER = re.compile(r"(?<=\w)\s+(?:nr\.?\s*)?\d{1,2}(?:[.:]\d{1,2})*[.:]?$")
_RULES = tuple((column, re.compile(rf"(?:{names})\W*", re.IGNORECASE)) for column, names in _NAMES)


def _plain(name: str) -> str:
    """Give a column's name on one line, without the number of what it holds: "Aktivitet 1"."""
    return _NUMBER.sub("", " ".join(name.split()).strip(" :*"))


@lru_cache(maxsize=4096)
def column_of(name: str) -> Column:
    """Tell what a column of this name holds."""
    folded = _plain(name)
    return next((column for column, rule in _RULES if rule.fullmatch(folded)), Column.OTHER)


@lru_cache(maxsize=4096)
def tier(name: str) -> int:
    """Tell how near a column of matters is to the action itself: 0 names it, the last only sorts it."""
    folded = _plain(name)
    return next((place for place, rule in enumerate(_TIERS) if rule.fullmatch(folded)), len(_TIERS))


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
