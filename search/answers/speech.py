"""What a statement says as done or decided, and what it only proposes, begins, reports or thinks."""

import re

from search.analysis.query import content_tokens
from search.answers.statements import Statement
from search.answers.yes_no import is_yes_or_no
from search.questions.routing import Asked, Intent

_DECISION = re.compile(
    r"\b(?:(?:besluta|beslöt|avgör|avgjor|avslå|avslog|bifall|biföll|fastställ|upphäv|återremi|bordl|inrättar?)"
    r"\w*|antog(?:s)?|godkän(?:ner|de|des|ns|ts)|bevilja(?:r|de|des|s|ts)|beslut:"
    r"|uppdr(?:ar|og|ogs) åt|får i uppdrag)"
    r"|(?:^|\n)\s*(?:\d+\.\s*)?att\b",
    re.IGNORECASE,
)
_PROPOSES = re.compile(
    r"\b(?:efterfråga\w*|efterlys\w*|undra(?:r|de)|frågar|frågade|önska(?:r|de))\b"
    r"|\b(?:yrka(?:r|de|t|nde\w*)?|föresl(?:år|og|ås|ogs|agits?)|proposition\w*|den som (?:vill|röstar))\b",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"\b(?:yrka(?:r|de)|motionera\w*|(?:vill|ville|önska(?:r|de)) att"
    r"|har (?:i en motion )?föreslagit|föreslår i en motion)\b",
    re.IGNORECASE,
)
_ONLY_BEGUN = re.compile(
    r"\b(?:initiera\w*|inle[dt]\w*|starta\w*|påbörja\w*|disku\w+|presentera\w*|informera\w*|redogör\w*|redogjorde"
    r"|redovisa\w*|föredra\w*|föredrog|berätta\w*|rapportera\w*|(?:tog|tar|lyft\w*) upp)\b",
    re.IGNORECASE,
)
_HAS_THE_DUTY = re.compile(
    r"\b(?:\w*ansvar\w*|svarar för|\w*uppdra\w*|uppgift\w*|ska|skall|led(?:er|s|des?)|(?:håller|höll) i"
    r"|sköt\w*|samordn\w*|driv(?:er|s)|genomför\w*|utför\w*|st[åo](?:r|d) för|s(?:er|åg) till|ta(?:r|s) fram"
    r"|hand om|huvudm[aä]n\w*|kontakt\w*|flytta\w*|över)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\bsom\b[^.;]*")
_OPINION_OF = re.compile(
    r"^vad (?:tycker|tyckte|anser|ansåg|tror|trodde|menar|menade) (?P<who>[^?]+?)"
    r" (?:om|kring|angående|gällande)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:tyck\w+|anse\w*|ansåg\w*|men(?:ar|ade)|tro(?:r|dde)|vill|ville|önska\w*|upplev\w*|oro\w*|kriti\w+|klag\w+"
    r"|positiv\w*|negativ\w*|nöjd\w*|missnöjd\w*|synpunkt\w*|invänd\w*|påpeka\w*|betona\w*|framhåll\w*|framhöll\w*"
    r"|efterfråga\w*|efterlys\w*|yrka\w*|föreslå\w*|föreslog\w*|tillstyrk\w*|avstyrk\w*|instäm\w*|delar|stödjer"
    r"|stöder|motsätt\w*|motsatte|ställer sig|ifrågasätt\w*|varna\w*|uppskatta\w*|bra|dålig\w*|viktig\w*)\b",
    re.IGNORECASE,
)
_APPLIES = re.compile(
    r"\b(?:ansök(?:er|t|te|ning\w*)|äska\w*|begär(?:an|t|de|de?s)?|(?:har )?sökt|sökte)\b", re.IGNORECASE
)
_GETS = re.compile(r"\b(?:får|fick|fått|beviljas|beviljades|tilldelas|tilldelades)\b", re.IGNORECASE)


def tells_a_decision(sentence: str) -> bool:
    """Tell a sentence that says what was decided, and not only what was said or proposed.

    >>> [tells_a_decision(one) for one in ("Motionen avslås.", "Asta yrkar avslag.")]
    [True, False]
    """
    return _DECISION.search(sentence) is not None and not proposes(sentence)


def proposes(sentence: str) -> bool:
    """Tell a sentence that says what somebody proposed, or what a vote would mean."""
    return _PROPOSES.search(sentence) is not None


def tells_more_than_a_proposal(one: Statement, question: str, asked: Asked) -> bool:
    """Tell that a statement says what is, or is to be, and not what somebody proposed or applied for."""
    if _GETS.search(question) and _APPLIES.search(one.text) and not _APPLIES.search(question):
        return False
    opens = asked.intent is Intent.RESPONSIBLE or is_yes_or_no(question)
    return not opens or not _MOVES.search(one.text) or proposes(question)


def tells_who_answers(one: Statement, _: str, asked: Asked) -> bool:
    """Tell that a statement says more of whom it names than that they began or discussed something.

    What a relative clause says is said of something else: `Staten har startat en utredning som ska …`
    """
    if not asked.answers_for or one.is_row:
        return True
    told = _RELATIVE.sub("", one.text)
    return not _ONLY_BEGUN.search(told) or _HAS_THE_DUTY.search(told) is not None


def tells_what_is_thought(one: Statement, question: str, _: Asked) -> bool:
    """Tell whether a statement says what somebody thinks, and it, its heading or its document names them."""
    asked = _OPINION_OF.search(question)
    if asked is None:
        return True
    place = " ".join((with_heading(one), one.hit.document.body or "", one.hit.document.title))
    held = {term for token in content_tokens(place.lower()) for term in (token.term, *token.parts)}
    of_them = any(token.term in held for token in content_tokens(asked["who"].lower()))
    return of_them and _OPINION.search(one.text) is not None


def with_heading(one: Statement) -> str:
    """Give a statement with what stands over it."""
    return f"{one.text}\n{near_heading(one)}"


def near_heading(one: Statement) -> str:
    """Give the last heading above a statement, and the names of a row's columns."""
    return "\n".join((*one.hit.section.headings[-1:], *(column.name for column in one.hit.columns)))
