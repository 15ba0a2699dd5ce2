"""The parts of a question that asks two things: `Vem leder projektet och hur länge pågår det?`.

Each part is made a question that can be asked alone: where it points back at the other, or leaves out what
the other names, it is given that.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.extractors.offices.roles import is_role
from search.analysis.query import names_in
from search.answers.shown import NOT_FOUND, NOT_SURE
from search.questions.routing import asks_besides, topic_of
from search.results import Answer, Reply

_ASKING = r"(?:(?:till|från|sedan|på|med|i|av|vid)\s+)?(?:vem|vems|vilk(?:en|et|a)|när|hur|var|vad|varför)\b"
_JOINT = re.compile(rf",?\s+(?:och|samt)\s+(?={_ASKING})", re.IGNORECASE)
_OPENS = re.compile(_ASKING, re.IGNORECASE)
_BACK = re.compile(
    r"\b(?:det|den|de|dem|detta|denna|dessa|han|hon|hen|honom|henne)\b(?!\s+som\b)", re.IGNORECASE
)
_INSTEAD = re.compile(r"\b(?:i ?stället|därefter|efteråt|sedan)\W*$", re.IGNORECASE)
"""What ends a second part that cannot be understood without the first."""

_VERB = re.compile(
    r"^(?:(?:ska|skall|har|hade|är|var)\s+)?\w+(?:r|de|te)\s+(?:(?:jag|man|vi|ni|du|det)\s+)?(?=\w)"
)
_COUNTED = re.compile(r"hur många (?P<what>\w+)", re.IGNORECASE)
_OPENING = re.compile(
    r"\w+\s+(?:(?:mycket|länge|ofta|stort?|stora|långt?|många \w+)\s+(?=\w))?", re.IGNORECASE
)
_BARE = re.compile(rf"{_ASKING}(?:\s+då)?", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:i|för|på|vid|inom|hos|till|av|om)\s+(?:[a-zåäö-]+ )?[A-ZÅÄÖ].*$")
_TAIL = re.compile(r"\b(?:i|för|på|vid|inom|hos|till|av|om)\s+\S.*$")
_ABOUT = re.compile(r"\bom\s+(?P<what>\S.*)$")
_DEFINITE = re.compile(r"(?:en|et|an|na)$")
_LEAST = 3  # words of a first part; `När och var …` asks one thing
_SHORT = 3  # words of a part that names nothing itself
_MOST = 3  # answers given to each part
_NEAREST = 2  # answers given to a part that none answers for certain


def parts_of(question: str) -> tuple[str, ...]:
    """Give the two questions that one asks; itself alone where it asks one.

    >>> parts_of("Vem leder Isprojektet och hur länge pågår det?")
    ('Vem leder Isprojektet?', 'hur länge pågår Isprojektet?')
    >>> parts_of("Vem är ordförande och vem är kassör i Isrådet?")
    ('Vem är ordförande i Isrådet?', 'vem är kassör i Isrådet?')
    """
    text = question.rstrip("?!. ")
    joint = _JOINT.search(text)
    if joint is None or not _OPENS.match(text) or asks_besides(question) or _INSTEAD.search(text):
        return (question,)
    first, second = text[: joint.start()], text[joint.end() :]
    if len(first.split()) < _LEAST:
        return (question,)
    return f"{_with_place(first, second)}?", f"{_with_matter(second, first)}?"


def together(replies: Sequence[Reply], parts: Sequence[str]) -> Reply:
    """Put the replies to the parts of a question together, in their order; what no part answers is told."""
    open_ = [part for part, reply in zip(parts, replies, strict=True) if not _sure(reply)]
    told = [answer for reply in replies for answer in _sure(reply)[:_MOST]]
    near = [answer for reply in replies if not _sure(reply) for answer in reply.answers[:_NEAREST]]
    message = replies[0].message if len(open_) == len(parts) else None
    if open_ and message is None:
        message = f"{(NOT_SURE if near else NOT_FOUND).partition('.')[0]}: {open_[0]}"
    hits = {hit.section.id: hit for reply in replies for hit in reply.hits}
    return replace(
        replies[0],
        answers=tuple(dict.fromkeys((*told, *near))),
        hits=tuple(hits.values()),
        abstained=all(reply.abstained for reply in replies),
        message=message,
    )


def _sure(reply: Reply) -> list[Answer]:
    return [answer for answer in reply.answers if answer.sure]


def _with_place(first: str, second: str) -> str:
    """Give a first part that names nothing what the second one stands with: `i Isrådet`."""
    place = _PLACE.search(second)
    return f"{first} {place[0]}" if place and len(first.split()) <= _SHORT and not names_in(first) else first


def _with_matter(second: str, first: str) -> str:
    """Put what the first part is about where the second one points back at it, or says too little."""
    said = _OPENING.sub("", first, count=1)
    if _BARE.fullmatch(second):
        return f"{second} {said}"
    matter = topic_of(first)
    if len(matter) >= len(said):  # it still has its verb: `leder Isprojektet`
        matter = _VERB.sub("", said, count=1)
    if counted := _COUNTED.match(first):
        matter = f"{counted['what']} {matter}"
    if _BACK.search(second):
        return _BACK.sub(lambda _: matter, second, count=1)
    if names_in(second) or len(second.split()) > _SHORT:
        return second
    about, last = _ABOUT.search(first), second.split()[-1]
    if about and _DEFINITE.search(last) and not is_role(last):
        return f"{second} {about['what'] if about['what'][0].isupper() else about[0]}"
    place = _PLACE.search(first) or _TAIL.search(first)
    return f"{second} {place[0] if place else matter}"
