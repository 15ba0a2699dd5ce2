"""The sentences in which a body decides, as patterns over masked text: `body` decides, `verb` says how."""

import re

from graph.extractors.view import masked_pattern

_VERB = (
    r"(?:beslutar|beslutade|beslutat|beslöt|godkänner|godkände|godkänt|fastställer|fastställde"
    r"|fastställt|antar|antog|antagit"
    r"|bifaller|biföll|avslår|avslog|bordlägger|bordlade|återremitterar|återremitterade|upphäver"
    r"|upphävde|tillstyrker|tillstyrkte"
    r"|avstyrker|beviljar|beviljade|utser|utsåg|väljer|valde|noterar|ställer sig bakom"
    r"|ställde sig bakom|uppdrar|uppdrog|förordnar|förordnade"
    r"|tillsätter|tillsatte|enades|enas|enats|(?:kommer|kom|kommit) överens"
    r"|(?:säger|sa|sade|sagt)(?= [^.;:]{0,40}?\b(?:nej|ja) till\b)"
    r"|(?:lägger|lade|lagt)(?= [^.;:]{1,80}? till handlingarna\b)"
    r"|(?:ger|gav|har (?:gett|givit))(?= [^.;:]{3,120}? i uppdrag\b))"
)
_GENERIC = (
    r"(?:[Nn]ämnden|[Ss]tyrelsen|[Rr]ådet|[Mm]ötet|[Uu]tskottet|[Ff]ullmäktige|[Ll]edningsgruppen"
    r"|[Gg]ruppen|[Ss]tämman|[Åå]rsmötet"
    r"|[Bb]eredningen|[Kk]ommittén|[Ss]tyrgruppen|(?:[Ff]örbunds|[Rr]egions|[Ss]jukhus)?[Dd]irektionen|(?:[Ff]örbunds|[Bb]olags)styrelsen|[Pp]residiet|[Aa]rbetsutskottet"
    r"|[Pp]arterna|[Vv]i)"
)
COMMON = re.compile(_GENERIC)
DECIDER = rf"(?:<BODY>|\b{_GENERIC}\b)"
_BETWEEN = r"(?:\W++(?!föreslår|yrkar|ska|kan|bör|inte|inför|där\b)\w++){0,6}?\W++"
ACTIVE = masked_pattern(
    rf"(?P<body><BODY>|\b{_GENERIC}\b|\b[Rr]egeringen\b)(?:\s?\([^)]*\))?(?:{_BETWEEN}"
    rf"|\s)(?P<verb>\b{_VERB}\b)"
)
INVERTED = masked_pattern(
    rf"(?P<verb>\b(?:har|beslutade|beslutar|beslöt|godkände|godkänner|förordnar|uppdrar)\b)"
    rf" (?P<body><BODY>|\b{_GENERIC}\b"
    rf"|\b[Rr]egeringen\b)(?: \w+)?? (?:beslutat|godkänt|fastställt|antagit|att|om följande)\b"
)
_PREAMBLE = (
    r"(?:Som ett (?:led|steg) i|Inom ramen för|Mot bakgrund av|Med (?:anledning|stöd) av|Med hänvisning till"
    r"|I (?:enlighet med|syfte att)|För att|Utifrån|Efter) [^.;:]{3,240}? "
)
BEGINNING = masked_pattern(
    rf"^(?:[^.;:\ue000-\ue005]{{0,70}}?|{_PREAMBLE})"
    r"(?P<verb>\b(?:antog|antar|avslog|avslår|biföll|bifaller|bordlade"
    r"|återremitterade|fastställde|upphävde|beviljade|utsåg|valde|godkände|beslutade|beslutar|beslöt"
    r"|enades|sa|sade|(?:gav|ger)(?= [^.;:]{5,120}? i uppdrag\b)))"
    rf" (?P<body><BODY>|\b{_GENERIC}\b|\b[Rr]egeringen\b)(?= \S)(?! (?:förslag|yrkande))"
)  # "I juni antog fullmäktige en ny plan"
PASSIVE = re.compile(
    r"\b(?:har|hade)\s+(?:det\s+)?beslutats\b|\b(?:[Dd]et\s+)?[Bb]eslutades\b|\b[Bb]eslöts\b"
    r"|\b[Tt]ill\s+[^.;:]{3,80}?\s+(?:om)?(?:valdes|utsågs)\b"
    r"|\b[Dd]et\s+(?:togs|fattades)\s+(?:också\s+|även\s+|ett\s+|vidare\s+){0,2}beslut\s+om\b"
    r"|\b[Bb]eslut\s+(?:har\s+)?(?:fattades|fattats|togs|tagits)\b"
)
AGENT = masked_pattern(rf"\s+av (?P<body><BODY>|\b{_GENERIC}\b)")
DONE_BY = masked_pattern(
    r"\b(?:godkändes|godkänts|fastställdes|fastställts|antogs|antagits|avslogs|bifölls|beviljades|upphävdes)"
    rf"\s+av (?P<body><BODY>|\b{_GENERIC}\b)"
)
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
)  # a sentence without any of these decides nothing
RELATIVE = re.compile(r"(?:\bsom|\bförrän|\binnan|\btills|\bom|\batt|\bnär|\bvad|\bdär|\bdå)\s+$")
CONDITION = re.compile(
    r"(?:\bunder\s+förutsättning\s+att|\bförutsatt\s+att|\bsåvida|\bom\s+inte)\s(?:[^.,;:]{0,60}\s)?$",
    re.IGNORECASE,
)  # the condition that words after it state: "giltigt under förutsättning att det godkänns av nämnden"
