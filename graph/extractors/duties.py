"""Duties that sentences state: "X ansvarar för Y", "X får i uppdrag att Y", "Y ska samordnas av X"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.records import BlockKind, Entity, Span
from graph.extractors.columns import Column, column_of
from graph.extractors.duty_claims import UNDATED, Charge, claims, term_of_charge
from graph.extractors.duty_deadlines import due_at_end
from graph.extractors.duty_holders import holders
from graph.extractors.duty_lists import (
    holder_named,
    holder_of_duties,
    is_announcement,
    is_item,
    item_words,
    may_be_item,
)
from graph.extractors.duty_patterns import ACTS, CUES, HANDOVERS, IS_DONE_BY, MUST, OBLIGED, PATTERNS, TOLD
from graph.extractors.duty_terms import former_holders, moved_on, planned_in, reported_in, terms_of
from graph.extractors.duty_words import (
    EMPTY,
    NO_TASK,
    announces,
    fulfilled,
    included,
    without_what_stands_around,
)
from graph.extractors.labels import Part, Stretch, bare_title, prose
from graph.extractors.periods import Period, due_in, period_in
from graph.extractors.view import Claim, Sentence, View
from graph.sentences import folded

_REPORTS = re.compile(
    r"^(?:uppdrage[nt]|(?:en\s+)?(?:slut|del)?redovisning(?:en)?)\b[^.]*\b(?:slut)?(?:redovisas|rapporteras|lämnas)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\bom\s+att\s+ge\b|\banses?\s+besvarad|\b(?:föresl(?:år|og|ås)\s+att|yrkar|inte\s+ansvar"
    r"|enligt\s+yrkande|om\s+\w+\s+(?:får|ges)\s+i\s+uppdrag)\b|\?$",
    re.IGNORECASE,
)
_WHO_COLUMNS = frozenset(
    (Column.RESPONSIBLE, Column.ACTOR, Column.SUPPORT, Column.HELPER, Column.TIME, Column.DEADLINE)
)
_LED_GROUP = re.compile(
    "(?:[^\ue000-\ue003]*\\bheter\\s+|\\s*)[\ue000-\ue003]+(?:\\s?\\([^)]*\\))?\\s+(?:och\\s+)?leds$"
)
_PREPOSITION = re.compile(r"\b(?:vid|i|på|hos|inom|med|mellan)\s+$")
_ABOUT = re.compile(r"\b(?:gällande|avseende|kring|inom|om)\s*$")
_LONGEST_TOLD = 200  # characters of a sentence that may be another name of a duty
_UNNAMED = re.compile(
    r"(?:ansvaret|uppgiften|uppdraget|arbetet|frågan|ärendet|aktiviteten|åtgärden|insatsen)"
)


def duties(view: View) -> Iterator[Claim]:
    """Read the duties that sentences state; in decisions too, where somebody is charged with something."""
    state = _State()
    found: list[Claim] = []
    for sentence, stretch in prose(view):
        if column_of(sentence.passage.column) in _WHO_COLUMNS:
            continue
        if state.last is None:
            state.first = len(found)
        before, row = state.charged, len(found)
        due = due_in(view.text[sentence.start : sentence.end], year=view.year)
        if due and state.last and _REPORTS.match(view.text[sentence.start : sentence.end]):
            found[state.first :] = [replace(each, due=each.due or due) for each in found[state.first :]]
        found += _of_sentence(view, sentence, stretch, state, due)
        if before is not None and before.about and state.charged is not None and state.charged.listed:
            del found[state.row :]
        state.row = row
        own = len(found) > row  # the deadline of a duty that the sentence itself states is not of the next
        state.deadline = (sentence.end, due) if due and not own else None
    return iter(found)


def _of_sentence(
    view: View, sentence: Sentence, stretch: Stretch, state: "_State", due: str | None
) -> Iterator[Claim]:
    words = view.text[sentence.start : sentence.end]
    due = due or state.due_before(sentence)
    if stretch.passage.block.kind is BlockKind.HEADING:
        state.charged, state.last = _headed(view, sentence, state), None
    elif _REPORTED.search(words):
        state.charged = state.last = None
    elif (charge := _charge(view, sentence, stretch) or _included(state, words, sentence)) is not None:
        state.charged = state.last = charge
        yield from claims(view, charge.span, stretch, charge, due)
    elif state.charged is not None and state.charged.listed and may_be_item(stretch, words):
        yield from _listed(view, sentence, stretch, state.charged, due)
    else:
        state.charged = _opened(view, state.charged, words)


@dataclass(slots=True)
class _State:
    """What the text before leaves open: a deadline, a list of duties to come, who was charged last.

    :ivar first: the row of the first claim of the item in which somebody was charged last.
    :ivar row: the row of the first claim of the sentence before.
    :ivar headed: the body or office that the heading before names.
    """

    deadline: tuple[int, str | None] | None = None
    charged: "Charge | None" = None
    last: "Charge | None" = None
    first: int = 0
    row: int = 0
    headed: Entity | None = None

    def due_before(self, sentence: Sentence) -> str | None:
        return self.deadline[1] if self.deadline and self.deadline[0] + 2 >= sentence.start else None


def _headed(view: View, heading: Sentence, state: _State) -> Charge | None:
    """Tell whose duties are listed below a heading: "Rådets uppdrag", or "Uppdrag" below "Rådet"."""
    holder = state.headed if is_announcement(heading) else holder_of_duties(view, heading)
    state.headed = holder_named(view, heading)
    return Charge((holder,), "", 0.8, heading.span, listed=True) if holder is not None else None


def _is_skipped(pattern: re.Pattern[str], match: re.Match[str], stretch: Stretch, mask: str) -> bool:
    """Tell whether a match is none of its kind: history told in the future, a part of a phrase."""
    if match.start("who") == match.start() and _PREPOSITION.search(mask[: match.start()]):
        return True
    if pattern is MUST:
        return stretch.part is Part.HISTORY
    return pattern is IS_DONE_BY and _LED_GROUP.match(match["what"]) is not None


def _charge(view: View, sentence: Sentence, stretch: Stretch) -> Charge | None:
    present = {cue for cue in CUES if cue in sentence.mask}
    for pattern, confidence, cues in PATTERNS if present else ():
        match = None if present.isdisjoint(cues) else pattern.search(sentence.mask)
        if match is None or _is_skipped(pattern, match, stretch, sentence.mask):
            continue
        terms = terms_of(view, sentence.place(match, "what"))
        words = _words(view, terms.duty, stretch)
        if pattern in HANDOVERS and NO_TASK.match(words):
            continue
        actors = tuple(holders(view, sentence.place(match, "who")))
        if len(words) >= 4 and not EMPTY.match(words):
            planned = _planned(view, words, pattern)
            told = _told(view, sentence, pattern)
            charge = Charge(actors, words, confidence, sentence.span, due=planned, told=told)
            if (done := fulfilled(words)) is not None:
                charge = replace(charge, words=done, fulfilled=True)
            if pattern in HANDOVERS:
                since = Period(valid_from=moved_on(view, sentence))
                former = former_holders(view, sentence) if since.valid_from else ()
                return replace(charge, term=since, former=former)
            about = _ABOUT.search(sentence.mask[: match.start("what")]) is not None
            term = terms.period if terms.period != UNDATED else _since(view, sentence, match)
            return replace(charge, term=term, following=terms.following, about=about)
        if pattern is OBLIGED or sentence.mask.endswith((":", "ska", "skall", "att", "för")):
            return Charge(actors, "", confidence, sentence.span, listed=True)
    return None


def _told(view: View, sentence: Sentence, pattern: re.Pattern[str]) -> str:
    """Give the whole sentence where it is another name of the duty; "" where it says more than that."""
    if pattern not in TOLD or sentence.end - sentence.start > _LONGEST_TOLD:
        return ""
    return item_words(view.quoted(sentence.span)).strip(" .")


def _planned(view: View, words: str, pattern: re.Pattern[str]) -> str | None:
    today = view.document.date
    if pattern is ACTS:
        return planned_in(words, today)
    return reported_in(words, today) or due_at_end(view, words)


def _since(view: View, sentence: Sentence, match: re.Match[str]) -> Period:
    """Read since when somebody is charged, between who and what: "har sedan 2025 i uppdrag att"."""
    between = view.text[sentence.start + match.end("who") : sentence.start + match.start("what")]
    period = period_in(between, year=view.year)
    return period if period.valid_to is None and period.due is None else UNDATED


def _words(view: View, duty: Span, stretch: Stretch) -> str:
    """Give the words of a duty; where they only say "the task", the title of the item."""
    words = view.quoted(duty).strip(" .,:;–-").removeprefix("att ")
    words = without_what_stands_around(re.sub(r"^ansvaret för ", "", words, flags=re.IGNORECASE))
    if _UNNAMED.fullmatch(words.lower()) and stretch.item is not None and stretch.item.headings:
        return bare_title(stretch.item.headings[-1])
    return words


def _included(state: "_State", words: str, sentence: Sentence) -> Charge | None:
    """Read "I uppdraget ingår att": whoever was charged last in the same item has this duty too."""
    what = included(folded(words), right_after=state.charged is not None)
    if what is None or state.last is None:
        return None
    span = Span(state.charged.span.start, sentence.end) if state.charged else sentence.span
    return replace(
        state.last, words=without_what_stands_around(what), span=span, listed=False, fulfilled=False
    )


def _opened(view: View, before: Charge | None, words: str) -> Charge | None:
    """Tell whose list of duties the next lines are, where a sentence announces one after a charge."""
    if before is None or not announces(words):
        return None
    return replace(before, listed=True, about=False, term=Period(*term_of_charge(view, before)))


def _listed(
    view: View, sentence: Sentence, stretch: Stretch, charge: Charge, due: str | None
) -> Iterator[Claim]:
    """Claim an item of a list of duties; the evidence reaches from the sentence that announces the list."""
    words = item_words(view.quoted(sentence.span)).strip(" .,:;–-")
    words = without_what_stands_around(re.sub(r",?\s+(?:samt|och)$", "", words))
    if len(words) >= 4 and is_item(view, sentence):
        yield from claims(
            view, Span(charge.span.start, sentence.end), stretch, replace(charge, words=words), due
        )
