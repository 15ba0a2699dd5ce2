"""Invented tables under headings of many wordings, with all duties that they state; a third state none.

`duty_tables.txt` holds documents, each below its name and above its facts, see `duty_facts`.
"""

from pathlib import Path

import pytest

from graph.extraction import Extractor, load_extractor
from scripts.duty_texts import duty_texts
from tests.graph.duty_facts import compared, facts_in

_DOCUMENTS = {each.name: each for each in duty_texts(Path(__file__).parent / "duty_tables.txt")}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return load_extractor()


@pytest.mark.parametrize("name", _DOCUMENTS)
def test_a_table_is_read_by_its_headings_and_cells_and_one_of_other_matters_gives_no_duty(
    name: str, extractor: Extractor, tmp_path: Path
) -> None:
    wanted = facts_in(_DOCUMENTS[name].facts)
    found = compared(extractor, _DOCUMENTS[name].text.encode(), name=name, wanted=wanted, home=tmp_path)
    assert found == ([], [])
