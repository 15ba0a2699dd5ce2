import os
import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from api.intake.extracting import extractions
from api.intake.reading import FileReader, FileResult, Task, crashed
from api.intake.workers import FEW_TASKS, Workers, jobs_for
from corpus.records import Block, Document, Extraction, Section
from corpus.settings import Settings
from graph.extraction import load_extractor
from ingest.pipeline import parse

DEADLY = "DÖDLIG"


def words(text: str) -> Sequence[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\S+", text)]


def deadly(document: Document, blocks: tuple[Block, ...], sections: tuple[Section, ...]) -> Extraction:
    if DEADLY in document.text:
        os._exit(11)
    return Extraction()


def begin(settings: Settings) -> Callable[[Task], FileResult]:
    return FileReader(settings, words, deadly).read


def tasks_of(folder: Path, *texts: str) -> list[Task]:
    tasks = []
    for number, text in enumerate(texts):
        file = folder / f"{number}.txt"
        file.write_text(text, encoding="utf-8")
        tasks.append(Task(file, str(file), "warn"))
    return tasks


def test_a_file_that_kills_its_process_stops_no_other(tmp_path: Path) -> None:
    tasks = tasks_of(tmp_path, "Första texten.", DEADLY, "Tredje texten.", "", "Femte texten.")
    pool = Workers(2, partial(begin, Settings(home=tmp_path)), crashed)
    results = list(pool.map(tasks))
    pool.stop()
    assert [result.source for result in results] == [task.source for task in tasks]
    assert [bool(result.reason) for result in results] == [False, True, False, True, False]
    assert "kraschade" in results[1].reason
    assert results[4].file.parsed[0].document.text == "Femte texten."


@pytest.mark.parametrize(("tasks", "wanted", "expected"), [(1, 0, 1), (FEW_TASKS - 1, 0, 1), (1, 3, 3)])
def test_few_tasks_are_done_in_one_process_unless_more_are_wanted(
    tasks: int, wanted: int, expected: int
) -> None:
    assert jobs_for(tasks, wanted=wanted) == expected


@pytest.mark.slow
def test_several_processes_find_what_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.intake.workers.cpu_count", lambda: 2)
    settings = Settings(home=tmp_path, tagger="none")
    stored = [
        (one.document, one.blocks, one.sections)
        for number in range(FEW_TASKS)
        for one in parse(
            f"Anna Berg är ordförande i kulturnämnden i Ekby kommun. Ärende {number}.".encode(),
            source=f"{number}.txt",
            token_spans=words,
            settings=settings,
        )
    ]
    extract = load_extractor().extract
    alone = [extract(*each) for each in stored]
    assert any(each.relations for each in alone)
    assert list(extractions(stored, len(stored), extract, settings)) == alone
