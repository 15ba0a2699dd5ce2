from collections.abc import Callable

import pytest

from corpus.errors import InvalidRequest, NotFound
from corpus.evidence import Quoter
from corpus.records import Evidence
from corpus.store import Store
from graph.network.kept import Kept
from graph.network.queries import GraphQueries
from tests.graph.conftest import keep
from tests.graph.extractors.drafting import Draft


@pytest.fixture
def queries(store: Store) -> GraphQueries:
    return GraphQueries(store)


def test_responsibilities_name_actor_duty_support_and_period(queries: GraphQueries) -> None:
    first = next(each for each in queries.responsibilities() if each.object == "Införa rutinen")
    assert (first.actor.name, first.as_written) == ("Regionerna", "Regionerna med stöd av RSG Uppföljning")
    assert [each.name for each in first.support] == ["RSG Uppföljning"]
    assert (first.valid_from, first.valid_to) == ("2025", "2026")
    assert first.evidence.quote.startswith("Införa rutinen\t")
    assert first.evidence.section is not None


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2025-06-01", {"Införa rutinen"}),
        ("2026-12-31", {"Införa rutinen"}),
        ("2027-01-01", {"Bygga registret"}),
        ("2024", set()),
    ],
)
def test_responsibilities_on_a_date_are_those_in_force(
    queries: GraphQueries, on: str, expected: set[str]
) -> None:
    assert {each.object for each in queries.responsibilities(on=on)} == expected


def test_who_carries_out_is_listed_when_asked_for(store: Store) -> None:
    keep(store, Draft(source="prov/d.txt").row(Aktivitet="Kalla", Vem="Karin Holm", Ansvarig="IT"))
    queries = GraphQueries(store)
    both = queries.responsibilities(kinds=("responsible_for", "participates_in"))
    assert {(each.actor.name, each.relation) for each in both if each.object == "Kalla"} == {
        ("Karin Holm", "participates_in"),
        ("IT", "responsible_for"),
    }


def test_decisions_tell_body_outcome_date_and_what_they_concern(queries: GraphQueries) -> None:
    (decision,) = queries.decisions()
    assert decision.body.name == "Samordningsråd Ekby"
    assert (decision.outcome, decision.date) == ("godkänns", "2026-02-03")
    assert "RSG Uppföljning" in {each.name for each in decision.concerns}
    assert decision.evidence.quote == decision.text


def test_quotes_are_the_text_at_their_span(queries: GraphQueries, store: Store) -> None:
    for edge in queries.relations():
        evidence = edge.evidence
        assert evidence.quote == store.text_of(evidence.document)[evidence.start : evidence.end]


def test_an_entity_is_found_by_name_in_any_case_and_by_id(queries: GraphQueries) -> None:
    known = queries.entity("rsg uppföljning")
    assert known.ref.name == "RSG Uppföljning"
    assert queries.entity(known.ref.id) == known


def test_an_unknown_name_is_not_found_and_a_near_one_suggested(queries: GraphQueries) -> None:
    with pytest.raises(NotFound, match="Menade du ”RSG Uppföljning”"):
        queries.entity("RSG Uppföljningt")


def test_a_first_name_alone_suggests_those_who_bear_it(queries: GraphQueries) -> None:
    with pytest.raises(NotFound, match="Menade du ”Karin Holm”"):
        queries.entity("karin")


def test_the_way_from_a_name_to_itself_is_refused(queries: GraphQueries) -> None:
    with pytest.raises(InvalidRequest, match="en och samma"):
        queries.paths("Karin Holm", "karin holm")


def test_an_ambiguous_name_is_refused_with_its_meanings(store: Store) -> None:
    draft = Draft(source="prov/d.txt").row(Uppgift="Karin Holm", Ansvarig="IT")
    keep(store, draft)
    with pytest.raises(InvalidRequest, match=r"person.*uppgift|uppgift.*person"):
        GraphQueries(store).entity("Karin Holm")


def test_entities_are_listed_by_mentions_and_filtered(queries: GraphQueries) -> None:
    listed = queries.entities()
    assert [each.mentions for each in listed] == sorted((each.mentions for each in listed), reverse=True)
    people = {each.ref.name for each in queries.entities(kind="person", source="a.txt")}
    assert people == {"Anders Lindqvist", "Karin Holm"}
    assert queries.entities(kind="Grupp") == queries.entities(kind="group") != ()
    with pytest.raises(InvalidRequest):
        queries.entities(kind="fisk")


def test_relations_are_filtered_by_kind_and_source(queries: GraphQueries) -> None:
    assert {each.kind for each in queries.relations(kind="chairs")} == {"chairs"}
    assert queries.relations(kind="är ordförande i") == queries.relations(kind="chairs")
    assert {each.evidence.source for each in queries.relations(source="B.TXT")} == {"prov/b.txt"}
    with pytest.raises(InvalidRequest):
        queries.relations(kind="äger")


def test_the_shortest_path_comes_first(queries: GraphQueries) -> None:
    paths = queries.paths("Karin Holm", "Anders Lindqvist")
    assert [len(path) for path in paths] == sorted(len(path) for path in paths)
    assert [(edge.subject.name, edge.kind) for edge in paths[0]] == [
        ("Karin Holm", "attended"),
        ("Anders Lindqvist", "attended"),
    ]


def test_there_is_no_path_where_nothing_joins(store: Store) -> None:
    keep(
        store, Draft(source="prov/d.txt", body=None).row(Uppgift="Måla om", Ansvarig="Fastighetsavdelningen")
    )
    assert GraphQueries(store).paths("Fastighetsavdelningen", "Karin Holm") == ()


def test_the_timeline_runs_from_old_to_new_and_ends_with_the_mention(queries: GraphQueries) -> None:
    events = queries.timeline(queries.entity("RSG Uppföljning").ref.id)
    assert [each.date for each in events] == sorted(each.date or "" for each in events)
    assert (events[-1].kind, events[-1].title) == ("omnämnande", "Nyhetsbrev – Aktuellt")
    assert events[-1].evidence.quote == "RSG Uppföljning håller öppet hus."
    assert "merged_into" in {each.kind for each in events}


def test_a_timeline_sets_a_duty_s_own_words_apart(store: Store) -> None:
    draft = Draft(body="Region Uppsala", date="2025-01-10", source="prov/p.txt")
    keep(store, draft.row(Aktivitet="Köerna ska kortas", Ansvarig="Karin Holm"))
    queries = GraphQueries(store)
    told = {each.title for each in queries.timeline(queries.entity("Karin Holm").ref.id)}
    assert "Karin Holm ansvarar för: Köerna ska kortas" in told


def test_a_timeline_tells_who_was_absent(store: Store) -> None:
    draft = Draft(body="Samordningsråd Ekby", date="2026-05-05", title="Protokoll", source="prov/p.txt")
    draft.heading("Deltagare").paragraph("Närvarande: Anders Lindqvist", "Frånvarande: Karin Holm")
    keep(store, draft)
    queries = GraphQueries(store)
    told = [each.title for each in queries.timeline(queries.entity("Karin Holm").ref.id)]
    assert "Karin Holm var frånvarande vid Samordningsråd Ekby 2026-05-05" in told
    assert "Karin Holm deltog i Samordningsråd Ekby 2026-05-05" not in told


def test_mentions_quote_whole_sentences(queries: GraphQueries) -> None:
    quotes = [each.quote for each in queries.mentions(queries.entity("RSG Analys").ref.id)]
    assert quotes == ["RSG Analys slås samman med RSG Statistik."]


def _two_plans() -> tuple[Draft, Draft]:
    plan = Draft(body="Region Uppsala", date="2025-01-10", source="prov/p.txt")
    plan.row(Aktivitet="Bygga det nya registret", Ansvarig="Karin Holm", Tidsram="2025–2027")
    later = Draft(body="Region Uppsala", date="2026-03-01", source="prov/u.txt")
    later.row(Aktivitet="Bygga det nya registret", Ansvarig="Anders Lindqvist", Tidsram="2025–2027")
    return plan, later


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2025-06-01", {"Karin Holm"}), ("2026-02-28", {"Karin Holm"}), ("2026-03-01", {"Anders Lindqvist"})],
)
def test_who_is_named_for_a_duty_later_has_it_from_then(store: Store, on: str, expected: set[str]) -> None:
    keep(store, *_two_plans())
    found = GraphQueries(store).responsibilities(on=on)
    assert {each.actor.name for each in found if each.object.startswith("Bygga det nya")} == expected


def test_a_duty_handed_over_ends_the_day_before(store: Store) -> None:
    keep(store, *_two_plans())
    found = {
        each.actor.name: each.valid_to
        for each in GraphQueries(store).responsibilities()
        if each.object.startswith("Bygga det nya")
    }
    assert found == {"Karin Holm": "2026-02-28", "Anders Lindqvist": "2027"}


def test_who_is_replaced_has_no_duties_from_then(store: Store) -> None:
    plan, _ = _two_plans()
    note = Draft(body="Region Uppsala", date="2026-05-01", source="prov/n.txt")
    note.paragraph("Anders Lindqvist efterträder Karin Holm från och med den 1 juni 2026.")
    keep(store, plan, note)
    queries = GraphQueries(store)

    def holders(on: str) -> set[str]:
        return {each.actor.name for each in queries.responsibilities(on=on) if "registret" in each.object}

    assert "Karin Holm" in holders("2026-05-31")
    assert "Karin Holm" not in holders("2026-06-01")


def test_short_duties_of_different_bodies_do_not_end_each_other(store: Store) -> None:
    one = Draft(body="Region Uppsala", date="2025-01-10", source="prov/p.txt")
    other = Draft(body="Ekby nämnd", date="2026-03-01", source="prov/u.txt")
    keep(
        store,
        one.row(Aktivitet="Uppföljning", Ansvarig="Karin Holm"),
        other.row(Aktivitet="Uppföljning", Ansvarig="IT"),
    )
    found = GraphQueries(store).responsibilities(on="2026-04-01")
    assert {each.actor.name for each in found if each.object == "Uppföljning"} == {"Karin Holm", "IT"}


def test_a_register_is_kept_until_the_documents_change(store: Store) -> None:
    plan, later = _two_plans()
    keep(store, plan)
    queries = GraphQueries(store)
    first = queries.responsibilities()
    assert queries.responsibilities() is first
    keep(store, later)
    held = queries.responsibilities()
    assert {each.actor.name for each in held} - {each.actor.name for each in first} == {"Anders Lindqvist"}


def test_decisions_are_kept_until_the_documents_change(queries: GraphQueries, store: Store) -> None:
    first = queries.decisions()
    assert queries.decisions() is first
    later = Draft(body="Samordningsråd Ekby", date="2026-03-10", source="prov/mars.txt")
    keep(store, later.paragraph("Samordningsråd Ekby beslutar att bordlägga ärendet."))
    assert [each.date for each in queries.decisions()] == ["2026-02-03", "2026-03-10"]


def test_what_anybody_may_take_with_him_is_not_handed_over(store: Store) -> None:
    one = Draft(body="Region Uppsala", date="2025-01-10", source="prov/p.txt")
    other = Draft(body="Region Uppsala", date="2026-03-01", source="prov/u.txt")
    keep(
        store,
        one.row(Aktivitet="Tar med sig frågan", Ansvarig="Karin Holm"),
        other.row(Aktivitet="Tar med sig frågan", Ansvarig="Anders Lindqvist"),
    )
    held = GraphQueries(store).responsibilities(on="2026-04-01")
    found = [each for each in held if "frågan" in each.object]
    assert {each.actor.name for each in found} == {"Karin Holm", "Anders Lindqvist"}
    assert [(each.before, each.after) for each in found] == [((), ())] * 2


def test_a_new_holder_that_two_papers_name_is_told_once(store: Store) -> None:
    plan, later = _two_plans()
    again = Draft(body="Region Uppsala", date="2026-03-01", source="prov/igen.txt")
    again.row(Aktivitet="Bygga det nya registret", Ansvarig="Anders Lindqvist", Tidsram="2025–2027")
    keep(store, plan, later, again)
    after = [
        [(holder.actor.name, holder.date) for holder in each.after]
        for each in GraphQueries(store).responsibilities()
        if each.object.startswith("Bygga det nya") and each.actor.name == "Karin Holm"
    ]
    assert [len(holders) == len(set(holders)) > 0 for holders in after] == [True]


def _boards(*authorities: str) -> list[Draft]:
    return [
        Draft(body=None, source=f"prov/{at}.txt").paragraph(f"Kommunstyrelsen i {name} möttes i maj.")
        for at, name in enumerate(authorities)
    ]


def test_a_board_of_two_authorities_is_asked_for_by_its_whole_name(store: Store) -> None:
    keep(store, *_boards("Uppsala kommun", "Knivsta kommun"))
    queries = GraphQueries(store)
    with pytest.raises(InvalidRequest, match=r"Kommunstyrelsen \(Knivsta kommun\)"):
        queries.entity("Kommunstyrelsen")
    found = queries.entity("Kommunstyrelsen (Uppsala kommun)")
    assert (found.ref.name, found.documents) == ("Kommunstyrelsen (Uppsala kommun)", 1)


def test_a_board_of_one_authority_is_found_by_its_plain_name(store: Store) -> None:
    keep(store, *_boards("Uppsala kommun"))
    assert GraphQueries(store).entity("Kommunstyrelsen").ref.name == "Kommunstyrelsen (Uppsala kommun)"


class Removing:
    """A store from which all documents go as soon as something is quoted."""

    def __init__(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        self._store = store
        self._quote = Quoter.quote
        monkeypatch.setattr(Quoter, "quote", self.quote)

    def quote(self, document_id: str, start: int, end: int) -> Evidence:
        for head in self._store.heads():
            self._store.remove(head.id)
        return self._quote(Quoter(self._store), document_id, start, end)


@pytest.mark.parametrize(
    "ask",
    [
        GraphQueries.responsibilities,
        GraphQueries.decisions,
        GraphQueries.relations,
        lambda queries: queries.relations(kind="decided"),
        lambda queries: tuple(queries.each_relation()),
        lambda queries: queries.mentions(queries.entities()[0].ref.id),
        lambda queries: queries.timeline(queries.entities()[0].ref.id),
        lambda queries: queries.edges(queries.entities()[0].ref.id),
    ],
)
def test_what_is_removed_while_it_is_listed_is_left_out(
    store: Store,
    queries: GraphQueries,
    monkeypatch: pytest.MonkeyPatch,
    ask: Callable[[GraphQueries], tuple[object, ...]],
) -> None:
    monkeypatch.setattr(store.quoted_relations, "of_kinds", lambda _kinds: {})
    assert ask(GraphQueries(store))
    Removing(store, monkeypatch)
    assert ask(queries) == ()


def test_an_export_goes_on_when_documents_are_removed_in_the_middle(
    store: Store, queries: GraphQueries
) -> None:
    listed = queries.each_relation()
    first = next(listed)
    for head in store.heads():
        if head.id != first.evidence.document:
            store.remove(head.id)
    queries.knowledge.catch_up()
    assert {each.evidence.document for each in listed} <= {first.evidence.document}


def test_a_fault_while_a_register_is_made_is_not_hidden(queries: GraphQueries) -> None:
    def faulty() -> tuple[str, ...]:
        raise KeyError("fault")

    with pytest.raises(KeyError, match="fault"):
        Kept[tuple[str, ...]](queries.knowledge).get("all", faulty)
