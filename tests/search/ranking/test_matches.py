from dataclasses import replace

import numpy as np

from corpus.records import content_id
from search.analysis.query import parse
from search.lexical.hits import WordedSections
from search.ranking.candidates import Candidate
from search.ranking.hits import Found
from search.ranking.matches import Matches, leaders_of
from search.stored.indexed import Allowed
from search.stored.keys import ids_of, keys_of

SECTIONS = [content_id("section", str(number)) for number in range(6)]
DOCUMENTS = [content_id("document", str(number)) for number in range(6)]


def found(number: int, score: float) -> Found:
    return Found(0, score, Candidate(SECTIONS[number], DOCUMENTS[number], score))


def worded(first: int) -> WordedSections:
    """Give the sections from one on, by words alone."""
    scores = np.array([6.0 - number for number in range(first, 6)])
    return WordedSections(keys_of(SECTIONS[first:]), keys_of(DOCUMENTS[first:]), scores)


def matches(copies: dict[int, tuple[int, ...]] | None = None, *, made: int = 2) -> Matches:
    """Give six sections, some of them made; `copies` tells which are folded into which."""
    first = tuple(found(place, 9.0 - place) for place in range(made))
    return Matches(parse("budget"), first, worded(made), leaders_of(copies or {}, 6))


def shown(found: Matches) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.candidate.section_id, one.copies) for one in found.page(0, 10)]


def within(*numbers: int) -> Allowed:
    return Allowed.of(documents=[DOCUMENTS[number] for number in numbers])


def test_pages_run_on_from_those_made_to_the_others() -> None:
    page = matches().page(1, 3)
    assert [(one.rank, one.candidate.section_id, one.score) for one in page] == [
        (2, SECTIONS[1], 8.0),
        (3, SECTIONS[2], 4.0),
        (4, SECTIONS[3], 3.0),
    ]
    assert page[1].candidate.document_id == DOCUMENTS[2]
    assert matches().page(5, 10)[0].candidate.section_id == SECTIONS[5]
    assert matches().page(6, 10) == ()


def test_all_count_and_all_are_told() -> None:
    assert len(matches()) == 6
    assert ids_of(matches().sections) == SECTIONS
    assert ids_of(matches().documents) == DOCUMENTS


def test_copies_are_told_with_their_hit_and_count_with_it() -> None:
    for made in (0, 2, 6):
        folded = matches({1: (3, 5)}, made=made)
        assert len(folded) == 4
        assert shown(folded) == [
            (SECTIONS[0], ()),
            (SECTIONS[1], (SECTIONS[3], SECTIONS[5])),
            (SECTIONS[2], ()),
            (SECTIONS[4], ()),
        ]
        assert ids_of(folded.all_sections) == SECTIONS
        assert folded.hits.tolist() == [0, 1, 2, 1, 3, 1]


def test_narrowed_list_is_what_the_whole_one_has_within_the_filters() -> None:
    for made in (0, 2, 6):
        left = matches(made=made).narrowed(within(1, 3))
        assert shown(left) == [(SECTIONS[1], ()), (SECTIONS[3], ())]
        assert len(left) == 2
        assert left.doubtful is False
    assert replace(matches(), doubtful=True).narrowed(within(1)).doubtful


def test_copy_within_the_filters_stands_for_the_hit_it_was_folded_into() -> None:
    for made in (0, 2, 4, 6):
        left = matches({0: (2, 4), 1: (5,)}, made=made).narrowed(within(1, 2, 4, 5))
        assert shown(left) == [(SECTIONS[1], (SECTIONS[5],)), (SECTIONS[2], (SECTIONS[4],))]
        assert len(left) == 2


def test_filters_that_leave_nothing_of_the_whole_list_leave_no_hit() -> None:
    assert len(matches().narrowed(within())) == 0


def test_pages_of_a_list_in_another_order_are_ranked_in_that() -> None:
    turned = replace(matches({1: (3,)}), order=np.array([4, 3, 2, 1, 0]))
    assert [(one.rank, one.candidate.section_id) for one in turned.page(3, 2)] == [
        (4, SECTIONS[1]),
        (5, SECTIONS[0]),
    ]
    assert turned.page(3, 1)[0].copies == (SECTIONS[3],)
