"""What a sentence charges somebody with: the party, the duty and its dates, clause by clause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus.action_words import begins_with_verb
from corpus.records import Entity, Span
from graph.extractors.decisions.labels import Part, Stretch
from graph.extractors.duties.antecedents import Before, spoken_of
from graph.extractors.duties.claims import UNDATED, Charge
from graph.extractors.duties.clauses import ELLIPSIS_CUES, contrasted, ellipses, parted
from graph.extractors.duties.deadlines import due_at_end, due_by_meeting
from graph.extractors.duties.holders import holders
from graph.extractors.duties.matters import matter_of
from graph.extractors.duties.norms import LAID_DOWN, lays_down
from graph.extractors.duties.patterns.acting import ACTS, FINANCED, IS_DONE_BY
from graph.extractors.duties.patterns.answering import LEADS
from graph.extractors.duties.patterns.assigning import HANDOVERS
from graph.extractors.duties.patterns.fragments import DutyPattern
from graph.extractors.duties.patterns.obliging import MEANS_THAT, MUST, OBLIGED, SHALL
from graph.extractors.duties.patterns.table import CUES, PASSIVE_CUES, PATTERNS
from graph.extractors.duties.patterns.tasks import BELOW_OFFICE, LISTING
from graph.extractors.duties.periods import Period, due_in, period_in
from graph.extractors.duties.terms import former_holders, moved_on, planned_in, reported_in, terms_of
from graph.extractors.duties.wordings import fuller, told, words_of
from graph.extractors.duties.words import (
    EMPTY,
    NO_TASK,
    bare_duty,
    conjoined,
    fulfilled,
    leads_on,
    reports_apart,
    without_what_stands_around,
)
from graph.extractors.groups.spoken_groups import COMMON
from graph.extractors.view import Sentence, View, masked_pattern

_LED_GROUP = masked_pattern(
    rf"(?:\s*|[^.;:]* )(?:[^\ue000-\ue003]*\bheter )?(?:[\ue000-\ue003]+|{COMMON}|[Dd]en(?:na)?)"
    r"(?:\s?\([^)]*\))?,? (?:och |som )?(?:leds|har letts)"
    r"(?: (?:sedan|nu|från och med|fr\.?o\.?m\.?|under) ?[^.,;:\ue000-\ue003]{0,30})?$"
)
_GROUP = rf"(?:[\ue001-\ue003]+|{COMMON}|\b[a-zåäö]*(?:programområdet|staben|nätverket))"
_LEADS_GROUP = masked_pattern(rf"leder (?:den |det )?(?:[a-zåäö]+ )?{_GROUP}(?: [a-zåäö]+)?\W*")
_FOLLOWED = re.compile("(?P<work>[\ue004\ue005]+),?\\s+som\\s+[a-zåäö ]+$")
_RELATIVE = re.compile(r",\s+som\s+[a-zåäö]+$")  # "gruppen, som leds av X": of a group, not of a matter
_CONDITION = re.compile(
    r"(?:Om|När|Då|Eftersom|Ifall)\s[^.;]*\ssom\s+[a-zåäö]+$"
)  # "Om svaret rör lag som granskas"
_PREPOSITION = re.compile(
    r"\b(?:som|vilka|vid|i|på|hos|inom|med|mellan|hur|[Gg]enom|[Ee]nligt|[Uu]töver|[Vv]ia)\s+$"
)
_ANSWER = re.compile(r"\bdet\s+(?:\w+\s+)?ansvaret\s+för(?:\s+att)?\s*$")  # "har det yttersta ansvaret för"
_IS_LED = re.compile(r"\s+(?:(?:har\s+)?(?:leds|letts)|(?:be)?drivs|drevs)$")
_ABOUT = re.compile(r"\b(?:gällande|avseende|kring|inom|om)\s*$")
_ALL_CUES = (*CUES, *ELLIPSIS_CUES)
_SPACED_CUES = frozenset(cue for cue in _ALL_CUES if " " in cue)
_LONGEST_WORDS = tuple((cue, max(cue.split(), key=len)) for cue in _ALL_CUES)
_NOBODY = Before()
_TO = re.compile(r"\batt\s*$")
_SEVERAL = 2
_GOVERNMENT = "Regeringen"
_SHORTEST = 4  # characters of a duty
_ANNOUNCES = (":", "ska", "skall", "att", "för", "bland annat")  # ends of a sentence that a list follows
_HOLDS = re.compile(
    r"\s*,?\s*(?:och|som)\s+(?:pågår|pågick|löper|varar)\s+(?:fram\s+)?(?:till|från|under|\d)"
    r"|\s*(?:till\s+och\s+med|t\.?\s?o\.?\s?m\.?|från\s+och\s+med|fr\.?\s?o\.?\s?m\.?|under\s+\d)"
)
_CHANGED = re.compile(r"\b(?:revideras|uppdateras|utvärderas|följs\s+upp|ses\s+över|skrivs|publiceras)$")
_PAID = re.compile(
    r"\s+(?:(?:leds|drivs|samordnas|ägs)\s+av\s.*|(?:del|med)?finansieras|har\s+finansierats"
    r"|bekosta(?:s|des)|har\s+bekostats|får\s+stöd)\b.*$",
    re.DOTALL,
)
_IT = re.compile(r"(?:Det|Den|Detta|Arbetet)(?:\s+(?:leds|drivs|drevs|samordnas))?$")
_PAID_WORK = re.compile(r"\b(?P<work>projektet|pilotprojektet|piloten|satsningen|försöket),?\s+som$")


@dataclass(frozen=True, slots=True)
class _Read:
    """A charge with the pattern that found it and its match over the mask of the clause."""

    charge: Charge
    match: re.Match[str]


def charges(view: View, sentence: Sentence, stretch: Stretch, before: Before = _NOBODY) -> list[Charge]:
    """Give what a sentence charges somebody with; several where its clauses have parties of their own."""
    if before.headed is not None and (
        read := _read(view, sentence, stretch, BELOW_OFFICE, before.of_heading())
    ):
        return [read.charge]
    if _cues_in(sentence.mask) <= ELLIPSIS_CUES:
        return []
    found = list[_Read]()
    for clause in contrasted(sentence):
        patterns = (*PATTERNS, *ellipses(found[-1].match)) if found else PATTERNS
        found += _of_clauses(view, clause, stretch, patterns, before)
    return [charge for each in found for charge in _each_duty(view, sentence, each)]


def _each_duty(view: View, sentence: Sentence, read: _Read) -> Iterator[Charge]:
    """Give a charge for each clause with an "att" of its own, and for each of two reports."""
    match, charge = read.match, read.charge
    follows = _TO.search(sentence.mask, match.start(), match.start("what")) is not None
    if not charge.listed and (reports := reports_apart(charge.words)) is not None:
        first, verb, second = reports
        bare = without_what_stands_around(second)
        yield replace(charge, words=first, told=(), due=due_in(first, year=view.year))
        next_duty = bare if begins_with_verb(bare) else f"{verb} {bare}"
        yield replace(charge, words=next_duty, told=(bare,), due=due_in(second, year=view.year))
        return
    parts = conjoined(charge.words) if follows and not charge.listed else []
    if len(parts) < _SEVERAL or min(map(len, parts)) < _SHORTEST:
        yield charge
        return
    for words in parts:
        yield replace(charge, words=without_what_stands_around(words), told=())


@lru_cache(maxsize=65_536)
def _cues_of_word(word: str) -> frozenset[str]:
    """Give the cues that a sentence with this word may have: those of which it holds the longest word."""
    return frozenset(cue for cue, part in _LONGEST_WORDS if part in word)


@lru_cache(maxsize=64)
def _cues_in(mask: str) -> frozenset[str]:
    """Give the parts of words in a clause without which no pattern finds anything there."""
    words = mask.split()
    text = f" {' '.join(words)} "
    present = frozenset[str]().union(*map(_cues_of_word, words))
    present -= {cue for cue in present & _SPACED_CUES if cue not in text}
    return present if " av " in text else present - PASSIVE_CUES


def _of_clauses(
    view: View,
    sentence: Sentence,
    stretch: Stretch,
    patterns: tuple[DutyPattern, ...],
    before: Before,
) -> list[_Read]:
    """Read a sentence clause by clause; a clause that names nobody is of whoever the one before is of."""
    read = _read(view, sentence, stretch, patterns, before)
    clauses = parted(sentence, read.match) if read else None
    if read is None or clauses is None:
        return [read] if read else []
    first = _read(view, clauses[0], stretch, patterns, before)
    if first is None:
        return [read]
    following = (*PATTERNS, *ellipses(first.match))
    others = _of_clauses(view, clauses[1], stretch, following, before.then(first.charge.actors))
    return [first, *others] if others else [read]


def _read(
    view: View,
    sentence: Sentence,
    stretch: Stretch,
    patterns: tuple[DutyPattern, ...],
    before: Before,
) -> _Read | None:
    present = _cues_in(sentence.mask)
    for pattern, confidence, cues in patterns:
        if (cues and present.isdisjoint(cues)) or (
            pattern is LAID_DOWN and not lays_down(view, sentence.start)
        ):
            continue
        match = pattern.search(sentence.mask)
        if match is None or _is_skipped(match, stretch, sentence.mask):
            continue
        who = _who(view, sentence, match, before)
        if who is None:
            continue
        charge = _charge(view, sentence, stretch, match, Charge(who, "", confidence, sentence.span))
        if charge is not None:
            return _Read(charge, match)
    return None


def _who(view: View, sentence: Sentence, match: re.Match[str], before: Before) -> tuple[Entity, ...] | None:
    """Give who has a duty; None where a pronoun stands for nobody that was told of."""
    if "who" not in match.groupdict():
        return before.last
    place = sentence.place(match, "who")
    spoken = spoken_of(view, Span(sentence.passage.start, place.start), view.quoted(place), before)
    who = tuple(holders(view, place)) if spoken is None else spoken
    if match.re in (ACTS, LAID_DOWN) and any(each.name == _GOVERNMENT for each in who):
        return None  # what the government does is news, and no duty
    return who if spoken is None else who or None


def _is_skipped(match: re.Match[str], stretch: Stretch, mask: str) -> bool:
    """Tell whether a match is none of its kind: history told in the future, a part of a phrase."""
    if (
        "who" in match.groupdict()
        and match.start("who") == match.start()
        and _PREPOSITION.search(mask[: match.start()])
    ):
        return True
    if match.re is MUST:
        return stretch.part is Part.HISTORY
    if match.re is LEADS:
        return "\ue000" in match["who"] and _LEADS_GROUP.fullmatch(match["what"]) is not None
    if match.re is not IS_DONE_BY:
        return False
    led = _LED_GROUP.match(match["what"]) is not None or _CONDITION.match(match["what"]) is not None
    return led or (_RELATIVE.search(match["what"]) is not None and _FOLLOWED.search(match["what"]) is None)


def _charge(
    view: View, sentence: Sentence, stretch: Stretch, match: re.Match[str], base: Charge
) -> Charge | None:
    """Give the charge of those who have one by its words; one without words announces a list."""
    terms = terms_of(view, sentence.place(match, "what"))
    words = words_of(view, terms.duty, stretch)
    if match.re in HANDOVERS and NO_TASK.match(words):
        return None
    if len(words) < _SHORTEST or EMPTY.match(words):
        listed = match.re in (OBLIGED, MEANS_THAT, SHALL, *LISTING) or sentence.mask.endswith(_ANNOUNCES)
        return replace(base, listed=True) if listed else None
    if sentence.mask.endswith(":") and (lead := leads_on(words)) is not None:
        return replace(base, listed=True, lead=lead)
    done = fulfilled(words)
    left = words if done is None else done
    full = _in_full(view, sentence, match, terms.duty, words)
    charge = replace(
        base,
        words=_IS_LED.sub("", left) if match.re is IS_DONE_BY else left,
        due=_planned(view, words, match.re) or _planned(view, full, match.re),
        told=(*told(view, sentence, match.re, words), *fuller(view, sentence, match, full, words)),
        matter=_matter(view, sentence, match, view.quoted(terms.duty)),
        kind="supports" if match.re is FINANCED else "responsible_for",
        fulfilled=done is not None,
    )
    if match.re in HANDOVERS:
        since = Period(valid_from=moved_on(view, sentence))
        former = former_holders(view, sentence) if since.valid_from else ()
        return replace(charge, term=since, former=former)
    about = _ABOUT.search(sentence.mask[: match.start("what")]) is not None
    term = terms.period if terms.period != UNDATED else _since(view, sentence, match)
    return replace(charge, term=term, following=terms.following, about=about)


def _in_full(view: View, sentence: Sentence, match: re.Match[str], duty: Span, words: str) -> str:
    """Give the words of a duty with all that stands around, and with "ansvar för" where that is said."""
    full = view.quoted(duty).strip(" .,:;–-").removeprefix("att ")
    answer = _ANSWER.search(sentence.mask[: match.start("what")])
    if answer is None or not full.endswith(words):
        return full
    return f"{answer.group().strip()} {view.quoted(duty)}".strip(" .,:;–-")


def _matter(view: View, sentence: Sentence, match: re.Match[str], words: str) -> Entity | None:
    """Give the plan or project that a duty is for: that of its words, or of what "som leds av" follows."""
    place = sentence.place(match, "what")
    followed = _FOLLOWED.search(sentence.mask, match.start("what"), match.end("what"))
    if followed is not None:
        return view.named_at(sentence.place(followed, "work"))
    if match.re is IS_DONE_BY and _IT.match(words):
        return matter_of(view, "arbetet", place.start)
    if match.re is FINANCED:
        paid = _PAID.sub("", words)
        noun = _PAID_WORK.search(paid)
        return matter_of(view, noun["work"] if noun else paid, place.end)
    if _CHANGED.search(words):
        return None  # "planen revideras av A": not all of the plan is A's
    bare = bare_duty(words)
    return matter_of(view, bare.partition(" ")[2] if match.re is LEADS else bare, place.start)


def _planned(view: View, words: str, pattern: re.Pattern[str]) -> str | None:
    today = view.document.date
    if pattern is ACTS:
        return planned_in(words, today) or due_by_meeting(view, words)
    return reported_in(words, today) or due_at_end(view, words)


def _since(view: View, sentence: Sentence, match: re.Match[str]) -> Period:
    """Read since or until when somebody is charged, between who and what, or after both.

    "har sedan 2025 i uppdrag att", "finansieras av Region Uppsala till och med 2027".
    """
    if "who" not in match.groupdict():
        return UNDATED
    if match.start("what") < match.start("who"):
        after = view.text[sentence.start + match.end("who") : sentence.end]
        return period_in(after, year=view.year) if _HOLDS.match(after) else UNDATED
    between = view.text[sentence.start + match.end("who") : sentence.start + match.start("what")]
    period = period_in(between, year=view.year)
    return period if period.valid_to is None and period.due is None else UNDATED
