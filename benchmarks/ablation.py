"""What each step of the search brings, on questions with known passages, all in one run.

    .venv/bin/python -m benchmarks.ablation [--shared FOLDER] [--sets NAME ...] [--home FOLDER] [--markdown]

The first four rows are BM25 (bm25s) over the same sections with other terms: words as written, Snowball's
stems, our base forms, and these with the parts of compounds. Then come our index, which weighs parts and
headings less, with abbreviations and with synonyms, the encoder alone, both, and both ordered anew by tokens.
No row turns a question away. The sets are those of `benchmarks.retrieval_sets`: they may be tuned on,
so report figures on other data.
"""

import json
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks.retrieval import DEPTH, Found, Search, measured
from benchmarks.retrieval_sets import Set, chosen_sets, filled, options_of
from corpus.settings import load_settings
from corpus.store import Store
from search.analysis import abbreviation_book, expansion
from search.analysis.analyser import analyse, folded_words
from search.analysis.synonyms import Synonyms
from search.encoding.encoder import Encoder, load_encoder
from search.engine import SearchEngine
from search.standing.floors import Judge, Verdict
from search.stored.held import Held

Terms = Callable[[str], list[str]]


class Sections:
    """Plain BM25 over the sections of a store, whatever makes the terms."""

    def __init__(self, store: Store, terms: Terms) -> None:
        import bm25s

        self._terms = terms
        self._found: Found = []
        for head in store.heads():
            text = store.text_of(head.id)
            for one in store.sections(head.id):
                headings = " ".join(one.headings)
                self._found.append(((head.source,), f"{headings}\n{text[one.start : one.end]}"))
        self._index: Any = bm25s.BM25()
        self._index.index([terms(text) for _, text in self._found], show_progress=False)

    def search(self, question: str) -> Found:
        """Give the best sections."""
        most = min(DEPTH, len(self._found))
        rows, _ = self._index.retrieve([self._terms(question)], k=most, show_progress=False)
        return [self._found[int(row)] for row in rows[0]]


def stems(text: str) -> list[str]:
    """Give Snowball's Swedish stems."""
    import snowballstemmer

    words = re.findall(r"\w+", text.lower())
    return list(snowballstemmer.stemmer("swedish").stemWords(words))


def base_forms(text: str) -> list[str]:
    """Give our base forms, without the parts of compounds."""
    return [token.term for token in analyse(text)]


def with_parts(text: str) -> list[str]:
    """Give our base forms and the parts of compounds, all of one weight."""
    return [term for token in analyse(text) for term in token.terms]


def ablated(one: Set, encoder: Encoder, home: Path) -> dict[str, dict[str, float | None]]:
    """Measure every step on one set."""
    with filled(one, encoder, home) as store:
        full = SearchEngine(store, encoder, home)
        full.catch_up()
        plain = SearchEngine(store, encoder, home, rerank=False)
        plain.catch_up()
        found = {
            name: measured(one.questions, Sections(store, terms).search)
            for name, terms in (
                ("BM25, words as written", folded_words),
                ("+ stems", stems),
                ("+ base forms", base_forms),
                ("+ parts of compounds", with_parts),
            )
        }
        for name, engine, mode, without in (
            ("our index, no list", full, "lexical", ("abbreviations", "synonyms")),
            ("+ abbreviations", full, "lexical", ("synonyms",)),
            ("+ synonyms", full, "lexical", ()),
            ("encoder alone", full, "semantic", ()),
            ("both", plain, "hybrid", ()),
            ("both, ordered anew by tokens", full, "hybrid", ()),
            ("the same without synonyms", full, "hybrid", ("synonyms",)),
        ):
            with _without(without):
                found[name] = measured(one.questions, _hits(engine, mode))
        full.close()
    return found


@contextmanager
def _without(lists: Sequence[str]) -> Iterator[None]:
    """Leave lists out of the expansion of queries, and let no question be turned away."""
    expanded = expansion.Expander.expanded

    def fewer(self: expansion.Expander, query: Any) -> Any:  # noqa: ANN401 - as the method it stands for
        meanings = abbreviation_book.Meanings() if "abbreviations" in lists else self.meanings
        synonyms = Synonyms() if "synonyms" in lists else self.synonyms
        return expanded(replace(self, meanings=meanings, synonyms=synonyms), query)

    with (
        patch.object(expansion.Expander, "expanded", fewer),
        patch.object(Judge, "verdict", lambda *_: Verdict.ANSWER),
        patch.object(
            Held, "of", lambda _self, _key, find: find()
        ),  # what another way found is not to be given
    ):
        yield


def _hits(engine: SearchEngine, mode: str) -> Search:
    def search(question: str) -> Found:
        hits = engine.search(question, mode=mode, limit=DEPTH).hits
        return [((hit.source, *(copy.source for copy in hit.why.copies)), hit.text) for hit in hits]

    return search


def table(results: dict[str, dict[str, dict[str, float | None]]]) -> str:
    """Write the results as a table: nDCG@10 and success@5 of each set."""
    lines = ["| | " + " | ".join(results) + " |", "|---|" + "---|" * len(results)]
    for row in next(iter(results.values())):
        cells = [
            f"{found[row]['ndcg_at_10']:.3f}, {found[row]['success_at_5']:.2f}" for found in results.values()
        ]
        lines.append(f"| {row} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Print one JSON object, or a table."""
    options = options_of(__doc__)
    options.add_argument("--markdown", action="store_true", help="a table in place of JSON")
    chosen = options.parse_args()
    encoder = load_encoder(load_settings(home=chosen.home))
    with tempfile.TemporaryDirectory() as folder:
        results = {
            one.name: ablated(one, encoder, Path(folder) / one.name)
            for one in chosen_sets(chosen.sets, chosen.shared)
        }
    print(table(results) if chosen.markdown else json.dumps(results, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
