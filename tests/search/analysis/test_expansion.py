import pytest

from search.analysis.abbreviation_book import Meanings
from search.analysis.expansion import Expander, edit_distance
from search.analysis.query import parse
from search.analysis.synonyms import Synonyms


class Words:
    """A vocabulary of a few terms."""

    def __init__(self, **counts: int) -> None:
        self.counts = counts

    def pieces_with(self, term: str) -> int:
        return self.counts.get(term, 0)

    def terms_like(self, prefix: str, *, limit: int) -> list[tuple[str, int]]:
        return [(term, count) for term, count in self.counts.items() if term.startswith(prefix)][:limit]


MEANINGS = Meanings(
    by_short={"nvr": (("norra", "vårdregion"),)}, by_long={("norra", "vårdregion"): ("nvr",)}, longest=2
)


def expanded(text: str, words: Words) -> dict[str, set[str]]:
    query = Expander(words, MEANINGS).expanded(parse(text))
    return {group.word: {term for term, _ in group.terms} for group in query.groups}


def test_abbreviation_finds_what_it_is_short_for() -> None:
    assert {"norra", "vårdregion"} <= expanded("NVR", Words(nvr=1))["NVR"]


def test_long_form_finds_the_abbreviation_but_half_of_it_does_not() -> None:
    words = Words(norra=3, vårdregion=3)
    assert "nvr" in expanded("norra vårdregionen", words)["norra"]
    assert "nvr" not in expanded("norra skolan", words)["norra"]


def test_misspelt_word_finds_the_nearest_only_where_it_stands_nowhere() -> None:
    assert "strukturering" in expanded("strukturerng", Words(strukturering=2))["strukturerng"]
    assert "budgeten" not in expanded("budget", Words(budget=1, budgeten=5))["budget"]


def test_what_the_user_wrote_keeps_its_weight() -> None:
    query = Expander(Words(nvr=1), MEANINGS).expanded(parse("NVR"))
    assert query.groups[0].terms[0] == ("nvr", 1.0)
    assert max(weight for _, weight in query.groups[0].terms[1:]) < 1.0


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("nämnd", "nämnd", 0), ("nämnd", "nämn", 1), ("nämnd", "nämdn", 1), ("nämnd", "råd", 3), ("", "ab", 2)],
)
def test_edit_distance_counts_letters_and_swaps(one: str, other: str, distance: int) -> None:
    assert edit_distance(one, other, limit=2) == distance


SYNONYMS = Synonyms({("dagis",): (("förskola",), ("barnomsorg",))}, 1)


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("dagis", Words(förskola=2), "dagis (förskola)"),
        ("dagis", Words(dagis=1, förskola=2), "dagis"),
        ("dagis Ekby", Words(förskola=2, ekby=4), "dagis Ekby"),
        ("dagis", Words(ekby=4), "dagis"),
    ],
)
def test_the_encoder_is_told_the_corpus_words_where_it_has_none_of_the_query(
    text: str, words: Words, meant: str
) -> None:
    assert Expander(words, Meanings(), SYNONYMS).expanded(parse(text)).meant == meant


def test_word_made_of_a_name_is_parted_where_only_the_name_stands() -> None:
    assert set(expanded("RSG-mötet", Words(rsg=2, möte=9))) == {"RSG", "mötet"}
    assert set(expanded("RSG-mötet", Words(rsg=2, rsgmöte=1))) == {"RSG-mötet"}
    assert set(expanded("RSG-mötet", Words(möte=9))) == {"RSG-mötet"}
