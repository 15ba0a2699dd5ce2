from pathlib import Path

from benchmarks.first_questions import FromDocuments, furnished, measured
from corpus.store import Store
from graph.network.queries import GraphQueries


def test_what_is_kept_is_what_the_documents_say_and_both_ways_are_timed(tmp_path: Path) -> None:
    found = measured([], tmp_path, sections=120)
    assert found["relations"] == found["documents"] > 5
    for name in ("duties", "decisions", "threads"):
        assert {"seconds", "baseline_seconds", "ratio"} == found[name].keys()
    again = measured([], tmp_path, sections=120)
    assert again["documents"] == found["documents"]


def test_the_baseline_opens_documents_for_every_quotation(tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as store:
        for parsed, extraction in furnished([], 60):
            store.add(parsed, extraction)
        assert FromDocuments(store).decisions() == GraphQueries(store).decisions() != ()
        assert FromDocuments(store).responsibilities() == GraphQueries(store).responsibilities() != ()
