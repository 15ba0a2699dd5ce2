"""The title of a § of minutes: which lines after its number belong to it."""

import re
from collections.abc import Sequence

from ingest.plain.headwords import Headword, headword, is_headword
from ingest.plain.shapes import Mark, bullet, paragraph_sign
from ingest.text.joining import ends_sentence, ends_with_small_word

_CASE_WORD = re.compile(r"(?:ärendenummer|ärendenr|ärende|dnr|diarienummer|diarienr|diarie|nr)[.:]*", re.I)
_CASE_NUMBER = re.compile(r"(?:[A-ZÅÄÖ]{1,6}[-: ]?)?:?\d{1,6}(?:[-/:]+\d{1,6})+|[A-ZÅÄÖ]{1,6}:\d{3,6}")
_CASE_SIGN = re.compile(r"[A-ZÅÄÖ]{1,6}|[-:.,]")
_CASE_AT_END = re.compile(
    rf"\s{{3}}(?:{_CASE_WORD.pattern}\s+)?(?:[A-ZÅÄÖ]{{1,6}}\s)?(?:{_CASE_NUMBER.pattern})$", re.I
)
_MOST_LINES = 8
_LONGEST = 400
_USUAL_WIDTH = 62  # titles are set larger than the text below them
_FULL = 0.88


def title_end(lines: Sequence[str], begin: int, mark: Mark) -> int:
    """Find where the heading of a § ends that begins on line `begin`.

    :returns: the index after its last line; blank lines between the number and the title are skipped.
    """
    rest = lines[begin].strip()[mark.start :].strip()
    has_title = bool(rest) and not _is_case(rest)
    end = begin + 1
    if not has_title:
        first = _first_filled(lines, end)
        if first is None or not _may_begin_title(lines[first]):
            return end
        end = first + 1
    while end < len(lines) and end - begin <= _MOST_LINES and _title_goes_on(lines[begin:end], lines[end]):
        end += 1
    return end


def _is_case(text: str) -> bool:
    """Tell a text that is nothing but the number of a case ("Dnr KS 2025/123")."""
    words = [word.strip(",;") for word in text.split()]
    if len(words) > 8 or not all(_CASE_WORD.fullmatch(word) or _is_case_part(word) for word in words):
        return False
    return any(_CASE_WORD.fullmatch(word) or _CASE_NUMBER.fullmatch(word) for word in words)


def _is_case_part(word: str) -> bool:
    return bool(_CASE_NUMBER.fullmatch(word) or _CASE_SIGN.fullmatch(word))


def _first_filled(lines: Sequence[str], begin: int) -> int | None:
    return next((at for at in range(begin, min(begin + 3, len(lines))) if lines[at].strip()), None)


def _may_begin_title(line: str) -> bool:
    line = line.strip()
    if (
        not line
        or len(line) > _LONGEST
        or (headword(line) is Headword.WITHIN and line.casefold() != "information")
    ):
        return False
    return not bullet(line) and not paragraph_sign(line) and "\t" not in line


def _title_goes_on(above: Sequence[str], line: str) -> bool:
    line, last = line.strip(), above[-1].strip()
    if not line or not last or is_headword(line) or paragraph_sign(line) or "\t" in line:
        return False
    if line.startswith(("(", "– ", "- ")) or (line[0].islower() and last.endswith(".")):
        return sum(map(len, above)) <= _LONGEST
    if bullet(line) or ends_sentence(last) or sum(map(len, above)) > _LONGEST:
        return False
    if not line[0].islower() and _CASE_AT_END.search(last):
        return False
    if line[0].islower() or ends_with_small_word(last) or last.endswith((",", "-", "–")):
        return True
    width = max(_USUAL_WIDTH, *(len(text.strip()) for text in above[1:])) if len(above) > 1 else _USUAL_WIDTH
    if len(line) > 1.1 * width and len(above) > 1:
        return False
    return len(last) + 1 + len(line.split(None, 1)[0]) > _FULL * width
