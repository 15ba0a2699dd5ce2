import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from graph.pipeline import FINDERS, load_pipeline
from graph.within.mentions import MentionFinder
from tests.graph.naming import document_of


@Language.component("test_tagger")
def tag_first_two_words(doc: Doc) -> Doc:
    doc.ents = (Span(doc, 0, 2, label="PER"),)
    return doc


def test_the_pipeline_is_swedish_and_has_our_components_in_order() -> None:
    nlp = load_pipeline()
    assert nlp.lang == "sv"
    assert nlp.pipe_names == list(FINDERS)


def test_a_tagger_before_our_components_adds_names() -> None:
    document = document_of("Qwor Zqex talade.")
    assert MentionFinder().find(document, (), ()).mentions == ()
    assert [one.surface for one in MentionFinder(tagger="test_tagger").find(document, (), ()).mentions] == [
        "Qwor Zqex"
    ]


def test_the_tokenizer_loses_no_character() -> None:
    text = "  Anna  Berg\n\nRG:s (S) 2025–2027 "
    assert load_pipeline().make_doc(text).text == text
    assert isinstance(spacy.blank("sv"), Language)
