from corpus.records import Judgement, Verdict
from graph.identity import identity_of


def _judge(left: str, right: str, verdict: Verdict = Verdict.SAME, at: str = "2026-01-01") -> Judgement:
    return Judgement(
        id=f"{left}{right}{at}", left=left, right=right, verdict=verdict, by="prov", reason="", at=at
    )


def test_what_was_judged_the_same_goes_by_one_id() -> None:
    identity = identity_of([_judge("b", "a"), _judge("b", "c")])
    assert {identity.of(each) for each in "abc"} == {"a"}


def test_what_was_not_judged_is_itself() -> None:
    assert identity_of([]).of("x") == "x"


def test_the_last_word_on_a_pair_counts() -> None:
    taken_back = [_judge("a", "b"), _judge("b", "a", Verdict.NOT_SAME, at="2026-02-01")]
    assert identity_of(taken_back).of("b") == "b"


def test_unsure_joins_nothing() -> None:
    assert identity_of([_judge("a", "b", Verdict.UNSURE)]).of("b") == "b"


def test_a_chain_never_joins_two_that_were_judged_apart() -> None:
    identity = identity_of([_judge("a", "c", Verdict.NOT_SAME), _judge("a", "b"), _judge("b", "c")])
    assert identity.of("a") == identity.of("b") == "a"
    assert identity.of("c") == "c"
