"""What tells whether a word near a name heads an office of that person: what stands between and around."""

from collections.abc import Iterator

from graph.extractors.view import PERSON, View
from graph.learned.pieces import pieces, row
from graph.learned.role_heads import Head, may_head, persons_in

Row = tuple[str, ...]

_AROUND = 40  # characters
_FEW = 4
_MOST = 12  # signs between that are asked for one by one


def features_of(view: View, head: Head) -> list[str]:
    """Give the features of a word and the person near it."""
    side = "b" if head.before else "a"
    word = view.text[head.start : head.end]
    return [*_between(view, head, side, word), *_word(word, side), *_around(view, head, side)]


def _between(view: View, head: Head, side: str, word: str) -> Iterator[str]:
    gap = view.mask[slice(*head.gap)]
    signs = pieces(gap)
    long, people = _few(len(signs)), _few(signs.count("P"))
    lines = _few(signs.count("¶") + 2 * signs.count("¶¶"))
    whole = row(signs)
    yield f"{side} long={long}"
    yield f"{side} people={people}"
    yield f"{side} lines={lines}"
    yield f"{side} offices={_few(sum(map(may_head, gap.split())))}"
    yield f"{side} {long} {people} {lines}"
    yield f"{side} between={whole}"
    yield f"{side} between={whole} {word.lower()[-4:]}"
    for sign in sorted(set(signs[:_MOST])):
        yield f"{side} in={sign}"


def _word(word: str, side: str) -> Iterator[str]:
    lower = word.lower()
    yield f"word={lower}"
    yield f"{side} word={lower}"
    for letters in (3, 4, 5, 6):
        if len(lower) > letters:
            yield f"ends={lower[-letters:]}"
    yield f"{side} capital={word[0].isupper()}"
    yield f"letters={min(len(word), 12)}"


def _around(view: View, head: Head, side: str) -> Iterator[str]:
    person, mask = head.person, view.mask
    start, end = line = line_of(mask, head.start)
    first, last = persons_line = line_of(mask, person.start)
    wraps = start != first
    before, after = _beside(mask, head.start, head.end, line)
    yield f"word before={row(before[-1:])}"
    yield f"words before={row(before)}"
    yield f"{side} word before={row(before[-1:])}"
    yield f"word after={row(after[:1])}"
    yield f"words after={row(after)}"
    yield f"{side} word after={row(after[:1])}"
    left, right = _beside(mask, person.start, person.end, persons_line)
    yield f"{side} name after={row(left[-1:])}"
    yield f"{side} name after two={row(left)}"
    yield f"{side} name before={row(right[:1])}"
    yield f"{side} name before two={row(right)}"
    yield f"{side} people beside name={_few(persons_in(mask[first:last]))}"
    yield f"{side} people beside word={_few(persons_in(mask[start:end]))}"
    yield f"{side} word ends line={not mask[head.end : end].strip()} {wraps}"
    yield f"{side} word begins line={not mask[start : head.start].strip()} {wraps}"
    yield f"{side} nearest={_is_nearest(mask, head, start, end)}"


def _beside(mask: str, start: int, end: int, line: tuple[int, int]) -> tuple[Row, Row]:
    """Give the two pieces before and the two after a stretch of a line, as far as the ends of the line."""
    before = mask[max(line[0] - 1, start - _AROUND, 0) : start]
    after = mask[end : min(line[1] + 1, end + _AROUND)]
    return pieces(before)[-2:], pieces(after)[:2]


def _is_nearest(mask: str, head: Head, start: int, end: int) -> bool:
    """Tell whether no other person on the word's line stands nearer to it."""
    gap = head.gap[1] - head.gap[0]
    if head.before:
        other = mask.rfind(PERSON, start, head.start)
        return other < 0 or head.start - other - 1 >= gap
    other = mask.find(PERSON, head.end, end)
    return other < 0 or other - head.end >= gap


def line_of(text: str, at: int) -> tuple[int, int]:
    """Give the line on which a place in the text lies."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)


def _few(count: int) -> int:
    return count if count < _FEW else _FEW if count < 2 * _FEW else 2 * _FEW
