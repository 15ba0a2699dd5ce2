"""Who holds a seat in the body that a question names."""

from dataclasses import replace

from corpus.records import Edge
from search.questions.asked_roles import fits, of_the_named
from tests.search.statements import edge, evidence, weighed


def chair(person: str, body: str, *, role: str | None = None, quote: str = "") -> Edge:
    return replace(edge("chairs", ("person", person), ("group", body), role=role), evidence=evidence(quote))


ICE = chair("Asta Sund", "Isrådet (Norrviks kommun)")
BATH = chair("Ove Ek", "Badnämnden (Norrviks kommun)")


def test_of_those_who_chair_only_those_of_the_named_body_are_kept() -> None:
    assert of_the_named([ICE, BATH], weighed("Vem är ordförande i isrådet?")) == [ICE]
    assert of_the_named([ICE, BATH], weighed("Vem är ordförande i snögruppen?")) == [ICE, BATH]
    assert of_the_named([ICE, BATH], weighed("Vilka sitter i isrådet?")) == [ICE]
    assert of_the_named([ICE, BATH], weighed("Vilka deltog i isrådet?")) == [ICE, BATH]


def test_deputy_is_no_chair_by_role_or_by_the_words_after_the_name() -> None:
    row = "Asta Sund\tS\tOrdf\tBo Kull\tM\t2:e v ordf"
    asta, bo = (chair(name, "Isrådet", quote=row) for name in ("Asta Sund", "Bo Kull"))
    eva = chair("Eva Lind", "Isrådet", role="vice ordförande")
    question = "Vem är ordförande i isrådet?"
    assert [fits(one, question) for one in (asta, bo, eva)] == [True, False, False]
    assert fits(eva, "Vem är vice ordförande i isrådet?")


def test_chair_is_no_deputy_nor_is_one_with_another_role() -> None:
    question = "Vem är vice ordförande i isrådet?"
    deputy = edge("has_role", ("person", "Eva Lind"), ("role", "vice ordförande"))
    other = edge("has_role", ("person", "Ove Ek"), ("role", "ordförande"))
    assert [fits(one, question) for one in (ICE, deputy, other)] == [False, True, False]
    assert fits(deputy, "Vad har Eva Lind för roll?")


def test_who_is_named_is_not_who_is_asked_for() -> None:
    before = chair("Bo Kull", "Isrådet")
    assert of_the_named([ICE, before], weighed("Vem var isrådets ordförande före Asta Sund?")) == [before]
    leads = edge("has_role", ("person", "Asta Sund"), ("role", "chef"))
    assert of_the_named([leads, before], weighed("Vem ledde isrådet före Asta Sund?")) == [before]
    assert leads in of_the_named([leads], weighed("Vem är Asta Sund?"))
    assert ICE in of_the_named([ICE, before], weighed("Är Asta Sund ordförande i isrådet?"))


def test_group_beneath_a_board_is_not_the_board() -> None:
    group = chair("Asta Sund", "Samrådsgrupp Bryggor")
    assert list(of_the_named([group], weighed("Vem är ordförande i Bryggnämnden?"))) == []
    assert list(of_the_named([group], weighed("Vem är ordförande i bryggrådet?"))) == [group]


def test_seat_in_a_body_of_another_field_is_not_asked_for() -> None:
    council = chair("Asta Sund", "Folkhälsorådet (Norrviks kommun)")
    asked = weighed("Vem är ordförande i kommunfullmäktige i Norrvik?")
    assert list(of_the_named([council], asked)) == []
    assert list(of_the_named([council], weighed("Vem är ordförande i rådet?"))) == [council]


def test_chair_leads_but_holds_no_office_of_a_leader() -> None:
    asked = ("Vem är ledare för isrådet?", "Vem är processledare för isrådet?")
    assert [fits(ICE, question) for question in asked] == [True, False]


def test_member_of_whom_no_role_is_told_holds_none() -> None:
    member = edge("member_of", ("person", "Eva Lind"), ("group", "Isrådet"))
    assert not fits(member, "Vem är hamnchef i Norrvik?")
    assert fits(member, "Vilka är ledamöter i isrådet?")


def test_who_chairs_a_working_group_does_not_chair_the_body_that_wrote_of_it() -> None:
    group = chair("Eva Lind", "Arbetsgruppen")
    assert of_the_named([group], weighed("Vem är ordförande i Isrådet?")) == []
    assert of_the_named([group], weighed("Vem är ordförande i arbetsgruppen?")) == [group]
