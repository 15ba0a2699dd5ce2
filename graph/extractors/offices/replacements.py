"""Who takes the place of whom inside a sentence: "X efterträder Y", "som efterträdare till Y utses X"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.dates import find_dates
from corpus.records import Span
from graph.extractors.groups.spoken_groups import COMMON, group_meant
from graph.extractors.offices.assignments import (
    BODIES,
    DAY,
    EXTRACTOR,
    MEMBER,
    NAMED,
    ROLE,
    membership,
    next_to,
    start_of,
)
from graph.extractors.offices.roles import base_form, role_in
from graph.extractors.view import Claim, Sentence, View, masked_pattern

_THEN = (  # from when, between the verb and who is replaced
    r"(?: (?:(?:den|från|sedan|i|vid|efter|per|under|redan) [^.;,()\ue000]{1,40}?|nu|därmed|tillfälligt))?"
)
NEW, OLD = "(?P<new><PERSON>)", "(?P<old><PERSON>)"
_BETWEEN = rf"<PARTY>[^.;{NAMED}]{{0,120}}?"
_POST = (
    r"(?i:uppdrag\w*|roll\w*|post\w*|tjänst\w*|ansvar\w*|ordförandeskap\w*|ledarskap\w*|arbet\w*|plats\w*"
    r"|stafettpinn\w*|process(?:en)?|ledning\w*|funktion\w*|klubba\w*|samordning\w*)"
)
_SUCCEEDS = (
    masked_pattern(
        rf"{NEW}{_BETWEEN}\b(?:tillträder|tillträdde|har tillträtt|börjar|började)"
        rf" (?:som|på|posten|tjänsten|rollen)\b[^.;{NAMED}]{{0,80}}? efter {OLD}"
    ),
    masked_pattern(
        rf"{OLD}{_BETWEEN}\b(?:slutar|slutade|avgår|avgick|(?:går|gick) i pension)\b[^.;{NAMED}]{{0,60}}?,?"
        rf" (?:och|varpå|varefter|då) {NEW}<PARTY> (?:tar|tog) (?:då |sedan )?(?:över|vid)\b"
        r"(?! (?:ordet|mötet|klubban))"
    ),
    masked_pattern(
        rf"{NEW}{_BETWEEN}\b(?:ersätter|(?:att|ska|kommer att) (?:ersätta|efterträda|avlösa)|efterträder"
        rf"|har (?:ersatt|efterträtt|avlöst)|ersatte|efterträdde|avlöser|avlöste"
        r"|(?:tar|tog|har tagit|kliver|klev|träder|trädde|går|gick) (?:över|vid|in)(?: \w+"
        rf"| som [^.;{NAMED}]{{3,50}}?)? (?:efter|för"
        rf"|i stället för|istället för)|(?:tillträder|tillträdde|börjar) efter){_THEN} {OLD}"
    ),
    masked_pattern(
        rf"{NEW}{_BETWEEN}\b(?:tar|tog|har tagit|övertar|övertog|har övertagit)(?: över)? {_POST}"
        rf"[^.;{NAMED}]{{0,80}}? (?:från|efter) {OLD}"
    ),
    masked_pattern(
        rf"\bhar {NEW}<PARTY> (?:(?:tagit över|övertagit) {_POST}[^.;{NAMED}]{{0,60}}? (?:från|efter)"
        rf"|efterträtt|ersatt|avlöst) {OLD}"
    ),
    masked_pattern(
        rf"{NEW}{_BETWEEN}\b(?:är|blir|blev|tillträder|tillträdde|börjar|utses|utsågs)\b[^.;{NAMED}]{{0,80}}?"
        rf" (?:då|när|sedan|efter att|eftersom) {OLD}<PARTY> (?:(?:har )?(?:gått|går|gick) i pension"
        r"|slutar|slutade|(?:har )?(?:slutat|avgått)|avgår|avgick|lämnar|lämnade|(?:har )?lämnat"
        r"|pensioneras)\b"
    ),
    masked_pattern(
        rf"{OLD}{_BETWEEN}\b(?:ersätts|ersattes|efterträds|efterträddes|har ersatts|har efterträtts|avlöses"
        rf"|avlöstes|har (?:[^.;{NAMED}]{{2,20}} )?(?:efterträtts|ersatts|avlösts)) (?:\w+ ){{0,3}}?av {NEW}"
    ),
    masked_pattern(
        rf"\b(?:lämnar|lämnade|överlämnar|överlämnade) {OLD}<PARTY>(?: över)? {_POST}[^.;{NAMED}]{{0,40}}?"
        rf" till {NEW}"
    ),
    masked_pattern(rf"{OLD}{_BETWEEN}\b(?:byts|byttes|har bytts) (?:ut )?mot {NEW}"),
    masked_pattern(
        rf"{OLD}{_BETWEEN}\b(?:lämnar|lämnade|har lämnat|överlämnar|överlämnade|har överlämnat)(?: över)?"
        rf"(?: (?:\w+ ){{0,2}}{_POST}[^.;{NAMED}]{{0,80}}?)? till {NEW}"
    ),
    masked_pattern(
        rf"\b{_POST}[^.;{NAMED}]{{0,80}}? (?:övergår|övergick|går över|gick över|går|gick|flyttas|flyttades"
        rf"|överlämnas|överlämnades|lämnas över|lämnades över|överförs|överfördes|har övergått)[^.;{NAMED}]"
        rf"{{0,40}}? från {OLD}<PARTY> till {NEW}"
    ),
    masked_pattern(
        rf"\b[Ss]om (?:efterträdare|ersättare) (?:till|för|efter) {OLD}{_BETWEEN}\b(?:utses|utsågs|väljs"
        rf"|valdes|förordnas|anställs|har \w+|tillsätts|inträder|tillträder)[^.;{NAMED}]{{0,60}}? {NEW}"
    ),
    masked_pattern(
        rf"\b(?:[Ee]ntledigar?|[Ee]ntledigade|[Bb]efriar?) {OLD}{_BETWEEN}\b(?:utser|utse|utsåg|väljer|välja"
        r"|valde)"
        rf" {NEW}"
    ),
    masked_pattern(
        rf"\b(?:utsett|valt|utsåg|valde|utser|väljer) {NEW}<PARTY> (?:till|som)"
        rf" [^.;{NAMED}]{{3,60}}? efter {OLD}"
    ),
    masked_pattern(rf"\b(?:är|blir|blev) {NEW}<PARTY>,? ny[ae]? [^.;,{NAMED}]{{3,60}}? efter {OLD}"),
    masked_pattern(
        rf"{NEW}{_BETWEEN}\b(?:som|till|är|blir|blev|vara) (?:ny )?efterträdare (?:till|för|efter) {OLD}"
    ),
    masked_pattern(
        rf"{OLD}(?:[s:]{{0,2}}) efterträdare(?: som [^.;{NAMED}]{{3,60}}?)? (?:är|blir|blev|heter) {NEW}"
    ),
    masked_pattern(
        rf"\b[Ee]fterträdare (?:till|för|efter) {OLD}{_BETWEEN}\b(?:är|blir|blev|heter|utses|utsågs) {NEW}"
    ),
    masked_pattern(
        rf"\b[Aa]vgående [^.;{NAMED}]{{0,60}}?{OLD}{_BETWEEN}\b(?:ny|nya|nye|nyvald\w*|tillträdande)\b"
        rf"[^.;{NAMED}]{{0,60}}? {NEW}"
    ),
    masked_pattern(
        rf"\b(?:[Nn]y|[Nn]ya|[Nn]ye|[Nn]yvald\w*|[Tt]illträdande)\b[^.;{NAMED}]{{0,60}}? {NEW}{_BETWEEN}"
        rf"\bavgående\b[^.;{NAMED}]{{0,60}}? {OLD}"
    ),
    masked_pattern(
        rf"\b(?:[Ii] stället för|[Ii]stället för|[Ee]fter) {OLD}{_BETWEEN}\b(?:utses|utsågs|väljs|valdes"
        rf"|förordnas|anställs|tillsätts|inträder|tillträder|blir|utse|välja|utser|väljer)\b[^.;{NAMED}]"
        rf"{{0,60}}? {NEW}"
    ),
)  # fmt: skip
INSTEAD = masked_pattern(r"(?:i stället för|istället för|efter|som ersättare för) (?P<old><PERSON>)")
_BRACKET = re.compile(rf"\(\s*(?:ersätter|efterträder|efter)\s+(?P<old>{NAMED}+)")
_EACH = masked_pattern(rf"{NEW}<PARTY> \((?:nyval |vald )?(?:efter|ersätter|i stället för) {OLD}")
_INSTEAD_OF = (
    r"(?:ersätter|har ersatt|ersatte|avlöser|avlöste|har avlöst"
    r"|(?:träder|trädde|har trätt|kommer|kom|har kommit) i(?: )?stället för)"
)
_BODY_REPLACES = masked_pattern(
    rf"(?P<new>[{BODIES}\ue004\ue005]+)[^.;{NAMED}-\ue005]{{0,40}}? {_INSTEAD_OF}"
    rf" (?P<old>[{BODIES}\ue004\ue005]+)"
)
_TAKES_OVER = masked_pattern(
    rf"(?<!\S)(?P<new>\ue003+|{COMMON}) (?:(?:[^.;]{{0,80}}? och )?{_INSTEAD_OF}"
    r" (?:de[nt] )?(?:tidigare |gamla |nuvarande )?(?P<old>\ue003+)"
    r"|(?:tar|tog|har tagit|övertar|övertog)(?: [^.;,]{2,30}?)? (?:över )?(?:uppgifterna|ansvaret|arbetet)"
    r" från (?P<former>\ue003+)(?=, som (?:upphör|upphörde|lades ned|läggs ned|avvecklas|avvecklades)))"
)
_AS = masked_pattern(rf"<PARTY> som (?:ny |[a-zåäö]+s )?(?P<role>{ROLE})(?! i )(?![a-zåäö])")
_LEAVES_ON = re.compile(
    r",?\s+(?:som\s+(?:nu\s+)?|när\s+(?:hon|han|hen)\s+)(?:lämnar|avgår|slutar|går\s+i\s+pension)"
    r"(?:\s+sin\s+tjänst|\s+uppdraget)?\s+(?:den\s+)?(?=\d)"
)
_AS_PASSIVE = masked_pattern(
    r"(?:ersätts|ersattes|efterträds|efterträddes|avlöses"
    r"|avlöstes) som (?P<role>[^.;,\ue000]{3,40}?) av \ue000"
)
_ONE_DAY = re.compile(
    r"\btjänstgör|\S\s+§|\b(?:dagens|vid|under)\s+(?:\w+\s+)?(?:möte|mötet|sammanträdet|sammanträde)\b"
    r"|förhind|\bjäv"
)
_CUES = re.compile(
    r"ntledig|efria|rsätt|rsatt|fterträ|avlös|efter|från|över|stället|avgående|byts|bytt|lämna|slut|pension|avg[åi]"
)  # others are passed by at once
_PERSON_PLACE = re.compile(
    r"\b(?:ersätter|efterträder|ersatte|efterträdde|i\s+stället\s+för|istället\s+för|ersätts\s+av"
    r"|efterträds\s+av)\s+"
    r"(?P<name>[A-ZÅÄÖÉ][\wé]+(?:-[A-ZÅÄÖÉ][\wé]+)?(?:\s(?:von|af"
    r"|de))?\s[A-ZÅÄÖÉ][\wé]+(?:-[A-ZÅÄÖÉ][\wé]+)?)"
)
BODY_CUES = ("ersätter", "ersatt", " över ", "övertar", "övertog", "avlös", "stället för")
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
    bracketed = [*_EACH.finditer(sentence.mask)]
    for told in bracketed:
        yield from replaces(view, sentence, sentence.place(told, "new"), sentence.place(told, "old"))
    if not bracketed:
        yield from _succeeds(view, sentence, appointed)


def _succeeds(view: View, sentence: Sentence, appointed: list[Claim]) -> Iterator[Claim]:
    """Read the one who takes the place of another in a sentence."""
    for pattern in _SUCCEEDS:
        match = pattern.search(sentence.mask)
        if match is not None:
            new, old = sentence.place(match, "new"), sentence.place(match, "old")
            for claim in replaces(view, sentence, new, old):
                yield replace(claim, properties=_role_of(claim, appointed))
                yield from _until_then(claim, appointed)
                yield from _office_of(view, sentence, match, claim)
            return
    match = INSTEAD.search(sentence.mask) or _BRACKET.search(sentence.mask)
    if match is not None and appointed:
        former = view.named_at(sentence.place(match, "old"))
        if former is not None and former.id != appointed[0].subject.id:
            yield replace(appointed[0], kind="replaces", object=former, valid_to=None)


def _until_then(claim: Claim, appointed: list[Claim]) -> Iterator[Claim]:
    """State until when the one who is replaced leads what the other takes over from a stated day."""
    for taken in appointed:
        begins = taken.valid_from or ""
        if taken.kind == "chairs" and taken.subject.id == claim.subject.id and len(begins) == DAY:
            yield replace(taken, subject=claim.object, valid_from=None, valid_to=next_to(begins, -1))


def _office_of(view: View, sentence: Sentence, match: re.Match[str], claim: Claim) -> Iterator[Claim]:
    """Read what the new one is: "A ersätter B som nämndens sekreterare"; seats are read elsewhere."""
    told = _AS.match(sentence.mask, match.end())
    passive = (
        _AS_PASSIVE.search(sentence.mask, match.end("old")) if match.end("old") < match.end("new") else None
    )
    if passive is not None:
        yield from _passed_on(view, sentence, claim, passive["role"], sentence.start + passive.start())
    elif told is not None:
        yield from membership(view, sentence, claim.subject, told["role"], None)


def _passed_on(view: View, sentence: Sentence, claim: Claim, words: str, at: int) -> Iterator[Claim]:
    """Read "Y slutar den 31 mars och efterträds som upphandlare av X": both have it, one after the other."""
    found = role_in(words)
    if found is None or MEMBER.search(found.group()):
        return
    days = find_dates(view.text[sentence.start : at], year=view.year)
    last = days[0].value if len(days) == 1 and len(days[0].value) == DAY else None
    held = replace(claim, kind="has_role", object=view.names.make("role", base_form(found.group())))
    begins = next_to(last, 1) if last else claim.valid_from
    yield replace(held, valid_from=begins)
    if last is not None:
        yield replace(held, subject=claim.object, valid_from=None, valid_to=last)


def _role_of(claim: Claim, appointed: list[Claim]) -> tuple[tuple[str, str], ...]:
    """Give the role that the same sentence says the new one is given."""
    return next((each.properties for each in appointed if each.subject.id == claim.subject.id), ())


def between_bodies(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read which body or plan takes the place of which."""
    taken = _TAKES_OVER.search(sentence.mask)
    if taken is not None:
        yield from _between_groups(view, sentence, taken)
        return
    match = _BODY_REPLACES.search(sentence.mask)
    if match is not None:
        new = view.named_at(sentence.place(match, "new"))
        works = new is not None and new.kind in ("strategy", "initiative")
        kind = "supersedes" if works else "replaces"
        yield from replaces(view, sentence, sentence.place(match, "new"), sentence.place(match, "old"), kind)


def _between_groups(view: View, sentence: Sentence, match: re.Match[str]) -> Iterator[Claim]:
    """Read "Gruppen ersätter G" and "Gruppen tog över uppgifterna från G, som upphörde"."""
    new = group_meant(view, sentence.place(match, "new"), sentence)
    old = view.named_at(sentence.place(match, "old") if match["old"] else sentence.place(match, "former"))
    if new is not None and old is not None and new.id != old.id:
        yield Claim(
            kind="replaces",
            subject=new,
            object=old,
            evidence=sentence.span,
            extractor=EXTRACTOR,
            confidence=0.8,
            valid_from=start_of(view, sentence),
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
        valid_from=start_of(view, sentence) or _left_until(view, sentence, old),
    )


def _left_until(view: View, sentence: Sentence, old: Span) -> str | None:
    """Give the day after the last of somebody of whom it is told: "X, som går i pension den 31 augusti"."""
    match = _LEAVES_ON.match(view.text, old.end, sentence.end)
    day = find_dates(view.text[match.end() : sentence.end], year=view.year) if match else ()
    if not day or day[0].start or len(day[0].value) != DAY:
        return None
    return next_to(day[0].value, 1)
