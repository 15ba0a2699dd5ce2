"""Invented plans, lists and notes of many layouts, each with all that is to be read from it.

Beside each document in `plans` stands a file of its facts, see `duty_facts`.
"""

from pathlib import Path

import pytest

from graph.extraction import Extractor, load_extractor
from tests.graph.duty_facts import compared, facts_in

_PLANS = Path(__file__).parent / "plans"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return load_extractor()


@pytest.mark.parametrize("name", sorted(path.stem for path in _PLANS.glob("*.facts")))
def test_every_party_of_every_action_is_read_with_its_days_and_nothing_else(
    name: str, extractor: Extractor, tmp_path: Path
) -> None:
    (source,) = (path for path in _PLANS.glob(f"{name}.*") if path.suffix != ".facts")
    wanted = facts_in((_PLANS / f"{name}.facts").read_text(encoding="utf-8"))
    found = compared(extractor, source.read_bytes(), name=source.name, wanted=wanted, home=tmp_path)
    assert found == ([], [])
