from hypothesis import given
from hypothesis import strategies as st

from corpus.judgements import RULE, Judgement, Verdict
from graph.identity import Standing, identity_of


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


def _rule(left: str, right: str, verdict: Verdict = Verdict.SAME) -> Judgement:
    return Judgement(
        id=f"r{left}{right}", left=left, right=right, verdict=verdict, by=f"{RULE}prov", reason="", at=""
    )


def test_rules_do_not_chain() -> None:
    chain = [_rule("a", "b"), _rule("b", "c"), _rule("c", "d")]
    identity = identity_of(chain)
    assert [identity.members(each) for each in "abcd"] == [{"a", "b"}, {"a", "b"}, {"c", "d"}, {"c", "d"}]
    assert [identity.standing(each) for each in chain] == [Standing.HOLDS, Standing.IDLE, Standing.HOLDS]


def test_rules_that_judge_every_pair_the_same_make_one_group() -> None:
    identity = identity_of([_rule("a", "b"), _rule("b", "c"), _rule("a", "c")])
    assert identity.members("b") == {"a", "b", "c"}


def test_a_person_who_joins_two_joins_what_rules_have_joined_with_each() -> None:
    identity = identity_of([_rule("a", "b"), _rule("c", "d"), _judge("b", "d")])
    assert identity.members("a") == {"a", "b", "c", "d"}


def test_a_person_goes_before_a_rule_in_either_direction() -> None:
    assert identity_of([_rule("a", "b"), _judge("a", "b", Verdict.NOT_SAME)]).of("b") == "b"
    assert identity_of([_rule("a", "b", Verdict.NOT_SAME), _judge("a", "b")]).of("b") == "a"


def test_a_rule_never_joins_two_that_people_parted_through_others() -> None:
    people = [_judge("a", "b"), _judge("a", "c", Verdict.NOT_SAME)]
    identity = identity_of([*people, _rule("b", "c")])
    assert identity.members("c") == {"c"}
    assert identity.standing(people[1]) is Standing.HOLDS


def test_two_that_a_person_left_open_are_joined_by_no_rule() -> None:
    assert identity_of([_rule("a", "b"), _judge("a", "b", Verdict.UNSURE)]).of("b") == "b"


_PEOPLE = st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde"), st.sampled_from(tuple(Verdict)))


@given(st.lists(_PEOPLE), st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde"))))
def test_groups_part_the_ids_and_hold_no_two_that_a_person_parted_last(
    said: list[tuple[str, str, Verdict]], rules: list[tuple[str, str]]
) -> None:
    people = [
        _judge(left, right, verdict, at=f"{at:04}")
        for at, (left, right, verdict) in enumerate(said)
        if left != right
    ]
    judged = [*people, *(_rule(min(pair), max(pair)) for pair in rules if pair[0] != pair[1])]
    identity = identity_of(judged)
    for one in "abcde":
        assert identity.of(one) == min(identity.members(one))
        assert all(identity.members(other) == identity.members(one) for other in identity.members(one))
    last = {frozenset((each.left, each.right)): each for each in people}
    for each in last.values():
        if each.verdict is Verdict.NOT_SAME:
            assert identity.of(each.left) != identity.of(each.right)


@given(st.permutations([_rule("a", "b"), _rule("b", "c"), _rule("c", "d"), _rule("a", "c")]))
def test_the_order_in_which_rules_were_kept_does_not_matter(rules: list[Judgement]) -> None:
    assert [identity_of(rules).of(each) for each in "abcd"] == ["a", "a", "a", "d"]
