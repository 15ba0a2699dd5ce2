"""Who did what at a meeting, by items made by hand."""

from types import SimpleNamespace
from typing import cast

import pytest

from corpus.evidence import Quoter
from corpus.records import Mention
from search.answers.meeting_acts import who_acted
from search.results import Hit
from tests.search.statements import evidence, hit, row, weighed

ITEM = (
    "Ny brygga i Norrvik. Asta Sund yrkar bifall till förslaget. Ove Ek yrkar avslag på det. "
    "Ove Ek reserverar sig mot beslutet. Eva Lind föreslår i en motion att bryggan flyttas. "
    "Bo Kull anmäler jäv och deltar inte."
)
OTHER = "Ny bastu i Norrvik. Ida Berg reserverar sig mot beslutet."
NAMES = ("Asta Sund", "Ove Ek", "Eva Lind", "Bo Kull", "Ida Berg")
QUOTER = cast("Quoter", SimpleNamespace(quote=lambda *_: evidence()))


def named(question: str, *hits: Hit) -> list[str]:
    texts = {one.document.id: one.text for one in hits}

    def mentions(document: str) -> list[Mention]:
        text = texts[document]
        starts = [(name, at) for name in NAMES for at in range(len(text)) if text.startswith(name, at)]
        return [
            Mention(f"{name}{at}", document, at, at + len(name), name, "person", None, "prov", 1.0)
            for name, at in starts
        ]

    return [one.text for one in who_acted(QUOTER, question, hits, weighed, mentions)]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Vem var emot beslutet om bryggan i Norrvik?", ["Ove Ek"]),
        ("Vem reserverade sig mot beslutet om bryggan i Norrvik?", ["Ove Ek"]),
        ("Vem yrkade bifall i ärendet om bryggan?", ["Asta Sund"]),
        ("Vilka yrkade avslag på bryggan?", ["Ove Ek"]),
        ("Vem anmälde jäv i ärendet om bryggan?", ["Bo Kull"]),
        ("Vem har motionerat om bryggan?", ["Eva Lind"]),
        ("Vem lämnade in motionen om bryggan?", ["Eva Lind"]),
        ("Vem reserverade sig mot beslutet om badhuset?", []),
        ("Vem yrkade återremiss av bryggan?", []),
        ("Varför reserverade sig Ove Ek mot bryggan?", []),
        ("Vem sköter bryggan?", []),
    ],
)
def test_who_acted_stands_in_the_item_of_the_matter(question: str, names: list[str]) -> None:
    assert named(question, hit(ITEM)) == names


def test_party_that_did_it_is_told_in_the_words_of_the_item_before_another_item_is_asked() -> None:
    party = "Ny brygga i Norrvik. Ledamöterna i Bypartiet reserverar sig mot beslutet."
    question = "Vem reserverade sig mot beslutet om bryggan?"
    assert named(question, hit(party, rank=1), hit(ITEM, rank=2)) == [
        "Ledamöterna i Bypartiet reserverar sig mot beslutet."
    ]


def test_who_presents_a_motion_did_not_write_it() -> None:
    shown = "Motion om ny brygga i Norrvik. Asta Sund föredrar motionen om bryggan."
    assert named("Vem har skrivit motionen om bryggan?", hit(shown)) == []
    listed = row(("Ärende", "Motion om ny brygga i Norrvik"), ("Föredragande", "Asta Sund"))
    assert named("Vem har skrivit motionen om bryggan?", listed) == []
    written = row(("Ärende", "Motion av Eva Lind om ny brygga"), ("Föredragande", "Asta Sund"))
    assert named("Vem har skrivit motionen om bryggan?", written) == ["Eva Lind"]


def test_item_of_another_matter_is_passed_by() -> None:
    hits = (hit(OTHER, rank=1), hit(ITEM, rank=2))
    assert named("Vem reserverade sig mot beslutet om bryggan?", *hits) == ["Ove Ek"]
