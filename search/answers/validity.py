"""How long something is valid, which no notice of its end tells; and how long the notice is."""

import re

_ASKS_TERM = re.compile(
    r"^hur länge (?:gäller|gällde|löper|löpte|är .*\bgiltig\w*)\b|\b(?:avtalstid|avtalsperiod|giltighetstid)",
    re.IGNORECASE,
)
_ASKS_NOTICE = re.compile(r"\buppsägningstid", re.IGNORECASE)
_IS_VALID = re.compile(r"\b(?:gäll(?:er|a|de)|löp(?:er|a|te)|giltig\w*)\b", re.IGNORECASE)
_TERM = re.compile(
    r"\b(?:avtals(?:tid|period)\w*|för (?:perioden|tiden|åren)|upphör\w*|till och med|t\.?\s?o\.?\s?m)\b",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\b(?:uppsäg\w*|säg(?:a|er|s|as)\b[^.]*?\bupp|varsel|lämna (?:samarbetet|avtalet))\b", re.IGNORECASE
)
_ASKS_DEADLINE = re.compile(r"^när (?:måste|behöver)\b|^(?:när|hur) (?:senast|sent)\b", re.IGNORECASE)
_DEADLINE = re.compile(
    r"\b(?:senast|sista|före|innan|till och med|t\.?\s?o\.?\s?m|inom|måste|ska|skall|klar[at]?|klart)\b",
    re.IGNORECASE,
)
_ASKS_AHEAD = re.compile(r"^när (?:ska|skall|kommer|måste|får|kan)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:[a-zåäö]+(?:ades|ade|(?<!n)des|tes)|var|blev|skedde|hade|kom|gick|fick|stod|låg)\b", re.IGNORECASE
)
_AHEAD = re.compile(
    r"\b(?:ska|skall|senast|kommer|planera\w*|beräkna\w*|vänta\w*|från|är|sker|börjar|start\w*|gäller|får|kan"
    r"|äger|måste|in(?:leds|vigs)|öppnar|tidigast|till och med|bli|blir|föreslå\w*|återkom\w*)\b",
    re.IGNORECASE,
)
_PROLONGED = re.compile(r"\bförläng\w*", re.IGNORECASE)


def asks_for_term(question: str) -> bool:
    """Tell whether a question asks how long something is valid, or how long its notice is.

    >>> asked = ("Hur länge gäller avtalet?", "Hur lång är uppsägningstiden?", "Hur länge varar mötet?")
    >>> [asks_for_term(one) for one in asked]
    [True, True, False]
    """
    return (_ASKS_NOTICE.search(question) or _ASKS_TERM.search(question)) is not None


def tells_the_deadline(text: str, question: str) -> bool:
    """Tell whether a text may say by when something is to be done; of other questions it may.

    >>> said = ("Båtmässan är den 8 maj.", "Anmälan krävs senast den 2 maj.")
    >>> [tells_the_deadline(one, "När måste man anmäla sig till båtmässan?") for one in said]
    [False, True]
    >>> said = ("Bryggan rapporterades i maj.", "Bryggan invigs i maj.")
    >>> [tells_the_deadline(one, "När ska bryggan invigas?") for one in said]
    [False, True]
    """
    if _ASKS_DEADLINE.search(question) and not _DEADLINE.search(text):
        return False
    return not _ASKS_AHEAD.search(question) or not _PAST.search(text) or _AHEAD.search(text) is not None


def tells_the_term(text: str, question: str) -> bool:
    """Tell whether a text may say how long something is valid or its notice is; of other questions it may.

    >>> said = ("Avtalet gäller till och med 2028.", "Avtalet sägs upp nio månader före avtalstidens slut.")
    >>> [tells_the_term(one, "Hur länge gäller avtalet?") for one in said]
    [True, False]
    >>> [tells_the_term(one, "Hur lång är uppsägningstiden?") for one in said]
    [False, True]
    """
    if _ASKS_NOTICE.search(question):
        return _NOTICE.search(text) is not None
    if not _ASKS_TERM.search(question) or _IS_VALID.search(text):
        return True
    return _TERM.search(text) is not None and not (_NOTICE.search(text) or _PROLONGED.search(text))
