"""Who takes up, holds and leaves an assignment: ersätter, utses till, väljs till, avsägelse, ordförande i."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.dates import find_dates
from corpus.records import BlockKind, Entity, Span
from graph.extractors.labels import Stretch, prose
from graph.extractors.periods import period_in
from graph.extractors.roles import is_chair
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View, masked_pattern
from graph.sentences import folded

_EXTRACTOR = "uppdrag"
_P, _B = "\ue000", "\ue001-\ue003"
_ROLE = (
    r"(?:(?:ny|nya|ordinarie|tillförordnad|tf\.?|förste|första|andre|andra|tredje|1:e|2:e|vice"
    r"|adjungerad|politisk|nationell|regional|medicinsk) )*"
    r"(?:ledamot(?: och (?:vice )?ordförande)?|ledamöter|ordförande|ersättare|suppleanter?|sekreterare"
    r"|sammankallande|representant(?:er)?|revisor(?:er)?|lekmannarevisor"
    r"|kontaktperson|\w+ledare|\w*chef|\w*samordnare|\w*direktör|adjungerad|ombud|medlem|deltagare"
    r"|processägare|företrädare|registerhållare)"
)
_WHERE = rf"(?P<body><BODY>(?:s (?:\w+ )?\w+)?|[^.,;:()\n{_P}{_B}]{{3,60}}(?:<BODY>)?)"
_STOP = (
    r"(?= den \d| i stället| istället| godkänns| beviljas| antecknas| godkändes| som har| som avsagt| är "
    r"| har | efter| för (?:tiden|perioden|mandat)| från| fr\.| t\.| till och| under| utses| väljs"
    r"|\s*[,.;:()]|\s*$)"
)
_ONE = rf"(?P<person><PERSON>)(?:,? ?\([^)]*\))?(?:,[^,.;{_P}]{{2,50}},)?"
_VERB = (
    r"(?:utses|utsågs|har utsetts|väljs|valdes|har valts|förordnas|nomineras|tillträder|tillsätts|anmäls|är"
    r"|blir|blev|går in|inträder|anställs|kvarstår|fortsätter|arbetar|återgår)"
)
_BECOMES = masked_pattern(
    rf"{_ONE} {_VERB}(?: (?:som|till|att vara))?(?: (?:ny|nya|ny \w+))? ?(?P<role>{_ROLE})(?: (?:i|för"
    rf"|av|till|vid|inom|på) {_WHERE}{_STOP})?"
)
_ELECTED = masked_pattern(
    rf"\b[Tt]ill (?P<role>{_ROLE}) (?:i|för|av|vid) {_WHERE}{_STOP}[^;]*? (?:utses|väljs|utsågs|valdes"
    rf"|utse|välja|utser|väljer|utsåg|valde) (?P<people>[^.;]*)"
)
_ELECTS = masked_pattern(
    rf"\b(?:utse|utser|utsåg|utsett|välja|väljer|valde|valt|förordna|förordnar)"
    rf" (?P<people><PERSON>[^.;]*?) (?:till|som) (?P<role>{_ROLE})(?: (?:i|för|av|vid) {_WHERE}{_STOP})?"
)
_LISTED = masked_pattern(rf"^\W*(?P<role>(?i:{_ROLE})):?(?: (?:i|för|till))? {_WHERE}[\s:,–-]+{_ONE}")
_REPLACES = masked_pattern(
    rf"(?P<new><PERSON>)[^.;{_P}]{{0,120}}?\b(?:ersätter|efterträder|har ersatt|ersatte|efterträdde|tar"
    rf" över efter|tar vid efter|avlöser) (?P<old><PERSON>)"
)
_REPLACED = masked_pattern(
    rf"(?P<old><PERSON>)[^.;{_P}]{{0,120}}?\b(?:ersätts|ersattes|efterträds|efterträddes|har ersatts"
    rf"|avlöses) av (?P<new><PERSON>)"
)
_INSTEAD = masked_pattern(r"(?:i stället för|istället för|efter|som ersättare för) (?P<old><PERSON>)")
_BODY_REPLACES = masked_pattern(
    rf"(?P<new>[{_B}\ue004\ue005]+)[^.;{_P}-\ue005]{{0,40}}? (?:ersätter|har ersatt|ersatte)"
    rf" (?P<old>[{_B}\ue004\ue005]+)"
)
_LEAVES = masked_pattern(
    rf"(?:[Aa]vsägelse[n]? (?:från|av)|[Ee]ntledig\w+) (?P<person><PERSON>)<PARTY>(?: från)?(?:"
    rf" uppdraget)?(?: som)? (?P<role>{_ROLE}) (?:i|för|av|vid) {_WHERE}{_STOP}"
    rf"|(?P<who><PERSON>)<PARTY>[^.;{_P}]{{0,40}}? (?:avsäger sig|avsade sig|har avsagt sig|lämnar"
    rf"|lämnade|har lämnat|entledigas från|avgår från|avgår som) (?:sitt |sina )?(?:uppdrag(?:et)?)?(?:"
    rf" ?som)? ?(?P<what>{_ROLE})?(?: (?:i|för|av|vid) (?P<where><BODY>|[^.,;()\n]{{3,60}}){_STOP})?"
)
_ROLE_FIRST = masked_pattern(
    rf"(?P<role>(?i:{_ROLE})|[A-ZÅÄÖ]\w*(?:chef|samordnare|ledare|direktör|sekreterare|koordinator)) är"
    rf" (?P<person><PERSON>)"
)
_LED = masked_pattern(r"(?P<body><BODY>)(?:\s?\([^)]*\))? leds av (?P<person><PERSON>)")
_PRONOUN = masked_pattern(
    r"\b(?:[Hh]on|[Hh]an|[Hh]en) (?:ersätter|efterträder|har ersatt|ersatte|efterträdde) (?P<old><PERSON>)"
)
_CHAIR = masked_pattern(
    rf"(?P<person><PERSON>)<PARTY>,?(?: som)?(?: är)?(?:,? [^.;{_P}]{{0,40}}?och)? ?(?P<role>(?:vice"
    rf" )?ordförande)(?:n)? (?:i|för) {_WHERE}{_STOP}"
)
_CHAIR_BEFORE = masked_pattern(
    r"(?P<role>(?:[Vv]ice )?[Oo]rdförande)(?:n)?(?: (?:i|för) (?P<body><BODY>),?)? (?P<person><PERSON>)"
    r"|(?P<body2><BODY>)s? (?P<role2>(?:vice )?ordförande),? (?P<person2><PERSON>)"
)
_PERSON_PLACE = re.compile(
    r"\b(?:ersätter|efterträder|ersatte|efterträdde|i\s+stället\s+för|istället\s+för|ersätts\s+av"
    r"|efterträds\s+av)\s+"
    r"(?P<name>[A-ZÅÄÖÉ][\wé]+(?:-[A-ZÅÄÖÉ][\wé]+)?(?:\s(?:von|af"
    r"|de))?\s[A-ZÅÄÖÉ][\wé]+(?:-[A-ZÅÄÖÉ][\wé]+)?)"
)
_BODY_WORD = re.compile(r"(?:nämnden|styrelsen|rådet|gruppen|verket|regionen|kommun|sjukhuset|Region)\b")
_PROPOSED = re.compile(r"\bföresl\w+|\byrka\w*|\bnominering(?:en)?\s+av\b|\bsöker?\b|\?$", re.IGNORECASE)
_MEMBER = re.compile(
    r"ledam|ersättare|suppleant|medlem|ordförande|sammankallande|sekreterare|representant|deltagare"
    r"|adjungerad|företrädare",
    re.IGNORECASE,
)


def appointments(view: View) -> Iterator[Claim]:
    """Read what sentences say of assignments; proposals and vacancies to be filled are left out."""
    if _learn_people(view):
        view = View.of(view.document, view.blocks, view.sections, view.names)
    previous: Sentence | None = None
    for sentence, stretch in prose(view):
        if "\ue000" in sentence.mask and not _PROPOSED.search(sentence.mask):
            yield from _people(view, sentence, stretch)
            yield from _by_pronoun(view, sentence, previous)
            yield from _role_first(view, sentence, previous)
        elif "ersätt" in sentence.mask or "ersatt" in sentence.mask:
            yield from _bodies(view, sentence)
        previous = sentence


def _learn_people(view: View) -> bool:
    """Take words in the shape of a name for a person where one is replaced; tell whether any was new."""
    known = len(view.names.mentions)
    for match in _PERSON_PLACE.finditer(view.mask):
        words = match["name"]
        if view.names.classify(words) in ("person", "organisation") and not _BODY_WORD.search(words):
            view.names.resolve(words, kinds=("person",), start=match.start("name"), end=match.end("name"))
    return len(view.names.mentions) > known


def _people(view: View, sentence: Sentence, stretch: Stretch) -> Iterator[Claim]:
    appointed = list(_appointed(view, sentence))
    yield from appointed
    yield from _replacements(view, sentence, appointed)
    yield from _departures(view, sentence)
    if stretch.passage.block.kind is not BlockKind.HEADING:
        yield from _chairs(view, sentence)


def _appointed(view: View, sentence: Sentence) -> Iterator[Claim]:
    for pattern in (_BECOMES, _ELECTED, _ELECTS, _LISTED):
        match = pattern.search(sentence.mask)
        if match is None:
            continue
        group = "people" if "people" in match.groupdict() else "person"
        people = view.names.within(*sentence.place(match, group), kinds=("person",))
        body = _body(view, sentence, match, "body")
        if pattern in (_ELECTED, _ELECTS):
            former = _INSTEAD.search(sentence.mask)
            people = tuple(
                each for each in people if not former or each.start - sentence.start != former.start("old")
            )
        for each in people if pattern is not _LISTED else people[:1]:
            if each.entity_id:
                yield from _membership(view, sentence, view.names.entity(each.entity_id), match["role"], body)
        return


def _membership(
    view: View, sentence: Sentence, person: Entity, role: str, body: Entity | None
) -> Iterator[Claim]:
    words = folded(role).lower().removeprefix("ny ").removeprefix("nya ")
    period = period_in(_term(view, sentence), year=view.year)
    base = Claim(
        kind="has_role",
        subject=person,
        object=view.names.make("role", words),
        evidence=sentence.span,
        extractor=_EXTRACTOR,
        confidence=0.85,
        valid_from=period.valid_from,
        valid_to=period.valid_to if period.valid_to != period.valid_from else None,
        properties=(("role", words),),
    )
    if body is not None and _MEMBER.search(words):
        leads = is_chair(words.split(" och ")[-1])
        yield replace(base, kind="chairs" if leads else "member_of", object=body)
    else:
        yield replace(base, properties=())
        if body is not None:
            yield replace(base, kind="represents", object=body, properties=())


def _term(view: View, sentence: Sentence) -> str:
    """Give the words that state for what time an assignment is held."""
    text = view.text[sentence.start : sentence.end]
    match = re.search(
        r"\b(?:för tiden|för perioden|för mandatperioden|fr\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|från och med"
        r"|till och med|tillträder|under perioden)\b.*",
        text,
        re.DOTALL,
    )
    return match.group() if match else ""


def _replacements(view: View, sentence: Sentence, appointed: list[Claim]) -> Iterator[Claim]:
    for pattern in (_REPLACES, _REPLACED):
        match = pattern.search(sentence.mask)
        if match is not None:
            yield from _replaces(view, sentence, sentence.place(match, "new"), sentence.place(match, "old"))
            return
    match = _INSTEAD.search(sentence.mask)
    if match is not None and appointed:
        old = view.named_at(sentence.place(match, "old"))
        if old is not None and old.id != appointed[0].subject.id:
            yield replace(appointed[0], kind="replaces", object=old, valid_to=None)
            return
    bracket = re.search(rf"\(\s*(?:ersätter|efter)\s+({_P}+)", sentence.mask)
    if bracket is not None and appointed:
        old = view.named_at(Span(sentence.start + bracket.start(1), sentence.start + bracket.end(1)))
        if old is not None:
            yield replace(appointed[0], kind="replaces", object=old, valid_to=None)


def _bodies(view: View, sentence: Sentence) -> Iterator[Claim]:
    match = _BODY_REPLACES.search(sentence.mask)
    if match is not None:
        new = view.named_at(sentence.place(match, "new"))
        works = new is not None and new.kind in ("strategy", "initiative")
        kind = "supersedes" if works else "replaces"
        yield from _replaces(view, sentence, sentence.place(match, "new"), sentence.place(match, "old"), kind)


def _replaces(
    view: View, sentence: Sentence, new: Span, old: Span, kind: str = "replaces"
) -> Iterator[Claim]:
    subject, former = view.named_at(new), view.named_at(old)
    if subject is None or former is None or subject.id == former.id:
        return
    yield Claim(
        kind=kind,
        subject=subject,
        object=former,
        evidence=sentence.span,
        extractor=_EXTRACTOR,
        confidence=0.9,
        valid_from=period_in(_term(view, sentence), year=view.year).valid_from,
    )


def _by_pronoun(view: View, sentence: Sentence, previous: Sentence | None) -> Iterator[Claim]:
    """Read "Hon efterträder X": who is meant is the first person of the sentence before."""
    match = _PRONOUN.search(sentence.mask)
    if match is None or previous is None:
        return
    people = view.names.within(*previous.span, kinds=("person",))
    if people:
        new = Span(people[0].start, people[0].end)
        for claim in _replaces(view, sentence, new, sentence.place(match, "old")):
            yield replace(claim, evidence=Span(previous.start, sentence.end))


def _role_first(view: View, sentence: Sentence, previous: Sentence | None) -> Iterator[Claim]:
    """Read "Ordförande är X" and "G leds av X"; the body is the group spoken of in or before the sentence."""
    led = _LED.search(sentence.mask)
    match = led or _ROLE_FIRST.search(sentence.mask)
    if match is None:
        return
    person = view.named_at(sentence.place(match, "person"))
    role = "ordförande" if led else folded(match["role"]).lower()
    body = view.named_at(sentence.place(match, "body")) if led else _spoken_of(view, previous)
    if person is not None:
        for claim in _membership(view, sentence, person, role, body if _MEMBER.search(role) else None):
            yield replace(claim, confidence=0.75)


def _spoken_of(view: View, previous: Sentence | None) -> Entity | None:
    """Give the group that the sentence before names, else the one in the document's title or its body."""
    for span in (previous.span,) if previous else ():
        for mention in view.names.within(*span, kinds=("group",)):
            if mention.entity_id:
                return view.names.entity(mention.entity_id)
    title = view.document.title
    named = [each for each in view.names.entities if each.kind == "group" and each.name in title]
    return named[0] if named else view.names.body


def _departures(view: View, sentence: Sentence) -> Iterator[Claim]:
    match = _LEAVES.search(sentence.mask)
    if match is None:
        return
    first = match["person"] is not None
    person = view.named_at(sentence.place(match, "person" if first else "who"))
    role = folded(match["role" if first else "what"] or "").lower()
    body = _body(view, sentence, match, "body" if first else "where")
    if person is None or body is None:
        return
    dates = find_dates(view.text[sentence.start : sentence.end], year=view.year)
    member = "member_of" if not role or _MEMBER.search(role) else "represents"
    yield Claim(
        kind="chairs" if is_chair(role) else member,
        subject=person,
        object=body,
        evidence=sentence.span,
        extractor=_EXTRACTOR,
        confidence=0.85,
        valid_to=dates[-1].value if dates else view.document.date,
        properties=(("status", "avgår"), *((("role", role),) if role else ())),
    )


def _chairs(view: View, sentence: Sentence) -> Iterator[Claim]:
    for pattern in (_CHAIR, _CHAIR_BEFORE):
        found = [_chair(view, sentence, match) for match in pattern.finditer(sentence.mask)]
        if found:
            yield from (claim for claim in found if claim is not None)
            return


def _chair(view: View, sentence: Sentence, match: re.Match[str]) -> Claim | None:
    second = "person2" in match.groupdict() and match["person2"] is not None
    person = view.named_at(sentence.place(match, "person2" if second else "person"))
    role = match["role2" if second else "role"].lower()
    name = "body2" if second else "body"
    body = _body(view, sentence, match, name) if match[name] else view.names.body
    if person is None or body is None:
        return None
    return Claim(
        kind="chairs" if is_chair(role) else "member_of",
        subject=person,
        object=body,
        evidence=sentence.span,
        extractor=_EXTRACTOR,
        confidence=0.85 if match[name] else 0.75,
        properties=(("role", role),),
    )


def _body(view: View, sentence: Sentence, match: re.Match[str], group: str) -> Entity | None:
    """Give the body of an assignment: a name at that place, one inside it, or the words themselves."""
    if match[group] is None:
        return None
    span = sentence.place(match, group)
    known = view.named_at(span)
    if known is not None:
        return known
    words = view.quoted(span)
    inside = view.names.within(*span, kinds=BODY_KINDS)
    if inside and inside[0].entity_id and inside[0].end == span.end and inside[0].start - span.start < 4:
        return view.names.entity(inside[0].entity_id)
    return view.names.resolve(words, kinds=BODY_KINDS, start=span.start, end=span.end)
