"""Lists of duties: whose they are where a heading announces them, and which sentences are items.

A heading announces them by itself, "Rådets uppgifter", or below one that names a body or office: "Uppdrag".
"""

import re

from corpus.action_words import begins_with_verb
from corpus.records import BlockKind, Entity, Span
from graph.extractors.decisions.labels import Stretch
from graph.extractors.offices.roles import base_form, is_role
from graph.extractors.view import BODY_KINDS, Sentence, View
from graph.names.classes import known_kind
from graph.text.sentences import folded

_DUTIES = r"(?:(?:huvud|arbets)?uppgift(?:er|erna)?|uppdrag(?:et)?|ansvar(?:et)?|ansvarsområden|åtaganden)"
_OF_DUTIES = re.compile(rf"(?!.*\bledig)(?:.*\s)?{_DUTIES}\W*", re.IGNORECASE)
_ANNOUNCES = re.compile(rf"(?:{_DUTIES}(?:\s+och\s+{_DUTIES})?)\s*:?", re.IGNORECASE)
_SHARED = re.compile(
    rf"(?:\d[\d.]*\s+)?(?:parternas|parts|huvudmännens"
    rf"|aktörernas)\s+(?:\w+\s+)?{_DUTIES}(?:\s+och\s+{_DUTIES})?\W*"
    rf"|(?:\d[\d.]*\s+)?(?:fördelning\s+av\s+)?(?:{_DUTIES}|ansvarsfördelning|vem\s+gör\s+vad)\W*",
    re.IGNORECASE,
)
_COMMON = re.compile(
    r"(?=[A-ZÅÄÖ])[A-ZÅÄÖa-zåäö]*(?i:kommunerna|kommunen|förvaltningen|enheten|avdelningen|kontoret|parterna)"
)
_MANNED = re.compile(r"\W*(?:bemannas av|innehas av|(?:roll)?innehavare|utses av|ersättare)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\s*\d[\d.]*\s+")
_OWNED = re.compile(rf"(?P<who>\S.{{2,70}}?)s\s+{_DUTIES}(?:\s+och\s+{_DUTIES})?\s*:?", re.IGNORECASE)
_ITEM_MARK = re.compile(r"^\s*(?:(?:[a-z]|\d{1,2})[.)]|[-–−•●▪*])\s+|^\s*att\s", re.IGNORECASE)
_ITEM = re.compile(r"^\s*(?:(?:[a-z]|\d{1,2})[.)]\s+|[-–−•●▪*]\s*|att\s+|ska(?:ll)?\s+|(?=[a-zåäö]))")
_LETTER = re.compile(r"(?:^|[,;]?\s+(?:(?:och|samt)\s+)?)\(?(?P<letter>[a-h]|[1-9])\)\s+")
_PARTLY = re.compile(r"(?:^|,?\s+(?:(?:och|samt)\s+)?)dels\s+(?:att\s+)?")
_FIRST = re.compile(r"\(?[a1]\)\s|dels\s")
_PERMITS = re.compile(r"\W*(?:får|kan|bör|äger\s+rätt|har\s+rätt|behöver|ska(?:ll)?\s+inte)\s", re.IGNORECASE)
_FEWEST_LETTERS = 2
_LONGEST_NAME = 6  # words of a line that names a body no list knows
_NEW = re.compile(r"^ny(?:tt)?\s+", re.IGNORECASE)


def holder_named(view: View, heading: Sentence) -> Entity | None:
    """Give the body or office that a heading names and nothing else beside its number."""
    number = _NUMBER.match(view.text, heading.start, heading.end)
    return _holder(view, Span(number.end() if number else heading.start, heading.end))


def post_named(view: View, heading: Span, announcement: Sentence) -> Entity | None:
    """Give the post that a heading names, where who holds it stands between it and the list of its duties."""
    if not _MANNED.match(view.text, heading.end, announcement.start):
        return None
    number = _NUMBER.match(view.text, *heading)
    return view.names.make("role", view.quoted(Span(number.end() if number else heading.start, heading.end)))


def says_duties(heading: str) -> bool:
    """Tell whether a heading speaks of duties, whosever: "Det här är processägarens uppgifter"."""
    return _OF_DUTIES.fullmatch(heading) is not None


def is_below_duties(heading: Sentence) -> bool:
    """Tell whether the heading above one announces duties of several parties: "Parternas åtaganden"."""
    section = heading.passage.section
    above = section.headings[-2:-1] if section is not None else ()
    return any(map(_SHARED.fullmatch, above))


def is_announcement(heading: Sentence) -> bool:
    """Tell whether a heading says that duties follow, and nothing of whose they are."""
    return _ANNOUNCES.fullmatch(heading.mask.strip()) is not None


def holder_of_duties(view: View, heading: Sentence) -> Entity | None:
    """Give whose duties a heading such as "Styrgruppens uppdrag" announces."""
    words = view.text[heading.start : heading.end]
    match = _OWNED.fullmatch(words)
    if match is None:
        return None
    start, end = heading.start + match.start("who"), heading.start + match.end("who")
    return _holder(view, Span(start, end + 1)) or _holder(view, Span(start, end))


def _holder(view: View, span: Span) -> Entity | None:
    known = view.named_at(span)
    if known is not None:
        return known if known.kind in BODY_KINDS else None
    words = _NEW.sub("", folded(view.text[span.start : span.end]).strip(" :.–-"))
    known = view.names.named(words, kinds=BODY_KINDS)
    if known is not None or not words:
        return known
    if is_role(words):
        return view.names.make("role", words[0].upper() + words[1:], aliases=(base_form(words),))
    short = len(words.split()) <= _LONGEST_NAME
    kind = (known_kind(words) if short else None) or ("organisation" if _COMMON.fullmatch(words) else None)
    if kind in BODY_KINDS:
        return view.names.make(kind, words)
    is_group = re.fullmatch(
        r"(?:[\w-]+\s)?[\w-]+grupp(?:en)?(?:\s(?:för|kring|inom)\s.+)?", words, re.IGNORECASE
    )
    return view.names.make("group", words[0].upper() + words[1:]) if is_group else None


def is_permission(words: str) -> bool:
    """Tell an item of what somebody may do, or what holds, from one of what somebody is to do."""
    return _PERMITS.match(words) is not None


def may_be_item(stretch: Stretch, words: str) -> bool:
    """Tell whether words can be an item of a list of duties, by their beginning or their block."""
    is_marked = stretch.passage.block.kind is BlockKind.ITEM or _ITEM.match(words) is not None
    return is_marked or (not stretch.passage.block.cells and begins_with_verb(words))


def item_words(words: str) -> str:
    """Give an item without its number or bullet."""
    return _ITEM.sub("", words)


def lettered(words: str) -> list[str]:
    """Part one line at letters that go on from each other: "a) hålla lokal, b) köpa in virke"."""
    marks = list(_LETTER.finditer(words))
    letters = [ord(mark["letter"]) for mark in marks]
    if len(marks) < _FEWEST_LETTERS or letters != list(range(letters[0], letters[0] + len(letters))):
        return [words]
    ends = [*(mark.start() for mark in marks[1:]), len(words)]
    parts = [words[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    return [words[: marks[0].start()], *parts] if marks[0].start() else parts


def begins_list(words: str) -> bool:
    """Tell words that begin with the first of several: "a) laga bron", "dels laga bron"."""
    return _FIRST.match(words) is not None


def parts_of(words: str) -> list[str]:
    """Part words at the letters or the "dels" that they begin with; one where no other follows."""
    parts = _PARTLY.split(words)[1:] if words.startswith("dels") else lettered(words)
    return [re.sub(r"[,;]?\s+(?:samt|och)$", "", item_words(each.strip(" .,:;–-"))) for each in parts]


def is_item(view: View, sentence: Sentence) -> bool:
    """Tell whether a sentence is an item: by its mark, block or verb, or as it goes on with one."""
    words = view.text[sentence.start : sentence.end]
    alone = sentence.passage.start == sentence.start and words[:1].islower()
    begins = sentence.passage.start == sentence.start and sentence.passage.block.kind is BlockKind.ITEM
    return bool(_ITEM_MARK.match(words)) or begins or alone or begins_with_verb(sentence.mask)
