"""What a Swedish question asks for: who answers for it, what was decided, who holds a place, where, when."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from search.questions.words import opened


class Intent(StrEnum):
    """Where a question is sent."""

    RESPONSIBLE = "responsible"
    DECIDED = "decided"
    WHO = "who"
    DISCUSSED = "discussed"
    TIMELINE = "timeline"
    RELATION = "relation"
    SEARCH = "search"


_GOES = "hur går det med"
_ASKING = 3
"""How many words may stand for a question though they have not its shape."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question understood.

    :ivar topic: the question without its frame (`Vem ansvarar för …`).
    :ivar kinds: the kinds of relation that may hold the answer, for `who` and `relation`.
    :ivar answers_for: the question is who answers for something, not who does it.
    :ivar in_turn: all are asked for, one after another.
    :ivar latest: only the newest is asked for.
    :ivar agenda: what a meeting took up is asked for.
    :ivar duties: what somebody has to do is asked for, and not who.
    :ivar besides: more is asked than who: since when, with whose support.
    :ivar status: it is asked how far something has come.
    :ivar supporting: who supports somebody in it is asked for, and not who answers.
    """

    intent: Intent
    topic: str
    kinds: tuple[str, ...] = ()
    answers_for: bool = False
    in_turn: bool = False
    latest: bool = False
    agenda: bool = False
    duties: bool = False
    besides: bool = False
    status: bool = False
    supporting: bool = False


@dataclass(frozen=True, slots=True)
class _Rules:
    patterns: tuple[tuple[Intent, re.Pattern[str], tuple[str, ...]], ...]
    answers_for: re.Pattern[str]
    in_turn: re.Pattern[str]
    latest: re.Pattern[str]
    agenda: re.Pattern[str]
    duties: re.Pattern[str]
    now: re.Pattern[str]
    claim: re.Pattern[str]
    besides: re.Pattern[str]
    status: re.Pattern[str]
    supporting: re.Pattern[str]
    stands: re.Pattern[str]
    frame: re.Pattern[str]


def understand(question: str) -> Asked:
    """Tell what a question asks for; one without a question's shape is a plain search.

    >>> asked = understand("Vem ansvarar för snöröjningen?")
    >>> asked.intent, asked.topic, asked.answers_for
    (<Intent.RESPONSIBLE: 'responsible'>, 'snöröjningen', True)
    """
    text = opened(question.lower()).rstrip("?!. ")
    rules = _rules()
    found = next((one for one in rules.patterns if one[1].search(text)), None)
    return Asked(
        intent=found[0] if found else Intent.SEARCH,
        topic=topic_of(question),
        kinds=found[2] if found else (),
        answers_for=bool(rules.answers_for.search(text)),
        in_turn=bool(rules.in_turn.search(text)),
        latest=bool(rules.latest.search(text)),
        agenda=bool(rules.agenda.search(text)),
        duties=bool(rules.duties.search(text)),
        status=bool(rules.status.search(text)),
        supporting=bool(rules.supporting.search(text)),
    )


def topic_of(question: str) -> str:
    """Take the frame from a question: `Var diskuterades snöröjningen?` is about `snöröjningen`."""
    bare = opened(question).rstrip("?!. ")
    rules = _rules()
    bare = rules.supporting.sub("", rules.now.sub("", rules.in_turn.sub("", bare))).strip()
    return rules.frame.sub("", rules.status.sub("", bare), count=1).strip() or bare


def asks_something(text: str) -> bool:
    """Tell a question, or words that may stand for one, from a word or two to look up.

    >>> [asks_something(one) for one in ("badet", "Asta Sund", "badet ansvarig", "öppnar badet?")]
    [False, False, True, True]
    """
    words = text.split()
    return (
        len(words) >= _ASKING or text.rstrip().endswith("?") or understand(text).intent is not Intent.SEARCH
    )


def is_claim(question: str) -> bool:
    """Tell whether a question asks if something is so: `Stämmer det att badet stänger?`."""
    return _rules().claim.match(opened(question)) is not None


def asks_besides(question: str) -> bool:
    """Tell whether a question asks at its end what an answer of who it is tells anyway.

    >>> asks_besides("Vem sköter badet, sedan när?"), asks_besides("Vem sköter badet?")
    (True, False)
    """
    return _rules().besides.search(opened(question)) is not None


def bare(question: str) -> str:
    """Take from a question what asks whether something is so, and what an answer of who it is tells anyway.

    Where a matter stands is asked as how it goes, which asks for no place.

    >>> bare("Stämmer det att badet stänger?"), bare("Vem sköter badet, sedan när och med vilket stöd?")
    ('badet stänger?', 'Vem sköter badet?')
    >>> bare("Var står utredningen om badet?"), bare("Var står bänken?")
    ('hur går det med utredningen om badet?', 'Var står bänken?')
    """
    rules = _rules()
    rest, before = rules.stands.sub(_GOES, rules.claim.sub("", opened(question))), ""
    while rest != before:
        rest, before = rules.besides.sub("", rest), rest
    return rest if re.search(r"\w", rest) else question


@cache
def _rules() -> _Rules:
    import yaml

    held: dict[str, Any] = yaml.safe_load(
        (files("search") / "data" / "questions.yaml").read_text(encoding="utf-8")
    )
    words = {name: _joined(pattern) for name, pattern in held["words"].items()}
    words["supporting"] = _joined(held["supporting"])
    words["stands"] = words["stands"].replace("{matter}", words["matter"])
    return _Rules(
        patterns=tuple(
            (Intent(one["intent"]), re.compile(_filled(one["pattern"], words)), tuple(one.get("kinds", ())))
            for one in held["patterns"]
        ),
        answers_for=re.compile(held["answers_for"]),
        in_turn=re.compile(held["in_turn"], re.IGNORECASE),
        latest=re.compile(held["latest"]),
        agenda=re.compile(_filled(held["agenda"], words)),
        duties=re.compile(words["duties"]),
        now=re.compile(held["now"], re.IGNORECASE),
        claim=re.compile(_joined(held["claim"]), re.IGNORECASE),
        besides=re.compile(_joined(held["besides"]), re.IGNORECASE),
        status=re.compile(_filled(held["status"], words), re.IGNORECASE),
        supporting=re.compile(words["supporting"], re.IGNORECASE),
        stands=re.compile(f"^{words['stands']}", re.IGNORECASE),
        frame=re.compile(_joined(held["frame"]), re.IGNORECASE),
    )


def _filled(pattern: str, words: dict[str, str]) -> str:
    pattern = _joined(pattern)
    for name, alternatives in words.items():
        pattern = pattern.replace("{" + name + "}", alternatives)
    return pattern


def _joined(pattern: str) -> str:
    """Join the lines of a folded pattern; one that goes on with an alternative has no blank before it."""
    return re.sub(r" (?=\||\(\?:\\s)", "", pattern.strip())
