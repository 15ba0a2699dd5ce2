from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.records import Extraction
from corpus.store import Store
from search.analysis.query import parse
from search.lexical.keeper import WordsIndex
from search.progress import silent
from search.ranking.candidates import Candidate
from search.ranking.fusion import Scored
from search.ranking.support import DOCUMENT, RARE, Support, support
from tests.corpus.factory import parsed_from

TEXTS = ("Bryggan i Norrvik byggs om.", "Badhuset får ett nytt tak.", "Bryggan får belysning.")


@pytest.fixture
def words(tmp_path: Path) -> Iterator[WordsIndex]:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as store:
        store.add(parsed_from(*TEXTS), Extraction())
        made = WordsIndex(store, tmp_path / "words")
        made.catch_up(store.last_change(), progress=silent)
        yield made


def sections(words: WordsIndex) -> list[str]:
    (head,) = words._store.heads()
    return [section.id for section in words._store.sections(head.id)]


def gained(words: WordsIndex, question: str, worth: tuple[float, ...], scored: list[Scored]) -> list[float]:
    found = support(scored, parse(question), worth, index=words.index, depth=len(scored))
    return [round(found.of(one.candidate.section_id), 6) for one in scored]


def test_section_gains_by_the_square_of_the_rarity_that_it_holds(words: WordsIndex) -> None:
    scored = [Scored(Candidate(one, f"dokument {one}"), 1.0) for one in sections(words)]
    assert gained(words, "bryggan Norrvik", (1.0, 2.0), scored) == pytest.approx([RARE, 0.0, RARE * 0.2])


def test_less_is_gained_where_no_section_holds_most_of_a_question(words: WordsIndex) -> None:
    scored = [Scored(Candidate(one, f"dokument {one}"), 1.0) for one in sections(words)]
    assert gained(words, "bryggan rymdraket", (1.0, 1.0), scored) == [RARE * 0.25, 0.0, RARE * 0.25]


def test_section_gains_by_the_best_other_of_its_document(words: WordsIndex) -> None:
    first, second, third = sections(words)
    scored = [
        Scored(Candidate(first, "ett"), 10.0),
        Scored(Candidate(second, "två"), 8.0),
        Scored(Candidate(third, "ett"), 4.0),
    ]
    found = gained(words, "Norrvik", (1.0,), scored)
    assert found == [RARE + DOCUMENT * 0.4, 0.0, DOCUMENT * 1.0]


def test_words_that_stand_nowhere_give_nothing(words: WordsIndex) -> None:
    scored = [Scored(Candidate(one, "ett"), 1.0) for one in sections(words)]
    assert gained(words, "rymdraket", (1.0,), scored) == [0.0, 0.0, 0.0]
    assert Support().of("okänt") == 0.0
