"""How far a text is from what it should be."""

import re


def character_error_rate(found: str, expected: str) -> float:
    """Give the fewest signs to insert, leave out or change, as a share of the signs expected.

    Runs of blanks and line ends count as one blank.

    >>> character_error_rate("Natnnden beslutar", "Nämnden  beslutar")
    0.1875
    """
    left, right = (re.sub(r"\s+", " ", text).strip() for text in (found, expected))
    return _distance(left, right) / max(len(right), 1)


def _distance(left: str, right: str) -> int:
    row = list(range(len(right) + 1))
    for place, sign in enumerate(left, start=1):
        above, row[0] = row[0], place
        for column, other in enumerate(right, start=1):
            above, row[column] = (
                row[column],
                min(row[column] + 1, row[column - 1] + 1, above + (sign != other)),
            )
    return row[-1]
