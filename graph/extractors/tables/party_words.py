"""Words that name whoever may act without being a name: "Entreprenören", "Vård och omsorg"."""

import re

from graph.names.people.name_parts import is_common_given
from graph.names.people.roles import ENDINGS

_UNITS = (
    "lag|kår|gård|mästeri|tjänst|desk|center|centrum|central|service|apotek|personal|sektor|samfällighet|förbund"
    "|förening|mission|bolag|företag|verk|sjukvård|primärvård|slutenvård|psykiatri|akut|instans|huvudman|huvudmän"
    "|nämnd|styrelse|förvaltning|enhet|avdelning|kontor|grupp|råd|klinik|mottagning|skola|universitet|kommun|region"
    "|civilsamhälle|näringsliv|kyrka|museum|bibliotek|kassa|stift|församling|myndighet|jour|växel|support|verksamhet|team|kansli|stab"
    "|ledning|institution|fakultet|programråd|förbundet"
)
_BESIDES_OFFICES = (  # who acts and holds no office
    "skötare", "morska", "entreprenör", "leverantör", "projektör", "politiker", "värd", "byggherre", "fadder",
    "partner", "präst", "diakon", "aktör",
)  # fmt: skip
_OFFICES = "|".join((*ENDINGS, *_BESIDES_OFFICES))
_NO_PARTY = re.compile(  # compounds with the same ends
    r".*(?:underlag|förslag|avslag|inslag|uppslag|bidrag|tillvägagång|avtals?område|samverk|nätverk\w*platser"
    r"|ekonomisk\w*|kontorslokal|skolad|\w+drag|beslag|anslag|nederlag|utslag)\w*",
    re.IGNORECASE,
)
_FIELDS = (
    "bygg|miljö|kultur|fritid|barn|utbildning|vård|omsorg|teknik|gata|park|natur|vatten|avlopp|fastighet|fastigheter"
    "|ekonomi|kommunikation|upphandling|inköp|måltid|måltider|skolmåltid|kost|lokalvård|smittskydd|vårdhygien|juridik"
    "|personal|it|hr|va|skola|förskola|socialtjänst|äldreomsorg|hemtjänst|hemsjukvård|ambulans|röntgen|säkerhet"
    "|beredskap|digitalisering|folkhälsa|näringsliv|samhällsbyggnad|räddningstjänst|information|service|drift|trafik"
    "|medicinsk teknik|administration|stab|kansli|ledning|primärvård|psykiatri"
)
_INFLECTED = r"(?:e?n|e?t|s|er|ar|or|na|e?rna|a?rna|en|et|ns|ens|ets)?"
_AGENTS = re.sub(r"are\b", r"ar(?:e|na|en|ens|nas)?", _OFFICES)  # "Gruppledarna"
_PARTY = re.compile(rf"[\w-]*(?:(?:{_UNITS}|{_OFFICES}){_INFLECTED}|(?:{_AGENTS}))", re.IGNORECASE)
_FIELD = re.compile(rf"(?:{_FIELDS})(?:(?:\s+(?:och|&)\s+|\s?[/-]\s?)(?:{_FIELDS}))*", re.IGNORECASE)
_SHORT_FORM = re.compile(r"[A-ZÅÄÖ]{2,5}(?:\s?/\s?[A-ZÅÄÖ]{2,5})*")
_GIVEN = re.compile(r"(?P<given>[A-ZÅÄÖÉ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?)(?:\s[A-ZÅÄÖ][a-zåäö]?\.?)?")
_ALL_OF_THEM = re.compile(r"(?:samtliga|alla|berörda|respektive|närmaste|övriga)\s+", re.IGNORECASE)
_MOST_WORDS = 4


def names_whoever(words: str) -> bool:
    """Tell words that can hardly be anything but somebody: an office, a unit, a given name.

    >>> [names_whoever(each) for each in ("Byalaget", "Alla chefer", "Anna K", "Underlag", "Trygghet")]
    [True, True, True, False, False]
    """
    given = _GIVEN.fullmatch(words)
    if given is not None and is_common_given(given["given"].lower()):
        return True
    bare = _ALL_OF_THEM.sub("", words)
    first, *more = bare.split() or [""]
    named = _PARTY.fullmatch(first) is not None and not _NO_PARTY.fullmatch(first)
    return (
        named
        and len(more) < _MOST_WORDS
        and not any(each.endswith(("r", "s")) and each.islower() for each in more[:1])
    )


def may_be_whoever(words: str) -> bool:
    """Tell words that name somebody beside others who do: a short form, what a unit is called after.

    >>> [may_be_whoever(each) for each in ("HR", "Vård och omsorg", "Gata/park", "Trygghet")]
    [True, True, True, False]
    """
    return _SHORT_FORM.fullmatch(words) is not None or _FIELD.fullmatch(words) is not None
