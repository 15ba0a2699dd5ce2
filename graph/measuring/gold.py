"""Gold for names and relations: a folder with `entities.jsonl` and `relations.jsonl`, as in `corpus/eval`.

Where it also holds `documents.jsonl`, the organisation of each document is read from it: `organisation`, or
the last of its `body`.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from corpus.errors import InvalidRequest
from corpus.json_lines import UNREADABLE, fault

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEntity:
    """A name that a document should give.

    :ivar doc: how the name of the document's file begins.
    :ivar split: the part of the gold that it belongs to, where there are any.
    """

    doc: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    split: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRelation:
    """A relation that a document should give; both ends are names of entities of the same document.

    :ivar contains: a piece of the passage that states it.
    """

    doc: str
    kind: str
    subject: str
    object: str
    contains: str
    valid_from: str | None = None
    valid_to: str | None = None
    decided: str | None = None
    due: str | None = None
    split: str | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """All that is known of some documents.

    :ivar organisations: the beginnings of files' names, each with the organisation that the document is of.
    """

    entities: tuple[GoldEntity, ...]
    relations: tuple[GoldRelation, ...]
    organisations: tuple[tuple[str, str], ...] = ()

    @property
    def documents(self) -> dict[str, str | None]:
        """The beginnings of the files' names, sorted, each with its split."""
        splits = {one.doc: one.split for one in self.relations}
        return dict(sorted((splits | {one.doc: one.split for one in self.entities}).items()))


def read_gold(folder: Path) -> Gold:
    """Read a folder of gold.

    :raises InvalidRequest: naming the file, and the line that is not of the format.
    """
    return Gold(
        tuple(_lines(folder / "entities.jsonl", _entity)),
        tuple(_lines(folder / "relations.jsonl", _relation)),
        tuple(_lines(documents, _organisation))
        if (documents := folder / "documents.jsonl").is_file()
        else (),
    )


def _lines(path: Path, make: Callable[[Mapping[str, object]], Line]) -> Iterator[Line]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidRequest(f"Facit {path} kan inte läsas.") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield make(json.loads(line))
            except UNREADABLE as error:
                message = f"Rad {number} i {path} följer inte formatet: {fault(error)}."
                raise InvalidRequest(message) from error


def _entity(held: Mapping[str, object]) -> GoldEntity:
    aliases = held.get("aliases") or []
    if not isinstance(aliases, list):
        raise InvalidRequest("aliases ska vara en lista")
    return GoldEntity(
        doc=str(held["doc"]),
        kind=str(held["kind"]),
        name=str(held["name"]),
        aliases=tuple(map(str, aliases)),
        split=_text(held.get("split")),
    )


def _relation(held: Mapping[str, object]) -> GoldRelation:
    return GoldRelation(
        doc=str(held["doc"]),
        kind=str(held["kind"]),
        subject=str(held["subject"]),
        object=str(held["object"]),
        contains=str(held["contains"]),
        valid_from=_text(held.get("valid_from")),
        valid_to=_text(held.get("valid_to")),
        decided=_text(held.get("decided")),
        due=_text(held.get("due")),
        split=_text(held.get("split")),
    )


def _organisation(held: Mapping[str, object]) -> tuple[str, str]:
    bodies = held.get("body")
    last = bodies[-1] if isinstance(bodies, list) and bodies else bodies
    return str(held["doc"]), _text(held.get("organisation")) or _text(last or None) or "okänd"


def _text(value: object) -> str | None:
    return None if value is None else str(value)
