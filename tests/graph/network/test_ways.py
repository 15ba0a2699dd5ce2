import networkx as nx

from graph.network.ways import ways


def _graph(*edges: tuple[str, str, str], kinds: dict[str, str] | None = None) -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number, (start, kind, end) in enumerate(edges):
        for node in (start, end):
            graph.add_node(node, kind=(kinds or {}).get(node, "organisation"))
        graph.add_edge(start, end, key=str(number), kind=kind)
    return graph


def _fan(hub: str, kind: str, number: int) -> list[tuple[str, str, str]]:
    return [(hub, kind, f"{hub} {kind} {each}") for each in range(number)]


def test_the_shortest_way_comes_first() -> None:
    graph = _graph(("a", "part_of", "b"), ("b", "part_of", "c"), ("a", "part_of", "c"))
    assert ways(graph, "a", "c", limit=5) == [["a", "c"], ["a", "b", "c"]]


def test_two_decisions_of_one_busy_board_have_nothing_to_do_with_each_other() -> None:
    graph = _graph(*_fan("nämnd", "decided", 30))
    assert ways(graph, "nämnd decided 0", "nämnd decided 1", limit=5) == []


def test_two_decisions_of_a_body_that_decided_little_have() -> None:
    graph = _graph(*_fan("grupp", "decided", 3))
    assert ways(graph, "grupp decided 0", "grupp decided 1", limit=5) == [
        ["grupp decided 0", "grupp", "grupp decided 1"]
    ]


def test_a_way_through_a_hub_gives_way_to_one_that_says_more() -> None:
    graph = _graph(
        *_fan("stad", "part_of", 400),
        ("anna", "member_of", "stad"),
        ("per", "member_of", "stad"),
        ("anna", "member_of", "råd"),
        ("råd", "part_of", "grupp"),
        ("per", "chairs", "grupp"),
    )
    assert ways(graph, "anna", "per", limit=1) == [["anna", "råd", "grupp", "per"]]


def test_two_that_hold_one_role_are_not_joined_by_it() -> None:
    graph = _graph(
        ("anna", "has_role", "ordförande"), ("per", "has_role", "ordförande"), kinds={"ordförande": "role"}
    )
    assert ways(graph, "anna", "per", limit=5) == []
    assert ways(graph, "anna", "ordförande", limit=5) == [["anna", "ordförande"]]


def test_there_is_no_way_to_itself_or_to_what_is_not_there() -> None:
    graph = _graph(("a", "part_of", "b"))
    assert ways(graph, "a", "a", limit=5) == ways(graph, "a", "x", limit=5) == []


def test_a_way_of_more_than_five_steps_is_none() -> None:
    chain = [(str(step), "part_of", str(step + 1)) for step in range(6)]
    graph = _graph(*chain)
    assert ways(graph, "0", "5", limit=5) == [["0", "1", "2", "3", "4", "5"]]
    assert ways(graph, "0", "6", limit=5) == []
