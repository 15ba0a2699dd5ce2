"""The words by which several bodies are said to be in something together, in all their tenses."""

import re

from graph.extractors.view import masked_pattern

AUTHORITY = r"\b[KkRr](?:ommunen|egionen)\b"  # the one that the document is of
WORD = (
    r"(?:[Dd]et |[Dd]en )?\b(?:[Pp]rojekt|[Ss]amarbet|[Aa]vtal|[Pp]artnerskap|[Pp]rogramm|[Ii]nitiativ)et"
    r"|\b(?:[Ss]atsning|[Ii]nsats|[Öö]verenskommels|[Pp]ilot|[Ss]amverkan|[Ff]örstudi|[Öö]vning)en"
)
ONE = rf"(?:[a-zåäö]{{5,}}erna )?(?:<BODY>|{AUTHORITY})(?: (?:vid|på) <BODY>)?(?:\s?\([^()]{{1,40}}\))?"
_AND = r"(?:, ?|,? och | samt |, samt | & | respektive |,? liksom | som )"  # "såväl A som B"
LIST = masked_pattern(rf"{ONE}(?:{_AND}{ONE})*")
EACH = masked_pattern(rf"<BODY>|{AUTHORITY}")
WHAT = masked_pattern(rf"(?:[\w+]+-[a-zåäö]+ )?(?P<what>(?:{WORD}|<WORK>))|(?P<league>\ue003+)")

_PARTNER = (
    r"(?:(?:(?:samarbets|projekt|samverkans|avtals|aktiva? )?(?:partners?|part(?:er)?))"
    r"|med(?:arrangör(?:er)?|finansiär(?:er)?)?|anslut(?:en|et|na))"
)
ACTS = masked_pattern(
    r"\b(?:delta(?:r|git)?|deltog|medverka(?:r|de|t)?|ingå(?:r|tt)?|ingick|samverka|samarbeta"
    r"|anslut(?:er|it|a)(?: sig)?|anslöt(?: sig)?"
    r"|(?:går|gått|gick|gå|kliver|klev|kommer|kom|hoppar) (?:med|in)\b"
    rf"|(?:är|blir|blev|var|blivit|varit|vara)(?: (?:också|även|nu|numera|sedan \w+))* {_PARTNER}\b"
    r"|sam(?:arbetar|arbetade|arbetat|verkar|verkade|verkat)"
    r"|arbetar(?= tillsammans| ihop| med [\ue001-\ue003]))"
)  # A in X
SEATED = re.compile(r"ingå|ingick|\bmed$|anslut|anslöt")  # of those, what makes a member of a group
DRIVES = masked_pattern(
    r"\b(?:driv(?:er|it|a)|drev|bedriv(?:er|it|a)|bedrev|genomför(?:de|t|a)?|startar|startade|startat|leder"
    r"|bildar|bildade|bildat|ingår|ingick|ingått|tecknar|tecknade|tecknat|slöt|sluter|slutit|träffar|träffade"
    r"|träffat|inlett|inleder|inledde|utvecklar|utvecklade|utvecklat)\b"
)  # A and B, X
DRIVEN = masked_pattern(
    r"\b(?:drivs|drevs|drivits|bedrivs|bedrevs|genomförs|genomfördes|genomförts|utförs|ägs|leds|startades"
    r"|utvecklas|initierades|initierats)(?: gemensamt| tillsammans)? av "
)
_ALSO = r"(?: bland annat| bl\.a\.| både| såväl| följande \w+)?"
GATHERS = masked_pattern(
    r"\b(?:samlar|samlade|samlat|involverar|involverat|engagerar|omfattar|omfattade|förenar|inkluderar"
    r"|består av|bestod av|utgörs av"
    r"|(?:samarbete|samverkan|partnerskap|avtal|överenskommelse|initiativ)[a-zåäö]* mellan)"
    rf"{_ALSO} $"
)
WITH = masked_pattern(
    r"\b(?:[Ll]iksom|[Tt]illsammans|[Ii]hop|[Gg]emensamt|[Ii] (?:nära )?(?:samverkan|samarbete|partnerskap)"
    rf"|sam(?:arbetar|arbetat|verkar|verkat)|arbetar|[Jj]ämte)(?: med)?{_ALSO} $"
)
ASIDE = masked_pattern(
    rf", ?(?:tillsammans med|i samverkan med|i samarbete med|liksom|jämte) {ONE}(?:{_AND}{ONE})*,"
)  # "A ska, tillsammans med B, delta i X"
INTO = masked_pattern(r"\b(?:[Ii]|[Ii]nom|[Tt]ill|[Gg]enom)(?: arbetet med| det nya| det| den)? $")
GOVERNED = masked_pattern(
    r"\b(?i:i|på|vid|hos|för|mot|om|enligt|av|till|under|inom|från|genom|över|via|utan|med|efter|än)"
    r" (?:bl\.a\. )?$"
)

BREAK = masked_pattern(
    r"[;:]|,? (?:men|medan|eftersom|när|för att|så att)\b|,? (?:där|som(?! [\ue001-\ue003]))\b"
    r"|,? och (?=(?:[a-zåäö]+ )?(?:har|ska|är|blir|får|ger|tar|svarar)\b)"
)
RELATIVE = re.compile(r",?\s+(?:där|i vilket|som)\s")
SAID_OF = masked_pattern(
    r"(?:är|blir|blev) (?:en|ett) (?:av (?:de )?)?[^.,;:\ue000-\ue005]{3,50}?"
    r"(?:,? som(?= )|(?=,? (?:där|i vilket) ))"
)  # "är en av fem kommuner som deltar", "är ett projekt där A deltar"
_MONTH = (
    r"januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våras|höstas"
    r"|fjol|år|dag"
)
FILLED = re.compile(
    r"(?:[\s,()]|också|även|nu|numera|redan|aktivt|fortsatt|gemensamt|tillsammans|sedan|från|och med|under"
    r"|våren|hösten|sommaren|vintern|början av|den|året|årsskiftet|starten|start"
    rf"|i (?={_MONTH})|{_MONTH}|\d{{1,4}}|har|ska|skall|kommer att|bland annat|bl\.a\.|både|såväl|dessutom"
    r"|därutöver|som|där|i vilket|respektive|samtliga|valt att|beslutat att|beslutade att"
    r"|tackat ja till att)*",
    re.IGNORECASE,
)  # what may stand between who acts and the verb
PLAIN = re.compile(r"(?:\s|[a-zåäö]+(?=\s))*")  # words without a name
UNSURE = re.compile(
    r"\b(?:inte|ej|aldrig|inbjud\w*|bjud\w*|föreslå\w*|bör|kan|kunna|skulle|vill|önskar|möjlighet\w*|intress\w*"
    r"|erbjud\w*|förutsatt|eventuell\w*|om inte|överväg\w*|ombe\w*|välkomna\w*|ansök\w*|sökt|söker|uppman\w*"
    r"|tänkt\w*|begär\w*|yrka\w*|avstår?|lämna[rt]?|lämnade|möte\w*|sammanträde\w*|konferens\w*)\b",
    re.IGNORECASE,
)
WISHED = re.compile(
    r"\b(?:föresl[åo]\w*|yrka\w*|önska\w*|bör|hoppas|vill|begär\w*|överväg\w*|undersök\w*|utred\w*|pröva\w*)"
    r"\s+(?:att|om)\s[^,;]*$"
)  # before what is only proposed or asked for
CUES = (
    "elt", "edverk", "ingå", "ingick", "anslut", "anslöt", "går med", "gick med", "gått med", "part",
    "samarbet", "samverk", "driv", "drev", "genomför", "start", "bilda", "teckna", "slöt", "sluter", "slutit",
    "träffa", "inle", "utveckla", "samla", "involver", "engager", "omfatta", "förena", "inkluder", "best",
    "utgörs", " med i ", "leds", "ägs", "leder", "utförs", "initier",
)  # fmt: skip
