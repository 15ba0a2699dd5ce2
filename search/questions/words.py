"""How a question opens: what only leads it in is taken away, and the first word tells who is asked for."""

import re

_ASKING = (
    r"(?:(?:(?:vid|på|i|med|av|hos) )?vilk\w+|(?:(?:sedan|från|till) )?när|vart?|hur|vad"
    r"|(?:(?:hos|på|av) )?vems?|varför"
)
_LEAD = re.compile(
    rf"^(?:(?:och|men|hej|hejsan)\b[\s,!.]*)+(?={_ASKING}|är|har|hade"
    r"|får|fick|kan|kunde|ska|skall|måste|blir|blev|finns|gäller|stämmer)\b)",
    re.IGNORECASE,
)
_INDIRECT = re.compile(
    r"^(?:(?:ursäkta|snälla)[\s,!.]+)?(?:vet (?:du|ni)|berätta|säg|tala om"
    r"|(?:kan|kunde|skulle) (?:du|ni|någon)(?: kunna| möjligen| snälla)*"
    r" (?:berätta|säga|tala om|förklara|svara på)"
    r"|(?:jag|vi) (?:undrar|vill(?: gärna)? veta|skulle (?:vilja|behöva) veta|behöver veta))"
    r"(?: (?:gärna|bara|för mig|för oss|lite|mig))*(?: om)?[\s,:]+"
    rf"(?={_ASKING})\b)",
    re.IGNORECASE,
)
"""What leads in a question that is asked in so many words: `Kan du berätta vem som leder isrådet?`."""

_WHICH = re.compile(
    r"^((?:(?:hos|på|av) )?(?:vem|vad|vilka|vilk(?:en|et|a) [\w-]+)) som (?=\w)", re.IGNORECASE
)
_WHO = re.compile(
    r"(?:vem|vilka(?! \w+ (?:har|hade|fick|får|är|var|ska|skall|blev|blir|ligger|gäller)\b))\b", re.IGNORECASE
)


def opened(question: str) -> str:
    """Take from a question what only leads it in, and blanks that say nothing.

    >>> opened("Hej! Och  vem leder isrådet?"), opened("och i mars?")
    ('vem leder isrådet?', 'och i mars?')
    >>> opened("Kan du berätta vem som leder isrådet?")
    'vem leder isrådet?'
    """
    text = _LEAD.sub("", " ".join(question.split()))
    asked = _INDIRECT.sub("", text)
    return _WHICH.sub(r"\1 ", asked) if asked != text else text


def asks_who(question: str) -> bool:
    """Tell whether a question opens by asking who, one or several; of `vilka` not which things.

    >>> [asks_who(one) for one in ("Vem leder isrådet?", "vilka leder isrådet", "Vilka båtar har isrådet?")]
    [True, True, False]
    """
    return _WHO.match(question) is not None
