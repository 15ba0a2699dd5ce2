"""Who belongs to and takes part in what, as sentences say: roles, parties, employers, networks, projects."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import BlockKind, Entity, Mention, Span
from graph.extractors.bodies.joint_words import UNSURE, WISHED
from graph.extractors.bodies.partners import period_of
from graph.extractors.decisions.labels import Part, Stretch, prose, stretches
from graph.extractors.duties.periods import period_in
from graph.extractors.groups.formations import formations
from graph.extractors.offices.assignments import begins_of, last_of, term_of
from graph.extractors.offices.beside_names import Beside, beside, party_after, sender_after_party, shared
from graph.extractors.offices.roles import is_role
from graph.extractors.offices.told_offices import subject_of, told_offices
from graph.extractors.tables.headings import Column, column_of
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any, sentences

_EXTRACTOR = "tillhörighet"
_MEETINGS = (
    r"(?:mötet|sammanträdet|diskussionen|dialogen|beslutet|ärendet|behandlingen|överläggningen|arbetet)"
)
_TAKES_PART = masked_pattern(
    r"(?P<who><ACTOR>(?:(?:, | och | samt )<ACTOR>)*)(?:\s?\([^)]*\))?"
    r"(?: (?:också|även|nu|ska|har|hade|kommer att))?"
    r" (?:deltar|ingår|medverkar|deltog|deltagit|är med|är medlem|är medlemmar|är antagn?a?"
    r"|samverkar|är involvera(?:d|t|de)|är delaktiga?|är engagera(?:d|t|de)|delta|ingå|medverka)(?! inte)"
    r"(?P<rest>(?!,)(?:(?!, liksom )[^.;])*)"
)
_ROLE_TAKES_PART = masked_pattern(
    r"(?<!\S)(?P<role>[A-ZÅÄÖ][a-zåäö-]{3,}) (?:deltar|ingår|medverkar)(?P<rest> i [^.;]*)"
)
_IS_PILOT = masked_pattern(
    r"(?P<who><ACTOR>)(?:\s?\([^)]*\))? är (?:en av |ett av |enda |utsedd till |antagen som |antagna som"
    r" )*(?:\w+ )*?(?P<word>pilot\w*|deltagare|partner|part|medlem)\b(?P<rest>[^.;]*)"
)
_HAS_MADE = masked_pattern(
    r"(?P<who><ACTOR>[^.;]*?) har (?P<with>tillsammans med [^.;]*? )?(?:tagit fram|utarbetat|initierat"
    r"|inlett|startat) (?P<what>\ue005+)"
)
_PART_OF = masked_pattern(
    r"(?P<part><BODY>)(?:\s?\([^)]*\))?(?: [a-zåäö]+(?:ade|te|de|ar|er) [^.;:,\ue000-\ue005]{2,50} och)?"
    r" (?:är en del av|är en enhet inom|tillhör|sorterar under|är"
    r" underställ\w+|är ett (?:utskott|dotterbolag|bolag|råd) (?:under|inom|till)|ägs av|organiseras"
    r" (?:under|inom)|är organiserad\w* (?:under|inom)) (?P<whole><BODY>)"
)
_WORK_ON = re.compile(
    r"\s*i\s+(?:arbetet|framtagandet|utarbetandet)\s+(?:med|av)\s+(?:den\s|det\s)?(?:nya\s)?"
    r"[a-zåäö]*?(?P<head>program|plan|strategi|riktlinje|policy|överenskommelse)(?:men|met|en|n|rna)?\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\W*(?:[Ff]ör parterna|[Uu]nderskrift(?:er)?|[Uu]ndertecknande(?:n)?|[Pp]arternas underskrifter)\b"
    r"\s*(?::|$|\n)"
)  # whose names follow sign the paper
_SOME = re.compile(r"\b(?:ett|en|flera|olika|något|någon|några)\s+(?:[a-zåäö]+\s+){0,2}$")
_NAME = re.compile("[\ue000-\ue003]")  # sentences without a name are passed by at once
_TAKING_CUES = ("delt", "ingå", "med", "antag", "samverka", "involvera", "delakt", "engager")
_PILOT_CUES, _WORK_SIGNS = ("pilot", "delt", "part", "medlem"), ("\ue005",)
_NEAR = len(" inte heller")  # what may deny the verb right before
_WORKS = ("initiative", "strategy", "group")
_PEOPLE_COLUMNS = frozenset((Column.RESPONSIBLE, Column.ACTOR, Column.SUPPORT, Column.HELPER, Column.PERSON))


def affiliations(view: View) -> Iterator[Claim]:
    """Read the affiliations that sentences state, each once for the document."""
    seen: set[tuple[str, str, str]] = set()
    for claim in _all(view):
        key = (claim.kind, claim.subject.id, claim.object.id)
        if key not in seen and claim.subject.id != claim.object.id:
            seen.add(key)
            yield claim


def _all(view: View) -> Iterator[Claim]:
    previous: Sentence | None = None
    subject: Entity | None = None
    signed = False
    for sentence, stretch in prose(view):
        signed = _SIGNED.match(sentence.mask) is not None or (signed and not _is_heading(sentence))
        if signed:
            continue
        if previous is None or previous.passage is not sentence.passage:
            subject = None
        for person, found in told_offices(view, sentence, subject):
            yield from _beside(view, person, found, sentence, stretch)
        subject = subject_of(view, sentence, subject)
        if _NAME.search(sentence.mask) and column_of(sentence.passage.column) not in _PEOPLE_COLUMNS:
            yield from _of_people(view, sentence, stretch)
            yield from _taking_part(view, sentence, previous)
            yield from _belonging(view, sentence)
        previous = sentence
    yield from _parties(view)
    yield from formations(view)


def _is_heading(sentence: Sentence) -> bool:
    return sentence.passage.block.kind is BlockKind.HEADING


def _parties(view: View) -> Iterator[Claim]:
    """Read the party and office beside a name where somebody proposes or votes; nothing else there holds."""
    for stretch in stretches(view):
        if stretch.part not in (Part.PROPOSAL, Part.PROCEDURE):
            continue
        for start, end in sentences(view.text, *stretch.span):
            sentence = Sentence(start, end, view.mask[start:end], stretch.passage)
            for mention in view.names.within(start, end, kinds=("person",)):
                if mention.entity_id is not None:
                    person = view.names.entity(mention.entity_id)
                    yield from _of_mover(view, person, mention, sentence, stretch)


def _of_mover(
    view: View, person: Entity, mention: Mention, sentence: Sentence, stretch: Stretch
) -> Iterator[Claim]:
    organisation = party_after(view, mention, sentence.end)
    if organisation is not None:
        yield _claim("represents", person, organisation, sentence, 0.9)
    told = _beside(view, person, beside(view, mention, sentence), sentence, stretch)
    yield from (claim for claim in told if claim.kind == "has_role")


def _claim(kind: str, subject: Entity, other: Entity, sentence: Sentence, confidence: float) -> Claim:
    return Claim(
        kind=kind,
        subject=subject,
        object=other,
        evidence=sentence.span,
        extractor=_EXTRACTOR,
        confidence=confidence,
    )


def _of_people(view: View, sentence: Sentence, stretch: Stretch) -> Iterator[Claim]:
    people = view.names.within(*sentence.span, kinds=("person",))
    for mention, after in zip(people, (*people[1:], None), strict=False):
        if mention.entity_id is None:
            continue
        person = view.names.entity(mention.entity_id)
        told = [*_beside(view, person, beside(view, mention, sentence), sentence, stretch)]
        if (sender := sender_after_party(view, mention, sentence)) is not None:
            yield _claim("represents", person, sender, sentence, 0.85)
        alone = len(people) == 1
        first, last = _held(view, sentence, mention, after, alone=alone) if told else (None, None)
        for claim in told:
            held = claim.kind == "has_role"
            yield replace(claim, valid_from=first, valid_to=last) if held else claim
    for person, found in shared(view, sentence):
        yield from _beside(view, person, found, sentence, stretch)


def _held(
    view: View, sentence: Sentence, mention: Mention, after: Mention | None, *, alone: bool
) -> tuple[str | None, str | None]:
    """Give from when and until when somebody has an office: by the sentence, or the words up to the next."""
    start, end = (
        (sentence.start, sentence.end) if alone else (mention.end, after.start if after else sentence.end)
    )
    clause = replace(sentence, start=start, end=end, mask=view.mask[start:end])
    term = period_in(term_of(view, clause), year=view.year)
    begins = begins_of(view, sentence) if alone and not term.valid_to else None
    return term.valid_from or begins, last_of(term)


def _beside(
    view: View, person: Entity, found: Beside, sentence: Sentence, stretch: Stretch
) -> Iterator[Claim]:
    if found.body is not None:
        yield _claim("represents", person, found.body, sentence, 0.9)
    if found.role is not None and stretch.passage.block.kind is not BlockKind.HEADING:
        yield _claim("has_role", person, view.names.make("role", found.role), sentence, 0.8)


def _taking_part(view: View, sentence: Sentence, previous: Sentence | None) -> Iterator[Claim]:
    match = _found(_TAKES_PART, _TAKING_CUES, mask := sentence.mask) or _found(_IS_PILOT, _PILOT_CUES, mask)
    if match is not None and _is_unsure(mask, match):
        return
    if match is not None:
        rest = sentence.place(match, "rest")
        named = view.names.within(*rest, kinds=_WORKS)
        targets = tuple(each for each in named if not _is_any(view, each)) or _spoken_of(view, rest)
        if not targets and "word" in match.groupdict() and previous is not None:
            targets = _earlier_work(view, sentence, previous)
        yield from _each(view, sentence, sentence.place(match, "who"), targets[:3])
    elif (match := _ROLE_TAKES_PART.search(mask)) is not None and is_role(match["role"]):
        for target in view.names.within(*sentence.place(match, "rest"), kinds=_WORKS):
            if target.entity_id:
                role = view.names.make("role", match["role"])
                yield _claim("participates_in", role, view.names.entity(target.entity_id), sentence, 0.75)
    match = _found(_HAS_MADE, _WORK_SIGNS, mask)
    if match is not None:
        targets = view.names.within(*sentence.place(match, "what"))
        yield from _each(
            view,
            sentence,
            Span(sentence.start + match.start(), sentence.start + match.start("what")),
            targets,
        )


def _spoken_of(view: View, rest: Span) -> tuple[Mention, ...]:
    """Give the plan named last before in the section that a common word means: "i arbetet med programmet"."""
    match = _WORK_ON.match(view.text, *rest)
    section = view.section_at(rest.start) if match is not None else None
    if match is None or section is None:
        return ()
    plans = view.names.within(section.start, rest.start, kinds=("strategy",))
    meant = [each for each in plans if match["head"].casefold() in each.surface.casefold()]
    return tuple(meant[-1:])


def _is_unsure(mask: str, match: re.Match[str]) -> bool:
    """Tell whether it is denied or only proposed that somebody takes part."""
    said = (match.start(), match.start("rest") + _NEAR)
    return UNSURE.search(mask, *said) is not None or WISHED.search(mask, 0, match.start()) is not None


def _is_any(view: View, mention: Mention) -> bool:
    """Tell whether a group is only spoken of as one of its sort: "ingår i ett europeiskt CCC-nätverk"."""
    before = view.text[max(0, mention.start - 40) : mention.start]
    return mention.kind == "group" and _SOME.search(before) is not None


def _found(pattern: re.Pattern[str], cues: tuple[str, ...], mask: str) -> re.Match[str] | None:
    """Search a mask that has one of the words without which the pattern finds nothing."""
    return pattern.search(mask) if holds_any(mask, cues) else None


def _each(view: View, sentence: Sentence, who: Span, targets: tuple[Mention, ...]) -> Iterator[Claim]:
    actors = view.names.within(*who, kinds=("person", *BODY_KINDS))
    first, last = period_of(view, sentence)
    for actor in actors:
        for target in targets:
            if (
                actor.entity_id
                and target.entity_id
                and not (actor.kind == "person" and target.kind == "group")
            ):
                subject, work = view.names.entity(actor.entity_id), view.names.entity(target.entity_id)
                claim = _claim("participates_in", subject, work, sentence, 0.8)
                yield replace(claim, valid_from=first, valid_to=last)


def _earlier_work(view: View, sentence: Sentence, previous: Sentence) -> tuple[Mention, ...]:
    """Give the initiative that the sentence before in the same passage is about."""
    if previous.passage is not sentence.passage:
        return ()
    return view.names.within(*previous.span, kinds=("initiative",))[:1]


def _belonging(view: View, sentence: Sentence) -> Iterator[Claim]:
    match = _PART_OF.search(sentence.mask)
    if match is not None:
        part = view.named_at(sentence.place(match, "part"))
        whole = view.named_at(sentence.place(match, "whole"))
        if part is not None and whole is not None:
            yield _claim("part_of", part, whole, sentence, 0.85)
