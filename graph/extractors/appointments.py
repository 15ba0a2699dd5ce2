"""Who takes up, holds and leaves an assignment: ersätter, utses till, väljs till, avsägelse, ordförande i."""

import re
from collections.abc import Iterator

from corpus.records import BlockKind, Entity
from graph.extractors.assignments import MEMBER, NAMED, ROLE, STOP, WHERE, body_at, membership
from graph.extractors.chairs import chairs, role_first
from graph.extractors.departures import departures
from graph.extractors.employments import employments
from graph.extractors.group_members import group_members
from graph.extractors.handovers import handovers
from graph.extractors.labels import Stretch, prose
from graph.extractors.member_phrases import may_tell
from graph.extractors.replacements import INSTEAD, between_bodies, by_pronoun, learn_people, replacements
from graph.extractors.spoken_groups import called
from graph.extractors.view import PERSON, Claim, Sentence, View, masked_pattern

_ONE = rf"(?P<person><PERSON>)(?:,? ?\([^)]*\))?(?:,[^,.;{NAMED}]{{2,50}},)?"
_VERB = (
    r"(?:utses|utsågs|har utsetts|väljs|valdes|har valts|förordnas|nomineras|tillträder|tillsätts|anmäls|är"
    r"|blir|blev|går in|inträder|anställs|kvarstår|fortsätter|arbetar|återgår)"
)
_BECOMES = masked_pattern(
    rf"{_ONE} {_VERB}(?: (?:som|till|att vara))?(?: (?:ny|nya|ny \w+))? ?(?P<role>{ROLE})(?: (?:i|för"
    rf"|av|till|vid|inom|på) {WHERE}{STOP})?"
)
_ELECTED = masked_pattern(
    rf"\b[Tt]ill (?P<role>{ROLE}) (?:i|för|av|vid) {WHERE}{STOP}[^;]*? (?:utses|väljs|utsågs|valdes"
    rf"|utse|välja|utser|väljer|utsåg|valde) (?P<people>[^.;]*)"
)
_CHOSEN = masked_pattern(
    rf"\b[Tt]ill (?P<role>{ROLE})(?P<body>)(?: för [^.;:]{{3,60}}?)? (?:om)?(?:valdes|utsågs|väljs|utses)"
    r" (?P<people><PERSON>[^.;]*)"
)
_ELECTS = masked_pattern(
    rf"\b(?:utse|utser|utsåg|utsett|välja|väljer|valde|valt|förordna|förordnar)"
    rf" (?P<people><PERSON>[^.;]*?) (?:till|som) (?:[a-zåäö]+s )?(?P<role>{ROLE})"
    rf"(?: (?:i|för|av|vid) {WHERE}{STOP})?"
)
_WAS_CHOSEN = masked_pattern(
    rf"\b(?:valdes|utsågs|väljs|utses|har valts|har utsetts) {_ONE} (?:till|som) (?P<role>{ROLE})"
    rf"(?: (?:i|för|av|vid) {WHERE}{STOP})?"
)
_MEETING_OF = masked_pattern(
    r"\b(?P<board>[a-zåäö]*(?:styrelsen|direktionen|nämnden|rådet|utskottet))s (?:[a-zåäö]+ )?"
    r"(?:möte|sammanträde)"
)
_LISTED = masked_pattern(
    rf"^\W*(?P<role>(?i:{ROLE})):?(?: (?:i|för|till))? (?!(?:är|blir|blev|har|heter) ){WHERE}[\s:,–-]+{_ONE}"
)
_WELCOMED = masked_pattern(
    rf"\b(?:hälsar|hälsades|välkomnar|välkomnas|välkomnades) {_ONE}(?: välkommen)? som(?: ny| nya)?"
    rf" (?P<role>{ROLE}) (?:i|för|av) {WHERE}{STOP}"
)
_PATTERNS = (_WELCOMED, _BECOMES, _WAS_CHOSEN, _ELECTED, _CHOSEN, _ELECTS, _LISTED)
_SAYS = re.compile(r"\s(?:är|blir|blev|har|heter)(?:\s|$)")
_PROPOSED = re.compile(r"\bföresl\w+|\byrka\w*|\bnominering(?:en)?\s+av\b|\bsöker?\b|\?$", re.IGNORECASE)


def appointments(view: View) -> Iterator[Claim]:
    """Read what sentences say of assignments; proposals and vacancies to be filled are left out."""
    if learn_people(view):
        view = View.of(view.document, view.blocks, view.sections, view.names)
    stated: list[tuple[Sentence, Stretch]] = []
    previous: Sentence | None = None
    appointed: list[Claim] = []
    for sentence, stretch in prose(view):
        named = PERSON in sentence.mask
        stands = (named or may_tell(sentence.mask)) and not _PROPOSED.search(sentence.mask)
        if stands:
            yield from group_members(view, sentence)
        if stands and named:
            yield from by_pronoun(view, sentence, previous, appointed)
            appointed = list(_people(view, sentence, stretch))
            yield from appointed
            yield from role_first(view, sentence, previous)
            stated.append((sentence, stretch))
        elif "ersätt" in sentence.mask or "ersatt" in sentence.mask:
            yield from between_bodies(view, sentence)
        previous = sentence
    yield from handovers(view, stated)


def _people(view: View, sentence: Sentence, stretch: Stretch) -> Iterator[Claim]:
    appointed = list(_appointed(view, sentence))
    yield from appointed
    yield from replacements(view, sentence, appointed)
    yield from departures(view, sentence)
    yield from employments(view, sentence)
    if stretch.passage.block.kind is not BlockKind.HEADING:
        yield from chairs(view, sentence)


def _whose_meeting(view: View, sentence: Sentence) -> Entity | None:
    """Give the board at whose meeting somebody was elected: "Vid direktionens möte valdes …"."""
    match = _MEETING_OF.search(sentence.mask)
    return called(view, match["board"]) if match else None


def _appointed(view: View, sentence: Sentence) -> Iterator[Claim]:
    for pattern in _PATTERNS:
        match = pattern.search(sentence.mask)
        if match is None or (pattern is _LISTED and _SAYS.search(match["body"])):
            continue
        group = "people" if "people" in match.groupdict() else "person"
        people = view.names.within(*sentence.place(match, group), kinds=("person",))
        body = body_at(view, sentence, match, "body", named=not MEMBER.search(match["role"]))
        if body is None and pattern is _WAS_CHOSEN and MEMBER.search(match["role"]):
            body = _whose_meeting(view, sentence)
        if pattern in (_ELECTED, _CHOSEN, _ELECTS):
            former = INSTEAD.search(sentence.mask)
            people = tuple(
                each for each in people if not former or each.start - sentence.start != former.start("old")
            )
        for each in people if pattern is not _LISTED else people[:1]:
            if each.entity_id:
                yield from membership(view, sentence, view.names.entity(each.entity_id), match["role"], body)
        return
