"""What a hit states: its sentences, lines and rows, without headings and the question said again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, dropwhile, takewhile

from corpus.records import Span
from graph.text.sentences import sentences
from search.analysis.coverage import Weighed
from search.analysis.query import content_terms, content_tokens
from search.answers.row_answers import answering_cells, labelled, labelled_answer
from search.answers.values import ValueKind, values_in
from search.results import Hit

SURE = 0.4
"""Share of the question's words from which a statement, with what it stands under, is no guess."""

SELDOM = frozenset({ValueKind.NAME, ValueKind.PLACE, ValueKind.REASON, ValueKind.STEP})
"""Kinds that stand in many sentences, so that one of them says little."""

_LONGEST = 600
_SHORTEST = 12
_LINE = 200  # a line of cells without sentences is one statement up to here: a matter and who brings it
_LEAST_OF_A_LINE = 0.5
_LEAST_OF_A_LEAD = 4  # words that a line has which leads in what does not follow in its section
_LEAST_ITEMS = 2  # of a list that only a heading leads in
_OF_CONTENTS = re.compile(r"\.{4,}\s*\d*$")
"""A line of a table of contents: `2. Bakgrund..... 4`."""

_NUMBERED = re.compile(r"(?:(?:[A-ZÅÄÖ]{1,5}\s+)?§\s*)?\d+(?:\.\d+)*[.)]?\s+|[•●–-]\s+")
_LABELLED = re.compile(r"[A-ZÅÄÖ][\w/ -]{3,40}: ?[A-ZÅÄÖ]")
_ENDED = re.compile(r"[.!?:;…][\"”’)]*$")
_BESIDE = re.compile(r"[^\S\n\t]*\n?[^\S\n\t]*")
_POINTS_ON = re.compile(r"(?:Läs (?:mer|vidare|också)|Klicka|Se även|Ladda ner)\b")
_PAPER = re.compile(
    r"(?:[A-ZÅÄÖ][\w-]+s )?"
    r"\w*(?:yrkande|utlåtande|skrivelse|yttrande|protokollsutdrag|anteckning|remissvar)\w*"
    r"(?: (?:från|av|till) [^.:]*?)? den \d{1,2} \w+ \d{4}\.?"
    r"|På förslag av [^.:]*:",
    re.IGNORECASE,
)
"""A paper and its day in a list of papers, and whose proposal follows."""

_SHORT_ANSWER = re.compile(r"(?:\A|\bSvar: ?)(?:Ja|Nej)[.!]\Z")
_POINTS_BACK = re.compile(
    r"(?:(?:Hon|Han|Hen|Det|Detta|Därför|Därmed|Därefter|Då|Där|Dit|Dessutom|Även)\b"
    r"|(?:Någon )?(?:[Ee]fterträdare|[Ee]rsättare)(?: \w+)? (?:är|har|utses|blir|väntas)\b"
    r"|Den nya (?:versionen|lydelsen|utgåvan)\b"
    r"|(?:Av|För|Till|Med|I|På|Från|Bland) (?:dem|dessa|den|det|detta)\b"
    r"|(?:De|Den|Dessa|Denna|Hennes|Hans|Deras|Dess) (?:är|var|har|hade|ska|blir|blev|får|fick|kan|kommer"
    r"|gäller|kostar|leds|utgör)\b)"
)


_THE_SAME = re.compile(
    r"(?P<noun>Projekt|Grupp|Råd|Plan|Pilot|Program|Utredning|Försök|Team|Nätverk)(?:et|en|n)\b(?! [A-ZÅÄÖ])"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, line or row of a hit; `span` is its place in the document.

    :ivar listed: of an item of a list the line that leads it in.
    """

    hit: Hit
    span: Span
    text: str
    listed: str = ""

    @property
    def above(self) -> str:
        """Give what it stands under: the title, the headings, and the line that leads in its list."""
        return " ".join((self.hit.document.title, *self.hit.section.headings, self.listed))

    @property
    def is_row(self) -> bool:
        """Tell whether it is a whole row of a table."""
        return bool(self.hit.columns) and self.span == (self.hit.start, self.hit.end)


def statements(hit: Hit) -> Iterator[Statement]:
    """Take a hit apart; a table row stays whole where it is short, else each cell counts.

    A line that leads in a list is one statement with its items; each item is one besides. A sentence that
    points back at the one before it is told with that.
    """
    before = (0, 0)
    for start, end in _spans(hit):
        text = hit.text[start:end].strip()
        whole = _with_what_it_is_about(hit.text, before, start, end)
        if len(text) <= _LONGEST and (len(text) >= _SHORTEST or labelled(text)):
            end, listed = _with_its_list(hit.text, start, end, heading=_heading(hit))
            yield Statement(
                hit, Span(hit.start + whole, hit.start + end), hit.text[whole:end].strip(), listed
            )
        before = (whole if _SHORT_ANSWER.search(text) else start, end)


def goes_on(text: str) -> bool:
    """Tell a sentence that begins by pointing back at the one before it.

    >>> [goes_on(one) for one in ("Av dem är åtta nya.", "Hon tar över i maj.", "De nya båtarna är åtta.")]
    [True, True, False]
    """
    return _POINTS_BACK.match(text) is not None


def end_of_list(one: Statement, following: str) -> int:
    """Tell where a statement ends with the numbered points that it leads in, as sections of their own.

    :param following: the document's text from where the statement ends; the last line counts for none.
    """
    if not one.text.rstrip().endswith(":") or one.hit.text[one.span.end - one.hit.start :].strip():
        return one.span.end
    end = at = 0
    for line in following.splitlines(keepends=True)[:-1]:
        at += len(line)
        if _NUMBERED.match(line):
            end = at
        elif line.strip():
            break
    return one.span.end + len(following[:end].rstrip())


def says_something(one: Statement, question: Weighed, kind: ValueKind | None) -> bool:
    """Tell a statement that may answer from a heading, an agenda's line, and the question said again.

    What ends without a full stop has to tell something of what the question names: `Asta Sund, chef`; or it
    holds the value asked for, under a heading that names it. A line of a label and a name (`Handläggare: Asta
    Sund`) may answer who, and so may a line of cells; a row with a cell for what is asked always may.
    """
    text = " ".join(one.text.split())
    bare = _NUMBERED.sub("", text).casefold()
    titles = (one.hit.document.title, one.hit.section.number or "", *one.hit.section.headings)
    if (
        _POINTS_ON.match(text)
        or _PAPER.fullmatch(text)
        or _OF_CONTENTS.search(text)
        or (text.endswith(":") and len(content_tokens(text)) < _LEAST_OF_A_LEAD)
    ):
        return False
    if is_headed_list(one):
        return kind is None and question.share((_heading(one.hit), 1.0)) >= _LEAST_OF_A_LINE
    if any(bare == _NUMBERED.sub("", " ".join(title.split())).casefold() for title in titles):
        return False
    added = [token for token in content_tokens(text) if token.term not in question.query.named]
    if one.is_row and (kind is None or _row_answers(one, kind)):
        return bool(added)
    if labelled_answer(one.text, kind) or _label_is_asked_for(one.text, question):
        return bool(added)
    if _ENDED.search(one.text.split("\n", 1)[0]):
        return bool(added) and not text.endswith("?") and (kind not in (None, ValueKind.STEP) or " " in text)
    return _line_says_something(one, text, len(added), question, kind)


def _label_is_asked_for(text: str, question: Weighed) -> bool:
    """Tell a line whose label the question says: `Ersätter: Badordning`."""
    line = labelled(text)
    terms = content_terms(line.name) if line else frozenset()
    return bool(terms) and terms <= question.query.named


def _row_answers(one: Statement, kind: ValueKind | None) -> bool:
    """Tell whether a row has a cell for what is asked, or holds a value of the kind."""
    if kind is None:
        return False
    return bool(answering_cells(one.hit.columns, kind)) or (
        kind not in SELDOM and bool(values_in(one.text, kind))
    )


def _line_says_something(
    one: Statement, text: str, added: int, question: Weighed, kind: ValueKind | None
) -> bool:
    """Tell it of a line that ends without a full stop; `added` words of it are not the question's."""
    if _LABELLED.match(text) and kind is ValueKind.NAME:
        return True
    if "\t" in one.text and kind is ValueKind.NAME:
        return bool(added) and question.share((text, 1.0)) >= SURE
    if kind is not None and kind not in SELDOM and values_in(one.text, kind):
        return question.share((text, 1.0), (one.above, 1.0)) >= _LEAST_OF_A_LINE
    return not _NUMBERED.match(text) and added > 1 and question.share((text, 1.0)) >= _LEAST_OF_A_LINE


def _with_what_it_is_about(text: str, before: tuple[int, int], start: int, end: int) -> int:
    """Widen a sentence that points back, or that answers, by the one before it.

    >>> text = "Asta Sund börjar i maj. Hon sköter bryggan."
    >>> _with_what_it_is_about(text, (0, 23), 24, len(text))
    0
    """
    if not before[1] or end - before[0] > _LONGEST or not _BESIDE.fullmatch(text, before[1], start):
        return start
    said = text[before[0] : before[1]].strip()
    answers = said.endswith("?") or _SHORT_ANSWER.search(said)
    return before[0] if answers or goes_on(text[start:end]) or _is_of(said, text[start:end]) else start


def _is_of(said: str, text: str) -> bool:
    """Tell a sentence about what the one before it names: `Projektet leds av …` after `projektet Ren is`."""
    noun = _THE_SAME.match(text)
    return noun is not None and re.search(rf"(?i:{noun['noun']})\w* [A-ZÅÄÖ]", said) is not None


def _heading(hit: Hit) -> str:
    return _squeezed(hit.section.headings[-1]) if hit.section.headings else ""


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def is_headed_list(one: Statement) -> bool:
    """Tell a list with the heading that it stands under."""
    first, _, items = one.text.partition("\n")
    return bool(items) and not one.is_row and _squeezed(first) == _heading(one.hit)


def is_list(one: Statement) -> bool:
    """Tell a statement that holds several items of a list, with what leads them in."""
    return one.text.rstrip().count("\n") > 1


def _with_its_list(text: str, start: int, end: int, *, heading: str = "") -> tuple[int, str]:
    r"""Widen a line that leads in a list by its items, or give the line that leads in an item.

    :param heading: leads in a list too, where more than one item follows.

    >>> text = "Remisser till den 20 april:\nNarkolepsi\nGikt\nMötet är slut."
    >>> text[: _with_its_list(text, 0, 27)[0]].splitlines()
    ['Remisser till den 20 april:', 'Narkolepsi', 'Gikt']
    >>> _with_its_list(text, 39, 43)
    (43, 'Remisser till den 20 april:')
    """
    headed = bool(heading) and _squeezed(text[start:end]) == heading
    if headed or text[start:end].rstrip().endswith(":"):
        items = list(takewhile(_is_item, text[end:].split("\n")[1:]))
        if headed and len(items) < _LEAST_ITEMS:
            return end, ""
        ends = accumulate((len(item) + 1 for item in items), initial=end)
        return max(each for each in ends if each == end or each - start <= _LONGEST), ""
    if not _is_item(text[start:end]) or text[:start].rpartition("\n")[2].strip():
        return end, ""
    lead = next(dropwhile(_is_item, reversed(text[:start].rstrip().split("\n"))), "").strip()
    return end, lead if lead.endswith(":") else ""


def _is_item(line: str) -> bool:
    return len(line) <= _LINE and "\t" not in line and not _ENDED.search(line.rstrip())


def _spans(hit: Hit) -> Iterator[tuple[int, int]]:
    if hit.columns and len(hit.text) <= _LONGEST:
        yield 0, len(hit.text)
        return
    start = 0
    for line in hit.text.split("\n"):
        end = start + len(line)
        if "\t" in line and len(line) <= _LINE and not any(map(_ENDED.search, line.split("\t"))):
            yield start, end
        else:
            for piece in line.split("\t"):
                yield from sentences(hit.text, start, start + len(piece))
                start += len(piece) + 1
        start = end + 1
