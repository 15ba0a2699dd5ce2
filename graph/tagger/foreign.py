"""Finds names with a spaCy pipeline that the user has installed, `sv_core_news_lg` for example."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from corpus.errors import TaggerUnavailable
from graph.tagger.labels import Tagged

if TYPE_CHECKING:
    from spacy.language import Language

KINDS = {"PER": "PER", "PRS": "PER", "PERSON": "PER", "ORG": "ORG", "INST": "ORG", "LOC": "LOC", "GPE": "LOC"}
"""Other pipelines' labels and ours; SUC says PRS, OntoNotes PERSON and GPE."""

SCORE = 0.7  # these pipelines give no probability


class ForeignTagger:
    """The names of a spaCy pipeline, under our labels."""

    def __init__(self, nlp: "Language") -> None:
        self._nlp = nlp

    def tag(self, texts: Sequence[str]) -> list[tuple[Tagged, ...]]:
        """Find the names of each text; labels that are not ours are left out."""
        return [
            tuple(
                Tagged(span.start_char, span.end_char, KINDS[span.label_], SCORE)
                for span in doc.ents
                if span.label_ in KINDS
            )
            for doc in self._nlp.pipe(texts)
        ]


@cache
def load_foreign(name: str) -> ForeignTagger:
    """Open a pipeline by its package's name or its folder; once in a process.

    :raises TaggerUnavailable: where it is not installed, cannot be read, or finds no names.
    """
    import spacy

    try:
        nlp = spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        raise TaggerUnavailable(
            f"spaCy-modellen ”{name}” är inte installerad eller kan inte läsas. Installera den med pip, "
            "eller välj tagger=beslutsgraf eller tagger=none (BESLUTSGRAF_TAGGER)."
        ) from error
    if not {"ner", "entity_ruler"} & set(nlp.pipe_names):
        raise TaggerUnavailable(
            f"spaCy-modellen ”{name}” har ingen komponent som hittar namn (ner). Välj en annan, eller "
            "tagger=beslutsgraf (BESLUTSGRAF_TAGGER)."
        )
    return ForeignTagger(nlp)
