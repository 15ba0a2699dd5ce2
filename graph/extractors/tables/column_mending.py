"""What the cells of columns gainsay of their headings: "Resurser" that are parties, "Namn" of actions."""

import re

from graph.extractors.duties.rows import ANSWERS_FOR, GROUP, TIMES, WHO
from graph.extractors.tables.columns import FEW, HALF, MOST, TableColumns
from graph.extractors.tables.headings import Column

_CONVENER = re.compile(r"\W*(?:sammankallande|ordförande|(?:grupp)?ledare)\W*", re.IGNORECASE)
_TITLE = re.compile(r"\W*namn\W*", re.IGNORECASE)
_TAKE_PART = re.compile(r"\W*(?:deltagare|deltar|medverkande)\W*", re.IGNORECASE)
_MEANS = re.compile(r"\W*(?:\w+\W+)*resurs(?:er)?\W*", re.IGNORECASE)  # people, or money
_TEAM = re.compile(r"\W*(?:(?:arbets|projekt)grupp(?:en)?|arbetslag|team)\W*", re.IGNORECASE)
_FUNDS = re.compile(r"\W*(?:med)?finansi\w+.*|\W*bidrar\s+till\b.*", re.IGNORECASE)  # people, money or goals
_HOW = re.compile(r"\W*(?:genomförande|utförande)t?\W*", re.IGNORECASE)  # how, or by whom
_CARRIES_OUT = re.compile(
    r"\W*(?:ansvar(?:ig\w*)?\b|verkställ|utför|genomför|görs\s+av|åtgärdas\s+av|hanteras\s+av|ska\s+göras)",
    re.IGNORECASE,
)
_TO = re.compile(r"\W*till\W*", re.IGNORECASE)
_SENDER = re.compile(r"\W*(?:avsändare|mottagare)\W*", re.IGNORECASE)  # of a message or a task
_CONCERNED = re.compile(r".*\b(?:i första hand|främst|närmast)\b.*|\W*berörd\w*(?:\s+\w+)?\W*", re.IGNORECASE)
_WHO_LEADS, _WHO_JOINS = (re.compile(rf"\W*{who}\b.*", re.IGNORECASE) for who in ("vem", "vilka"))

_MOVES = r"(?:lämnas|förs|flyttas|överförs|överlämnas|övergår)(?:\s+över)?"
_LEFT = re.compile(
    rf"\W*(?:{_MOVES}\s+från|(?:nuvarande|tidigare|hittillsvarande|avlämnande|överlämnande|dagens)\s+\S.*)\W*",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    rf"\W*(?:{_MOVES}\s+till|(?:tas\s+över|övertas)\s+av"
    r"|(?:nya?|nytt|framtida|blivande|kommande|mottagande|övertagande)\s+\S.*)\W*",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\W*(?:(?:har|blev|är)\s+)?(?:(?:över)?lämna(?:ts?|des|d)|ge(?:tts?|s)|givi?(?:t|ts)|given|gavs|gått|går|gick|ställ(?:ts?|d|des)"
    r"|rikta(?:ts?|d|des|s)|(?:för)?dela(?:ts?|d|des|s)(?:\s+ut)?|utdela[td]|överlåt(?:its|et|en)|överläts"
    r"|anförtro(?:tts?|dd|ddes|s)|hänskjut(?:its|et|en)|hänsköts|lag(?:ts?|d)(?:\s+ut)?)"
    r"\s+(?:till|åt|på|hos)\W*",
    re.IGNORECASE,
)  # to whom a task was given

_ONLY_ONES = (  # columns that tell who acts where no other does
    (Column.DEADLINE, _TO),
    (Column.REFERENCE, _SENDER),
    (Column.SUPPORT, _CONCERNED),
)


def mend(table: TableColumns) -> None:
    """Correct what the cells of a column plainly gainsay."""
    _gainsaid(table)
    _answered(table)
    _decisions(table)
    _days(table)
    for place in table.of(Column.MATTER):
        if table.contents(place).codes >= MOST and any(map(table.may_be_matter, table.others(place))):
            table.kinds[place] = Column.BESIDE
    _holders(table)
    for place in table.of(*WHO):
        if not table.headings[place].explicit and table.contents(place).parties < _fewest(table, place):
            _actor(table, place)
    for rule in (_joiners, _takers, _supporters, _titles, _groups, _participants, _receivers):
        rule(table)


def _gainsaid(table: TableColumns) -> None:
    """Forget what headings say of cells that are all something else, as parties, or that are empty."""
    for place, kind in enumerate(table.kinds):
        held = table.contents(place)
        no_days = kind in TIMES and held.days < FEW and max(held.parties, held.actions) >= MOST
        if no_days or _is_of_parties(table, place) or (kind in WHO and not held.longest):
            table.kinds[place] = Column.OTHER


def _is_of_parties(table: TableColumns, place: int) -> bool:
    """Tell a column called after matters whose cells are parties, where another holds things to do."""
    held = table.contents(place)
    if table.kinds[place] is not Column.MATTER or table.says_action(place) or held.actions >= MOST:
        return False
    others = table.others(place)
    return held.parties >= MOST and any(table.contents(each).actions >= HALF for each in others)


def _fewest(table: TableColumns, place: int) -> float:
    """Give the least share of parties in a column of actors; of "Genomförande" beside who answers, more."""
    told = table.kinds[place] is Column.ACTOR and bool(table.of(Column.RESPONSIBLE))
    return HALF if told and _HOW.fullmatch(table.names[place]) else FEW


def _answered(table: TableColumns) -> None:
    """Take a column of what somebody answers for, beside one of who does, for what is to be done."""
    acting = table.of(*WHO)
    held = [each for each in acting if _is_answered(table, each)]
    others = [each for each in acting if table.contents(each).parties >= HALF]
    if held and others and not table.of(Column.MATTER):
        for place in held:
            table.kinds[place] = Column.MATTER


def _is_answered(table: TableColumns, place: int) -> bool:
    """Tell a column of what somebody answers for, by its cells or, if they name nobody, its heading."""
    held = table.contents(place)
    called = held.parties < FEW and ANSWERS_FOR.fullmatch(table.names[place]) is not None
    return held.actions >= HALF > held.parties or called


def _decisions(table: TableColumns) -> None:
    """Take what was decided for what is to be done, beside who carries it out and until when."""
    told = [place for place in table.of(*WHO) if _CARRIES_OUT.match(table.names[place])]
    if told and table.of(Column.DEADLINE, Column.TIME) and not table.of(Column.MATTER):
        for place in table.of(Column.DECISION)[:1]:
            table.kinds[place] = Column.MATTER


def _days(table: TableColumns) -> None:
    """Take deliveries that are days for when they are due, where another column names the actions."""
    for place in () if table.of(Column.DEADLINE) else table.of(Column.MATTER):
        if table.contents(place).days >= MOST and any(map(table.may_be_matter, table.others(place))):
            table.kinds[place] = Column.DEADLINE
    for place in table.of(Column.SUPPORT, Column.HELPER):
        if table.contents(place).days >= MOST and not table.of(*TIMES):
            table.kinds[place] = Column.DEADLINE  # "Avstäms"


def _actor(table: TableColumns, place: int) -> None:
    """Take a column that names nobody for when, or for nothing known."""
    if table.contents(place).days >= MOST:
        table.kinds[place] = Column.TIME
    elif table.contents(place).longest:
        table.kinds[place] = Column.OTHER


def _joiners(table: TableColumns) -> None:
    """Take those whom "Vilka" asks after for helpers, where "Vem" asks who does it."""
    if any(_WHO_LEADS.fullmatch(table.names[place]) for place in table.of(*WHO)):
        for place in table.of(Column.ACTOR):
            if _WHO_JOINS.fullmatch(table.names[place]):
                table.kinds[place] = Column.HELPER


def _takers(table: TableColumns) -> None:
    """Take those who take a task over for those who answer, where another column says whom it is left by."""
    left, taken = (
        [
            place
            for place, name in enumerate(table.names)
            if rule.fullmatch(name) and table.contents(place).parties >= HALF
        ]
        for rule in (_LEFT, _TAKEN)
    )
    if len(left) == len(taken) == 1:
        table.kinds[left[0]], table.kinds[taken[0]] = Column.BESIDE, Column.RESPONSIBLE


def _holders(table: TableColumns) -> None:
    """Take the people, with posts or without, for those who answer for what a column called so holds."""
    acting, posts = table.of(*WHO), table.parties(Column.MATTER)
    alone = len(acting) == 1 and posts == table.of(Column.MATTER)
    named = _people(table) if alone else []
    held = table.contents(acting[0]) if named else None
    answered = held is not None and ANSWERS_FOR.fullmatch(table.names[acting[0]]) is not None
    fewest = HALF if answered else FEW  # "Tar hand om"
    told = held is not None and held.parties < fewest and bool(table.of(Column.ROLE))
    if held is not None and max(held.parties, held.days) < HALF and (posts or told or held.actions >= HALF):
        table.kinds[acting[0]], table.kinds[named[0]] = Column.MATTER, Column.RESPONSIBLE
        for place in posts:
            table.kinds[place] = Column.ROLE


def _people(table: TableColumns) -> list[int]:
    """Give the columns of people; where none is called so, the only other one of parties: "Kollega"."""
    others = table.parties(Column.OTHER)
    return table.parties(Column.PERSON) or (others if len(others) == 1 else [])


def _supporters(table: TableColumns) -> None:
    """Take resources that are parties for those who help, not money; the first column tells the matter."""
    for place in table.of(Column.BESIDE):
        if _MEANS.fullmatch(table.names[place]) and table.contents(place).parties >= HALF:
            table.kinds[place] = Column.RESPONSIBLE if _is_only_party(table, place) else Column.SUPPORT
    for place in table.of(Column.SUPPORT):
        if _FUNDS.fullmatch(table.names[place]) and table.contents(place).parties < HALF:
            table.kinds[place] = Column.BESIDE
    if table.kinds[0] in (Column.SUPPORT, Column.HELPER) and not WHO.isdisjoint(table.kinds):
        table.kinds[0] = Column.OTHER  # "Stödfunktion"


def _is_only_party(table: TableColumns, place: int) -> bool:
    """Tell whether no column but one names anybody beside things to do."""
    others = (each for each in range(len(table.kinds)) if each != place)
    told = not WHO.isdisjoint(table.kinds) or not table.actions()
    return not told and all(table.contents(each).parties < HALF for each in others)


def _titles(table: TableColumns) -> None:
    """Take a column "Namn" for the names of actions, where it names nobody and most of it reads so."""
    for place in table.of(Column.PERSON):
        held = table.contents(place)
        if _TITLE.fullmatch(table.names[place]) and held.parties < FEW < held.actions:
            table.kinds[place] = Column.MATTER


def _groups(table: TableColumns) -> None:
    """Take the groups for those who act where another column only says who convenes each."""
    groups = [place for place, name in enumerate(table.names) if GROUP.fullmatch(name)]
    acting = table.of(*WHO)
    conveners = [place for place in acting if _CONVENER.fullmatch(table.names[place])]
    if len(groups) == 1 and conveners and conveners == acting and table.actions():
        table.kinds[groups[0]] = Column.RESPONSIBLE
        for place in conveners:
            table.kinds[place] = Column.BESIDE


def _participants(table: TableColumns) -> None:
    """Take those listed as taking part, or as a group, for helpers where others lead what is done."""
    acting, matters = table.of(*WHO), table.of(Column.MATTER)
    for place in table.of(Column.PERSON, Column.OTHER) if acting and matters else ():
        name = table.names[place]
        if _TAKE_PART.fullmatch(name) or (_TEAM.fullmatch(name) and table.contents(place).parties >= HALF):
            table.kinds[place] = Column.HELPER


def _receivers(table: TableColumns) -> None:
    """Take for those who act, where no other column names any, those whom a task is for or a message from."""
    if not WHO.isdisjoint(table.kinds) or not (table.of(Column.MATTER) or table.actions()):
        return
    if any(table.contents(place).amounts >= MOST for place in range(1, len(table.kinds))):
        return  # what each gets
    rules = [(kind, rule, MOST) for kind, rule in _ONLY_ONES]
    if any(map(table.says_action, table.of(Column.MATTER))):
        rules.append((Column.OTHER, _GIVEN, HALF))
    for kind, rule, fewest in rules:
        for place in table.of(kind):
            if rule.fullmatch(table.names[place]) and table.contents(place).parties >= fewest:
                table.kinds[place] = Column.RESPONSIBLE
