"""How far a text is from what it should be."""

import re

import numpy as np


def character_error_rate(found: str, expected: str) -> float:
    """Give the fewest signs to insert, leave out or change, as a share of the signs expected.

    Runs of blanks and line ends count as one blank.

    >>> character_error_rate("Natnnden beslutar", "Nämnden  beslutar")
    0.1875
    """
    left, right = (re.sub(r"\s+", " ", text).strip() for text in (found, expected))
    return edit_distance(left, right) / max(len(right), 1)


def edit_distance(left: str, right: str) -> int:
    """Give the fewest signs to insert, leave out or change, a row of the table at a time.

    >>> edit_distance("kitten", "sitting"), edit_distance("", "abc"), edit_distance("abc", "")
    (3, 3, 3)
    """
    signs = np.frombuffer(right.encode("utf-32-le"), np.uint32)
    places = np.arange(len(right) + 1)
    row = places.copy()
    for number, sign in enumerate(left, start=1):
        changed = row[:-1] + (signs != ord(sign))
        best = np.concatenate(([number], np.minimum(changed, row[1:] + 1)))
        row = np.minimum.accumulate(best - places) + places  # signs put in, from left to right
    return int(row[-1])
