"""Who takes up, holds and leaves an assignment: ersätter, utses till, väljs till, avsägelse, ordförande i."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import BlockKind, Entity, Mention, Span
from graph.extractors.decisions.labels import Stretch, prose
from graph.extractors.genres import is_of_meeting
from graph.extractors.groups.headings import group_of_heading
from graph.extractors.groups.member_phrases import may_tell
from graph.extractors.groups.members import group_members
from graph.extractors.groups.spoken_groups import BOARD, COMMON, called, group_meant, group_of
from graph.extractors.offices.assignments import MEMBER, NAMED, ROLE, STOP, WHERE, body_at, membership
from graph.extractors.offices.chairs import chairs, presiding, role_first
from graph.extractors.offices.delegates import delegates
from graph.extractors.offices.departures import departures
from graph.extractors.offices.employments import employments
from graph.extractors.offices.handovers import handovers
from graph.extractors.offices.pronoun_successions import begins_later, by_pronoun
from graph.extractors.offices.replacements import (
    BODY_CUES,
    INSTEAD,
    between_bodies,
    learn_people,
    replacements,
)
from graph.extractors.offices.roles import base_form
from graph.extractors.view import BODY_KINDS, PERSON, Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any

_ONE = rf"(?P<person><PERSON>)(?:,? ?\([^)]*\))?(?:,[^,.;{NAMED}]{{2,50}},)?"
_VERB = (
    r"(?:utses|utsågs|har utsetts|(?:om)?väljs|(?:om|ny)?valdes(?: om)?|har (?:om)?valts|(?:om)?förordnas"
    r"|(?:om)?förordnades|har (?:om)?förordnats"
    r"|tillträder|tillsätts|anmäls|(?:tar|tog|har tagit|kliver|klev) (?:över|vid|in)|är|blir|blev|går in"
    r"|inträder|anställs|kvarstår|fortsätter|arbetar|återgår)"
)
_BECOMES = masked_pattern(
    rf"{_ONE}(?:,? som|,)? {_VERB}(?: (?:också|även|dessutom|nu))?(?: (?:som|till|att vara))?"
    r"(?: (?:[a-zåäö]+s|[\ue001-\ue003]+|ny|nya|nyvald|ny \w+))?"
    rf" ?(?P<role>{ROLE})(?: (?:i|för"
    rf"|av|till|vid|inom|på) {WHERE}{STOP})?"
)
_ELECTED = masked_pattern(
    rf"\b(?:[Tt]ill|[Ss]om) (?P<role>{ROLE}) (?:i|för|av|vid) {WHERE}{STOP}[^;]*? (?:utses|(?:om|ny)?väljs"
    r"|utsågs"
    r"|(?:om|ny)?valdes"
    rf"|utse|välja|utser|väljer|utsåg|valde) (?P<people>[^.;]*)"
)
_CHOSEN = masked_pattern(
    rf"\b(?:[Tt]ill|[Ss]om) (?P<role>{ROLE})(?P<body>)(?: (?:för|på) [^.;:]{{3,60}}?)?"
    r" (?:(?:om|ny)?(?:valdes|utsågs|väljs|utses|förordnas|förordnades)"
    r"|har (?:<BODY>|[a-zåäö]+en) (?:utsett|förordnat|valt)"
    r"|(?:utser|utsåg|förordnar|förordnade) (?:<BODY>|[a-zåäö]+en))"
    r"(?: (?:från och med |fr\.o\.m\. )?den \d[^.;:,\ue000]{3,16}?| samma dag| vid samma tidpunkt)?"
    r"(?: (?:f\.d\. )?[a-zåäö-]+){0,2}"
    r" (?P<people><PERSON>[^.;]*)"
)
_AS_CHOSEN = masked_pattern(  # "Den 7 mars förordnades som sakkunniga i kommittén A och B"
    rf"\b(?:förordnades|förordnas|utsågs|utses|har förordnats|har utsetts) (?:till|som) (?P<role>{ROLE})"
    rf"(?: (?:i|för|av|vid|åt) (?P<body><BODY>|{COMMON}))?(?: [a-zåäö-]+){{0,2}} (?P<people><PERSON>[^.;]*)"
)
_INTO = masked_pattern(
    r"\b[Tt]ill (?:(?P<named>\ue003+)"
    r"|(?P<into>[a-zåäö]*(?:valberedning|grupp|kommitté|utskott|presidium))(?:en|n|et)?)"
    r"(?: (?:för|på) [^.;:]{3,60}?)? (?:om|ny|in)?(?:valdes|utsågs|väljs|utses) (?P<people><PERSON>[^.;]*)"
)
_VOTED_IN = masked_pattern(
    r"\b(?:valt|valde|väljer|tagit|tog|tar|röstat|röstade) in (?P<people><PERSON>[^.;]*?) i"
    rf" (?P<named>\ue003+|{COMMON}|{BOARD})"
)
_ELECTS = masked_pattern(
    rf"\b(?:utse|utser|utsåg|utsett|välja|väljer|valde|valt|förordna|förordnar)"
    rf" (?:den \d[^.;:\ue000]{{3,12}} )?(?:[a-zåäö]+ )?(?P<people><PERSON>[^.;]*?) (?:till|som)"
    rf" (?:[a-zåäö]+s )?(?P<role>{ROLE})"
    rf"(?: (?:i|för|av|vid) {WHERE}{STOP})?"
)
_WAS_CHOSEN = masked_pattern(
    rf"\b(?:valdes|utsågs|väljs|utses|förordnas|förordnades|har valts|har utsetts) {_ONE}"
    rf" (?:till|som) (?P<role>{ROLE})"
    rf"(?: (?:i|för|av|vid) {WHERE}{STOP})?"
)
_MEETING_OF = masked_pattern(
    r"\b(?P<board>[a-zåäö]*(?:styrelsen|direktionen|nämnden|rådet|utskottet))s (?:[a-zåäö]+ )?"
    r"(?:möte|sammanträde)"
)
_LISTED = masked_pattern(
    rf"^\W*(?P<role>(?i:{ROLE})):?(?: (?:i|för|till))? (?!(?:är|var|blir|blev|har|heter) )"
    rf"{WHERE}[\s:,–-]+{_ONE}"
)
_WELCOMED = masked_pattern(
    rf"\b(?:hälsar|hälsades|välkomnar|välkomnas|välkomnades) {_ONE}(?: välkommen)? som(?: ny| nya)?"
    rf" (?P<role>{ROLE})(?: (?:i|för|av) {WHERE}{STOP})?"
)
_TOOK_OVER = masked_pattern(
    rf"\b(?:tar|tog|tillträder|tillträdde) {_ONE},? (?:över |vid )?som(?: ny| nya)? (?P<role>{ROLE})"
    rf"(?: (?:i|för|av) {WHERE}{STOP})?"
)
_PATTERNS = (
    _WELCOMED, _TOOK_OVER, _BECOMES, _WAS_CHOSEN, _ELECTED, _CHOSEN, _AS_CHOSEN, _ELECTS, _LISTED,
)  # fmt: skip
_AND_TO = masked_pattern(rf"(?:, | och | samt ){_ONE} till (?P<role>{ROLE})")
_AT_MEETING = re.compile(r"\b(?:[Åå]rsmötet|[Ss]tämman|[Ff]öreningsmötet|[Åå]rsstämman) (?:om)?valde\b")
_ROW_BEFORE = masked_pattern(r"(?:<PERSON><PARTY>(?:, | och | samt ))+$")
_OF_LAST = re.compile(
    r"(?:\s?\([^()]*\))?,\s+som\s+är\s+(?:ordförande|vice|sammankallande|sekreterare|ledamot\b|samordnare)"
)  # "A och B, som är ordförande"
_CHOOSES = masked_pattern(
    rf"[\s•–-]*(?:[Bb]eslut: )?(?P<group>\ue003+|{COMMON}) (?:utser|utsåg|väljer|valde|har utsett|har valt)\b"
)
_FIELD = re.compile(
    r"[a-zåäö][a-zåäö-]+(?:\s+(?:och\s+)?(?!sedan|från|den|till|under|på|vid|i\b)[a-zåäö-]+){0,3}"
)
_YEARS = re.compile(r"(?:ett|två|tre|fyra|\d)\s+år$")  # for how long, and not for what
_SUBSTITUTE = masked_pattern(
    r"\bmed (?P<person><PERSON>)<PARTY> som (?:personlig )?(?P<role>ersättare|suppleant)"
)
_GREETING = re.compile(
    r"\W*(?:med\s+)?(?:(?:vänlig\w*|bästa|varma|hjärtliga)\s+)?hälsning(?:ar)?\b|\W*mvh\b", re.IGNORECASE
)  # what a letter ends with, above who signs it
_HELD = frozenset(("has_role", "member_of", "chairs"))
_SITS = re.compile(r"ledamot|suppleant|ersättare")
_LEADS_IT = re.compile(r"ordförande|sammankallande")
_ELECTS_OTHERS = re.compile(
    r"fullmäktige|nämnd|styrelse|kommun|^Region |direktion|stämma|valberedning", re.IGNORECASE
)
_NEAR = 20  # characters between two sentences that belong together
_SAYS = re.compile(r"\s(?:är|blir|blev|har|heter)(?:\s|$)")
_PROPOSED = re.compile(
    r"\bföresl\w+|\byrka\w*|\bnominering(?:en)?\s+(?:av|till)\b|\bsöker?\b|\bkandida(?:t(?:er)?\s+till|tur)\b"
    r"|\bkandiderar\b|^(?!.*\b(?:valdes|valts|väljs|utsågs|utsetts|utses)\b).*\bnominer(?:a|ad|at)\w*|\?$",
    re.IGNORECASE | re.DOTALL,
)  # who is proposed, and not elected in the same words


def appointments(view: View) -> Iterator[Claim]:
    """Read what sentences say of assignments; proposals and vacancies to be filled are left out."""
    if learn_people(view):
        view = View.of(view.document, view.blocks, view.sections, view.names)
    stated: list[tuple[Sentence, Stretch]] = []
    previous: Sentence | None = None
    appointed: list[Claim] = []
    replaced: list[Claim] = []
    for sentence, stretch in prose(view):
        named = PERSON in sentence.mask
        stands = (named or may_tell(sentence.mask)) and not _PROPOSED.search(sentence.mask)
        members = list(group_members(view, sentence)) if stands else []
        yield from members
        if stands and named:
            by_pronouns = list(by_pronoun(view, sentence, previous, appointed))
            yield from by_pronouns
            signs = previous is not None and _GREETING.match(previous.mask) is not None
            appointed = list(_people(view, sentence, stretch, appointed, members, signs=signs))
            yield from appointed
            yield from role_first(view, sentence, previous)
            replaced += [each for each in (*by_pronouns, *appointed) if each.kind == "replaces"]
            stated.append((sentence, stretch))
        else:
            yield from begins_later(view, sentence, appointed)
            appointed = []
        if holds_any(sentence.mask, BODY_CUES):
            yield from between_bodies(view, sentence)
        previous = sentence
    yield from handovers(view, stated, replaced)
    yield from presiding(view)


def _people(
    view: View,
    sentence: Sentence,
    stretch: Stretch,
    before: list[Claim],
    members: list[Claim],
    *,
    signs: bool,
) -> Iterator[Claim]:
    """Read what a sentence says of people; a line below a greeting only signs the letter.

    :param before: what the sentence before says of them; `members` who sits in a group, as this one says.
    """
    appointed = [*_appointed(view, sentence), *_chosen_into(view, sentence)]
    yield from appointed
    replaced = [*replacements(view, sentence, appointed or _alone(members))]
    held, left = [*employments(view, sentence)], [*departures(view, sentence)]
    yield from (*replaced, *held, *left, *_inherited(replaced, [*held, *left]))
    given = {each.subject.id for each in (*appointed, *held) if each.kind in _HELD}
    seats = [
        each for each in before if each.kind != "has_role" and sentence.start - each.evidence.end < _NEAR
    ]
    yield from _inherited([each for each in replaced if each.subject.id not in given], seats)
    yield from delegates(view, sentence)
    if stretch.passage.block.kind is not BlockKind.HEADING and not signs:
        yield from chairs(view, sentence)


def _alone(members: list[Claim]) -> list[Claim]:
    """Give what is said of members where it is of one only: "A utses till nämndens representant i G"."""
    return members if len({each.subject.id for each in members if each.subject.kind == "person"}) == 1 else []


def _inherited(replaced: list[Claim], held: list[Claim]) -> Iterator[Claim]:
    """Give to who replaces somebody what is left: "Rektor Y slutar och efterträds av X", "Y lämnar G …"."""
    for claim in replaced:
        for office in held:
            if office.kind in _HELD and office.subject.id == claim.object.id and office.valid_to:
                role = tuple(each for each in office.properties if each[0] == "role")
                taken = replace(office, subject=claim.subject, valid_from=claim.valid_from, valid_to=None)
                yield replace(taken, properties=role, evidence=claim.evidence)


def _whose_meeting(view: View, sentence: Sentence) -> Entity | None:
    """Give the board at whose meeting somebody was elected: "Vid direktionens möte valdes …"."""
    match = _MEETING_OF.search(sentence.mask) if holds_any(sentence.mask, ("möte", "sammanträde")) else None
    return called(view, match["board"]) if match else None


def _appointed(view: View, sentence: Sentence) -> Iterator[Claim]:
    for pattern in _PATTERNS:
        match = pattern.search(sentence.mask)
        if match is None or (pattern is _LISTED and _SAYS.search(match["body"])):
            continue
        body = body_at(view, sentence, match, "body", named=not MEMBER.search(match["role"]))
        if body is None and MEMBER.search(match["role"]):
            body = _chosen_in(view, sentence, match) or _that_meets(view, sentence, match)
        role = _with_field(view, sentence, match)
        substitute = _SUBSTITUTE.search(sentence.mask)
        for each in _chosen(view, sentence, match):
            if substitute is not None and each.start == sentence.start + substitute.start("person"):
                yield from _office_of(view, sentence, each, substitute["role"])
            elif each.entity_id:
                yield from membership(view, sentence, view.names.entity(each.entity_id), role, body)
        yield from _besides(view, sentence, match, body)
        return


def _besides(view: View, sentence: Sentence, match: re.Match[str], body: Entity | None) -> Iterator[Claim]:
    """Read who else is chosen to what: "valdes A till ordförande och B till vice ordförande"."""
    for other in _AND_TO.finditer(sentence.mask, match.end()) if match.re is _WAS_CHOSEN else ():
        person = view.named_at(sentence.place(other, "person"))
        if person is not None:
            yield from membership(view, sentence, person, other["role"], body)


def _chosen(view: View, sentence: Sentence, match: re.Match[str]) -> tuple[Mention, ...]:
    """Give those whom the words name: a person with those in a row before, or all but who had it before."""
    if "people" not in match.groupdict():
        row = _ROW_BEFORE.search(sentence.mask, 0, match.start("person"))
        alone = match.re is _LISTED or _OF_LAST.match(sentence.mask, match.end("person"))
        begin = row.start() if row is not None and not alone else match.start("person")
        place = Span(sentence.start + begin, sentence.start + match.end("person"))
        return view.names.within(*place, kinds=("person",))
    former = {match.start("old") for match in INSTEAD.finditer(sentence.mask)}
    people = view.names.within(*sentence.place(match, "people"), kinds=("person",))
    return tuple(each for each in people if each.start - sentence.start not in former)


def _office_of(view: View, sentence: Sentence, mention: Mention, role: str) -> Iterator[Claim]:
    if mention.entity_id:
        yield from membership(view, sentence, view.names.entity(mention.entity_id), role, None)


def _chosen_into(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read who was chosen into a group as its members: "Till valberedning valdes A, B och C"."""
    match = _INTO.search(sentence.mask) if holds_any(sentence.mask, ("ill ",)) else None
    match = match or (_VOTED_IN.search(sentence.mask) if " in " in sentence.mask else None)
    if match is None:
        return
    named = view.named_at(sentence.place(match, "named")) if match["named"] else None
    group = named or called(view, view.quoted(sentence.place(match, "named" if match["named"] else "into")))
    for each in view.names.within(*sentence.place(match, "people"), kinds=("person",)):
        if each.entity_id:
            yield from membership(view, sentence, view.names.entity(each.entity_id), "ledamot", group)


def _chosen_in(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    """Give the body of those chosen where it stands elsewhere: whose meeting it was, or which group chose."""
    if _AT_MEETING.search(sentence.mask) and "ordförande" in match["role"]:
        return called(view, "styrelsen")
    if match.re is _WAS_CHOSEN:
        return _whose_meeting(view, sentence)
    chose = _CHOOSES.match(sentence.mask) if match.re is _ELECTS else None
    return group_meant(view, sentence.place(chose, "group"), sentence) if chose is not None else None


def _that_meets(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    """Give the body that chooses its own chair: as named before the verb, else the group that meets."""
    own = view.names.body
    if not is_of_meeting(view) and match.re is _BECOMES and _LEADS_IT.fullmatch(base_form(match["role"])):
        return _formed_before(view, sentence)
    if match.re in (_CHOSEN, _AS_CHOSEN) and _SITS.fullmatch(base_form(match["role"])):
        return _formed_before(view, sentence) or group_of_heading(view, sentence)
    if base_form(match["role"]) != "ordförande" or own is None or not is_of_meeting(view):
        return None
    before = view.names.within(sentence.start, sentence.start + match.start(), kinds=BODY_KINDS)
    named = view.names.entity(before[-1].entity_id) if before and before[-1].entity_id else None
    if named is not None and named.id != own.id:
        return None if _ELECTS_OTHERS.search(named.name) else named
    return group_of_heading(view, sentence) or (own if own.kind == "group" else None)


def _formed_before(view: View, sentence: Sentence) -> Entity | None:
    """Give the group that the sentences before in the paragraph are about: "X blir ordförande"."""
    before = [each for each in view.sentences() if each.passage is sentence.passage]
    groups = (group_of(view, each) for each in reversed(before) if each.start < sentence.start)
    return next((each for each in groups if each is not None), None)


def _with_field(view: View, sentence: Sentence, match: re.Match[str]) -> str:
    """Give an office with what it is for: "områdeschef för primärvården"; of no body that is named."""
    role = match["role"]
    if not match.groupdict().get("body") or MEMBER.search(role):
        return role
    place = sentence.place(match, "body")
    field = _FIELD.match(view.text, *place)
    if field is None or _YEARS.match(field[0]) or view.names.within(*field.span(), kinds=BODY_KINDS):
        return role
    return f"{role} för {field[0]}" if view.text[place.start - 5 : place.start] == " för " else role
