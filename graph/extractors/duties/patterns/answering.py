"""Sentences that say who answers for something, leads it or runs it."""

from graph.extractors.duties.parties import PARTY
from graph.extractors.duties.patterns.fragments import ADVERB, END, WHO
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
ANSWERS = masked_pattern(
    rf"{WHO}{ADVERB} (?:{_STANDS}|ansvarar{ADVERB} för|ansvarade för|svarar{ADVERB} för"
    rf"|är{ADVERB} (?:\w+ )?[a-zåäö-]*ansvarig(?:a|t)?(?: [a-zåäö]+)? för"
    rf"|har{ADVERB} (?:\w+ |det \w+ ){{0,2}}?(?:samordnings|huvud|helhets|drifts)?"
    rf"ansvar(?:et)?(?:{ADVERB} för| (?=att [a-zåäö]+))|är"
    r" kontaktperson(?:er)? för|är (?:process|projekt)?ägare (?:av|för)|är sammankallande för)"
    rf"\b[ ]*(?P<what>[^;]*?)(?={_ALSO}|,? [a-z]\) att\b|[.;]\s*$|$)"
)
_ANSWERING = rf"(?:ansvarar|svarar|har{ADVERB} (?:det )?(?:\w+ )?ansvar(?:et)?)"
ANSWERS_AFTER = masked_pattern(  # what stands first is another part: "Efter projektets slut ansvarar X för Y"
    rf"(?<!som\s)(?<!vem\s)(?<!den\s)\b(?:[Aa]nsvarar|[Ss]varar) {WHO}{ADVERB} för {END}"
)
HAS_ANSWER = masked_pattern(
    rf"{WHO}{ADVERB} har{ADVERB} (?P<what>(?:det )?(?:[a-zåäö]+ )?(?!person|social|milj)"
    r"[a-zåäö]{4,}ansvaret)\W*$"
)
FOR_ANSWERS = masked_pattern(
    rf"^\W*För(?: att)? (?P<what>[^.;:,]{{4,120}}?) (?:ansvarar|svarar) {WHO}"
    r"(?:,? (?:med (?:stöd|hjälp|bistånd) (?:av|från)|tillsammans med|i samarbete med) [^.;]{3,80})?"
    r"\s*(?:$|[.;])"
)
SHARED = masked_pattern(
    rf"{WHO}{ADVERB} (?:delar|delade|har delat)(?: på)? ansvaret för(?: att)?\b[ ]*"
    r"(?P<what>[^;]*?)(?= med [\ue000-\ue003]|[.;]\s*$|$)"
)
_IS_AND = rf"^\W*{WHO} (?:är|sammanträder|möts|träffas|består)\b[^.;:]*? och (?:också |även )?"
IS_AND_ANSWERS = masked_pattern(rf"{_IS_AND}{_ANSWERING} för{END}")
MEETS_AND_DOES = masked_pattern(
    rf"{_IS_AND}(?P<what>(?:fattar beslut om|leder|samordnar|följer upp|prioriterar)\b[^;]*?)(?=[.;]\s*$|$)"
)
LEADS = masked_pattern(
    rf"{WHO}{ADVERB} (?P<what>(?:håller (?:i|ihop|samman)|samordnar|leder|koordinerar|förvaltar"
    r"|tillhandahåller|tar hand om|sköter|ombesörjer|handhar"
    r"|är värd(?:kommun|region|organisation)? för)\b[^;]*?)"
    r"(?= och <ACTOR>[^.;]*? (?:deltar|medverkar|ingår|bidrar|stödjer|stöttar)\b|[.;]\s*$|$)"
)
_ONE_PARTY = rf"(?P<who>{PARTY})(?:\s?\([^()]*\))?"
DRIVES = masked_pattern(
    rf"(?:^|[\s(])(?<!och\s){_ONE_PARTY}{ADVERB} (?:driver|bedriver) (?:[a-zåäö]+ )?(?P<what><WORK>)"
)  # "Gatukontoret driver projektet Säker skolväg"; several that do are partners
DRIVEN = masked_pattern(
    rf"(?P<what><WORK>),? som(?: också| även)? {_ONE_PARTY}{ADVERB}"
    r" (?:driver|bedriver|leder|samordnar|håller i|ansvarar för|svarar för)\b"
)
_NEEDS = r"(?:[Hh]uvud|[Ss]amordnings|[Hh]elhets|[Dd]rifts|[Gg]enomförande)?"
ANSWERED_BY = masked_pattern(
    rf"\b(?:{_NEEDS}[Aa]nsvarig(?:a|t)?(?: [a-zåäö]+)? för|{_NEEDS}[Aa]nsvaret för(?: att)?)"
    r" (?P<what>[^.;:]{3,120}?) (?:är|blir|ligger (?:på|hos|inom)|vilar på|har|åvilar|bärs av|innehas av)"
    rf"(?: [a-zåäö-]+(?= \ue000))? {WHO}\s*(?:$|[.,;])"
)
