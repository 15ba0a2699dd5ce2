"""Sentences and lines of Swedish administrative prose, as spans of the document's text."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from corpus.records import Span

_END = re.compile(
    r"""(?=[.!?…:\n])(?:                                 # what none of these begins is passed by
        [.!?…]["”’)\]]*(?=\s+(?:["”(\[–-]?\s*[A-ZÅÄÖÉ0-9§]|[a-h]\)\s))  # a stop before what can begin one
      | :(?=[ \t]*\n\s*["”–-]?\s*[A-ZÅÄÖÉ])               # what introduces the lines below it
      | (?=\n[ \t]*\n)                                     # an empty line
      | (?=\n\s*(?:[-•●▪*–−]|(?:\d{1,2}|[a-h])[.)])\s)                # a list item
      )
    """,
    re.VERBOSE,
)
_LINE_END = re.compile(
    r"(?=\n\s*[A-ZÅÄÖ0-9])(?<![,/&–-])(?<! av)(?<! för)(?<! och)(?<! med)(?<! i)(?<! på)(?<! till)(?<! vid)"
    r"(?<! från)(?<! inom)(?<! samt)(?<! eller)(?<! om)(?<! mellan)(?<! hos)"
)
_CUT_ENDING = re.compile(
    r"(?<=[a-zåäö]er|[a-zåäö]ar|[a-zåäö]or) (?=na\b)"
)  # "verksamheter na", as pages cut words
_LAST_WORD = re.compile(r"(?:[\wåäöÅÄÖ]+\.)*[\wåäöÅÄÖ]+$")
_ABBREVIATIONS = frozenset(
    (
        "bl.a", "bla", "t.ex", "tex", "d.v.s", "dvs", "s.k", "f.d", "ca", "cirka", "kl", "nr", "inkl",
        "exkl", "resp", "st", "t.o.m", "fr.o.m", "o.d", "ev", "jfr", "dr", "prof", "kap", "tel", "mom",
        "ordf", "vik", "tf", "forts", "enl", "ang", "avd", "f.n", "p.g.a", "pga", "alt", "sid", "sthlm",
        "adm", "dnr", "v.ordf", "skr", "prop", "bet", "rskr", "dir",
    )
)  # fmt: skip
_CUT_WORD = re.compile(r"(?<=[a-zåäö])-\n\s*(?!och\b|eller\b|samt\b)(?=[a-zåäö])")
_LONGEST_ORDINAL = 3  # figures; what has more is a year
_MONTH = re.compile(
    r"\s*(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b(?!-)",
    re.IGNORECASE,
)


def sentences(text: str, start: int, end: int, *, by_line: bool = False) -> tuple[Span, ...]:
    """Divide `text[start:end]` into sentences, without the blanks between them.

    Abbreviations, initials and list numbers do not end a sentence; empty lines, list items and a colon at
    the end of a line do.

    :param by_line: a line that begins with a capital begins a sentence, as in the cells of a table.
    """
    stops = [match.end() for match in _END.finditer(text, start, end) if _is_end(text, start, match.start())]
    if by_line and text.find("\n", start, end) >= 0:
        stops += [match.start() for match in _LINE_END.finditer(text, start, end)]
    edges = [start, *sorted(stops), end]
    found = (trimmed(text, begin, stop) for begin, stop in pairwise(edges))
    return tuple(span for span in found if span.end > span.start)


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Tell whether one of some words, or parts of words, stands in a text."""
    for word in words:  # noqa: SIM110 -- asked of every sentence: `any` over a generator takes twice as long
        if word in text:
            return True
    return False


def lines(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the lines of `text[start:end]` that hold anything, without the blanks at their ends."""
    offset = start
    for line in text[start:end].split("\n"):
        span = trimmed(text, offset, offset + len(line))
        if span.end > span.start:
            yield span
        offset += len(line) + 1


def trimmed(text: str, start: int, end: int) -> Span:
    """Narrow a span until it neither begins nor ends with a blank."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def folded(text: str) -> str:
    """Write on one line: blanks folded, words that were divided at a line's end put together."""
    line = " ".join((_CUT_WORD.sub("", text) if "-\n" in text else text).split())
    return _CUT_ENDING.sub("", line) if " na" in line else line


def _is_mark(text: str, begin: int, at: int) -> bool:
    """Tell whether a small letter stands where a line begins, as the mark of an item: "a. Ny rubrik"."""
    return text[at].islower() and not text[max(begin, text.rfind("\n", begin, at) + 1) : at].strip(" \t")


def _is_end(text: str, begin: int, stop: int) -> bool:
    if text[stop : stop + 1] != ".":
        return True
    word = _LAST_WORD.search(text, max(begin, text.rfind(" ", begin, stop)), stop)
    if word is None:
        return True
    last = word.group()
    if len(last) == 1 and (last.isupper() or _is_mark(text, begin, word.start())):
        return False
    if last.isdigit() and len(last) <= _LONGEST_ORDINAL:
        before = text[max(begin, word.start() - 3) : word.start()].rstrip(" ")
        follows = _MONTH.match(text, stop + 1)
        return before != "" and before[-1] not in "\n.:;" and follows is None
    return last.lower() not in _ABBREVIATIONS
