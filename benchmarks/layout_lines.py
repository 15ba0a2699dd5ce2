"""Lines of cells and of prose, broken where a column or a page ends."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest


def wrapped(text: str, width: int) -> list[str]:
    """Break a text into lines; a long word that would not fit is parted by a hyphen."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            room = width - len(line) - 1
            if line and len(word) > room:
                head, tail = parted(word, room)
                lines.append(f"{line} {head}" if head else line)
                line = tail
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
    return lines


def parted(word: str, room: int) -> tuple[str, str]:
    """Part a word of small letters before a consonant and a vowel, where its head fits and is long enough."""
    for at in range(min(room - 1, len(word) - 4), 3, -1):
        if (
            word.isalpha()
            and word[1:].islower()
            and word[at] not in "aeiouyåäö"
            and word[at + 1] in "aeiouyåäö"
        ):
            return f"{word[:at]}-", word[at:]
    return "", word


def widths_of(rows: Sequence[Sequence[str]], page: int) -> list[int]:
    """Share a line out over the columns by the root of what they hold; each has room for its longest word."""
    needed = [max(max(map(len, cell.split("\n"))) for cell in column) for column in zip(*rows, strict=True)]
    longest = [
        max(len(word) for cell in column for word in (*cell.split(), ""))
        for column in zip(*rows, strict=True)
    ]
    shares = [sum(map(len, column)) ** 0.5 for column in zip(*rows, strict=True)]
    room = page / max(sum(shares), 1)
    return [
        min(need, max(word, int(share * room)))
        for need, word, share in zip(needed, longest, shares, strict=True)
    ]


def aligned(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Write a row over lines, each cell below where it begins."""
    columns = [wrapped(cell, max(width, 1)) for cell, width in zip(row, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        padded = (part.ljust(width) for part, width in zip(parts, widths, strict=True))
        yield "   ".join(padded).rstrip()


def marked_where_broken(cell: str, width: int, broken: str) -> Iterator[str]:
    """Break the lines of a cell, with a mark at the end of each that goes on in the next."""
    for paragraph in cell.split("\n"):
        *lines, last = wrapped(paragraph, width)
        yield from (line if line.endswith("-") else line + broken for line in lines)
        yield last
