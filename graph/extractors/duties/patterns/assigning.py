"""Sentences that give somebody a task, or move one from one to another."""

from graph.extractors.duties.parties import PARTY
from graph.extractors.duties.patterns.fragments import ADVERB, END, WHAT, WHO, WHO_OR_OFFICE, WITH
from graph.extractors.view import masked_pattern

CHARGED = masked_pattern(
    rf"{WHO}{ADVERB}{WITH} (?:får|fick|ges|gavs|har fått|har getts|har givits|har|hade"
    rf"|(?:ska|kommer att) (?:få|ges)){ADVERB}"
    rf"(?: också| även| ett| ett nytt| det| i)*{WITH}(?: (?:\w+|<BODY>s?))??[ ]?"
    r"(?:i uppdrag|uppdrag(?:et)?|regeringsuppdrag(?:et)?)(?: (?:från|av) (?:\w+|<BODY>))?"
    r"(?:,? (?:att|gällande|avseende|om|kring|inom)|(?= [a-zåäö]{3,}a\s))(?P<what>[^;]*?)(?=[.;]\s*$|:\s*$|$)"
)
PROMISES = masked_pattern(
    rf"{WHO}{ADVERB} (?:(?:åtar|åtog|har åtagit|erbjöd) sig|lovar|lovade|har lovat)"
    r"(?: också| även)?(?: uppgiften| uppdraget)?"
    rf" att\b[ ]?{END}"
)
HAS_CHARGE = masked_pattern(
    rf"\b(?:[Hh]ar|[Hh]ade|[Ff]år|[Ff]ick|[Gg]avs|[Gg]es) {WHO}{ADVERB} (?:också |även |fått |haft |ett |i )*"
    r"(?:regerings)?uppdrag(?:et)?(?: i uppdrag)?"
    rf" (?:att|gällande|avseende|om|kring|inom)(?P<what>[^;]*?)(?=[.;]\s*$|:\s*$|$)"
)
IS_CHARGED = masked_pattern(
    rf"{WHO}{ADVERB}{WITH} (?:uppdras|åläggs|tilldelas uppdraget|anförtros(?: uppgiften| uppdraget)?)"
    rf"(?: härmed)? att\b[ ]?{END}"
)
HANDED = masked_pattern(
    rf"{WHAT}\b(?:lämnas|överlämnas|skickas|hänskjuts|hänvisas|lyfts)(?: vidare| över)? till"
    rf" {WHO} för (?:vidare )?(?:bedömning|beredning|handläggning|åtgärd|hantering|genomförande"
    r"|utredning)\b[^.;]*)"
)
ASSIGNMENT = masked_pattern(
    rf"\b[Uu]ppdrag(?:et)?\b(?![^.;]{{0,60}}\b(?:som|är)\b)[^.;]{{0,60}}? (?:till|åt) {WHO} att {END}"
)
GIVEN = masked_pattern(
    rf"\b(?:[Uu]ppdrar|[Uu]ppdrog|[Gg]er|[Gg]av|[Uu]ppdra|[Gg]e|uppdras"
    r"|har(?: (?:i dag|idag|nu|därför|tidigare|också|även))? (?:gett|givit|uppdragit)"
    r"|[Hh]ar (?:sedan|under|tidigare|i)\b[^.,;:]{3,60}? uppdragit)"
    r"(?: (?:gemensamt|därför|nu|samtidigt|också|även|därmed))*"
    r"(?: den \d{1,2} [a-zåäö]+(?: \d{4})?,?| \d{4}-\d\d-\d\d,?)?(?: §+ ?\d+,?)?"
    rf"(?: åt| till| i uppdrag (?:åt|till))?(?: [a-zåäö-]*(?:chef|direktör|ledare|samordnare))?"
    rf" {WHO_OR_OFFICE}(?:(?: (?:för|genom) [^.,;:]{{2,60}}?)? i uppdrag)? att\b[ ]?{END}"
)
SENT_BACK = masked_pattern(  # "Ärendet återremitteras till nämnden med följande uppdrag:"
    rf"\b(?:[Åå]terremittera(?:s|r|de|des|t|ts)?|[Åå]terförvisa(?:s|r|de|des|t|ts)?)\b[^.;:]*? till {WHO}"
    r" (?:med (?:följande |nedanstående )?(?:uppdrag(?:et|en)?|uppgift(?:en|er)?|begäran om)"
    r"|för(?= att )|i syfte(?= att ))"
    r"(?: att\b)?(?P<what>[^;:]*?)(?=[.;:]\s*$|$)"
)
MOVES = masked_pattern(
    rf"{WHAT})\b(?:flyttar|flyttas|flyttades|övergår|överförs|överfördes|övertas|tas över"
    rf"|förs över|läggs över|går över)(?: (?:från|till) [^.;]*?)?? (?:till|av) {WHO}"
)
MOVES_ON = masked_pattern(
    r"\b(?:övergår|överförs|överfördes|flyttas|flyttades|flyttar|övertas|går|förs|läggs|tas)(?: över)?"
    r" (?:(?:huvud|samordnings|drifts)?ansvaret|uppgiften|uppgifterna|uppdraget)(?: för| att| med| om)?"
    rf" (?P<what>[^.;:]{{3,120}}?)(?: (?:från|till) [^.;]*?)?? (?:till|av) {WHO}"
)
TAKES = masked_pattern(
    rf"{WHO}{ADVERB} (?:tar|tog|har tagit|ska ta|kommer att ta) över{ADVERB}"
    rf" (?:ansvaret|uppgiften|uppdraget) (?:för|att) (?P<what>[^;]*?)(?= (?:från|efter) {PARTY}|[.;]\s*$|$)"
)
HANDOVERS = (MOVES, MOVES_ON, TAKES)
TASK_GIVEN = masked_pattern(
    r"\b[Uu]ppdraget att (?P<what>[^.;:]{3,120}?) (?:har (?:getts|givits|gått|lämnats)|ges|gick|går|lämnas"
    rf"|lämnades|tilldelas|tilldelades)(?: till)? {WHO}\s*(?:$|[.,;])"
)
HIRED = masked_pattern(rf"\banlita(?:r|s|de|ts|t)? {WHO} (?:för|som) (?:att )?{END}")
IS_HIRED = masked_pattern(
    rf"{WHO}{ADVERB} (?:ska |har |kan )?(?:anlitas|anlitades|anlitats|användas|används) för att {END}"
)
