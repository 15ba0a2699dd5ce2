"""Versions of a document: the same text in another format, an earlier or a later edition; none is dropped."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from corpus import sketches
from corpus.records import DocumentHead
from corpus.store import Store

Relation = Literal["annat format", "tidigare", "senare", "nästan lika"]
Change = Literal["tillagt", "borttaget", "ändrat"]

_SAME_TEXT = 0.9
_ALIKE = 0.5
_EDITION = 0.2  # enough where the title is the same but for figures, as in yearly plans
_OF_MEETINGS = frozenset({"protokoll", "mötesanteckningar", "kallelse", "dagordning", "föredragningslista"})
_CHANGES: dict[str, Change] = {"insert": "tillagt", "delete": "borttaget", "replace": "ändrat"}
_NOT_LETTERS = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True)
class Version:
    """A document that is a version of another one.

    :ivar resemblance: the share of runs of four words that both have, from 0 to 1.
    :ivar relation: to the other document: `annat format`, `tidigare`, `senare` or `nästan lika`.
    """

    document: DocumentHead
    resemblance: float
    relation: Relation


@dataclass(frozen=True, slots=True)
class Difference:
    """Lines that two versions do not share; `before` or `after` is "" where there is none on that side."""

    change: Change
    before: str
    after: str


def versions_of(store: Store, document_id: str) -> tuple[Version, ...]:
    """Give the versions of a document, the newest first, the document itself left out.

    Minutes, notices and agendas of different days are never versions of each other, however alike.

    :raises NotFound: where there is no such document.
    """
    document = store.document(document_id)
    found = []
    for other_id in store.resembling(document_id):
        other = store.head(other_id)
        shared = sketches.resemblance(document.text, store.text_of(other_id))
        if _is_version(document, other, shared):
            found.append(Version(other, round(shared, 3), _relation(document, other, shared)))
    return tuple(sorted(found, key=lambda one: (one.document.date or "", one.document.source), reverse=True))


def _is_version(one: DocumentHead, other: DocumentHead, shared: float) -> bool:
    if {one.kind, other.kind} & _OF_MEETINGS and one.date != other.date:
        return False
    if shared >= _ALIKE:
        return True
    return shared >= _EDITION and one.body == other.body and _series(one.title) == _series(other.title)


def _series(title: str) -> str:
    return _NOT_LETTERS.sub(" ", title.casefold()).strip()


def _relation(one: DocumentHead, other: DocumentHead, shared: float) -> Relation:
    if shared >= _SAME_TEXT and one.media_type != other.media_type:
        return "annat format"
    if not one.date or not other.date or one.date == other.date:
        return "nästan lika"
    return "tidigare" if other.date < one.date else "senare"


def differences(before: str, after: str) -> tuple[Difference, ...]:
    """Give the lines that differ between two texts, in their order; blanks around a line do not count."""
    left, right = _lines(before), _lines(after)
    found = []
    for tag, i, j, k, m in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "equal":
            found.append(Difference(_CHANGES[tag], "\n".join(left[i:j]), "\n".join(right[k:m])))
    return tuple(found)


def _lines(text: str) -> list[str]:
    return [stripped for line in text.splitlines() if (stripped := line.strip())]
