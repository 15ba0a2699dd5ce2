import os
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from api.reading import FileReader, Task
from api.workers import FEW_FILES, Workers, jobs_for
from corpus.records import Block, Document, Extraction, Section
from corpus.settings import Settings

DEADLY = "DÖDLIG"


def words(text: str) -> Sequence[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\S+", text)]


def deadly(document: Document, blocks: tuple[Block, ...], sections: tuple[Section, ...]) -> Extraction:
    if DEADLY in document.text:
        os._exit(11)
    return Extraction()


def open_reader(settings: Settings) -> FileReader:
    return FileReader(settings, words, deadly)


def tasks_of(folder: Path, *texts: str) -> list[Task]:
    tasks = []
    for number, text in enumerate(texts):
        file = folder / f"{number}.txt"
        file.write_text(text, encoding="utf-8")
        tasks.append(Task(file, str(file), "warn"))
    return tasks


def test_a_file_that_kills_its_process_stops_no_other(tmp_path: Path) -> None:
    tasks = tasks_of(tmp_path, "Första texten.", DEADLY, "Tredje texten.", "", "Femte texten.")
    pool = Workers(Settings(home=tmp_path), 2, open_reader)
    results = list(pool.read(tasks))
    pool.stop()
    assert [result.source for result in results] == [task.source for task in tasks]
    assert [bool(result.reason) for result in results] == [False, True, False, True, False]
    assert "kraschade" in results[1].reason
    assert results[4].file.parsed[0].document.text == "Femte texten."


@pytest.mark.parametrize(("files", "wanted", "expected"), [(1, 0, 1), (FEW_FILES - 1, 0, 1), (1, 3, 3)])
def test_few_files_are_read_in_one_process_unless_more_are_wanted(
    files: int, wanted: int, expected: int
) -> None:
    assert jobs_for(files, wanted=wanted) == expected
