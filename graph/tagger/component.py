"""The tagger as a component of a spaCy pipeline: it sets `doc.ents`, as spaCy's own taggers do.

Which tagger it runs is a choice: ours, or the names that another installed spaCy pipeline finds.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from graph.candidates import READING
from graph.tagger.labels import Place, Tagged
from graph.words import Words, words_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

FACTORY = "beslutsgraf_tagger"
OWN = "beslutsgraf"
SCORES = "beslutsgraf_scores"
"""Key of `doc.user_data`: the probability of each name that has one, by its characters."""

_LONGEST = 600  # characters of a segment; a longer sentence is cut between words


class NameTagger(Protocol):
    """Finds names in short texts."""

    def tag(self, texts: Sequence[str]) -> Sequence[Sequence[Tagged]]:
        """Find the names of each text, in the order of the text."""
        ...


def register() -> None:
    """Make the component known to spaCy, under the name `beslutsgraf_tagger`."""
    from spacy.language import Language

    Language.factory(FACTORY, default_config={"tagger": OWN, "runtime": "auto"}, func=_make)


def add(nlp: "Language", tagger: str, runtime: str) -> None:
    """Add a tagger to a pipeline: a component that goes by this name, ours, or another pipeline's.

    :raises TaggerUnavailable: where it is not installed.
    """
    if nlp.has_factory(tagger):
        nlp.add_pipe(tagger)
    else:
        nlp.add_pipe(FACTORY, config={"tagger": tagger, "runtime": runtime})


def _make(nlp: "Language", name: str, tagger: str, runtime: str) -> "Callable[[Doc], Doc]":  # noqa: ARG001 - spaCy passes all four
    return TaggerComponent(_opened(tagger, runtime))


def _opened(tagger: str, runtime: str) -> NameTagger:
    if tagger == OWN:
        from graph.tagger.tagging import load_tagger

        return load_tagger(runtime)
    from graph.tagger.foreign import load_foreign

    return load_foreign(tagger)


class TaggerComponent:
    """Sets `doc.ents` to the names that a tagger finds, sentence by sentence."""

    def __init__(self, tagger: NameTagger) -> None:
        self._tagger = tagger

    def __call__(self, doc: "Doc") -> "Doc":
        """Tag the document; a sentence that comes again is tagged once."""
        reading = doc.user_data.get(READING)
        places = segments(reading.words if reading else words_of(doc.text))
        texts = list(dict.fromkeys(doc.text[start:end] for start, end in places))
        found = dict(zip(texts, self._tagger.tag(texts), strict=True))
        spans, scores = [], dict[Place, float]()
        for start, end in places:
            for name in found[doc.text[start:end]]:
                span = doc.char_span(start + name.start, start + name.end, label=name.label)
                if span is not None:
                    spans.append(span)
                    scores[span.start_char, span.end_char] = name.score
        doc.set_ents(spans)
        doc.user_data[SCORES] = scores
        return doc


def segments(words: Words) -> list[Place]:
    """Cut a text where a sentence, block or cell begins; each piece by its characters."""
    places = list[Place]()
    for at, (start, end) in enumerate(zip(words.starts, words.ends, strict=True)):
        if not places or words.parted[at] or words.opening[at] or end - places[-1][0] > _LONGEST:
            places.append((start, end))
        else:
            places[-1] = (places[-1][0], end)
    return places
