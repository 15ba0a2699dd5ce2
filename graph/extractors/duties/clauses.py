"""Parts a sentence that gives several parties a duty each: "A ansvarar för X och B för Y", "…, medan B …"."""

import re
from dataclasses import replace

from graph.extractors.duties.parties import PARTY
from graph.extractors.duties.patterns.fragments import DutyPattern
from graph.extractors.view import Sentence, masked_pattern

_VERB = (
    r"(?:(?!(?:under|efter|eller|över|utöver)\b)[a-zåäö]{2,}(?:ar|er)|får|ska|skall|står|gör|åläggs|uppdras"
    r"|ansvarig(?:a|t)? för|är (?:ansvarig|kontaktperson|sammankallande))"
)
_WHO = rf"(?:[a-zåäö-]+ (?=\ue000))?{PARTY}(?:(?:, | och | samt ){PARTY})*"
_NEXT = masked_pattern(
    r"(?P<sign>,? och|,? samt|,)(?: att)?"
    rf" (?P<clause>{_WHO} (?:som )?(?:(?P<verb>{_VERB}\b)|för\b))"
)
_PASSIVE_NEXT = masked_pattern(
    r",? (?:och|samt)"
    rf" (?P<clause>[a-zåäö][^,.;:]{{2,80}}? (?:[a-zåäö]+s )?av {PARTY})"
)
_DOES = (  # the verb of another duty of the same party
    r"(?:samordnar|leder|sammankallar|koordinerar|förvaltar|sköter|kallar till|håller i|ser till"
    r"|tar fram|upprättar"
    r"|bereder|följer upp|sammanställer|redovisar|verkställer|fastställer|utser|beslutar om|fattar beslut om)"
)
_ANSWERS = (
    r"(?:(?:an)?svarar för|har (?:det |ett )?(?:[a-zåäö]+ )?ansvar(?:et)? för"
    r"|(?:erhåller|bär|innehar) ansvaret för|är ansvarig för)"
)
_SAME_NEXT = masked_pattern(
    r",? (?:och|samt)(?: också| även| dessutom)? (?P<clause>ska(?:ll)? (?!ha |vara |kunna |få "
    r"|inte )[a-zåäö]+a?\b"
    rf"|{_DOES}\b|{_ANSWERS})"
)
_INSIDE = re.compile(
    r"\b(?:som|vilk\w+|där|hur|när|om|medan|vad|vem)\b|\batt\s+(?!(?:[^,]{0,80}?\s)??(?:[a-zåäö]{2,}a|ta"
    r"|se|ge|gå|få|stå)\s)"
)  # a clause that may go on: "den grupp som planerar och leder arbetet"
_ANSWERS_FOR = re.compile(r"\bför(?:\s+att)?\s*$")
_PARTY_BEFORE = masked_pattern(rf"{PARTY}$")
_CONTRAST = re.compile(r",?\s+(?:medan|samtidigt\s+som)\s+")
_THAT = re.compile(r"\s*(?:för )?att\b")
_ALSO_FOR = masked_pattern(rf"^\s*(?P<who>{_WHO}) för (?P<what>[^;]*?)(?=[.;]\s*$|$)")
_ALSO_ANSWERS = masked_pattern(rf"^{_ANSWERS} (?P<what>[^;]*?)(?=[.;]\s*$|$)")
_ALSO_DOES = masked_pattern(rf"^(?P<what>{_DOES}\b[^;]*?)(?=[.;]\s*$|$)")
_ALSO_MUST = masked_pattern(r"^ska(?:ll)? (?P<what>[^;]*?)(?=[.;]\s*$|$)")
ELLIPSIS_CUES = frozenset((" av ", " för ", "ska"))
_ALSO_BY = masked_pattern(rf"^\s*(?P<what>[^;]*?) av (?P<who>{_WHO})(?=\W*$)")


def contrasted(sentence: Sentence) -> list[Sentence]:
    """Part a sentence where it sets one party beside another: "A gör X, medan B gör Y"."""
    clauses, rest = list[Sentence](), sentence
    while (found := _CONTRAST.search(rest.mask)) is not None:
        first, rest = _cut(rest, found.start(), found.end())
        clauses.append(first)
    return [*clauses, rest]


def parted(sentence: Sentence, match: re.Match[str]) -> tuple[Sentence, Sentence] | None:
    """Part a sentence before the clause in which another party has a duty of its own; None where none has.

    :param match: what a pattern found first, over the mask of the sentence.
    """
    passive = _is_passive(match)
    begin = match.end("who") if passive else match.start("what")
    for each in _NEXT.finditer(sentence.mask, begin):
        if _begins_clause(sentence.mask, begin, each, passive=passive):
            return _at(sentence, each)
    found = (_PASSIVE_NEXT.match if passive else _SAME_NEXT.search)(sentence.mask, begin)
    return (
        _at(sentence, found)
        if found is not None and (passive or _goes_on(sentence.mask, begin, found))
        else None
    )


def _goes_on(mask: str, begin: int, found: re.Match[str]) -> bool:
    """Tell a further duty of the same party from one duty with two verbs."""
    if not found["clause"].startswith("ska") and _ANSWERS_FOR.search(mask, 0, begin) is None:
        return False
    return _INSIDE.search(mask, begin, found.start()) is None


def _begins_clause(mask: str, begin: int, found: re.Match[str], *, passive: bool) -> bool:
    if not passive and _THAT.match(mask, begin):
        return False  # "ansvarar för att A finns och B följer dem"
    if found["verb"] is not None:
        return found["sign"] != ","
    if not passive and _ANSWERS_FOR.search(mask, 0, begin) is None:
        return False  # "ska främja omsorgen och skolan för barn": nobody else answers for anything
    return not passive and _PARTY_BEFORE.search(mask[begin : found.start()]) is None


def _at(sentence: Sentence, found: re.Match[str]) -> tuple[Sentence, Sentence]:
    return _cut(sentence, found.start(), found.start("clause"))


def _cut(sentence: Sentence, end: int, begin: int) -> tuple[Sentence, Sentence]:
    first = replace(sentence, end=sentence.start + end, mask=sentence.mask[:end])
    return first, replace(sentence, start=sentence.start + begin, mask=sentence.mask[begin:])


def ellipses(match: re.Match[str]) -> tuple[DutyPattern, ...]:
    """Give the patterns of a clause that leaves out what the one before has: "och B för Y", "och ska …"."""
    if _is_passive(match):
        return ((_ALSO_BY, 0.75, (" av ",)),)
    return (
        (_ALSO_FOR, 0.8, (" för ",)),
        (_ALSO_MUST, 0.7, ("ska",)),
        (_ALSO_ANSWERS, 0.75, ()),
        (_ALSO_DOES, 0.7, ()),
    )


def _is_passive(match: re.Match[str]) -> bool:
    return "who" in match.groupdict() and match.start("what") < match.start("who")
