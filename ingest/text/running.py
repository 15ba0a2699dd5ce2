"""Running headers, footers and page numbers: which lines of a document's pages are not part of its text.

A line is running when it stands at the edge of many pages with nothing but running lines outside it. What it
says of the document (a date, a body) is kept where it stands first.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from ingest.tables.heads import is_header

_TOTAL = r"\d{1,4}\s*(?:\(\s*\d{1,4}\s*\)|/\s*\d{1,4}|av\s+\d{1,4})"
_PAGE_WORD = r"(?:sida|sidan|sid|sidnr|s|page)\b[.:]?"
_NUMBERED = (
    rf"{_PAGE_WORD}\s*(?:{_TOTAL}|\d{{1,4}})|\d{{1,4}}\s*\(\s*\d{{1,4}}\s*\)|\d{{1,4}}\s+av\s+\d{{1,4}}"
)
PAGE_MARK = re.compile(rf"\s*[-–—|]?\s*(?:{_NUMBERED})\s*[-–—|]?\s*", re.I)
_AT_END = re.compile(rf"(?:^|\s)(?:{_NUMBERED})\s*$", re.I)
_AT_START = re.compile(rf"^\s*(?:{_PAGE_WORD}\s*{_TOTAL}|\d{{1,4}}\s*\(\s*\d{{1,4}}\s*\))(?=\s|$)", re.I)
_LAST_NUMBER = re.compile(r"(?<=\s)\d{1,4}$")
_LONE_NUMBER = re.compile(r"\s*[-–—]?\s*\d{1,4}\s*[-–—]?\s*")
_NUMBER = re.compile(r"\d+")
Found = dict[int, str]  # the index of a running line, and its key
Order = Callable[[Sequence[str]], Iterator[int]]
_LONGEST = 200
_WIDEST = 8
# A line that is never running however often it is repeated: numbered headings, list items, rows with pipes.
_NEVER = re.compile(r"\s*(?:§|\d+(?:\.\d+)*\.?\s+[A-ZÅÄÖ]|[-•●▪*#|]\s)|.*\|")
_PRINT_FOOT = re.compile(
    r"kopians giltighet|utskriftsdatum|gäller (?:endast|enbart) (?:vid )?utskri"
    r"|okontrollerad (?:kopia|utskrift)|utskriven (?:kopia|version) (?:är|kan|gäller|saknar)",
    re.I,
)
_BOILERPLATE = re.compile(
    rf"{_PRINT_FOOT.pattern}|gäller endast|utskriv(?:en|et|ft)|dokument-?id"
    r"|elektroniskt (?:signera|under)|justera(?:ndes?|res?)\s+sign"
    r"|utdragsbestyrk|org(?:anisations)?\.?\s?n(?:r|umme)|postadress|besöksadress"
    r"|telefon|växel|e-post:|https?://|www\.|innehållsansvarig|ansvarig utgivare",
    re.I,
)


def running_lines(pages: Sequence[Sequence[str]]) -> tuple[frozenset[int], ...]:
    """Find the lines to take out of each page.

    Page numbers and boilerplate are taken out wholly; a line that says something of the document only after
    its first occurrence.

    :param pages: the lines of each page in reading order; a document of one page has no running lines.
    :returns: for each page the indices of its running lines.
    """
    found: list[Found] = [dict.fromkeys(_page_numbers(page), "") for page in pages]
    if len(pages) > 1:
        said = Counter(key_of(line) for page in pages for line in page if line.strip())
        _peel(pages, found, _top_down, said)
        _peel(pages, found, _bottom_up, said)
        for page, out, more in zip(pages, found, _inside(pages, found), strict=True):
            out |= {index: key_of(page[index]) for index in more}
        _keep_first(pages, found)
    return tuple(map(frozenset, found))


def without_running(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Give each page without its running lines."""
    taken = running_lines(pages)
    return [
        [line for index, line in enumerate(page) if index not in out]
        for page, out in zip(pages, taken, strict=True)
    ]


def page_number(line: str) -> int | None:
    """Give the number of a line that says nothing but a page number ("3 (73)", "Sida 3 av 73")."""
    if len(line) > 40 or not PAGE_MARK.fullmatch(line):
        return None
    number = _NUMBER.search(line)
    return int(number[0]) if number else None


def key_of(line: str) -> str:
    """Give what is the same in a running line on every page: its words, without the page number."""
    if len(line) > _LONGEST:
        return ""
    line = _AT_START.sub("", _AT_END.sub("", line))
    return " ".join(line.split()).casefold()


def is_boilerplate(line: str) -> bool:
    """Tell a line that says nothing of the document: about copies, printing, addresses, signatures."""
    return _BOILERPLATE.search(line[:_LONGEST]) is not None


def is_print_foot(line: str) -> bool:
    """Tell a line that a print bears at the foot of its pages, however few: how long a copy holds."""
    return len(line) <= _LONGEST and _PRINT_FOOT.search(line) is not None


def alike(first: str, second: str) -> bool:
    """Tell whether two keys are the same line but for a few letters."""
    if first == second:
        return True
    if min(len(first), len(second)) < 20 or first.split()[:2] != second.split()[:2]:
        return False
    if _NUMBER.findall(first) != _NUMBER.findall(second):
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() > 0.8


def _page_numbers(page: Sequence[str]) -> Iterator[int]:
    """Find page marks at both edges of a page; a number that stands alone counts at the very edge only."""
    filled = [index for index, line in enumerate(page) if line.strip()]
    for index in (*filled[:_WIDEST], *filled[-_WIDEST:]):
        if page_number(page[index]) is not None:
            yield index
    for index in (*filled[:1], *filled[-1:]):
        if len(filled) > 2 and len(page[index]) < 20 and _LONE_NUMBER.fullmatch(page[index]):
            yield index


def _top_down(page: Sequence[str]) -> Iterator[int]:
    return iter(range(len(page)))


def _bottom_up(page: Sequence[str]) -> Iterator[int]:
    return iter(range(len(page) - 1, -1, -1))


def _peel(pages: Sequence[Sequence[str]], found: list[Found], order: Order, said: Mapping[str, int]) -> None:
    """Take lines from one edge of the pages as long as many pages have the same one outermost.

    :param said: how often each key stands anywhere; what is said more often inside pages is no running line.
    """
    for _ in range(_WIDEST):
        outermost = [
            next((index for index in order(page) if index not in out and page[index].strip()), None)
            for page, out in zip(pages, found, strict=True)
        ]
        keys = _keys([None if at is None else page[at] for page, at in zip(pages, outermost, strict=True)])
        counts = Counter(key for key in keys if key)
        running = [key for key in _frequent(keys) if counts[key] * 3 >= said.get(key, 0)]
        if not running:
            return
        for out, index, key in zip(found, outermost, keys, strict=True):
            if index is not None and key and any(alike(key, other) for other in running):
                out[index] = key


def _keys(lines: Sequence[str | None]) -> list[str]:
    """Give the key of each page's outermost line, without a number at its end that counts the pages."""
    keys = ["" if line is None or not _may_run(line) else key_of(line) for line in lines]
    ends = [_LAST_NUMBER.search(key) for key in keys]
    steps = Counter(int(end[0]) - index for index, end in enumerate(ends) if end)
    step, count = next(iter(steps.most_common(1)), (0, 0))
    if count < 3:
        return keys
    return [
        key[: end.start()].rstrip() if end and int(end[0]) - index == step else key
        for index, (key, end) in enumerate(zip(keys, ends, strict=True))
    ]


def _may_run(line: str) -> bool:
    """Tell a line that can be running; one set with tabs is, unless it names the columns of a table."""
    if _NEVER.match(line):
        return False
    return "\t" not in line.strip() or not is_header([cell.strip() for cell in line.split("\t")])


def _inside(pages: Sequence[Sequence[str]], found: Sequence[Found]) -> list[set[int]]:
    """Find running lines that stand near an edge, but inside other lines, two of them together."""
    known = {key for out in found for key in out.values()} - {""}
    more: list[set[int]] = []
    for page, out in zip(pages, found, strict=True):
        filled = [index for index, line in enumerate(page) if line.strip()]
        near = [index for index in filled[: 2 * _WIDEST] + filled[-2 * _WIDEST :] if index not in out]
        running = [index for index in near if key_of(page[index]) in known and _may_run(page[index])]
        together = {
            index
            for first, second in pairwise(running)
            if second - first <= 2 and any(sign.isdigit() for sign in page[first] + page[second])
            for index in (first, second)
        }
        more.append(together)
    return more


def _frequent(keys: Sequence[str]) -> list[str]:
    """Give the keys that a good part of the pages have."""
    counts = Counter(key for key in keys if key)
    least = max(2, min(3, len(keys) // 2), -(-len(keys) // 5))
    return [key for key, count in counts.most_common(20) if count >= least]


def _keep_first(pages: Sequence[Sequence[str]], found: list[Found]) -> None:
    """Leave the first occurrence of a running line in the text unless it is boilerplate or said before it."""
    opening = [index for index in range(min(2 * _WIDEST, len(pages[0]))) if index not in found[0]]
    seen = {key_of(pages[0][index]) for index in opening}
    for page, out in zip(pages, found, strict=True):
        for index, key in sorted(out.items()):
            if key and key not in seen and not is_boilerplate(page[index]):
                seen.add(key)
                del out[index]
