"""The fields of the lexical index, and a piece of a section as an entry of it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from corpus.records import DocumentHead, Section
from search.analysis import folded_words, terms_of

if TYPE_CHECKING:
    import tantivy

FORMAT = "1"
"""Raised when the fields change, or what they hold."""

BOOSTS: Mapping[str, float] = {"body": 1.0, "headings": 0.5, "title": 0.1}
EXACT = "exact"
"""The field of the words as written, for phrases."""


def schema() -> "tantivy.Schema":
    """Give the fields: two keys, the analysed texts, the words as written, the sketch."""
    from tantivy import SchemaBuilder

    builder = SchemaBuilder()
    for name in ("section", "document"):
        builder.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    for name in BOOSTS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    builder.add_unsigned_field("sketch", stored=True)
    builder.add_text_field(EXACT, tokenizer_name="whitespace", index_option="position")
    return builder.build()


def entry(head: DocumentHead, section: Section, body: str, sketch: tuple[int, ...]) -> "tantivy.Document":
    """Give a piece of a section as the index takes it.

    :param body: the piece's text.
    :param sketch: of the whole section's text.
    """
    from tantivy import Document

    headings = " ".join((*section.headings, section.number or ""))
    return Document(
        section=section.id,
        document=head.id,
        title=" ".join(terms_of(head.title)),
        headings=" ".join(terms_of(headings)),
        body=" ".join(terms_of(body)),
        exact=" ".join(folded_words(f"{headings}\n{body}")),
        sketch=list(sketch),
    )
