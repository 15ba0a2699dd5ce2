"""Words that name whoever may act without being a name: "Entreprenören", "Vård och omsorg"."""

import re

from corpus.actor_words import is_office, is_unit
from graph.names.people.name_parts import is_common_given

_FIELDS = (
    "bygg|miljö|kultur|fritid|barn|utbildning|vård|omsorg|teknik|gata|park|natur|vatten|avlopp|fastighet|fastigheter"
    "|ekonomi|kommunikation|upphandling|inköp|måltid|måltider|skolmåltid|kost|lokalvård|smittskydd|vårdhygien|juridik"
    "|personal|it|hr|va|skola|förskola|socialtjänst|äldreomsorg|hemtjänst|hemsjukvård|ambulans|röntgen|säkerhet"
    "|beredskap|digitalisering|folkhälsa|näringsliv|samhällsbyggnad|räddningstjänst|information|service|drift|trafik"
    "|medicinsk teknik|administration|stab|kansli|ledning|primärvård|psykiatri"
)
_FIELD = re.compile(rf"(?:{_FIELDS})(?:(?:\s+(?:och|&)\s+|\s?[/-]\s?)(?:{_FIELDS}))*", re.IGNORECASE)
_SHORT_FORM = re.compile(r"[A-ZÅÄÖ]{2,5}(?:\s?/\s?[A-ZÅÄÖ]{2,5})*")
_GIVEN = re.compile(r"(?P<given>[A-ZÅÄÖÉ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?)(?:\s[A-ZÅÄÖ][a-zåäö]?\.?)?")
_ALL_OF_THEM = re.compile(r"(?:samtliga|alla|berörda|respektive|närmaste|övriga)\s+", re.IGNORECASE)
_AGENTS = re.compile(r"arnas?$")  # "Gruppledarna"
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
    return (
        (is_unit(first) or is_office(_AGENTS.sub("are", first)))
        and len(more) < _MOST_WORDS
        and not any(each.endswith(("r", "s")) and each.islower() for each in more[:1])
    )


def may_be_whoever(words: str) -> bool:
    """Tell words that name somebody beside others who do: a short form, what a unit is called after.

    >>> [may_be_whoever(each) for each in ("HR", "Vård och omsorg", "Gata/park", "Trygghet")]
    [True, True, True, False]
    """
    return _SHORT_FORM.fullmatch(words) is not None or _FIELD.fullmatch(words) is not None
