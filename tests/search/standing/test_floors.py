from dataclasses import replace
from typing import ClassVar, cast

import pytest

from search.analysis.query import Group, parse
from search.lexical.index import LexicalIndex
from search.ranking.candidates import Candidate
from search.ranking.fusion import Scored
from search.standing.abstention import Calibration, Gauge
from search.standing.background import Among
from search.standing.floors import Judge, Verdict
from search.standing.signs import LISTED, by_meaning, by_tokens

JUDGE = Judge(cast("LexicalIndex", None), Calibration())  # what is tested here asks the index nothing


def scored(*scores: float) -> list[Scored]:
    return [Scored(Candidate(f"s{number}", "d", 1.0), score) for number, score in enumerate(scores)]


@pytest.mark.parametrize(
    ("scores", "kept"),
    [
        ((20.0, 10.0, 5.0, 4.9, 1.0), [20.0, 10.0, 5.0]),
        ((4.0, 0.9, -3.0), [4.0]),
        ((-2.0, -3.0, -9.0), [-2.0, -3.0]),
        ((), []),
    ],
)
def test_hits_of_words_and_meaning_are_those_with_a_share_of_the_best(
    scores: tuple[float, ...], kept: list[float]
) -> None:
    assert [one.score for one in JUDGE.relevant(scored(*scores), parse("bryggan"), "hybrid")] == kept


def test_every_section_that_holds_a_word_is_a_hit_of_words() -> None:
    assert len(JUDGE.relevant(scored(20.0, 0.1), parse("bryggan"), "lexical")) == 2


class OneWord:
    """An index of ten pieces, one of which holds the word `brygga`."""

    pieces = 10

    def pieces_with(self, term: str) -> int:
        return int(term == "brygga")

    def matching(self, group: Group, section_ids: list[str]) -> frozenset[str]:
        return frozenset(section_ids[:1]) if group.terms[0][0] == "brygga" else frozenset()


JUNK = Calibration(unrelated=Gauge(0.0, 1.0), semantic=Gauge(0.0, 1.0))
AT_LARGE = Among(0.0, 0.0, 0.0)  # counts for nothing over `JUNK`
ONE_WORD = Judge(cast("LexicalIndex", OneWord()), JUNK, lambda _: AT_LARGE)
ASSERTED = by_tokens().asserted


def compared(standing: float) -> list[Scored]:
    """Give a section with which a question stands so high, where it has no stranger's name."""
    topical = (standing - by_tokens().base) / by_tokens().weights["nearest"]
    return [Scored(Candidate("s", "d", 1.0), 9.0, nearness=7.0, topical=topical, weakest=0.0)]


def test_question_stands_by_its_nearest_passage_and_the_token_that_is_least_near() -> None:
    query = parse("xylofon flöjt marimba")
    assert ONE_WORD.standing(compared(2.0), query) == pytest.approx(2.0)
    weaker = [replace(one, weakest=-1.0) for one in compared(2.0)]
    lost = by_tokens().weights["weakest"]
    assert lost > 0
    assert ONE_WORD.standing(weaker, query) == pytest.approx(2.0 - lost)
    assert ONE_WORD.standing(compared(-1.0) + compared(2.0), query) == pytest.approx(2.0)


def test_question_stands_over_everything_where_it_is_covered_or_was_not_compared() -> None:
    assert ONE_WORD.standing(compared(-9.0), parse("bryggan")) == float("inf")
    assert ONE_WORD.standing(scored(9.0), parse("xylofon")) == float("inf")
    assert ONE_WORD.standing([], parse("xylofon")) == float("-inf")


class Parts(OneWord):
    """An index of a hundred pieces: the section `s` holds `kärl`, `kirurg` and `jour`, `t` the last."""

    pieces = 100
    held: ClassVar = {"kärl": {"s"}, "kirurg": {"s"}, "jour": {"s", "t"}, "brygga": {"t"}}
    often: ClassVar = {"kirurg": 3, "brygga": 40}

    def pieces_with(self, term: str) -> int:
        return self.often.get(term, len(self.held.get(term, ())))

    def matching(self, group: Group, section_ids: list[str]) -> frozenset[str]:
        return frozenset(self.held.get(group.terms[0][0], set()) & {*section_ids})


@pytest.mark.parametrize(
    ("query", "verdict"),
    [
        ("kärlkirurgjouren", Verdict.ANSWER),  # all parts in one section
        ("bryggjouren", Verdict.ANSWER),
        ("isbanekirurgen", Verdict.NEAREST),  # a rare part somewhere
        ("bryggbastun", Verdict.NOTHING),  # a part that is everywhere
        ("xylofonen", Verdict.NOTHING),
    ],
)
def test_compound_that_stands_nowhere_is_known_by_its_parts(query: str, verdict: Verdict) -> None:
    judge = Judge(cast("LexicalIndex", Parts()), JUNK, lambda _: AT_LARGE)
    found = [*compared(ASSERTED + 1.0), Scored(Candidate("t", "d", 1.0), 8.0)]
    assert judge.verdict(found, parse(query), "hybrid") is verdict


def test_what_its_signs_assert_is_not_looked_for_in_one_section() -> None:
    class Unasked(OneWord):
        def matching(self, group: Group, section_ids: list[str]) -> frozenset[str]:
            raise AssertionError

    unasked = Judge(cast("LexicalIndex", Unasked()), JUNK, lambda _: AT_LARGE)
    assert unasked.verdict(compared(ASSERTED + 0.01), parse("bryggan"), "hybrid") is Verdict.ANSWER
    with pytest.raises(AssertionError):
        unasked.verdict(compared(ASSERTED - 0.01), parse("bryggan"), "hybrid")


def test_question_falls_by_what_junk_gains_in_a_larger_corpus_and_with_a_strangers_name() -> None:
    large = Judge(cast("LexicalIndex", OneWord()), replace(JUNK, growth=0.5), lambda _: AT_LARGE)
    lost = 0.5 * by_tokens().weights["nearest"]
    assert large.standing(compared(2.0), parse("xylofon flöjt marimba")) == pytest.approx(2.0 - lost)
    stranger = -by_tokens().weights["stranger"]
    assert stranger > 0
    named = parse("Äger Lejonklo en flöjt av vax?")
    assert ONE_WORD.standing(compared(0.0), named) == pytest.approx(-stranger)


def test_question_stands_higher_that_lies_near_passages_at_large() -> None:
    weights, query = by_tokens().weights, parse("xylofon flöjt marimba")
    index, over = cast("LexicalIndex", OneWord()), Calibration(unrelated=Gauge(0.5, 0.1))
    near = Judge(index, over, lambda _: Among(0.6, 0.05, 0.8)).standing(compared(0.0), query)
    far = Judge(index, over, lambda _: Among(0.5, 0.0, 0.5)).standing(compared(0.0), query)
    gained = weights["among"] * 1.0 + weights["spread"] * 0.5 + weights["typical"] * 3.0
    assert near - far == pytest.approx(gained)
    assert gained > 0


@pytest.mark.parametrize("mode", ["hybrid", "semantic"])
def test_nothing_is_turned_away_where_passages_at_large_are_not_known(mode: str) -> None:
    query, found = parse("xylofon flöjt marimba"), compared(-9.0)
    unknown = Judge(cast("LexicalIndex", OneWord()), JUNK)
    assert unknown.verdict(found, query, mode) is not Verdict.NOTHING
    assert ONE_WORD.verdict(found, query, mode) is Verdict.NOTHING


@pytest.mark.parametrize(
    ("standing", "verdict"),
    [
        (ASSERTED + 0.01, Verdict.ANSWER),
        (ASSERTED - 0.01, Verdict.NEAREST),
        (LISTED + 0.01, Verdict.NEAREST),
        (LISTED - 0.01, Verdict.NOTHING),
    ],
)
def test_what_stands_between_the_floors_is_listed_and_not_asserted(standing: float, verdict: Verdict) -> None:
    assert ONE_WORD.verdict(compared(standing), parse("xylofon brygga"), "hybrid") is verdict


@pytest.mark.parametrize(
    ("standing", "verdict"),
    [
        (by_meaning().asserted + 0.01, Verdict.ANSWER),
        (by_meaning().asserted - 0.01, Verdict.NEAREST),
        (LISTED + 0.01, Verdict.NEAREST),
        (LISTED - 0.01, Verdict.NOTHING),
    ],
)
def test_by_meaning_the_nearest_passage_is_judged_and_the_others_listed_by_the_floor_that_it_passes(
    standing: float, verdict: Verdict
) -> None:
    def by_cosine(height: float) -> Scored:
        cosine = (height - by_meaning().base) / by_meaning().weights["meaning"]
        return Scored(Candidate("s", "d", semantic=cosine), cosine)

    found = [by_cosine(standing), by_cosine(min(standing, LISTED + 0.005)), by_cosine(-3.0)]
    query = parse("xylofon flöjt")
    assert ONE_WORD.verdict(found, query, "semantic") is verdict
    listed = len(ONE_WORD.relevant(found, query, "semantic"))
    assert listed == {Verdict.ANSWER: 1, Verdict.NEAREST: 2, Verdict.NOTHING: 0}[verdict]


def test_nothing_is_near_words_that_all_stand_nowhere() -> None:
    near = compared(ASSERTED - 0.01)
    assert ONE_WORD.verdict(near, parse("xylofon flöjt marimba"), "hybrid") is Verdict.NOTHING
    assert ONE_WORD.verdict(near, parse("bryggan"), "hybrid") is Verdict.ANSWER


def test_a_word_or_two_that_stand_nowhere_find_nothing_however_near() -> None:
    near = compared(40.0)
    assert ONE_WORD.verdict(near, parse("xylofon flöjt"), "hybrid") is Verdict.NOTHING
    assert ONE_WORD.verdict(near, parse("xylofon brygga"), "hybrid") is Verdict.ANSWER
    assert ONE_WORD.verdict(near, parse("xylofon flöjt marimba"), "hybrid") is Verdict.ANSWER


@pytest.mark.parametrize(
    ("text", "stranger"),
    [
        ("Äger Lejonklo brygga?", True),
        ("Är bryggan till för Brygga?", False),
        ("Lejonklo och brygga", False),
        ("brygga. Lejonklo", False),
        ("är brygga lejonklos", False),
        ("Får TBT-målade båtar ligga vid brygga?", False),
        ("VEM ÄGER LEJONKLOS BRYGGA", False),
    ],
)
def test_a_name_inside_a_sentence_that_stands_nowhere_is_a_strangers(text: str, *, stranger: bool) -> None:
    assert ONE_WORD.words.names_a_stranger(parse(text)) is stranger


def test_what_is_asked_of_a_stranger_is_not_asserted_however_near() -> None:
    near = compared(40.0)
    assert ONE_WORD.verdict(near, parse("Äger Per brygga?"), "hybrid") is Verdict.NEAREST
    assert ONE_WORD.verdict(near, parse("Äger vi brygga?"), "hybrid") is Verdict.ANSWER
    assert ONE_WORD.standing(near, parse("Äger Per brygga?")) < ASSERTED
