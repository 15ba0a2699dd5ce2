"""Pieces of the patterns of sentences that state duties: who has one, adverbs, where its words end."""

import re

from graph.extractors.duties.parties import PARTY
from graph.names.people.roles import DECIDERS

DutyPattern = tuple[re.Pattern[str], float, tuple[str, ...]]
"""A pattern, how sure it is, and word parts that cost little to look for: a sentence has one."""

_EVERY = (
    r"(?:(?:^|(?<=\s))(?:[Ss]amtliga|[Aa]lla|[Öö]vriga) (?:regioner|kommuner|nämnder|myndigheter|parter)"
    r" och )?"
)
_OTHERS = (  # beside those by name: "Skolverket och övriga myndigheter i uppdraget ska"
    r"(?:,? (?:och|samt) (?:övriga|andra) (?:[a-zåäö]+ )?[a-zåäö]{4,}(?: (?:i|inom|på|som) [^.,;:]{3,40}?)?)?"
)
WHO = (
    rf"{_EVERY}(?P<who>{PARTY}(?:(?:, | och | samt |/)(?:i samverkan med )?{PARTY})*)"
    rf"{_OTHERS}"
    r"(?:-\w+)?(?:\s?\([^)]*\))?(?:, (?:<BODY>|[A-ZÅÄÖ]{2,8}),)?(?: (?:(?:vid|i|på|inom) <BODY>"
    r"|i [A-ZÅÄÖ][a-zåäö]+))?"
    r"(?:, som (?:leds|består) av [^,.;]{3,60},)?"
    r"(?:(?<=\ue000), [a-zåäö-]{4,}(?: [a-zåäö-]+){0,2},)?(?:,? (?:som|vilken|vilket|vilka))?"
)
_OFFICE = rf"\b[a-zåäö]*(?:{'|'.join(DECIDERS)}|kansler)(?:n|en)?\b"
WHO_OR_OFFICE = WHO.replace("(?P<who>", rf"(?P<who>{_OFFICE}(?= i uppdrag)|", 1)
ADVERB = (
    r"(?:(?: (?:också|även|nu|därför|därmed|således|däri|därvid|då|fortsatt|vidare"
    r"|dessutom|därutöver|alltså|dock|ytterst|i sin tur|i första hand|tillika"
    r"|samtidigt|fortfarande|bland annat|i dag|idag|(?:sedan|från"
    r" och med) (?:(?:den \d+ )?\w+ )?\d{4}|i samverkan med [^.,]{3,60}?|tillsammans med [^.,]{3,60}?"
    r"|enligt [^.,;:]{3,40}?|alltid|normalt"
    r"|årligen|löpande|gemensamt|sedan tidigare)){0,3})"
)
WITH = r"(?:,? (?:i (?:samverkan|samarbete|samråd|dialog)|tillsammans|gemensamt) med [^.;]{3,400}?,?)?"
_UNTIL = r"(?=,? [a-z]\) att\b|[.;]\s*$|$)"  # the next clause of a list is another matter
END = rf"(?P<what>[^;]*?){_UNTIL}"
WHAT = (  # from where its clause begins, which no point of a number does; the bracket is left open
    r"(?<![^.;:•])(?!(?<=\d\.)\d)(?P<what>(?:[^.;:•]|\.(?=\d))*?"
)
