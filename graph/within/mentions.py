"""Finds the names in a document: who and what it speaks of, with exact spans and entities behind them."""

from collections.abc import Sequence

from corpus.records import Block, Document, Section
from graph.names.bodies.owned_boards import board_that_met, with_board
from graph.names.candidates import choose
from graph.names.classes import classify
from graph.names.forms.abbreviations import define_body
from graph.names.forms.canonical import canonical, listed_name
from graph.pipeline import NO_TAGGER, read_names
from graph.text.breaks import breaks_of
from graph.within.authorities import plain_name, with_authorities
from graph.within.found import FoundNames
from graph.within.issuing_body import find_issuing_body
from graph.within.namesakes import with_parties
from graph.within.resolution import resolve

__all__ = ["FoundNames", "MentionFinder"]


class MentionFinder:
    """Finds mentions and entities; built once, used for many documents; deterministic.

    :ivar tagger: what finds persons and organisations besides, see `graph.pipeline.load_pipeline`.
    :ivar runtime: what our own tagger runs on.
    """

    def __init__(self, *, tagger: str = NO_TAGGER, runtime: str = "auto") -> None:
        self.tagger = tagger
        self.runtime = runtime

    def find(self, document: Document, blocks: Sequence[Block], sections: Sequence[Section]) -> FoundNames:
        """Find the names of one document.

        :param blocks: of the document, in the order of the text; no name reaches over a block or cell.
        :param sections: of the document, in the order of the text.
        """
        breaks = [*breaks_of(blocks, document.text), *(section.start for section in sections)]
        reading = read_names(document.text, breaks, tagger=self.tagger, runtime=self.runtime)
        found = FoundNames(document.id, document.text, classify)
        define_body(reading, document.body)
        find_issuing_body(reading, document.body)
        resolved = resolve(reading, choose(reading.candidates), body=document.body)
        named, authorities = with_authorities(
            reading.words, with_parties(reading.words, resolved), document.body
        )
        board = board_that_met(document, reading.words, named)
        for one in with_board(named, board) if board else named:
            aliases = (plain_name(one.name), *((one.form,) if one.extractor != "generic" else ()))
            entity = found.make(one.kind, one.name, aliases=aliases)
            start, end = reading.words.starts[one.first], reading.words.ends[one.last - 1]
            found.add_mention(entity, start, end, extractor=one.extractor, confidence=one.confidence)
        if board:
            found.body = found.make("organisation", board, aliases=(plain_name(board),))
        elif document.body:
            kind, name = listed_name(document.body) or (classify(document.body), document.body)
            name = authorities.named(canonical(kind, name))
            found.body = found.named(name) or found.make(kind, name, aliases=(plain_name(name),))
        return found
