"""For what time all those of a group sit in it, where a sentence of its own says so for them all at once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus.records import Section
from graph.extractors.duties.periods import Period, period_in
from graph.extractors.view import PERSON, Claim, View

_SEATS = ("chairs", "member_of")
_TERM = re.compile(
    r"^\W*(?:(?:[a-zåäö]+\s(?:och|samt)\s)?(?:ordförandens|ledamöternas|medlemmarnas|deltagarnas|allas|samtligas|deras)"
    r"(?:\s(?:och|samt)\s(?:[a-zåäö]+\s)?[a-zåäö]+s)?\s(?:uppdrag|mandat(?:tid|period)?|förordnanden?)"
    r"|(?:uppdragen|mandaten|förordnandena|mandattiden|mandatperioden))"
    r"\s(?:gäller|löper|är|varar|avser|sträcker\ssig|omfattar)\s(?P<term>[^.;]*\d[^.;]*)",
    re.IGNORECASE,
)  # "Ledamöternas uppdrag gäller till och med den 31 december 2027"


def in_common_terms(view: View, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Give claims with the term of all members where the section of theirs states one.

    :param claims: those of a document; one that has a term of its own keeps it.
    """
    terms = dict(_terms(view))
    for claim in claims:
        section = view.section_at(claim.evidence.start) if terms and claim.kind in _SEATS else None
        period = terms.get(section.id) if section is not None else None
        if period is None or claim.valid_from or claim.valid_to:
            yield claim
        else:
            yield replace(claim, valid_from=period.valid_from, valid_to=period.valid_to)


def _terms(view: View) -> Iterator[tuple[str, Period]]:
    """Give the sections that state a term of all members, and the term."""
    for sentence in view.sentences():
        match = _TERM.match(view.text[sentence.start : sentence.end])
        section: Section | None = sentence.passage.section
        if match is None or section is None or PERSON in sentence.mask:
            continue
        period = period_in(match["term"], year=view.year)
        if period.valid_from or period.valid_to:
            yield section.id, period
