"""Which end of a relation answers, and which relations of places may."""

import pytest

from corpus.records import Ref
from search.questions.asked_roles import fits, tells_who_comes
from search.questions.edge_ends import answer_end, is_named, is_short_for, of_the_place, says_only
from tests.search.answers.test_duties_handed_over import duty
from tests.search.statements import edge, weighed

PLANS = edge("supersedes", ("strategy", "Isplan för Norrvik"), ("strategy", "Isplan"))


def test_old_one_is_what_the_new_one_replaces() -> None:
    assert answer_end(PLANS, weighed("Vad ersätter den nya isplanen?")).name == "Isplan"


def test_end_that_the_question_does_not_name_answers() -> None:
    one = edge("replaces", ("person", "Asta Sund"), ("person", "Ove Ek"))
    assert answer_end(one, weighed("Vem ersatte Ove Ek?")).name == "Asta Sund"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Vem är sekreterare i Isrådet?", False),
        ("Vem är chef för Isrådet?", True),
        ("Vem leder Isrådet?", True),
    ],
)
def test_place_has_to_be_the_one_that_is_asked_for(question: str, expected: bool) -> None:
    one = edge("has_role", ("person", "Asta Sund"), ("role", "verksamhetschef"))
    assert fits(one, question) is expected


def test_vice_chair_is_a_member_and_no_secretary() -> None:
    one = edge("member_of", ("person", "Asta Sund"), ("group", "Isrådet"), role="vice ordförande")
    assert fits(one, "Vilka är ledamöter i Isrådet?")
    assert not fits(one, "Vem är sekreterare i Isrådet?")


def test_who_leaves_a_place_does_not_come_to_hold_it() -> None:
    leaves = edge("chairs", ("person", "Ove Ek"), ("group", "Isrådet"), valid_to="2026-09-30")
    assert not fits(leaves, "Vem blir ny ordförande i Isrådet?")
    assert fits(leaves, "Vem var ordförande i Isrådet?")


def test_who_comes_is_told_by_relations_that_begin() -> None:
    holds = edge("chairs", ("person", "Ove Ek"), ("group", "Isrådet"))
    comes = edge("chairs", ("person", "Asta Sund"), ("group", "Isrådet"), valid_from="2026-10-01")
    assert not tells_who_comes([holds], "Vem blir ny ordförande i Isrådet?")
    assert tells_who_comes([holds, comes], "Vem blir ny ordförande i Isrådet?")
    assert tells_who_comes([holds], "Vem är ordförande i Isrådet?")


def test_party_alone_answers_which_party() -> None:
    region = edge("represents", ("person", "Asta Sund"), ("region", "Region Norrvik"))
    party = edge("represents", ("person", "Asta Sund"), ("organisation", "Vänsterpartiet"))
    assert [fits(one, "Vilket parti tillhör Asta Sund?") for one in (region, party)] == [False, True]
    assert fits(region, "Vilken region representerar Asta Sund?")


@pytest.mark.parametrize(
    ("word", "name", "expected"),
    [
        ("BUN", "Barn- och utbildningsnämnden", True),
        ("RSL", "Regionsjukvårdsledningen", True),
        ("BUN", "Barnrådet", False),
        ("Bun", "Barn- och utbildningsnämnden", False),
        ("KS", "Samhällsbyggnadsnämnden", False),
    ],
)
def test_initials_stand_for_a_body(word: str, name: str, *, expected: bool) -> None:
    assert is_short_for(word, name) is expected


def test_topic_of_a_body_and_a_matter_says_more_than_the_body() -> None:
    assert says_only(weighed("BUN"), "Barn- och utbildningsnämnden")
    assert not says_only(weighed("BUN badet"), "Barn- och utbildningsnämnden")


def test_body_may_be_named_without_whose_it_is() -> None:
    unit = Ref("x", "organisation", "Isenheten (Norrviks kommun)")
    question = weighed("Vad ansvarar Isenheten för?")
    assert [is_named(unit, question, anywhere=anywhere) for anywhere in (False, True)] == [False, True]


def test_of_bodies_of_one_name_the_one_is_meant_whose_place_is_named() -> None:
    norrvik, sundby = (duty(f"Isenheten (Region {place})") for place in ("Norrvik", "Sundby"))
    assert of_the_place([norrvik, sundby], weighed("Vad gör Isenheten i Sundby?")) == [sundby]
    assert of_the_place([norrvik, sundby], weighed("Vad gör Isenheten?")) == [norrvik, sundby]
    assert of_the_place([norrvik, sundby], weighed("Vad gör Isenheten i regionen Sundby?")) == [sundby]
