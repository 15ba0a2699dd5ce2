from pathlib import Path

import pytest

from api.lines import graph as graph_lines
from corpus.errors import InvalidRequest
from corpus.store import Store
from graph.network.neighbourhood import Neighbourhood, Within, neighbourhood, within
from graph.network.queries import GraphQueries
from tests.graph.conftest import keep
from tests.graph.extractors.drafting import Draft


def _around(
    store: Store, name: str, counted: Within | None = None, *, depth: int = 1, limit: int = 100
) -> Neighbourhood:
    queries = GraphQueries(store)
    start = queries.entity(name).ref.id
    return neighbourhood(queries, start, depth=depth, counted=counted or within(), limit=limit)


def _names(found: Neighbourhood) -> set[str]:
    return {node.name for node in found.nodes if node.depth}


def test_one_step_gives_exactly_the_names_of_the_entitys_relations(store: Store) -> None:
    queries = GraphQueries(store)
    found = _around(store, "RSG Uppföljning")
    edges = queries.edges(queries.entity("RSG Uppföljning").ref.id)
    ends = {end.name for edge in edges for end in (edge.subject, edge.object)} - {"RSG Uppföljning"}
    assert _names(found) == ends
    assert {edge.id for edge in edges} <= {edge.id for edge in found.edges}
    assert (found.nodes[0].name, found.nodes[0].depth, found.nodes[0].degree) == (
        "RSG Uppföljning",
        0,
        len(edges),
    )


def test_two_steps_reach_further_and_a_role_leads_nowhere(store: Store) -> None:
    near, far = _around(store, "Karin Holm"), _around(store, "Karin Holm", depth=2)
    assert _names(near) < _names(far)
    assert "Anders Lindqvist" in _names(far)
    chair = _around(store, "Anders Lindqvist", within(["has_role"]), depth=3)
    assert _names(chair) <= {"ordförande"}


def test_kinds_of_relations_and_of_names_narrow(store: Store) -> None:
    merged = _around(store, "RSG Uppföljning", within(["merged_into"]))
    assert _names(merged) == {"RSG Analys", "RSG Statistik"}
    assert {edge.kind for edge in merged.edges} == {"merged_into"}
    activities = _around(store, "RSG Uppföljning", within(["activity"]))
    assert {node.kind for node in activities.nodes if node.depth} == {"activity"}
    with pytest.raises(InvalidRequest, match="fisk"):
        within(["fisk"])


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2026", None, True),
        (None, "2026-02-02", False),
        ("2026-02-04", None, False),
        ("2026-02-03", "2026-02-03", True),
        (None, "2026-02", True),
    ],
)
def test_a_period_counts_by_the_relations_day(
    store: Store, first: str | None, last: str | None, expected: bool
) -> None:
    found = _around(store, "RSG Uppföljning", within(["merged_into"], first=first, last=last))
    assert (_names(found) == {"RSG Analys", "RSG Statistik"}) is expected


def test_what_found_no_room_is_counted(store: Store) -> None:
    whole = _around(store, "Samordningsråd Ekby", depth=2)
    part = _around(store, "Samordningsråd Ekby", depth=2, limit=3)
    assert (whole.truncated, whole.left_out, whole.left_out_edges) == (False, 0, 0)
    assert (part.truncated, len(part.nodes)) == (True, 3)
    assert part.left_out > 0
    ids = {node.id for node in part.nodes}
    assert all({edge.subject.id, edge.object.id} <= ids for edge in part.edges)


def test_the_same_question_gives_the_same_answer(store: Store) -> None:
    assert _around(store, "Karin Holm", depth=3, limit=4) == _around(store, "Karin Holm", depth=3, limit=4)


def test_what_is_said_twice_gives_way_to_what_is_said_once(tmp_path: Path) -> None:
    says = "Karin Holm är ordförande i Patientnämnden."
    drafts = [
        Draft(
            body="Region Uppsala", date=f"2025-0{month}-10", title=f"Blad {month}", source=f"prov/{month}.txt"
        )
        for month in range(1, 6)
    ]
    drafts[-1].paragraph("Karin Holm är ledamot i Patientnämnden.")
    with Store.open(f"sqlite:///{tmp_path / 'prov.sqlite'}") as store:
        keep(store, *(draft.paragraph(says) for draft in drafts))
        found = _around(store, "Karin Holm", within(["chairs", "member_of"]))
    assert [edge.kind for edge in found.edges[:2]] in (["chairs", "member_of"], ["member_of", "chairs"])
    lines = list(graph_lines.neighbourhood(found))
    assert any(
        "–[är ordförande i]→ Patientnämnden" in line and "(sägs på 5 ställen)" in line for line in lines
    )
