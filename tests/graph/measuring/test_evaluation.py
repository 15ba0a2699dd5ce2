"""The measures of names and relations against values counted by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import InvalidRequest
from corpus.records import Entity, Relation
from graph.measuring.evaluation import Found, GraphEvaluation, evaluate_graph
from graph.measuring.gold import Gold, GoldEntity, GoldRelation, read_gold
from graph.measuring.matching import pairs
from graph.measuring.measures import Measure

TEXT = "Byggnämnden ansvarar för bron. Rune Ek leder Byggnämnden. Ida Ek kom inte."


def entity(kind: str, name: str, *aliases: str) -> Entity:
    """Give a found entity whose id is its name."""
    return Entity(name, kind, name, aliases)


def relation(kind: str, subject: str, object_: str, quote: str = TEXT, **fields: Any) -> Relation:
    """Give a found relation that a piece of the text states."""
    start = TEXT.index(quote)
    return Relation(
        id=f"{kind} {subject} {object_} {fields}",
        document_id="d",
        kind=kind,
        subject=subject,
        object=object_,
        start=start,
        end=start + len(quote),
        extractor="prov",
        confidence=1.0,
        **fields,
    )


def measured(
    *,
    wanted: tuple[GoldEntity, ...] = (),
    facts: tuple[GoldRelation, ...] = (),
    entities: tuple[Entity, ...] = (),
    relations: tuple[Relation, ...] = (),
    file: str = "07-bron.txt",
) -> GraphEvaluation:
    """Measure one document."""
    return evaluate_graph(Gold(wanted, facts), [Found(file, TEXT, entities, relations)])


def gold(kind: str, name: str, *aliases: str, doc: str = "07", split: str | None = None) -> GoldEntity:
    """Give an entity that is wanted."""
    return GoldEntity(doc=doc, kind=kind, name=name, aliases=aliases, split=split)


def fact(kind: str, subject: str, object_: str, contains: str = "saknas", **fields: Any) -> GoldRelation:
    """Give a relation that is wanted."""
    return GoldRelation(doc="07", kind=kind, subject=subject, object=object_, contains=contains, **fields)


def counts(measure: Measure) -> tuple[int, int, int]:
    """Give how many were wanted, found and right."""
    return measure.wanted, measure.found, measure.right


BOARD = gold("organisation", "Byggnämnden", "BN")
RUNE = gold("person", "Rune Ek")
FOUND = (
    entity("organisation", "byggnämnden"),
    entity("person", "Rune Ek", "Rune"),
    entity("activity", "bygga bron över ån"),
)


def test_shares_are_those_counted_by_hand() -> None:
    wanted = (BOARD, RUNE, gold("person", "Ida Ek"), gold("group", "Broråd"))
    found = measured(wanted=wanted, entities=FOUND).entities.overall.strict
    assert counts(found) == (4, 3, 2)
    assert found.precision == pytest.approx(2 / 3)
    assert found.recall == pytest.approx(1 / 2)
    assert found.f1 == pytest.approx(4 / 7)


def test_nothing_found_has_no_precision_and_nothing_wanted_no_recall() -> None:
    kinds = measured(wanted=(BOARD,), entities=(entity("group", "Broråd"),)).entities.kinds
    assert kinds["organisation"].strict == Measure(
        wanted=1, found=0, right=0, precision=None, recall=0.0, f1=0.0
    )
    assert kinds["group"].strict == Measure(wanted=0, found=1, right=0, precision=0.0, recall=None, f1=0.0)


@pytest.mark.parametrize(
    ("found", "strict", "lenient"),
    [
        (entity("organisation", " BYGGNÄMNDEN. "), 1, 1),
        (entity("organisation", "Bygg- och miljönämnden", "bn"), 1, 1),
        (entity("organisation", "Byggnämnden i Åby"), 0, 1),
        (entity("organisation", "Kulturnämnden"), 0, 0),
        (entity("group", "Byggnämnden"), 0, 0),
    ],
)
def test_an_entity_needs_the_kind_and_a_name(found: Entity, strict: int, lenient: int) -> None:
    score = measured(wanted=(BOARD,), entities=(found,)).entities.overall
    assert (score.strict.right, score.lenient.right) == (strict, lenient)


@pytest.mark.parametrize(
    ("found", "strict"),
    [
        ("Ordna bron genom: ritningar skyltar via nätet", 1),
        ("Ordna bron genom: – ritningar • skyltar -via nätet", 1),
        ("Ordna bron genom: - ritningar - skyltar", 0),
    ],
)
def test_bullets_within_a_name_do_not_tell_things_apart(found: str, strict: int) -> None:
    name = "Ordna bron genom: - ritningar -skyltar - via nätet"
    got = measured(wanted=(gold("activity", name),), entities=(entity("activity", found),))
    assert got.entities.overall.strict.right == strict


def test_a_hyphen_within_a_word_tells_things_apart() -> None:
    found = entity("group", "MTP rådet")
    assert (
        measured(wanted=(gold("group", "MTP-rådet"),), entities=(found,)).entities.overall.strict.right == 0
    )


def test_half_of_a_short_name_is_no_overlap() -> None:
    score = measured(wanted=(RUNE,), entities=(entity("person", "Ida Ek"),)).entities.overall
    assert score.lenient.right == 0


def test_two_found_for_one_wanted_are_one_right_and_one_false() -> None:
    found = (entity("organisation", "Byggnämnden"), entity("organisation", "BN"))
    assert counts(measured(wanted=(BOARD,), entities=found).entities.overall.strict) == (1, 2, 1)


def test_two_found_of_one_kind_and_name_are_one_with_the_aliases_of_both() -> None:
    found = (
        Entity("1", "organisation", "Bygg- och miljönämnden", ("Nämnden",)),
        Entity("2", "organisation", "Bygg- och miljönämnden", ("BN",)),
    )
    assert counts(measured(wanted=(BOARD,), entities=found).entities.overall.strict) == (1, 1, 1)


DUTY = fact("responsible_for", "Byggnämnden", "bygga bron", "ansvarar för bron", due="2026-05")


@pytest.mark.parametrize(
    ("found", "strict", "lenient"),
    [
        (relation("responsible_for", "byggnämnden", "bygga bron", due="2026-05", decided="2026"), 1, 1),
        (relation("responsible_for", "byggnämnden", "bygga bron"), 0, 1),
        (relation("responsible_for", "byggnämnden", "bygga bron", due="2026-05-31"), 0, 1),
        (relation("responsible_for", "byggnämnden", "bygga bron över ån", due="2026-05"), 0, 1),
        (relation("responsible_for", "byggnämnden", "annat", "ansvarar för bron"), 0, 1),
        (relation("responsible_for", "byggnämnden", "annat", "Ida Ek kom inte."), 0, 0),
        (relation("responsible_for", "Rune Ek", "annat", "ansvarar för bron"), 0, 0),
        (relation("supports", "byggnämnden", "bygga bron", due="2026-05"), 0, 0),
    ],
)
def test_a_relation_needs_its_kind_ends_and_dates(found: Relation, strict: int, lenient: int) -> None:
    things = (BOARD, RUNE, gold("activity", "bygga bron"))
    given = (*FOUND, entity("activity", "bygga bron"), entity("activity", "annat"))
    score = measured(wanted=things, facts=(DUTY,), entities=given, relations=(found,)).relations.overall
    assert (score.strict.right, score.lenient.right) == (strict, lenient)


def test_an_alias_of_the_gold_is_as_good_as_its_name() -> None:
    leads = relation("chairs", "Rune Ek", "BN")
    given = (FOUND[1], entity("organisation", "BN"))
    wanted = (fact("chairs", "Rune Ek", "Byggnämnden"),)
    score = measured(wanted=(BOARD, RUNE), facts=wanted, entities=given, relations=(leads,))
    assert counts(score.relations.overall.strict) == (1, 1, 1)


def test_an_end_of_another_kind_is_wrong_strictly() -> None:
    given = (entity("person", "Rune Ek"), entity("group", "Byggnämnden"))
    wanted = (fact("chairs", "Rune Ek", "Byggnämnden"),)
    found = (relation("chairs", "Rune Ek", "Byggnämnden"),)
    score = measured(wanted=(BOARD, RUNE), facts=wanted, entities=given, relations=found).relations.overall
    assert (score.strict.right, score.lenient.right) == (0, 1)


def test_a_fact_said_twice_is_one_and_any_of_its_statements_may_be_right() -> None:
    said = (
        relation("chairs", "Rune Ek", "byggnämnden"),
        relation("chairs", "Rune Ek", "byggnämnden", valid_from="2026"),
    )
    wanted = (fact("chairs", "Rune Ek", "Byggnämnden", valid_from="2026"),)
    score = measured(wanted=(BOARD, RUNE), facts=wanted, entities=FOUND, relations=said)
    assert counts(score.relations.overall.strict) == (1, 1, 1)


def test_edges_that_record_a_lack_are_left_out() -> None:
    given = (entity("person", "Ida Ek"), entity("meeting", "Byggnämnden 2026"))
    absent = relation("attended", "Ida Ek", "Byggnämnden 2026", properties=(("status", "frånvarande"),))
    score = measured(wanted=(BOARD,), entities=given, relations=(absent,))
    assert counts(score.relations.overall.strict) == (0, 0, 0)


def test_only_documents_of_the_gold_count_and_the_missing_are_named() -> None:
    wanted = (BOARD, gold("person", "Åsa Ö", doc="08"))
    files = [Found("07-bron.txt", TEXT, FOUND, ()), Found("11-vägen.txt", TEXT, FOUND, ())]
    found = evaluate_graph(Gold(wanted, ()), files)
    assert (found.documents, found.missing) == (1, ("08",))
    assert counts(found.entities.overall.strict) == (1, 3, 1)
    assert list(found.entities.documents) == ["07"]


def test_splits_are_told_apart_where_the_gold_has_them() -> None:
    wanted = (
        gold("organisation", "Byggnämnden", split="dev"),
        gold("person", "Ida Ek", doc="08", split="test"),
    )
    files = [Found("07.txt", TEXT, FOUND[:1], ()), Found("08.txt", TEXT, FOUND[1:2], ())]
    splits = evaluate_graph(Gold(wanted, ()), files).entities.splits
    assert {name: score.strict.f1 for name, score in splits.items()} == {"dev": 1.0, "test": 0.0}
    assert measured(wanted=(BOARD,)).entities.splits == {}


def test_the_pairing_is_the_largest_there_is() -> None:
    fits = {("a", 1), ("a", 2), ("b", 1), ("c", 2), ("c", 3)}
    paired = pairs("abc", (1, 2, 3), lambda wanted, given: (wanted, given) in fits)
    assert paired == {0: 1, 1: 0, 2: 2}


def write(folder: Path, name: str, *lines: str) -> None:
    """Write a file of lines."""
    (folder / name).write_text("\n".join(lines), encoding="utf-8")


def test_gold_is_read_from_a_folder(tmp_path: Path) -> None:
    held = {"doc": "07", "kind": "chairs", "subject": "Rune Ek", "object": "BN", "contains": "leder"}
    write(tmp_path, "entities.jsonl", '{"doc": "07", "kind": "person", "name": "Rune Ek"}', "")
    write(tmp_path, "relations.jsonl", json.dumps(held | {"due": None, "valid_to": "2026"}))
    read = read_gold(tmp_path)
    assert read.entities == (RUNE,)
    assert read.relations == (fact("chairs", "Rune Ek", "BN", "leder", valid_to="2026"),)


def test_a_bad_line_is_told_with_its_number(tmp_path: Path) -> None:
    write(tmp_path, "entities.jsonl", '{"doc": "07", "kind": "person", "name": "Rune Ek"}', '{"doc": "07"}')
    with pytest.raises(InvalidRequest, match=r"Rad 2 i .*entities.jsonl"):
        read_gold(tmp_path)
    with pytest.raises(InvalidRequest, match="kan inte läsas"):
        read_gold(tmp_path / "saknas")


def test_scores_are_told_by_organisation_where_the_gold_knows_it(tmp_path: Path) -> None:
    lines: dict[str, list[dict[str, object]]] = {
        "entities.jsonl": [
            {"doc": "07", "kind": "group", "name": "Brorådet"},
            {"doc": "08", "kind": "group", "name": "X"},
        ],
        "relations.jsonl": [],
        "documents.jsonl": [
            {"doc": "07", "body": ["Byggnämnden", "Åsby kommun"]},
            {"doc": "08", "body": [], "organisation": "Ekby"},
            {"doc": "09", "body": None},
        ],
    }
    for name, held in lines.items():
        (tmp_path / name).write_text("\n".join(json.dumps(line) for line in held), encoding="utf-8")
    read = read_gold(tmp_path)
    assert read.organisations == (("07", "Åsby kommun"), ("08", "Ekby"), ("09", "okänd"))
    found = [Found("07.txt", TEXT, (entity("group", "Brorådet"),), ()), Found("08.txt", TEXT, (), ())]
    by_organisation = evaluate_graph(read, found).entities.organisations
    assert {name: score.strict.right for name, score in by_organisation.items()} == {
        "Ekby": 0,
        "Åsby kommun": 1,
    }
