"""Names that every place has of its own: one within an authority or among those who know each other."""

import pytest

from graph.across import resolve_across
from graph.names.forms.local_names import is_local
from graph.network.queries import GraphQueries
from tests.graph.conftest import Corpus
from tests.graph.extractors.drafting import Draft


def _paper(body: str, *sentences: str, title: str) -> Draft:
    draft = Draft(body=body, date="2025-03-10", title=title, source=f"prov/{title}.txt")
    return draft.heading("Information").paragraph(*sentences)


def _names(queries: GraphQueries, word: str) -> set[str]:
    return {each.ref.name for each in queries.entities() if each.ref.name.startswith(word)}


@pytest.mark.parametrize(
    ("kind", "name", "local"),
    [
        ("organisation", "Socialnämnden", True),
        ("organisation", "Direktionen", True),
        ("organisation", "Barn- och ungdomspsykiatrin", True),
        ("organisation", "Tekniska förvaltningen", True),
        ("organisation", "Institutionen för fysik", True),
        ("organisation", "Patientnämndens kansli", True),
        ("group", "Läkemedelskommittén", True),
        ("organisation", "Socialstyrelsen", False),
        ("organisation", "Moderaterna", False),
        ("organisation", "Ekby Energi AB", False),
        ("group", "LPO Hud", True),
        ("group", "NPO Hud", False),
        ("group", "ABC-nätverket", False),
        ("strategy", "Budget 2026", True),
        ("strategy", "Riktlinjer för skolskjuts", True),
        ("strategy", "Digitaliseringsstrategi 2024–2027", True),
        ("strategy", "Handlingsplan mot våld i nära relationer 2023–2025", True),
        ("strategy", "Nationell handlingsplan 2024–2027", False),
        ("strategy", "Nationell hjärtstrategi 2.0", False),
        ("person", "Anna Lindqvist", False),
    ],
)
def test_what_every_place_has_of_its_own_is_known_by_its_words(kind: str, name: str, *, local: bool) -> None:
    assert is_local(kind, name) is local


@pytest.mark.parametrize(
    "name", ["Direktionen", "Socialnämnden", "Akutkliniken", "Pensionärsrådet", "Tingsrätten"]
)
def test_a_common_name_is_another_in_papers_that_have_nothing_in_common(corpus: Corpus, name: str) -> None:
    queries = corpus(
        _paper("Ekby vattenförbund", f"{name} ansvarar för planen.", title="Anteckningar Ekby"),
        _paper("Stiftelsen Spettet", f"{name} ansvarar för underlaget.", title="Anteckningar Spettet"),
    )
    assert _names(queries, name) == {
        f"{name} (enligt Ekby vattenförbund)",
        f"{name} (enligt Stiftelsen Spettet)",
    }
    before = queries.entities()
    resolve_across(queries._store)
    assert queries.entities() == before


def test_what_a_paper_calls_a_board_tells_nothing_of_its_authority(corpus: Corpus) -> None:
    queries = corpus(
        _paper("Region Uppsala", "Socialnämnden ansvarar för planen.", title="Plan"),
        _paper("Stiftelsen Spettet", "Socialnämnden ansvarar för underlaget.", title="Underlag"),
    )
    assert _names(queries, "Socialn") == {
        "Socialnämnden (enligt Region Uppsala)",
        "Socialnämnden (enligt Stiftelsen Spettet)",
    }


def test_one_body_keeps_its_common_name_in_all_its_papers(corpus: Corpus) -> None:
    queries = corpus(
        _paper("Ekby vattenförbund", "Direktionen ansvarar för planen.", title="Plan"),
        _paper("Ekby vattenförbund", "Direktionen ansvarar för underlaget.", title="Underlag"),
    )
    assert _names(queries, "Direktionen") == {"Direktionen"}


def test_people_and_companies_in_common_make_papers_hang_together(corpus: Corpus) -> None:
    known = ("Anna Lindqvist informerar.", "Ekby Lås AB ansvarar för kursen.")
    queries = corpus(
        _paper("Kunskapsrådet", *known, "Akutkliniken ansvarar för schemat.", title="Anteckningar"),
        _paper("Utbildningsrådet", *known, "Akutkliniken ansvarar för lokalen.", title="Nyhetsbrev"),
    )
    assert _names(queries, "Akutkliniken") == {"Akutkliniken"}


def test_a_person_is_another_in_papers_that_have_nothing_in_common(corpus: Corpus) -> None:
    queries = corpus(
        _paper("Ekby vattenförbund", "Anna Lindqvist informerar.", title="Ekby"),
        _paper("Stiftelsen Spettet", "Anna Lindqvist och Bo Hallgren informerar.", title="Spettet"),
        _paper("Spettets vänner", "Anna Lindqvist och Bo Hallgren informerar.", title="Vänner"),
    )
    assert sorted(each.documents for each in queries.find("Anna Lindqvist")) == [1, 2]
    assert [each.documents for each in queries.find("Bo Hallgren")] == [2]


def test_a_paper_that_tells_nothing_of_itself_may_mean_anybody(corpus: Corpus) -> None:
    queries = corpus(
        _paper("", "Anna Lindqvist informerar.", title="Lapp"),
        _paper("Stiftelsen Spettet", "Anna Lindqvist informerar.", title="Spettet"),
    )
    assert [each.documents for each in queries.find("Anna Lindqvist")] == [2]
