"""How a question opens: what only leads it in is taken away, and the first word tells who is asked for."""

import re

_LEAD = re.compile(
    r"^(?:(?:och|men|hej|hejsan)\b[\s,!.]*)+(?="
    r"(?:(?:(?:vid|på|i|med|av) )?vilk\w+|(?:(?:sedan|från|till) )?när|vart?|hur|vad|vems?|varför|är|har|hade"
    r"|får|fick|kan|kunde|ska|skall|måste|blir|blev|finns|gäller|stämmer)\b)",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"(?:vem|vilka(?! \w+ (?:har|hade|fick|får|är|var|ska|skall|blev|blir|ligger|gäller)\b))\b", re.IGNORECASE
)


def opened(question: str) -> str:
    """Take from a question what only leads it in, and blanks that say nothing.

    >>> opened("Hej! Och  vem leder isrådet?"), opened("och i mars?")
    ('vem leder isrådet?', 'och i mars?')
    """
    return _LEAD.sub("", " ".join(question.split()))


def asks_who(question: str) -> bool:
    """Tell whether a question opens by asking who, one or several; of `vilka` not which things.

    >>> [asks_who(one) for one in ("Vem leder isrådet?", "vilka leder isrådet", "Vilka båtar har isrådet?")]
    [True, True, False]
    """
    return _WHO.match(question) is not None
