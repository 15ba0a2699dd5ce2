"""A store with three invented documents, for the tests of the graph over several of them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus.records import Parsed
from corpus.store import Store
from graph.across import resolve_across
from graph.extraction import load_extractor
from graph.network.queries import GraphQueries
from tests.graph.extractors.drafting import Draft

Corpus = Callable[..., GraphQueries]
"""Makes a resolved corpus of drafts."""


def minutes() -> Draft:
    """Give minutes with participants, a merger and a decision."""
    draft = Draft(body="Samordningsråd Ekby", date="2026-02-03", title="Protokoll", source="prov/a.txt")
    draft.heading("Deltagare").paragraph("Anders Lindqvist, ordförande", "Karin Holm, Region Uppsala")
    draft.heading("Ny RSG – Uppföljning efter sammanslagning")
    draft.paragraph("RSG Analys slås samman med RSG Statistik.")
    draft.paragraph("Beslut: Samordningsråd Ekby godkänner uppdraget för RSG Uppföljning.")
    return draft


def plan() -> Draft:
    """Give an action plan with two rows."""
    draft = Draft(body="Region Uppsala", date="2025-01-10", title="Handlingsplan", source="prov/b.txt")
    draft.heading("Åtgärder")
    draft.row(
        Aktivitet="Införa rutinen", Ansvarig="Regionerna med stöd av RSG Uppföljning", Tidsram="2025–2026"
    )
    draft.row(Aktivitet="Bygga registret", Ansvarig="Karin Holm", Tidsram="2027–2028")
    return draft


def letter() -> Draft:
    """Give a newsletter that only mentions the new group."""
    draft = Draft(body="Region Uppsala", date="2026-04-01", title="Nyhetsbrev", source="prov/c.txt")
    return draft.heading("Aktuellt").paragraph("RSG Uppföljning håller öppet hus.")


def keep(store: Store, *drafts: Draft) -> None:
    """Extract documents and add them."""
    extractor = load_extractor()
    for draft in drafts:
        document, blocks, sections = draft.parts
        store.add(Parsed(document, blocks, sections, ()), extractor.extract(document, blocks, sections))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give a store with the three documents."""
    with Store.open(f"sqlite:///{tmp_path / 'prov.sqlite'}") as opened:
        keep(opened, minutes(), plan(), letter())
        yield opened


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    """Give what makes a resolved corpus of drafts."""
    with Store.open(f"sqlite:///{tmp_path / 'prov.sqlite'}") as store:

        def make(*drafts: Draft) -> GraphQueries:
            keep(store, *drafts)
            resolve_across(store)
            return GraphQueries(store)

        yield make
