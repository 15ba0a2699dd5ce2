"""Which plan takes the place of which: "A ersätter B", "Planen, som ska ersätta B", "B upphör att gälla"."""

import re
from collections.abc import Iterator

from corpus.records import Entity, Mention, Span
from graph.extractors.decisions.labels import prose
from graph.extractors.duties.plan_topics import HEAD, WORD, Topics
from graph.extractors.view import Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any

_EXTRACTOR = "ersättning"
_WHOSE = r"(?:(?:den|det|de|[a-zåäö-]+s) )?(?:(?:tidigare|gällande|nuvarande|gamla|äldre|nu) )*"
_REPLACES = (
    r"(?:(?:har|ska|skall|kommer att|avser att|avses|är tänkt att) )?"
    r"(?:ersätter|ersatte|ersatt|ersätta|avlöser|avlöste?|avlösa"
    r"|(?:träder|trädde|trätt|kommer|kom|kommit|gäller) i(?: )?stället för|upphäver)"
)
_ROW = r"(?P<old><WORK>(?:(?:, | och | samt | respektive )(?:[a-zåäö-]+s )?<WORK>)*)"
_DATED = (
    rf"(?:{HEAD}|stadgar)(?:erna|na|met|et|en|n|t)?"
    r" (?:från|antage[nt]|antagna|fastställ(?:d|t|da)|beslutad) (?:den )?"
    r"(?:\d{4}-\d\d-\d\d|\d{1,2} [a-zåäö]{3,9} \d{4}|\d{4})(?![\d–-])"
)  # an edition that has no name but its day: "planen från 2024"
_PHRASE = (
    rf"(?P<phrase>{_DATED}|(?:[A-ZÅÄÖ]\w+t (?=program\b|reglemente\b)"
    rf"|(?:[A-ZÅÄÖ]\w+ )?(?!(?i:{HEAD})(?:en|n|et)?\b(?! för )))[\w-]*(?i:{HEAD})(?:en|n|et|na)?"
    r"(?: (?:för|mot|om) [^.;,\n\ue000-\ue005]{3,60}?)?"
    r"(?: \d{4}(?:[–-]\d{4})?| (?:version|utgåva) [\d.]*\d)?)"
    r"(?= som | från | och (?:[a-zåäö]+r|gäller) | antagen| antaget| antagna| fastställ| beslutad|[.,;]|\s*$)"
)
_VERB = masked_pattern(rf"\b{_REPLACES} {_WHOSE}(?:{_ROW}|{_PHRASE})")
_BRACKET = r"(?:\s?\([^)]*\))?"
_WHEN = r"(?:,? (?:som|nu|därmed|samtidigt|helt|därför|formellt|alltså|i sin tur))*,?"
_BESIDE = masked_pattern(rf"(?P<new><WORK>){_BRACKET}{_WHEN}\s*$")
_NEAR = masked_pattern(r"(?P<new><WORK>)[^.;]{0,40}?\s*$")
_BY_WORD = masked_pattern(rf"(?<!\w){WORD}{_BRACKET}{_WHEN}\s*$")
_PRONOUN = masked_pattern(
    r"(?:^|[.,;\n]\s*|\bsom )(?:[Dd]en|[Dd]et|De)(?:na|ta|ssa)?"
    r"(?: nya(?: (?:versionen|utgåvan|lydelsen))?)?\s*$"
    r"|(?:^|[.\n]\s*)(?:Den|Det)(?:na|ta)?"
    r" [^.;]*?\b(?:och|samt)\s*$"
)
_AND = masked_pattern(r"\b(?:och|samt)\s*$")
_FIRST = masked_pattern(rf"^\W*(?:(?P<new><WORK>)|(?:Den |Det |Denna |Detta )?(?:nya )?{WORD}\b)")
_ADOPTED = (
    r"(?:,? (?:antagen|antaget|antagna|fastställd\w*|beslutad\w*|daterad\w*|från|som (?:antogs|beslutades))"
    r"[^.;]{0,60}?,?)?"
)
_ENDS = (
    masked_pattern(
        rf"{_ROW}{_BRACKET}{_ADOPTED}{_WHEN} (?:upphör(?: därmed| samtidigt| då)?(?: att gälla)?|upphävs"
        rf"|utgår|slutar gälla|ersätts)(?! av)\b"
    ),
    masked_pattern(rf"\b(?:upphör|upphävs|utgår|upphäva|upphäver)(?: därmed| samtidigt| då)? {_WHOSE}{_ROW}"),
)
_REPLACED_BY = masked_pattern(
    rf"{_ROW}[^.;]{{0,60}}? (?:ersätts|ersattes|ersatts|(?:ska |skall |kommer (?:att )?)?ersättas|avlöses"
    rf"|avlöstes) av"
    r" (?:(?:den|det) (?:nya )?)?(?:(?P<new><WORK>)|(?P<word>strategin|planen|programmet|riktlinjen|policyn))"
)
_LABEL = re.compile(r"\s*(?:Dokumentet )?[Ee]rsätter(?: dokument\w*| tidigare)?\s*:?\s*")
_LABEL_FIRST = re.compile(r"(?:^|(?<=\n))[ \t]*(?:Dokumentet )?[Ee]rsätter\s*:\s*(?=\S)")
_LABELLED = masked_pattern(rf"^\s*(?:Dokumentet )?[Ee]rsätter\s*:?\s*{_WHOSE}(?:{_ROW}|{_PHRASE})")
_EDITION = re.compile(r"\s*,?\s*(?:från|antage[nt]|antagna|beslutad)\s+(?:år\s+)?(?P<year>(?:19|20)\d\d)\b")
_OLD_TITLE = re.compile(
    rf"\s*(?P<title>(?:[A-ZÅÄÖ][\w-]* )?[\wåäö-]*(?:{HEAD})\b[^.,;\n\t]{{0,80}}?)(?=,|\s*$|\.|\s*\n)",
    re.IGNORECASE,
)
_CUES = ("rsätt", "rsatt", "upphör", "upphäv", "utgår", "avlös", "i stället för", "istället för", "slutar")


def successions(view: View) -> Iterator[Claim]:
    """Read which strategy replaces which."""
    topics = Topics(view)
    open_: tuple[Sentence, tuple[Entity, ...], str] | None = None
    label: Sentence | None = None
    for sentence, _ in prose(view):
        if open_ is not None:
            yield from _announced(view, sentence, open_)
        open_ = None
        if label is not None and label.passage is not sentence.passage:
            yield from _labelled(view, sentence, topics)
        label = sentence if _LABEL.fullmatch(sentence.mask) else None
        if holds_any(sentence.mask, _CUES):
            open_ = _left_open(view, sentence)
            yield from () if open_ else _stated(view, sentence, topics)
        topics.learn(sentence)


def _stated(view: View, sentence: Sentence, topics: Topics) -> Iterator[Claim]:
    by = _REPLACED_BY.search(sentence.mask)
    if by is not None:
        yield from _claims(_at(view, sentence, by, "new"), _row(view, sentence, by), sentence, 0.8)
        return
    own = _LABELLED.match(sentence.mask)
    verb = own or _VERB.search(sentence.mask)
    if verb is not None:
        new = topics.titled() if own else _subject(view, sentence, verb.start(), topics)
        yield from _claims(new, _row(view, sentence, verb), sentence, 0.8 if verb["old"] else 0.75)
        return
    label = _LABEL_FIRST.search(sentence.mask)
    if label is not None:
        yield from _labelled(view, sentence, topics, at=label.end())
        return
    ends = next(filter(None, (each.search(sentence.mask) for each in _ENDS)), None)
    if ends is not None:
        yield from _claims(topics.latest, _row(view, sentence, ends), sentence, 0.7)


def _subject(view: View, sentence: Sentence, before: int, topics: Topics) -> Entity | None:
    """Give what a verb that begins at `before` is said of: a name, a word for it, or "den"."""
    said = sentence.mask[:before]
    named = _BESIDE.search(said)
    if named is not None:
        return _at(view, sentence, named, "new")
    word = _BY_WORD.search(said) or (_FIRST.search(said) if _AND.search(said) else None)
    if word is not None and word.groupdict().get("new"):
        return _at(view, sentence, word, "new")
    if word is not None:
        return topics.meant(word["word"], word["head"], sentence.start)
    if _PRONOUN.search(said):
        return topics.latest
    near = _NEAR.search(said)
    return _at(view, sentence, near, "new") if near is not None else None


def _at(view: View, sentence: Sentence, match: re.Match[str], group: str) -> Entity | None:
    return view.named_at(sentence.place(match, group)) if match[group] else None


def _row(view: View, sentence: Sentence, match: re.Match[str]) -> tuple[Entity, ...]:
    """Give the plans of a row, or the one that a phrase without a name of its own tells."""
    if match["old"]:
        mentions = view.names.within(*sentence.place(match, "old"), kinds=("strategy", "initiative"))
        return tuple(_edition(view, each, sentence) for each in mentions if each.entity_id)
    words = view.quoted(sentence.place(match, "phrase"))
    return (view.names.named(words, kinds=("strategy",)) or view.names.make("strategy", words),)


def _edition(view: View, mention: Mention, sentence: Sentence) -> Entity:
    """Give a plan that is named, or its earlier edition where its year is told and its name alone is shared.

    "Det nya reglementet ersätter Reglemente för intern kontroll från 2016": both bear one name.
    """
    plan = view.names.entity(mention.entity_id or "")
    year = _EDITION.match(view.text, mention.end, sentence.end)
    others = [each for each in view.names.within(0, len(view.text)) if each.entity_id == plan.id]
    if year is None or len(others) < 2:
        return plan
    return view.names.make("strategy", f"{plan.name} från {year['year']}")


def _left_open(view: View, sentence: Sentence) -> tuple[Sentence, tuple[Entity, ...], str] | None:
    """Give what "the new strategy" replaces, for the next sentence that names one, and the word's stem."""
    match = _REPLACED_BY.search(sentence.mask)
    return (sentence, _row(view, sentence, match), match["word"][:4]) if match and match["word"] else None


def _announced(
    view: View, sentence: Sentence, open_: tuple[Sentence, tuple[Entity, ...], str]
) -> Iterator[Claim]:
    before, old, stem = open_
    for mention in view.names.within(*sentence.span, kinds=("strategy",))[:1]:
        named = stem in mention.surface.lower() and before.passage is sentence.passage
        if named and mention.entity_id:
            yield from _claims(view.names.entity(mention.entity_id), old, before, 0.65)


def _labelled(view: View, sentence: Sentence, topics: Topics, *, at: int = 0) -> Iterator[Claim]:
    """Read the cell or line below or beside the label "Ersätter": what the document itself replaces.

    :param at: where in the sentence the label ends.
    """
    start = sentence.start + at
    mentions = view.names.within(start, sentence.end, kinds=("strategy",))
    old = tuple(view.names.entity(each.entity_id) for each in mentions if each.entity_id)
    named = _OLD_TITLE.match(view.text, start, sentence.end)
    if not old and named is not None:
        old = (view.names.make("strategy", named["title"]),)
    yield from _claims(topics.titled(), old, sentence, 0.85)


def _claims(
    new: Entity | None, former: tuple[Entity, ...], sentence: Sentence, confidence: float
) -> Iterator[Claim]:
    for old in former:
        if new is not None and old.id != new.id and new.kind == old.kind:
            yield Claim(
                kind="supersedes",
                subject=new,
                object=old,
                evidence=Span(sentence.start, sentence.end),
                extractor=_EXTRACTOR,
                confidence=confidence,
            )
