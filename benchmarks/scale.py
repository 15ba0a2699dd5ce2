"""What happens to search as the corpus grows: distracting pages are added to documents with known questions.

    .venv/bin/python -m benchmarks.scale --home FOLDER --work FOLDER [--sizes 0 1000 5000 20000]

Takes in the five real documents (size 0) and then, size by size, pages of government texts in Markdown,
chosen by a seed, all in one home folder that is kept: run it again to go on from where it was stopped. After
every size it tells how well the documents' own questions are still answered, how long a search takes, how
fast pages came in, and what the indexes take of disk and memory. Needs the folder of real data beside the
repository and the program `zstd`.
"""

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import tarfile
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from api.service import Service
from benchmarks.timing import timed
from corpus.filters import Filters
from corpus.settings import load_settings
from search.evaluating.gold import Question, read_questions
from search.evaluating.metrics import mean, ndcg, success
from search.evaluating.outcomes import gains

REPOSITORY = Path(__file__).resolve().parents[1]
ARCHIVE = "data/scale/regeringen-se-markdown.tar.zst"
LEAST_BYTES = 500
SEED = 20260101
_DEPTH = 10


def pages(shared: Path, work: Path, count: int) -> list[Path]:
    """Give the first pages in an order that the seed fixes, unpacked; a larger count begins with the same."""
    names = work / "names.json"
    if not names.exists():
        work.mkdir(parents=True, exist_ok=True)
        _unpack(shared / ARCHIVE, work / "pages")
        listed = sorted(str(path) for path in (work / "pages").iterdir())
        random.Random(SEED).shuffle(listed)  # noqa: S311 - a sample, not a secret
        names.write_text(json.dumps(listed), encoding="utf-8")
    return [Path(name) for name in json.loads(names.read_text(encoding="utf-8"))[:count]]


def _unpack(archive: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    command = ["zstd", "-dc", str(archive)]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE) as unpacking,  # noqa: S603 - the user's own program
        tarfile.open(fileobj=unpacking.stdout, mode="r|") as held,
    ):
        for number, member in enumerate(held):
            if member.isfile() and member.size >= LEAST_BYTES and member.name.endswith(".md"):
                data = held.extractfile(member)
                if data is not None:
                    (folder / f"{number:05}-{Path(member.name).name[-80:]}").write_bytes(data.read())


class Stages:
    """Adds up how long each stage of taking in lasts."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._stage, self._since = "", time.perf_counter()

    def __call__(self, stage: str, done: int, total: int, detail: str = "") -> None:  # noqa: ARG002 - of a protocol
        """Take note of a step; see `search.progress.Progress`."""
        now = time.perf_counter()
        self.seconds[self._stage or stage] = self.seconds.get(self._stage or stage, 0.0) + now - self._since
        self._stage, self._since = stage, now


def quality(service: Service, questions: Sequence[Question], mode: str) -> dict[str, float | None]:
    """Tell how well the answerable questions find their passages."""
    found = []
    for one in questions:
        hits = service.engine.search(one.text, mode=mode, limit=_DEPTH).hits
        found.append((gains(one, hits), len(set(one.relevant))))
    return {
        "ndcg_at_10": _rounded(mean([ndcg(counted, wanted=wanted) for counted, wanted in found])),
        "success_at_5": _rounded(mean([success(counted, depth=5) for counted, _ in found])),
        "nothing_found": _rounded(mean([float(not counted) for counted, _ in found])),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def latencies(service: Service, queries: Sequence[str]) -> dict[str, dict[str, float]]:
    """Time searches, each query once in each way; the facets are counted too."""
    entity = service.store.catalogue.names_in(_some_sections(service), ["organisation"])
    entity_id = next((found for _, found, _ in entity), None)
    ways: dict[str, dict[str, Any]] = {
        "both": {},
        "words": {"mode": "lexical"},
        "meaning": {"mode": "semantic"},
        "both, from 2015": {"filters": Filters(date_from="2015")},
        "both, one kind": {"filters": Filters(kind=_commonest_kind(service))},
        "both, part of the path": {"filters": Filters(source="a")},
        "both, one name": {"filters": Filters(entity=entity_id)},
        "both, by date": {"sort": "date"},
    }
    return {
        name: timed(partial(service.search, query, **options) for query in queries)
        for name, options in ways.items()
    }


def _some_sections(service: Service) -> list[str]:
    heads = service.store.heads()[:50]
    return [section.id for head in heads for section in service.store.sections(head.id)]


def _commonest_kind(service: Service) -> str:
    return statistics.mode(head.kind for head in service.store.heads())


def queries_of(files: Sequence[Path], count: int) -> list[str]:
    """Make queries of the headings of some pages: a few words of each."""
    chance = random.Random(SEED)  # noqa: S311 - a sample, not a secret
    made = []
    for file in files:
        lines = (line.lstrip("# ").strip() for line in file.read_text(encoding="utf-8").splitlines())
        words = next((line for line in lines if len(line) > 20), "").split()
        if len(words) >= 3:
            made.append(" ".join(words[: chance.randint(2, 6)]))
        if len(made) == count:
            break
    return made


def megabytes(folder: Path) -> dict[str, float]:
    """Tell what lies in the home folder, by file or folder."""

    def size(path: Path) -> int:
        return (
            sum(f.stat().st_size for f in path.rglob("*") if f.is_file())
            if path.is_dir()
            else path.stat().st_size
        )

    parts = [*folder.glob("*.sqlite*"), *(folder / "search").glob("*")]
    return {part.name: round(size(part) / 1e6, 1) for part in parts}


def grown(service: Service, files: Sequence[Path], jobs: int) -> dict[str, Any]:
    """Take in files, and tell how fast."""
    stages = Stages()
    report = service.ingest(files, jobs=jobs, progress=stages)
    stages("", 0, 0)
    return {
        "documents": report.documents,
        "sections": report.sections,
        "chunks": report.chunks,
        "entities": report.entities,
        "relations": report.relations,
        "quarantined": len(report.quarantined),
        "added": report.added,
        "seconds": report.seconds,
        "pages_a_second": round(report.added / report.seconds, 1),
        "stages_seconds": {
            name: round(seconds, 1) for name, seconds in stages.seconds.items() if seconds >= 0.1
        },
    }


def measured(home: Path, questions: Sequence[Question], queries: Sequence[str]) -> dict[str, Any]:
    """Open a home folder anew, and tell how search does."""
    began = time.perf_counter()
    with Service(load_settings(home=home)) as service:
        service.search("uppvärmning av allt")
        opened = time.perf_counter() - began
        began = time.perf_counter()
        service.status()
        status = time.perf_counter() - began
        found = {
            "open_and_first_search_seconds": round(opened, 2),
            "status_seconds": round(status, 2),
            "quality": {
                mode: quality(service, questions, mode) for mode in ("hybrid", "lexical", "semantic")
            },
            "latency": latencies(service, queries),
        }
    return found | {
        "memory_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "disk_megabytes": megabytes(home),
    }


def curve(options: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Grow and measure, size by size."""
    questions = [one for one in read_questions(options.shared / "eval" / "dev_queries.jsonl") if one.relevant]
    files = pages(options.shared, options.work, max(options.sizes))
    queries = queries_of(list(reversed(files)), options.queries)
    for size in sorted(options.sizes):
        with Service(load_settings(home=options.home)) as service:
            wanted = [options.shared / "seeds"] if size == 0 else files[:size]
            taken_in = grown(service, wanted, options.jobs) if not options.measure_only else {}
        yield {"pages": size, "load": os.getloadavg()[0], "taken_in": taken_in} | measured(
            options.home, questions, queries
        )


def main() -> None:
    """Print one JSON object a line: one for each size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=REPOSITORY.parent / "shared")
    parser.add_argument("--home", type=Path, required=True, help="the home folder to grow; kept")
    parser.add_argument("--work", type=Path, required=True, help="where the pages are unpacked; kept")
    parser.add_argument("--sizes", type=int, nargs="*", default=[0, 1000, 5000, 20_000])
    parser.add_argument("--queries", type=int, default=40)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--measure-only", action="store_true", help="take nothing in; measure what is there")
    for found in curve(parser.parse_args()):
        print(json.dumps(found, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
