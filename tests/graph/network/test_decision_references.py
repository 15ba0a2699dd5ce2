from corpus.store import Store
from graph.network.queries import GraphQueries
from tests.graph.threads.minutes import keep, meeting, paragraph

DECIDED = paragraph(
    4, "Nytt bibliotek", "Beslut", "Kulturnämnden beslutar att bygga ett bibliotek i Åsby.",
    "Förvaltningschefen får i uppdrag att redovisa kostnaden.",
)  # fmt: skip
REFERRING = paragraph(
    9, "Hyra", "Beslut", "Kulturnämnden godkänner hyran.", "Tidigare behandling", "Beslut 2025-02-04, § 4."
)


def _earlier(store: Store, text: str) -> list[str]:
    (decision,) = (each for each in GraphQueries(store).decisions() if text in each.text)
    return [each.name for each in decision.earlier]


def test_a_reference_leads_to_the_first_decision_of_the_paragraph(store: Store) -> None:
    keep(store, [meeting("2025-02-04", DECIDED), meeting("2025-03-04", REFERRING)])
    assert _earlier(store, "hyran") == ["Kulturnämnden beslutar att bygga ett bibliotek i Åsby."]


def test_a_reference_to_a_decision_that_is_not_here_keeps_its_name(store: Store) -> None:
    keep(store, [meeting("2025-03-04", REFERRING)])
    assert _earlier(store, "hyran") == ["Kulturnämnden (Ekby kommun) 2025-02-04 § 4"]


def test_the_decision_may_come_after_the_reference_and_go_again(store: Store) -> None:
    keep(store, [meeting("2025-03-04", REFERRING)])
    queries = GraphQueries(store)
    (before,) = (edge.object for edge in queries.relations(kind="follows_up"))
    decided = meeting("2025-02-04", DECIDED)
    keep(store, [decided])
    (joined,) = (edge.object for edge in queries.relations(kind="follows_up"))
    assert joined.name == "Kulturnämnden beslutar att bygga ett bibliotek i Åsby."
    assert queries.knowledge.canonical(before.id) == joined.id
    store.remove(decided.document.source)
    (after,) = (edge.object for edge in queries.relations(kind="follows_up"))
    assert after == before


def test_a_reference_never_leads_to_another_authority(store: Store) -> None:
    keep(store, [meeting("2025-02-04", DECIDED, kommun="Alby kommun"), meeting("2025-03-04", REFERRING)])
    assert _earlier(store, "hyran") == ["Kulturnämnden (Ekby kommun) 2025-02-04 § 4"]
