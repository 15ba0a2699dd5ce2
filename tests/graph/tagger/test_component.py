"""The tagger in the pipeline: what it is given, and what becomes of its names."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import spacy

from corpus.errors import TaggerUnavailable
from graph.extraction import load_extractor
from graph.names.candidates import READING, Reading
from graph.pipeline import FINDERS
from graph.tagger.component import TaggerComponent, segments
from graph.tagger.labels import Tagged
from graph.text.words import words_of
from graph.within.mentions import MentionFinder
from tests.graph.naming import document_of


class Recorded:
    """Finds `Qwor` wherever it stands, and keeps the texts that it was given."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def tag(self, texts: Sequence[str]) -> list[list[Tagged]]:
        self.texts += texts
        return [[Tagged(at, at + 4, "ORG", 0.8)] if (at := text.find("Qwor")) >= 0 else [] for text in texts]


def test_sentences_and_lines_are_tagged_apart_and_equal_ones_once() -> None:
    tagger = Recorded()
    text = "Qwor beslutar. Bo Ek tackar.\n\nQwor beslutar."
    doc = TaggerComponent(tagger)(spacy.blank("sv")(text))
    assert tagger.texts == ["Qwor beslutar.", "Bo Ek tackar."]
    assert [(one.start_char, one.text, one.label_) for one in doc.ents] == [
        (0, "Qwor", "ORG"),
        (30, "Qwor", "ORG"),
    ]


def test_segments_cover_every_word_and_overlong_ones_are_cut_between_words() -> None:
    text = "orden " * 400
    words = words_of(text)
    places = segments(words)
    assert max(words.ends[last - 1] - words.starts[first] for first, last in places) <= 600
    assert [at for place in places for at in range(*place)] == list(range(len(words)))


def test_only_sentences_with_an_open_capital_are_tagged_where_the_rules_have_read_before() -> None:
    tagger = Recorded()
    text = (
        "Regionen betalar Region Skåne. Därför hördes Qwor. Mycket återstår. Det är mycket, därför slutar vi."
    )
    doc = spacy.blank("sv")(text)
    reading = Reading(words_of(text))
    for find in FINDERS.values():
        find(reading)
    doc.user_data[READING] = reading
    assert [one.text for one in TaggerComponent(tagger)(doc).ents] == ["Qwor"]
    assert tagger.texts == ["Därför hördes Qwor.", "Det är mycket, därför slutar vi."]


def installed(folder: Path) -> Path:
    """Save a spaCy pipeline that knows two names, with the labels of SUC."""
    nlp = spacy.blank("sv")
    ruler = nlp.add_pipe("entity_ruler")
    patterns = [{"label": "PRS", "pattern": "Qwor Zqex"}, {"label": "WRK", "pattern": "Qwoxtid"}]
    ruler.add_patterns(patterns)  # type: ignore[attr-defined] # spaCy types components as callables
    nlp.to_disk(folder)
    return folder


def test_another_spacy_pipeline_is_used_by_its_folder_and_its_labels_are_understood(tmp_path: Path) -> None:
    folder = installed(tmp_path / "sv_test")
    document = document_of("Vi hörde att Qwor Zqex har läst Qwoxtid.")
    assert MentionFinder().find(document, (), ()).mentions == ()
    found = MentionFinder(tagger=str(folder)).find(document, (), ()).mentions
    assert [(one.surface, one.kind, one.extractor) for one in found] == [("Qwor Zqex", "person", "tagger")]


def test_a_pipeline_that_is_not_installed_is_told_in_swedish_before_any_document() -> None:
    with pytest.raises(TaggerUnavailable, match=r"”sv_missing_lg” är inte installerad.*BESLUTSGRAF_TAGGER"):
        load_extractor(tagger="sv_missing_lg")


def test_a_pipeline_that_finds_no_names_is_refused(tmp_path: Path) -> None:
    spacy.blank("sv").to_disk(tmp_path / "blank")
    with pytest.raises(TaggerUnavailable, match="ingen komponent som hittar namn"):
        load_extractor(tagger=str(tmp_path / "blank"))
