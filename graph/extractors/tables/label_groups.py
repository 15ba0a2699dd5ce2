"""Labels of running text that belong together, and what each holds: by its words, else by its values."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.records import Cell, Span
from graph.extractors.duties.rows import BESIDES, WHO
from graph.extractors.tables.cell_contents import holds_day, names_party
from graph.extractors.tables.headings import Column, column_of, heading
from graph.extractors.view import View


@dataclass(slots=True)
class Group:
    """Labels that belong together, and the action they are of.

    :ivar lead: the action's words in the text; None where only a heading stands above.
    :ivar heading: whether the action is the heading itself.
    :ivar after: the place of the block that follows.
    :ivar kinds: what each label holds.
    """

    lead: Span | None
    heading: bool
    start: int
    cells: tuple[Cell, ...] = ()
    end: int = 0
    after: int = -1
    kinds: tuple[Column, ...] = ()


def with_kinds(view: View, found: list[Group]) -> Iterator[Group]:
    """Tell what each label holds; one that does not say in so many words who acts, by all of its values."""
    values: dict[str, list[bool]] = {}
    for cell in (cell for group in found for cell in group.cells if column_of(cell.column) in WHO):
        values.setdefault(cell.column, []).append(names_party(view, cell))
    parties = {label for label, told in values.items() if 2 * sum(told) >= len(told)}
    for group in found:
        told = any(map(_is_explicit, group.cells))
        group.kinds = tuple(
            _kind(view, cell, may_act=cell.column in parties and not told) for cell in group.cells
        )
        yield group


def _kind(view: View, cell: Cell, *, may_act: bool) -> Column:
    """Tell what one label holds; beside one that says who acts, "Styrs av" tells of something else."""
    kind = column_of(cell.column)
    if kind not in WHO or heading(cell.column).explicit:
        return kind
    if holds_day(view, view.quoted(Span(cell.start, cell.end))):
        return Column.TIME
    return kind if may_act else Column.OTHER


def _is_explicit(cell: Cell) -> bool:
    return column_of(cell.column) in WHO and heading(cell.column).explicit and cell.end > cell.start


def says_who(group: Group) -> bool:
    """Tell whether labels say who acts: in so many words, or below an action and beside another label."""
    if any(map(_is_explicit, group.cells)):
        return True
    beside = not BESIDES.isdisjoint(group.kinds) and group.lead is not None
    return beside and not WHO.isdisjoint(group.kinds)
