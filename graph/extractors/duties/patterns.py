"""The sentences that state duties, as patterns over masked text: `who` has the duty, `what` is the duty."""

import re

from graph.extractors.duties.cues import DOES, DONE
from graph.extractors.duties.fragments import ADVERB, END, WHAT, WHO, WHO_OR_OFFICE, WITH
from graph.extractors.duties.norms import CUES as LAYS_DOWN
from graph.extractors.duties.norms import LAID_DOWN
from graph.extractors.duties.parties import PARTY
from graph.extractors.duties.tasks import TASKS
from graph.extractors.view import masked_pattern

_ALSO = (
    r" och (?:(?:rapporterar|återrapporterar|redovisar|informerar) (?:till|för)"
    r"|(?:anställer|leder|samordnar|sammankallar|kallar|följer|håller|ser|tar|bereder|beslutar|fattar|driver"
    r"|svarar|ansvarar|deltar|ingår|bidrar|stödjer|godkänner|utser|är|har|ska|kan|får))\b"
)
_STANDS = (  # "står för kostnaden", and not "står för merparten"
    r"står(?: också| även)? för(?! (?:merparten|en |ett |\d|hela|hälften|huvuddelen|cirka|ca |drygt|nästan"
    r"|över|mer |den (?:största|stora)|att ))"
)
_ANSWERS = masked_pattern(
    rf"{WHO}{ADVERB} (?:{_STANDS}|ansvarar{ADVERB} för|ansvarade för|svarar{ADVERB} för"
    rf"|är{ADVERB} (?:\w+ )?[a-zåäö-]*ansvarig(?:a|t)?(?: [a-zåäö]+)? för"
    rf"|har{ADVERB} (?:\w+ |det \w+ ){{0,2}}?(?:samordnings|huvud|helhets|drifts)?"
    rf"ansvar(?:et)?(?:{ADVERB} för| (?=att [a-zåäö]+))|är"
    r" kontaktperson(?:er)? för|är (?:process|projekt)?ägare (?:av|för)|är sammankallande för)"
    rf"\b[ ]*(?P<what>[^;]*?)(?={_ALSO}|,? [a-z]\) att\b|[.;]\s*$|$)"
)
_ANSWERING = rf"(?:ansvarar|svarar|har{ADVERB} (?:det )?(?:\w+ )?ansvar(?:et)?)"
_ANSWERS_AFTER = (
    masked_pattern(  # what stands first is another part: "Efter projektets slut ansvarar X för Y"
        rf"(?<!som\s)(?<!vem\s)(?<!den\s)\b(?:[Aa]nsvarar|[Ss]varar) {WHO}{ADVERB} för {END}"
    )
)
_HAS_ANSWER = masked_pattern(
    rf"{WHO}{ADVERB} har{ADVERB} (?P<what>(?:det )?(?:[a-zåäö]+ )?(?!person|social|milj)"
    r"[a-zåäö]{4,}ansvaret)\W*$"
)
_FOR_ANSWERS = masked_pattern(
    rf"^\W*För(?: att)? (?P<what>[^.;:,]{{4,120}}?) (?:ansvarar|svarar) {WHO}\s*(?:$|[.;])"
)
_IS_AND = rf"^\W*{WHO} (?:är|sammanträder|möts|träffas|består)\b[^.;:]*? och (?:också |även )?"
_IS_AND_ANSWERS = masked_pattern(rf"{_IS_AND}{_ANSWERING} för{END}")
_MEETS_AND_DOES = masked_pattern(
    rf"{_IS_AND}(?P<what>(?:fattar beslut om|leder|samordnar|följer upp|prioriterar)\b[^;]*?)(?=[.;]\s*$|$)"
)
LEADS = masked_pattern(
    rf"{WHO}{ADVERB} (?P<what>(?:håller (?:i|ihop|samman)|samordnar|leder|koordinerar|förvaltar"
    r"|tillhandahåller|tar hand om|sköter|ombesörjer|handhar"
    r"|är värd(?:kommun|region|organisation)? för)\b[^;]*?)"
    r"(?= och <ACTOR>[^.;]*? (?:deltar|medverkar|ingår|bidrar|stödjer|stöttar)\b|[.;]\s*$|$)"
)
_ONE_PARTY = rf"(?P<who>{PARTY})(?:\s?\([^()]*\))?"
_DRIVES = masked_pattern(
    rf"(?:^|[\s(])(?<!och\s){_ONE_PARTY}{ADVERB} (?:driver|bedriver) (?:[a-zåäö]+ )?(?P<what><WORK>)"
)  # "Gatukontoret driver projektet Säker skolväg"; several that do are partners
_DRIVEN = masked_pattern(
    rf"(?P<what><WORK>),? som(?: också| även)? {_ONE_PARTY}{ADVERB}"
    r" (?:driver|bedriver|leder|samordnar|håller i|ansvarar för|svarar för)\b"
)
_CHARGED = masked_pattern(
    rf"{WHO}{ADVERB}{WITH} (?:får|fick|ges|gavs|har fått|har getts|har givits|har|hade"
    rf"|(?:ska|kommer att) (?:få|ges)){ADVERB}"
    rf"(?: också| även| ett| ett nytt| det| i)*{WITH}(?: (?:\w+|<BODY>s?))??[ ]?"
    r"(?:i uppdrag|uppdrag(?:et)?|regeringsuppdrag(?:et)?)(?: (?:från|av) (?:\w+|<BODY>))?"
    r"(?:,? (?:att|gällande|avseende|om|kring|inom)|(?= [a-zåäö]{3,}a\s))(?P<what>[^;]*?)(?=[.;]\s*$|:\s*$|$)"
)
_PROMISES = masked_pattern(
    rf"{WHO}{ADVERB} (?:(?:åtar|åtog|har åtagit|erbjöd) sig|lovar|lovade|har lovat)"
    r"(?: också| även)?(?: uppgiften| uppdraget)?"
    rf" att\b[ ]?{END}"
)
_HAS_CHARGE = masked_pattern(
    rf"\b(?:[Hh]ar|[Hh]ade|[Ff]år|[Ff]ick|[Gg]avs|[Gg]es) {WHO}{ADVERB} (?:också |även |fått |haft |ett |i )*"
    r"(?:regerings)?uppdrag(?:et)?(?: i uppdrag)?"
    rf" (?:att|gällande|avseende|om|kring|inom)(?P<what>[^;]*?)(?=[.;]\s*$|:\s*$|$)"
)
_IS_CHARGED = masked_pattern(
    rf"{WHO}{ADVERB}{WITH} (?:uppdras|åläggs|tilldelas uppdraget|anförtros(?: uppgiften| uppdraget)?)"
    rf"(?: härmed)? att\b[ ]?{END}"
)
_HANDED = masked_pattern(
    rf"{WHAT}\b(?:lämnas|överlämnas|skickas|hänskjuts|hänvisas|lyfts)(?: vidare| över)? till"
    rf" {WHO} för (?:vidare )?(?:bedömning|beredning|handläggning|åtgärd|hantering|genomförande"
    r"|utredning)\b[^.;]*)"
)
_ASSIGNMENT = masked_pattern(
    rf"\b[Uu]ppdrag(?:et)?\b(?![^.;]{{0,60}}\b(?:som|är)\b)[^.;]{{0,60}}? (?:till|åt) {WHO} att {END}"
)
_GIVEN = masked_pattern(
    rf"\b(?:[Uu]ppdrar|[Uu]ppdrog|[Gg]er|[Gg]av|[Uu]ppdra|[Gg]e|uppdras"
    r"|har(?: (?:i dag|idag|nu|därför|tidigare|också|även))? (?:gett|givit|uppdragit)"
    r"|[Hh]ar (?:sedan|under|tidigare|i)\b[^.,;:]{3,60}? uppdragit)"
    r"(?: (?:gemensamt|därför|nu|samtidigt|också|även|därmed))*"
    r"(?: den \d{1,2} [a-zåäö]+(?: \d{4})?,?| \d{4}-\d\d-\d\d,?)?(?: §+ ?\d+,?)?"
    rf"(?: åt| till| i uppdrag (?:åt|till))?(?: [a-zåäö-]*(?:chef|direktör|ledare|samordnare))?"
    rf" {WHO_OR_OFFICE}(?:(?: (?:för|genom) [^.,;:]{{2,60}}?)? i uppdrag)? att\b[ ]?{END}"
)
_BY = masked_pattern(
    rf"{WHAT}\b(?:ska|skall|bör|kommer att) (?:\w+ )?(?:samordnas|ledas|genomföras|utföras"
    rf"|hanteras|tas fram|drivas|skötas|finansieras|följas upp|administreras|förvaltas|utredas|beredas"
    rf"|redovisas|göras))(?: \w+){{0,3}}? av {WHO}"
)
IS_DONE_BY = masked_pattern(
    rf"{WHAT}(?<![^,]\ssom\s)\b(?:leds|har letts|samordnas|drevs|sköttes|genomförs|görs|samlas in|utförs"
    rf"|hanteras|sköts"
    r"|revideras|uppdateras|följs upp|utvärderas|ses över|bereds|beslutas|besvaras|handläggs|kontrolleras"
    r"|publiceras|skrivs|förs|bokas|beställs|ordnas|anordnas|arrangeras|granskas|bemannas|underhålls|lagas"
    r"|avgörs|lämnas|sammankallas|städas|betalas"
    r"|administreras|drivs|bedrivs|förvaltas|sammanställs|upprättas|tillhandahålls|bekostas"
    r"|tas fram|skickas(?: ut)?)(?: \w+){0,4}?)"
    rf" av (?:[a-zåäö-]+ (?=\ue000))?{WHO}"
)
FINANCED = masked_pattern(
    rf"{WHAT}\b(?:finansieras|delfinansieras|medfinansieras|har finansierats|får stöd)(?: delvis| till"
    rf" (?:hälften|största delen|\d+ procent)| bland annat)?) av {WHO}"
    r"(?! (?:[a-zåäö]+ )?(?:\w*budget|ram|anslag|medel)\b)"  # of whose budget it is paid
)
SHALL = masked_pattern(
    rf"(?:^|[.•:\n]\s*){WHO}{ADVERB} ska(?:ll)?{ADVERB}(?: (?:vidare|dessutom|särskilt|i uppdraget))?"
    r"(?:, (?:i|tillsammans|gemensamt|inom|utifrån|vid|under|med|enligt|efter|utöver)\b"
    r"[^.;:,]{3,200},?(?=\s*:))?(?P<what>)\s*:?\s*$"
)
MEANS_THAT = masked_pattern(rf"\b(?:innebär|betyder) att {WHO}(?P<what>)(?: ska(?:ll)?)?\s*:?\s*$")
MOVES = masked_pattern(
    rf"{WHAT})\b(?:flyttar|flyttas|flyttades|övergår|överförs|överfördes|övertas|tas över"
    rf"|förs över|läggs över|går över)(?: (?:från|till) [^.;]*?)?? (?:till|av) {WHO}"
)
_MOVES_ON = masked_pattern(
    r"\b(?:övergår|överförs|överfördes|flyttas|flyttades|flyttar|övertas|går|förs|läggs|tas)(?: över)?"
    r" (?:(?:huvud|samordnings|drifts)?ansvaret|uppgiften|uppgifterna|uppdraget)(?: för| att| med| om)?"
    rf" (?P<what>[^.;:]{{3,120}}?)(?: (?:från|till) [^.;]*?)?? (?:till|av) {WHO}"
)
_TAKES = masked_pattern(
    rf"{WHO}{ADVERB} (?:tar|tog|har tagit|ska ta|kommer att ta) över{ADVERB}"
    rf" (?:ansvaret|uppgiften|uppdraget) (?:för|att) (?P<what>[^;]*?)(?= (?:från|efter) {PARTY}|[.;]\s*$|$)"
)
HANDOVERS = (MOVES, _MOVES_ON, _TAKES)
_IN_NOTES = (  # what somebody with a name does after a meeting
    r"(?<=\ue000\s)(?:ordnar|arrangerar|fixar|beställer|köper in|skriver(?! under)|uppdaterar|ringer"
    r"|hör av sig|anmäler(?! (?:förhinder|jäv|reservation))|publicerar|lägger (?:upp|ut|in)|skapar|sprider"
    r"|kollar|ansöker|färdigställer|formulerar|begär in|hämtar in|tar hand om|bokar in"
    r"|kartlägger|delar ut|hör sig för|pratar med|tar upp|lämnar in|tar kontakt)"
)
_TITLE = (  # of the person named right after it; what such people go through at a meeting is no duty
    r"(?:[A-ZÅÄÖ][a-zåäö-]+s [a-zåäö-]{5,} (?=\ue000)"
    r"|(?:[A-ZÅÄÖ][a-zåäö-]+ )?[A-ZÅÄÖa-zåäö-]+(?:are|chef(?:en)?|ombud(?:et)?|strateg(?:en)?"
    r"|direktör(?:en)?|koordinator(?:n)?|sköterska(?:n)?|rektor|ordförande(?:n)?|kurator(?:n)?|controller)"
    r" (?=\ue000)(?!\ue000+ (?:redovisar|rapporterar|återrapporterar|går igenom)\b))?"
)
ACTS = masked_pattern(
    rf"(?:^|[.•:\n]|\d |- |\boch )\s*{_TITLE}{WHO}{ADVERB} (?P<what>(?:{_IN_NOTES}|tar fram|tar med sig"
    r"|tar (?:tillsammans med [^.;]*?|(?:under|i|till) \w+(?: \d{4})?|nu|även) fram|skickar(?: ut)?"
    r"|stämmer av|lämnar(?= (?:ett? |sin |sitt |första |skriftlig |ny )*[a-zåäö]*(?:utkast|förslag|rapport"
    r"|underlag|besked)\b)"
    rf"|återkommer|reviderar|utvärderar(?= \S)|utser(?=[^.;]*\bsenast\b)"
    r"|bjuder in|kontaktar|undersöker|bevakar|tar kontakt|sammanställer|förbereder|bereder|granskar"
    r"|ordnar|arrangerar|anordnar|sammankallar|fattar beslut om|prioriterar|handlägger"
    r"|kontrollerar|säkerställer|övervakar"
    r"|tar emot|ser till|går igenom|samlar in|svarar på"
    r"|skriver (?=(?:ett?|en|svaret?|protokoll|anteckningar|rapporten?)\b)"
    rf"|redovisar(?! (?:ett (?:under|över)skott|(?<=\ue000\sredovisar\s)(?:en|ett)\b"
    r"|läget|status|hur|att|vad|arbetet|resultatet|siffror)"
    r"(?![^.;]*\b(?:senast|den \d|i \w+(?:ari|ars|ril|maj|uni|uli|sti|ber)\b)))"
    rf"|rapporterar(?! (?:att|om|kring|från)\b)|återrapporterar|bokar"
    rf"|kallar|inventerar|utreder|ser över"
    rf"|följer(?: \w+)? upp|tar (?:frågan|ärendet) vidare|lyfter frågan|mejlar|mailar|återkopplar|planerar"
    rf" att)\b[^;]*?)(?=;|[.]\s*$|$)"
)
_NEEDS = r"(?:[Hh]uvud|[Ss]amordnings|[Hh]elhets|[Dd]rifts|[Gg]enomförande)?"
_ANSWERED_BY = masked_pattern(
    rf"\b(?:{_NEEDS}[Aa]nsvarig(?:a|t)?(?: [a-zåäö]+)? för|{_NEEDS}[Aa]nsvaret för(?: att)?)"
    r" (?P<what>[^.;:]{3,120}?) (?:är|blir|ligger (?:på|hos|inom)|vilar på|har|åvilar|bärs av|innehas av)"
    rf"(?: [a-zåäö-]+(?= \ue000))? {WHO}\s*(?:$|[.,;])"
)
_TASK_GIVEN = masked_pattern(
    r"\b[Uu]ppdraget att (?P<what>[^.;:]{3,120}?) (?:har (?:getts|givits|gått|lämnats)|ges|gick|går|lämnas"
    rf"|lämnades|tilldelas|tilldelades)(?: till)? {WHO}\s*(?:$|[.,;])"
)
_MAY = masked_pattern(
    rf"(?:^|[.•:\n]\s*){WHO}{ADVERB} får{ADVERB} (?P<what>(?:återkomma|ta fram|utreda|redovisa|undersöka"
    r"|se över|inkomma|sammanställa|bereda|återrapportera|rapportera)\b[^;]*?)(?=[.;]\s*$|$)"
)
_NO_DUTY = (
    r"(?!och\b[^.;]*\b(?:ingå|delta)\b|(?:vara|ha|få|kunna|bli|komma|inte|ej|också kunna|bestå|utgöras"
    r"|innehålla"
    r"|upphöra|heta|byta namn|omfatta|tillhöra|presentera|nås|bildas|erbjudas|\w+as)\b)"
)
_INSERTED = (
    r"(?:, (?:efter|utifrån|inom|vid|under|genom|enligt|i|med|på|som|tillsammans|där|när|om|inför|utöver)\b"
    r"[^.;:]{3,160}?,(?= (?:också|även|särskilt|vidare|[a-zåäö]+a|ta|ge|se|gå|få|stå) ))?"
)
MUST = masked_pattern(
    rf"(?:^|[.•:\n]\s*){WHO}{ADVERB} ska(?:ll)?{_INSERTED}{ADVERB} {_NO_DUTY}(?P<what>[^;]*?)"
    r"(?=[.;]\s*$|$)"
)
_THAT_IS_TO = masked_pattern(rf"{WHO},? som (?:nu |sedan |därefter )?ska(?:ll)?{ADVERB} {_NO_DUTY}{END}")
_VERB_THEN = (  # the verb of a second clause of the same subject: "är en del av G och granskar …"
    r"(?!(?:är|har|består|bestod|möts|träffas|leds|finns|ingår|kan|kommer|utgör|sammanträder|samlas|deltar"
    r"|blir|får|ska|skall|bör|arbetar|finansieras|styrs|under|efter|eller|över)\b)"
)
_IS_AND_DOES = masked_pattern(
    rf"^\W*{WHO} (?:är en del av|är en enhet (?:i|inom)|tillhör|ingår i|lyder under|sorterar under"
    rf"|är underställ\w+) [^.;:]*? och (?:också |även )?"
    rf"(?P<what>{_VERB_THEN}[a-zåäö]{{2,}}(?:ar|er|år|ör|tar)\b[^;]*?)(?=[.;]\s*$|$)"
)
_IS_AND_MUST = masked_pattern(
    rf"^\W*{WHO} (?:är|har|tillhör|ingår|lyder)\b[^.;:]*? och ska(?:ll)?(?P<what>)\s*:?\s*$"
)
_DOES_BY_DAY = masked_pattern(
    rf"(?:^|[.•:\n]|\d |- )\s*{WHO}{ADVERB} (?P<what>{_VERB_THEN}[a-zåäö]{{2,}}(?:ar|er|år|ör)\b"
    r"(?:(?! att\b)[^.;:])*? senast (?:den |i |under |vid )?[^.;:]*)(?=[.;]\s*$|$)"
)
_FRONTED = (  # what may stand before the verb and is neither who nor what
    "Vidare|Dessutom|Därutöver|Därefter|Därför|Därmed|Därtill|Sedan|Slutligen|Samtidigt|Även|Också|Då|Här|Där|Nu"
    "|Vid|Under|Inom|Efter|Före|Innan|Inför|Senast|Snarast|Årligen|Löpande|Regelbundet|Kontinuerligt|Varje|I|På|Med"
    "|Utöver|Enligt|Som|För|Till|Från|Av|Genom|Utifrån|Mot|Utan|Oavsett|När|Om|Eftersom|Så snart|Tillsammans"
    "|Gemensamt|Bland annat|Särskilt|Ytterst|Vart|Vartannat|Varannan|Fram till|Beträffande|Avseende|Gällande"
    "|Vad gäller|Kvartalsvis|Månadsvis|Minst|Omedelbart|Tidigast"
)
_THEN_MUST = masked_pattern(  # another part stands first: "Vid behov ska", "När avtalet har löpt ut ska"
    rf"^(?!Enligt (?:[Ll]ag\b|[Ll]agen|[Ff]örordning|[\w]*lagen"
    rf"|EU))(?:{_FRONTED})\b[^.;:?]{{0,160}}? ska(?:ll)? {WHO}{ADVERB} {_NO_DUTY}{END}"
)
_LAID = (
    r"(?:beslutar|beslutade|beslutats|beslöt|förordnar|bestämmer|bestämts|överens om|(?:fram)går|anges"
    r"|anger|föreskriv(?:er|s)"
    r"|stadgar|slår fast|fastslår|krav på|innebär|reglerar|tydliggör|stipulerar|enades om|enats om"
    r"|överenskommits|säger|står)"
)
_THAT_MUST = masked_pattern(
    rf"(?:\b{_LAID}\b[^.;:]{{0,60}}? |^\W*)att {WHO}{ADVERB} ska(?:ll)?{ADVERB} {_NO_DUTY}{END}"
)
_THAT_DOES = masked_pattern(
    r"(?:\b(?:beslutar|beslutade|beslöt|beslutats)\b[^.;:]*?\b|^\W*(?:[a-z]\) )?)att (?P<who><PERSON>)<PARTY>"
    r" (?P<what>(?!(?:deltar|tjänstgör|under|efter|eller|slutar|börjar|lämnar|ersätter|efterträder|tillträder"
    r"|ingår|kommer|träder|ska|avgår|fortsätter|valts)\b)[a-zåäö]{3,}(?:ar|er)\b[^;]*?)"
    r"(?=,? att\b|[.;]\s*$|$)"
)
OBLIGED = masked_pattern(
    rf"\b(?:åligger|åvilar|ankommer på)(?: det)?{ADVERB} {WHO}{ADVERB}\s*(?:att"
    rf" )?(?P<what>[^;]*?)(?=[.;:]\s*$|$)"
)
_HAS_TASK = masked_pattern(rf"{WHO}{ADVERB} har{ADVERB} (?:till|som|i) uppgift att {END}")
_HIRED = masked_pattern(rf"\banlita(?:r|s|de|ts|t)? {WHO} (?:för|som) (?:att )?{END}")
_IS_HIRED = masked_pattern(
    rf"{WHO}{ADVERB} (?:ska |har |kan )?(?:anlitas|anlitades|anlitats|användas|används) för att {END}"
)
# the words of the duty begin with its verb
VERB_FIRST = (LEADS, ACTS, LAID_DOWN, _MEETS_AND_DOES, _DOES_BY_DAY)
TOLD = (*VERB_FIRST, IS_DONE_BY, _BY, _HANDED)  # the whole sentence says the duty as well as its words
_CHARGE, _MUST = ("ppdrag",), (" ska",)
# how sure a pattern is, and word parts of which a sentence must have one: searching for them costs little
DutyPattern = tuple[re.Pattern[str], float, tuple[str, ...]]
PATTERNS: tuple[DutyPattern, ...] = (
    (_TAKES, 0.85, (" över ansvar", " över upp")),
    (_ANSWERS, 0.9, (
        "nsvar", "svarar", "kontaktperson", "ägare", "sammankallande", "står för", "står också för",
        "står även för",
    )),
    (_ANSWERS_AFTER, 0.85, ("svarar",)),
    (_HAS_ANSWER, 0.8, ("ansvaret",)),
    (_FOR_ANSWERS, 0.85, ("svarar",)),
    (_IS_AND_ANSWERS, 0.85, ("svar",)),
    (_MEETS_AND_DOES, 0.7, ("fattar", "leder", "samordnar", "följer", "prioriterar")),
    (LEADS, 0.9, (
        "håller i", "håller samman", "samordnar", "leder", "koordinerar", "förvaltar", "tillhandahåller",
        "tar hand om", "sköter", "ombesörjer", "handhar", "är värd",
    )),
    (_DRIVEN, 0.8, (" som ",)),
    (_DRIVES, 0.8, ("driver",)),
    (_ANSWERED_BY, 0.85, ("nsvar",)),
    (_TASK_GIVEN, 0.85, _CHARGE),
    (_CHARGED, 0.9, _CHARGE),
    (_PROMISES, 0.85, ("åtar sig", "åtog sig", "åtagit sig", "erbjöd sig", " lova")),
    (OBLIGED, 0.9, ("åligger", "åvilar", "ankommer")),
    (_HAS_TASK, 0.9, ("uppgift att",)),
    *TASKS,
    (_THAT_MUST, 0.85, _MUST),
    (_THAT_DOES, 0.7, ("beslut", "beslöt", "att \ue000")),
    (_HAS_CHARGE, 0.9, _CHARGE),
    (_GIVEN, 0.9, (
        "ppdra", "ppdro", "ger", "gav", "ge ", "gett", "givit", "Ge", "Gav",
    )),
    (_ASSIGNMENT, 0.8, _CHARGE),
    (_BY, 0.85, DONE),
    (FINANCED, 0.75, ("finansiera", "får stöd av")),
    (IS_DONE_BY, 0.75, DONE),
    (SHALL, 0.7, _MUST),
    (MEANS_THAT, 0.7, ("innebär att", "betyder att")),
    (_MOVES_ON, 0.75, (" ansvar", "ansvaret", " uppgift", " uppdrag")),
    (MOVES, 0.75, ("flytta", "övergår", "överför", "övertas", "över")),
    (_IS_CHARGED, 0.85, ("uppdras", "åläggs", "tilldelas", "anförtros")),
    (_HANDED, 0.7, ("lämnas", "skickas", "hänskjuts", "hänvisas", "lyfts")),
    (ACTS, 0.75, DOES),
    (MUST, 0.65, _MUST),
    (_THAT_IS_TO, 0.7, ("som ska", "som nu ska", "som sedan ska", "som därefter ska")),
    (_IS_AND_DOES, 0.7, ("är en ", "tillhör", "ingår i", "lyder", "sorterar", "underställ")),
    (_IS_AND_MUST, 0.7, _MUST),
    (_DOES_BY_DAY, 0.7, (" senast ",)),
    (_MAY, 0.65, (" får",)),
    (_THEN_MUST, 0.65, _MUST),
    (_HIRED, 0.8, ("anlita",)),
    (_IS_HIRED, 0.8, ("anlita", "använd")),
    (LAID_DOWN, 0.65, LAYS_DOWN),
)  # fmt: skip
PASSIVE_CUES = frozenset(DONE).difference(*(cues for _, _, cues in PATTERNS if cues is not DONE))
CUES = tuple(dict.fromkeys(cue for _, _, cues in PATTERNS for cue in cues))
