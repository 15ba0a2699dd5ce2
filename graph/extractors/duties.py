"""Duties that sentences state: "X ansvarar för Y", "X får i uppdrag att Y", "Y ska samordnas av X"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.dates import find_dates
from corpus.records import BlockKind, Entity, Span
from graph.authorities import plain_name
from graph.extractors.columns import Column, column_of
from graph.extractors.duty_patterns import IS_DONE_BY, MOVES, MUST, OBLIGED, PATTERNS
from graph.extractors.labels import Part, Stretch, prose
from graph.extractors.periods import due_in, period_in
from graph.extractors.view import Claim, Sentence, View
from graph.sentences import folded

_EXTRACTOR = "uppdragsmening"
_REPORTS = re.compile(
    r"^(?:uppdrage[nt]|(?:en\s+)?(?:slut|del)?redovisning(?:en)?)\b[^.]*\b(?:slut)?(?:redovisas|rapporteras|lämnas)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\bom\s+att\s+ge\b|\banses?\s+besvarad|\b(?:föresl(?:år|og|ås)\s+att|yrkar|inte\s+ansvar"
    r"|enligt\s+yrkande|om\s+\w+\s+(?:får|ges)\s+i\s+uppdrag)\b|\?$",
    re.IGNORECASE,
)
_WHO_COLUMNS = frozenset((Column.RESPONSIBLE, Column.ACTOR, Column.SUPPORT, Column.TIME, Column.DEADLINE))
_LED_GROUP = re.compile("\\s*[\ue000-\ue003]+(?:\\s?\\([^)]*\\))?\\s+leds$")
_FULFILLED = re.compile(
    r",?\s*(?:antecknas\s+och\s+)?(?:(?:förklaras|anses|är)\s+(?:som\s+|härmed\s+|därmed\s+)?"
    r"(?:fullgjor|slutför|avslutad|genomför)\w*|(?:avslutas|avskrivs)$).*$"
)
_INCLUDED = re.compile(
    r"^(?:[Ii]\s+(?:detta|[\wåäö-]+(?:et|en))|[Uu]ppdraget)\s+(?:ingår|omfattar|innefattar|innebär)"
    r"(?:\s+(?:även|också|bland\s+annat|vidare|dessutom))?\s+att\s+(?P<what>[^;:]{4,}?)\.?$"
)
_DAY = r"(?:\d{1,2}\s+)?[a-zåäö]{3,9}(?:\s+\d{4})?|\d{4}(?:-\d{2}){0,2}|\d{1,2}/\d{1,2}(?:\s+\d{4})?"
_BEFORE_DUTY = re.compile(
    rf"^(?:att\s+|(?:vidare|dessutom|därutöver)\b,?\s+|i\s+stället\s+för\s+[^,]{{3,80}},\s+"
    rf"|vid\s+(?:uppdragets\s+genomförande|genomförandet?\s+av\s+uppdraget)\s+"
    rf"|senast\s+(?:(?:i|under|vid|till|före)\s+)?(?:den\s+)?(?:{_DAY})\s+(?=[a-zåäö]))",
    re.IGNORECASE,
)
_NO_TASK = re.compile(
    r"^(?:medel|medlen|budget\w*|anslag\w*|\S+\s+(?:mnkr|tkr|kronor|kr|miljoner)\b)", re.IGNORECASE
)
_CONTINUES = re.compile(
    r"^(?:det|detta|uppdraget|arbetet)\s+(?:handlar\s+om|innebär|innefattar|omfattar|består)[^.]*:\s*$",
    re.IGNORECASE,
)
_ITEM_MARK = re.compile(r"^\s*(?:(?:[a-z]|\d{1,2})[.)]|[-–−•●▪*])\s+|^\s*att\s", re.IGNORECASE)
_ITEM = re.compile(r"^\s*(?:(?:[a-z]|\d{1,2})[.)]\s+|[-–−•●▪*]\s*|att\s+|(?=[a-zåäö]))")
_EMPTY = re.compile(r"^(?:det|detta|denna|den|dessa|de)?\W*$", re.IGNORECASE)


def duties(view: View) -> Iterator[Claim]:
    """Read the duties that sentences state; in decisions too, where somebody is charged with something."""
    state = _State()
    found: list[Claim] = []
    for sentence, stretch in prose(view):
        if column_of(sentence.passage.column) in _WHO_COLUMNS:
            continue
        if state.last is None:
            state.first = len(found)
        due = due_in(view.text[sentence.start : sentence.end], year=view.year)
        if due and state.last and _REPORTS.match(view.text[sentence.start : sentence.end]):
            found[state.first :] = [replace(each, due=each.due or due) for each in found[state.first :]]
        found += _of_sentence(view, sentence, stretch, state)
        state.deadline = (sentence.end, due) if due else None
    return iter(found)


def _of_sentence(view: View, sentence: Sentence, stretch: Stretch, state: "_State") -> Iterator[Claim]:
    words = view.text[sentence.start : sentence.end]
    due = due_in(words, year=view.year) or state.due_before(sentence)
    if stretch.passage.block.kind is BlockKind.HEADING or _REPORTED.search(words):
        state.charged = state.last = None
    elif (charge := _charge(view, sentence, stretch) or _included(state, words, sentence)) is not None:
        state.charged = state.last = charge
        yield from _claims(view, sentence.span, stretch, charge, due)
    elif state.charged is not None and state.charged.listed and _ITEM.match(words):
        yield from _listed(view, sentence, stretch, state.charged, due)
    else:
        state.charged = _opened(state.charged, words)


@dataclass(slots=True)
class _State:
    """What the text before leaves open: a deadline, a list of duties to come, who was charged last.

    :ivar first: the row of the first claim of the item in which somebody was charged last.
    """

    deadline: tuple[int, str | None] | None = None
    charged: "_Charge | None" = None
    last: "_Charge | None" = None
    first: int = 0

    def due_before(self, sentence: Sentence) -> str | None:
        return self.deadline[1] if self.deadline and self.deadline[0] + 2 >= sentence.start else None


@dataclass(frozen=True, slots=True)
class _Charge:
    """Who has the duties that a sentence states or announces; `listed` where the duties follow as a list."""

    actors: tuple[Entity, ...]
    words: str
    confidence: float
    start: int
    listed: bool = False
    fulfilled: bool = False
    since: str | None = None


def _is_skipped(pattern: re.Pattern[str], match: re.Match[str], stretch: Stretch) -> bool:
    """Tell whether a match is none of its kind: history in the future tense, a group that somebody leads."""
    if pattern is MUST:
        return stretch.part is Part.HISTORY
    return pattern is IS_DONE_BY and _LED_GROUP.match(match["what"]) is not None


def _charge(view: View, sentence: Sentence, stretch: Stretch) -> _Charge | None:
    for pattern, confidence in PATTERNS:
        match = pattern.search(sentence.mask)
        if match is None or _is_skipped(pattern, match, stretch):
            continue
        words = view.quoted(sentence.place(match, "what")).strip(" .,:;–-").removeprefix("att ")
        words = _task(re.sub(r"^ansvaret för ", "", words, flags=re.IGNORECASE))
        if pattern is MOVES and _NO_TASK.match(words):
            continue
        actors = tuple(_actors(view, sentence.place(match, "who")))
        if words.lower() in _UNNAMED and stretch.item is not None and stretch.item.headings:
            words = stretch.item.headings[-1]
        if len(words) >= 4 and not _EMPTY.match(words):
            done = _FULFILLED.search(words)
            kept = words[: done.start()] if done else words
            since = _moved_on(view, sentence) if pattern is MOVES else None
            return _Charge(actors, kept, confidence, sentence.start, fulfilled=done is not None, since=since)
        if pattern is OBLIGED or sentence.mask.endswith((":", "ska", "skall", "att")):
            return _Charge(actors, "", confidence, sentence.start, listed=True)
    return None


def _moved_on(view: View, sentence: Sentence) -> str | None:
    """Give the day on which a duty passes to another; None where the sentence names none, or several."""
    dates = find_dates(view.text[sentence.start : sentence.end], year=view.year)
    return dates[0].value if len(dates) == 1 else None


def _task(words: str) -> str:
    """Leave out what stands before a duty: a deadline, which is its date, and words that join sentences."""
    while (before := _BEFORE_DUTY.match(words)) is not None and len(words) - before.end() >= 4:
        words = words[before.end() :]
    return words


def _included(state: "_State", words: str, sentence: Sentence) -> _Charge | None:
    """Read "I uppdraget ingår att": whoever was charged last in the same item has this duty too."""
    match = _INCLUDED.match(folded(words))
    if match is None or state.last is None:
        return None
    return replace(
        state.last, words=_task(match["what"]), start=sentence.start, listed=False, fulfilled=False
    )


def _opened(before: _Charge | None, words: str) -> _Charge | None:
    """Tell whose list of duties the next lines are, where a sentence announces one after a charge."""
    if before is None or not _CONTINUES.match(words):
        return None
    return replace(before, listed=True)


def _listed(
    view: View, sentence: Sentence, stretch: Stretch, charge: _Charge, due: str | None
) -> Iterator[Claim]:
    """Claim an item of a list of duties; the evidence reaches from the sentence that announces the list."""
    words = _ITEM.sub("", view.quoted(sentence.span)).strip(" .,:;–-")
    words = _task(re.sub(r",?\s+(?:samt|och)$", "", words))
    if len(words) >= 4 and (_ITEM_MARK.match(view.text[sentence.start : sentence.end]) or _is_item(sentence)):
        yield from _claims(view, Span(charge.start, sentence.end), stretch, replace(charge, words=words), due)


def _is_item(sentence: Sentence) -> bool:
    return sentence.passage.block.kind is BlockKind.ITEM


def _claims(
    view: View, evidence: Span, stretch: Stretch, charge: _Charge, due: str | None
) -> Iterator[Claim]:
    if not charge.words:
        return
    period = period_in(charge.words, year=view.year)
    lasting = period.valid_from != period.valid_to
    for actor in charge.actors:
        yield Claim(
            kind="responsible_for",
            subject=actor,
            object=view.names.make("activity", charge.words),
            evidence=evidence,
            extractor=_EXTRACTOR,
            confidence=charge.confidence,
            valid_from=charge.since or (period.valid_from if lasting else None),
            valid_to=view.document.date if charge.fulfilled else period.valid_to if lasting else None,
            decided=view.document.date if stretch.part is Part.DECISION else None,
            due=due,
            properties=(("status", "fullgjort"),) if charge.fulfilled else (),
        )


def _actors(view: View, span: Span) -> Iterator[Entity]:
    begin = span.start
    for match in (*_AND.finditer(view.mask, span.start, span.end), None):
        end = match.start() if match else span.end
        mentions = view.names.within(begin, end)
        if mentions:
            yield from (view.names.entity(each.entity_id) for each in mentions if each.entity_id)
        else:
            yield _generic(view, folded(view.text[begin:end]))
        begin = match.end() if match else end


def _generic(view: View, words: str) -> Entity:
    """Give who is meant by a common word: the body that meets, the group of the title, else the word."""
    known = view.names.named(words)
    if known is not None:
        return known
    if words.lower() in _OWN:
        for entity in (view.names.body, *view.names.entities):
            if entity is not None and _is_own(view, entity, words.lower()):
                return entity
    return view.names.make(_kind_of(words), words[0].upper() + words[1:])


def _is_own(view: View, entity: Entity, words: str) -> bool:
    if plain_name(entity.name).lower().endswith(words):
        return entity == view.names.body
    return words in ("gruppen", "rådet") and entity.kind == "group" and entity.name in view.document.title


_AND = re.compile(r",\s+|(?<!-)\s+(?:och|samt)\s+(?:i\s+samverkan\s+med\s+)?")


def _kind_of(words: str) -> str:
    if words.lower().endswith("gruppen"):
        return "group"
    return "role" if _OFFICE.search(words) else "organisation"


_OFFICE = re.compile(
    r"(?:chefen|direktören|samordnaren|juristen|ombudet|sekreteraren|ordföranden|ledaren|ledarna|läkaren"
    r"|strategen"
    r"|ägaren|controllern|handläggaren|koordinatorn|arkitekten|kommunikatören)$",
    re.IGNORECASE,
)
_UNNAMED = frozenset(("ansvaret", "uppgiften", "uppdraget", "arbetet", "frågan", "ärendet"))
_OWN = frozenset(("nämnden", "styrelsen", "rådet", "utskottet", "gruppen", "styrgruppen", "arbetsgruppen"))
