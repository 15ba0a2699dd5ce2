"""Lines that a text repeats because its pages did: heads and feet that stand between or inside its parts."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from ingest.plain.shapes import bullet
from ingest.tables.heads import is_header
from ingest.text.running import alike, is_boilerplate, is_print_foot, key_of

_LONGEST = 150
_SHORTEST = 10
_WIDEST_HEADER = 6
_SHORTEST_HEADER = 12  # characters in all its lines
_SURE = 4  # lines of a header and times that it comes back, together
_OPENING = 6  # lines, which the head of a page may say again
_DECIDES = re.compile(
    r"\w(?:nämnden|styrelsen|fullmäktige|utskottet|rådet|beredningen|direktionen)"
    r"(?:s? beslut|s förslag| beslutar(?: att)?)(?: till beslut| för egen del)?\s*:?\s*$",
    re.IGNORECASE,
)  # what a body decides stands below it, in each matter anew
_LONG = 60  # characters of a line that ends without a sign because its sentence goes on


def repeated_lines(lines: Sequence[str]) -> set[int]:
    """Find the lines to take out: boilerplate wholly, other lines but for the first."""
    return _repeated(lines) | _repeated_opening(lines)


def _repeated_opening(lines: Sequence[str]) -> set[int]:
    """Find where the lines that a text opens with stand again, as a page's header does."""
    filled = [index for index, line in enumerate(lines) if line.strip()]
    keys = [key_of(lines[index]) for index in filled]
    again = [place for place in range(1, len(keys)) if keys[place] == keys[0] and keys[0]]
    for size in range(min(_WIDEST_HEADER, len(keys) // 2), 1, -1):
        if sum(map(len, keys[:size])) < _SHORTEST_HEADER:
            break
        found = [place for place in again if keys[place : place + size] == keys[:size]]
        if found and len(found) + size >= _SURE and found[0] >= size:
            return {filled[place + step] for place in found for step in range(size)}
    return set()


def _repeated(lines: Sequence[str]) -> set[int]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        is_short = _SHORTEST < len(line.strip()) <= _LONGEST and "\t" not in line and "|" not in line
        if is_short and not _DECIDES.search(line) and (is_print_foot(line) or _is_alone(lines, index)):
            places[key_of(line)].append(index)
    opening = [key_of(line) for line in [line for line in lines if line.strip()][:_OPENING]]
    first = opening[0] if opening else ""
    out: set[int] = set()
    for key in _repeated_keys(places, set(opening)):
        indices = sorted(index for other, found in places.items() if alike(key, other) for index in found)
        if is_boilerplate(key):
            out.update(indices)
        elif (key == first and len(indices) > 2) or _breaks_text(lines, indices, is_head=key in opening):
            out.update(indices[1:])
    return out


def _repeated_keys(places: dict[str, list[int]], opening: set[str]) -> list[str]:
    """Give the keys of lines that come often enough to be running; the foot of a print needs to come once."""
    counts = Counter({key: len(found) for key, found in places.items() if len(found) > 1})
    often = [key for key, count in counts.most_common(20) if count > 2 or is_boilerplate(key)]
    return list(dict.fromkeys((*often, *(opening & counts.keys()), *filter(is_print_foot, places))))


def _is_alone(lines: Sequence[str], index: int) -> bool:
    return not any(_is_text(lines, beside) for beside in (index - 1, index + 1))


def _is_text(lines: Sequence[str], index: int) -> bool:
    return 0 <= index < len(lines) and bool(lines[index].strip()) and not is_print_foot(lines[index])


def _breaks_text(lines: Sequence[str], indices: Sequence[int], *, is_head: bool) -> bool:
    """Tell whether a repeated line ever stands inside a sentence, or inside a table.

    :param is_head: whether it also opens the text, so that a new line may begin with a capital after it.
    """
    return any(
        _parts_sentence(before, after)
        or (is_head and _parts_long(before, after))
        or _parts_table(before, after)
        for index in indices
        if (before := _nearest(lines, range(index - 1, max(index - 6, -1), -1)))
        and (after := _nearest(lines, range(index + 1, min(index + 6, len(lines)))))
    )


def _parts_sentence(before: str, after: str) -> bool:
    return after[0].islower() and before[-1:] not in ".:!?"


def _parts_long(before: str, after: str) -> bool:
    is_open = len(before) >= _LONG and before[-1:] not in ".:!?" and bullet(before) is None
    return is_open and after.endswith(".")


def _parts_table(before: str, after: str) -> bool:
    """Tell two rows of one table, the second of which names no columns."""
    rows = [line.split("\t") for line in (before, after)]
    return len(rows[0]) == len(rows[1]) > 1 and not is_header([cell.strip() for cell in rows[1]])


def _nearest(lines: Sequence[str], order: range) -> str:
    return next((lines[index].strip() for index in order if _is_text(lines, index)), "")
