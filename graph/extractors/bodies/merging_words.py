"""How documents say that bodies become one: the verbs, the row of those who merge, the new name."""

from graph.extractors.view import masked_pattern

NAMES = "\ue000-\ue005"  # the signs of names in a mask
_CAPITALS = (
    r"[A-ZÅÄÖ][\w-]*"
    r"(?: (?:& [\w-]+|[A-ZÅÄÖ][\w-]*|(?!och\b|samt\b|med\b|i\b|till\b)[a-zåäö]+(?= [A-ZÅÄÖ])))*"
)
_OWNED = (
    r"(?<!\w)[A-ZÅÄÖ]\w+s [a-zåäö]*"
    r"(?:grupp|råd|nätverk|kommitté|team|enhet|avdelning|klinik|mottagning)(?!\w)"
)
_PIECE = rf"(?:<BODY>|{_OWNED}|(?<![\w{NAMES}]){_CAPITALS})(?: \([^()]{{1,40}}\))?"
UNITS = {
    "enheterna": "Enheten",
    "avdelningarna": "Avdelningen",
    "sektionerna": "Sektionen",
    "klinikerna": "Kliniken",
    "förvaltningarna": "Förvaltningen",
    "grupperna": "Gruppen",
    "kontoren": "Kontoret",
    "verksamheterna": "Verksamheten",
    "verksamhetsområdena": "Verksamhetsområdet",
    "mottagningarna": "Mottagningen",
    "skolorna": "Skolan",
    "bolagen": "Bolaget",
}  # a word for several units that stands before their names, and that for one of them
_UNITS = rf"(?P<plural>(?i:{'|'.join(UNITS)}))"
_LONGER = r"(?: (?:och )?(?!och\b|samt\b)[a-zåäö-]+){0,2}?"  # "enheterna Bygg och miljö samt Drift"
_UNIT = rf"{_CAPITALS}{_LONGER}"
_AND = r"(?:, | och | samt | plus | & )"
_ROW = (
    rf"(?:{_UNITS} (?P<units>{_UNIT}(?:, {_UNIT})* (?:och|samt|plus) {_UNIT})"
    rf"|(?P<former>{_PIECE}(?:{_AND}{_PIECE})*))"
)
_WORDS = rf"(?: [^.;\s{NAMES}]+){{0,6}}?"
_TOGETHER = "(?:samman|ihop)"
_PARTICLED = (
    r"(?:slår|slås|slå|slogs?|slagits|slagit|läggs?|lägger|läggas?|lades?|lagts?|förs|fördes|förts|föras?"
    r"|går|gick|gå|gått|smälter|smälte|smälta|smält|smälts)"
)
_MERGE = (
    rf"(?:{_PARTICLED}{_WORDS} {_TOGETHER}|fusionera(?:s|de|des|ts|t|r)?"
    r"|samman(?:förs|fördes|förts|föras|läggs|lades|lagts|läggas|slås|slogs|slagits|smälter))\b"
)
_ABSORBED = (
    rf"(?:(?:går|gick|gå|gått){_WORDS} upp|upp(?:går|gick|gå|gått){_WORDS}"
    rf"|(?:inordna|inlemma|införliva)(?:s|des|ts){_WORDS}) i"
)
_WHEN = (
    r"(?: den \d{1,2} [a-z]+(?: \d{4})?"
    r"| (?:från och med|från|vid|i|under)(?: den \d{1,2})? [a-zåäö]+(?: \d{4})?)?"
)
_MAY = rf"{_WHEN}(?: (?:har|hade|ska|skall|kommer|att|nu|därmed|formellt|alltså))*"

MADE_OF = masked_pattern(rf"\b(?:bilda|skapa)(?:s|des|ts)\b{_WHEN} (?:av|ur) {_ROW}")
JOINED = (
    masked_pattern(rf"{_ROW}{_MAY} {_MERGE}"),
    masked_pattern(
        rf"\b(?:slås|slogs|slog|läggs|lades|förs|fördes|går|gick|smälter) {_ROW}{_WORDS} {_TOGETHER}\b"
    ),
    masked_pattern(
        rf"\b(?:[Ss]amman(?:slagning|läggning|förande|gående)\w*|[Ff]usion\w*) (?:av|mellan) {_ROW}"
    ),
    masked_pattern(rf"\b(?:är|blir) (?:ett )?resultat(?:et)? av (?:att )?{_ROW}"),
    masked_pattern(
        rf"{_ROW}{_MAY} (?:blir|blev|bildar|bildade) (?:en|ett) (?:(?:ny|nytt|gemensam|gemensamt|enda) )*"
        r"(?:enhet|förvaltning|avdelning|nämnd|grupp|klinik|sektion|mottagning|verksamhet)\b"
        r"(?! [A-ZÅÄÖ\ue001-\ue003])(?!, [A-ZÅÄÖ\ue001-\ue003])"
    ),
    MADE_OF,
)
_THEY = (
    r"(?:[Dd]e(?: två| båda| tre)?|[Dd]essa|[Bb]åda|[Gg]rupperna|[Ee]nheterna|[Nn]ämnderna|[Aa]vdelningarna"
    r"|[Pp]rogramområdena|[Kk]linikerna|[Ff]örvaltningarna|[Rr]åden|[Nn]ätverken)"
)
_AS_OF = rf"(?: (?!inte\b)[^.;,\s{NAMES}]+){{0,7}}?"
THEY = (
    masked_pattern(rf"\b{_THEY}(?:{_MAY}|{_AS_OF}) {_MERGE}"),
    masked_pattern(
        rf"\b(?:slås|slogs|läggs|lades|förs|fördes|går|gick|smälter) {_THEY}{_WORDS} {_TOGETHER}\b"
    ),
)
ROW = masked_pattern(rf"(?P<former>(?:<BODY>(?: \([^()]{{1,40}}\))?{_AND})+<BODY>)")
ABSORBED = masked_pattern(
    rf"(?P<former><BODY>(?:{_AND}<BODY>)*){_MAY} {_ABSORBED} (?:(?:den|det) nya \S+ )?(?P<new><BODY>)"
)
WITH = masked_pattern(rf"{_WORDS} med (?P<other>{_PIECE})")

KIND = (
    r"[a-zåäö-]*(?:enhet(?:en)?|avdelning(?:en)?|förvaltning(?:en)?|område(?:t)?|nämnd(?:en)?"
    r"|grupp(?:en)?|klinik(?:en)?"
    r"|sektion(?:en)?|myndighet(?:en)?|råd(?:et)?|kontor(?:et)?|skola(?:n)?|mottagning(?:en)?"
    r"|verksamhet(?:en)?|stab(?:en)?)"
)
_CALLED = (
    r"(?:,? (?:med (?:det nya )?namnet|under namnet|som (?:ska |kommer att )?(?:heter|heta|kallas|får"
    r" namnet|har fått namnet"
    r"|benämns)|kallad|kallat|benämnd|benämnt))?,?"
)
_FIELDS = r"(?: (?:[a-zåäö]+ )?och [a-zåäö]+(?=[.,;]|\s*$| den \d| från | per | vid ))?"
_WHAT = r"(?:(?:den|det|en|ett) )?(?:(?:ny|nya|nytt|gemensam\w*|större|samlad|samlat|enda) )*"
_NEW = rf"{_WHAT}(?:[a-zåäö-]+{_CALLED} )?(?P<new>{_PIECE}{_FIELDS})"
INTO = masked_pattern(
    rf"\b(?:till|(?:och |som |för att )?bilda(?:r|de|t)?(?: de| dessa)?(?: tillsammans)?"
    rf"|under (?:det nya )?namnet|med (?:det nya )?namnet|och (?:blir|blev|heter)) {_NEW}"
)
IN = masked_pattern(
    rf"\bi (?:(?:den|det|en|ett) )?(?:(?:nya|ny|nytt|gemensam\w*) )*(?:{KIND},? )?"
    rf"(?P<new><BODY>|{_CAPITALS}{_FIELDS}(?=[.,;]|\s*$| den \d| från ))"
)
BECOME = masked_pattern(
    rf"\b(?:blir|blev) {_ROW} (?:en|ett) (?:(?:ny|nytt|gemensam|gemensamt|enda|samlad|samlat) )*"
    rf"(?P<kind>{KIND}{_CALLED} )(?P<new>{_PIECE}{_FIELDS})"
)  # "Den 1 maj blir A och B en enhet, C"
FORM = masked_pattern(
    rf"{_ROW}{_MAY}(?: tillsammans)? (?:bilda(?:r|de|t)?|utgör|utgöra|blir|blev|bli|blivit)(?: tillsammans)?"
    rf"{_WHEN} {_WHAT}(?P<kind>{KIND}{_CALLED} )?(?P<new>{_PIECE})"
)
FORMED = masked_pattern(
    rf"(?P<new><BODY>)[^.;{NAMES}]{{0,60}}? (?:bilda(?:s|des|ts)|skapa(?:s|des|ts)|uppst\w+|tillkom|är)\b"
)
WAS_FORMED = masked_pattern(r"^[^.;]*? (?:bilda(?:s|des|ts)|skapa(?:s|des|ts)|är)\b")
NAMED = (
    masked_pattern(
        r"^\s*(?:Den|Det|De)(?: (?:nya|sammanslagna|gemensamma))+ [\wåäö-]+,?(?: (?:kommer att|ska))?"
        r"(?: (?:får namnet|fått namnet|har fått namnet|heta|heter|kallas|få namnet|benämns|blir|är))?"
        rf"(?: [a-zåäö]+)? (?P<new>{_PIECE})"
    ),
    masked_pattern(
        rf"^\s*(?:\w+(?:en|et)) (?:får namnet|fick namnet|har fått namnet|heter|ska heta|kommer att heta"
        rf"|kallas) (?P<new>{_PIECE})"
    ),
    masked_pattern(
        rf"^\s*(?:Det |Nya |Det nya |Det gemensamma )?[Nn]amnet(?: på [^.;]{{3,40}}?)? (?:blir|är)"
        rf" (?P<new>{_PIECE})"
    ),
    masked_pattern(rf"^\s*(?:Tillsammans bildar de|De bildar|De bildar tillsammans) {_NEW}"),
    masked_pattern(r"^\s*(?P<new><BODY>) (?:blir|är) (?:det nya )?namnet\b"),
)
FROM_WHEN = masked_pattern(
    r"^\s*(?:(?:[Ss]amman\w+|[Ff]usionen|[Ff]örändringen|[Ää]ndringen|Detta|Det) (?:gäller|sker|skedde"
    r"|träder|trädde|genomförs|genomfördes|blir|börjar)"
    r"|(?:Den|Det) (?:nya|sammanslagna|gemensamma) [a-zåäö]+ (?:(?:börjar|började|inleder|inledde) (?:arbeta"
    r"|arbetet|sitt arbete)|(?:startar|startade|bildas|bildades|öppnar|öppnade|finns)))\b"
)
PROPOSED = masked_pattern(
    r"(?i:\bföresl\w+|\byrka\w*|\butred\w+|\böverväg\w+|\bdiskuter\w+|\bhuruvida\b|\beventuell\w*"
    r"|\bbörd?e?\b|\bborde\b|\bskulle\b"
    r"|\bvill\b|\bönskar\b|\bförhandla\w*|\bprat\w+ om\b"
    r"|\bplaner (?:på|för|om|finns)\b|\b(?:kan|kunde)\b[^.;]* (?:bli|slås|läggas|gå|bilda)\b"
    r"|\binte\b|\bej\b)"
)  # what is only thought of
