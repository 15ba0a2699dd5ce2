"""How texts say that bodies take part in something: the verbs, the list of who, the word for what."""

import re

from graph.extractors.bodies.joint_words import ONE, WORD
from graph.extractors.view import masked_pattern

_WHAT = rf"(?:[\w+]+-[a-zåäö]+ )?(?P<what>(?:{WORD}|<WORK>))"  # "Erasmus+-projektet Gröna händer"
_LEAGUE = "(?P<league>\ue003+)"  # a network or council; who sits in another group is its member
_MORE = rf"(?:(?:, ?| och | samt |, samt | & | respektive ){ONE})"
_WHO, _ALSO, _SEVERAL = rf"(?P<who>{ONE}{_MORE}*)", rf"(?P<also>{ONE}{_MORE}*)", rf"(?P<who>{ONE}{_MORE}+)"
_TAKES = r"(?:deltar|medverkar|ingår|deltog|medverkade|ingick)"
_WHEN = (
    r"(?: (?:också|även|nu|numera|redan|aktivt|fortsatt|sedan|från|och med|under|i|vid|efter|våren|hösten"
    r"|våras|somras|höstas|vintras|fjol|år|början av|den|året|årsskiftet|starten|start|början|januari"
    r"|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
    r"|\d{1,2}|(?:19|20)\d\d))*"
)
_HAS_BEEN = r"har(?: (?:också|även|nu|tidigare|sedan tidigare))*"
_IS_IN = (
    rf"(?:(?:deltar|medverkar|ingår|ansluter(?: sig)?|anslöt(?: sig)?|deltog|medverkade|ingick"
    r"|(?:går|gick|kliver|klev|kommer|kom) (?:in|med)"
    rf"|{_HAS_BEEN} (?:deltagit|medverkat|ingått|anslutit(?: sig)?|varit med|gått (?:in|med))){_WHEN}"
    rf"|är{_WHEN} (?:med|partners?|part|ansluten|anslutet|anslutna){_WHEN})"
)
_TOGETHER = r" (?:tillsammans med|i samverkan med|i samarbete med)"
_ALLIANCE = r"[a-zåäö]*(?:samarbete|samverkan|organ|nätverk|partnerskap|allians|plattform|arena|forum)"
OF_ALLIANCES = re.compile(
    r"samverkan|samarbete|allians|partnerskap|forum|kluster|plattform|arena|(?<=[a-zåäö])region\b",
    re.IGNORECASE,
)  # organisations in which others take part
_PARTIES = (
    r"(?:[Aa]vtals|[Pp]rojekt|[Ss]amverkans|[Ss]amarbets|[Aa]vtalets |[Pp]rojektets |[Öö]verenskommelsens )?"
    r"[Pp]art(?:er|ners?)|(?:[Dd]eltagande|[Mm]edverkande|[Ss]amverkande|[Aa]nslutna|[Ii]ngående)"
    r" (?:kommuner|regioner|parter|organisationer|myndigheter|verksamheter|aktörer|huvudmän)"
)
_DRIVE = r"(?:driver|drev|bedriver|bedrev|genomför|genomförde|har (?:drivit|bedrivit|genomfört))"
STATED = (
    masked_pattern(
        rf"{_WHAT} (?:ingås|ingicks|sluts|slöts|tecknas|tecknades|har (?:ingåtts|slutits|tecknats))"
        rf" mellan {_WHO}"
    ),
    masked_pattern(rf"\b[Bb]akom {_WHAT} står {_WHO}"),
    masked_pattern(rf"\bI {_WHAT} sam(?:arbetar|verkar) {_WHO} med {_ALSO}"),
    masked_pattern(rf"{_WHAT} (?:drivs|bedrivs|genomförs|utförs|sker){_TOGETHER} {_WHO}"),
    masked_pattern(
        rf"\b(?:{_TAKES}|[Dd]eltagande|[Mm]edverkande|[Dd]eltagare|{_PARTIES}) i {_WHAT}(?:: ?| är ){_WHO}"
    ),
    masked_pattern(
        rf"{_WHAT}(?: som)? (?:pågår|genomförs|bedrivs|testas|prövas)"
        rf"(?: (?:under )?\d{{4}}(?:\s?[-–]\s?\d{{4}})?)? i {_WHO}"
    ),
    masked_pattern(
        rf"\bär {_WHO}{_WHEN} (?:med|partner|part) i (?:{_WHAT}|{_LEAGUE})(?:{_TOGETHER} {_ALSO})?"
    ),
    masked_pattern(
        rf"{_WHAT},? (?:som [^.;:,]{{3,80}}? och )?(?:där|i vilket|som)(?: också| även)? {_WHO}"
        r"(?: också| även| gemensamt| tillsammans)?"
        r" (?:deltar|medverkar|ingår|deltog|medverkade|är med)"
    ),
    masked_pattern(
        rf"\b(?:[Bb]land|[Tt]ill) (?:deltagarna|parterna|de som (?:deltar|medverkar|är med)) i {_WHAT}"
        rf" (?:finns|fanns|märks|är|hör|hörde)(?: också| även| bland annat)? {_WHO}"
    ),
    masked_pattern(
        rf"{_WHAT},? (?:där|i vilket|som)(?: också| även)? {_SEVERAL}"
        rf"(?: också| även| gemensamt| tillsammans)? {_DRIVE}"
    ),
    masked_pattern(rf"{_WHAT},? som(?: också| även)? {ONE}(?: nu)? {_DRIVE}{_TOGETHER} {_ALSO}"),
    masked_pattern(
        rf"(?:^|[\s(]){_WHO} (?:testar|provar|prövar|har{_WHEN} (?:testat|provat|prövat)|testade|provade"
        rf"|prövade) [^.;:,]{{0,60}}?\bi {_WHAT}"
    ),
    masked_pattern(rf"\bleder {_WHAT},? (?:och|medan|där) {_WHO} (?:deltar|medverkar)"),
    masked_pattern(
        rf"(?:^|[\s(]){_WHO} (?:[^.;:]{{0,80}} och )?(?:har (?:också |även )?(?:skrivit under|undertecknat"
        r"|anslutit sig till)|undertecknade|skrev under|anslöt sig till) (?P<what><WORK>)"
    ),
    masked_pattern(rf"\b[Ss]am(?:arbetar|verkar) {_SEVERAL} (?:genom|inom|i) (?:{_WHAT}|(?P<forum>\ue003+))"),
    masked_pattern(
        rf"(?P<forum>\ue001+)(?:\s?\([^()]*\))? (?:är|utgör) (?:ett|en)(?: [a-zåäö]+){{0,3}}?"
        rf" {_ALLIANCE}(?: [a-zåäö]+){{0,3}}? mellan {_WHO}"
    ),
    masked_pattern(
        rf"{_WHO} (?:deltar|medverkar|deltog|medverkade|samverkar|samarbetar|är med){_WHEN} (?:i|inom|genom)"
        rf" (?P<forum>\ue001+)(?:{_TOGETHER} {_ALSO})?"
    ),
)
_STAGE = (
    r" (?:i|under) (?:det|den|hela)(?: [a-zåäö]+)? (?:etappen|delen|fasen|omgången|året|skedet|steget|testet"
    r"|försöket)"
)
DEED = masked_pattern(
    rf"^\W*(?:(?:Även|Också|Dessutom|Därutöver) )?{_WHO}"
    rf" (?:{_IS_IN}|var först ut|är först ut|tillkommer){_WHEN}(?:{_STAGE})?(?: med (?!i\b)[^.;:,]{{3,60}}?)?"
    rf"(?:,? och (?:[^.;:,]{{0,30}}? )?(?:ansluter|tillkommer)(?: även| också)? {_ALSO})?"
    r"(?:, och [^.;]*)?[\s.]*$"
)
IN_THE_WORK = masked_pattern(
    rf"^\W*{_WHO} (?:deltog|medverkade|har (?:också |även )?(?:deltagit|medverkat))"
    r" i (?:arbetet|framtagandet)"
    rf"(?: med (?:planen|strategin|programmet|att ta fram \w+))?(?:,? liksom {_ALSO})?[\s.]*$"
)
AUTHORS = masked_pattern(
    r"(?:[Dd]en|[Dd]et|[Pp]lanen|[Ss]trategin|[Pp]rogrammet|[Rr]iktlinjen|<WORK>) (?:har )?(?:tagits|togs"
    r"|arbetats|arbetades) fram av (?:en|den) [a-zåäö]*grupp,? (?:med|bestående av|där)(?P<who> .+)$"
)
MEMBERS = masked_pattern(
    r"(?:(?P<owner><BODY>) |\b(?P<whose>[Ff]örbund|[Ff]örening|[Nn]ätverk|[Vv]attenråd)(?:et|en)s )?"
    r"\b[Mm]edlem(?:mar(?:na)?)?(?: i (?P<what>(?:[Nn]ätverket|[Ff]öreningen|[Ff]örbundet|[Gg]ruppen"
    r"|<BODY>)))?"
    rf" är {_WHO}"
)
FEDERATED = masked_pattern(
    r"(?P<what>\ue001+)(?:\s?\([^()]*\))? (?:bildades|grundades|bildas|har bildats)"
    rf"(?: (?:år )?\d{{4}}| gemensamt)? av {_SEVERAL}"
)
FEDERATION = re.compile(r"förbund|förening", re.IGNORECASE)  # what bodies are members of
LABELLED = masked_pattern(rf"^\W*(?:{_PARTIES})(?:\s*:\s*| är ){_WHO}[\s.]*$")
HEAD = re.compile(
    "(?:"
    + _PARTIES.replace(" ", r"\s+")
    + r")(?:\s+(?:i|till|för)\s+(?:(?:denna|detta|den\s+här|det\s+här)\s+)?"
    r"\w*(?:avtal|överenskommelse|samarbete|samverkan)\w*)?(?:\s+(?:är|utgörs\s+av)(?:\s+följande)?)?\s*:?"
)
_LISTED_BELOW = (
    r"[Ff]öljande (?:\w+ )?(?:kommuner|regioner|parter|organisationer|myndigheter|verksamheter|aktörer"
    r"|huvudmän)"
)
ANNOUNCED = masked_pattern(
    rf"\b(?:har|hade) {_LISTED_BELOW} (?:deltagit|medverkat|ingått|varit med)\s*:\s*$"
    rf"|{_LISTED_BELOW} (?:deltar|medverkar|ingår|deltog|medverkade|ingick"
    r"|har (?:deltagit|medverkat|varit med))"
    r"(?: i [^.;:]{3,60})?\s*:\s*$"
    r"|(?:deltar|medverkar|ingår|är|(?:ingås|träffas|sluts|tecknas|upprättas|gäller) (?:mellan|för))"
    rf" {_LISTED_BELOW}\s*:\s*$"
)  # "I samarbetet deltar följande parter:"
LISTED = masked_pattern(rf"[\s•*–-]*{_WHO}[\s.,;]*")
OF_LEAGUES = re.compile(
    r"(?:\w*nätverk|allians|partnerskap|konsorti|plattform|kluster|samverkan)(?:et|en|um)?\b", re.IGNORECASE
)
OF_MEMBERS = re.compile(r"förbund|förening|nätverk|allians", re.IGNORECASE)
YEARS = re.compile(r"\b(?P<first>(?:19|20)\d\d)(?:\s?[–-]\s?|\soch\s)(?P<last>(?:19|20)\d\d)\b")
SINCE = re.compile(
    r"\b(?P<word>sedan|från(?:\s+och\s+med)?|ansluter(?:\s+sig)?|går\s+med)"
    r"(?:\s+den|\s+i|\s+början\s+av|\s+(?:våren|sommaren|hösten|vintern)(?=\s+\d))?"
    r"\s+(?P<when>\d{1,2}\s+[a-z]{3,9}(?:\s+\d{4})?|(?:januari|februari|mars|april|maj|juni|juli|augusti"
    r"|september"
    r"|oktober|november|december)(?:\s+\d{4})?|(?:19|20)\d\d(?:-\d\d){0,2})\b"
)
CUES = (
    "elt", "edverk", "amverk", "ingår", "ngående", "ingick", "mellan", "pågår", "genomförs", "bedrivs",
    "testa", "prova", "pröva", "anslut", "anslöt", " med i ", "är med", "part i", "parter", "partner", "Part",
    "nslutna", "edlem", "driv", "drev", "utförs", " står ", " sker ", "genomför", "varit med",
    "går med", "först ut", "under", "amarbeta", " fram av ", "bilda", "grundade", "tillkommer",
)  # fmt: skip
