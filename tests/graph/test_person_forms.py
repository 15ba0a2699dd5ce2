"""Persons between documents: initials, spellings, new names and posts join them or keep them apart."""

from itertools import combinations

import pytest

from corpus.judgements import Verdict
from graph.across.posts import is_post
from graph.judging import Judging
from graph.network.queries import GraphQueries
from tests.graph.conftest import Corpus
from tests.graph.extractors.drafting import Draft


def _paper(*sentences: str, title: str, authority: str = "Region Uppsala", year: int = 2024) -> Draft:
    day = 1 + sum(map(ord, title)) % 28  # no two are of one meeting
    draft = Draft(body=authority, date=f"{year}-03-{day:02}", title=title, source=f"prov/{title}.txt")
    return draft.heading("Information").paragraph(*sentences)


def _groups(queries: GraphQueries, *names: str) -> int:
    """Count the things that these names, each of which must be known, stand for."""
    found = [{each.ref.id for each in queries.find(name)} for name in names]
    assert all(found), names
    return len(set[str]().union(*found))


def _reasons(queries: GraphQueries) -> list[str]:
    return [each.reason for each in Judging(queries._store, queries).listed() if each.verdict == Verdict.SAME]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sixten Fagerlund", "S. Fagerlund"),
        ("Karl-Gunnar Granqvist", "K-G Granqvist"),
        ("Gustaf Tjällander", "Gustav Tjällander"),
        ("Mohamad Zarrinpour", "Mohammad Zarrinpour"),
    ],
)
def test_a_rare_name_in_two_forms_is_one_person_in_papers_of_one_authority(
    corpus: Corpus, one: str, other: str
) -> None:
    queries = corpus(
        _paper(f"Avdelningschef {one} informerar om läget.", title="a"),
        _paper(f"Handläggare {other} informerar om läget.", title="b"),
    )
    assert _groups(queries, one, other) == 1
    assert "i handlingar som hör ihop; ingen annan heter så." in _reasons(queries)[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Eva Karlsson", "Eva Carlsson"),
        ("Eva Karlsson", "E. Karlsson"),
        ("Sixten Fagerlund", "B. Fagerlund"),
    ],
)
def test_a_usual_name_in_two_forms_is_two_persons_where_nothing_joins_them(
    corpus: Corpus, one: str, other: str
) -> None:
    queries = corpus(
        _paper(f"Avdelningschef {one} informerar om läget.", title="a"),
        _paper(f"Handläggare {other} informerar om läget.", title="b"),
    )
    assert _groups(queries, one, other) == 2


def test_an_initial_that_two_may_have_joins_neither(corpus: Corpus) -> None:
    names = ("Sixten Fagerlund", "Sigrid Fagerlund", "S. Fagerlund")
    drafts = [_paper(f"Handläggare {name} informerar om läget.", title=name) for name in names]
    assert _groups(corpus(*drafts), *names) == 3


def test_three_spellings_of_one_chief_are_all_one_person(corpus: Corpus) -> None:
    names = ("Therese Ekvallius", "Terese Ekwallius", "Teres Ekvallius")
    drafts = [_paper(f"Socialchef {name} informerar om läget.", title=name) for name in names]
    queries = corpus(*drafts)
    assert _groups(queries, *names) == 1
    assert len(_reasons(queries)) == len(list(combinations(names, 2)))
    assert all("båda är socialchef" in reason for reason in _reasons(queries))


def test_two_whom_one_document_names_by_like_names_are_two(corpus: Corpus) -> None:
    queries = corpus(
        _paper(
            "Handläggare Sixten Tallkvist informerar om läget.",
            "Handläggare Sixten Tallqvist svarar.",
            title="a",
        ),
        _paper("Handläggare Sixten Tallqvist informerar om läget.", title="b"),
    )
    assert _groups(queries, "Sixten Tallkvist", "Sixten Tallqvist") == 2


def test_a_letter_tells_two_apart_who_hold_other_posts(corpus: Corpus) -> None:
    queries = corpus(
        _paper("Socialchef Terese Ekvallius informerar om läget.", title="a"),
        _paper("Skolchef Teres Ekvallius informerar om läget.", title="b"),
    )
    assert _groups(queries, "Terese Ekvallius", "Teres Ekvallius") == 2


def test_one_who_sits_for_a_party_is_not_the_chief_of_the_same_name(corpus: Corpus) -> None:
    queries = corpus(
        _paper("Ola Hallgren (C) yrkar bifall.", title="a"),
        _paper("Verksamhetschef Ola Hallgren informerar om läget.", title="b"),
        _paper("Verksamhetschef Ola Hallgren redovisar kostnaderna.", title="c"),
    )
    found = queries.find("Ola Hallgren")
    assert sorted(len(queries.mentions(each.ref.id)) for each in found) == [1, 2]


def test_a_chief_is_another_than_the_teacher_of_another_authority(corpus: Corpus) -> None:
    apart = (
        _paper("Regiondirektör Mia Hallgren informerar om läget.", title="a"),
        _paper("Rektor Mia Hallgren informerar om läget.", title="b", authority="Ekby kommun"),
    )
    assert len(corpus(*apart).find("Mia Hallgren")) == 2


def test_one_who_changes_post_within_an_authority_stays_one(corpus: Corpus) -> None:
    queries = corpus(
        _paper("Ekonomichef Mia Hallgren informerar om läget.", title="a"),
        _paper("Kommundirektör Mia Hallgren informerar om läget.", title="b", year=2026),
    )
    assert len(queries.find("Mia Hallgren")) == 1


@pytest.mark.parametrize(
    ("role", "post"),
    [
        ("socialchef", True),
        ("verkställande direktör", True),
        ("vd", True),
        ("kommunsekreterare", True),
        ("förvaltningssekreterare", True),
        ("projektledare", True),
        ("onkolog", True),
        ("sekreterare", False),
        ("mötessekreterare", False),
        ("2:e vice ordförande", False),
        ("ledamot", False),
        ("oppositionsråd", False),
        ("patientföreträdare", False),
    ],
)
def test_a_post_is_what_one_is_employed_as(role: str, *, post: bool) -> None:
    assert is_post(role) is post
