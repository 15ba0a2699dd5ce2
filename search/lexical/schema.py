"""The fields of the lexical index, and a piece of a section as an entry of it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from corpus.records import DocumentHead, Section
from search.analysis.analyser import folded_words, terms_of
from search.stored.copies import SKETCH_SIZE
from search.stored.keys import Keys, keys_of

if TYPE_CHECKING:
    import tantivy

FORMAT = "2"
"""Raised when the fields change, or what they hold."""

FORMER: Mapping[str, str] = {"1": "tantivy"}
"""Formats of before, each with the folder that it used."""

BOOSTS: Mapping[str, float] = {"body": 1.0, "headings": 0.5, "title": 0.1}
EXACT = "exact"
"""The field of the words as written, for phrases."""

SECTION, DOCUMENT = "section_key", "document_key"
"""The columns of the keys as numbers, which are read for many pieces at once."""

SKETCH = tuple(f"sketch_{place}" for place in range(SKETCH_SIZE // 2))
"""The columns of the sketch, two of its values in each; a shorter one repeats its last value."""

_HALF = 32


def schema() -> "tantivy.Schema":
    """Give the fields: two keys as terms and as columns, the texts analysed and as written, the sketch."""
    from tantivy import SchemaBuilder

    builder = SchemaBuilder()
    for name in ("section", "document"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in BOOSTS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for name in (SECTION, DOCUMENT, *SKETCH):
        builder.add_unsigned_field(name, fast=True)
    builder.add_text_field(EXACT, tokenizer_name="whitespace", index_option="position")
    return builder.build()


def entry(head: DocumentHead, section: Section, body: str, sketch: tuple[int, ...]) -> "tantivy.Document":
    """Give a piece of a section as the index takes it.

    :param body: the piece's text.
    :param sketch: of the whole section's text.
    """
    from tantivy import Document

    headings = " ".join((*section.headings, section.number or ""))
    made = Document(
        section=section.id,
        document=head.id,
        title=" ".join(terms_of(head.title)),
        headings=" ".join(terms_of(headings)),
        body=" ".join(terms_of(body)),
        exact=" ".join(folded_words(f"{headings}\n{body}")),
    )
    numbers = (*keys_of([section.id, head.id]).tolist(), *packed(sketch))
    for name, number in zip((SECTION, DOCUMENT, *SKETCH), numbers, strict=True):
        made.add_unsigned(name, number)
    return made


def packed(sketch: tuple[int, ...]) -> list[int]:
    """Give the values of the columns of `SKETCH` for a sketch."""
    full = (*sketch, *(sketch[-1:] or (0,)) * (SKETCH_SIZE - len(sketch)))
    return [first << _HALF | second for first, second in zip(full[::2], full[1::2], strict=True)]


def unpacked(columns: Sequence[Keys]) -> npt.NDArray[np.uint32]:
    """Give the sketches of pieces, shape (pieces, `SKETCH_SIZE`).

    :param columns: in the order of `SKETCH`, each with its value for every piece.
    """
    pairs = np.stack(columns, axis=1)
    halves = np.stack([pairs >> np.uint64(_HALF), pairs & np.uint64((1 << _HALF) - 1)], axis=2)
    return halves.reshape(len(pairs), SKETCH_SIZE).astype(np.uint32)
