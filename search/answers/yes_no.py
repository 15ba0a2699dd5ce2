"""Whether a sentence says yes or no to a question that can be answered so.

Only plain words count: what is allowed, forbidden, approved, rejected, or said with the question's own verb
(`Får man …?`: `… får inte …`). Where a sentence says both or neither, or the question is itself a denial,
nothing is said.
"""

import re

from search.analysis.coverage import Weighed

YES = "Ja"
NO = "Nej"

_MODAL = r"får|fick|kan|kunde|ska|skall|måste|behöver|bör|är|blir|har|finns|gäller"
_ASKED = re.compile(
    rf"^(?:(?P<verb>{_MODAL}|blev|antog|biföll|\w+(?:des|tes|te|(?<![ae]n)de))\s+\w"
    r"|(?!var\b|när\b)\w*(?:[ae]r|[åäö]r)\s+\w.*\?)",
    re.IGNORECASE,
)
_MAY = re.compile(r"^(?:får|fick|kan|kunde|går|är det (?:okej|ok|tillåtet|möjligt|lov))\b", re.IGNORECASE)
_MAY_NOT = re.compile(
    r"\b(?:får|kan|bör|ska|skall|tillåts|medges)\b(?: \w+)? (?:inte|ej|aldrig)\b", re.IGNORECASE
)
_ASKS_WHAT = re.compile(r"\b(?:vad|vem|vilk\w+|när|hur|varför|eller)\b", re.IGNORECASE)
_WHETHER_DECIDED = re.compile(r"(?:finns|fanns|finnes)\b.*\bbeslut\b", re.IGNORECASE)
_DENYING = re.compile(
    r"\b(?:inte|ej|förbjud\w+|förbud|neka\w*|avsl(?:å|og|ag)\w*|slopa\w*|slut\w*)\b", re.IGNORECASE
)
_NO = re.compile(
    r"\b(?:förbjud(?:en|et|na|s|er)|förbud|otillåt\w+|avslå(?:s|r|tt|tts)?|avslagits?|avslog(?:s)?|avstyrk\w+|neka(?:s|de|des|t|ts)?"
    r"|beslut\w*\b[^.]* att (?:inte|ej)|(?:inte|ej) (?:tillåt\w+|möjligt|godkän\w+|bevilja\w*|längre)"
    r"|upphör(?:de|t)?)\b",
    re.IGNORECASE,
)
_YES = re.compile(
    r"(?<!inte )(?<!ej )\b(?:tillåt(?:en|et|na|s|er)\b(?! (?:inte|ej|aldrig))"
    r"|bif(?:alles|alls|aller|allits?|öll|ölls)|godkän(?:ner|de|des|ns|ts?)|bevilja(?:r|s|de|des|ts?)"
    r"|tillstyrk(?:er|s|te|tes|ts?)|antog(?:s)?|antas|antagits?)\b",
    re.IGNORECASE,
)


_ANSWERED = re.compile(r"\?\s+(?:Svar: ?)?(?P<word>Ja|Nej)\b")
"""What a question that is put in a document is answered by there."""

_HEDGED = re.compile(
    r"\b(?:inte|ej|ingen|inga|inget|aldrig|utom|om|föresl\w*|förslag\w*|yrka\w*|motion\w*|bör|borde|kan|kunde|skulle|vill|önska\w*|ansök\w*"
    r"|eventuell\w*|möjlig\w*|kanske|utred\w*|planera\w*|överväg\w*|avsl\w*|annars|i stället|istället)\b|\?",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<!^)\b[A-ZÅÄÖ][\wåäö-]+")
_ALL = 0.99


def is_yes_or_no(question: str) -> bool:
    """Tell whether a question can be answered by yes or no.

    >>> [is_yes_or_no(one) for one in ("Får man grilla?", "Vad får man grilla?", "grillning på balkong")]
    [True, False, False]
    """
    text = " ".join(question.split())
    return bool(_ASKED.search(text)) and not _ASKS_WHAT.search(text)


def said(question: str, sentence: str) -> str | None:
    """Give what a sentence says to a question: `Ja`, `Nej`, or None where it cannot be told.

    >>> said("Får man grilla på balkongen?", "Det är förbjudet att grilla på balkongerna.")
    'Nej'
    >>> said("Får man grilla?", "Får man grilla på gården? Svar: Nej. Där får man bara leka.")
    'Nej'
    """
    text = " ".join(question.split())
    if not is_yes_or_no(text) or _DENYING.search(text) or _WHETHER_DECIDED.match(text):
        return None
    if answered := _ANSWERED.search(sentence):
        return str(answered["word"])
    yes, no = bool(_YES.search(sentence)), bool(_NO.search(sentence))
    if not yes and not no and (asked := _ASKED.search(text)):
        yes, no = _by_verb((asked["verb"] or "").lower(), sentence)
        no = no or bool(_MAY.search(text) and _MAY_NOT.search(sentence))
    return None if yes == no else (YES if yes else NO)


def bears_out(claim: Weighed, sentence: str) -> bool:
    """Tell whether a sentence says what a claim says: all its words, and nothing that takes them back.

    A claim of two names may stand the other way round there, so nothing is said of it.
    """
    text = claim.query.text.rstrip("?!. ")
    if len(_NAME.findall(text)) > 1 or _DENYING.search(text) or _HEDGED.search(f"{text} {sentence}"):
        return False
    return claim.says_what and claim.wholly(sentence[:1].lower() + sentence[1:]) > _ALL


def _by_verb(verb: str, sentence: str) -> tuple[bool, bool]:
    """Look for a modal verb of the question, with and without a denial beside it."""
    if not re.fullmatch(r"får|fick|kan|kunde|måste|behöver", verb):
        return False, False
    denied = bool(re.search(rf"\b{verb}\b(?: \w+)? (?:inte|ej|aldrig)\b", sentence, re.IGNORECASE))
    return bool(re.search(rf"\b{verb}\b(?! i uppdrag)", sentence, re.IGNORECASE)) and not denied, denied
