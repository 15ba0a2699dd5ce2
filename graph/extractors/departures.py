"""Who leaves an assignment in a body: "avsägelse av X från uppdraget som ledamot i G", "X lämnar G"."""

from collections.abc import Iterator

from corpus.dates import find_dates
from graph.extractors.assignments import EXTRACTOR, MEMBER, NAMED, ROLE, STOP, WHERE, body_at
from graph.extractors.roles import base_form, is_chair
from graph.extractors.view import Claim, Sentence, View, masked_pattern

_LEAVES = masked_pattern(
    rf"(?:[Aa]vsägelse[n]? (?:från|av)|[Ee]ntledig\w+) (?P<person><PERSON>)<PARTY>(?: från)?(?:"
    rf" uppdraget)?(?: som)? (?P<role>{ROLE}) (?:i|för|av|vid) {WHERE}{STOP}"
    rf"|(?P<leaver><PERSON>)<PARTY> (?:lämnar|lämnade|har lämnat) (?P<left>\ue003+)"
    rf"|(?P<who><PERSON>)<PARTY>[^.;{NAMED}]{{0,40}}? (?:avsäger sig|avsade sig|har avsagt sig|lämnar"
    rf"|lämnade|har lämnat|entledigas från|avgår från|avgår som) (?:sitt |sina )?(?:uppdrag(?:et)?)?(?:"
    rf" ?som)? ?(?P<what>{ROLE})?(?: (?:i|för|av|vid) (?P<where><BODY>|[^.,;()\n]{{3,60}}){STOP})?"
)
_GROUPS = (("person", "role", "body"), ("leaver", "", "left"), ("who", "what", "where"))
_WORDS = ("vsäg", "vsag", "vsade", "ntledig", "lämna", "avgår")


def departures(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read who leaves a body; the membership ends on the last date that the sentence names."""
    match = _LEAVES.search(sentence.mask) if any(word in sentence.mask for word in _WORDS) else None
    if match is None:
        return
    who, what, where = next(groups for groups in _GROUPS if match[groups[0]] is not None)
    person = view.named_at(sentence.place(match, who))
    role = base_form((what and match[what]) or "")
    body = body_at(view, sentence, match, where)
    if person is None or body is None:
        return
    dates = find_dates(view.text[sentence.start : sentence.end], year=view.year)
    member = "member_of" if not role or MEMBER.search(role) else "represents"
    yield Claim(
        kind="chairs" if is_chair(role) else member,
        subject=person,
        object=body,
        evidence=sentence.span,
        extractor=EXTRACTOR,
        confidence=0.85,
        valid_to=dates[-1].value if dates else view.document.date,
        properties=(("status", "avgår"), *((("role", role),) if role else ())),
    )
