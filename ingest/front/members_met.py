"""Whose members met, where minutes begin with their meeting: "fört vid årsmöte med Ekby IF"."""

import re
from collections.abc import Sequence

from ingest.front.bodies import in_ordinary_case

_KIND = r"(?:\w*protokoll(?:et)?|(?:minnes|mötes|)anteckningar)"
_MEETING = (
    r"(?:(?:ordinarie|extra|extrainsatt|konstituerande|digitalt)\s+)?"
    r"(?:(?:års|förenings|bolags|medlems|förbunds|ombuds|distrikts|krets|vår|höst)(?:möte|stämma)|stämma)[nt]?"
)
_DAY = r"(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|den|kl|på|i|vid|från)\b"
_NOUN = (
    r"(?:förening|förbund|klubb|sällskap|stiftelse|kår|distrikt|krets|samfällighet|avdelning|bygdegård|orkester"
    r"|kör|byalag|råd|nätverk)(?:en|et)?"
)
_ENDED = rf"(?=\s*(?:$|[,.(\d–-]|(?i:{_DAY})))"
_CAPITAL = rf"(?!(?i:{_DAY}))[A-ZÅÄÖ&][\wåäöé&:-]*"
_NAME = (
    rf"(?:(?:{_CAPITAL}[ ]){{1,4}}(?:(?:[a-zåäö]+-[ ])?(?:och[ ])?[a-zåäö-]*{_NOUN}|[A-ZÅÄÖ]{{2,4}})"
    rf"|(?:Brf|[A-ZÅÄÖ]{{2,4}}|[A-ZÅÄÖ][a-zåäö]*{_NOUN})(?:[ ](?:i[ ])?{_CAPITAL}){{1,4}})"
)
_MET = re.compile(
    rf"^(?P<lead>(?i:(?:{_KIND}\s+)?(?:fört|förda|från|vid|hållet|upprättat)\s+(?:vid\s+)?{_MEETING})\s+(?:med|i|för|hos)\s+)"
    rf"(?P<name>{_NAME}){_ENDED}",
    re.MULTILINE,
)  # a place is none: "årsmöte i Ekby"
_FIRST_LINES = 6


def members_met(lines: Sequence[str]) -> tuple[str, str] | None:
    """Give the title of minutes of a meeting of members, and whose members they are.

    >>> members_met(["PROTOKOLL", "fört vid årsmöte med Ekby hembygdsförening den 7 mars 2026"])
    ('Protokoll fört vid årsmöte med Ekby hembygdsförening', 'Ekby hembygdsförening')

    :param lines: those of the front page.
    """
    head = [in_ordinary_case(line) for line in lines[:_FIRST_LINES]]
    match = _MET.search("\n".join(head))
    if match is None:
        return None
    name, lead = match["name"], " ".join(match["lead"].split())
    kind = next((line for line in head if re.fullmatch(rf"(?i:{_KIND})", line.strip())), "Protokoll").strip()
    lead = lead[:1].lower() + lead[1:]
    whole = lead.capitalize() if re.match(rf"(?i:{_KIND})\b", lead) else f"{kind.capitalize()} {lead}"
    return f"{whole} {name}", name
