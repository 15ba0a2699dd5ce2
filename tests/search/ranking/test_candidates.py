from collections.abc import Sequence
from pathlib import Path

from search.analysis.query import parse
from search.encoding.batches import Floats
from search.lexical.index import LexicalIndex
from search.ranking.candidates import Candidate, VectorHit, gather
from search.stored.indexed import Allowed, IndexedDocument
from tests.corpus.factory import parsed_from
from tests.search.fakes import LetterEncoder

PARSED = parsed_from("Simhallens budget.", "Bibliotekets budget.", "Badhuset.", "Annat.")
SECTIONS = [section.id for section in PARSED.sections]


class Near:
    """Gives chunks in a fixed order: the third section by four chunks, then the first."""

    def search(self, query: Floats, *, limit: int, allowed: Allowed) -> Sequence[VectorHit]:
        hits = [(2, 0.9), (2, 0.8), (0, 0.7), (2, 0.6), (2, 0.5)]
        if allowed.sections is not None:
            hits = [(1, 0.4)]
        return [
            VectorHit(f"{place}-{score}", SECTIONS[place], PARSED.document.id, score) for place, score in hits
        ]


def test_each_section_has_its_words_its_best_chunk_and_the_nearest_three(tmp_path: Path) -> None:
    index = LexicalIndex(tmp_path)
    document = IndexedDocument(PARSED.document, PARSED.document.text, PARSED.sections, PARSED.chunks)
    index.update([document], [], last_change=1)
    vector = LetterEncoder().encode_query("budget")
    found = gather(parse("budget"), vector, lexical=index, vectors=Near(), allowed=Allowed())
    by_id = {one.section_id: one for one in found}
    document_id = PARSED.document.id
    words = {hit.section_id: hit.score for hit in index.search(parse("budget"), limit=9)}
    assert by_id == {
        SECTIONS[0]: Candidate(SECTIONS[0], document_id, words[SECTIONS[0]], 0.7, "0-0.7", ("0-0.7",)),
        SECTIONS[1]: Candidate(SECTIONS[1], document_id, words[SECTIONS[1]], 0.4, "1-0.4", ("1-0.4",)),
        SECTIONS[2]: Candidate(SECTIONS[2], document_id, 0.0, 0.9, "2-0.9", ("2-0.9", "2-0.8", "2-0.6")),
    }
