"""The words that give the parts of Swedish minutes, notes and plans away: headings of fixed meaning."""

import re

_LONGEST = 200  # characters of a text that can be a heading
_BLANKS = re.compile(r"\s+")


def folded(text: str) -> str:
    """Give a heading or label for comparison: lower case, without signs and doubled blanks."""
    return _BLANKS.sub(" ", text[:_LONGEST]).strip(" :.;!–-*").lower()


def _one_of(words: str) -> re.Pattern[str]:
    """Compile alternatives that are parted by bars and go on over lines."""
    return re.compile(re.sub(r"\n\s*", "", words))


_PARTICIPANTS = _one_of(
    r"""(?:(?:övriga|även|också|ej|icke|inte|frånvarande|närvarande|adjungerade|tjänstgörande|beslutande|inbjudna
    |kallade|anmält|anmälda|ordinarie|föredragande|valda) |icke-)*
    (?:deltagare|deltagande|deltog|närvarande|närvaro|närvarolista|närvaroförteckning|deltagarlista
    |deltagarförteckning|beslutande|frånvarande|frånvaro|förhinder|förhindrade?|ersättare|tjänstgörande|ledamöter
    |suppleanter|gäster|adjungerade?|inbjudna|kallade|återbud|medverkande|tjänstemän|tjänstepersoner|föredragande
    |insynsplats\w*|personalföreträdare|fackliga (?:företrädare|representanter)|sammanträdesdeltagare
    |mötesdeltagare|patientföreträdare|tjänstgörande ersättare)
    (?: och (?:icke )?\w+)*(?: (?:ledamöter|ersättare|tjänstemän|tjänstepersoner|deltagare))?
    |(?:(?:(?:vi|de) som |vilka )?var (?:här|med)(?: (?:i ?dag|på \w+))?|på (?:länk|plats|mötet)
    |med (?:var|i ?dag|(?:på|vid) (?:dagens )?(?:mötet?|träffen|sammanträdet|samrådet)))\??"""
)
_OFFICERS = _one_of(
    r"""(?:mötes)?(?:sekreterare|ordförande|ordf|justerare|protokollförare|protokolljusterare|vice ordförande)
    |ordinarie|övriga|sekretariat(?:et)?|vid protokollet|vid pennan|antecknat av
    |(?:utses|utsedd|utsedda|val) att justera|justeringspersoner"""
)
_LISTS = _one_of(
    r"""agenda|dagordning|föredragningslista|ärendelista|ärenden|mötesagenda|program|punkter|innehåll
    |(?:förslag till|dagens|preliminär|godkänd) (?:dagordning|agenda)|lista över ärenden"""
)
_CONTENTS = _one_of(
    "innehåll|innehållsförteckning|innehållsöversikt|table of contents|contents|i detta nummer"
)
_PARTS = _one_of(
    r"""ärende(?:t|beskrivning|mening|beskrivningen)?|bakgrund|sammanfattning(?: av ärendet)?
    |beskrivning av ärendet|(?:\w+s )?(?:besluts?|förslag till beslut|beslutsförslag|förslag|yttrande)
    |beslutsunderlag|underlag(?: för beslut)?|handling(?:ar)?|beslutsgång|propositionsordning(?:ar)?
    |omröstning(?:ar)?|omröstningsresultat|votering|(?:tilläggs|ändrings|motförslags)?yrkande[nt]?
    |(?:förslag|yrkanden?) (?:och yrkanden|under sammanträdet|på sammanträdet|vid sammanträdet|till beslut)
    |framställda yrkanden|reservation(?:er)?|särskil[td]a? (?:yttrande|uttalande)n?
    |protokollsanteckning(?:ar)?|anteckning(?:ar)?(?: till protokollet)?|jäv|motivering
    |skäl(?:en)? för beslutet|ekonomiska konsekvenser|konsekvenser|barnkonsekvensanalys
    |bedömning|övervägande[nt]?|tidigare behandling|beredning|information
    |protokollsutdrag(?:et)? (?:skickas|sänds|till).*|beslutet (?:skickas|sänds|expedieras|delges).*
    |expedieras(?: till)?|expediering|delges|delgivning|kopia till|utdrag till|sändlista|skickas till
    |deltar (?:inte|ej) i (?:beslutet|beslut|handläggningen).*|bilagor|utskottets? förslag|ärendets gång
    |fråga \d+|svar|inlägg|anföranden?|diskussion|dialog|paragrafen är justerad|justering|upplysning(?:ar)?
    |utredning|tidplan|genomförande|lagrum|beslutande|överklagande|hur man överklagar|redovisning"""
)
_OUTER = _one_of(
    r"""(?:elektroniska? )?underskrift(?:er)?|elektronisk (?:protokoll)?justering|signatur(?:er)?
    |vid protokollet|bilag(?:a|or)(?: \w{1,3})?(?:[:.–\- ].*)?|justeras
    |anslag|anslagsbevis|bevis(?: om)? anslag|(?:tillkännagivande|bevis) (?:om|av) justering|justeringsanslag
    |nästa möte|nästkommande möten?|kommande möten|mötestider|nästa sammanträde|mötet avslutas|avslutning
    |referenser|källor"""
)
_COMMON = _one_of(
    """sammanfattning|sammanfattande information|plats|tid|tid och plats|datum|om utskicket|om nyhetsbrevet
    |välkommen|välkomna|tack|kontakt|kontaktuppgifter|inledning|bakgrund|syfte|beslut|aktuellt
    |(?:elektroniska? )?underskrift(?:er)?|signatur(?:er)?|anslag.*|bilaga.*
    |referenser|källor|bilagor"""
)


_LABELS = _one_of(
    r"""(?:datum|tid|tidpunkt|plats|dag och tid|tid och plats|plats och tid|dnr|diarienummer|diarienr
    |ärendenummer|ärendenr|version|sida|sammanträdes(?:datum|tid|plats)|mötes(?:datum|tid|plats)|handläggare|upprättad
    |fastställd|beslutad|gäller|giltig|sid|beteckning|organ
    |instans|dokumentansvarig|från|till|ämne|fyll i
    |kopia\w*|paragrafer|ärenden|justeringens .*|justering|justerandes .*|utdragsbestyrkande
    |telefon|e-post|(?:er|vår) beteckning)\b"""
)


def is_label(line: str) -> bool:
    """Tell whether a line begins with a label of the front page ("Datum: …", "Sammanträdesplats …")."""
    return bool(_LABELS.match(folded(line)))


def is_participants(heading: str) -> bool:
    """Tell whether a heading begins a list of those present or absent ("Övriga deltagare", "Beslutande")."""
    return bool(_PARTICIPANTS.fullmatch(_until_comma(heading)))


def is_officers(heading: str) -> bool:
    """Tell whether a heading names the secretary, the chair or the adjusters, as participant lists do."""
    return bool(_OFFICERS.fullmatch(_until_comma(heading)))


def is_agenda_list(heading: str) -> bool:
    """Tell whether a heading stands over a list of items ("Dagordning")."""
    return bool(_LISTS.fullmatch(folded(heading)))


def is_contents(heading: str) -> bool:
    """Tell whether a heading stands over a table of contents."""
    return bool(_CONTENTS.fullmatch(folded(heading)))


def is_part(heading: str) -> bool:
    """Tell whether a heading names a part of a § ("Ärendet", "Yrkanden", "Beslutet skickas till")."""
    return bool(_PARTS.fullmatch(folded(heading)))


def is_outer(heading: str) -> bool:
    """Tell whether a heading stands beside the numbered matters, not under the last ("Underskrifter")."""
    return bool(_OUTER.fullmatch(folded(heading)))


def is_common(heading: str) -> bool:
    """Tell whether a heading could stand in any document, and so names none and is no agenda item."""
    text = folded(heading)
    return any(words.fullmatch(text) for words in (_COMMON, _LISTS, _CONTENTS))


def _until_comma(heading: str) -> str:
    return re.split(r"[,(/]", folded(heading))[0].strip(" :")
