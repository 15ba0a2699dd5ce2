from typing import cast

import pytest

from search.abstention import LISTED, STANDING, UNKNOWN, Calibration, Gauge
from search.candidates import Candidate
from search.floors import Judge, Verdict
from search.fusion import Scored
from search.lexical import LexicalIndex
from search.query import Group, parse

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


def test_question_stands_by_its_topic_and_falls_with_what_stands_nowhere() -> None:
    judge = Judge(cast("LexicalIndex", OneWord()), Calibration(nearest=Gauge(3.0, 1.0)))
    compared = [Scored(Candidate("s", "d", 1.0), 9.0, nearness=7.0, topical=5.0)]
    assert judge.standing(compared, parse("xylofon flöjt marimba")) == pytest.approx(2.0 - UNKNOWN)
    assert judge.standing(compared, parse("bryggan")) == float("inf")
    assert judge.standing(scored(9.0), parse("xylofon")) == float("inf")
    assert judge.standing([], parse("xylofon")) == float("-inf")


@pytest.mark.parametrize(
    ("standing", "verdict"),
    [
        (STANDING + 0.01, Verdict.ANSWER),
        (STANDING - 0.01, Verdict.NEAREST),
        (LISTED + 0.01, Verdict.NEAREST),
        (LISTED - 0.01, Verdict.NOTHING),
    ],
)
def test_what_stands_between_the_floors_is_listed_and_not_asserted(standing: float, verdict: Verdict) -> None:
    judge = Judge(cast("LexicalIndex", OneWord()), Calibration(nearest=Gauge(3.0, 1.0)))
    query = parse("xylofon brygga")
    topical = 3.0 + UNKNOWN * judge.unknown(query) + standing
    compared = [Scored(Candidate("s", "d", 1.0), 9.0, nearness=7.0, topical=topical)]
    assert judge.verdict(compared, query, "hybrid") is verdict


def test_nothing_is_near_words_that_all_stand_nowhere() -> None:
    judge = Judge(cast("LexicalIndex", OneWord()), Calibration(nearest=Gauge(3.0, 1.0)))
    compared = [Scored(Candidate("s", "d", 1.0), 9.0, nearness=7.0, topical=UNKNOWN + 2.9 + STANDING)]
    assert judge.verdict(compared, parse("xylofon flöjt marimba"), "hybrid") is Verdict.NOTHING
    assert judge.verdict(compared, parse("bryggan"), "hybrid") is Verdict.ANSWER


def test_a_word_or_two_that_stand_nowhere_find_nothing_however_near() -> None:
    judge = Judge(cast("LexicalIndex", OneWord()), Calibration(nearest=Gauge(3.0, 1.0)))
    compared = [Scored(Candidate("s", "d", 1.0), 9.0, nearness=40.0, topical=40.0)]
    assert judge.verdict(compared, parse("xylofon flöjt"), "hybrid") is Verdict.NOTHING
    assert judge.verdict(compared, parse("xylofon brygga"), "hybrid") is Verdict.ANSWER
    assert judge.verdict(compared, parse("xylofon flöjt marimba"), "hybrid") is Verdict.ANSWER


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
    judge = Judge(cast("LexicalIndex", OneWord()), Calibration(nearest=Gauge(3.0, 1.0)))
    assert judge.names_a_stranger(parse(text)) is stranger


def test_what_is_asked_of_a_stranger_is_not_asserted_however_near() -> None:
    judge = Judge(cast("LexicalIndex", OneWord()), Calibration(nearest=Gauge(3.0, 1.0)))
    compared = [Scored(Candidate("s", "d", 1.0), 9.0, nearness=40.0, topical=40.0)]
    assert judge.verdict(compared, parse("Äger Per brygga?"), "hybrid") is Verdict.NEAREST
    assert judge.verdict(compared, parse("Äger vi brygga?"), "hybrid") is Verdict.ANSWER
    assert judge.standing(compared, parse("Äger Per brygga?")) < STANDING
