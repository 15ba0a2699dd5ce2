"""The lists of a text file that are open at a line: how deep they are, and which lines are items of them."""

from collections.abc import Sequence

from ingest.plain.shapes import Mark, bullet, next_label

_TAB = 4
_LONGEST_ITEM = 5  # lines of an item before the next one


class OpenLists:
    """The indentation and sign of each list that is open, the innermost last."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    def level(self, indent: int, sign: str) -> int:
        """Count how deep a list is: by indentation, and by other signs at the same indentation."""
        while self._open and self._open[-1][0] > indent:
            self._open.pop()
        same = [place for place, found in enumerate(self._open) if found == (indent, sign)]
        if same:
            del self._open[same[0] + 1 :]
        else:
            self._open.append((indent, sign))
        return len(self._open)

    def holds(self, indent: int, sign: str) -> bool:
        """Tell whether a list with this sign is open, as far from the margin."""
        return (indent, sign) in self._open

    def close(self) -> None:
        """Close all lists, as a paragraph at the margin does."""
        self._open = []


def has_bullet_below(lines: Sequence[str], index: int, mark: Mark) -> bool:
    """Tell whether some lines below stands an item with the same bullet, as far from the margin."""
    indent = indentation(lines[index])
    following = (line for line in lines[index + 1 : index + 1 + _LONGEST_ITEM] if line.strip())
    return any(
        indentation(line) == indent and (below := bullet(line.strip())) and below.sign == mark.sign
        for line in following
    )


def begins_items(lines: Sequence[str], index: int, mark: Mark) -> bool:
    """Tell the first of the items of a list, the second of which stands some lines below."""
    if mark.label.strip("(.)") not in {"1", "a"}:
        return False
    below = (line.strip() for line in lines[index + 1 : index + 1 + _LONGEST_ITEM])
    return any(line.startswith(next_label(mark.label) + " ") for line in below)


def indentation(line: str) -> int:
    """Count the blanks before a line, a tab as some."""
    blanks = line[: len(line) - len(line.lstrip())]
    return len(blanks.replace("\t", " " * _TAB))
