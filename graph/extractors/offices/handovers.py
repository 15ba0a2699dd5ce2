"""Who takes over from whom in several sentences of one item: "A lämnar uppdraget. B tar över den 1 maj"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.dates import find_dates
from corpus.records import Entity, Span
from graph.extractors.decisions.labels import Stretch
from graph.extractors.offices.assignments import DAY, EXTRACTOR, NAMED, ROLE, next_to, start_of
from graph.extractors.offices.departures import departures
from graph.extractors.offices.roles import base_form
from graph.extractors.tables.headings import Column, column_of
from graph.extractors.view import Claim, Sentence, View, masked_pattern

_FAR = 4  # sentences between the one who leaves and the one who takes over
_POST = r"(?:\w+ ){0,3}?(?i:uppdrag|post|tjänst|roll|anställning|plats|befattning|ordförandeskap)\w*"
_LEAVES = masked_pattern(
    rf"(?P<old><PERSON>)<PARTY>[^.;{NAMED}]{{0,80}}?\b(?:(?:lämnar|lämnade|har lämnat|avslutar|avslutade|har"
    rf" avslutat|frånträder|frånträdde) {_POST}|slutar|slutade|har slutat|avgår|avgick|har avgått|avsäger sig"
    rf"|avsade sig|har avsagt sig|(?:går|gick|har gått) i pension|pensioneras|entledigas|återgår|kliver av)\b"
    rf"|\b(?:[Aa]vsägelse[n]? (?:från|av)|[Ee]ntledigande(?:t)? av|[Ee]ntledigar) (?P<gone><PERSON>)"
    rf"|\b(?:lämnar|lämnade|slutar|slutade|avgår|avgick) (?P<quits><PERSON>)<PARTY> (?:{_POST}|efter|den \d"
    r"|vid)"
    rf"|(?P<ends><PERSON>)<PARTY>[^.;{NAMED}]{{0,30}}? avsluta(?:r|de|t)? {_POST}"
)
_TAKES = masked_pattern(
    rf"(?P<new><PERSON>)<PARTY>[^.;{NAMED}]{{0,80}}?\b(?:(?:tar|tog|har tagit) (?:över|vid)"
    r"|tillträder|tillträdde|har tillträtt|börjar som|började som|anställs som"
    r"|(?:utses|utsågs|har utsetts|väljs|valdes|har valts|förordnas) (?:till|som)"
    r"|är ny|blir ny|välkommen som(?: ny)?|går in som|gick in som)\b"
    rf"|\b(?:[Nn]y|[Nn]ya|[Nn]ye) (?:{ROLE})\w*[^.;{NAMED}]{{0,80}}? (?P<next><PERSON>)"
    rf"|\b[Tt]ill (?:{ROLE})[^.;{NAMED}]{{0,160}}? (?:utses|väljs|utsågs|valdes|utse|välja)"
    r" (?P<chosen><PERSON>)"
    rf"|\b(?:{_POST}|plats(?:en)?)[^.;{NAMED}]{{0,60}}? (?:övertas|övertogs|tas(?: över)?|togs(?: över)?"
    r"|fylls)"
    rf"(?: [a-zåäö]+)? av (?:[a-zåäö-]+ )?(?P<heir><PERSON>)"
    rf"|\b[Nn]y på (?:posten|tjänsten|platsen)[^.;{NAMED}]{{0,60}}? (?:är|blir"
    r"|blev) (?:[a-zåäö-]+ )?(?P<newer><PERSON>)"
    r"|\b[Tt]ill (?:efterträdare|ersättare) (?:har|utsågs|utses|valdes"
    r"|väljs) (?:[a-zåäö-]+ )?(?P<elect><PERSON>)"
    rf"|\b(?:går|gick|kliver|klev|träder|trädde) (?P<steps><PERSON>)<PARTY> in\b"
    rf"|^\W*(?:Från|Sedan|Fr\.?) [^.;{NAMED}]{{4,40}}? (?:är|blir|tar|tillträder) (?P<onward><PERSON>)"
    rf"|\b(?:[Uu]tse|[Uu]tser|[Uu]tsåg|[Vv]älja|[Vv]äljer|[Aa]nställer|[Ff]örordnar) (?P<named><PERSON>)"
)
_ROLE_WORDS = re.compile(rf"\b{ROLE.replace(' ', chr(92) + 's+')}\w*", re.IGNORECASE)
_LEAVING = re.compile(
    r"vsäg|vsag|vsade|ntledig|lämna|avgår|avgått|avgick|slut|pension|återgår|frånträd|kliver"
)
_TAKING = re.compile(
    r"^\W*(?:Från|Sedan)\b|över|vid|\btas\b|\btogs\b|fylls|\bin\b|tillträ|börja|som|ill|[Nn]y|tse|älj|nställ|rordna"
)
_SINCE = re.compile(r"\b(?:från\s+och\s+med|fr\.?\s?o\.?\s?m)\b")


@dataclass(frozen=True, slots=True)
class _Step:
    """One who leaves or takes over: who, as what, and which sentence of the item says so."""

    person: Entity
    role: str
    at: int
    sentence: Sentence


def handovers(
    view: View, stated: Sequence[tuple[Sentence, Stretch]], replaced: Sequence[Claim]
) -> Iterator[Claim]:
    """Pair who leaves with who takes over in the same item; where two may be meant, nobody is.

    :param stated: the sentences that name somebody and propose nothing, in the order of the text.
    :param replaced: who is said outright to take the place of whom; neither is paired with another.
    """
    new, old = {each.subject.id for each in replaced}, {each.object.id for each in replaced}
    for sentences in _items(stated):
        leaving = [step for at, each in enumerate(sentences) for step in _leaving(view, at, each)]
        leaving = [step for step in leaving if step.person.id not in old]
        if leaving:
            taking = [step for at, each in enumerate(sentences) for step in _taking(view, at, each)]
            yield from _paired(view, leaving, [step for step in taking if step.person.id not in new])


def _items(stated: Sequence[tuple[Sentence, Stretch]]) -> Iterator[list[Sentence]]:
    item: object = None
    gathered: list[Sentence] = []
    for sentence, stretch in stated:
        if gathered and stretch.item is not item:
            yield gathered
            gathered = []
        item = stretch.item
        gathered.append(sentence)
    if gathered:
        yield gathered


def _leaving(view: View, at: int, sentence: Sentence) -> Iterator[_Step]:
    if not _LEAVING.search(sentence.mask):
        return
    for match in _LEAVES.finditer(sentence.mask):
        yield from _step(view, at, sentence, match, str(match.lastgroup))


def _taking(view: View, at: int, sentence: Sentence) -> Iterator[_Step]:
    responsible = column_of(sentence.passage.column) is Column.RESPONSIBLE
    if responsible and _SINCE.search(sentence.mask):
        for mention in view.names.within(*sentence.span, kinds=("person",)):
            if mention.entity_id:
                yield _Step(view.names.entity(mention.entity_id), "", at, sentence)
        return
    if not _TAKING.search(sentence.mask):
        return
    for match in _TAKES.finditer(sentence.mask):
        yield from _step(view, at, sentence, match, str(match.lastgroup))


def _step(view: View, at: int, sentence: Sentence, match: re.Match[str], group: str) -> Iterator[_Step]:
    person = view.named_at(sentence.place(match, group))
    role = _ROLE_WORDS.search(sentence.mask, match.start())
    if person is not None:
        words = role.group().split("skap")[0] if role else ""  # "ordförandeskapet"
        yield _Step(person, base_form(words), at, sentence)


def _paired(view: View, leaving: list[_Step], taking: list[_Step]) -> Iterator[Claim]:
    """Pair first those of one paragraph, then who is left in the item."""
    elected = {
        mention.entity_id
        for step in taking
        for mention in view.names.within(*step.sentence.span, kinds=("person",))
    }
    # somebody who is given one assignment and leaves another is nobody's predecessor
    open_ = [step for step in leaving if step.person.id not in elected]
    done = set[str]()
    for together in (True, False):
        for old in open_:
            new = _successor(view, old, open_, taking, together=together)
            if new is not None and not {old.person.id, new.person.id} & done:
                done |= {old.person.id, new.person.id}
                claim = _claim(view, new, old)
                yield claim
                yield from _inherited(view, claim, new, old)


def _successor(
    view: View, old: _Step, leaving: list[_Step], taking: list[_Step], *, together: bool
) -> _Step | None:
    """Give the only one who may take over from somebody, and from nobody else.

    :param together: only those in the same paragraph count.
    """
    near = [each for each in taking if not together or each.sentence.passage is old.sentence.passage]
    possible = {new.person.id: new for new in reversed(near) if _succeeds(view, new, old)}
    beside = [each for each in leaving if not together or each.sentence.passage is old.sentence.passage]
    rivals = {
        each.person.id for each in beside if any(_succeeds(view, new, each) for new in possible.values())
    }
    return next(iter(possible.values())) if len(possible) == 1 and len(rivals) == 1 else None


def _succeeds(view: View, new: _Step, old: _Step) -> bool:
    same_role = new.role == old.role or not new.role or not old.role
    near = new.person.id != old.person.id and same_role and abs(new.at - old.at) <= _FAR
    return near and not _elsewhere(view, new, old)


def _elsewhere(view: View, new: _Step, old: _Step) -> bool:
    """Tell whether both sentences name groups, and none that is the same."""
    groups = [
        {mention.entity_id for mention in view.names.within(*step.sentence.span, kinds=("group",))}
        for step in (new, old)
    ]
    return all(groups) and not groups[0] & groups[1]


def _claim(view: View, new: _Step, old: _Step) -> Claim:
    first, last = sorted((old.sentence.span, new.sentence.span))
    return Claim(
        kind="replaces",
        subject=new.person,
        object=old.person,
        evidence=Span(first.start, last.end),
        extractor=EXTRACTOR,
        confidence=0.75,
        valid_from=start_of(view, new.sentence) or _day_after(view, old.sentence),
    )


def _inherited(view: View, claim: Claim, new: _Step, old: _Step) -> Iterator[Claim]:
    """State that who takes over chairs or sits in what the other leaves, where nothing else is said of it."""
    for left in departures(view, old.sentence):
        if left.subject.id != old.person.id or left.kind not in ("chairs", "member_of"):
            continue
        role = tuple(each for each in left.properties if each[0] == "role")
        if not new.role:
            yield replace(claim, kind=left.kind, object=left.object, properties=role)
        begins = claim.valid_from or ""
        if len(begins) == DAY and not find_dates(view.text[old.sentence.start : old.sentence.end]):
            yield replace(left, valid_to=next_to(begins, -1), confidence=0.9)


def _day_after(view: View, sentence: Sentence) -> str | None:
    """Give the day after the only full date on which somebody leaves."""
    dates = find_dates(view.text[sentence.start : sentence.end], year=view.year)
    return next_to(dates[0].value, 1) if len(dates) == 1 and len(dates[0].value) == DAY else None
