"""How Swedish says who is in a group: "I G ingår …", "G består av …", "Följande är ledamöter i G: …".

Such words may be followed by the members in the same sentence, or end it, so that the lines below are they.
"""

import re
from dataclasses import dataclass

from graph.extractors.groups.spoken_groups import BOARD, COMMON, PROGRAMME, SHORT, UNNAMED
from graph.extractors.view import masked_pattern
from graph.text.sentences import holds_any

_OWN = r"(?<=s\s)[a-zåäö]*(?:grupp|råd|nätverk|kommitté|team|utskott)(?![a-zåäö])"  # "projektets styrgrupp"
_GROUP = (
    rf"(?:(?:den|det) nya |[a-zåäö]+s )?(?P<group><BODY>|{COMMON}|{PROGRAMME}|{SHORT}|{BOARD}|{_OWN})"
    r"(?: [A-ZÅÄÖ][a-zåäöé]+(?= |,))?(?:\s?\([^()]*\))?"
)
_WHAT_FOR = r"(?: (?:för|inom|kring) [^.:;,\ue000-\ue003]{3,50}?)?"
_LED_AND = r"(?: (?:leds|leddes|har letts) av (?:[a-zåäö-]+ )?<PERSON><PARTY>,? och)?"
_WORDS = r"(?: (?!i\b|till\b)[a-zåäö]+){0,4}?"
_NUMBER = r"(?:(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|flera|\d{1,2}) )?"
_MEMBERS = r"(?:ledamöter|ledamot|medlemmar|medlem|deltagare|representanter|representant|personer)"
_EXPERTS = r"(?:sakkunniga?|experter|expert|ledamöter|ledamot|sekreterare|rådgivare)"
_SIT = r"(?:ingår|ingick|sitter|satt|deltar|deltog|medverkar)"
_SAT = r"(?:ingått|suttit|deltagit|medverkat)"
_FREE = r"(?:^|[.;:,] |\b(?:och|där|att) )"  # where a clause may begin
_BRACKET = r"(?:\s?\([^()]*\))?"
_Opening = tuple[tuple[str, ...], re.Pattern[str]]
_OPENINGS: tuple[_Opening, ...] = (  # each with words of which it needs one, if any
    (
        ("ingå", "ingick", "sitter", "satt", "delt", "medverka", "suttit"),
        masked_pattern(
            rf"{_FREE}\W*[Ii] (?:{_GROUP}(?: arbete)?{_WHAT_FOR}|(?P<it>den|denna))"
            rf" (?:{_SIT}|har{_WORDS} {_SAT})\b"
        ),
    ),
    (
        ("Med i", "med i"),
        masked_pattern(rf"^\W*(?:[a-zåäö]+ )?[Mm]ed i {_GROUP}{_WHAT_FOR} (?:är|var|finns|blir|blev)\b"),
    ),
    (
        ("örordna", "tses", "tsågs", "tsetts"),
        masked_pattern(
            rf"\b[Ss]om (?P<as>{_EXPERTS}) (?:(?:i|åt|till)|att biträda) {_GROUP}{_WHAT_FOR}"
            rf" (?:förordnas|förordnades|utses|utsågs|har{_WORDS} (?:förordnats|utsetts))\b"
        ),
    ),
    (
        ("edlem", "edam", "eltagar", "erson", "epresentant"),
        masked_pattern(rf"{_GROUP} (?:nya |ordinarie |övriga )?{_MEMBERS}(?:na)? (?:är|var|blir)\b"),
    ),
    (
        ("best", "utgö", "utgj", "sammansatt"),
        masked_pattern(
            rf"(?:{_GROUP}{_WHAT_FOR}|^\W*(?P<it>[Dd]en|[Dd]et|[Dd]enna))(?:,? som)?{_LED_AND}"
            r"(?: är [a-zåäö ]{4,40} och)?"
            rf" (?:(?:ska|skall|kommer att|kan) )?(?:består|bestod|bestå|bestått|utgörs|utgjordes|utgöras"
            rf"|har{_WORDS} (?:bestått|utgjorts)|är sammansatt)(?: i övrigt)?"
            rf"{_WORDS} av\b"
        ),
    ),
    (
        ("best",),
        masked_pattern(rf"\ben (?P<group>{UNNAMED}){_WHAT_FOR}(?:,? som)? (?:bestående|består|bestod) av\b"),
    ),
    (
        ("öljande", "essa", "edanstående", "De", "de"),
        masked_pattern(
            rf"\b(?:[Ff]öljande|[Dd]essa|[Nn]edanstående|[Dd]e){_WORDS}"
            rf" (?:{_SIT}|{_SAT}|är {_MEMBERS}) (?:i|av) {_GROUP}(?: (?:är|var)\b)?"
        ),
    ),
    (
        ("följande",),
        masked_pattern(
            r"\b(?:(?:om)?förordna|utse|välja)(?:r|t|tt|s|ts|tts)?(?: [a-zåäö]+)?"
            rf" följande(?: personer| {_MEMBERS})? (?:till|i|att ingå i) {_GROUP}{_WHAT_FOR}"
        ),
    ),
    (
        ("ny", "ytterligare", "följande", "ordinarie"),
        masked_pattern(
            rf"{_GROUP} (?:har(?: [a-zåäö]+)? fått|får|fick|har utökats med|utökas med|utökades med"
            rf"|välkomnar|hälsar|har haft|har|hade)"
            rf" {_NUMBER}(?:nya?|nytt|ytterligare|följande|ordinarie) {_MEMBERS}(?: välkomna)?"
            r"(?: (?:under|för) [^.:;,]{3,30})?"
        ),
    ),
    (
        ("följande", "denna", "sammansättning"),
        masked_pattern(
            rf"{_GROUP}[^.;:]{{0,60}}? (?:har(?:{_WORDS} (?:haft|fått))?|får|hade|fick)"
            r" (?:i övrigt |även |nu )*"
            rf"(?:(?:följande|denna) (?:sammansättning|bemanning|{_MEMBERS})|(?:en )?ny sammansättning:)"
        ),
    ),
    (
        ("förstärk", "komplettera", "utöka"),
        masked_pattern(
            rf"{_GROUP} (?:har förstärkts|förstärks|har kompletterats|kompletteras|har utökats"
            rf"|utökas)(?: nu)? med\b"
        ),
    ),
    (
        ("företrädare,", "representant,", "ledamot,"),
        masked_pattern(
            rf"(?:har {_GROUP}|{_GROUP.replace('group', 'whose')} har)(?: nu| fått)* en(?: ny)?"
            r" (?P<as>[a-zåäö]*(?:företrädare|representant|ledamot)),"
        ),
    ),
    (
        ("Ny", "ny"),
        masked_pattern(
            rf"^\W*{_NUMBER}[Nn]y(?:a|tt)? {_MEMBERS} i {_GROUP}{_WHAT_FOR}(?: (?:är|blir|blev)\b)?"
        ),
    ),
    (
        ("är \ue000", "är: \ue000"),
        masked_pattern(rf"^\W*{_GROUP}{_WHAT_FOR} är:?(?= <PERSON>{_BRACKET}(?:,| och) <PERSON>)"),
    ),
    (
        ("Från ",),
        masked_pattern(rf"\bFrån {_GROUP} (?:deltog|deltar|medverkade|närvarade|var)\b"),
    ),
    (
        ("vrig",),
        masked_pattern(
            rf"^\W*(?:[Öö]vriga(?: ordinarie)? {_MEMBERS}(?:na)?|(?i:{_MEMBERS})(?:na)? i övrigt)"
            r"(?: (?:är|var|blir)\b|(?=\s*:\s*$))"
        ),
    ),
    (
        ("edamöter ", "edlemmar "),
        masked_pattern(r"^\W*(?:[Oo]rdinarie )?(?i:ledamöter|medlemmar)(?:na)? (?:är|var)(?=\s*:?\s*$)"),
    ),
    (
        (),
        masked_pattern(
            rf"\b[a-zåäö]*(?i:{_MEMBERS})(?:na)? (?:i|av) {_GROUP}{_WHAT_FOR} (?:är|var|blir|har varit)\b"
        ),
    ),
)
_AROUND = (
    masked_pattern(
        r"(?P<group>\ue003+)(?:\s?\([^()]*\))?,? där(?: också| även)?"
        r"(?P<who> [^.;:]*?[\ue000-\ue003][^.;:]*?) (?:ingår|ingick|sitter|är ledamöter|är representerade)\b"
    ),
    masked_pattern(
        rf"{_FREE}\W*[Ii] {_GROUP}{_WHAT_FOR} (?:ska|skall|kommer|bör|får|har)"
        r"(?P<who>[^.;:]*?[\ue000-\ue003][^.;:]*?)"
        r" (?:att )?(?:ingå|ingått|delta|deltagit|sitta|suttit|medverka|vara representera(?:d|de)"
        r"|finnas med)\b"
    ),
    masked_pattern(
        rf"{_FREE}\W*[Ii] {_GROUP}{_WHAT_FOR} (?:är|finns|blir|blev|var)"
        r"(?P<who>[^.;:]*?[\ue000-\ue003][^.;:]*?)"
        r" (?P<as>representera(?:d|de|t)|ledamöter|ledamot|medlemmar|medlem|(?:vice )?ordförande|med)\b"
    ),
    masked_pattern(
        r"(?P<who><PERSON><PARTY>(?:(?:,|,? och|,? samt) <ACTOR><PARTY>)*),?"
        rf" (?:utgör|bildar|utgjorde)(?: tillsammans| gemensamt)? {_GROUP}"
    ),
    masked_pattern(
        rf"\b[Ss]om (?P<as>{_EXPERTS}) (?:(?:i|åt|till)|att biträda) {_GROUP}{_WHAT_FOR}"
        r" har(?P<who> [^.;:]*?\ue000[^.;:]*?) (?:förordnats|utsetts)\b"
    ),
    masked_pattern(
        rf"{_GROUP}(?= (?:leds|har letts|leddes|bildas|tillsätts|har)\b)[^.;:]*?"
        rf" med (?P<who>[^.;:]*?\ue000[^.;:]*?) som (?P<as>{_EXPERTS})\b"
    ),
    masked_pattern(
        r"(?P<who><ACTOR>(?:\s?\([^()]*\))?(?:(?:,|,? och|,? samt) <ACTOR>(?:\s?\([^()]*\))?)*)"
        r"(?:,[^.;:,\ue000-\ue003]{2,50},|,(?= valdes in| väljs in| tas in))?(?:,? som)?"
        r" (?:(?:ska|skall|kommer att|kan|har tackat ja till att|har accepterat att) )?"
        r"(?:också |även |nu )?"
        r"(?:ingår|ingick|ingå|ingått|sitter|satt|sitta|har suttit|är nya?(?= i )"
        r"|är (?:nya? |fortsatt |fortfarande )?(?:med|medlem|medlemmar"
        r"|ledamot|ledamöter)|(?:har|tar|tog|tagit|får|fick|fått) (?:en )?plats|valdes in|väljs in|tas in)"
        rf"(?: också| även| nu| fortsatt| kvar)? (?:i|av) {_GROUP}"
    ),
)
_FILLER = re.compile(
    r"(?:[\s:,]|(?:också|även|nu|bland|annat|andra|dessutom|därutöver|följande|dels|enligt|nedan|från"
    r"|för|utsedda|en|ett"
    r"|två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d{1,2}|varsin|vardera|var|och en av|samt"
    r"|(?:[a-zåäö]+)?(?:personer|företrädare|representant(?:er)?|ledamöter|medlemmar|deltagare"
    r"|organisationer|myndigheter|parter"
    r"|aktörer|verksamheter|funktioner|förvaltningar|kommuner|tjänstemän|tjänstepersoner))\b)*",
    re.IGNORECASE,
)
_CUES = (
    "ingå", "ingick", "sitter", "sitta", "satt", "delt", "best", "utgör", "utgjor", "sammans",
    "edam", "edlem", "epresentant", "ersoner",
    "förstärk", "komplettera", "utöka", "representera", "medverka", "ordförande", " är med",
    "väljs in", "valdes in", "tas in", "plats i", "Med i ", " med i ", "bildar", "xpert", "akkunnig",
    "öreträdare", "eltagare", "är \ue000", "är: \ue000",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """Words that say who is in a group, as places in a mask.

    :ivar group: of the words for the group; None where a pronoun stands for it.
    :ivar members: of what names the members; None where the lines below do.
    :ivar role: what they are in it, where the words say so.
    """

    group: tuple[int, int] | None
    members: tuple[int, int] | None
    role: str = ""


def may_tell(mask: str) -> bool:
    """Tell whether a text may say who is in a group; others need not be read."""
    return holds_any(mask, _CUES)


def told(mask: str) -> Told | None:
    """Find the words that say who is in a group; None where a sentence has none."""
    if not may_tell(mask):
        return None
    for pattern in _AROUND:
        if (match := pattern.search(mask)) is not None:
            start, end = match.span("who")
            filler = _FILLER.match(mask, start, end)
            who = (filler.end() if filler else start, end)
            return Told(match.span("group"), who, match.groupdict().get("as") or "")
    for needed, pattern in _OPENINGS:
        if needed and not holds_any(mask, needed):
            continue
        if (match := pattern.search(mask)) is not None:
            return _opened(mask, match)
    return None


def _opened(mask: str, match: re.Match[str]) -> Told:
    named = next((name for name in ("group", "whose") if match.groupdict().get(name)), None)
    filler = _FILLER.match(mask, match.end())
    at = filler.end() if filler else match.end()
    rest = mask[at:].strip(" .:")
    members = (at, len(mask)) if rest else None
    return Told(match.span(named) if named else None, members, match.groupdict().get("as") or "")
