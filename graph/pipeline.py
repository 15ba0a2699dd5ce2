"""The Swedish language pipeline: spaCy's order of components, each of which adds names that it is sure of.

A statistical tagger is one more component: it sets `doc.ents` before ours, and what it finds are candidates.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING

from graph.abbreviations import find_definitions, short_form_candidates
from graph.candidates import Candidate, Reading
from graph.groups import find_groups
from graph.initiatives import find_initiatives
from graph.listed import find_listed
from graph.persons import find_persons
from graph.programmes import find_programmes
from graph.territories import find_territories
from graph.words import split, words_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

Finder = Callable[[Reading], None]
READING = "reading"  # key of `doc.user_data`
TAGGED_KINDS = {"PER": "person", "PRS": "person", "ORG": "organisation"}
FINDERS: dict[str, Finder] = {
    "beslutsgraf_definitions": find_definitions,
    "beslutsgraf_listed": find_listed,
    "beslutsgraf_territories": find_territories,
    "beslutsgraf_persons": find_persons,
    "beslutsgraf_groups": find_groups,
    "beslutsgraf_programmes": find_programmes,
    "beslutsgraf_initiatives": find_initiatives,
    "beslutsgraf_short_forms": short_form_candidates,
}


class WordTokenizer:
    """Cuts a text into spaCy tokens at the same places as `graph.words` does."""

    def __init__(self, vocab: "Vocab") -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> "Doc":
        """Make the document; no characters are lost."""
        from spacy.tokens import Doc

        tokens, spaced = split(text)
        return Doc(self.vocab, words=tokens, spaces=spaced)


@cache
def load_pipeline(tagger: str = "") -> "Language":
    """Build the pipeline once in a process.

    :param tagger: name of a spaCy factory that sets `doc.ents`; "" for none.
    """
    import spacy

    _register()
    nlp = spacy.blank("sv")
    nlp.tokenizer = WordTokenizer(nlp.vocab)
    nlp.max_length = 20_000_000
    if tagger:
        nlp.add_pipe(tagger)
        nlp.add_pipe("beslutsgraf_tagged")
    for name in FINDERS:
        nlp.add_pipe(name)
    return nlp


def read_names(text: str, breaks: Iterable[int], *, tagger: str = "") -> Reading:
    """Run the pipeline over a text.

    :param breaks: characters at which a block or cell begins; no name reaches over one.
    """
    nlp = load_pipeline(tagger)
    doc = nlp.make_doc(text)
    reading = Reading(words_of(text, breaks))
    doc.user_data[READING] = reading
    nlp(doc)
    return reading


def add_tagged(doc: "Doc") -> "Doc":
    """Take over the persons and organisations that a tagger before us has found."""
    reading: Reading = doc.user_data[READING]
    starts = {start: at for at, start in enumerate(reading.words.starts)}
    ends = {end: at + 1 for at, end in enumerate(reading.words.ends)}
    for span in doc.ents:
        kind = TAGGED_KINDS.get(span.label_)
        first, last = starts.get(span.start_char), ends.get(span.end_char)
        if kind and first is not None and last is not None:
            reading.candidates.append(Candidate(first, last, kind, "tagger", 0.7))
    return doc


def _register() -> None:
    from spacy.language import Language

    for name, find in FINDERS.items():
        Language.component(name, func=_component(find))
    Language.component("beslutsgraf_tagged", func=add_tagged)


def _component(find: Finder) -> "Callable[[Doc], Doc]":
    def component(doc: "Doc") -> "Doc":
        find(doc.user_data[READING])
        return doc

    return component
