"""Which rows of a table are its header: by the words that head columns in this genre, and by shape."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus.heading_words import Tag, own_tags_of, tags_of
from ingest.sections.vocabulary import is_participants
from ingest.text.joining import goes_on

# What a word says that begins the name of a column; those who act, by name or kind, may be cells.
_NAMING = frozenset(Tag) - {
    Tag.PARTY, Tag.OTHERS, Tag.DOING, Tag.DONE, Tag.PREPOSITION, Tag.WHICH, Tag.FILLER
}  # fmt: skip
_OF_TIME = frozenset((Tag.TIME, Tag.FIRST, Tag.LAST))
_GENITIVE = re.compile(r"\w+(?:en|et|rna)s")  # "Kommunens hus"
_AMOUNT = re.compile(
    r"[-–−+]\s?\d[\d .,]*|\d{1,3}(?:[ .]\d{3})+(?:,\d+)?|\d+,\d+"
    r"|\d[\d .,]*\s?(?:kr|tkr|mkr|mnkr|mdkr|kronor|%)"
)
_PERIOD = re.compile(
    r"(?:(?:19|20)\d\d(?:[-/]\d\d){0,2}|(?:\w+ )?(?:19|20)\d\d|(?:budget|utfall|prognos) .*)", re.I
)
_NAMES = re.compile(
    r"(?:för- och efter)?namn|deltagare|närvarande|ledamot|ledamöter|ersättare|person(?:er)?", re.IGNORECASE
)
_ACTION = re.compile(r"(?:.* )?\w*(?:aktivitet|åtgärd|insats|uppgift)(?:er|en)?|vad(?: .*)?", re.IGNORECASE)
_WHOLE_NAME = re.compile(
    r"[A-ZÅÄÖÉ][\w’.]*(?:-[A-ZÅÄÖ]\w+)?(?: (?:von|af|de|van|el|al))*"
    r"(?: [A-ZÅÄÖÉ][\w’]+(?:-[A-ZÅÄÖ]\w+)?){1,3}(?: \([\wÅÄÖåäö]{1,5}\))?"
)
_NUMBERS = re.compile(r"\d+")
_SHORTENED = re.compile(r"[A-ZÅÄÖ][a-zåäö]{1,6}[bcdfghklmnprstvx]\.")  # "Ansv.", "Assist."
_PUNCTUATION = re.compile(r"[\s?:.*]+$")
_LONGEST_HEAD, _MOST_WORDS_OF_HEAD = 60, 5
_TELLING_WIDTH = 3  # columns of a table, of which two and more tell
_UNLIKE = 0.7  # of the cells


def is_header(row: Sequence[str]) -> bool:
    """Tell by the words alone whether a row names columns."""
    cells = [cell for cell in row if cell.strip()]
    if not cells or any(len(cell) > _LONGEST_HEAD for cell in cells):
        return False
    known = sum(map(names_a_column, cells))
    return known * 2 >= len(cells) and (known > 1 or len(row) == 1)


def is_same_header(first: Sequence[str], second: Sequence[str]) -> bool:
    """Tell whether two rows name the same columns, save for blanks, case and punctuation at the end."""
    return (
        len(first) == len(second) and any(second) and list(map(_folded, first)) == list(map(_folded, second))
    )


def header_rows(rows: Sequence[Sequence[str]]) -> int:
    """Count the rows at the top of a table that name its columns; 0 where it has no header."""
    if not rows or not any(rows[0]) or _is_form(rows) or is_card(rows):
        return 0
    if is_header(rows[0]) and len(rows) > 1:
        return int(not _counts_on(rows[0], rows[1]))
    if len(rows) > 2 and (_names_periods(rows) or _has_one_name(rows)):
        return 1
    return int(len(rows) > 2 and looks_like_header(rows[0]) and _differs(rows[0], rows[1:]))


def _counts_on(above: Sequence[str], below: Sequence[str]) -> bool:
    """Tell two rows of which a cell differs by its number alone: "Moment 1" above "Moment 2"."""
    pairs = ((one, other) for one, other in zip(above, below, strict=False) if one != other)
    return any(
        one != (words := _NUMBERS.sub("", one)) == _NUMBERS.sub("", other) and any(map(str.isalpha, words))
        for one, other in pairs
    )


def _has_one_name(rows: Sequence[Sequence[str]]) -> bool:
    """Tell a row of short words, one of which is known to name a column, where none below it is such a word.

    A row of a list of offices is none: the rows below name offices too, or it has a person's name. Nor is
    one of two cells, which may be a label and its value.
    """
    first, *others = rows
    known = [index for index, cell in enumerate(first) if names_a_column(cell)]
    return (
        bool(known)
        and len(first) > 2
        and looks_like_header(first)
        and not any(_WHOLE_NAME.fullmatch(cell) for cell in first)
        and not any(names_a_column(row[index]) for row in others for index in known if index < len(row))
    )


def _is_form(rows: Sequence[Sequence[str]]) -> bool:
    """Tell rows of a label and its value ("Plats:", "Närvarande:"), which no row is the header of."""
    return len(rows) > 1 and 2 * sum(row[0].rstrip().endswith(":") for row in rows) > len(rows)


def _names_periods(rows: Sequence[Sequence[str]]) -> bool:
    """Tell a header of years or days above columns of figures."""
    places = [index for index, cell in enumerate(rows[0]) if index and _PERIOD.fullmatch(cell.strip())]
    below = [row[index].strip() for row in rows[1:] for index in places if index < len(row) and row[index]]
    return len(places) > 1 and bool(below) and not any(map(_PERIOD.fullmatch, below))


def is_of_sorts(rows: Sequence[Sequence[str]], others: Sequence[Sequence[str]]) -> bool:
    """Tell rows that have figures in the columns where other rows have them, and none where those have none.

    Rows of two cells, as in forms, are not told.
    """
    if len(rows[0]) != len(others[0]) or len(rows[0]) < _TELLING_WIDTH:
        return False
    shares = [(_share_of_figures(one), _share_of_figures(other)) for one, other in _columns(rows, others)]
    return all(abs(one - other) <= _UNLIKE for one, other in shares)


def _columns(
    rows: Sequence[Sequence[str]], others: Sequence[Sequence[str]]
) -> Iterator[tuple[list[str], list[str]]]:
    """Give the filled cells of each column of both, where both have any."""
    for one, other in zip(zip(*rows, strict=True), zip(*others, strict=True), strict=True):
        filled = list(filter(None, one)), list(filter(None, other))
        if all(filled):
            yield filled


def _share_of_figures(cells: Sequence[str]) -> float:
    return sum(any(sign.isdigit() for sign in cell) for cell in cells) / len(cells)


def is_next_action(columns: Sequence[str], above: Sequence[str], below: Sequence[str]) -> bool:
    """Tell whether a row without its first cell is the next action under one goal, and no rest of a cell.

    The cell of its action and at least one other begin anew, where those above are complete; or all do.
    """
    if _begins_anew(above, below):
        return True
    if below[0] or not any(_ACTION.fullmatch(_folded(name)) for name in columns[1:]):
        return False
    begun = [
        _ACTION.fullmatch(_folded(name)) is not None
        for name, over, cell in zip(columns[1:], above[1:], below[1:], strict=True)
        if cell[:1].isupper() and over and not goes_on(over, cell)
    ]
    return any(begun) and len(begun) > 1


def _begins_anew(above: Sequence[str], below: Sequence[str]) -> bool:
    """Tell a row that has all its cells but the first, none of which goes on from the cell above."""
    pairs = list(zip(above[1:], below[1:], strict=True))
    return (
        not below[0]
        and len(pairs) >= _TELLING_WIDTH
        and all(over and cell and not cell[0].islower() and not goes_on(over, cell) for over, cell in pairs)
    )


def is_amount(cell: str) -> bool:
    """Tell a figure that is written as an amount: with a sign, a unit, decimals or grouped by thousands.

    >>> [is_amount(cell) for cell in ("-410 199", "12,5", "45 000 kr", "2025", "3")]
    [True, True, True, False, False]
    """
    return bool(_AMOUNT.fullmatch(cell.strip()))


def has_names_below(rows: Sequence[Sequence[str]]) -> bool:
    """Tell a header whose first row only gives the table's title, or groups, above a row of short names."""
    if len(rows) < 3 or len(rows[0]) < 2 or not rows[0][0] or rows[1][0]:
        return False
    empty_above = all(not above for above, below in zip(rows[0][1:], rows[1][1:], strict=True) if below)
    return empty_above and any(rows[1]) and all(len(cell) <= 20 for cell in rows[1])


def column_names(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Give one name a column out of its header rows, outermost first, without repeating a word."""
    return tuple(" ".join(dict.fromkeys(filter(None, cells))) for cells in zip(*rows, strict=True))


def is_card(rows: Sequence[Sequence[str]]) -> bool:
    """Tell a form of two columns, whose labels stand first in each row: its first row heads nothing."""
    if len(rows) < 2 or any(len(row) != 2 for row in rows):
        return False
    if len(rows[0][1].split()) == 1 and names_a_column(rows[0][1]):
        return False
    known = sum(names_a_column(row[0]) for row in rows)
    return names_a_column(rows[0][0]) and known > 1 and known * 2 >= len(rows)


@lru_cache(maxsize=16_384)
def names_a_column(cell: str) -> bool:
    """Tell by its first word whether a cell names a column."""
    words = cell.split()
    if not words or len(words) > _MOST_WORDS_OF_HEAD:
        return False
    first = _folded(words[0])
    said = own_tags_of(first)
    if not said and (len(words) == 1 or Tag.ACTION in tags_of(first)):
        said = tags_of(first)
        if Tag.PARTY in said:
            return False  # "Socialnämnden", "IT-enheten"
    owns = _GENITIVE.fullmatch(first) and own_tags_of(first[:-1])
    dated = not _OF_TIME.isdisjoint(said) and any(map(str.isdigit, cell))  # "Vecka 42"
    return not owns and not dated and not _NAMING.isdisjoint(said)


def _folded(cell: str) -> str:
    return _PUNCTUATION.sub("", " ".join(cell.split())).casefold()


def looks_like_header(row: Sequence[str]) -> bool:
    """Tell short, filled, distinct cells without figures at their start and without full stops.

    >>> looks_like_header(["Lnr", "Saken", "Assist."]), looks_like_header(["Anna", "Bo", "De kom."])
    (True, False)
    """
    cells = [_without_stop(cell.strip()) for cell in row]
    filled = [cell for cell in cells if cell]
    return (
        len(filled) >= max(2, len(cells) - 1)
        and len(set(filled)) == len(filled)
        and all(len(cell) <= 40 and len(cell.split()) <= 5 for cell in filled)
        and not any(cell[0].isdigit() or cell.endswith((".", ",")) or is_amount(cell) for cell in filled)
        and not any("@" in cell for cell in filled)
    )


def _without_stop(cell: str) -> str:
    """Give a cell of one shortened word without the full stop that shortens it."""
    return cell[:-1] if _SHORTENED.fullmatch(cell) else cell


def _differs(row: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
    """Tell whether the rows below are of another kind in some column: figures, or much longer texts."""
    for index, head in enumerate(row):
        below = [cell for other in others[:50] if index < len(other) and (cell := other[index].strip())]
        if len(below) < 2 or not head:
            continue
        if all(cell[0].isdigit() or cell[0] in "+-–" for cell in below):
            return True
        if sum(map(len, below)) / len(below) > 3 * max(len(head), 12):
            return True
    return False


def is_next_person(columns: Sequence[str], above: Sequence[str], below: Sequence[str]) -> bool:
    """Tell whether a row without its first cell is the next person under one label, and no rest of a name.

    Only a column of names tells: two names in another column are two holders of one thing.
    """
    if below[0] or not any(below):
        return False
    return are_two_people(columns[1:], above[1:], below[1:])


def are_two_people(columns: Sequence[str], above: Sequence[str], below: Sequence[str]) -> bool:
    """Tell whether two lines of a table each have a whole name in the same column of names.

    >>> are_two_people(["Namn", "Roll"], ["Bo Ek", "ordförande"], ["Cia Dahl", "ledamot"])
    True
    """
    return any(
        _names_people(name) and all(_WHOLE_NAME.fullmatch(" ".join(cell.split())) for cell in (over, cell))
        for name, over, cell in zip(columns, above, below, strict=True)
    )


def is_label_of_people(columns: Sequence[str], row: Sequence[str]) -> bool:
    """Tell a row that only says in the column of names who the people below it are ("Anmält förhinder")."""
    first, *others = row
    return is_participants(first) and not any(others) and len(row) > 1 and _names_people(columns[0])


def _names_people(column: str) -> bool:
    return _NAMES.fullmatch(_folded(column)) is not None
