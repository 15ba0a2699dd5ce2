"""What tells one state of the rules from another."""

from pathlib import Path

import pytest

from graph.rule_state import rules_of, rules_of_extraction


@pytest.fixture
def code(tmp_path: Path) -> Path:
    files = {
        "graph/duties.py": "from graph import words\nfrom graph.dates import (\n    day,\n)\n",
        "graph/words.py": "def split():\n    from corpus.records import Span\n",
        "graph/dates.py": "day = 1\n",
        "graph/pictures.py": "shown = 1\n",
        "graph/data/names.tsv": "Asta\n",
        "graph/ontology.yaml": "kinds: 1\n",
        "corpus/records.py": "Span = 1\n",
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [
        "graph/duties.py",
        "graph/words.py",
        "graph/dates.py",
        "corpus/records.py",
        "graph/data/names.tsv",
        "graph/ontology.yaml",
    ],
)
def test_rules_are_others_where_code_or_lists_that_they_need_change(code: Path, name: str) -> None:
    before = rules_of("graph.duties", root=code)
    (code / name).write_text((code / name).read_text() + "\nmore = 2\n")
    rules_of.cache_clear()
    assert rules_of("graph.duties", root=code) != before


def test_rules_stay_the_same_where_what_they_do_not_need_changes(code: Path) -> None:
    before = rules_of("graph.duties", root=code)
    (code / "graph/pictures.py").write_text("shown = 2\n")
    rules_of.cache_clear()
    assert rules_of("graph.duties", root=code) == before


def test_rules_of_extraction_are_others_with_another_tagger() -> None:
    assert rules_of_extraction("none") != rules_of_extraction("beslutsgraf")
    assert rules_of("graph.extraction") != rules_of("graph.threads.book")
