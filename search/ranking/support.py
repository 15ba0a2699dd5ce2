"""What speaks for a section beside its own scores: the rare words that it holds, the rest of its document.

In a large collection many pages are near a question, by meaning and by its common words. So a section counts
for more by the rarity of the words that it holds whole, and by how well another section of its document does.
Both count the more, the more of the question's rarity the best section holds: a question in words that stand
nowhere is not judged by words. Chosen by measurement on ten sets, one of them among other pages
(`benchmarks/README.md`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from search.analysis.query import ParsedQuery
from search.lexical.index import LexicalIndex
from search.ranking.fusion import Scored

RARE = 6.0
"""What a section gains that holds all words of a question whole, by the square of their rarity."""

DOCUMENT = 4.0
"""What a section gains of whose document another section is the best that was found."""


@dataclass(frozen=True, slots=True)
class Support:
    """What some sections gain, by their ids; the others gain nothing."""

    gains: Mapping[str, float] = field(default_factory=dict)

    def of(self, section_id: str) -> float:
        """Give what a section gains."""
        return self.gains.get(section_id, 0.0)


NONE = Support()


def support(
    scored: Sequence[Scored], query: ParsedQuery, worth: Sequence[float], *, index: LexicalIndex, depth: int
) -> Support:
    """Tell what speaks for the first candidates beside their scores.

    :param scored: best first.
    :param worth: of each word of the query, by its rarity.
    :param depth: how many candidates.
    """
    first = scored[:depth]
    held = _held(query, worth, [one.candidate.section_id for one in first], index)
    most = max(held.values(), default=0.0)
    if not most:
        return NONE
    others = _others(scored, first)
    return Support(
        {
            section_id: most * (RARE * share + DOCUMENT * most * others[section_id])
            for section_id, share in held.items()
        }
    )


def _held(
    query: ParsedQuery, worth: Sequence[float], section_ids: Sequence[str], index: LexicalIndex
) -> dict[str, float]:
    """Tell which share of a query's words, by the square of their rarity, each section holds whole."""
    total = sum(each**2 for each in worth) or 1.0
    held = dict.fromkeys(section_ids, 0.0)
    for group, each in zip(query.groups, worth, strict=True):
        for section_id in index.matching(group.whole, section_ids):
            held[section_id] += each**2 / total
    return held


def _others(scored: Sequence[Scored], first: Sequence[Scored]) -> dict[str, float]:
    """Give the score of the best other section of the document of each, as a share of the best of all."""
    best = max((one.score for one in scored), default=0.0)
    of_document: dict[str, list[Scored]] = {}
    for one in scored:
        of_document.setdefault(one.candidate.document_id, []).append(one)
    shares = {}
    for one in first:
        section_id = one.candidate.section_id
        rest = (
            each.score
            for each in of_document[one.candidate.document_id]
            if each.candidate.section_id != section_id
        )
        shares[section_id] = max(0.0, max(rest, default=0.0) / best) if best > 0 else 0.0
    return shares
