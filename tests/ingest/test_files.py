from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import NotFound
from ingest.files import in_text, is_text, walk


def test_folders_are_searched_in_order_and_what_is_no_document_is_skipped(tmp_path: Path) -> None:
    names = ["b.txt", "a å.txt", "mapp/c.pdf", ".dold", "~$b.docx", ".~lock.b.odt#", "kvar.tmp", ".git/x.txt"]
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("text")
    found = [path.relative_to(tmp_path).as_posix() for path in walk([tmp_path])]
    assert found == ["a å.txt", "b.txt", "mapp/c.pdf"]


def test_a_file_that_is_named_twice_is_given_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("text")
    assert list(walk([file, tmp_path, file])) == [file]


def test_a_path_that_does_not_exist_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"saknas\.txt"):
        list(walk([tmp_path / "saknas.txt"]))


def test_a_folder_that_cannot_be_opened_is_given_itself_and_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = tmp_path / "låst"
    locked.mkdir()
    (tmp_path / "ö.txt").write_text("text")
    listed = Path.iterdir

    def refusing(folder: Path) -> Iterator[Path]:
        if folder == locked:
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refusing)
    assert list(walk([tmp_path])) == [locked, tmp_path / "ö.txt"]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("arkiv/på väg.txt", "arkiv/på väg.txt"),
        ("arkiv/p\udce5 v\udce4g.txt", "arkiv/på väg.txt"),
        ("år/m\udcf6te.txt", "år/möte.txt"),
    ],
)
def test_a_path_in_another_encoding_is_told_and_shown_as_people_read_it(path: str, shown: str) -> None:
    assert is_text(path) == (path == shown)
    assert in_text(path) == shown
    assert is_text(shown)
