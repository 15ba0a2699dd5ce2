"""Names between documents: what rules join, what they part, and what they leave alone."""

from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path

import pytest

from corpus.errors import InvalidRequest
from corpus.judgements import Verdict
from corpus.store import Store
from graph.across import resolve_across
from graph.across.sightings import sightings
from graph.judging import Judging
from graph.network.knowledge import KnowledgeGraph
from graph.network.queries import GraphQueries
from tests.graph.conftest import keep
from tests.graph.extractors.drafting import Draft

Corpus = Callable[..., GraphQueries]


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    """Give what makes a corpus of drafts, resolved, and its graph."""
    stores: list[Store] = []

    def make(*drafts: Draft) -> GraphQueries:
        store = Store.open(f"sqlite:///{tmp_path / f'{len(stores)}.sqlite'}")
        stores.append(store)
        keep(store, *drafts)
        resolve_across(store)
        return GraphQueries(store)

    yield make
    for store in stores:
        store.close()


def _council(
    place: str, *people: str, source: str = "", date: str = "2025-03-10", body: str = "Kommunfullmäktige"
) -> Draft:
    draft = Draft(
        body=body, date=date, title=f"Protokoll {place}", source=source or f"prov/{place}{date}.txt"
    )
    draft.paragraph(f"{place} kommun")
    return draft.heading("Närvarande ledamöter").paragraph(*people)


def _plain(*sentences: str, source: str, body: str = "Region Uppsala", date: str = "2025-03-10") -> Draft:
    draft = Draft(body=body, date=date, title=f"Anteckningar {source}", source=f"prov/{source}.txt")
    return draft.heading("Information").paragraph(*sentences)


def _table(responsible: str, *, source: str, body: str = "Region Uppsala") -> Draft:
    draft = Draft(body=body, title=f"Plan {source}", source=f"prov/{source}.txt")
    return draft.heading("Åtgärder").row(Aktivitet="Följa upp planen", Ansvarig=responsible)


def _are_one(queries: GraphQueries, one: str, other: str) -> bool:
    queries.knowledge.catch_up()
    found = [{each.ref.id for each in queries.find(name)} for name in (one, other)]
    assert all(found), (one, other)
    return bool(found[0] & found[1])


def _named(queries: GraphQueries, kind: str) -> set[str]:
    return {known.ref.name for known in queries.entities(kind=kind)}


def _rules(queries: GraphQueries) -> list[tuple[str, str, str, str]]:
    store = queries._store
    return [
        (each.left.name, each.verdict, each.right.name, each.by)
        for each in Judging(store, queries).listed()
        if each.rule
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Styrgruppen för Hjärtpaketet", "Styrgrupp Hjärtpaketet"),
        ("Västra Ekby Kraft AB", "Vastra Ekby Kraft AB"),
        ("Ekbys Fastighets AB", "Ekby Fastighets AB"),
        ("CSK-nätverket", "CSK-nätverk"),
        ("Ekby stad", "Ekby kommun"),
        ("Lasarettet i Enköping", "Enköpings lasarett"),
        ("LPO Hud", "LPO hud- och könssjukdomar"),
    ],
)
def test_two_spellings_of_a_body_are_one(corpus: Corpus, one: str, other: str) -> None:
    first = _plain(f"{one} ansvarar för uppföljningen.", source="a")
    second = _plain(f"{other} ansvarar för uppföljningen.", source="b")
    queries = corpus(first, second)
    assert _are_one(queries, one, other)
    assert [rule[3] for rule in _rules(queries)] == ["stavning"]


def test_a_council_is_the_only_one_of_its_level_in_papers_of_one_authority(corpus: Corpus) -> None:
    queries = corpus(
        _plain("Enkäten tas fram av kommunala pensionärsrådet (KPR).", source="a", body="Ekby kommun"),
        _plain("Pensionärsrådet ansvarar för enkäten.", source="b", body="Ekby kommun"),
    )
    assert _are_one(queries, "Kommunala pensionärsrådet", "Pensionärsrådet")
    assert [rule[3] for rule in _rules(queries)] == ["nivå"]


def test_a_council_without_a_level_is_no_council_of_another_authority(corpus: Corpus) -> None:
    queries = corpus(
        _plain("Enkäten tas fram av kommunala pensionärsrådet (KPR).", source="a", body="Ekby kommun"),
        _plain("Pensionärsrådet ansvarar för enkäten.", source="b", body="Alby kommun"),
    )
    assert not _are_one(queries, "Kommunala pensionärsrådet", "Pensionärsrådet")


def test_a_company_is_known_without_its_legal_form(corpus: Corpus) -> None:
    queries = corpus(_table("Ekby Energi AB", source="a"), _table("Ekby Energi", source="b"))
    assert _are_one(queries, "Ekby Energi AB", "Ekby Energi")
    assert [rule[3] for rule in _rules(queries)] == ["stavning"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Arbetsgruppen för sårvård", "Arbetsgruppen för smärtvård"),
        ("Ekby Fastighets AB", "Alby Fastighets AB"),
        ("RPO Hud", "LPO Hud"),
        ("Handlingsplan cancer 2023–2025", "Handlingsplan cancer 2025–2027"),
    ],
)
def test_names_that_differ_in_more_than_form_are_two(corpus: Corpus, one: str, other: str) -> None:
    sentences = (f"{each} ansvarar för uppföljningen." for each in (one, other))
    queries = corpus(*(_plain(each, source=str(at)) for at, each in enumerate(sentences)))
    assert not _are_one(queries, one, other)
    assert _rules(queries) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nya vägar – nationell hjärtstrategi 2.0", "Hjärtstrategi 2.0", True),
        ("Nya vägar – nationell hjärtstrategi 2.0", "Hjärtstrategi 3.0", False),
        ("Nya vägar – handlingsplan 2025", "Handlingsplan 2025", False),
    ],
)
def test_a_short_title_is_the_full_one_where_it_tells_which(
    corpus: Corpus, one: str, other: str, *, same: bool
) -> None:
    bodies = ("Region Uppsala", "Region Dalarna")
    drafts = [
        _table(f"Gruppen för {name}", source=str(at), body=body).paragraph(f"Arbetet följer {name}.")
        for at, (name, body) in enumerate(zip((one, other), bodies, strict=True))
    ]
    assert ("titel" in {rule[3] for rule in _rules(corpus(*drafts))}) is same


def test_an_abbreviation_is_what_another_document_of_the_same_authority_calls_by_it(corpus: Corpus) -> None:
    queries = corpus(
        _plain("Rådet för digital utveckling (RDU) ansvarar för planen.", source="a"),
        _table("RDU", source="b"),
    )
    assert _are_one(queries, "Rådet för digital utveckling", "RDU")


def test_an_abbreviation_with_two_meanings_is_decided_by_its_document_alone(corpus: Corpus) -> None:
    queries = corpus(
        _plain("Rådet för digital utveckling (RDU) ansvarar för planen.", source="a"),
        _plain("Referensgruppen för demografi och utjämning (RDU) ansvarar för underlaget.", source="b"),
        _table("RDU", source="c"),
    )
    assert len(queries.find("RDU")) == 3
    assert not _are_one(
        queries, "Rådet för digital utveckling", "Referensgruppen för demografi och utjämning"
    )
    assert _rules(queries) == []


def test_an_abbreviation_of_another_authority_is_another(corpus: Corpus) -> None:
    queries = corpus(
        _plain("Rådet för digital utveckling (RDU) ansvarar för planen.", source="a"),
        _table("RDU", source="b", body="Region Dalarna"),
    )
    assert len(queries.find("RDU")) == 2
    assert _rules(queries) == []


def test_a_common_noun_names_another_group_in_another_authority(corpus: Corpus) -> None:
    queries = corpus(
        _plain("Styrgruppen ansvarar för planen.", source="a"),
        _plain("Styrgruppen ansvarar för underlaget.", source="b"),
        _plain("Styrgruppen ansvarar för flytten.", source="c", body="Region Dalarna"),
    )
    assert _named(queries, "group") == {"Styrgruppen (Region Uppsala)", "Styrgruppen (Region Dalarna)"}
    ((_, verdict, _, rule),) = _rules(queries)
    assert (verdict, rule) == ("not-same", "namne")


def test_an_office_is_another_in_another_municipality_and_the_regions_is_one(corpus: Corpus) -> None:
    says = "Socialförvaltningen och Smittskyddsenheten ansvarar för underlaget."
    queries = corpus(
        _plain(says, source="a", body="Ekby kommun"),
        _plain(says, source="b", body="Alby kommun"),
        _plain("Smittskyddsenheten ansvarar för provtagningen.", source="c"),
    )
    offices = {name for name in _named(queries, "organisation") if name.startswith("Soc")}
    assert offices == {"Socialförvaltningen (Ekby kommun)", "Socialförvaltningen (Alby kommun)"}


def test_a_municipality_that_is_written_in_two_ways_is_one_authority(corpus: Corpus) -> None:
    queries = corpus(
        _plain("Ekby stad har en ny plan.", "Anna Lindqvist (S) yrkar bifall.", source="a", body="Ekby stad"),
        _plain(
            "Ekby kommun har en plan.", "Anna Lindqvist (S) yrkar bifall.", source="b", body="Ekby kommun"
        ),
    )
    assert _named(queries, "person") == {"Anna Lindqvist"}


def test_a_board_member_without_a_party_is_told_from_that_of_another_place(corpus: Corpus) -> None:
    queries = corpus(_council("Ekby", "Anna Lindqvist"), _council("Alby", "Anna Lindqvist"))
    assert _named(queries, "person") == {"Anna Lindqvist (Ekby kommun)", "Anna Lindqvist (Alby kommun)"}


def test_two_persons_of_one_name_in_two_municipalities_are_two(corpus: Corpus) -> None:
    queries = corpus(
        _council("Ekby", "Anna Lindqvist (S)", "Bo Hallgren (M)"),
        _council("Alby", "Anna Lindqvist (S)", "Siv Tornberg (C)"),
    )
    lindqvists = {name for name in _named(queries, "person") if name.startswith("Anna")}
    assert lindqvists == {"Anna Lindqvist (Ekby kommun)", "Anna Lindqvist (Alby kommun)"}
    ((left, verdict, right, _),) = _rules(queries)
    assert ({left, right}, verdict) == (lindqvists, "not-same")


def test_two_persons_of_one_name_in_two_parties_are_two(corpus: Corpus) -> None:
    queries = corpus(
        _council("Ekby", "Anna Lindqvist (S)", date="2024-01-10"),
        _council("Ekby", "Anna Lindqvist (M)", date="2024-02-10"),
    )
    assert _named(queries, "person") == {
        "Anna Lindqvist (Ekby kommun, Moderaterna)",
        "Anna Lindqvist (Ekby kommun, Socialdemokraterna)",
    }


def test_two_persons_of_one_name_at_one_meeting_are_told_apart_by_party(corpus: Corpus) -> None:
    queries = corpus(
        _council("Ekby", "Anna Lindqvist (S)", "Anna Lindqvist (M)", "Bo Hallgren (M)", date="2024-01-10"),
        _council("Ekby", "Anna Lindqvist (M)", "Bo Hallgren (M)", date="2024-02-10"),
    )
    social = queries.entity("Anna Lindqvist (Ekby kommun, Socialdemokraterna)")
    moderate = queries.entity("Anna Lindqvist (Ekby kommun, Moderaterna)")
    assert (social.documents, moderate.documents) == (1, 2)
    assert {edge.object.name for edge in queries.edges(social.ref.id, kinds=("represents",))} == {
        "Socialdemokraterna"
    }
    before = queries.entities()
    resolve_across(queries._store)
    assert queries.entities() == before


def test_a_politician_of_a_municipality_and_its_region_is_one(corpus: Corpus) -> None:
    queries = corpus(
        _council("Ekby", "Anna Lindqvist (S)"),
        _plain("Anna Lindqvist (S) yrkar bifall.", source="b", body="Region Uppsala"),
    )
    assert _named(queries, "person") == {"Anna Lindqvist"}


def test_a_name_unheard_of_for_a_generation_is_anothers(corpus: Corpus) -> None:
    queries = corpus(
        _plain("Anna Lindqvist informerar.", source="a", date="1987-05-01"),
        _plain("Anna Lindqvist informerar.", source="b", date="2025-05-01"),
    )
    assert len(queries.find("Anna Lindqvist")) == 2


def test_a_document_that_does_not_tell_which_is_meant_keeps_the_name(corpus: Corpus) -> None:
    queries = corpus(
        _council("Ekby", "Anna Lindqvist (S)"),
        _council("Alby", "Anna Lindqvist (M)"),
        _plain("Anna Lindqvist informerar.", source="c", body="Region Dalarna"),
    )
    assert len(queries.find("Anna Lindqvist")) == 3
    with pytest.raises(InvalidRequest, match="Flera heter ”Anna Lindqvist”"):
        queries.entity("Anna Lindqvist")


def test_mentions_and_relations_follow_the_person_who_is_meant(corpus: Corpus) -> None:
    queries = corpus(_council("Ekby", "Anna Lindqvist (S)"), _council("Alby", "Anna Lindqvist (M)"))
    for place, party in (("Ekby", "Socialdemokraterna"), ("Alby", "Moderaterna")):
        known = queries.entity(f"Anna Lindqvist ({place} kommun)")
        assert {edge.object.name for edge in queries.edges(known.ref.id, kinds=("represents",))} == {party}
        assert {each.title for each in queries.mentions(known.ref.id)} == {f"Protokoll {place}"}
        assert known.aliases == ("Anna Lindqvist",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kristin Wallgren", "Christin Wallgren"),
        ("Andre Norén", "Andre Noren"),
        ("Lena Holm-Åberg", "Lena Holm Åberg"),
        ("Eva Lindström Ek", "Eva Ek"),
        ("AnnBritt Ek", "Ann-Britt Ek"),
        ("Eva Britt Ek", "Britt Ek"),
    ],
)
def test_forms_of_a_persons_name_with_one_party_are_one(corpus: Corpus, one: str, other: str) -> None:
    queries = corpus(
        _council("Ekby", f"{one} (S)", "Bo Hallgren (M)", date="2024-01-10"),
        _council("Ekby", f"{other} (S)", "Bo Hallgren (M)", date="2024-02-10"),
    )
    assert _are_one(queries, one, other)
    assert [rule[3] for rule in _rules(queries)] == ["personnamn"]


def test_names_that_sound_alike_are_two_where_parties_differ_or_both_attend(corpus: Corpus) -> None:
    apart = corpus(
        _council("Ekby", "Kristin Wallgren (S)", date="2024-01-10"),
        _council("Ekby", "Christin Wallgren (M)", date="2024-02-10"),
    )
    together = corpus(
        _council("Ekby", "Kristin Wallgren (S)", "Christin Wallgren (S)", date="2024-01-10"),
        _council("Ekby", "Kristin Wallgren (S)", date="2024-02-10"),
    )
    for queries in (apart, together):
        assert not _are_one(queries, "Kristin Wallgren", "Christin Wallgren")


def test_a_short_form_that_two_may_have_is_left_alone(corpus: Corpus) -> None:
    queries = corpus(
        _council("Ekby", "Eva Lindström Ek (S)", "Eva Palm Ek (S)", date="2024-01-10"),
        _council("Ekby", "Eva Ek (S)", date="2024-02-10"),
    )
    assert len(_named(queries, "person")) == 3


def test_a_board_without_its_authority_belongs_to_that_of_its_people(corpus: Corpus) -> None:
    people = ("Anna Lindqvist (S)", "Bo Hallgren (M)", "Siv Tornberg (C)", "Ola Ekwall (V)")
    unsaid = Draft(body="Kommunfullmäktige", date="2024-04-10", title="Protokoll", source="prov/u.txt")
    unsaid.heading("Närvarande ledamöter").paragraph(*people)
    queries = corpus(_council("Ekby", *people), unsaid)
    assert queries.entity("Kommunfullmäktige").ref.name == "Kommunfullmäktige (Ekby kommun)"
    assert [rule[3] for rule in _rules(queries)] == ["huvudman"]


def test_rules_say_the_same_in_whatever_order_documents_came(corpus: Corpus) -> None:
    drafts = (
        _council("Ekby", "Anna Lindqvist (S)", "Kristin Wallgren (S)"),
        _council("Alby", "Anna Lindqvist (M)"),
        _council("Ekby", "Christin Wallgren (S)", date="2024-02-10"),
    )
    graphs = []
    for order in permutations(drafts):
        queries = corpus(*order)
        graphs.append(
            (
                [(each.ref, each.mentions) for each in queries.entities()],
                sorted(_rules(queries)),
                {edge.id: (edge.subject, edge.object) for edge in queries.relations()},
            )
        )
    assert all(graph == graphs[0] for graph in graphs)


def test_a_document_that_goes_takes_its_rules_and_names_with_it(corpus: Corpus) -> None:
    ekby, alby = _council("Ekby", "Anna Lindqvist (S)"), _council("Alby", "Anna Lindqvist (M)")
    queries = corpus(ekby, alby)
    store = queries._store
    knowledge = queries.knowledge
    knowledge.catch_up()
    store.remove(alby.source)
    resolve_across(store)
    alone = corpus(ekby)
    assert queries.entities() == alone.entities()
    assert knowledge.graph.edges == alone.knowledge.graph.edges
    assert store.judgements() == ()


def test_running_the_rules_again_changes_nothing(corpus: Corpus) -> None:
    queries = corpus(_council("Ekby", "Anna Lindqvist (S)"), _council("Alby", "Anna Lindqvist (M)"))
    store = queries._store
    held, change = store.judgements(), store.last_change()
    resolve_across(store)
    assert (store.judgements(), store.last_change()) == (held, change)


def test_what_a_person_judged_stays_when_rules_run_again(corpus: Corpus) -> None:
    queries = corpus(
        _plain("Rådet för digital utveckling (RDU) ansvarar för planen.", source="a"),
        _table("RDU", source="b"),
    )
    store = queries._store
    (rule,) = [each for each in store.judgements() if each.by_rule]
    Judging(store, queries).undo(rule.id, by="Ada")
    resolve_across(store)
    assert not _are_one(queries, "Rådet för digital utveckling", rule_other(queries, rule.left, rule.right))
    assert [each.verdict for each in store.judgements() if not each.by_rule] == [Verdict.UNSURE]


def rule_other(queries: GraphQueries, left: str, right: str) -> str:
    """Give the id of the abbreviation of a pair."""
    return next(each for each in (left, right) if KnowledgeGraph.ref(queries.knowledge, each).name == "RDU")


def test_a_place_that_acts_is_the_municipality_of_papers_near_it(corpus: Corpus) -> None:
    queries = corpus(
        _table("Ekby", source="a", body="Ekby kommun"),
        _plain("Ekby kommun ansvarar för enkäten.", source="b", body="Ekby kommun"),
    )
    assert _are_one(queries, "Ekby", "Ekby kommun")
    assert [rule[3] for rule in _rules(queries)] == ["kommun"]


def test_a_body_is_the_one_that_another_paper_names_by_its_former_name(corpus: Corpus) -> None:
    queries = corpus(
        _plain("Norra Avlopp AB ansvarar för enkäten.", source="a"),
        _plain("Ekby Vatten AB (tidigare Norra Avlopp AB) ansvarar för enkäten.", source="b"),
    )
    assert _are_one(queries, "Norra Avlopp AB", "Ekby Vatten AB")
    assert [rule[3] for rule in _rules(queries)] == ["namnbyte"]


def test_a_paper_that_names_two_municipalities_is_not_of_the_one_whose_people_it_names(
    corpus: Corpus,
) -> None:
    people = ("Sixten Tallkvist (S)", "Ylva Granfors (M)", "Bodil Stenvall (C)")
    both = "Ekby kommun och Alby kommun är medlemmar."
    queries = corpus(
        _council("Ekby", *people),
        _plain(*people, both, "Vattenplanen följs upp.", source="a", body=""),
        _plain(*people, "Ekby kommun är medlem.", source="b", body=""),
    )
    contexts = {each.context.title: each.context.authority for each in sightings(queries._store)}
    assert contexts["Anteckningar a"] == ""
    assert contexts["Anteckningar b"] == "Ekby kommun"
