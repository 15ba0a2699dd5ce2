from pathlib import Path

import pytest

from corpus.errors import StaleIndex
from search.analysis.abbreviation_book import AbbreviationBook
from search.analysis.abbreviations import Abbreviation, abbreviations_in


def test_abbreviation_in_brackets_takes_the_words_that_it_stands_for() -> None:
    text = (
        "Kartläggningen i Norra vårdregionen (NVR) visar att Inspektionen för vård och omsorg (IVO) dröjer."
    )
    assert abbreviations_in(text) == (
        Abbreviation("IVO", "Inspektionen för vård och omsorg"),
        Abbreviation("NVR", "Norra vårdregionen"),
    )


def test_letters_inside_a_compound_count() -> None:
    assert abbreviations_in("Beslutet togs i Universitetssjukvårdskommittén (USK).") == (
        Abbreviation("USK", "Universitetssjukvårdskommittén"),
    )


def test_long_form_in_brackets_is_found_too() -> None:
    assert abbreviations_in("VPG (vårdprocessgrupp) möts.") == (Abbreviation("VPG", "vårdprocessgrupp"),)


def test_party_after_a_name_is_no_abbreviation() -> None:
    assert abbreviations_in("Ledamöter: Asta Sund (S), Bo Kull (KD), RKL (se bilaga).") == ()


def test_book_forgets_what_a_removed_document_explained(tmp_path: Path) -> None:
    book = AbbreviationBook(tmp_path / "book.json")
    book.update({"d1": [Abbreviation("NVR", "Norra vårdregionen")]}, [])
    assert AbbreviationBook(tmp_path / "book.json").meanings.by_short["nvr"] == (("norra", "vårdregion"),)
    book.update({}, ["d1"])
    assert "nvr" not in AbbreviationBook(tmp_path / "book.json").meanings.by_short


@pytest.mark.parametrize("content", ["", "{", "[]", '{"d1": [["IVO"]]}', '{"d1": 4}'])
def test_a_damaged_book_is_refused_with_the_command_that_makes_it_anew(tmp_path: Path, content: str) -> None:
    path = tmp_path / "abbreviations.json"
    path.write_text(content)
    with pytest.raises(StaleIndex, match="beslutsgraf rebuild"):
        AbbreviationBook(path)
