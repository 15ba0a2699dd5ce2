"""What the words of a duty say besides it: how long it is held, by whom before and after, with whose help."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.action_words import begins_with_verb
from corpus.dates import find_dates
from corpus.records import Entity, Span
from graph.extractors.duties.holders import holders
from graph.extractors.duties.parties import PARTY
from graph.extractors.duties.periods import Period, period_in
from graph.extractors.view import Sentence, View, masked_pattern
from graph.text.sentences import trimmed

_THEN = masked_pattern(rf",? (?:därefter|sedan|och därefter)(?: (?:av|till|är det))? (?P<next>{PARTY})\W*$")
_HOLDS = re.compile(
    r",?\s+(?:(?:till och med|t\.?\s?o\.?\s?m\.?|från och med|fr\.?\s?o\.?\s?m\.?|fram till"
    r"|från den|sedan den)\s+|(?:under|för) (?:perioden|tiden|åren)\s+)"
    r"[^,;]{0,60}\d[\d\s/.–-]*(?:[a-zåäö]{3,9})?$",
    re.IGNORECASE,
)
_PLAN_WORD = (
    r"(?:plan|program|strategi|budget|policy|rapport|redovisning|avtal|överenskommelse|riktlinje)"
    r"(?:r|n|en|et|rna)?"
)
_PLAN = re.compile(rf"{_PLAN_WORD}$")  # "en plan för åren 2027–2029": the years are those of the plan
_REPORTS = re.compile(
    r"\b(?:(?:åter|av|slut)?rapportera|(?:slut)?redovisa|återkomma)\b|\b(?:möte|sammanträde)\w*\s",
    re.IGNORECASE,
)
_FORMER = masked_pattern(r" (?:från|efter) (?P<old><PERSON>)<PARTY>\W*$")
_FROM = masked_pattern(rf"\b(?:från|av) (?P<old>{PARTY}) (?:och )?(?:över )?till {PARTY}")
_LEFT = masked_pattern(rf"\b(?:från|efter) (?P<old>{PARTY})")
_PARTNERS = masked_pattern(
    r"\b(?:(?:tillsammans|gemensamt) med|i samråd med|med (?:stöd|hjälp|bistånd) (?:av|från))"
    r"(?: [a-zåäöé-]+){0,3}?,? "
    r"(?P<with>(?:[a-zåäö]+ )?<ACTOR>(?:(?:, | och | samt |, samt )(?:[a-zåäö]+ )?<ACTOR>)*)"
)
_BESIDE = masked_pattern(
    r"\s*(?:att\b ?)?(?:, )?(?:(?:i (?:samråd|samverkan|samarbete|dialog)|tillsammans|gemensamt) med"
    r"|med (?:stöd|hjälp|bistånd) (?:av|från))"
    rf" {PARTY}(?:(?:, | och | samt ){PARTY})*"
    r",? (?:(?:i huvudsak|i första hand|främst|särskilt|även|också|löpande) )?(?=[a-zåäö])"
)  # who helps may stand before the duty: "i uppdrag att tillsammans med Polisen ta fram råd"
_TO_DO_WITH = masked_pattern(
    r"\batt (?:(?:tillsammans|gemensamt) med|i (?:samråd|samverkan|samarbete|dialog) med)"
    r" (?P<with>(?:[a-zåäö]+ )?<ACTOR>(?:(?:, | och | samt |, samt )(?:[a-zåäö]+ )?<ACTOR>)*)"
)
_PLANNED = re.compile(r"\b(?:i|till|under|den|på|vid mötet(?: i| den)?|inför mötet(?: i| den)?)\s*$")
_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
    "november", "december",
)  # fmt: skip
_NAMED_MONTH = re.compile(
    rf"\bi (?:början av |slutet av )?(?P<month>{'|'.join(_MONTHS)})\b(?!\s+(?:\d|och|samt|varje|resp))"
)
_MONTH = len("2026-01")
_DAY = len("2026-01-31")

_PLAN_YEARS = re.compile(
    rf"{_PLAN_WORD}\s+(?:för|avseende)\s+(?:åren|perioden|tiden|år)\s+\d{{4}}(?:\s*[–-]\s*\d{{4}})?"
)


@dataclass(frozen=True, slots=True)
class Terms:
    """The duty's own place in the text, the time it is held, and who has it after that."""

    duty: Span
    period: Period
    following: tuple[Entity, ...] = ()


def terms_of(view: View, duty: Span) -> Terms:
    """Part the words of a duty from who helps, before them, and from its term and the next holder."""
    following: tuple[Entity, ...] = ()
    beside = _BESIDE.match(view.mask, duty.start, duty.end)
    if beside is not None and begins_with_verb(view.quoted(Span(beside.end(), duty.end))):
        duty = Span(beside.end(), duty.end)
    then = _THEN.search(view.mask[duty.start : duty.end])
    if then is not None:
        following = tuple(holders(view, Span(duty.start + then.start("next"), duty.start + then.end("next"))))
        duty = trimmed(view.text, duty.start, duty.start + then.start())
    former = _FORMER.search(view.mask[duty.start : duty.end])
    if former is not None:
        duty = trimmed(view.text, duty.start, duty.start + former.start())
    held = _HOLDS.search(view.text, duty.start, duty.end)
    if held is not None and _PLAN.search(view.text, duty.start, held.start()):
        held = None
    period = period_in(held.group(), year=view.year) if held else Period()
    if held is None or period == Period():
        return Terms(duty, Period(), following)
    return Terms(trimmed(view.text, duty.start, held.start()), period, following)


def without_years_of_plans(words: str) -> str:
    """Leave out the years that a plan is for: they say nothing of how long somebody is charged with it."""
    return _PLAN_YEARS.sub("", words)


def former_holders(view: View, sentence: Sentence) -> tuple[Entity, ...]:
    """Give whom a duty passes from: "övergår från A till B", "tar över ansvaret från A"."""
    match = _FROM.search(sentence.mask) or _LEFT.search(sentence.mask)
    return tuple(holders(view, sentence.place(match, "old"))) if match else ()


def partners(view: View, span: Span) -> Iterator[Entity]:
    """Give the named parties that help with what a sentence charges somebody with.

    Whom somebody is to do it with helps, since only that one is charged. Of those who do it together people
    help each other, and bodies share the charge.
    """
    match = _TO_DO_WITH.search(view.mask, span.start, span.end)
    joint = False
    if match is None:
        match = _PARTNERS.search(view.mask, span.start, span.end)
        joint = match is not None and match.group().startswith(("tills", "gem"))
    for mention in view.names.within(*match.span("with")) if match else ():
        if mention.entity_id and (mention.kind == "person" or not joint):
            yield view.names.entity(mention.entity_id)


def moved_on(view: View, sentence: Sentence) -> str | None:
    """Give the day on which a duty passes to another; None where the sentence names none, or several.

    "Samtidigt" is the day that the paragraph named last before.
    """
    dates = find_dates(view.text[sentence.start : sentence.end], year=view.year)
    if not dates and sentence.mask.startswith("Samtidigt"):
        dates = find_dates(view.text[sentence.passage.start : sentence.start], year=view.year)[-1:]
    return dates[0].value if len(dates) == 1 else None


def planned_in(words: str, today: str | None) -> str | None:
    """Give the month or day to come in which somebody does something: "redovisar läget i oktober".

    :param today: the day of the document.
    """
    if today is None or len(today) < _MONTH:
        return None
    dates = find_dates(words, year=int(today[:4]))
    if len(dates) == 1 and dates[0].value_to is None and _PLANNED.search(words[: dates[0].start]):
        planned = dates[0].value
    elif dates or (month := _NAMED_MONTH.search(words)) is None:
        return None
    else:
        planned = f"{today[:4]}-{_MONTHS.index(month['month'].lower()) + 1:02d}"
    return planned if len(planned) >= _MONTH and planned > today[: len(planned)] else None


def reported_in(words: str, today: str | None) -> str | None:
    """Give the month or day to come in which what somebody is charged with is to be reported on.

    :param today: the day of the document.
    """
    return planned_in(without_years_of_plans(words), today) if _REPORTS.search(words) else None


def shifted(day: str | None, days: int) -> str | None:
    """Give the day so many days later; None where only a month or year is known."""
    if day is None or len(day) != _DAY:
        return None
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
