"""The sentences that state duties, as patterns over masked text: `who` has the duty, `what` is the duty."""

import re

from graph.extractors.duty_parties import PARTY
from graph.extractors.view import masked_pattern

_WHO = (
    rf"(?P<who>{PARTY}(?:(?:, | och | samt |/)(?:i samverkan med )?{PARTY})*)"
    r"(?:-\w+)?(?:\s?\([^)]*\))?(?: (?:vid|i|på|inom) <BODY>)?"
    r"(?:(?<=\ue000), [a-zåäö-]{4,}(?: [a-zåäö-]+){0,2},)?(?:,? som)?"
)
_OFFICE = r"\b[a-zåäö]*(?:rektor|dekan|prefekt|direktör|sekreterare|ordförande|chef|kansler)(?:n|en)?\b"
_WHO_OR_OFFICE = _WHO.replace("(?P<who>", rf"(?P<who>{_OFFICE}(?= i uppdrag)|", 1)
_ADVERB = (
    r"(?:(?: (?:också|även|nu|därför|fortsatt|samtidigt|fortfarande|bland annat|i dag|idag|(?:sedan|från"
    r" och med) (?:(?:den \d+ )?\w+ )?\d{4}|i samverkan med [^.,]{3,60}?|tillsammans med [^.,]{3,60}?)){0,3})"
)
_WITH = r"(?:,? (?:i (?:samverkan|samarbete|samråd|dialog)|tillsammans|gemensamt) med [^.;]{3,160}?,?)?"
_UNTIL = r"(?=,? [a-z]\) att\b|[.;]\s*$|$)"  # the next clause of a list is another matter
_END = rf"(?P<what>[^;]*?){_UNTIL}"
_WHAT = r"(?<![^.;:•])(?P<what>[^.;:•]*?"  # from where its clause begins; the bracket is left open
_ALSO = r" och (?:rapporterar|återrapporterar|redovisar|informerar) (?:till|för)\b"
_ANSWERS = masked_pattern(
    rf"{_WHO}{_ADVERB} (?:ansvarar{_ADVERB} för|ansvarade för|svarar{_ADVERB} för|är{_ADVERB} (?:\w+"
    rf" )?ansvarig(?:a|t)? för|har{_ADVERB} (?:\w+ |det \w+ ){{0,2}}?(?:samordnings|huvud|helhets|drifts)?"
    rf"ansvar(?:et)?{_ADVERB} för|är"
    r" kontaktperson(?:er)? för|är (?:process|projekt)?ägare (?:av|för)|är sammankallande för)"
    rf"\b[ ]*(?P<what>[^;]*?)(?={_ALSO}|,? [a-z]\) att\b|[.;]\s*$|$)"
)
LEADS = masked_pattern(
    rf"{_WHO}{_ADVERB} (?P<what>(?:håller i|samordnar|leder|koordinerar|förvaltar|tillhandahåller)\b[^;]*?)"
    r"(?= och <ACTOR>[^.;]*? (?:deltar|medverkar|ingår|bidrar|stödjer|stöttar)\b|[.;]\s*$|$)"
)
_CHARGED = masked_pattern(
    rf"{_WHO}{_ADVERB}{_WITH} (?:får|fick|ges|gavs|har fått|har getts|har givits|har|hade"
    rf"|(?:ska|kommer att) (?:få|ges)){_ADVERB}"
    rf"(?: också| även| ett| ett nytt| det| i)*{_WITH}(?: \w+)??[ ]?"
    r"(?:i uppdrag|uppdrag(?:et)?|regeringsuppdrag(?:et)?)(?: från \w+)?"
    r"(?: (?:att|gällande|avseende|om|kring|inom)|(?= [a-zåäö]{3,}a\s))(?P<what>[^;]*?)(?=[.;]\s*$|:\s*$|$)"
)
_HAS_CHARGE = masked_pattern(
    rf"\b[Hh]ar {_WHO}{_ADVERB} (?:också |även |fått |ett )*(?:regerings)?uppdrag(?:et)?(?: i uppdrag)?"
    rf" (?:att|gällande|avseende|om|kring|inom)(?P<what>[^;]*?)(?=[.;]\s*$|:\s*$|$)"
)
_IS_CHARGED = masked_pattern(rf"{_WHO}{_ADVERB}{_WITH} (?:uppdras|åläggs)(?: härmed)? att\b[ ]?{_END}")
_HANDED = masked_pattern(
    rf"{_WHAT}\b(?:lämnas|överlämnas|skickas|hänskjuts|hänvisas|lyfts)(?: vidare| över)? till"
    rf" {_WHO} för (?:vidare )?(?:bedömning|beredning|handläggning|åtgärd|hantering|genomförande"
    r"|utredning)\b[^.;]*)"
)
_ASSIGNMENT = masked_pattern(
    rf"\b[Uu]ppdrag(?:et)?\b(?![^.;]{{0,60}}\b(?:som|är)\b)[^.;]{{0,60}}? (?:till|åt) {_WHO} att {_END}"
)
_GIVEN = masked_pattern(
    rf"\b(?:[Uu]ppdrar|[Uu]ppdrog|[Gg]er|[Gg]av|[Uu]ppdra|[Gg]e|uppdras|har uppdragit|har (?:gett|givit))"
    r"(?: gemensamt)?(?: den \d{1,2} [a-zåäö]+ \d{4},?| \d{4}-\d\d-\d\d,?)?(?: §+ ?\d+,?)?"
    rf"(?: åt| till| i uppdrag"
    rf" (?:åt|till))?(?: [a-zåäö-]*(?:chef|direktör|ledare|samordnare))? {_WHO_OR_OFFICE}"
    rf"(?:(?: för [^.,;:]{{2,60}}?)? i uppdrag)? att\b[ ]?{_END}"
)
_BY = masked_pattern(
    rf"{_WHAT}\b(?:ska|skall|bör|kommer att) (?:\w+ )?(?:samordnas|ledas|genomföras|utföras"
    rf"|hanteras|tas fram|drivas|skötas|finansieras|följas upp|administreras|förvaltas|utredas|beredas"
    rf"|redovisas|göras))(?: \w+){{0,3}}? av {_WHO}"
)
IS_DONE_BY = masked_pattern(
    rf"{_WHAT}\b(?:leds|samordnas|genomförs|görs|samlas in|utförs|hanteras|sköts"
    r"|revideras|uppdateras|följs upp|utvärderas|ses över"
    r"|administreras|finansieras|drivs|förvaltas|sammanställs|upprättas|tillhandahålls|bekostas"
    r"|tas fram|skickas ut)(?: \w+){0,4}?)"
    rf" av (?:[a-zåäö-]+ (?=\ue000))?{_WHO}"
)
_SHALL = masked_pattern(rf"(?:^|[.•:\n]\s*){_WHO} ska(?:ll)?(?P<what>)\s*:?\s*$")
MOVES = masked_pattern(
    rf"{_WHAT})\b(?:flyttar|flyttas|flyttades|övergår|överförs|överfördes|övertas|tas över"
    rf"|förs över|läggs över|går över)(?: (?:från|till) [^.;]*?)?? (?:till|av) {_WHO}"
)
_TAKES = masked_pattern(
    rf"{_WHO}{_ADVERB} (?:tar|tog|har tagit|ska ta|kommer att ta) över{_ADVERB}"
    rf" (?:ansvaret|uppgiften|uppdraget) (?:för|att) (?P<what>[^;]*?)(?= (?:från|efter) {PARTY}|[.;]\s*$|$)"
)
HANDOVERS = (MOVES, _TAKES)
_IN_NOTES = (  # what somebody with a name does after a meeting
    r"(?<=\ue000\s)(?:ordnar|arrangerar|fixar|beställer|köper in|skriver(?! under)|uppdaterar|ringer"
    r"|hör av sig|anmäler(?! (?:förhinder|jäv|reservation))|publicerar|lägger (?:upp|ut|in)|skapar|sprider"
    r"|kollar|ansöker|färdigställer|reviderar|formulerar|begär in|hämtar in|tar hand om|bokar in"
    r"|kartlägger|delar ut|hör sig för|pratar med|tar upp|lämnar in|tar kontakt)"
)
ACTS = masked_pattern(
    rf"(?:^|[.•:\n]|\d |- |\boch )\s*{_WHO}{_ADVERB} (?P<what>(?:{_IN_NOTES}|tar fram|tar med sig"
    rf"|tar tillsammans med [^.;]*? fram|skickar(?: ut)?|stämmer av"
    rf"|återkommer|utvärderar|utser(?=[^.;]*\bsenast\b)"
    r"|bjuder in|kontaktar|undersöker|bevakar|tar kontakt|sammanställer|förbereder"
    rf"|redovisar(?! ett (?:under|över)skott)"
    rf"|rapporterar(?! (?:att|om|kring|från)\b)|återrapporterar|bokar"
    rf"|kallar|inventerar|utreder|ser över"
    rf"|följer upp|tar (?:frågan|ärendet) vidare|lyfter frågan|mejlar|mailar|återkopplar|planerar"
    rf" att)\b[^;]*?)(?=[.;]\s*$|$)"
)
_NEEDS = r"(?:[Hh]uvud|[Ss]amordnings|[Hh]elhets|[Dd]rifts|[Gg]enomförande)?"
_ANSWERED_BY = masked_pattern(
    rf"\b(?:[Aa]nsvarig(?:a|t)?(?: [a-zåäö]+)? för|{_NEEDS}[Aa]nsvaret för(?: att)?)"
    r" (?P<what>[^.;:]{3,120}?) (?:är|blir|ligger (?:på|hos|inom)|vilar på|har|åvilar|bärs av|innehas av)"
    rf"(?: [a-zåäö-]+(?= \ue000))? {_WHO}\s*(?:$|[.,;])"
)
_TASK_GIVEN = masked_pattern(
    r"\b[Uu]ppdraget att (?P<what>[^.;:]{3,120}?) (?:har (?:getts|givits|gått|lämnats)|ges|gick|går|lämnas"
    rf"|lämnades|tilldelas|tilldelades)(?: till)? {_WHO}\s*(?:$|[.,;])"
)
_MAY = masked_pattern(
    rf"(?:^|[.•:\n]\s*){_WHO}{_ADVERB} får{_ADVERB} (?P<what>(?:återkomma|ta fram|utreda|redovisa|undersöka"
    r"|se över|inkomma|sammanställa|bereda|återrapportera|rapportera)\b[^;]*?)(?=[.;]\s*$|$)"
)
_NO_DUTY = (
    r"(?!och\b[^.;]*\b(?:ingå|delta)\b|(?:vara|ha|få|kunna|bli|komma|inte|ej|också kunna"
    r"|presentera|nås|bildas|erbjudas|\w+as)\b)"
)
MUST = masked_pattern(
    rf"(?:^|[.•:\n]\s*){_WHO}{_ADVERB} ska(?:ll)?{_ADVERB} {_NO_DUTY}(?P<what>[^;]*?)(?=[.;]\s*$|$)"
)
_THEN_MUST = masked_pattern(
    rf"^(?:Vidare|Dessutom|Därutöver|Därefter|Samtidigt|Vid|Under|Inom|Efter|Före|Senast|Årligen|Löpande|I)\b"
    rf"[^.,;:]{{0,90}}? ska(?:ll)? {_WHO}{_ADVERB} {_NO_DUTY}{_END}"
)
_THAT_MUST = masked_pattern(
    rf"\b(?:beslutar|beslutade|beslutats|beslöt|förordnar|bestämmer)\b[^.;:]{{0,60}}? att {_WHO}{_ADVERB}"
    rf" ska(?:ll)? {_NO_DUTY}{_END}"
)
OBLIGED = masked_pattern(
    rf"\b(?:åligger|åvilar|ankommer på) (?:det )?{_WHO}\s*(?:att )?(?P<what>[^;]*?)(?=[.;:]\s*$|$)"
)
_HAS_TASK = masked_pattern(rf"{_WHO}{_ADVERB} har{_ADVERB} (?:till|som|i) uppgift att {_END}")
_TASK_IS = masked_pattern(
    r"(?P<who><ACTOR>|\b[\w-]*(?:nämnden|styrelsen|gruppen|utskottet|rådet|kommittén|beredningen|enheten"
    r"|avdelningen|förvaltningen|kansliet|chefen|direktören|samordnaren|ombudet)(?=s\b))s?"
    r" (?:huvudsakliga |främsta |viktigaste )?(?:huvud)?(?:uppdrag|uppgift(?:er)?)"
    rf" (?:är|består (?:i|av)|omfattar)(?: bland annat| främst| också| även)* att\b[ ]?{_END}"
)
_HIRED = masked_pattern(rf"\banlita(?:r|s|de|ts|t)? {_WHO} (?:för|som) (?:att )?{_END}")
_IS_HIRED = masked_pattern(
    rf"{_WHO}{_ADVERB} (?:ska |har |kan )?(?:anlitas|anlitades|anlitats|användas|används) för att {_END}"
)
_DONE = (
    "samordna", "leda", "leds", "genomför", "utför", "hantera", "tas", "driv", "sköt", "finansiera", "följas",
    "administrera", "förvalta", "utredas", "beredas", "redovisas", "göras", "sammanställs", "upprättas",
    "tillhandahålls", "bekostas", "skickas", "görs", "samlas",
    "revideras", "uppdateras", "följs upp", "utvärderas", "ses över",
)  # fmt: skip
_DOES = (
    "tar", "skickar", "stämmer", "återk", "bjuder", "kontaktar", "undersöker", "bevakar", "sammanställer",
    "förbereder", "redovisar", "rapporterar", "bokar", "kallar", "inventerar", "utreder", "ser", "följer",
    "utvärderar", "utser",
    "lyfter", "mejlar", "mailar", "planerar", "ordnar", "arrang", "fixar", "beställ", "köper", "skriver",
    "uppdat", "ringer", "hör", "anmäler", "public", "lägger", "skapar", "sprider", "kollar", "ansök",
    "färdig", "revider", "formul", "begär", "hämtar", "kartl", "delar", "pratar", "lämnar",
)  # fmt: skip
TOLD = (LEADS, ACTS, IS_DONE_BY, _BY, _HANDED)  # the whole sentence says the duty as well as its words
_CHARGE, _MUST = ("ppdrag",), (" ska", "\nska")
# pattern, how sure it is, and word parts of which a sentence must have one: searching for them costs little
PATTERNS: tuple[tuple[re.Pattern[str], float, tuple[str, ...]], ...] = (
    (_TAKES, 0.85, (" över ansvar", " över upp")),
    (_ANSWERS, 0.9, ("svar", "kontaktperson", "ägare", "sammankallande")),
    (LEADS, 0.9, ("håller", "samordnar", "leder", "koordinerar", "förvaltar")),
    (_ANSWERED_BY, 0.85, ("nsvar",)),
    (_TASK_GIVEN, 0.85, _CHARGE),
    (_CHARGED, 0.9, _CHARGE),
    (OBLIGED, 0.9, ("åligger", "åvilar", "ankommer")),
    (_HAS_TASK, 0.9, ("uppgift",)),
    (_TASK_IS, 0.85, ("uppdrag", "uppgift")),
    (_THAT_MUST, 0.85, ("beslut", "beslöt", "förordnar", "bestämmer")),
    (_HAS_CHARGE, 0.9, _CHARGE),
    (_GIVEN, 0.9, (
        "ppdra", "ppdro", "ger", "gav", "ge ", "ge\n", "gett", "givit", "Ge", "Gav",
    )),
    (_ASSIGNMENT, 0.8, _CHARGE),
    (_BY, 0.85, _DONE),
    (IS_DONE_BY, 0.75, _DONE),
    (_SHALL, 0.7, _MUST),
    (MOVES, 0.75, ("flytta", "övergår", "överför", "övertas", "över")),
    (_IS_CHARGED, 0.85, ("uppdras", "åläggs")),
    (_HANDED, 0.7, ("lämnas", "skickas", "hänskjuts", "hänvisas", "lyfts")),
    (ACTS, 0.75, _DOES),
    (MUST, 0.65, _MUST),
    (_MAY, 0.65, (" får",)),
    (_THEN_MUST, 0.65, _MUST),
    (_HIRED, 0.8, ("anlita",)),
    (_IS_HIRED, 0.8, ("anlita", "använd")),
)  # fmt: skip
CUES = tuple(dict.fromkeys(cue for _, _, cues in PATTERNS for cue in cues))
