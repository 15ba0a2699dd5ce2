"""Who takes the place of whom inside a sentence: "X efterträder Y", "som efterträdare till Y utses X"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.dates import find_dates
from corpus.records import Span
from graph.extractors.assignments import BODIES, EXTRACTOR, NAMED, start_of
from graph.extractors.departures import departures
from graph.extractors.told_offices import first_told_of
from graph.extractors.view import Claim, Sentence, View, masked_pattern

_NEW, _OLD = "(?P<new><PERSON>)", "(?P<old><PERSON>)"
_BETWEEN = rf"<PARTY>[^.;{NAMED}]{{0,120}}?"
_POST = (
    r"(?i:uppdrag\w*|roll\w*|post\w*|tjänst\w*|ansvar\w*|ordförandeskap\w*|ledarskap\w*|arbet\w*|plats\w*"
    r"|stafettpinn\w*|ledning\w*|funktion\w*|klubba\w*|samordning\w*)"
)
_SUCCEEDS = (
    masked_pattern(
        rf"{_NEW}{_BETWEEN}\b(?:ersätter|(?:att|ska|kommer att) (?:ersätta|efterträda|avlösa)|efterträder"
        rf"|har (?:ersatt|efterträtt|avlöst)|ersatte|efterträdde|avlöser|avlöste"
        rf"|(?:tar|tog|har tagit|kliver|klev|träder|trädde|går|gick) (?:över|vid|in)(?: \w+)? (?:efter|för"
        rf"|i stället för|istället för)|(?:tillträder|tillträdde|börjar) efter) {_OLD}"
    ),
    masked_pattern(
        rf"{_NEW}{_BETWEEN}\b(?:tar|tog|har tagit|övertar|övertog|har övertagit)(?: över)? {_POST}"
        rf"[^.;{NAMED}]{{0,80}}? (?:från|efter) {_OLD}"
    ),
    masked_pattern(
        rf"{_OLD}{_BETWEEN}\b(?:ersätts|ersattes|efterträds|efterträddes|har ersatts|har efterträtts|avlöses"
        rf"|avlöstes) (?:\w+ ){{0,3}}?av {_NEW}"
    ),
    masked_pattern(rf"{_OLD}{_BETWEEN}\b(?:byts|byttes|har bytts) (?:ut )?mot {_NEW}"),
    masked_pattern(
        rf"{_OLD}{_BETWEEN}\b(?:lämnar|lämnade|har lämnat|överlämnar|överlämnade|har överlämnat)(?: över)?"
        rf"(?: (?:\w+ ){{0,2}}{_POST}[^.;{NAMED}]{{0,80}}?)? till {_NEW}"
    ),
    masked_pattern(
        rf"\b{_POST}[^.;{NAMED}]{{0,80}}? (?:övergår|övergick|går över|gick över|går|gick|flyttas|flyttades"
        rf"|överlämnas|överlämnades|lämnas över|lämnades över|överförs|överfördes|har övergått)[^.;{NAMED}]"
        rf"{{0,40}}? från {_OLD}<PARTY> till {_NEW}"
    ),
    masked_pattern(
        rf"\b[Ss]om (?:efterträdare|ersättare) (?:till|för|efter) {_OLD}{_BETWEEN}\b(?:utses|utsågs|väljs"
        rf"|valdes|förordnas|anställs|har \w+|tillsätts|inträder|tillträder)[^.;{NAMED}]{{0,60}}? {_NEW}"
    ),
    masked_pattern(
        rf"{_NEW}{_BETWEEN}\b(?:som|till|är|blir|blev|vara) (?:ny )?efterträdare (?:till|för|efter) {_OLD}"
    ),
    masked_pattern(
        rf"{_OLD}(?:[s:]{{0,2}}) efterträdare(?: som [^.;{NAMED}]{{3,60}}?)? (?:är|blir|blev|heter) {_NEW}"
    ),
    masked_pattern(
        rf"\b[Ee]fterträdare (?:till|för|efter) {_OLD}{_BETWEEN}\b(?:är|blir|blev|heter|utses|utsågs) {_NEW}"
    ),
    masked_pattern(
        rf"\b[Aa]vgående [^.;{NAMED}]{{0,60}}?{_OLD}{_BETWEEN}\b(?:ny|nya|nye|nyvald\w*|tillträdande)\b"
        rf"[^.;{NAMED}]{{0,60}}? {_NEW}"
    ),
    masked_pattern(
        rf"\b(?:[Nn]y|[Nn]ya|[Nn]ye|[Nn]yvald\w*|[Tt]illträdande)\b[^.;{NAMED}]{{0,60}}? {_NEW}{_BETWEEN}"
        rf"\bavgående\b[^.;{NAMED}]{{0,60}}? {_OLD}"
    ),
    masked_pattern(
        rf"\b(?:[Ii] stället för|[Ii]stället för|[Ee]fter) {_OLD}{_BETWEEN}\b(?:utses|utsågs|väljs|valdes"
        rf"|förordnas|anställs|tillsätts|inträder|tillträder|blir|utse|välja|utser|väljer)\b[^.;{NAMED}]"
        rf"{{0,60}}? {_NEW}"
    ),
)  # fmt: skip
INSTEAD = masked_pattern(r"(?:i stället för|istället för|efter|som ersättare för) (?P<old><PERSON>)")
_BRACKET = re.compile(rf"\(\s*(?:ersätter|efterträder|efter)\s+(?P<old>{NAMED}+)")
_BODY_REPLACES = masked_pattern(
    rf"(?P<new>[{BODIES}\ue004\ue005]+)[^.;{NAMED}-\ue005]{{0,40}}? (?:ersätter|har ersatt|ersatte)"
    rf" (?P<old>[{BODIES}\ue004\ue005]+)"
)
_PRONOUN = masked_pattern(
    rf"\b(?:[Hh]on|[Hh]an|[Hh]en|[Dd]enn[ea])\b[^.;{NAMED}]{{0,60}}?\b(?:ersätter|efterträder|har ersatt"
    rf"|ersatte|efterträdde|har efterträtt|avlöser|avlöste|(?:tar|tog|har tagit) (?:över|vid)(?: \w+)?"
    rf" efter) {_OLD}"
)
_PRONOUN_OLD = masked_pattern(
    rf"\b(?:[Hh]on|[Hh]an|[Hh]en)\b[^.;{NAMED}]{{0,40}}?\b(?:ersätts|ersattes|efterträds|efterträddes|avlöses"
    rf"|avlöstes|har ersatts|har efterträtts)(?: [a-zåäö]+){{0,2}}? av (?:[a-zåäö]+ )?{_NEW}"
)
_ONE_DAY = re.compile(
    r"\btjänstgör|\S\s+§|\b(?:dagens|vid|under)\s+(?:\w+\s+)?(?:möte|mötet|sammanträdet|sammanträde)\b|förhind|\bjäv"
)
_LEFT = re.compile(
    r"\bsom\s+(?:nu\s+)?(?:lämna\w+|avgå\w+|avgick|slutar|slutade|har\s+(?:lämnat|slutat)|g(?:år|ick)\s+i\s+pension)\b"
)
_CUES = re.compile(
    r"rsätt|rsatt|fterträ|avlös|efter|från|över|stället|avgående|byts|bytt|lämna"
)  # others are passed by at once
_PERSON_PLACE = re.compile(
    r"\b(?:ersätter|efterträder|ersatte|efterträdde|i\s+stället\s+för|istället\s+för|ersätts\s+av"
    r"|efterträds\s+av)\s+"
    r"(?P<name>[A-ZÅÄÖÉ][\wé]+(?:-[A-ZÅÄÖÉ][\wé]+)?(?:\s(?:von|af"
    r"|de))?\s[A-ZÅÄÖÉ][\wé]+(?:-[A-ZÅÄÖÉ][\wé]+)?)"
)
_BODY_WORD = re.compile(r"(?:nämnden|styrelsen|rådet|gruppen|verket|regionen|kommun|sjukhuset|Region)\b")


def learn_people(view: View) -> bool:
    """Take words in the shape of a name for a person where one is replaced; tell whether any was new."""
    known = len(view.names.mentions)
    for match in _PERSON_PLACE.finditer(view.mask):
        words = match["name"]
        if view.names.classify(words) in ("person", "organisation") and not _BODY_WORD.search(words):
            view.names.resolve(words, kinds=("person",), start=match.start("name"), end=match.end("name"))
    return len(view.names.mentions) > known


def replacements(view: View, sentence: Sentence, appointed: list[Claim]) -> Iterator[Claim]:
    """Read who takes the place of whom; standing in for one meeting is none.

    :param appointed: what the sentence says of who is given an assignment.
    """
    if not _CUES.search(sentence.mask) or _ONE_DAY.search(sentence.mask):
        return
    for pattern in _SUCCEEDS:
        match = pattern.search(sentence.mask)
        if match is not None:
            new, old = sentence.place(match, "new"), sentence.place(match, "old")
            for claim in replaces(view, sentence, new, old):
                yield replace(claim, properties=_role_of(claim, appointed))
            return
    match = INSTEAD.search(sentence.mask) or _BRACKET.search(sentence.mask)
    if match is not None and appointed:
        former = view.named_at(sentence.place(match, "old"))
        if former is not None and former.id != appointed[0].subject.id:
            yield replace(appointed[0], kind="replaces", object=former, valid_to=None)


def _role_of(claim: Claim, appointed: list[Claim]) -> tuple[tuple[str, str], ...]:
    """Give the role that the same sentence says the new one is given."""
    return next((each.properties for each in appointed if each.subject.id == claim.subject.id), ())


def between_bodies(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read which body or plan takes the place of which."""
    match = _BODY_REPLACES.search(sentence.mask)
    if match is not None:
        new = view.named_at(sentence.place(match, "new"))
        works = new is not None and new.kind in ("strategy", "initiative")
        kind = "supersedes" if works else "replaces"
        yield from replaces(view, sentence, sentence.place(match, "new"), sentence.place(match, "old"), kind)


def by_pronoun(
    view: View, sentence: Sentence, previous: Sentence | None, appointed: Sequence[Claim] = ()
) -> Iterator[Claim]:
    """Read "Hon efterträder X": who is meant is the first person of the sentence before.

    :param appointed: what the sentence before says of who is given an assignment; X has left it where the
        sentence says so.
    """
    if previous is None:
        return
    passive = _PRONOUN_OLD.search(sentence.mask)
    if passive is not None:
        yield from _succeeded(view, sentence, previous, sentence.place(passive, "new"))
        return
    match = _PRONOUN.search(sentence.mask)
    told = first_told_of(view, previous) if match is not None else None
    if match is None:
        return
    if told is not None:
        new = Span(told.start, told.end)
        begins = start_of(view, sentence) or start_of(view, previous)
        for claim in replaces(view, sentence, new, sentence.place(match, "old")):
            claim = replace(claim, evidence=Span(previous.start, sentence.end), valid_from=begins)
            yield claim
            yield from _left(view, sentence, claim, appointed)


def _succeeded(view: View, sentence: Sentence, previous: Sentence, new: Span) -> Iterator[Claim]:
    """Read "A lämnar G. Han ersätts av B": B takes A's place, and the seat in G that A leaves."""
    told = first_told_of(view, previous)
    if told is None:
        return
    for claim in replaces(view, sentence, new, Span(told.start, told.end)):
        yield replace(claim, evidence=Span(previous.start, sentence.end))
        for left in departures(view, previous):
            if left.subject.id == claim.object.id:
                role = tuple(each for each in left.properties if each[0] == "role")
                seat = replace(left, subject=claim.subject, valid_from=claim.valid_from, valid_to=None)
                yield replace(seat, properties=role, evidence=claim.evidence)


def _left(view: View, sentence: Sentence, claim: Claim, appointed: Sequence[Claim]) -> Iterator[Claim]:
    """Read "…, som lämnar uppdraget den 30 juni": who was replaced had the same assignment until then."""
    match = _LEFT.search(view.text, sentence.start, sentence.end)
    dates = find_dates(view.text[match.start() : sentence.end], year=view.year) if match else ()
    if not dates:
        return
    for each in appointed:
        if each.subject.id == claim.subject.id and each.kind in ("chairs", "member_of", "has_role"):
            yield replace(
                each, subject=claim.object, valid_from=None, valid_to=dates[0].value, evidence=sentence.span
            )


def replaces(view: View, sentence: Sentence, new: Span, old: Span, kind: str = "replaces") -> Iterator[Claim]:
    """State that one takes the place of another from the day that the sentence names."""
    subject, former = view.named_at(new), view.named_at(old)
    if subject is None or former is None or subject.id == former.id:
        return
    yield Claim(
        kind=kind,
        subject=subject,
        object=former,
        evidence=sentence.span,
        extractor=EXTRACTOR,
        confidence=0.9,
        valid_from=start_of(view, sentence),
    )
