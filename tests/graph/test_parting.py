"""Sightings of one name are parted as they are where each is compared with every other."""

import random

import pytest

from corpus.records import Entity
from graph.across import differences, parting
from graph.across.contexts import Context
from graph.across.sightings import Sighting

_PLACES = ("Ekby kommun", "Alby kommun", "Region Norrby")
_PARTIES = ("Centerpartiet", "Vänsterpartiet")
_POSTS = ("rektor", "socialchef")


def _sighting(number: int, chance: random.Random, kind: str, name: str) -> Sighting:
    def some(choices: tuple[str, ...], most: int) -> frozenset[str]:
        return frozenset(chance.sample(choices, chance.randint(0, most)))

    authority = chance.choice(("", *_PLACES))
    body = chance.choice(("", "Kommunstyrelsen", "Ekby förening"))
    year = chance.choice((None, 1990, 2020, 2024))
    world = chance.choice(("", "d001", "d002"))
    context = Context(f"d{number:03}", f"Protokoll {number}", year, body, authority, some(_PLACES, 1), world)
    parties, territories = some(_PARTIES, 1), some(_PLACES, 1)
    return Sighting(
        Entity(f"e{number}", kind, name),
        name,
        context,
        parties,
        territories,
        parties | territories,
        frozenset({"möte"} if chance.random() < 0.3 else ()),
        some(_POSTS, 1) if kind == "person" else frozenset(),
    )


def _plainly(seen: list[Sighting], by: differences.Difference) -> list[list[str]]:
    """Assign sightings by comparing each with all that are assigned already."""
    groups: list[list[Sighting]] = []
    for each in sorted(seen, key=lambda one: not by.sure(one)):
        fitting = [
            group
            for group in groups
            if not any(by.differ(each, other) for other in group)
            and any(by.near(each, other) for other in group)
        ]
        near = [group for group in fitting if any(each.context.is_near(one.context) for one in group)]
        fitting = near if len(fitting) > 1 and len(near) == 1 else fitting
        alike = [group for group in fitting if any(by.alike(each, one) for one in group)]
        fitting = alike if len(fitting) > 1 and len(alike) == 1 else fitting
        if len(fitting) == 1:
            fitting[0].append(each)
        elif not fitting:
            groups.append([each])
    return sorted(sorted(each.context.document_id for each in group) for group in groups)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize(
    ("kind", "name", "by"),
    [
        ("person", "Anna Berg", differences.PERSONS),
        ("group", "Styrgruppen", differences.VAGUE),
        ("organisation", "Socialförvaltningen", differences.LOCAL),
    ],
)
def test_each_name_is_parted_as_by_comparing_every_sighting_with_every_other(
    seed: int, kind: str, name: str, by: differences.Difference
) -> None:
    chance = random.Random(seed)
    seen = [_sighting(number, chance, kind, name) for number in range(60)]
    wanted = _plainly(seen, by)
    named, _ = parting.part(seen)
    apart = [each for each in named if each.qualifier] or named
    assert sorted(sorted(one.context.document_id for one in each.seen) for each in apart) == wanted


def test_what_documents_are_called_tells_apart_only_where_more_than_capitals_differ() -> None:
    def seen(number: int, title: str) -> Sighting:
        context = Context(f"d{number}", title, 1990 + 20 * number, "", "", frozenset(), f"d{number}")
        none = frozenset[str]()
        return Sighting(
            Entity(f"e{number}", "group", "Styrgruppen"), "Styrgruppen", context, none, none, none, none, none
        )

    named, parted = parting.part([seen(1, "Protokoll – Direktionen"), seen(2, "PROTOKOLL – DIREKTIONEN")])
    assert len({each.id for each in named}) == len(named) == 2
    assert [each.left.id == each.right.id for each in parted] == [False]
