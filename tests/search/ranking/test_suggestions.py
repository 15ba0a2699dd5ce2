from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.records import Extraction
from corpus.store import Store
from search.ranking.suggestions import Suggester, Suggestion
from tests.corpus.factory import extraction_naming, parsed_from


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as opened:
        parsed = parsed_from(
            "Vårdrådet hör till Stranda lasarett.", source="/a/1.txt", title="§ 4 Vårdplan för Stranda"
        )
        opened.add(parsed, extraction_naming(parsed, "Vårdrådet", "Stranda lasarett"))
        opened.add(parsed_from("Två.", source="/a/2.txt", title="Vårdvalet"), Extraction())
        opened.add(parsed_from("Tre.", source="/a/3.txt", title="Vårdvalet"), Extraction())
        yield opened


def texts(found: tuple[Suggestion, ...]) -> list[str]:
    return [one.text for one in found]


def test_what_begins_like_the_word_typed_is_given_with_its_kind_and_number(store: Store) -> None:
    found = Suggester(store).suggest("Stra")
    entity = next(entity for entity in store.entities() if entity.name == "Stranda lasarett")
    assert found[0] == Suggestion("Stranda lasarett", "organisation", entity.id, 1)
    assert Suggester(store).suggest("vårdval") == (Suggestion("Vårdvalet", "dokument", None, 2),)


def test_names_come_before_titles_and_the_more_frequent_first(store: Store) -> None:
    found = texts(Suggester(store).suggest("vård"))
    assert found == ["Vårdrådet", "Vårdvalet", "Vårdplan för Stranda", "§ 4 Vårdplan för Stranda"]


def test_every_word_typed_must_begin_one_of_the_phrase(store: Store) -> None:
    assert texts(Suggester(store).suggest("lasarett stra")) == ["Stranda lasarett"]
    assert Suggester(store).suggest("stranda sjukhus") == ()


def test_a_heading_goes_without_its_number(store: Store) -> None:
    assert ("Vårdplan för Stranda", "rubrik") in [
        (one.text, one.kind) for one in Suggester(store).suggest("vårdplan")
    ]


@pytest.mark.parametrize("typed", ["", " ", "?", "xyz"])
def test_nothing_is_given_where_nothing_begins_so(store: Store, typed: str) -> None:
    assert Suggester(store).suggest(typed) == ()


def test_no_more_are_given_than_asked_for(store: Store) -> None:
    assert len(Suggester(store).suggest("vård", limit=2)) == 2


def test_suggestions_follow_the_documents(store: Store) -> None:
    suggester = Suggester(store)
    assert texts(suggester.suggest("vårdval")) == ["Vårdvalet"]
    store.remove("/a/2.txt")
    assert suggester.suggest("vårdval")[0].count == 1
    store.remove("/a/3.txt")
    assert suggester.suggest("vårdval") == ()
    store.add(parsed_from("Fyra.", source="/a/4.txt", title="Vårdval i tal"), Extraction())
    assert texts(suggester.suggest("vårdval")) == ["Vårdval i tal"]


def test_a_book_on_disk_goes_on_from_where_it_was_left(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "search" / "phrases.sqlite"
    suggester = Suggester(store, path)
    before = suggester.suggest("vård")
    suggester.close()
    store.add(parsed_from("Fem.", source="/a/5.txt", title="Vårdvalet"), Extraction())
    opened = Suggester(store, path)
    assert opened.suggest("vårdvalet")[0].count == 3
    store.remove("/a/5.txt")
    assert opened.suggest("vård") == before == Suggester(store).suggest("vård")
    opened.close()


def test_a_book_that_is_damaged_further_in_is_made_anew(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "phrases.sqlite"
    book = Suggester(store, path)
    expected = book.suggest("vård")
    book.close()
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\x17" * (len(content) - 4096))
    opened = Suggester(store, path)
    assert opened.suggest("vård") == expected != ()
    opened.close()


def test_a_book_that_is_damaged_or_of_another_store_is_made_anew(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "phrases.sqlite"
    path.write_bytes(b"no database at all" * 100)
    expected = Suggester(store).suggest("vård")
    opened = Suggester(store, path)
    assert opened.suggest("vård") == expected
    opened.close()
    with Store.open(f"sqlite:///{tmp_path / 'other.sqlite'}") as other:
        other.add(parsed_from("Ett.", source="/b/1.txt", title="Vårdköer"), Extraction())
        moved = Suggester(other, path)
        assert texts(moved.suggest("vård")) == ["Vårdköer"]
        moved.close()
