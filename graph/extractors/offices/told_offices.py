"""What somebody is and where, as a sentence of its own says: "Hon är jurist", "A arbetar som jurist i B"."""

import re
from collections.abc import Iterator

from corpus.records import Entity, Mention
from graph.extractors.offices.beside_names import Beside, office_at
from graph.extractors.view import PERSON, Sentence, View, masked_pattern

_NOW = r"(?: i dag| idag| också| även| nu| numera| till vardags| sedan \w+)?"
_WORKS = masked_pattern(
    rf"(?P<person><PERSON>)<PARTY>(?:,[^.;,\ue000]{{2,50}},)?{_NOW}"
    rf" (?:(?:arbetar|jobbar|är verksam|är anställd){_NOW} som"
    r"|är (?:i dag|idag|numera|till vardags|fortfarande)(?: även)?) (?=\w)"
)
_PRONOUN = masked_pattern(
    rf"\b[Hh](?:on|an|en) (?:är|blir|var|har varit|(?:arbetar|jobbar|är anställd){_NOW} som){_NOW} (?=\w)"
)
_COMES = masked_pattern(
    r"\b[Hh](?:on|an|en) (?:(?:kommer|kom)(?: närmast| senast)? från"
    r"|har (?:tidigare |närmast |senast )*(?:arbetat|jobbat|varit anställd)(?: tidigare)? (?:på|vid|hos|i))"
    r" (?P<body>[\ue001\ue002]+)"
)
_WORKS_AT = masked_pattern(
    r"(?P<person><PERSON>)<PARTY> (?:har slutat|slutade|slutar|arbetar|jobbar)(?: nu| numera| idag| i dag)?"
    r" (?:på|vid|hos|i) (?P<body>[\ue001\ue002]+)"
    r"(?:[^.;\ue000]{0,40}? (?:arbetar|jobbar|börjar)(?: nu| numera| idag| i dag)?"
    r" (?:på|vid|hos|i) (?P<next>[\ue001\ue002]+))?"
)
_TELLS = masked_pattern(
    r"<PERSON><PARTY>(?:,[^.;,\ue000]{2,50},)? (?:berättar|berättade|informerar|informerade|meddelar"
    r"|meddelade|rapporterar|rapporterade|säger|sade|nämner|nämnde|anmäler|anmälde)(?: om| även)? att\b"
)


_WELCOMES = masked_pattern(r"\b(?:hälsar|hälsade|välkomnar|välkomnade)(?: [a-zåäö]+){0,3}? (?P<who><PERSON>)")


def told_offices(view: View, sentence: Sentence, subject: Entity | None) -> Iterator[tuple[Entity, Beside]]:
    """Read the offices that a sentence tells of somebody by name, or of the one spoken of by a pronoun.

    :param subject: the first person of the sentences before in the same passage.
    """
    for match in _WORKS.finditer(sentence.mask) if PERSON in sentence.mask else ():
        person = view.named_at(sentence.place(match, "person"))
        found = _office(view, sentence, match)
        if person is not None and found is not None:
            yield person, found
    yield from _places(view, sentence)
    if subject is None:
        return
    for match in _PRONOUN.finditer(sentence.mask):
        found = _office(view, sentence, match)
        if found is not None:
            yield subject, found
    comes = _COMES.search(sentence.mask)
    body = view.named_at(sentence.place(comes, "body")) if comes else None
    if body is not None:
        yield subject, Beside(None, body)


def _places(view: View, sentence: Sentence) -> Iterator[tuple[Entity, Beside]]:
    """Read where somebody worked and works: "A har slutat på B och arbetar numera på C"."""
    match = _WORKS_AT.search(sentence.mask) if PERSON in sentence.mask else None
    person = view.named_at(sentence.place(match, "person")) if match is not None else None
    for name in ("body", "next"):
        body = view.named_at(sentence.place(match, name)) if match is not None and match[name] else None
        if person is not None and body is not None:
            yield person, Beside(None, body)


def _office(view: View, sentence: Sentence, match: re.Match[str]) -> Beside | None:
    return office_at(view, sentence.start + match.end(), sentence.end)


def subject_of(view: View, sentence: Sentence, before: Entity | None) -> Entity | None:
    """Give whom a pronoun after a sentence means: the first person that it names, else the one before."""
    told = first_told_of(view, sentence)
    return view.names.entity(told.entity_id) if told and told.entity_id else before


def first_told_of(view: View, sentence: Sentence) -> Mention | None:
    """Give the first person that a sentence tells of; who tells it is passed by: "A säger att B …"."""
    people = view.names.within(*sentence.span, kinds=("person",))
    teller = _TELLS.search(sentence.mask) if people else None
    welcomes = _WELCOMES.search(sentence.mask) if len(people) > 1 else None
    begin = teller.end() if teller else welcomes.start("who") if welcomes else len(sentence.mask)
    after = [each for each in people if each.start >= sentence.start + begin]
    return next(iter((*after, *people)), None)
