"""Which plan takes the place of which."""

from collections.abc import Iterator

from corpus.records import Entity, Span
from graph.extractors.labels import prose
from graph.extractors.view import Claim, Sentence, View, masked_pattern

_EXTRACTOR = "ersättning"
_OLD = r"(?P<old><WORK>)"
_NAMED = masked_pattern(rf"(?P<new><WORK>)[^.;]{{0,40}}? (?:ersätter|har ersatt|ersatte) {_OLD}")
_BY_WORD = masked_pattern(
    r"(?:^|[.\n]\s*|\d[.)] )(?:[Rr]iktlinjen|[Pp]lanen|[Ss]trategin|[Pp]rogrammet|[Pp]olicyn|[Dd]en"
    r"|[Dd]et|[Rr]eglementet)"
    rf"(?: nya)? (?:ersätter|har ersatt|ersatte) {_OLD}"
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
        return
    new = view.named_at(sentence.place(match, "new")) if named else latest
    old = view.named_at(sentence.place(match, "old"))
    if new is not None and old is not None and new.id != old.id:
        yield _claim("supersedes", new, old, sentence, 0.8)


def _claim(kind: str, subject: Entity, other: Entity, sentence: Sentence, confidence: float) -> Claim:
    return Claim(
        kind=kind,
        subject=subject,
        object=other,
        evidence=Span(sentence.start, sentence.end),
        extractor=_EXTRACTOR,
        confidence=confidence,
    )
