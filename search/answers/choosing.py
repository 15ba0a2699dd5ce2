"""Which answers are given, in which order: what the graph knows beside the sentences that say so.

What is sure comes before what is only near. An answer of the graph is no guess where a sentence of the same
place that is none bears it out; and none of several answers says again what another has said.
"""

from collections.abc import Sequence
from dataclasses import replace

from corpus.records import Evidence
from search.results import Answer


def chosen(
    known: Sequence[Answer], quoted: Sequence[Answer], *, sentences_first: bool, nearest: int
) -> tuple[Answer, ...]:
    """Put answers of the graph and sentences together, the sure ones first.

    :param sentences_first: the sentences stand before what the graph knows.
    :param nearest: how many are given where none is sure.
    """
    known = [_borne_out(one, quoted) for one in known]
    first, then = (quoted, known) if sentences_first else (known, quoted)
    told = [one for one in first if one.sure]
    given = (*first, *(one for one in then if not any(_says_again(one, each) for each in told)))
    sure = [one for one in given if one.sure]
    return (*sure, *(one for one in given if not one.sure)) if sure else given[:nearest]


def doubted(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """Give answers as guesses."""
    return tuple(replace(one, sure=False) for one in answers)


def _says_again(one: Answer, told: Answer) -> bool:
    """Tell whether an answer says, or quotes, what a sure one has said."""
    return one.text == told.text or overlap(one.evidence, told.evidence)


def _borne_out(one: Answer, quoted: Sequence[Answer]) -> Answer:
    """Take an answer of the graph for sure where a sure sentence of its place holds it."""
    said = (each for each in quoted if each.sure and overlap(one.evidence, each.evidence))
    return replace(one, sure=True) if one.sure or any(_holds(each, one) for each in said) else one


def _holds(sentence: Answer, one: Answer) -> bool:
    """Tell whether a sentence names what an answer says; a whole row of a table names too many."""
    short, said = one.text.casefold(), sentence.text.casefold()
    return said in short or (short in said and "\t" not in one.evidence.quote)


def overlap(one: Evidence, other: Evidence) -> bool:
    """Tell whether two quotations share words."""
    return one.document == other.document and one.start < other.end and other.start < one.end
