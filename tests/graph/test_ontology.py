from typing import Any

import pytest
import yaml

from corpus.errors import InvalidRequest
from corpus.records import Entity
from graph.ontology import build_ontology, load_ontology


def test_every_kind_of_the_design_is_defined() -> None:
    ontology = load_ontology()
    assert set(ontology.entities) == {
        "person",
        "organisation",
        "region",
        "group",
        "strategy",
        "initiative",
        "meeting",
        "decision",
        "activity",
        "role",
    }
    assert set(ontology.relations) == {
        "responsible_for",
        "supports",
        "decided",
        "concerns",
        "supersedes",
        "follows_up",
        "attended",
        "presented",
        "has_role",
        "chairs",
        "member_of",
        "represents",
        "replaces",
        "part_of",
        "merged_into",
        "participates_in",
    }


def test_a_relation_allows_only_its_ends() -> None:
    chairs = load_ontology().relation_kind("chairs")
    person, group = Entity("1", "person", "Anna"), Entity("2", "group", "Rådet")
    assert chairs.allows(person, group)
    assert not chairs.allows(group, person)


def test_an_unknown_kind_is_refused_with_the_choices() -> None:
    with pytest.raises(InvalidRequest, match="Välj bland: person, organisation"):
        load_ontology().entity_kind("djur")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Grupp", "group"),
        ("strategi", "strategy"),
        ("Strategi eller plan", "strategy"),
        ("föredrog", "presented"),
    ],
)
def test_a_kind_is_found_by_its_swedish_label(said: str, kind: str) -> None:
    assert load_ontology().kind(said).name == kind


def test_labels_and_terms_are_given() -> None:
    region = load_ontology().entity_kind("region")
    assert (region.label, region.english, region.terms.ftm) == ("Region", "Region", "PublicBody")


@pytest.mark.parametrize(("change", "message"), [({"subjects": ["djur"]}, "djur"), ({"sv": None}, "sv")])
def test_a_broken_definition_is_refused(change: dict[str, Any], message: str) -> None:
    fields = {"sv": "a", "en": "a", "popolo": "", "org": "", "schema": "", "ftm": ""}
    relation = fields | {"inverse": "b", "subjects": ["person"], "objects": ["person"]} | change
    relation = {name: value for name, value in relation.items() if value is not None}
    raw = yaml.safe_load(
        yaml.safe_dump({"entities": {"person": fields | {"description": ""}}, "relations": {"r": relation}})
    )
    with pytest.raises(ValueError, match=message):
        build_ontology(raw)
