"""One person as a list of participants writes him or her: name, role, party, organisation, absence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.records import Entity, Span
from graph.extractors.name_lines import after_bullet, is_left_blank, name_at
from graph.extractors.particulars import parts_of, read_parts
from graph.extractors.view import View
from graph.sentences import trimmed

_ABSENT = re.compile(
    r"\b(?:förhinder|förhindrad|frånvarande|återbud|förfall|ej\s+närvarande|anmält\s+frånvaro)\b",
    re.IGNORECASE,
)
_TRAILING_JOIN = re.compile(r"(?:[\s,;]|\b(?:och|samt|&))+$")


@dataclass(frozen=True, slots=True)
class Person:
    """What a line says of a person; `evidence` is the line, or the person's part of it."""

    entity: Entity
    evidence: Span
    roles: tuple[str, ...]
    represents: tuple[Entity, ...]
    absent: bool


def read_person(view: View, entry: Span, *, more: Sequence[Span] = ()) -> Person | None:
    """Read the person of an entry; None where it begins with no name.

    :param more: other cells of the row that tell of the same person.
    """
    start = after_bullet(view.text, entry)
    name = name_at(view, Span(start, entry.end))
    if name is None:
        return None
    entity = view.named_at(name)
    if entity is None or entity.kind != "person":
        entity = view.names.resolve(view.quoted(name), kinds=("person",), start=name.start, end=name.end)
    end = trimmed(view.text, start, entry.end).end
    trailing = _TRAILING_JOIN.search(view.text, name.end, end)
    evidence = Span(start, trailing.start() if trailing else end)
    parts = [part for span in (Span(name.end, end), *more) for part in parts_of(view, span)]
    roles, represents = read_parts(view, parts)
    absent = is_left_blank(view.text, start) or _is_absent(view, evidence)
    return Person(entity, evidence, roles, represents, absent)


def _is_absent(view: View, entry: Span) -> bool:
    if _ABSENT.search(view.text, entry.start, entry.end):
        return True
    if "struck" not in view.memory:
        view.memory["struck"] = tuple((block, span) for block in view.blocks for span in block.struck)
    return any(
        block.start <= entry.start < block.end and span.start < entry.end and entry.start < span.end
        for block, span in view.memory["struck"]
    )
