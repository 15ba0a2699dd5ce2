"""Who was elected to what, from lists under a heading of election, with terms beside the names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.records import BlockKind, Entity, Section, Span
from graph.extractors.duties.periods import period_in
from graph.extractors.meetings.name_lines import after_bullet, name_at
from graph.extractors.offices.roles import base_form, is_chair, role_in
from graph.extractors.view import Claim, Passage, View
from graph.text.sentences import lines

_EXTRACTOR = "val"
_ELECTION = re.compile(
    r"^[\W\d§]*(?:fyllnads|kompletterings|om)?val(?:\s+och\s+\w+)?\s+av\s+(?P<what>[^.\n]{3,80})",
    re.IGNORECASE,
)
_BODIES = (
    (re.compile(r"styrelse", re.IGNORECASE), "Styrelsen", "organisation"),
    (re.compile(r"valberedning", re.IGNORECASE), "Valberedningen", "group"),
    (re.compile(r"valnämnd", re.IGNORECASE), "Valnämnden", "organisation"),
)
_SUBSTITUTES = ("suppleant", "ersättare")
_AUDITORS = re.compile(r"\brevisor", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?:(?:ordinarie|nya|tjänstgörande|vice|1:e|2:e)\s+)*(?P<role>ordförande|ledamöter|ledamot|suppleant(?:er)?"
    r"|ersättare|ordinarie|kassör|sekreterare|revisor(?:er)?|sammankallande)\s*(?:\([^)]*\))?\s*:?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Election:
    """What an item of business elects people to: a body, or the office of auditor."""

    body: Entity | None
    office: str


def election_of(view: View, section: Section | None) -> Election | None:
    """Tell what a section elects people to; None where its heading is not one of election."""
    heading = section.headings[-1] if section and section.headings else ""
    match = _ELECTION.match(heading)
    if match is None:
        return None
    for rule, name, kind in _BODIES:
        if rule.search(match["what"]):
            return Election(view.names.named(name) or view.names.make(kind, name), "")
    return Election(None, "revisor") if _AUDITORS.search(match["what"]) else None


def elections(view: View) -> Iterator[Claim]:
    """Read the lists of those elected, under the words for what they were elected as."""
    role, before = "", None
    for passage in view.passages:
        election = election_of(view, passage.section)
        if election is None or passage.section is None:
            continue
        role = role if passage.section.headings == before else ""
        before = passage.section.headings
        for line in _lines(view, passage):
            label = _LABEL.match(view.text[line.start : line.end])
            if label is not None:
                role = label["role"]
            elif role:
                yield from _elected(view, line, election, role)


def _lines(view: View, passage: Passage) -> Iterator[Span]:
    """Give the lines of a passage; of a row the whole, once, since a term may stand in a cell of its own."""
    if passage.block.kind is not BlockKind.ROW:
        yield from lines(view.text, passage.start, passage.end)
    elif passage.start == passage.block.cells[0].start:
        yield Span(passage.block.start, passage.block.end)


def _elected(view: View, line: Span, election: Election, role: str) -> Iterator[Claim]:
    name = name_at(view, Span(after_bullet(view.text, line), line.end))
    person = view.named_at(name) if name else None
    if name is None or person is None:
        return
    period = period_in(view.text[name.end : line.end].replace("\t", " "), year=view.year)
    words = _role(role, election, view.text[name.end : line.end])
    base = Claim(
        kind="has_role",
        subject=person,
        object=view.names.make("role", words),
        evidence=line,
        extractor=_EXTRACTOR,
        confidence=0.85,
        valid_from=period.valid_from,
        valid_to=period.valid_to,
    )
    if election.body is None:
        yield base
        return
    kind = "chairs" if is_chair(words) else "member_of"
    if words in _SUBSTITUTES:  # who has no seat
        yield base
        return
    yield replace(base, kind=kind, object=election.body, properties=(("role", words),))
    if kind == "member_of" and words not in ("ledamot", "ordinarie"):
        yield replace(base, valid_from=None, valid_to=None)


def _role(role: str, election: Election, after: str) -> str:
    """Give what somebody was elected as; an auditor's substitute is one of auditors."""
    spoken = role_in(after.strip(" ,(\t"))
    words = base_form(spoken.group() if spoken else role)
    if not election.office:
        return words
    return f"{election.office}ssuppleant" if re.match(r"suppl|ersätt", words) else election.office
