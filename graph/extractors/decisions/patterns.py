"""The sentences in which a body decides, as patterns over masked text: `body` decides, `verb` says how."""

import re

from graph.extractors.decisions.verbs import DECIDES, PASSED, PAST, PRESENT, SUPINE
from graph.extractors.view import masked_pattern

_GENERIC = (
    r"(?:[Nn]ämnden|[Ss]tyrelsen|[Rr]ådet|[Uu]tskottet|[Ff]ullmäktige|[Ll]edningsgruppen|[Gg]ruppen"
    r"|(?:[Ss]ektions|[Mm]edlems|[Vv]år|[Hh]öst|[Kk]år|[Ff]örbunds|[Oo]mbuds|[Ss]tor"
    r"|[Ff]örenings|[Ll]ands|[Åå]rs|[Bb]olags)?(?:[Mm]ötet|[Ss]tämman)|[Kk]ongressen"
    r"|[Bb]eredningen|[Kk]ommittén|[Ss]tyrgruppen|(?:[Ff]örbunds|[Rr]egions|[Ss]jukhus)?[Dd]irektionen|(?:[Ff]örbunds|[Bb]olags)styrelsen|[Pp]residiet|[Aa]rbetsutskottet"
    r"|[Pp]arterna|[Vv]i|[Mm]an(?= (?:beslöt|beslutade|enades|valde)\b))"
)
COMMON = re.compile(_GENERIC)
DECIDER = rf"(?:<BODY>|\b{_GENERIC}\b)"
_BETWEEN = r"(?:\W++(?!föreslår|yrkar|ska|kan|bör|inte|inför|där\b)\w++){0,6}?\W++"
ACTIVE = masked_pattern(
    rf"(?P<body>(?<!\()(?<!\bav\s)<BODY>|\b{_GENERIC}\b|\b[Rr]egeringen\b)(?:\s?\([^)]*\))?(?:{_BETWEEN}"
    rf"|\s)(?P<verb>\b{DECIDES}\b)"
)
INVERTED = masked_pattern(
    rf"(?P<verb>\b(?:(?:har|hade)(?= [^.;:]{{3,120}}? {SUPINE}\b)|beslutade|beslutar|beslöt|godkände"
    rf"|godkänner|förordnar|uppdrar)\b) (?P<body><BODY>|\b{_GENERIC}\b|\b[Rr]egeringen\b)"
    rf"(?:(?: [\w-]+){{0,4}}? {SUPINE}|(?: \w+)?? (?:att|om följande))\b"
)
_PREAMBLE = (
    r"(?:Som ett (?:led|steg) i|Inom ramen för|Mot bakgrund av|Med (?:anledning|stöd) av|Med hänvisning till"
    r"|I (?:enlighet med|syfte att)|För att|Utifrån|Efter) [^.;:]{3,240}? "
)
_USUALLY = r"(?!(?:Varje|Årligen|Normalt|Vanligen|Vanligtvis|Oftast|När|Om|Innan|Sedan|Eftersom)\b)"
BEGINNING = masked_pattern(
    rf"^{_USUALLY}(?:[^.;:\ue000-\ue005]{{0,70}}?|{_PREAMBLE})"
    rf"(?P<verb>\b(?:{PRESENT}|{PAST}|enades|sa|sade|(?:fattade|tog)(?= [^.;:]{{3,80}}? beslut (?:om|att)\b)"
    r"|(?:gav|ger)(?= [^.;:]{5,120}? (?:i uppdrag|klartecken|tillstånd|(?:stöd|bidrag) (?:på|om) \d)))\b)"
    rf" (?P<body><BODY>|\b{_GENERIC}\b|\b[Rr]egeringen\b)(?= \S)(?! (?:förslag|yrkande))"
)  # "I juni antog fullmäktige en ny plan"
PASSIVE = re.compile(
    r"\b(?:har|hade)\s+(?:det\s+)?beslutats\b|\b(?:[Dd]et\s+)?[Bb]eslutades\b|\b[Bb]eslöts\b"
    r"|\b[Tt]ill\s+[^.;:]{3,80}?\s+(?:om)?(?:valdes|utsågs)\b"
    r"|\b[Dd]et\s+(?:togs|fattades)\s+(?:också\s+|även\s+|ett\s+|vidare\s+){0,2}beslut\s+om\b"
    r"|\b[Bb]eslut(?:\s|(?:et)?\s(?:om|att)\s[^.;:]{3,80}?\s)(?:har\s+)?(?:fattades|fattats|togs|tagits)\b"
)
AGENT = masked_pattern(rf"\s+av (?P<body><BODY>|\b{_GENERIC}\b|\b[Rr]egeringen\b)")
DONE_BY = masked_pattern(
    rf"\b(?:(?:{PASSED}|tilldelas|beviljas)(?: [^.;:,]{{2,50}}?)?"
    r"|(?:får|fick|ges|gavs) (?:[^.;:,]{2,40}? )?i uppdrag)"
    rf" av (?P<body><BODY>|\b{_GENERIC}\b|\b[Rr]egeringen\b)"
)
AT_MEETING = re.compile(
    r"\b(?:[Vv]id|[Pp]å|[Uu]nder)\s(?:[a-zåäö]+\s){0,2}?regerings(?:sammanträdet?|mötet?)\b"
)  # where a passive decided, the government did: "Vid regeringssammanträdet i dag beslutades"
THROUGH = masked_pattern(rf"\bgenom (?:ett )?beslut (?:av|i) (?P<body><BODY>|\b{_GENERIC}\b)")
ADOPTED = masked_pattern(
    r"(?<!ska\s)(?<!inte\s)(?<!vara\s)(?<!bli\s)(?<!blir\s)(?<!blivit\s)\b(?:[Aa]nta(?:gen|get|gna)"
    r"|[Ff]astställ(?:d|t|da)|[Gg]odkän(?:d|t|da)|(?<![\w\s,])(?:Beslutad|Beslutat|Beslutade))"
    rf" (?:av:?|i) (?P<body><BODY>|\b{_GENERIC}\b)"
)
NAMEABLE = re.compile(
    r"nämnden|\w*styrelsen|rådet|utskottet|fullmäktige|stämman|\w*direktionen|kommittén", re.IGNORECASE
)
HINTS = (
    "eslut",
    "eslöt",
    "pdr",
    "örordn",
    "odkän",
    "fastst",
    "anta",
    "ntag",
    "anto",
    "bifa",
    "biföl",
    "avsl",
    "bordl",
    "remitt",
    "upphäv",
    "tyrk",
    "evilj",
    "utse",
    "utsåg",
    "välj",
    "valde",
    "noter",
    "ställ",
    "ppdrag",
    "tillsätt",
    "tillsatt",
    "ena",
    "överens",
    " nej ",
    " ja ",
    "till handlingarna",
    "anställ",
    "adjunger",
    "anslår",
    "anslog",
    "anvisa",
    "avskr",
    "avsätt",
    "avsatt",
    "bemynd",
    "edig",
    "fastsl",
    "förläng",
    "inrätt",
    "lldel",
    "llkall",
    "ändrar ",
    "ändrade ",
    "anteckna",
    "röstade",
    "lägger ned",
    "lade ned",
    "klartecken",
    "bygglov",
    "tillstånd",
    "stöd om ",
    "stöd på ",
    "bidrag om ",
    "bidrag på ",
)  # a sentence without any of these decides nothing
RELATIVE = re.compile(
    r"(?:\bsom|\bförrän|\binnan|\btills|\bom|\batt|\bnär|\bvad|\bdär|\bdå)\s+$", re.IGNORECASE
)
CONDITION = re.compile(
    r"(?:\bunder\s+förutsättning\s+att|\bförutsatt\s+att|\bsåvida|\bom\s+inte)\s(?:[^.,;:]{0,60}\s)?$",
    re.IGNORECASE,
)  # the condition that words after it state: "giltigt under förutsättning att det godkänns av nämnden"
