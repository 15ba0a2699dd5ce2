"""What rules decide between documents, kept on SQLite and on PostgreSQL."""

from dataclasses import replace

from corpus.judgements import RULE, Judgement, Verdict
from corpus.records import Entity
from corpus.store import Store
from tests.corpus.factory import extraction_naming, parsed_from
from tests.corpus.test_store import store

__all__ = ["store"]

PERSON = Judgement(
    id="person", left="a", right="b", verdict=Verdict.SAME, by="Ada", reason="", at="2026-01-01T00:00:00"
)
RULED = replace(PERSON, id="regel", by=f"{RULE}stavning", reason="lika", at="2026-01-02T00:00:00")


def test_the_judgements_of_rules_are_those_of_the_last_run(store: Store) -> None:
    store.judge(PERSON)
    store.identities.keep_rules([RULED, replace(RULED, id="annan", left="c")])
    later = replace(RULED, reason="lika i allt", at="2026-02-01T00:00:00")
    new = replace(RULED, id="ny", right="d", at="2026-02-01T00:00:00")
    store.identities.keep_rules([later, new])
    assert store.judgements() == (PERSON, replace(RULED, reason="lika i allt"), new)
    store.identities.keep_rules([])
    assert store.judgements() == (PERSON,)


def test_a_renamed_entity_goes_by_its_new_name_in_one_document_alone(store: Store) -> None:
    here = parsed_from("Hälsorådet hör till Region Ådalen.")
    there = parsed_from("Hälsorådet hör till Region Ådalen. Så är det.", source="/arkiv/annat.txt")
    for parsed in (here, there):
        store.add(parsed, extraction_naming(parsed, "Hälsorådet", "Region Ådalen"))
    old = next(each for each in store.entities(here.document.id) if each.name == "Hälsorådet")
    new = Entity("nyttid", old.kind, "Hälsorådet (Ådalen)", ("Hälsorådet",))
    change = store.last_change()
    store.identities.rename([(here.document.id, old.id, new)])
    assert new in tuple(store.entities(here.document.id))
    assert old not in tuple(store.entities(here.document.id))
    assert old in tuple(store.entities(there.document.id))
    (relation,) = store.relations(here.document.id)
    assert relation.subject == "nyttid"
    assert "nyttid" in {mention.entity_id for mention in store.mentions(here.document.id)}
    assert [(each.operation, each.document_id) for each in store.changes(change)] == [
        ("rename", here.document.id)
    ]


def test_two_entities_of_a_document_that_get_one_name_become_one(store: Store) -> None:
    parsed = parsed_from("Hälsorådet hör till Region Ådalen.")
    store.add(parsed, extraction_naming(parsed, "Hälsorådet", "Region Ådalen"))
    council, region = sorted(store.entities(), key=lambda each: each.name)
    store.identities.rename([(parsed.document.id, council.id, region)])
    assert tuple(store.entities()) == (region,)
    assert {mention.entity_id for mention in store.mentions()} == {region.id}


def test_entities_and_ties_are_given_by_document_and_kind(store: Store) -> None:
    parsed = parsed_from("Hälsorådet hör till Region Ådalen.")
    extraction = extraction_naming(parsed, "Hälsorådet", "Region Ådalen")
    store.add(parsed, extraction)
    named = store.identities.entities(["organisation"])[parsed.document.id]
    assert sorted(named, key=lambda each: each.name) == list(extraction.entities)
    (relation,) = extraction.relations
    assert store.identities.ties(["part_of"]) == {
        parsed.document.id: [("part_of", relation.subject, relation.object)]
    }
    assert store.identities.entities(["person"]) == {}
    assert store.identities.ties(["chairs"]) == {}
