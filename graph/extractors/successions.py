"""Which plan takes the place of which."""

import re
from collections.abc import Iterator

from corpus.records import Entity, Span
from graph.extractors.labels import prose
from graph.extractors.view import Claim, Sentence, View, masked_pattern

_EXTRACTOR = "ersättning"
_OLD = r"(?P<old><WORK>)"
_WHOSE = r"(?:(?:den|det|de|[a-zåäö-]+s) )?(?:(?:tidigare|gällande|nuvarande|gamla|äldre) )*"
_NAMED = masked_pattern(rf"(?P<new><WORK>)[^.;]{{0,40}}? (?:ersätter|har ersatt|ersatte) {_WHOSE}{_OLD}")
_HEAD = (
    r"plan|policy|riktlinjer|riktlinje|strategi|program|direktiv|reglemente|överenskommelse|instruktion"
    r"|arbetsordning|rutin"
)
_LATER = (
    rf"(?:^|[.\n]\s*|\d[.)] )(?:(?P<word>[A-ZÅÄÖa-zåäö-]*(?P<head>(?i:{_HEAD}))(?:en|n|et|erna|na|m?et)?)"
    r"|[Dd]en|[Dd]et)(?: nya)? (?:ersätter|har ersatt|ersatte)"
)
_BY_WORD = masked_pattern(rf"{_LATER} {_WHOSE}{_OLD}")
_BY_PHRASE = masked_pattern(
    rf"(?:{_LATER}|(?P<new><WORK>) (?:ersätter|har ersatt|ersatte)) {_WHOSE}"
    rf"(?P<phrase>(?:[A-ZÅÄÖ]\w+ )?(?!(?i:{_HEAD})(?:en|n|et)?\b(?! för ))[\w-]*(?i:{_HEAD})"
    r"(?:en|n|et|na)?"
    r"(?: (?:för|mot|om) [^.;,\n\ue000-\ue005]{3,60}?)?(?: \d{4}(?:[–-]\d{4})?)?)"
    r"(?= som | från | antagen| antaget| antagna| fastställ| beslutad|[.,;]|\s*$)"
)
_ENDS = masked_pattern(rf"{_OLD}[^.;]{{0,60}}? (?:upphör att gälla|upphävs|upphör|utgår|ersätts)")
_REPLACED_BY = masked_pattern(
    rf"{_OLD}[^.;]{{0,60}}? (?:ersätts|ersattes|har ersatts|(?:ska|skall|kommer(?: att)?) ersättas) av"
    r" (?:(?:den|det) (?:nya )?)?(?:(?P<new><WORK>)|(?P<word>strategin|planen|programmet|riktlinjen|policyn))"
)
_WORKS = ("\ue004", "\ue005")  # how masks show strategies and initiatives
_CUES = ("ersätt", "ersatt", "upphör", "upphäv", "utgår")


def successions(view: View) -> Iterator[Claim]:
    """Read which strategy replaces which."""
    latest: Entity | None = None
    open_: tuple[Sentence, Entity, str] | None = None
    for sentence, _ in prose(view):
        if not any(sign in sentence.mask for sign in _WORKS):
            yield from _by_phrase(view, sentence, latest)
            continue
        yield from _replaced(view, sentence, latest)
        if open_ is not None:
            yield from _announced(view, sentence, open_)
        open_ = _left_open(view, sentence)
        works = view.names.within(*sentence.span, kinds=("strategy",))
        if works and works[0].entity_id:
            latest = view.names.entity(works[0].entity_id)


def _left_open(view: View, sentence: Sentence) -> tuple[Sentence, Entity, str] | None:
    """Give what "the new strategy" replaces, for the next sentence that names one, and the word's stem."""
    match = _REPLACED_BY.search(sentence.mask) if "ersätt" in sentence.mask else None
    old = view.named_at(sentence.place(match, "old")) if match and match["word"] else None
    return (sentence, old, match["word"][:4]) if match and old is not None else None


def _announced(view: View, sentence: Sentence, open_: tuple[Sentence, Entity, str]) -> Iterator[Claim]:
    before, old, stem = open_
    for mention in view.names.within(*sentence.span, kinds=("strategy",))[:1]:
        new = view.names.entity(mention.entity_id) if mention.entity_id else old
        if stem in mention.surface.lower() and new.id != old.id and before.passage is sentence.passage:
            yield _claim("supersedes", new, old, before, 0.65)


def _replaced(view: View, sentence: Sentence, latest: Entity | None) -> Iterator[Claim]:
    """Read "X ersätter Y", "Riktlinjen ersätter Y" and "Y upphör att gälla" below what was adopted."""
    if not any(cue in sentence.mask for cue in _CUES):
        return
    named = _NAMED.search(sentence.mask)
    by = _REPLACED_BY.search(sentence.mask)
    if by is not None and named is None:
        named = by if by["new"] else None
        if named is None:
            return
    match = named or _BY_WORD.search(sentence.mask) or _ENDS.search(sentence.mask)
    if match is None:
        yield from _by_phrase(view, sentence, latest)
        return
    new = view.named_at(sentence.place(match, "new")) if named else _meant(view, sentence, match, latest)
    old = view.named_at(sentence.place(match, "old"))
    if new is not None and old is not None and new.id != old.id:
        yield _claim("supersedes", new, old, sentence, 0.8)


def _by_phrase(view: View, sentence: Sentence, latest: Entity | None) -> Iterator[Claim]:
    """Read "Planen ersätter den IT-plan som antogs 2019": what is replaced has no name of its own."""
    match = (
        _BY_PHRASE.search(sentence.mask) if "rsätter" in sentence.mask or "rsatt" in sentence.mask else None
    )
    if match is None:
        return
    named = match["new"] and view.named_at(sentence.place(match, "new"))
    new = named or _meant(view, sentence, match, latest)
    if new is None:
        return
    place = sentence.place(match, "phrase")
    words = view.quoted(place)
    old = view.names.named(words, kinds=("strategy",)) or view.names.make("strategy", words)
    if old.id != new.id:
        yield _claim("supersedes", new, old, sentence, 0.75)


def _meant(view: View, sentence: Sentence, match: re.Match[str], latest: Entity | None) -> Entity | None:
    """Give the plan that "planen" means: the last of its kind before, in proposals too, or the title's."""
    head = (match.groupdict().get("head") or "").lower()
    if not head or (latest is not None and head in latest.name.lower()):
        return latest
    before = view.names.within(0, sentence.start, kinds=("strategy",))
    of_kind = [each.entity_id for each in before if each.entity_id and head in each.surface.lower()]
    if of_kind:
        return view.names.entity(of_kind[-1])
    title = view.document.title
    word = match["word"].lower()
    begins = re.match(rf"{re.escape(word[: word.rindex(head) + len(head)])}", title.lower())
    if begins is None:
        return None
    return view.names.named(title, kinds=("strategy",)) or view.names.make("strategy", title)


def _claim(kind: str, subject: Entity, other: Entity, sentence: Sentence, confidence: float) -> Claim:
    return Claim(
        kind=kind,
        subject=subject,
        object=other,
        evidence=Span(sentence.start, sentence.end),
        extractor=_EXTRACTOR,
        confidence=confidence,
    )
