"""Invented tables under headings of many wordings, with all duties that they state; a third state none.

`duty_tables.txt` holds documents, each below its name and above its facts, see `duty_facts`.
"""

from pathlib import Path

import pytest

from graph.extraction import Extractor, load_extractor
from tests.graph.duty_facts import compared, facts_in

_PARTS = (Path(__file__).parent / "duty_tables.txt").read_text(encoding="utf-8").split("===== ")[1:]
_DOCUMENTS = {name: rest.split("\n-----") for name, _, rest in (part.partition("\n") for part in _PARTS)}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return load_extractor()


@pytest.mark.parametrize("name", _DOCUMENTS)
def test_a_table_is_read_by_its_headings_and_cells_and_one_of_other_matters_gives_no_duty(
    name: str, extractor: Extractor, tmp_path: Path
) -> None:
    text, facts = _DOCUMENTS[name]
    wanted = facts_in(facts)
    found = compared(extractor, text.encode(), name=name, wanted=wanted, home=tmp_path)
    assert found == ([], [])
