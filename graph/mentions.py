"""Finds the names in a document: who and what it speaks of, with exact spans and entities behind them."""

import re
from collections.abc import Sequence

from corpus.records import Block, Document, Section
from graph.classes import classify
from graph.found import FoundNames

__all__ = ["FoundNames", "MentionFinder"]

_NAME = re.compile(
    r"\b(?:(?:RPO|LPO|NPO|NAG|RAG|RSG|RCC) [A-ZÅÄÖa-zåäö]\w+|[A-ZÅÄÖ]\w+(?:nämnden|styrelsen|rådet|verket)"
    r"|Region [A-ZÅÄÖ]\w+(?: län)?|[A-ZÅÄÖ]\w+ sjukvårdsregionen"
    r"|[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)? [A-ZÅÄÖ][a-zåäöé]+(?:sson|berg|ström|gren|lund|qvist|dahl))\b"
)


class MentionFinder:
    """Finds mentions and entities; built once, used for many documents; deterministic."""

    def find(self, document: Document, blocks: Sequence[Block], sections: Sequence[Section]) -> FoundNames:
        """Find the names of one document.

        :param blocks: of the document, in the order of the text; no name reaches over a block or cell.
        :param sections: of the document, in the order of the text.
        """
        found = FoundNames(document.id, document.text, classify)
        for match in _NAME.finditer(document.text):
            entity = found.make(classify(match[0]), match[0])
            found.add_mention(entity, match.start(), match.end(), extractor="pattern", confidence=0.7)
        if document.body:
            found.body = found.make(classify(document.body), document.body)
        return found
