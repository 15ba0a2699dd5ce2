from corpus.records import Entity
from graph.measuring.gold import GoldEntity, GoldRelation
from scripts.gold_documents import GoldFacts, gold_documents

ENTITIES = (
    GoldEntity(doc="01", kind="person", name="Anna Ek"),
    GoldEntity(doc="01", kind="group", name="Rådet för vatten", aliases=("Vattenrådet",)),
)
RELATIONS = (
    GoldRelation(doc="01", kind="chairs", subject="Anna Ek", object="Rådet för vatten", contains="leds av"),
    GoldRelation(
        doc="01", kind="member_of", subject="Anna Ek", object="Rådet för vatten", contains="leds av"
    ),
)


def test_what_gold_says_is_known_of_any_name_of_an_end_of_the_same_kind() -> None:
    facts = GoldFacts(ENTITIES, RELATIONS)
    anna = Entity("1", "person", "ANNA EK")
    assert facts.of(anna, Entity("2", "group", "vattenrådet")) == {"chairs", "member_of"}
    assert facts.of(anna, Entity("3", "organisation", "Vattenrådet")) == frozenset()
    assert facts.of(Entity("2", "group", "Vattenrådet"), anna) == frozenset()


def test_the_documents_of_a_set_come_with_their_own_gold() -> None:
    documents = list(gold_documents(["names_a"]))
    assert len(documents) == 9
    assert all(each.relations and {one.doc for one in each.relations} == {each.doc} for each in documents)
