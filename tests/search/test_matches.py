from dataclasses import replace

import numpy as np

from corpus.records import content_id
from search.candidates import Candidate
from search.hits import Found
from search.indexed import Allowed
from search.keys import ids_of, keys_of
from search.lexical_hits import NONE, WordedSections
from search.matches import Matches
from search.query import parse

SECTIONS = [content_id("section", str(number)) for number in range(6)]
DOCUMENTS = [content_id("document", str(number)) for number in range(6)]


def matches() -> Matches:
    first = tuple(
        Found(
            place + 1,
            9.0 - place,
            Candidate(SECTIONS[place], DOCUMENTS[place], 9.0 - place),
            copies=(str(place),),
        )
        for place in range(2)
    )
    others = WordedSections(keys_of(SECTIONS[2:]), keys_of(DOCUMENTS[2:]), np.array([4.0, 3.0, 2.0, 1.0]))
    return Matches(parse("budget"), first, others)


def test_pages_run_on_from_those_made_to_the_others() -> None:
    page = matches().page(1, 3)
    assert [(one.rank, one.candidate.section_id, one.score) for one in page] == [
        (2, SECTIONS[1], 8.0),
        (3, SECTIONS[2], 4.0),
        (4, SECTIONS[3], 3.0),
    ]
    assert [one.copies for one in page] == [("1",), (), ()]
    assert page[1].candidate.document_id == DOCUMENTS[2]
    assert matches().page(5, 10)[0].candidate.section_id == SECTIONS[5]
    assert matches().page(6, 10) == ()


def test_all_count_and_all_are_told() -> None:
    assert len(matches()) == 6
    assert ids_of(matches().sections) == SECTIONS
    assert ids_of(matches().documents) == DOCUMENTS


def test_copies_of_the_others_are_told() -> None:
    others = WordedSections(keys_of(SECTIONS[:2]), keys_of(DOCUMENTS[:2]), np.array([4.0, 3.0]))
    found = Matches(parse("budget"), (), others, {1: ("kopia",)})
    assert [one.copies for one in found.page(0, 2)] == [(), ("kopia",)]


def test_narrowed_list_is_what_the_whole_one_has_within_the_filters() -> None:
    whole = replace(matches(), others=NONE)
    allowed = Allowed.of(documents=[DOCUMENTS[1], DOCUMENTS[3]])
    more = replace(whole, first=(found(1, 9.0), found(3, 5.0)))
    left = whole.narrowed(allowed, more)
    assert [one.candidate.section_id for one in left.page(0, 10)] == [SECTIONS[1]]
    assert len(left) == 1


def test_copy_within_the_filters_stands_for_the_hit_it_was_folded_into() -> None:
    whole = replace(matches(), first=(found(0, 9.0, SECTIONS[4]), found(1, 8.0)), others=NONE)
    alone = replace(whole, first=(found(4, 7.0),))
    left = whole.narrowed(Allowed.of(documents=[DOCUMENTS[1], DOCUMENTS[4]]), alone)
    assert [one.candidate.section_id for one in left.page(0, 10)] == [SECTIONS[1], SECTIONS[4]]


def test_filters_that_leave_nothing_of_the_whole_list_give_what_they_find() -> None:
    whole = replace(matches(), others=NONE)
    alone = replace(whole, first=(found(5, 2.0),))
    assert whole.narrowed(Allowed.of(sections=[SECTIONS[5]]), alone) is alone


def found(number: int, score: float, *copies: str) -> Found:
    return Found(1, score, Candidate(SECTIONS[number], DOCUMENTS[number], score), copies)
