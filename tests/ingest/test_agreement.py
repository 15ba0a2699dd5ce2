"""One document in seven formats says the same: the rows, names and relations that answers come from."""

import pytest

from benchmarks.agreement import facts_of, measure
from benchmarks.renderings import WRITERS, sources
from graph.extraction import load_extractor


@pytest.mark.slow
def test_every_format_gives_the_same_rows_names_and_relations() -> None:
    chosen = [source for source in sources() if source.names[0][:2] in {"03", "12", "19"}]
    found = measure(chosen, load_extractor())
    assert set(found) == set(WRITERS) - {"docx"}
    for suffix, figures in found.items():
        assert figures["rows"] == 1.0, suffix
        assert min(figures["entities"], figures["relations"]) >= 0.95, (suffix, figures)
        assert figures["sections"] >= (0.9 if suffix == "eml" else 0.97), (suffix, figures)


@pytest.mark.slow
def test_the_comparison_sees_a_difference() -> None:
    (source,) = [source for source in sources() if source.names[0].startswith("12")]
    extractor = load_extractor()
    whole, cut = (
        facts_of(WRITERS["txt"](source)[:length], name="a.txt", extractor=extractor) for length in (None, 900)
    )
    assert whole["relations"].total() > cut["relations"].total()
