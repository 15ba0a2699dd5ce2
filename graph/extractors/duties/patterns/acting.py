"""Sentences that say what somebody does, or by whom something is done or paid."""

from graph.extractors.duties.patterns.fragments import ADVERB, WHAT, WHO
from graph.extractors.view import masked_pattern

BY = masked_pattern(
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
    rf"{WHAT}\b(?:finansieras|delfinansieras|medfinansieras|har finansierats"
    rf"|(?<!\boch\s)bekostas|har bekostats|får stöd)(?: delvis| till"
    rf" (?:hälften|största delen|\d+ procent)| bland annat)?) av {WHO}"
    r"(?! (?:[a-zåäö]+ )?(?:\w*budget|ram|anslag|medel)\b)"  # of whose budget it is paid
)
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
    rf"|återkommer|reviderar"
    r"|genomför(?=[^.;]*\b(?:under (?:våren|hösten|sommaren|vintern)|i (?:januari|februari|mars|april|maj"
    r"|juni|juli|augusti|september|oktober|november|december))\b)"
    rf"|utvärderar(?= \S)|utser(?=[^.;]*\bsenast\b)"
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
VERB_THEN = (  # the verb of a second clause of the same subject: "är en del av G och granskar …"
    r"(?!(?:är|har|består|bestod|möts|träffas|leds|finns|ingår|kan|kommer|utgör|sammanträder|samlas|deltar"
    r"|blir|får|ska|skall|bör|arbetar|finansieras|styrs|under|efter|eller|över)\b)"
)
IS_AND_DOES = masked_pattern(
    rf"^\W*{WHO} (?:är en del av|är en enhet (?:i|inom)|tillhör|ingår i|lyder under|sorterar under"
    rf"|är underställ\w+) [^.;:]*? och (?:också |även )?"
    rf"(?P<what>{VERB_THEN}[a-zåäö]{{2,}}(?:ar|er|år|ör|tar)\b[^;]*?)(?=[.;]\s*$|$)"
)
DOES_BY_DAY = masked_pattern(
    rf"(?:^|[.•:\n]|\d |- )\s*{WHO}{ADVERB} (?P<what>{VERB_THEN}[a-zåäö]{{2,}}(?:ar|er|år|ör)\b"
    r"(?:(?! att\b)[^.;:])*? senast (?:den |i |under |vid )?[^.;:]*)(?=[.;]\s*$|$)"
)
THAT_DOES = masked_pattern(
    r"(?:\b(?:beslutar|beslutade|beslöt|beslutats)\b[^.;:]*?\b|^\W*(?:[a-z]\) )?)att (?P<who><PERSON>)<PARTY>"
    r" (?P<what>(?!(?:deltar|tjänstgör|under|efter|eller|slutar|börjar|lämnar|ersätter|efterträder|tillträder"
    r"|ingår|kommer|träder|ska|avgår|fortsätter|valts)\b)[a-zåäö]{3,}(?:ar|er)\b[^;]*?)"
    r"(?=,? att\b|[.;]\s*$|$)"
)
