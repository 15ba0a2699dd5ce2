"""Who did what at a meeting: reserved themselves, moved, declared an interest, wrote the motion.

Such a sentence seldom names the matter; it stands in the item that does.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from corpus.evidence import Quoter
from corpus.records import Mention
from search.analysis.coverage import Weighed
from search.answers.stated_names import is_presented
from search.answers.statements import Statement, statements
from search.questions.words import asks_who
from search.results import Answer, Hit

_ACTS = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for asked, told in (
        (
            r"\breserver\w+(?: sig)?|\b(?:är|var|gick|röstade|ställde sig) e?mot\b|\bmotsatte sig\b",
            r"\breserver(?:ar|ade|at)\b|\breservation\b",
        ),
        (
            r"\bvil(?:l|le) (?:skicka tillbaka|återremittera|ha återremiss(?: på| av)?)",
            r"\byrka(?:r|de|t)\b[^.]*\båterremi",
        ),
        (r"\byrka(?:r|de|t)\b", r"\byrka(?:r|de|t)\b|\byrkande\b"),
        (r"\bjäv\w*", r"\bjäv\b"),
        (
            r"\bmotionera\w*|\b(?:lämna|lade|lagt|väck|skrev|skrivit|stod|står|ligger)\w*\b.*?\bmotion\w*",
            r"^(?!.*\b(?:yrka|föredra|redogör|redovisa|presentera)).*\bmotion(?:en|er)?\b",
        ),
    )
)
_SIDES = re.compile(r"\b(?:bifall|avslag|återremiss|bordläggning)\b", re.IGNORECASE)
_FRAME = re.compile(
    r"^(?:vem|vilka)(?: som)?\b|\b(?:har|hade|anmält|anmälde|mot|sig|in|bakom|till|i ärendet"
    r"|(?:beslutet|motionen|förslaget)(?= om))\b",
    re.IGNORECASE,
)
_BY_PARTY = re.compile(r"\w (?:reserverar|reserverade|yrkar|yrkade)\b", re.IGNORECASE)
"""What several did who are not named: `Ledamöterna i partiet reserverar sig`."""

_HITS = 3
_HEAD = 300
"""Signs of a document's beginning, which tell whose it is."""


MentionsOf = Callable[[str], Iterable[Mention]]


def who_acted(
    quoter: Quoter, question: str, hits: Sequence[Hit], weigh: Callable[[str], Weighed], mentions: MentionsOf
) -> tuple[Answer, ...]:
    """Name those who did what is asked about in the item of the matter; nothing where none is told.

    :param hits: best first.
    :param weigh: weighs the words of a topic.
    :param mentions: gives those of a document.
    """
    act = next(((asked, told) for asked, told in _ACTS if asked.search(question)), None)
    if act is None or not asks_who(question):
        return ()
    asked, told = act
    sides = [side.casefold() for side in _SIDES.findall(question)]
    topic = weigh(_topic(question, asked))
    for hit in hits[:_HITS]:
        if not _is_about(topic, hit, quoter.quote(hit.document.id, 0, _HEAD).quote):
            continue
        said = [
            one
            for one in statements(hit)
            if told.search(one.text) and all(side in one.text.casefold() for side in sides)
        ]
        names = {name: one for one in said for name in _persons(one, mentions)}
        if names:
            return tuple(_answer(quoter, name, one) for name, one in names.items())
        if by_party := [one for one in said if _BY_PARTY.search(one.text)]:
            return tuple(_answer(quoter, one.text, one) for one in by_party)
    return ()


def _topic(question: str, asked: re.Pattern[str]) -> str:
    rest = _SIDES.sub(" ", asked.sub(" ", question.rstrip("?!. ")))
    return " ".join(_FRAME.sub(" ", rest).split())


def _is_about(topic: Weighed, hit: Hit, head: str) -> bool:
    above = " ".join((hit.document.title, hit.document.body or "", *hit.section.headings, head))
    return topic.is_meant_by(hit.text, above)


def _persons(one: Statement, mentions: MentionsOf) -> Iterator[str]:
    inside = (
        each
        for each in mentions(one.hit.document.id)
        if each.kind == "person" and one.span.start <= each.start and each.end <= one.span.end
    )
    names = dict.fromkeys(" ".join(each.surface.split()) for each in inside)
    yield from (name for name in names if not is_presented(one, name))


def _answer(quoter: Quoter, name: str, one: Statement) -> Answer:
    evidence = quoter.quote(one.hit.document.id, one.span.start, one.span.end)
    return Answer(text=name, ref=None, valid_from=None, valid_to=None, evidence=evidence)
