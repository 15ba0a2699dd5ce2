"""Sentences that say what belongs to somebody's tasks: "Till kassörens uppgifter hör", "Som chef ska du"."""

from graph.extractors.duties.parties import OWNER
from graph.extractors.duties.patterns.fragments import ADVERB, END, WHO, DutyPattern
from graph.extractors.view import masked_pattern

_WHOSE = rf"(?P<who>{OWNER})s?"
_TASK = (
    r"(?:(?:[a-zåäö]{4,} ){0,2}?(?:(?:huvud|arbets|ansvars|kärn|grund|tilläggs"
    r"|regerings)?(?:uppgift(?:er|en|erna)?"
    r"|uppdrag(?:et)?)|(?:huvud|ansvars|samordnings)?ansvar(?:et|sområde(?:n|t|na)?)?|roll(?:en|er)?"
    r"|åtagande(?:n|t)?|åliggande(?:n|t)?|skyldighet(?:er|en)?|befogenhet(?:er)? och skyldigheter))"
)
_FIELD = r"(?: (?:inom|i|vid|för|gällande|avseende|enligt|som) [^.;:]{2,80}?)?"
_TO = rf"(?: att\b)?[ ]?(?::[ ]*)?{END}"
_IS = r"(?:är|blir|består (?:i|av)|omfattar|innefattar|innebär|handlar om|går ut på|avser)"
_TASK_IS = masked_pattern(rf"{_WHOSE} {_TASK}{_FIELD} {_IS}{ADVERB}(?: främst)? att\b[ ]?{END}")
_FIELDS_ARE = masked_pattern(
    rf"{_WHOSE} (?:[a-zåäö]{{4,}} )?"
    r"(?:(?:ansvarsområde(?:n|t|na)?|arbetsuppgifter) (?:är|omfattar|innefattar)|ansvar (?:omfattar"
    r"|innefattar))"
    rf"{ADVERB} (?!att\b){END}"
)
_BELONGS = masked_pattern(
    rf"\b(?:[Tt]ill|[Ii]|[Bb]land|[Ii]nom) {_WHOSE} {_TASK}{_FIELD} (?:hör|ingår|räknas|ligger"
    rf"|faller){ADVERB}{_TO}"
)
_BELONGS_AFTER = masked_pattern(
    rf"\b[Dd]et (?:hör|ingår){ADVERB} (?:till|i|bland) {_WHOSE} {_TASK} att\b[ ]?{END}"
)
_IS_ONES = masked_pattern(
    rf"\b[Dd]et (?:är|blir){ADVERB} {_WHOSE} (?:[a-zåäö]{{4,}} )?(?:ansvar|uppgift|uppdrag|sak|roll"
    rf"|skyldighet)"
    rf"(?:{_FIELD} att|:)\b[ ]?{END}"
)
_TASK_OF = masked_pattern(rf"\b[Uu]ppdrag(?:et)? (?:till|åt|för) {WHO}{ADVERB} {_IS}{ADVERB} att\b[ ]?{END}")
_RESTS_ON = masked_pattern(
    rf"\b[Dd]et (?:ligger|vilar|faller|hänger){ADVERB} (?:på|hos) {WHO}(?: ansvar| uppdrag)? att\b[ ]?{END}"
)
_OFFICE = (
    r"(?:(?:vice|biträdande|tillförordnad|ansvarig) )?[\w-]*(?:chef|ledare|samordnare|ordförande"
    r"|sekreterare|kassör"
    r"|revisor|ombud|ansvarig|mästare|rektor|lärare|handläggare|kontaktperson|ledamot|direktör|strateg"
    r"|koordinator"
    r"|mentor|redaktör|föreståndare|inspektör|administratör|värd)"
)
_AS_OFFICE = masked_pattern(
    rf"\b(?:[Ss]om|[Ii] egenskap av|[Ii] (?:din )?rollen? som|[Dd]u som är) (?P<who>{_OFFICE})\b"
    r"(?: (?:i|på|för|hos|vid|inom) [^.,;:]{2,40}?)?,?"
    rf" (?:(?:an)?svarar(?: du)?{ADVERB} för|har du{ADVERB} (?:det "
    rf"|ett )?(?:[a-zåäö]+ )?ansvar(?:et)?(?: för)?"
    r"|är du[^.,;:]{0,30} ansvarig för|har du (?:till|som|i) uppgift|är (?:din"
    r"|dina)[^.,;:]{0,30} uppgift(?:er)?"
    rf"|ska(?:ll)? du{ADVERB}|åligger det dig|ingår det i ditt uppdrag)(?: att\b)?[ ]?{END}"
)
_IS_BOUND = masked_pattern(
    rf"{WHO}{ADVERB} (?:är{ADVERB} (?:skyldiga?|ålagda?|förpliktade?)|har{ADVERB} (?:en "
    rf"|som )?skyldighet|har ålagts"
    rf"|förbinder sig|har förbundit sig|har{ADVERB}(?= att [a-zåäö]{{2,}}a ))(?: gemensamt)? att\b[ ]?{END}"
)
_GETS_ANSWER = masked_pattern(
    rf"{WHO}{ADVERB} (?:får|fick|ges|bär|innehar|erhåller|tilldelas|övertar|åläggs|har fått|har tilldelats)"
    rf"{ADVERB} (?:det |ett )?(?:[a-zåäö]+ ){{0,2}}?(?:samordnings|huvud|helhets"
    rf"|drifts)?(?:ansvar(?:et)?|uppgiften)"
    rf"(?: för(?: att\b)?| att\b)[ ]?{END}"
)
_IS_ANSWERABLE = masked_pattern(  # another part stands first: "Slutligen är kommunstyrelsen ansvarig för"
    rf"^[A-ZÅÄÖ][^.;:?]{{0,80}}? (?:är|har|bär|får){ADVERB} {WHO}{ADVERB}"
    r" (?:(?:(?:ytterst|sammantaget|formellt) )?[a-zåäö-]*ansvariga?|(?:det "
    r"|ett )?(?:[a-zåäö]+ )?ansvar(?:et)?)"
    rf" för(?: att\b)?[ ]?{END}"
)
_HAS_FOLLOWING = masked_pattern(  # "Styrgruppen har följande uppgifter:"
    rf"(?:^|[.•:\n]\s*){WHO}{ADVERB} har{ADVERB} följande (?:[a-zåäö]+ )?"
    r"(?:[a-zåäö]*uppgifter|[a-zåäö]*uppdrag|ansvar|ansvarsområden|åtaganden|åligganden)(?P<what>)\s*:\s*$"
)
_THEN_SHALL = masked_pattern(  # another part stands first: "Inom uppdraget ska Skolverket, i dialog med X:"
    rf"^(?:I|Inom|Vid|Under|Efter|Utöver|Därutöver|Dessutom|Vidare|För|Genom|Med|Utifrån)\b[^.;:?]{{0,160}}?"
    rf" ska(?:ll)? {WHO}{ADVERB}(?:, (?:i|tillsammans|inom|utifrån|vid|med|enligt)\b[^.;:,]{{3,200}},?)?"
    r"(?P<what>)\s*:\s*$"
)
_NOUNS = ("uppgift", "uppdrag", "ansvar", " roll", "åtagande", "åliggande", "skyldighet")
TASKS: tuple[DutyPattern, ...] = (
    (_BELONGS, 0.85, ("hör", "ingår", "räknas", "ligger", "faller")),
    (_BELONGS_AFTER, 0.85, ("et hör", "et ingår")),
    (_IS_ONES, 0.85, ("ansvar", "uppgift", "uppdrag", " sak", " roll", "skyldighet")),
    (_AS_OFFICE, 0.85, (" du",)),
    (_HAS_FOLLOWING, 0.85, ("följande",)),
    (_THEN_SHALL, 0.75, (" ska",)),
    (_TASK_IS, 0.85, _NOUNS),
    (_TASK_OF, 0.85, ("ppdrag",)),
    (_FIELDS_ARE, 0.8, ("ansvarsområde", "arbetsuppgifter", "ansvar omfattar", "ansvar innefattar")),
    (_RESTS_ON, 0.8, ("ligger", "vilar", "faller", "hänger")),
    (_IS_BOUND, 0.8, ("skyld", "ålag", "ålägg", "förplikt", "förbind", "har att")),
    (_GETS_ANSWER, 0.85, ("ansvar för", "ansvaret för", "ansvar att", "ansvaret att", "uppgiften ")),
    (_IS_ANSWERABLE, 0.85, ("ansvar",)),
)
_DOES = (
    r"(?:Samordnar|Leder|Sammankallar|Koordinerar|Förvaltar|Sköter|Kallar|Håller|Ser till|Tar fram"
    r"|Upprättar|Bereder"
    r"|Följer upp|Sammanställer|Redovisar|Verkställer|Fastställer|Beslutar om|För protokoll|Bevakar"
    r"|Planerar|Ansöker"
    r"|Ansvarar|Bokar|Betalar|Attesterar|Rapporterar|Administrerar|Genomför|Anordnar|Arrangerar"
    r"|Uppdaterar|Skickar|Skriver)"
)
BELOW_OFFICE: tuple[DutyPattern, ...] = (  # no subject, below a heading that names an office
    (masked_pattern(rf"^\W*(?:(?:An)?svarar|(?:Är )?[Aa]nsvarig|Har (?:det "
    rf"|ett )?(?:[a-zåäö]+ )?ansvar(?:et)?) för(?: att\b)?[ ]?{END}"), 0.8, ()),
    (masked_pattern(rf"^\W*Ska(?:ll)?{ADVERB} (?!ha |vara |kunna |få |inte )(?!\w+as\b){END}"), 0.7, ()),
    (masked_pattern(rf"^\W*(?:Har till uppgift|Uppgiften är|Ansvarar för|Åligger) att\b[ ]?{END}"), 0.8, ()),
    (masked_pattern(rf"^\W*(?P<what>{_DOES}\b[^;]*?)(?=[.;]\s*$|$)"), 0.65, ()),
)  # fmt: skip
LISTING = (_BELONGS, _BELONGS_AFTER, _IS_ONES, _AS_OFFICE, _TASK_IS, _FIELDS_ARE)
