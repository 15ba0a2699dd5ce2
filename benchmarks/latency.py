"""How long a search takes in a large corpus, apart from the encoder's own time.

    .venv/bin/python -m benchmarks.latency [--sections 100000] [--home FOLDER] [--pages FOLDER]

Cuts made-up texts, or the files of a folder, into sections, gives them dates, kinds, bodies and names by
chance, and indexes them with an encoder that makes its vectors up. So the size is real and the meaning is
not: this measures the time and memory of all that stands around the encoder: analysis, Tantivy, FAISS,
filters, late interaction, facets. A process is measured that has answered as many other questions before.
"""

import argparse
import hashlib
import json
import os
import random
import resource
import statistics
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import generated
from benchmarks.generated import passages
from benchmarks.timing import timed
from corpus.collecting import collect_seldom
from corpus.filters import Filters
from corpus.records import (
    Chunk,
    Document,
    Entity,
    Extraction,
    Mention,
    Parsed,
    Section,
    SectionKind,
    content_id,
)
from corpus.store import Store
from search.encoding.batches import Floats, normalised
from search.encoding.late_interaction import TokenVectors
from search.engine import SearchEngine
from search.questions.entity_names import EntityNames
from search.ranking.facets import facets_of
from search.ranking.matches import Matches
from search.ranking.suggestions import Suggester
from search.stored.keys import Keys, Places

DIMENSION = 384
PIECE = 600
TOKENS = 140
_NAMES = 3000
_PARTS = 15
_KINDS = ("protokoll", "beslut", "rapport", "handlingsplan", "yttrande", "nyhetsbrev")


class ChanceEncoder:
    """Vectors by chance around a common direction, the same for the same text; it costs next to nothing."""

    name, dimension = "chance", DIMENSION

    def __init__(self) -> None:
        self._common = np.random.default_rng(1).normal(size=DIMENSION).astype(np.float32) * 2
        self._text = "\n".join(passages(1, seed=0))
        self._states = normalised(np.random.default_rng(2).normal(size=(4096, DIMENSION)).astype(np.float32))

    def encode_passages(
        self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None
    ) -> Floats:
        """Give a vector of each text."""
        if progress:
            progress(len(texts))
        return np.vstack([self.encode_query(text) for text in texts])

    def encode_query(self, text: str) -> Floats:
        """Give the vector of one text."""
        noise = np.random.default_rng(zlib.crc32(text.encode())).standard_normal(DIMENSION, dtype=np.float32)
        return normalised((self._common + noise)[None, :])

    def token_spans(self, text: str) -> Sequence[tuple[int, int]]:
        """Give one token."""
        return [(0, len(text))]

    def query_tokens(self, text: str) -> TokenVectors:
        """Give ten tokens."""
        return self._tokens(text, 10)

    def passage_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """Give as many tokens of each passage as one of the real encoder has."""
        return [self._tokens(text, TOKENS) for text in texts]

    def text_of(self, tokens: TokenVectors) -> str:
        """Give a text as long as that of so many tokens."""
        return self._text[: 4 * len(tokens.ids)]

    def _tokens(self, text: str, count: int) -> TokenVectors:
        rows = np.random.default_rng(zlib.crc32(text.encode())).integers(0, len(self._states), count)
        return TokenVectors(tuple(rows.tolist()), self._states[rows])


def documents(files: Sequence[Path], sections: int) -> Iterator[tuple[Parsed, Extraction]]:
    """Make documents until there are so many sections: of files, anew where they end, or made-up ones."""
    made, number = 0, 0
    while made < sections:
        text = _text_of(files, number) if files else "\n".join(passages(_PARTS, seed=number))
        parsed = _parsed(text, number)
        yield parsed, _extraction(parsed, number)
        made += len(parsed.sections)
        number += 1


def _text_of(files: Sequence[Path], number: int) -> str:
    text = files[number % len(files)].read_text(encoding="utf-8").replace("\r", "")
    return f"{text[:60_000]}\nExemplar {number // len(files)}."


def _parsed(text: str, number: int) -> Parsed:
    chance = random.Random(number)  # noqa: S311 - a sample, not a secret
    sha256 = hashlib.sha256(f"{number}{text}".encode()).hexdigest()
    document = Document(
        id=content_id("document", sha256),
        source=f"/arkiv/{number % 97}/{number}.md",
        title=text.lstrip("# \n").split("\n", 1)[0][:100],
        kind=chance.choice(_KINDS),
        body=f"Nämnd {chance.randint(1, 40)}",
        date=f"{chance.randint(1995, 2026)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        media_type="text/markdown",
        sha256=sha256,
        pages=1,
        text=text,
    )
    starts = range(0, len(text), PIECE)
    sections = tuple(
        Section(
            content_id("section", document.id, str(start)), document.id, ordinal, SectionKind.HEADING, None,
            (document.title,), start, min(start + PIECE, len(text)), 1,
        )
        for ordinal, start in enumerate(starts)
    )  # fmt: skip
    chunks = tuple(
        Chunk(content_id("chunk", one.id), document.id, one.id, one.ordinal, one.start, one.end)
        for one in sections
    )
    return Parsed(document, (), sections, chunks)


def _extraction(parsed: Parsed, number: int) -> Extraction:
    chance = random.Random(number)  # noqa: S311 - a sample, not a secret
    document_id = parsed.document.id
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    for section in parsed.sections:
        for _ in range(3):
            name = f"Namn {int(chance.paretovariate(0.7)) % _NAMES}"
            entity = Entity(content_id("entity", name), "organisation", name)
            entities[entity.id] = entity
            start = section.start + len(mentions) % 9
            mentions.append(
                Mention(
                    content_id("mention", section.id, str(len(mentions))),
                    document_id,
                    start,
                    start + 1,
                    "x",
                    "organisation",
                    entity.id,
                    "chance",
                    1.0,
                )
            )
    return Extraction(tuple(mentions), tuple(entities.values()))


def queries(files: Sequence[Path], count: int) -> list[str]:
    """Take a few words of the middle of some files, or make queries where there are none."""
    if not files:
        return generated.queries(count)
    chance = random.Random(5)  # noqa: S311 - a sample, not a secret
    words = (file.read_text(encoding="utf-8").split() for file in chance.sample(list(files), count))
    return [" ".join(text[len(text) // 2 :][: chance.randint(2, 6)]) for text in words]


def measure(files: Sequence[Path], home: Path, *, sections: int, count: int) -> dict[str, Any]:
    """Build, and measure."""
    with Store.open(f"sqlite:///{home / 'latency.sqlite'}") as store:
        began = time.perf_counter()
        if not store.last_change():
            for parsed, extraction in documents(files, sections):
                store.add(parsed, extraction)
        stored = time.perf_counter()
        engine = SearchEngine(store, ChanceEncoder(), home)
        opened = time.perf_counter()
        engine.catch_up()
        indexed = time.perf_counter()
        found = {
            "sections": store.counts().sections,
            "documents": store.counts().documents,
            "seconds": {
                "store": round(stored - began, 1),
                "open": round(opened - stored, 2),
                "index": round(indexed - opened, 1),
            },
            "search": searches(engine, queries(files, 2 * count)),
            "around": around(store, engine, queries(files, count), home),
            "load": os.getloadavg()[0],
            "memory_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        }
        engine.close()
    return found


def searches(engine: SearchEngine, asked: Sequence[str]) -> dict[str, Any]:
    """Time searches in every mode, and with filters, by the second half of the queries after the first."""
    before, asked = asked[: len(asked) // 2], asked[len(asked) // 2 :]
    for query in before:
        engine.search(query)
        engine.search(query, mode="lexical")
    name = content_id("entity", "Namn 3")
    ways: dict[str, dict[str, Any]] = {
        "both": {},
        "words": {"mode": "lexical"},
        "meaning": {"mode": "semantic"},
        "both, half of the dates": {"filters": Filters(date_from="2011")},
        "both, one kind of six": {"filters": Filters(kind="protokoll")},
        "both, one body of forty": {"filters": Filters(body="Nämnd 7")},
        "both, a common name": {"filters": Filters(entity=name)},
        "both, part of the path": {"filters": Filters(source="/arkiv/1")},
    }
    return {
        way: timed(partial(engine.search, query, **options) for query in asked)
        for way, options in ways.items()
    }


def around(store: Store, engine: SearchEngine, asked: Sequence[str], home: Path) -> dict[str, Any]:
    """Time what comes with a search: facets, sorting, help with typing."""
    suggester = Suggester(store, home / "phrases.sqlite")
    book = timed([suggester.catch_up])
    first = timed([partial(suggester.suggest, "när")])
    found = {
        mode: [engine.matches(query, mode=mode, filters=Filters()) for query in asked]
        for mode in ("hybrid", "lexical")
    }
    names = EntityNames(store.catalogue.entity_names)
    count = partial(facets_of, chosen=Filters(), columns=engine.columns, names=names, canonical=str)
    return {
        "the book of phrases": book,
        "first suggestion": first,
        "suggestion": timed(partial(suggester.suggest, query[:4]) for query in asked),
        "facets of both": timed(partial(count, *_counted(one)) for one in found["hybrid"]),
        "facets of words": timed(partial(count, *_counted(one)) for one in found["lexical"]),
        "newest first, of words": timed(
            partial(one.newest_first, engine.columns) for one in found["lexical"]
        ),
        "hits of words": statistics.median(len(one) for one in found["lexical"]),
    }


def _counted(found: Matches) -> tuple[Keys, Keys, Places]:
    return found.all_sections, found.all_documents, found.hits


def main() -> None:
    """Read the options, measure and print one JSON object."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=Path, help="a folder of texts; without it they are made up")
    parser.add_argument("--sections", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=40)
    parser.add_argument("--home", type=Path, help="keeps the indexes, to measure again without building")
    chosen = parser.parse_args()
    files = sorted(chosen.pages.iterdir()) if chosen.pages else []
    collect_seldom()  # as `serve` does
    with tempfile.TemporaryDirectory() as folder:
        home = chosen.home or Path(folder)
        home.mkdir(parents=True, exist_ok=True)
        found = measure(files, home, sections=chosen.sections, count=chosen.queries)
    print(json.dumps(found, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
