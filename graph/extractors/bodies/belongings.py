"""What is part of what: a board of its authority, a unit of its hospital, a company of its owner."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.dates import find_dates
from corpus.records import Entity, Span
from graph.extractors.bodies.letterheads import of_issuer
from graph.extractors.bodies.listed_units import listed_units
from graph.extractors.decisions.labels import prose
from graph.extractors.groups.spoken_groups import COMMON, group_meant
from graph.extractors.groups.subgroups import belonging, subgroups
from graph.extractors.meetings.present_groups import authority_of
from graph.extractors.offices.assignments import begun_with, start_of
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any
from graph.within.authorities import authority_in, is_territory, owned_board, plain_name

_UNIT = re.compile(
    r"(?:nämnden|styrelsen|fullmäktige|utskottet|enheten|förvaltningen|kliniken|avdelningen|diagnostik"
    r"|mottagningen|kontoret|sektionen|laboratoriet|kansliet|staben|revisionen|hälsan|centralen|biblioteket"
    r"|jouren|psykiatrin|habiliteringen)$"
)
_AREA_GROUP = re.compile(r"(?:RSG|RAG|RPO|LPO|LAG|LSG)\b")
_IS_UNIT = re.compile(
    r"(?:enheten|avdelningen|kliniken|sektionen|kontoret|mottagningen|staben|kansliet|förvaltningen"
    r"|laboratoriet|området)\b|^\\w+område ",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"^Region |^Sjukvårdsregion |regionen$|kommun$|stad$|sjukhus(?:et)?$|^Sjukhuset i ", re.IGNORECASE
)
_BELONGS = masked_pattern(r"(?P<part><BODY>) (?:i|vid|inom) (?P<whole>[\ue001\ue002]+)")
_AND_UNIT = masked_pattern(r"(?P<other>\ue001+) (?:och|samt) $")  # "Skolkontoret och Fritidskontoret i Ekby"
_UNITS = (
    r"(?:nämnd|styrelse|utskott|bolag|dotterbolag|enhet|avdelning|förvaltning|verksamhet|klinik|sektion"
    r"|myndighet|råd|[a-zåäö-]*grupp|beredning|kommittée?|stiftelse|del|kontor|stab|organisation|verksamhetsområde)"
)
_UNIT_BEFORE = (
    r"(?:[Dd]en nya |[Dd]et nya )?\b(?:[Ee]nheten|[Cc]entrum(?:et)?|[Aa]vdelningen|[Ff]örvaltningen"
    r"|[Kk]liniken|[Oo]mrådet|[Mm]ottagningen|[Ss]ektionen)|^\W*(?:Den|Det)"
)
_STATES = masked_pattern(
    rf"(?P<part><BODY>|{COMMON}|\b(?:{_UNIT_BEFORE})(?!\w))(?:\s?\([^)]*\))?(?:,? som)?"
    r"(?: (?:\w+ )??(?:ingår(?: [\w-]+){0,5}? i|hör(?:de)?(?: \w+)?? (?:till|under|hemma i)"
    r"|lyder(?: \w+)?? under|tillhör(?:de)?(?: organisatoriskt)?|sorterar(?: \w+)?? under"
    r"|ligger(?: \w+)? (?:under|inom)|är organisera[dt]e? (?:under|inom|i|vid)|är underställ[dt]a?"
    r"|(?:placeras|inordnas) (?:vid|inom|under|i|på)"
    r"|är (?:organisatoriskt )?placera[dt]e? (?:vid|inom|under|i|på)"
    r"|är (?:en |ett )?(?:hel|del)?ägt? (?:dotter)?bolag (?:till|inom|i|under)"
    rf"|(?:är|blir|blev) (?:en|ett) (?:av )?(?:[\w-]+ ){{0,3}}?{_UNITS}(?:r|er)?"
    r" (?:i|inom|vid|under|till|av|hos)"
    r"|ägs(?: helt| till \d+ procent)? av)|,? (?:hel|del)?äg[dt] av|,? dotterbolag till)"
    r" (?:(?:koncernen|bolagskoncernen|förvaltningen|avdelningen) )?(?P<whole><BODY>)"
)
_MOVES = masked_pattern(
    r"(?P<part><BODY>)(?:\s?\([^)]*\))?(?:, som [^.;,]{3,60},)?"
    r" (?:flytta(?:r|s|de|des)|har flyttats?|överför(?:s|des)|för(?:s|des) över|går över|gick över"
    r"|övergår|övergick)"
    r"(?: (?:över|organisatoriskt|nu|då))*(?: den \d[^.;\ue001]{3,20}?)?"
    r"(?: från (?P<old><BODY>))? till (?P<whole><BODY>)(?: från (?P<former><BODY>))?"
)
_BECAME = masked_pattern(
    r"\b(?:bildar|bildas|till|heter|namnet)(?: (?:den nya|en ny|en gemensam) [a-zåäö]+,?)? (?P<new><BODY>)"
)
_IS_UNIT_WORD = masked_pattern(_UNIT_BEFORE)
_INVERTED = masked_pattern(
    r"\b(?:[Uu]nder|[Tt]ill|[Ii]nom) (?P<whole><BODY>|nämnden|styrelsen) (?:lyder|sorterar|hör|ligger|finns)"
    r" (?P<parts>[\ue001\ue003]+(?:(?:, | och | samt )[\ue001\ue003]+)*)"
)
_HIGHEST = masked_pattern(
    r"(?P<part><BODY>)(?:\s?\([^)]*\))? är (?:[a-zåäö]+ )??(?:(?P<of><BODY>)s? )?(?:högsta )?beslutande"
    r" (?:organ|församling)(?: (?:i|inom|för) (?P<whole><BODY>))?"
)  # "Fullmäktige är Ekby kommuns högsta beslutande organ"
_BECOMES = masked_pattern(
    rf"\bbl(?:ir|ev) (?P<part><BODY>) (?:en|ett) (?:[\w-]+ ){{0,2}}?{_UNITS}"
    r" (?:av|inom|i|under|till|hos|vid) (?P<whole><BODY>)"
)
_COUNCIL_OF = re.compile(r"[A-ZÅÄÖ].* kommunfullmäktige")
_BRACKETED = masked_pattern(r"(?P<whole>\ue001+) \((?P<part>\ue001+)\)")
_LINE = masked_pattern(r"(?P<part>\ue003+|\ue001+)(?:\s?\([^)]*\))?, (?P<whole>[\ue001\ue002]+)")
_KINDS = r"(?:enheter|avdelningar|sektioner|kliniker|delar|områden|verksamheter|mottagningar)(?:na)?"
_CONSISTS = masked_pattern(
    r"(?P<whole>(?<!\ue001)\ue001++)(?:s? verksamhet)?(?:\s?\([^)]*\))?(?: som)?"
    r" (?:(?:(?:ska|skall|kommer|kommer att) bestå|består|bestod|utgörs|[^.;\ue000-\ue005]{3,40} och består)"
    r"(?: i dag| idag| nu| numera)? av"
    r"|(?:är |blir )?(?:in|upp)dela[ds]e?(?:s|t)? (?:i|på)|delas (?:in|upp) i|omfattar|innefattar|rymmer"
    r"|(?:kommer att |ska |kommer )?(?:ha|har|får|få)(?= (?:två|tre|fyra|fem|sex|\d|enhet|avdelning"
    r"|sektion)))"
    rf"(?: (?:två|tre|fyra|fem|sex|\d+))?(?: {_KINDS}:?|:)?,?"
    r" (?P<parts>\ue001+(?:\s?\([^)]*\))?(?:(?:, | och | samt )\ue001+(?:\s?\([^)]*\))?)+)"
)
_BECOMES_PART = re.compile(r"\bbl(?:ir|ev)\b|inordn|placeras")
_FROM_DAY = re.compile(r"\bfrån\b.*\d", re.IGNORECASE)
_ALLIED = re.compile(
    r"förbund|förening|styrelse|nämnd|bolag|region|kommun|samverkan|nätverk|råd|stiftelse", re.IGNORECASE
)  # what these consist of are members
_MOVING = ("flytta", "överför", "över", "övergi")
_WORDS = (
    "ingår", "hör", "lyder", "sorterar", "ligger", "bolag", "ägs", "ägd", "ägt", " är en ", " är ett ",
    "blir", "blev", "organisera", "placera", "underställ",
)  # fmt: skip
_MADE_UP = (
    "best", "utgörs", "delad", "delas", "delat", "omfattar", "innefattar", "rymmer", "ha", "få",
)  # fmt: skip
_OF_AUTHORITY = re.compile(r"(regionen|kommunen)s\s", re.IGNORECASE)
_NAME = re.compile("[\ue001-\ue003]")


def belongings(view: View) -> Iterator[Claim]:
    """Read what sentences, lines of a front page and the names of boards say of what is part of what."""
    yield from of_issuer(view)
    yield from subgroups(view)
    for sentence, _ in prose(view):
        if _NAME.search(sentence.mask):
            yield from _stated(view, sentence)
            yield from _inverted(view, sentence)
            yield from _highest(view, sentence)
            yield from _moved(view, sentence)
            yield from _located(view, sentence)
            yield from _made_up(view, sentence)
            yield from _owned(view, sentence)
        if sentence.mask.endswith(":") and holds_any(sentence.mask, _MADE_UP):
            yield from listed_units(view, sentence)


def _owned(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read "Region Uppsalas patientnämnd", "regionens inköpsenhet", and a unit in brackets."""
    for mention in view.names.within(*sentence.span, kinds=("organisation",)):
        unit = view.names.entity(mention.entity_id) if mention.entity_id else None
        whole = _owner_named(view, mention.surface, unit) if unit is not None else None
        if unit is not None and whole is not None and whole.id != unit.id:
            yield belonging(unit, whole, sentence.span, 0.8)
    for match in _BRACKETED.finditer(sentence.mask) if "(" in sentence.mask else ():
        part, whole = (view.named_at(sentence.place(match, name)) for name in ("part", "whole"))
        if part is not None and whole is not None and part.id != whole.id and _IS_UNIT.search(part.name):
            yield belonging(part, whole, sentence.span, 0.75)


def _owner_named(view: View, surface: str, unit: Entity) -> Entity | None:
    """Give the authority that the name of a board or unit begins with."""
    if owned_board(surface) or _COUNCIL_OF.fullmatch(surface):
        return view.names.named(authority_in(unit.name))
    owner = _OF_AUTHORITY.match(surface)
    return authority_of(view, owner[1].lower()) if owner is not None else None


def _stated(view: View, sentence: Sentence) -> Iterator[Claim]:
    if holds_any(sentence.mask, _WORDS):
        for match in _STATES.finditer(sentence.mask):
            whole = view.named_at(sentence.place(match, "whole"))
            part = _part_meant(view, sentence, match) if whole is not None else None
            if part is not None and whole is not None and _may_hold(part, whole):
                begins = _since(view, sentence) if _BECOMES_PART.search(match.group()) else None
                yield replace(belonging(part, whole, sentence.span, 0.85), valid_from=begins)


def _since(view: View, sentence: Sentence) -> str | None:
    """Give from when a sentence says that bodies belong so; else from when the heading above says it."""
    section = sentence.passage.section
    heading = section.headings[-1] if section is not None and section.headings else ""
    told = find_dates(heading, year=view.year) if _FROM_DAY.search(heading) else ()
    return start_of(view, sentence) or (told[0].value if told else begun_with(view, sentence))


def _inverted(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read "Under Kommunstyrelsen lyder Valnämnden", "I maj blir Skogskontoret en del av Parkkontoret"."""
    for match in _INVERTED.finditer(sentence.mask):
        whole = group_meant(view, sentence.place(match, "whole"), sentence)
        for mention in view.names.within(*sentence.place(match, "parts"), kinds=("organisation", "group")):
            part = view.names.entity(mention.entity_id) if mention.entity_id else None
            if part is not None and whole is not None and _may_hold(part, whole):
                yield belonging(part, whole, sentence.span, 0.8)
    for match in _BECOMES.finditer(sentence.mask):
        part, whole = (view.named_at(sentence.place(match, name)) for name in ("part", "whole"))
        if part is not None and whole is not None and _may_hold(part, whole):
            yield belonging(part, whole, sentence.span, 0.8)


def _highest(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read "Kommunfullmäktige är Ekby kommuns högsta beslutande organ"."""
    for match in _HIGHEST.finditer(sentence.mask) if "beslutande" in sentence.mask else ():
        of = next((name for name in ("of", "whole") if match[name]), None)
        part = view.named_at(sentence.place(match, "part"))
        whole = view.named_at(sentence.place(match, of)) if of else None
        if part is not None and whole is not None and _may_hold(part, whole):
            yield belonging(part, whole, sentence.span, 0.85)


def _moved(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read "Bårhuset flyttar från A till B": what it was and what it becomes part of."""
    match = _MOVES.search(sentence.mask) if holds_any(sentence.mask, _MOVING) else None
    part = view.named_at(sentence.place(match, "part")) if match is not None else None
    for name in ("whole", "old", "former"):
        whole = view.named_at(sentence.place(match, name)) if match is not None and match[name] else None
        if part is not None and whole is not None and _may_hold(part, whole) and not is_territory(part.name):
            begins = _since(view, sentence) if name == "whole" else None
            yield replace(belonging(part, whole, sentence.span, 0.8), valid_from=begins)


def _part_meant(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    """Give what is said to belong: the body at the place, or the unit or group that was spoken of before."""
    place = sentence.place(match, "part")
    known = view.named_at(place)
    words = view.quoted(place)
    if known is not None or not _IS_UNIT_WORD.fullmatch(words):
        return known if known is not None and known.kind in BODY_KINDS else group_meant(view, place, sentence)
    if words in ("Den", "Det") or " nya " in words:
        return _spoken_of(view, sentence)
    stem = words.split()[-1].lower().removesuffix("en").removesuffix("et")
    section = sentence.passage.section
    start = section.start if section else 0
    for mention in reversed(view.names.within(start, sentence.start, kinds=("organisation",))):
        unit = view.names.entity(mention.entity_id) if mention.entity_id else None
        if unit is not None and stem in unit.name.lower():
            return unit
    return None


def _spoken_of(view: View, sentence: Sentence) -> Entity | None:
    """Give what bodies became in the sentences before, else the first body of the sentence before."""
    start = sentence.passage.start
    became = [*_BECAME.finditer(view.mask, start, sentence.start)]
    known = view.named_at(Span(*became[-1].span("new"))) if became else None
    if known is not None:
        return known
    before = [each for each in view.sentence_spans(start, sentence.passage.end) if each.end <= sentence.start]
    named = view.names.within(*before[-1], kinds=("organisation", "group")) if before else ()
    return view.names.entity(named[0].entity_id) if named and named[0].entity_id else None


def _may_hold(part: Entity, whole: Entity) -> bool:
    """Tell whether one can be part of the other: who sits in a group takes part in it."""
    if part.id == whole.id:
        return False
    return part.kind == "group" if whole.kind == "group" else part.kind in BODY_KINDS


def _made_up(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read "Vårdavdelningen består av A-enheten och B-enheten": the units that a unit is made up of."""
    for match in _CONSISTS.finditer(sentence.mask) if holds_any(sentence.mask, _MADE_UP) else ():
        whole = view.named_at(sentence.place(match, "whole"))
        for mention in view.names.within(*sentence.place(match, "parts"), kinds=("organisation",)):
            part = view.names.entity(mention.entity_id) if mention.entity_id else None
            if whole is not None and part is not None and part.id != whole.id and _is_unit_of(part, whole):
                yield belonging(part, whole, sentence.span, 0.8)


def _is_unit_of(part: Entity, whole: Entity) -> bool:
    """Tell whether what a body is made up of are units of it, and not its members."""
    alike = not _ALLIED.search(whole.name) and not is_territory(part.name) and not part.name.endswith(" AB")
    return _IS_UNIT.search(part.name) is not None or alike


def _located(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read "Medicinkliniken vid Ekby sjukhus", and a group and its region alone on a line."""
    line = None if sentence.passage.column else _LINE.fullmatch(sentence.mask)
    for match in (line,) if line else _BELONGS.finditer(sentence.mask):
        part, whole = (view.named_at(sentence.place(match, name)) for name in ("part", "whole"))
        if part is None or whole is None or part.id == whole.id:
            continue
        unit = _UNIT.search(plain_name(part.name)) or _AREA_GROUP.match(part.name)
        if (line or unit) and _WHOLE.search(whole.name):
            yield belonging(part, whole, sentence.span, 0.75)
            beside = _AND_UNIT.search(sentence.mask, 0, match.start("part"))
            other = view.named_at(sentence.place(beside, "other")) if beside else None
            if other is not None and not line and _UNIT.search(plain_name(other.name)):
                yield belonging(other, whole, sentence.span, 0.7)
