"""Names of bodies that issue documents: boards, councils, committees and groups first, then organisations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise


class Rank(IntEnum):
    """How close a body is to the document: the meeting itself before the organisation around it."""

    MEETING = 1
    GROUP = 2
    ORGANISATION = 3


@dataclass(frozen=True, slots=True)
class FoundBody:
    """A body as it stands in a text."""

    name: str
    rank: Rank
    start: int


_STEM = (
    r"(?i:nämnd(?:en)?|styrelsen?|utskott(?:et)?|fullmäktige|råd(?:et)?|beredning(?:en)?|kommitté(?:n)?|delegation(?:en)?"
    r"|kollegi(?:um|et)|sektion(?:en)?|presidi(?:um|et)|direktion(?:en)?|kongress(?:en)?"
    r"|(?<=[a-zåäö])(?<!mål)(?<!patient)(?<!ålders)(?<!risk)(?<!yrkes)(?<!parti)(?<!folk)(?<!diagnos)grupp(?:en)?"
    r"|(?<=länsgemensam )ledning|forum(?:et)?|nätverk(?:et)?"
    r"|(?:sjukvårds|region|kommun|koncern|förvaltnings|verksamhets|område[st])ledning(?:en)?"
    r"|(?:stads|kommun|region)?revisionen|(?:stads|kommun|region)?revisorerna|års(?:stämma|möte)|(?:förenings|bolags)stämma)"
)
_HYPHENATED = r"(?:[A-ZÅÄÖ][a-zåäöé]*-,?\s(?:[a-zåäö]+-,?\s)?och\s)?"
_ATTRIBUTES = (
    r"(?:(?:Nationell|Regional|Lokal|Gemensam|Kommunal|Sjukvårdsregional|Strategisk|Tillfällig|Medicinsk)"
    r"(?:t|a|s)?\s|Länsgemensam\s|(?!(?:Nya|Hela|Övriga|Denna|Andra|Alla|Båda|Samma|Första|Valda)\s)[A-ZÅÄÖ][a-zåäö]+a\s"
    r"(?=(?:[a-zåäö]+-\soch\s)?[a-zåäö]*(?:nämnden|styrelsen|utskottet|rådet|beredningen|kommittén|delegationen|gruppen)\b))*"
)
_GENITIVE = r"(?:(?:(?:RCC|[A-ZÅÄÖ][a-zåäöé]+)\s){0,2}[A-ZÅÄÖa-zåäöé]{3,}s\s)?"
_TAIL = (
    r"(?:s\s[a-zåäö-]*(?:utskott(?:et)?|presidi(?:um|et)|beredning(?:en)?|ledningsgrupp))?"
    r"(?:\s(?:för|i|inom|vid|kring|avseende)\s(?:[\wåäöé-]+(?:,\s|\s)?){1,7}"
    r"|(?:\s(?!den\b|kl\b|med\b|kallas\b|kallar\b|har\b|ska\b|beslut|möte\b|är\b|protokoll|samman)"
    r"(?:[a-zåäöé-]{3,}|och)){1,6}"
    r"(?:\s(?!Protokoll|Sammanträde|Möte|Kallelse|Minnes|Dagordning|Sida\b|Region\s)"
    r"[A-ZÅÄÖ][a-zåäö]{2,}(?:[-–/ ](?!Region)[A-ZÅÄÖ][a-zåäö]{2,})?(?=\s*$))?"
    r"|\s(?!Region\b|Västra\b|[A-ZÅÄÖ]\w+s?\s(?:kommun|[Ss]tad|län)\b)[A-ZÅÄÖ][A-ZÅÄÖa-zåäö-]+"
    r"(?:\s(?!Region\b|Protokoll\b|Sammanträde|\w+\s(?:kommun|[Ss]tad|län)\b)[A-ZÅÄÖ][a-zåäö]{2,}(?=\s*$))?"
    r"(?:\s(?:och\s)?[a-zåäö-]{3,}){0,4})?"
)
_MEETING = re.compile(
    rf"(?<![\w-])(?:{_HYPHENATED}{_GENITIVE}{_ATTRIBUTES}(?:[a-zåäö]+-,?\s(?:[a-zåäö]+-,?\s)?och\s)?"
    rf"[A-ZÅÄÖa-zåäöé-]*{_STEM}(?![\wåäö-]){_TAIL}"
    r")"
)
_GROUP = re.compile(
    r"(?<![\w-])(?:(?:RPO|LPO|NPO|RSG|NSG|RAG|LAG|NAG|VPG|RPT|LSG|RCC)\s"
    r"|(?:(?:Lokalt|Regionalt|Nationellt)\s)?[Pp]rogramområde(?:t)?\s(?:för\s)?)"
    r"[A-ZÅÄÖa-zåäö][\wåäö-]+(?:\s(?:och\s)?[a-zåäö-]+){0,4}"
)
_ORGANISATION = re.compile(
    r"(?<![\w-])(?:Region\s[A-ZÅÄÖ][\wåäö]+(?:\s(?:län|Härjedalen))?(?:/[A-ZÅÄÖ]\w+)?"
    r"|Västra\sGötalandsregionen|(?:[A-ZÅÄÖ][\wåäö-]+\s)?[Ss]jukvårdsregion(?:en|förbundet)?(?:\s[A-ZÅÄÖ][\wåäö]+)?"
    r"|(?:[A-ZÅÄÖ][\wåäö-]+\s)?[A-ZÅÄÖ][\wåäö-]+s?\s(?:kommun|[Ss]tad)(?![\wåäö])"
    r"|(?:Högskolan|Universitetet|Universitetssjukhuset)\s(?:i\s)?[A-ZÅÄÖ][\wåäö-]+|FoU\s[A-ZÅÄÖ][\wåäö-]+"
    r"|[A-ZÅÄÖ][\wåäö-]+\s(?:universitet|sjukhus|lasarett|universitetssjukhus|högskola|folkhögskola|regionförbund"
    r"|kommunförbund|kommunalförbund|räddningstjänst|länstrafik)(?![\wåäö-])"
    r"|Regionalt\scancercentrum\s[a-zåäöA-ZÅÄÖ]+(?:\s[A-ZÅÄÖ][\wåäö-]+)?"
    r"|Stiftelsen(?:\s[A-ZÅÄÖ][\wåäö-]+){1,3}(?:\s[a-zåäö-]+)?(?=\s*(?:$|,))"
    r"|(?:[A-ZÅÄÖ][a-zåäö]+\s){1,3}[A-Za-zåäö]*[Ff]örening(?:en)?(?![\wåäö])|Brf(?:\s[A-ZÅÄÖ]\w+){1,3}|[A-ZÅÄÖ][\wåäö-]*förvaltning(?:en)?|Länsstyrelsen(?:\si\s[A-ZÅÄÖ]\w+s?\slän)?|Sveriges\s[Kk]ommuner\soch\s[Rr]egioner"
    r"|[A-ZÅÄÖ][\wåäö-]*(?:myndigheten|verket|inspektionen|kontoret|universitet(?:et)?|sjukhus(?:et)?)"
    r"|[A-ZÅÄÖ][\wåäö-]*förbundet(?:(?:\s(?!Region\b)[A-ZÅÄÖ][\wåäö-]+){1,2}(?=\s*(?:$|[,(])))?"
    r"|(?:[A-ZÅÄÖ][\wåäö-]+\s)?(?:[A-ZÅÄÖ][\wåäö-]+\s(?:och|&)\s)?[A-ZÅÄÖ&][\wåäö-]*\sAB)"
)
_AUTHORITIES = re.compile(
    r"(?:Social|Läns|Skol|Kemikalie|Energi|Folkhälso|Riks|Stats|Byggnads|Rätts)styrelsen?\b"
)
_LABEL = re.compile(
    r"(?:(?:organ|instans)\s+|(?:organ|instans|nämnd(?:/styrelse)?|styrelse(?:/nämnd)?|beslutsorgan"
    r"|beslutande organ|myndighet|utfärdare|beslutsinstans|forum|grupp|mötesgrupp|råd|avsändare)\s*[:\t]\s*)"
    r"(?P<name>[A-ZÅÄÖ][^\n\t]{2,90})",
    re.IGNORECASE,
)
_LABEL_ALONE = re.compile(r"(?:(?:beslutande |besluts)?organ|instans|nämnd|styrelse|forum)\s*:?", re.I)
_MINUTES_OF = re.compile(
    r"(?P<name>(?:[A-ZÅÄÖ][\wåäö-]+\s)?[A-ZÅÄÖa-zåäö-]+"
    r"(?:nämnden|styrelsen|utskottet|rådet|beredningen|kommittén|gruppen|direktionen|presidiet))s\s"
    r"(?:\w+\s)?(?:\w*protokoll|minnesanteckningar|mötesanteckningar|sammanträde|möte)\b"
)
_MET_WITH = re.compile(
    r"(?:protokoll|minnesanteckningar|mötesanteckningar|anteckningar)\s(?:fört|förda|från|över|vid)\s(?:vid\s)?"
    r"(?:\w+\s)?(?:sammanträde|möte|styrelsemöte)t?\s(?:med|i|för)\s"
    r"(?P<name>(?:[a-zåäö]+-\soch\s)?[A-ZÅÄÖa-zåäö-]*(?:nämnden|styrelsen|utskottet|rådet|beredningen|kommittén|gruppen"
    r"|direktionen|presidiet|fullmäktige)(?:\sför\s[a-zåäö]+(?:\soch\s[a-zåäö]+)?)?)(?![\wåäö-])",
    re.IGNORECASE,
)
_GROUP_MEETING = re.compile(
    r"(?:(?:dagordning|agenda|mötesanteckningar)\s(?:(?:till|för|från|vid)\s)?)?(?:(?:ordinarie|extra)\s)?"
    r"(?P<name>(?!(?:sam|lands)råd|(?:små|stor|hel|mål|patient)grupp)[a-zåäöé-]{3,}"
    r"(?:grupp|utskott|råd|nämnd|kommitté|nätverk)|direktion|presidie)"
    r"s?(?:möte|sammanträde)t?(?P<matter>\sför\s\D{3,60}?)?"
    r"(?=\s*[\d,–-]|\s*$|\snr\b|\sden\b|\s(?-i:[A-ZÅÄÖ]))",
    re.IGNORECASE,
)
_NEUTER = re.compile(r"(?:utskott|råd|nätverk|presidie)$", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:ordförande|ordf\.?|chef|direktör|sekreterare|redaktör)\s(?:i|för|vid|på)\s(?P<name>[A-ZÅÄÖ][^\n,.;]{3,80})\.?\s*$",
    re.MULTILINE,
)
_PUBLISHED = re.compile(
    r"(?:utgiv(?:en|et)|ges ut|utges)\s(?:den\s[^,.]{3,25}\s)?av\s(?P<name>[A-ZÅÄÖ][^\n,.;]{3,80}?)[.]?\s*$",
    re.IGNORECASE,
)
_ISSUING = re.compile(
    r"Region\s.+|.*(?:region|kommun|stad|förbund|nämnd|styrelse|råd|centrum|förvaltning|kansli|myndighet|universitet"
    r"|högskola|sjukhus|nätverk|förening|stiftelse|cancercentrum\s\w+)(?:e?n|et)?|.*\sAB"
)
_PLAIN = re.compile(
    r"\b(?:[a-zåäö]+- och )?[a-zåäö]*"
    r"(?:nämnden|styrelsen|fullmäktige|utskottet|beredningen|ledningen|rådet)\b"
)
_FOR = re.compile(
    r"\sför\s(?P<name>(?:[a-zåäö]+-\soch\s)?[a-zåäö]*(?:nämnden|styrelsen|utskottet|direktionen))(?![\wåäö-])"
)
_LONGEST_LINE = 110
_LONGEST_SHORT_FORM = 3
_WORD = re.compile(r"\(?[\w-]+\)?")
_SHORT_FORM = re.compile(r"\([A-ZÅÄÖ]{2,8}\)|AB|RPO|LPO|NPO|RSG|NSG|RAG|LAG|NAG|VPG|RCC|ICT|IT|FOU|VGR|SKR")
_NAME_IN_CAPITALS = re.compile(
    r"(?<=\bregion )\w+|\bregion(?= \w)|\bvästra götalandsregionen|[\w-]+(?= (?:kommun|stad|län)s?\b)"
    r"|(?:(?<!\S)\w+ ){1,2}(?=\w*förening)|(?<=\bstiftelsen )\w+(?: \w+){0,2}$"
)
_ABBREVIATION = re.compile(r"\([A-ZÅÄÖa-zåäö]{2,8}\)")
_KIND = (
    r"(?:\w*protokoll\w*|nyhetsbrev|\w*anteckning(?:ar)?|kallelse"
    r"|rapport\w*|beslut(?:slista|et)?|motion|yttrande)"
)
_SAYS = re.compile(
    r"\s(?:är|består|bestod|utgörs|ingår|leder|leds|ansvarar|svarar|arbetar|träffas|sammanträder|beslutar|ska|har"
    r"|får|kan|ger|tar|gör|följer|samordnar|bereder|bedömer|granskar|stöder|stödjer|utreder|hanterar|behandlar"
    r"|planerar|företräder|driver|erbjuder|bjuder|välkomnar|vill|önskar|föreslår|lämnar|rapporterar|styr|håller"
    r"|fastställer|fastställde|godkänner|godkände|beslutade|informerar|diskuterar|diskuterade|arbetade|tog|gav)(?!\w).*$"
)  # what a sentence goes on to say of a body
_KIND_BEFORE = re.compile(rf"^{_KIND}\s(?:från\s|av\s|till\s|för\s|(?:för[dt]a?\s)?vid\s)?", re.IGNORECASE)
_KIND_AFTER = re.compile(rf"\s(?:{_KIND}|kallas|sammanträde|möte)\b.*$", re.IGNORECASE)


def bodies_in(text: str) -> list[FoundBody]:
    """Find the bodies that a short text names, in its order; a name begins with a capital letter."""
    found: list[FoundBody] = []
    shown = in_ordinary_case(text)
    for pattern, rank in ((_MEETING, Rank.MEETING), (_GROUP, Rank.GROUP), (_ORGANISATION, Rank.ORGANISATION)):
        for match in pattern.finditer(shown):
            tidy = _tidy(match[0])
            start = match.start() + match[0].index(tidy)
            name = in_ordinary_case(tidy)
            taken = any(body.start <= start < body.start + len(body.name) for body in found)
            if name[:1].isupper() and not taken:
                own = Rank.ORGANISATION if _AUTHORITIES.match(name) else rank
                found.append(FoundBody(name, own, start))
    return sorted(found, key=lambda body: body.start)


def is_body_line(text: str) -> bool:
    """Tell whether a line is nothing but a body's name, perhaps with its organisation."""
    line = text.strip()
    if len(line) > _LONGEST_LINE or line.endswith((".", ":", "?")):
        return False
    left = _ABBREVIATION.sub("", in_ordinary_case(line))
    for body in bodies_in(line):
        left = left.replace(body.name, "", 1)
    return not re.search(r"\w{3,}", left) and len(left) < len(line)


def in_ordinary_case(text: str) -> str:
    """Give a line in capitals as it is written in a sentence: names keep a capital, abbreviations stay.

    >>> in_ordinary_case("REGION SÖDERDALENS KULTURNÄMND (RSK)")
    'Region Söderdalens kulturnämnd (RSK)'
    """
    if not text.isupper() or len(text) != len(text.lower()) or len(text.split()[0]) <= _LONGEST_SHORT_FORM:
        return text
    lowered = _WORD.sub(lambda word: word[0] if _SHORT_FORM.fullmatch(word[0]) else word[0].lower(), text)
    named = _NAME_IN_CAPITALS.sub(lambda name: name[0].title(), lowered)
    return named[:1].upper() + named[1:]


def labelled_body(line: str) -> str | None:
    """Read the body after a label ("Organ: Bildningsnämnden")."""
    match = _LABEL.fullmatch(line.strip())
    return _tidy(match["name"]) if match else None


def publisher(line: str) -> str | None:
    """Read who published a newsletter or report ("Utgivet den 3 maj 2026 av Ekbydalens regionförbund")."""
    match = _PUBLISHED.search(line.strip())
    return match["name"] if match and _ISSUING.fullmatch(match["name"]) else None


def body_below_label(lines: Sequence[str]) -> str | None:
    """Read the body on the line below a label that stands alone ("Organ", then "Ägarråd, Ekby förbund.")."""
    for label, below in pairwise(lines):
        if _LABEL_ALONE.fullmatch(label.strip()):
            first = re.split(r",\s|\s\(|\.$", below.strip())[0]
            if any(body.name == first for body in bodies_in(first)):
                return first
    return None


def holder_of_minutes(title: str) -> str | None:
    """Read the body in the genitive before its minutes or meeting ("Protokoll från Ägarrådets möte")."""
    match = _MINUTES_OF.match(_KIND_BEFORE.sub("", title.strip()))
    if match:
        return match["name"]
    met = _MET_WITH.match(title.strip())
    return met["name"][:1].upper() + met["name"][1:] if met else group_that_meets(title)


def group_that_meets(title: str) -> str | None:
    """Read the group whose meeting a title names in one word ("STYRGRUPPSMÖTE 5"), in the definite form.

    >>> group_that_meets("Minnesanteckningar arbetsgruppsmöte för nya badhuset 2026-03-04")
    'Arbetsgruppen för nya badhuset'
    """
    match = _GROUP_MEETING.match(_KIND_BEFORE.sub("", in_ordinary_case(title.strip())))
    if match is None or title.rstrip().endswith("."):
        return None
    name = match["name"].lower() if match["name"].isupper() else match["name"]
    ending = "et" if _NEUTER.search(name) else "n" if name.endswith("é") else "en"
    return f"{name[:1].upper()}{name[1:].removesuffix('e')}{ending}{match['matter'] or ''}"


def plain_body(title: str) -> str | None:
    """Read a body that a title names in lower case ("Protokoll regionstyrelsen"), with a capital letter."""
    match = _PLAIN.search(title)
    name = match[0] if match else next((_tidy(found[0]) for found in _MEETING.finditer(title)), "")
    return name[:1].upper() + name[1:] or None


def board_in_title(title: str) -> str | None:
    """Read the board that a plan is for ("Internkontrollplan för trafiknämnden"), with a capital letter."""
    match = _FOR.search(title)
    return match["name"][:1].upper() + match["name"][1:] if match else None


def signing_body(text: str) -> str | None:
    """Read the body that somebody signs for ("Bo Ek, ordförande i Kulturnämnden")."""
    match = _SIGNED.search(text)
    return _tidy(match["name"]) if match else None


def _tidy(name: str) -> str:
    """Take away the kind of document, a date, and what is left of a sentence, before and after a name."""
    name = re.split(r"\t|\s(?:\d|den\s\d|kl\b)", _KIND_BEFORE.sub("", name))[0]
    name = _SAYS.sub("", _KIND_AFTER.sub("", name))
    return re.sub(r"(?:[\s,;:–-]|\s(?:och|för|i|inom|vid|den|från|av|till|på))+$", "", name)
