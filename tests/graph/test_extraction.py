from dataclasses import replace

from corpus.records import Document, Section
from graph.extraction import Extractor, load_extractor
from graph.ontology import load_ontology
from tests.graph.extractors.drafting import Draft


def _draft() -> Draft:
    draft = Draft(body="Samordningsråd Ekby").heading("Deltagare")
    draft.paragraph("Anders Lindqvist, verksamhetschef, ordförande", "Karin Holm, Region Uppsala")
    draft.heading("1. Ny rutin")
    draft.paragraph("Karin Holm informerar om rutinen.", "Beslut: Rådet godkänner rutinen.")
    draft.row(Aktivitet="Införa rutinen", Ansvarig="Karin Holm", Klart_senast="2026-05-01")
    return draft


def test_every_kind_of_extractor_adds_to_one_extraction() -> None:
    extraction = load_extractor().extract(*_draft().parts)
    names = {entity.id: entity.name for entity in extraction.entities}
    said = {(names[each.subject], each.kind, names[each.object]) for each in extraction.relations}
    assert {
        ("Karin Holm", "attended", "Samordningsråd Ekby 2026-03-10"),
        ("Anders Lindqvist", "chairs", "Samordningsråd Ekby"),
        ("Karin Holm", "presented", "Ny rutin"),
        ("Samordningsråd Ekby", "decided", "Rådet godkänner rutinen."),
        ("Karin Holm", "responsible_for", "Införa rutinen"),
    } <= said


def test_the_same_document_gives_the_same_extraction() -> None:
    extractor = load_extractor()
    assert extractor.extract(*_draft().parts) == extractor.extract(*_draft().parts)


def test_relations_join_what_the_ontology_allows_and_have_ends_and_evidence() -> None:
    document, blocks, sections = _draft().parts
    extraction = load_extractor().extract(document, blocks, sections)
    entities = {entity.id: entity for entity in extraction.entities}
    for relation in extraction.relations:
        kind = load_ontology().relation_kind(relation.kind)
        assert kind.allows(entities[relation.subject], entities[relation.object])
        assert document.text[relation.start : relation.end].strip()
        assert _lies_in_one(relation.start, relation.end, sections)


def test_relations_stand_in_the_order_of_the_text_with_an_id_each() -> None:
    relations = load_extractor().extract(*_draft().parts).relations
    assert [each.start for each in relations] == sorted(each.start for each in relations)
    assert len({each.id for each in relations}) == len(relations)


def test_a_document_without_anything_to_find_gives_nothing() -> None:
    draft = Draft(body=None, date=None, title="")
    draft.paragraph("Det regnade hela dagen.")
    assert load_extractor().extract(*draft.parts).relations == ()


def test_a_meeting_is_an_entity_only_where_somebody_attended_it() -> None:
    draft = Draft(body="Ekby råd", date="2026-02-03", title="Protokoll")
    draft.paragraph("Beslut: Ekby råd godkänner planen.")
    assert "meeting" not in {each.kind for each in load_extractor().extract(*draft.parts).entities}
    draft.heading("Deltagare").paragraph("Anders Lindqvist, ordförande")
    assert "meeting" in {each.kind for each in load_extractor().extract(*draft.parts).entities}


def _lies_in_one(start: int, end: int, sections: tuple[Section, ...]) -> bool:
    return any(section.start <= start and end <= section.end for section in sections)


def test_evidence_quotes_the_document() -> None:
    document: Document = _draft().parts[0]
    relations = load_extractor().extract(*_draft().parts).relations
    (decided,) = [each for each in relations if each.kind == "decided"]
    assert document.text[decided.start : decided.end] == "Rådet godkänner rutinen."


def test_a_heading_that_looks_like_a_group_of_which_nothing_is_told_leaves_no_entity() -> None:
    draft = Draft(kind="rapport").heading("Nätverk och samarbeten").paragraph("Mycket har hänt i år.")
    assert "group" not in {each.kind for each in load_extractor().extract(*draft.parts).entities}


def test_an_office_in_a_list_of_participants_is_read_where_the_list_itself_gives_none() -> None:
    draft = Draft(body="Samordningsråd Ekby").heading("Deltagare")
    draft.paragraph("Eva Lund\tutvecklare för barns hälsa", "Per Nordin\tcontroller")
    assert "utvecklare för barns hälsa" in _offices(load_extractor(), draft)
    assert "utvecklare för barns hälsa" not in _offices(replace(load_extractor(), learned=()), draft)


def _offices(extractor: Extractor, draft: Draft) -> set[str]:
    extraction = extractor.extract(*draft.parts)
    names = {entity.id: entity.name for entity in extraction.entities}
    return {names[each.object] for each in extraction.relations if each.kind == "has_role"}
