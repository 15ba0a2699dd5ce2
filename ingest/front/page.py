"""The front page: the lines of title, body, kind, date and place that a document begins with."""

from collections.abc import Sequence
from dataclasses import replace

from corpus.dates import find_dates
from corpus.records import SectionKind
from ingest.front.bodies import is_body_line
from ingest.front.kinds import kind_word
from ingest.front.title_lines import only_names_kind
from ingest.sections.marks import BlockView, Mark
from ingest.sections.vocabulary import is_common, is_label

_LONGEST = 400  # characters under one line of the front page
_LONGEST_LINE = 150  # characters of a line of it
_FIRST_BLOCKS = 8


def with_front(view: BlockView, marks: Sequence[Mark]) -> list[Mark]:
    """Tell which of the first marks are lines of the front page: the title and what goes with it.

    Of mail the subject is, and what the mail holds has a front page of its own below it.
    """
    if view.is_mail and marks:
        return [replace(marks[0], front=True), *_with_front(view, marks[1:])]
    return _with_front(view, marks)


def _with_front(view: BlockView, marks: Sequence[Mark]) -> list[Mark]:
    fronts = 0
    while fronts < len(marks) and _is_front(view, marks, fronts):
        fronts += 1
    return [replace(mark, front=True) for mark in marks[:fronts]] + list(marks[fronts:])


def _is_front(view: BlockView, marks: Sequence[Mark], position: int) -> bool:
    mark = marks[position]
    if mark.kind is not SectionKind.HEADING or mark.number or mark.listed or is_common(mark.title):
        return False
    stop = marks[position + 1].first if position + 1 < len(marks) else len(view)
    if position and not (is_front_line(mark.title) and _has_short_lines(view, mark.after, stop)):
        return False
    if position == 0 and (only_names_kind(mark.title) or _is_alone(view, marks)):
        return True
    rows = any(view.is_row(place) and not view.is_line(place) for place in range(mark.after, stop))
    return mark.first < _FIRST_BLOCKS and not rows and view.length(mark.after, stop) <= _LONGEST


def _has_short_lines(view: BlockView, first: int, stop: int) -> bool:
    """Tell whether there is no running text among some blocks, as under a line of the front page."""
    return all(len(view.text(place)) <= _LONGEST_LINE for place in range(first, stop))


def _is_alone(view: BlockView, marks: Sequence[Mark]) -> bool:
    """Tell whether the first heading is the only one of its level, as a title is."""
    level = view.blocks[marks[0].first].level
    return all(view.blocks[mark.first].level != level for mark in marks[1:])


def is_front_line(title: str) -> bool:
    """Tell whether a line is of the front page: the kind of document, the body, a date, a label."""
    if is_body_line(title) or is_label(title):
        return True
    if kind_word(title) and len(title.split()) <= 8:
        return True
    left = title
    for date in reversed(find_dates(title)):
        left = left[: date.start] + left[date.end :]
    return left != title and len(left.split()) <= 3
