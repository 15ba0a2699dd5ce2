import pytest

from corpus.evidence import Quoter
from corpus.store import Store
from graph.network.queries import GraphQueries
from tests.graph.conftest import keep
from tests.graph.extractors.drafting import Draft


def test_registers_quote_what_stands_in_the_documents(store: Store) -> None:
    queries, quoter = GraphQueries(store), Quoter(store)
    registers = (queries.responsibilities(), queries.decisions(), queries.relations())
    listed = [[each.evidence for each in register] for register in registers]
    assert all(listed)
    for quoted in (each for register in listed for each in register):
        assert quoted == quoter.quote(quoted.document, quoted.start, quoted.end)


def test_registers_open_no_document(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    queries = GraphQueries(store)

    def opened(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(Quoter, "quote", opened)
    assert queries.responsibilities()
    assert queries.decisions()
    assert queries.relations()


def test_relations_that_are_kept_follow_the_documents(store: Store) -> None:
    queries = GraphQueries(store)
    before = queries.relations(kind="responsible_for")
    draft = Draft(body="Region Uppsala", date="2026-05-01", title="Plan", source="prov/d.txt")
    draft.heading("Åtgärder").row(Aktivitet="Måla hamnen", Ansvarig="Karin Holm", Tidsram="2026")
    keep(store, draft)
    assert queries.relations(kind="responsible_for") != before
    store.remove("prov/d.txt")
    assert queries.relations(kind="responsible_for") == before
    assert queries.relations(kind="responsible_for") is queries.relations(kind="responsible_for")
