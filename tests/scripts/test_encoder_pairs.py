"""Questions and passages to train the encoder on: windows, places, words replaced."""

import json
import random
from pathlib import Path

from scripts.encoder_pairs import (
    Synonyms,
    around,
    own_passages,
    read_own,
    read_own_headings,
    read_pages,
    read_squad,
    read_swequad,
    read_synonyms,
    shared,
)

TEXT = " ".join(f"Mening nummer {number} handlar om sak {number}." for number in range(40))


def test_a_window_holds_the_place_asked_for_in_whole_sentences() -> None:
    for seed in range(20):
        at = TEXT.index("nummer 17 ")
        window = around(TEXT, at, random.Random(seed))
        assert "Mening nummer 17 handlar om sak 17." in window
        assert window.startswith("Mening")
        assert window.endswith(".")
        assert 35 <= len(window.split()) <= 95 + 7


def test_a_short_text_is_given_whole() -> None:
    assert around("Kort. Och gott.", 7, random.Random(1)) == "Kort. Och gott."


def test_squad_gives_answered_questions_with_the_sentences_around_the_answer(tmp_path: Path) -> None:
    answer = {"text": "sak 30", "answer_start": 0}
    asked = [
        {"question": "Vad handlar den trettionde om?", "answers": [answer]},
        {"question": "Utan svar?", "answers": [], "is_impossible": True},
    ]
    file = tmp_path / "squad.json"
    file.write_text(
        json.dumps({"data": [{"title": "Meningar", "paragraphs": [{"context": TEXT, "qas": asked}]}]})
    )
    (pair,) = read_squad(file, random.Random(3))
    assert (pair.question, pair.place, pair.source) == (
        "Vad handlar den trettionde om?",
        "Meningar 0",
        "squad",
    )
    assert "sak 30." in pair.passage


def test_swequad_gives_the_text_around_the_right_choice(tmp_path: Path) -> None:
    choices = [
        {"type": "Distractor", "start": 0, "text": "x"},
        {"type": "Correct answer", "start": TEXT.index("sak 9."), "text": "sak 9"},
    ]
    file = tmp_path / "training.json"
    file.write_text(json.dumps({"data": [{"question": "Vilken?", "context": TEXT, "choices": choices}]}))
    (pair,) = read_swequad(file, random.Random(3))
    assert "sak 9." in pair.passage


def test_a_heading_that_its_text_repeats_asks_nothing(tmp_path: Path) -> None:
    body = "Kommunen bygger en ny brygga av trä vid den gamla badplatsen under våren. " * 6
    (tmp_path / "a.md").write_text(
        f"# Fler platser för simmare\n\n{body}\n\n## Kommunen bygger brygga\n\n{body}\n"
    )
    found = read_pages(tmp_path, random.Random(1), most=9)
    assert [pair.question for pair in found] == ["Fler platser för simmare"]


OWN = Path(__file__).parents[2] / "scripts" / "encoder_questions"


def test_own_questions_are_read_with_their_passage(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text(
        "# ingress\n= Protokoll\n- Avgift :: Taxan höjs.\n? blir det dyrare\n? vad kostar det\n"
        "! vem betalar\n- Tider :: Klockan tio.\n? när öppnar de\n"
    )
    found = list(read_own(tmp_path, random.Random(1)))
    asked = [(pair.question, pair.place, pair.miss) for pair in found]
    assert asked == [
        ("blir det dyrare", "Taxan höjs.", "vem betalar"),
        ("vad kostar det", "Taxan höjs.", "vem betalar"),
        ("när öppnar de", "Klockan tio.", ""),
    ]
    assert {pair.passage for pair in found[:2]} <= {"Taxan höjs.", "Taxan höjs. (Avgift, Protokoll)"}


def test_headings_of_own_passages_ask_for_their_text(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text(
        "= Taxor\n- Avgift för båtplats :: Taxan höjs.\n- Tider :: Klockan tio.\n"
    )
    (pair,) = read_own_headings(tmp_path, random.Random(1))
    assert (pair.question, pair.place) == ("Avgift för båtplats", "Taxan höjs.")
    assert pair.passage in {"Taxan höjs.", "Taxan höjs. (Taxor)"}


def test_every_tenth_document_is_held_out(tmp_path: Path) -> None:
    documents = [
        f"= Protokoll {number}\n- Val av ordförande :: Text {number}.\n? vem {number}\n"
        for number in range(20)
    ]
    (tmp_path / "own.txt").write_text("".join(documents))
    held_out = {one.text for one in own_passages(tmp_path) if one.held_out}
    assert held_out == {"Text 9.", "Text 19."}
    trained = [*read_own(tmp_path, random.Random(1)), *read_own_headings(tmp_path, random.Random(1))]
    assert len(trained) == 36
    assert not held_out.intersection(pair.place for pair in trained)


def test_one_part_is_read_alone_and_documents_are_numbered_through_all(tmp_path: Path) -> None:
    for part in ("first", "second"):
        (tmp_path / part).mkdir()
        documents = (f"= Protokoll\n- Val :: {part} {number}.\n? vem {number}\n" for number in range(5))
        (tmp_path / part / "own.txt").write_text("".join(documents))
    draw = random.Random(1)
    assert [pair.place for pair in read_own(tmp_path, draw, part="second")] == [
        f"second {n}." for n in range(4)
    ]
    assert len(list(read_own(tmp_path, draw))) == 9


def test_the_projects_own_questions_share_few_words_with_their_passages() -> None:
    pairs = list(read_own(OWN, random.Random(1)))
    assert len(pairs) > 18000
    assert sum(shared(pair.question, pair.passage) for pair in pairs) / len(pairs) < 0.25


def test_no_question_of_the_project_is_said_to_be_answered_and_not_answered() -> None:
    pairs = list(read_own(OWN, random.Random(1)))
    answered = {(pair.place, pair.question) for pair in pairs}
    assert not [pair.miss for pair in pairs if (pair.place, pair.miss) in answered]
    assert all(pair.question and pair.place for pair in pairs)


def test_words_are_compared_by_their_beginnings() -> None:
    assert shared("beslutade nämnden", "Nämndens beslut") == 1.0
    assert shared("vem bor där nere", "Han bor högst upp") == 0.0


def test_synonyms_take_the_place_of_words_in_lower_case(tmp_path: Path) -> None:
    thesaurus, groups = tmp_path / "th.dat", tmp_path / "groups.txt"
    thesaurus.write_bytes("ISO-8859-1\nlön|1\n|ersättning\nbil|1\n|fordon\n".encode("latin-1"))
    groups.write_text("# egna\ndagis, förskola\n")
    words = read_synonyms(thesaurus, groups)
    assert words == {"lön": ["ersättning"], "bil": ["fordon"], "dagis": ["förskola"], "förskola": ["dagis"]}
    synonyms = Synonyms(words, lambda word: word.removesuffix("en"), share=1.0)
    anew = synonyms.worded_anew("Är lönen på dagis och Bil?", random.Random(1))
    assert anew == "Är ersättning på förskola och Bil?"
