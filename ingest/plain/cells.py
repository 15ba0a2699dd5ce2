"""Tables in text: lines of cells parted by tabs or pipes, also cells that are broken over several lines."""

import re
from collections.abc import Sequence

from ingest.text.joining import goes_on, join_pair

_MOST_LINES_OF_A_CELL = 60
_LOOSE_PIPE = re.compile(r"(?<=\S)[ ]+\|(?=[ ]+\S)")
_ESCAPED_PIPE = re.compile(r"(?<!\\)\|")
_BULLETS_IN_CELL = re.compile(r"(?:^|(?<=[\s:]))[•●▪◆◦○‣▫\uf0b7\uf0a7][ \t]*")
_DASHES_IN_CELL = re.compile(r"(?:^|(?<=\s))[-–][ \t]*(?=[^\W\d_])")
_BEGINS_LETTERED = re.compile(r"a\) \S.* b\) \S", re.S)
_LETTERS_IN_CELL = re.compile(r" (?=[b-z]\) \S)")
_BEGINS_LIST = re.compile(r"[-–][ \t]*[^\W\d_]|.{0,300}?:\s*-[ \t]*[^\W\d_]", re.S)


def is_tab_line(line: str) -> bool:
    """Tell a line with a tab between two of its words."""
    return "\t" in line.strip()


def is_pipe_line(line: str) -> bool:
    """Tell a line with pipes at both ends, or one of three cells and more."""
    line = line.strip()
    return len(line) > 2 and line.startswith("|") and line.endswith("|")


def loose_pipes(line: str) -> int:
    """Count the pipes between blanks of a line that is not framed by pipes."""
    return 0 if "\t" in line or is_pipe_line(line) else len(_LOOSE_PIPE.findall(line))


def cells_of(line: str) -> list[str]:
    """Part a table line into its cells."""
    if is_pipe_line(line):
        return [cell.replace("\\|", "|").strip() for cell in _ESCAPED_PIPE.split(line.strip()[1:-1])]
    if "\t" not in line and loose_pipes(line):
        return [cell.strip() for cell in _LOOSE_PIPE.split(line)]
    return [cell.strip() for cell in line.strip("\n").split("\t")]


def closed_at(lines: Sequence[str], begin: int) -> int:
    """Find the line that closes the last `<p>` that line `begin` opens.

    :returns: the index after that line; `begin + 1` where nothing is open or nothing closes it.
    """
    if not _leaves_open(lines[begin]):
        return begin + 1
    for index in range(begin + 1, min(begin + _MOST_LINES_OF_A_CELL, len(lines))):
        text = lines[index].lower()
        opening, closing = text.find("<p"), text.find("</p>")
        if closing >= 0 and not 0 <= opening < closing:
            if not _leaves_open(text):
                return index + 1
        elif opening >= 0:
            break
    return begin + 1


def _leaves_open(line: str) -> bool:
    text = line.lower()
    return max(text.rfind("<p>"), text.rfind("<p ")) > text.rfind("</p>")


def completed(rows: list[list[str]]) -> list[list[str]]:
    """Join a row whose last cell breaks off inside a sentence with the row below that goes on with it."""
    width = max((len(row) for row in rows), default=0)
    joined: list[list[str]] = []
    for row in rows:
        above = joined[-1] if joined else None
        if above and len(above) + len(row) - 1 <= width and goes_on(above[-1], row[0]):
            above[-1] = join_pair(above[-1], row[0])
            above.extend(row[1:])
        else:
            joined.append(list(row))
    return joined


def listed(cell: str) -> str:
    """Put the items of a list that a cell holds in one line on lines of their own, without bullets."""
    if not any(map(str.isalnum, cell)):
        return cell  # "●": a mark in a matrix
    cell = _BULLETS_IN_CELL.sub("\n", cell)
    if _BEGINS_LIST.match(cell):
        return _DASHES_IN_CELL.sub("\n", cell)
    return _LETTERS_IN_CELL.sub("\n", cell) if _BEGINS_LETTERED.match(cell) else cell
