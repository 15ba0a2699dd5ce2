"""The tagger as a component of a spaCy pipeline: it sets `doc.ents`, as spaCy's own taggers do.

Which tagger it runs is a choice: ours, or the names that another installed spaCy pipeline finds.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from graph.names.candidates import READING, Reading
from graph.tagger.labels import Place, Tagged
from graph.text.words import Words, words_of

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
        """Tag the document; a sentence that comes again is tagged once.

        Where other components have noted what they found, a sentence is tagged only if they left a
        capitalised word open in it; that is less than half of a document.
        """
        reading: Reading | None = doc.user_data.get(READING)
        words = reading.words if reading else words_of(doc.text)
        places = segments(words)
        if reading:
            open_words = _open_words(reading)
            places = [place for place in places if not open_words.isdisjoint(range(*place))]
        spans, scores = [], dict[Place, float]()
        for name in self._names(words, places):
            span = doc.char_span(name.start, name.end, label=name.label)
            if span is not None:
                spans.append(span)
                scores[name.start, name.end] = name.score
        doc.set_ents(spans)
        doc.user_data[SCORES] = scores
        return doc

    def _names(self, words: Words, places: Sequence[Place]) -> Iterator[Tagged]:
        """Give the names in runs of words, by the characters of the whole text."""
        starts = [words.starts[first] for first, _ in places]
        parts = [
            words.text[start : words.ends[last - 1]] for start, (_, last) in zip(starts, places, strict=True)
        ]
        texts = list(dict.fromkeys(parts))
        found = dict(zip(texts, self._tagger.tag(texts), strict=True))
        for start, part in zip(starts, parts, strict=True):
            for name in found[part]:
                yield replace(name, start=start + name.start, end=start + name.end)


def segments(words: Words) -> list[Place]:
    """Cut a text where a sentence, block or cell begins; each piece by the numbers of its words."""
    places = list[Place]()
    for at, end in enumerate(words.ends):
        cut = not places or words.parted[at] or words.opening[at]
        if cut or end - words.starts[places[-1][0]] > _LONGEST:
            places.append((at, at + 1))
        else:
            places[-1] = (places[-1][0], at + 1)
    return places


def _open_words(reading: Reading) -> set[int]:
    """Give the capitalised words that nothing is found in and that the document never has in lower case."""
    words = reading.words
    taken = {at for one in reading.candidates for at in range(one.first, one.last)}
    ordinary = {word for word in words.texts if word.islower()}
    return {
        at
        for at, lower in enumerate(words.lowers)
        if words.capital(at) and len(lower) > 1 and at not in taken and lower not in ordinary
    }
