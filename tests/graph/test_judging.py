"""Judging, undoing and listing; the graph before a judgement is the graph after it is taken back."""

from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import Contradiction, InvalidRequest, NotFound
from corpus.judgements import RULE, Judgement, Verdict
from corpus.store import Store
from graph.export import FORMATS, export
from graph.judging import Judging
from graph.network.queries import GraphQueries
from tests.graph.conftest import keep
from tests.graph.extractors.drafting import Draft

NAMES = ("RSG Analys", "RSG Statistik", "RSG Uppföljning", "Samordningsråd Ekby", "Anders Lindqvist")
SAME, NOT_SAME = Verdict.SAME, Verdict.NOT_SAME


def _clock() -> "Iterator[str]":
    return (f"2026-05-01T08:00:{number // 1000:02}.{number % 1000:03}000+00:00" for number in count())


@pytest.fixture
def queries(store: Store) -> GraphQueries:
    return GraphQueries(store)


@pytest.fixture
def judging(store: Store, queries: GraphQueries) -> Judging:
    return Judging(store, queries, clock=_clock().__next__)


def _everything(queries: GraphQueries) -> object:
    """Give all that the graph says: every export, every entity's page, and the ways between two."""
    known = queries.entities()
    return (
        known,
        [b"".join(export(queries, name)) for name in FORMATS],
        [
            (queries.edges(each.ref.id), queries.mentions(each.ref.id), queries.timeline(each.ref.id))
            for each in known
        ],
        queries.responsibilities(),
        queries.decisions(),
        list(queries.knowledge.graph.edges(keys=True)),
        list(queries.knowledge.graph.nodes(data=True)),
    )


def _rule(store: Store, left: str, right: str, verdict: Verdict = SAME) -> str:
    judgement = Judgement(
        id=f"r{left[:6]}{right[:6]}",
        left=left,
        right=right,
        verdict=verdict,
        by=f"{RULE}prov",
        reason="",
        at="2026-01-01",
    )
    store.judge(judgement)
    return judgement.id


def test_two_names_judged_the_same_are_one_entity_with_the_relations_of_both(
    judging: Judging, queries: GraphQueries
) -> None:
    apart = {each.id for name in NAMES[:2] for each in queries.edges(queries.entity(name).ref.id)}
    judged = judging.judge("RSG Analys", "RSG Statistik", SAME, by="Ada", reason="bytte  namn")
    assert (judged.left.name, judged.right.name, judged.reason, judged.standing) == (
        "RSG Analys",
        "RSG Statistik",
        "bytte namn",
        "gäller",
    )
    one, other = (queries.entity(name) for name in NAMES[:2])
    assert one == other
    assert {one.ref.name, *one.aliases} >= {"RSG Analys", "RSG Statistik"}
    assert {each.id for each in queries.edges(one.ref.id)} == apart


def test_a_person_is_never_one_with_a_group(judging: Judging) -> None:
    with pytest.raises(InvalidRequest, match=r"\(person, .*\(grupp, .*olika slag"):
        judging.judge("Anders Lindqvist", "RSG Analys", SAME)
    assert judging.judge("Anders Lindqvist", "RSG Analys", NOT_SAME).verdict == "not-same"


def test_taking_a_judgement_back_restores_every_answer_and_export(
    judging: Judging, queries: GraphQueries
) -> None:
    before = _everything(queries)
    judged = judging.judge("Samordningsråd Ekby", "RSG Uppföljning", SAME)
    assert _everything(queries) != before
    assert judging.undo(judged.id).judgement is None
    assert _everything(queries) == before
    assert judging.listed() == ()


def test_the_graph_judged_step_by_step_is_the_graph_built_anew(
    store: Store, judging: Judging, queries: GraphQueries
) -> None:
    queries.entities()
    judging.judge("RSG Analys", "RSG Statistik", SAME)
    keep(store, Draft(source="prov/d.txt").paragraph("RSG Statistik möter RSG Analys."))
    judging.judge("RSG Analys", "RSG Uppföljning", SAME)
    assert _everything(queries) == _everything(GraphQueries(store))


def test_judgements_are_listed_newest_first(judging: Judging) -> None:
    judging.judge("RSG Analys", "RSG Statistik", SAME, by="Ada")
    judging.judge("RSG Analys", "RSG Uppföljning", NOT_SAME, by="Bo", reason="olika uppdrag")
    listed = [
        (each.left.name, each.verdict, each.right.name, each.by, each.rule) for each in judging.listed()
    ]
    assert listed == [
        ("RSG Analys", "not-same", "RSG Uppföljning", "Bo", False),
        ("RSG Analys", "same", "RSG Statistik", "Ada", False),
    ]


def test_the_last_word_on_a_pair_counts_and_the_earlier_one_is_told_to_be_replaced(
    judging: Judging, queries: GraphQueries
) -> None:
    judging.judge("RSG Analys", "RSG Statistik", SAME)
    merged = _everything(queries)
    changed = judging.judge("RSG Analys", "RSG Statistik", NOT_SAME)
    assert queries.entity("RSG Analys").ref.id != queries.entity("RSG Statistik").ref.id
    assert [each.standing for each in judging.listed()] == ["gäller", "ersatt"]
    judging.undo(changed.id)
    assert _everything(queries) == merged


def test_a_name_that_nobody_has_is_not_found(judging: Judging) -> None:
    with pytest.raises(NotFound, match="RSG Okänd"):
        judging.judge("RSG Okänd", "RSG Analys", SAME)
    with pytest.raises(NotFound, match="0123456789abcdef"):
        judging.undo("0123456789abcdef")


def test_a_name_of_several_is_refused_with_their_ids(store: Store, judging: Judging) -> None:
    for place in ("Ekby", "Alby"):
        draft = Draft(source=f"prov/{place}.txt", body=f"{place} kommun")
        keep(store, draft.paragraph(f"Socialnämnden i {place} kommun ansvarar för boendet."))
    with pytest.raises(InvalidRequest, match="Flera heter ”Socialnämnden”") as refused:
        judging.judge("Socialnämnden", "RSG Analys", SAME)
    listed = str(refused.value)
    assert "Socialnämnden (Ekby kommun)" in listed
    assert "Socialnämnden (Alby kommun)" in listed


def test_one_name_cannot_be_judged_with_itself(judging: Judging) -> None:
    with pytest.raises(InvalidRequest, match="samma namn i dokumenten"):
        judging.judge("RSG Analys", "rsg analys", NOT_SAME)


def test_nobody_judges_in_the_name_of_a_rule(judging: Judging) -> None:
    with pytest.raises(InvalidRequest, match="ingen person"):
        judging.judge("RSG Analys", "RSG Statistik", SAME, by=f"{RULE}prov")


def test_a_chain_that_would_join_two_judged_apart_is_refused_with_what_stands_in_its_way(
    judging: Judging, queries: GraphQueries
) -> None:
    judging.judge("RSG Analys", "RSG Statistik", SAME, by="Ada")
    apart = judging.judge("RSG Analys", "RSG Uppföljning", NOT_SAME, by="Bo", reason="olika uppdrag")
    before = _everything(queries)
    with pytest.raises(Contradiction, match=f"”RSG Analys” ≠ ”RSG Uppföljning” .{apart.id}, Bo: olika"):
        judging.judge("RSG Statistik", "RSG Uppföljning", SAME)
    assert _everything(queries) == before
    assert len(judging.listed()) == 2


def test_parting_two_ends_of_a_chain_is_refused_with_the_links(judging: Judging) -> None:
    first = judging.judge("RSG Analys", "RSG Statistik", SAME, by="Ada")
    second = judging.judge("RSG Statistik", "RSG Uppföljning", SAME, by="Bo")
    with pytest.raises(Contradiction) as refused:
        judging.judge("RSG Analys", "RSG Uppföljning", NOT_SAME)
    assert first.id in str(refused.value)
    assert second.id in str(refused.value)


def test_taking_back_what_would_let_an_older_word_contradict_is_refused(judging: Judging) -> None:
    judging.judge("RSG Analys", "RSG Statistik", SAME)
    parted = judging.judge("RSG Analys", "RSG Statistik", NOT_SAME)
    joined = judging.judge("RSG Statistik", "RSG Uppföljning", SAME)
    apart = judging.judge("RSG Analys", "RSG Uppföljning", NOT_SAME)
    with pytest.raises(Contradiction, match=apart.id):
        judging.undo(parted.id)
    judging.undo(joined.id)
    judging.undo(parted.id)


def test_a_person_goes_before_a_rule(store: Store, judging: Judging, queries: GraphQueries) -> None:
    before = _everything(queries)
    one, other = (queries.entity(name).ref.id for name in NAMES[:2])
    _rule(store, one, other)
    assert queries.entity(NAMES[0]) == queries.entity(NAMES[1])
    judging.judge(NAMES[0], NAMES[1], NOT_SAME)
    assert _everything(queries) == before
    assert [(each.rule, each.by, each.standing) for each in judging.listed()] == [
        (False, "okänd", "gäller"),
        (True, "prov", "utan verkan"),
    ]


def test_undoing_a_rule_sets_it_aside_until_that_is_undone(
    store: Store, judging: Judging, queries: GraphQueries
) -> None:
    before = _everything(queries)
    one, other = (queries.entity(name).ref.id for name in NAMES[:2])
    rule = _rule(store, one, other)
    merged = _everything(queries)
    undone = judging.undo(rule, by="Ada")
    assert undone.undone.rule
    assert undone.judgement is not None
    assert (undone.judgement.verdict, undone.judgement.by) == ("unsure", "Ada")
    assert _everything(queries) == before
    judging.undo(undone.judgement.id)
    assert _everything(queries) == merged


def test_undoing_a_rule_that_parts_two_joins_them(
    store: Store, judging: Judging, queries: GraphQueries
) -> None:
    one, other = (queries.entity(name).ref.id for name in NAMES[:2])
    judging.undo(_rule(store, one, other, NOT_SAME))
    assert queries.entity(NAMES[0]) == queries.entity(NAMES[1])


STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from((SAME, NOT_SAME))),
        st.integers(0, 9),
    ),
    max_size=7,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_sequence_holds_what_was_accepted_and_undoing_all_restores_the_graph(
    store: Store, steps: list[tuple[str, str, Verdict] | int]
) -> None:
    queries = GraphQueries(store)
    judging = Judging(store, queries, clock=_clock().__next__)
    before = _everything(queries)
    for step in steps:
        held = judging.listed()
        if isinstance(step, int):
            _try_to_undo(judging, held[step % len(held)].id if held else None)
            continue
        graph = _everything(queries)
        try:
            judged = judging.judge(*step)
        except (Contradiction, InvalidRequest):
            assert _everything(queries) == graph
            continue
        one = queries.knowledge.canonical(judged.left.id) == queries.knowledge.canonical(judged.right.id)
        assert one == (step[2] is SAME)
        assert all(each.standing != "utan verkan" for each in judging.listed())
        graph_after = _everything(queries)
        judging.undo(judged.id)
        assert _everything(queries) == graph
        judging.judge(*step)
        assert _everything(queries) == graph_after
    while held := judging.listed():
        for each in held:
            _try_to_undo(judging, each.id)
    assert _everything(queries) == before


def _try_to_undo(judging: Judging, judgement_id: str | None) -> None:
    if judgement_id is not None:
        try:
            judging.undo(judgement_id)
        except Contradiction:
            return
