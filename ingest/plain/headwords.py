"""Headings that the genre uses again and again, recognised by their words where they fill a line."""

import re
from enum import Enum


class Headword(Enum):
    """Where a well-known heading belongs."""

    MAIN = "main"  # a part of the meeting or the document
    WITHIN = "within"  # a part of one matter: its proposal, decision, vote
    PEOPLE = "people"  # those who were there


_PEOPLE = """
deltagare|deltagande|närvarande|närvarolista|frånvarande|förhinder|anmält förhinder
|anmälda förhinder|ledamöter|beslutande|tjänstgörande|tjänstgörande ersättare|ersättare
|ej tjänstgörande ersättare|övriga|övriga deltagare|övriga närvarande|närvarande ledamöter
|närvarande ersättare|sekreterare|mötessekreterare|ordförande|justerare|justerande|tjänstepersoner
|tjänstemän|inbjudna|adjungerade|gäster|kallade|kopia till|till|ledning|via teams
"""
_MAIN = """
agenda|dagordning|innehåll|innehållsförteckning|sammanfattning|inledning|bakgrund|syfte
|syfte och mål|mål|uppdrag|nästa möte|nästkommande möten?|kommande möten|mötestider(?: \\d{4})?
|övriga frågor|övrigt|avslutning|bilagor|bilaga|mötet öppnas|mötets öppnande|mötet avslutas
|mötets avslutande|val av justerare|föregående (?:mötes )?(?:protokoll|anteckningar
|minnesanteckningar)|uppföljning|uppföljning (?:av )?tidigare möten|information
|rapporter|meddelanden|anmälningsärenden|delegationsbeslut|beslutsärenden|informationsärenden
|diskussionsärenden|aktuellt|på gång|kalendarium|kontakt|om utskicket|mötesanteckningar
|föredragningslista|ärendelista|ansvarsfördelning|organisation
|genomförande|tidplan|resultat|slutsatser?|referenser|källor
"""
_WITHIN = """
beslut|beslutet|§-beslut|kommunstyrelsens beslut|nämndens beslut|styrelsens beslut
|regionstyrelsens beslut|regionfullmäktiges beslut|kommunfullmäktiges beslut|förslag till beslut
|beslutsförslag|beslutsunderlag|beslutsgång|beslutsmotivering|underlag(?: för beslut)?
|handling(?:ar)?|ärendet|ärende|ärendebeskrivning|beskrivning av ärendet|sammanfattning av ärendet
|bakgrund till ärendet|tidigare behandling|tidigare beslut|yrkanden?|tilläggsyrkanden?
|ändringsyrkanden?|propositionsordning|huvudvotering|kontrapropositionsvotering|proposition|omröstning|omröstningsordning|omröstningsresultat
|votering|reservation(?:er)?|protokollsanteckning(?:ar)?|särskilt yttrande|särskilda yttranden
|yttrande|jäv|justering|omedelbar justering|information|diskussion|bedömning|överväganden
|deltar (?:inte|ej)|deltar inte i (?:beslutet|beslut)|protokollsutdrag(?: skickas)?(?: till)?
|protokollsutdrag till|expedieras(?: till)?|beslutet (?:skickas|expedieras|sänds) till|skickas till
|ekonomiska konsekvenser|ekonomi|barnperspektiv(?:et)?|konsekvenser|samverkan|fråga \\d{1,2}|replik
|anteckning(?:ar)?|anförande|svar|uppdrag till|åtgärd(?:er)?|nästa steg|kommunallagens bestämmelser
|skäl(?:en)? för beslutet|motivering|ärendets? gång|föredragande
"""


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words.replace(chr(10), '')})\s*:?", re.I)


_KINDS = (
    (Headword.PEOPLE, _pattern(f"(?:{_PEOPLE})(?:,\\s.{{1,30}})?")),
    (Headword.WITHIN, _pattern(_WITHIN)),
    (Headword.MAIN, _pattern(_MAIN)),
)
_LONGEST = 60


def headword(line: str) -> Headword | None:
    """Tell what kind of well-known heading a whole line is; None for any other line."""
    line = line.strip().strip("*_").strip()
    if not line or len(line) > _LONGEST or not line[0].isupper():
        return None
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(line)), None)


def is_headword(line: str) -> bool:
    """Tell whether a whole line is a well-known heading."""
    return headword(line) is not None
