"""One person as a list of participants writes him or her: name, role, party, organisation, absence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.records import Entity, Span
from graph.extractors.attendance import SERVING
from graph.extractors.beside_names import party_after
from graph.extractors.name_lines import after_bullet, is_left_blank, name_at
from graph.extractors.particulars import parts_of, read_parts
from graph.extractors.view import View
from graph.sentences import trimmed

_ABSENT = re.compile(
    r"\b(?:förhinder|förhindrad|frånvarande|återbud|förfall|ej\s+närvarande|anmält\s+frånvaro)\b",
    re.IGNORECASE,
)
_STANDS_IN = re.compile(
    r",?\s*\b(?:ersätter|(?:(?:tjg|tj|tjänstgör(?:ande)?)\.?\s+)?(?:ers(?:ättare|\.)?\s+)?för|i\s?stället\s+för)\s+(?=[A-ZÅÄÖ])"
)
_SERVES = re.compile(r"[,\s]*(?:tjg|tj|tjänstgör)\w*\.?\s+(?:ers|för)")
_TRAILING_JOIN = re.compile(r"(?:[\s,;]|\b(?:och|samt|&))+$")


@dataclass(frozen=True, slots=True)
class Person:
    """What a line says of a person; `evidence` is the line, or the person's part of it.

    :ivar stands_in_for: who is away, and `stands_in_from` the party that he or she represents.
    """

    entity: Entity
    evidence: Span
    roles: tuple[str, ...]
    represents: tuple[Entity, ...]
    absent: bool
    stands_in_for: Entity | None = None
    stands_in_from: tuple[Entity, ...] = ()


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
    stand_in = _stands_in(view, name, entry.end)
    end = trimmed(view.text, start, stand_in[0] if stand_in else entry.end).end
    trailing = _TRAILING_JOIN.search(view.text, name.end, end)
    evidence = Span(start, trailing.start() if trailing else end)
    parts = [part for span in (Span(name.end, end), *more) for part in parts_of(view, span)]
    roles, represents = read_parts(view, parts)
    if stand_in and _SERVES.match(view.text, stand_in[0]):
        roles = (*roles, SERVING)
    absent = is_left_blank(view.text, start) or _is_absent(view, evidence)
    away = stand_in[1:] if stand_in else (None, ())
    return Person(entity, evidence, roles, represents, absent, *away)


def _stands_in(view: View, name: Span, end: int) -> tuple[int, Entity, tuple[Entity, ...]] | None:
    """Read "ersätter Bo Ek (C)": where the words begin, who is not there, and of what party."""
    match = _STANDS_IN.search(view.text, name.end, end)
    absent = view.names.within(match.end(), end, kinds=("person",))[:1] if match else ()
    if match is None or not absent or absent[0].start != match.end() or absent[0].entity_id is None:
        return None
    found = party_after(view, absent[0], end)
    return match.start(), view.names.entity(absent[0].entity_id), (found,) if found else ()


def _is_absent(view: View, entry: Span) -> bool:
    if _ABSENT.search(view.text, entry.start, entry.end):
        return True
    if "struck" not in view.memory:
        view.memory["struck"] = tuple((block, span) for block in view.blocks for span in block.struck)
    return any(
        block.start <= entry.start < block.end and span.start < entry.end and entry.start < span.end
        for block, span in view.memory["struck"]
    )
