"""Who leads a group or keeps its minutes, as a verb says: "X leder gruppen", "X är rådets sekreterare"."""

from collections.abc import Iterator
from dataclasses import replace

from corpus.records import Entity, Span
from graph.extractors.groups.spoken_groups import (
    COMMON,
    COMMON_GENITIVE,
    PROGRAMME,
    STAFF,
    called,
    group_meant,
    points_back,
    spoken_of,
)
from graph.extractors.offices.assignments import membership
from graph.extractors.offices.roles import base_form
from graph.extractors.view import Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any

_LEADS = masked_pattern(
    r"(?P<who>(?:<PERSON><PARTY>(?:, | och | samt )(?:[a-zåäö-]+ ){0,2})*<PERSON>)<PARTY>(?:,[^.;,]{2,50},)?"
    rf" (?:leder|ledde|har lett|kommer att leda)(?: nu| också| även)?"
    rf" (?P<body>\ue003+|{COMMON}|{PROGRAMME}|{STAFF})"
    r"(?: tillsammans med (?:[a-zåäö-]+ )?(?P<also><PERSON>))?"
)
_OF_GROUP = masked_pattern(
    r"(?P<person><PERSON>)<PARTY>(?:,[^.;,]{2,50},)? (?:är|var|blir|blev|har varit)(?: nu| också| även)?"
    rf" (?P<body>{COMMON_GENITIVE}|\ue003+s?) (?:nya )?"
    r"(?P<role>(?:vice )?ordförande|sekreterare|sammankallande)"
)
_LEADS_CUES = ("leder ", "ledde ", " lett ", " leda ")
_OFFICES = ("ordförande", "sekreterare", "sammankallande")


def leaders(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read "X leder G" and "X är G:s sekreterare"; who leads it together do so each."""
    match = _LEADS.search(sentence.mask) if holds_any(sentence.mask, _LEADS_CUES) else None
    if match is not None:
        body = group_meant(view, sentence.place(match, "body"), sentence)
        end = sentence.start + (match.end("also") if match["also"] else match.end("who"))
        for mention in view.names.within(sentence.start + match.start("who"), end, kinds=("person",)):
            person = view.names.entity(mention.entity_id) if mention.entity_id else None
            if body is not None and body.kind == "group":
                yield from _in_office(view, sentence, person, "ordförande", body)
    match = _OF_GROUP.search(sentence.mask) if holds_any(sentence.mask, _OFFICES) else None
    if match is not None:
        body = of_genitive(view, sentence.place(match, "body"), sentence)
        person, role = view.named_at(sentence.place(match, "person")), base_form(match["role"])
        seated = body if role != "sekreterare" else None  # who may be an employee
        yield from _in_office(view, sentence, person, role, seated)


def of_genitive(view: View, place: Span, sentence: Sentence) -> Entity | None:
    """Give the group that a name or word in the genitive means: "rådets", "Styrgruppens"."""
    known = view.names.within(*place, kinds=("group", "organisation"))
    if known and known[0].entity_id:
        return view.names.entity(known[0].entity_id)
    words = view.quoted(place).removesuffix("s")
    return spoken_of(view, sentence) if points_back(words) else called(view, words)


def _in_office(
    view: View, sentence: Sentence, person: Entity | None, role: str, body: Entity | None
) -> Iterator[Claim]:
    for claim in membership(view, sentence, person, role, body) if person is not None else ():
        yield replace(claim, confidence=0.75)
