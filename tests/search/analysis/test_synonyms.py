import os
from collections import Counter
from importlib.resources import files
from pathlib import Path

from search.analysis.abbreviation_book import Meanings
from search.analysis.expansion import Expander
from search.analysis.query import PART_WEIGHT, SYNONYM_WEIGHT, content_tokens, parse
from search.analysis.synonyms import USERS_FILE, read_synonyms
from search.ranking.snippets import met_by_synonyms


class Everything:
    """A vocabulary that holds every word, so that none is taken for misspelt."""

    def pieces_with(self, term: str) -> int:
        return len(term)

    def terms_like(self, prefix: str, *, limit: int) -> list[tuple[str, int]]:
        return [(prefix, limit)]


def expander(home: Path | None = None) -> Expander:
    return Expander(Everything(), Meanings(), read_synonyms(home))


def test_everyday_words_find_those_of_governance_and_the_other_way_round() -> None:
    for word, other in (("dagis", "förskola"), ("förskolan", "dagis"), ("benskörhet", "osteoporos")):
        (group,) = expander().expanded(parse(word)).groups
        assert (other, SYNONYM_WEIGHT) in group.terms
        assert other in group.synonyms


def test_every_word_counts_more_than_its_synonyms() -> None:
    (group,) = expander().expanded(parse("soptippen")).groups
    own = [weight for term, weight in group.terms if term not in group.synonyms]
    assert own[0] == 1.0
    assert all(weight <= SYNONYM_WEIGHT for term, weight in group.terms if term in group.synonyms)


def test_query_names_what_it_says_and_not_what_means_about_the_same() -> None:
    query = expander().expanded(parse("dagis"))
    assert "förskola" in query.terms
    assert query.named == frozenset({"dagis"})


def test_part_of_a_compound_is_found_by_what_means_about_the_same() -> None:
    (group,) = expander().expanded(parse("benskörhetsbehandling")).groups
    weights = dict(group.terms)
    assert 0 < weights["osteoporos"] < PART_WEIGHT == weights["behandling"]
    assert ("osteoporos", "behandling") in group.meanings
    assert "osteoporos" in group.synonyms
    assert "behandling" not in group.synonyms


def test_several_words_share_the_weight_of_one_synonym() -> None:
    (group,) = expander().expanded(parse("hypertoni")).groups
    assert {term: weight for term, weight in group.terms if term == "hög"} == {"hög": SYNONYM_WEIGHT / 2}


def test_home_folder_adds_its_own_synonyms_and_is_read_anew_when_they_change(tmp_path: Path) -> None:
    own = tmp_path / USERS_FILE
    own.write_text("# våra egna\nsnurran, cirkulationsplatsen\n", encoding="utf-8")
    (group,) = expander(tmp_path).expanded(parse("snurran")).groups
    assert "cirkulationsplats" in group.synonyms
    (group,) = expander(tmp_path).expanded(parse("dagis")).groups
    assert "förskola" in group.synonyms
    own.write_text("krogen, värdshuset\n", encoding="utf-8")
    os.utime(own, ns=(1, 1))
    (group,) = expander(tmp_path).expanded(parse("krogen")).groups
    assert "värdshus" in group.synonyms


def test_hit_tells_which_word_was_met_by_a_synonym_alone() -> None:
    query = expander().expanded(parse("dagis i Norrvik"))
    assert met_by_synonyms("Nya förskolan i Norrvik öppnar.", query) == ("dagis → förskolan",)
    assert met_by_synonyms("Dagis, alltså förskolan, öppnar.", query) == ()


def test_every_line_of_the_list_names_two_different_words_and_none_stands_twice() -> None:
    lines = (files("search") / "data" / "synonyms.txt").read_text(encoding="utf-8").splitlines()
    groups = [frozenset(map(str.strip, line.split(","))) for line in lines if line and line[0] != "#"]
    analysed = [{tuple(token.term for token in content_tokens(word)) for word in group} for group in groups]
    assert [sorted(group) for group, terms in zip(groups, analysed, strict=True) if len(terms) < 2] == []
    assert [sorted(group) for group, count in Counter(groups).items() if count > 1] == []
