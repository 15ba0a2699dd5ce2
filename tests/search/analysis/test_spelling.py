import pytest

from search.analysis.spelling import respelt
from search.lexical.index import LexicalIndex
from search.stored.indexed import IndexedDocument
from tests.corpus.factory import parsed_from

TEXTS = (
    "Simhallen i Norrvik byggs om; simhallen stängs under våren.",
    "Snöröjningen på gångvägarna sköts av driftenheten.",
    "Biblioteket i Norrvik får längre öppettider.",
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> LexicalIndex:
    parsed = parsed_from(*TEXTS, title="")
    made = LexicalIndex(tmp_path_factory.mktemp("words"))
    document = IndexedDocument(parsed.document, parsed.document.text, parsed.sections, parsed.chunks)
    made.update([document], [], last_change=1)
    return made


@pytest.mark.parametrize(
    ("query", "anew"),
    [
        ("simhalen", "simhallen"),
        ("Bibloteket i Norvik?", "Biblioteket i Norrvik?"),
        ("snröjningen", "snöröjningen"),
        ("sömhallen byggs", "simhallen byggs"),
    ],
)
def test_an_unknown_word_is_spelt_like_the_likest_that_is_there(
    index: LexicalIndex, query: str, anew: str
) -> None:
    assert respelt(query, index) == anew


@pytest.mark.parametrize(
    "query", ["simhallen", "simhall", "öppettid", "xylofonkonsert", "KS 2025/12", "ett om"]
)
def test_what_is_known_or_like_nothing_is_left_alone(index: LexicalIndex, query: str) -> None:
    assert respelt(query, index) is None
