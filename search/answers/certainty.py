"""Which statements answer for certain, and which are only near in meaning."""

from search.analysis.file_words import file_words
from search.analysis.query import names_in
from search.answers.row_answers import labelled
from search.answers.scored_statements import Candidate
from search.answers.sought import COUNTED, Sought
from search.answers.stated_values import counts_another, is_of
from search.answers.statements import SURE, Statement
from search.answers.sums import calls_the_sum, sums_in
from search.answers.values import ValueKind
from search.answers.yes_no import said
from search.questions.designations import names_another
from search.questions.periods import holds_the_years
from search.questions.routing import Intent

TOLD = 2.5
"""How near a guess has to be to begin with no."""

_SHORT = 1200  # signs of a section all of which tells of the years that are named in it
_NEAR = 5.5  # how near in meaning a sentence with the value is no guess, whatever its words
_AHEAD = 2.0  # how far ahead of the next it has to be in none of the question's words
_CLEAR = 2.5  # how near a sentence has to be, at least, to be no guess
_OF_ONE = 2.0  # how much nearer where the question says one word, divided by its words
_IN_ITS_WORDS = 0.8  # share of the question's words, if more than one, with which it need not be so near
_IN_ITS_PLACE = 0.7  # share of it that has to stand somewhere where a name or other cells make a text near
_EACH = 0.6  # share of the rarest word's worth from which each word has to stand in yes or no, or by a number
_WORDLESS = 1.0  # how much nearer where a value stands beside no word of the question
_TWO = 2  # words of a question that yes or no answers, with one of which alone a sentence may be of anything
_TITLE = 120  # signs of a document's beginning in which it is said what it is, and not yet who is there
_BESIDE = 400  # signs before and after a statement in which what it is about may be named


def is_sure(one: Candidate, sought: Sought, *, ahead: float | None = None) -> bool:
    """Tell what holds the question's words and years from what is only near in meaning.

    :param ahead: how far the best is ahead of the next, where its value is all that is asked for; so it may
        be in other words, if very near.
    """
    if not _is_of_its_time(one.said, sought) or _is_of_another(one, sought) or _is_beside(one, sought):
        return False
    place = _place(one)
    if ahead is not None and _is_near(one, sought, ahead) and sought.named.holds_the_names(*place):
        return True
    if not sought.named.holds_the_names(*place, _beside(one.said)):
        return False
    called = sought.kind is ValueKind.AMOUNT and calls_the_sum(one.said.text, sought.question)
    if not (is_labelled(one.said) or called or _is_clear(one, sought)):
        return False
    if sought.is_yes_or_no and not _speaks_of(one.said, sought):
        return False
    if sought.kind is ValueKind.NUMBER and not any(is_of(value, sought.topic) for value in one.values):
        return False
    return (called and all(sums_in(group.word) for group in sought.topic.query.groups)) or _tells(one, sought)


def is_labelled(one: Statement) -> bool:
    """Tell a row of a table or a line with a label, which says itself what its values are."""
    return one.is_row or labelled(one.text) is not None


def _is_of_its_time(one: Statement, sought: Sought) -> bool:
    """Tell whether the years that a question names stand in a statement or around it."""
    dated = one.hit.text if len(one.hit.text) <= _SHORT else ""
    around = f"{one.text} {one.above} {one.hit.document.date or ''} {dated}"
    return holds_the_years(sought.topic.query.text, around)


def _is_of_another(one: Candidate, sought: Sought) -> bool:
    """Tell what counts, or is about, something else of the kind that the question names."""
    if counts_another(one.said, one.values, sought.topic, sought.kind, wording=sought.question):
        return True
    return names_another(" ".join((*one.said.hit.section.headings[-1:], one.said.text)), sought.question)


def _is_beside(one: Candidate, sought: Sought) -> bool:
    """Tell what says nothing of the question's own, where any sentence may answer, and is not near either."""
    opens = sought.kind is None and sought.asked.intent is not Intent.DECIDED and not sought.asked.status
    silent = not one.said.is_row and not sought.named.share((one.said.text, 1.0))
    return opens and silent and one.near < _NEAR


def _place(one: Candidate) -> tuple[str, ...]:
    """Give what a statement says and stands under, and whose document it is of."""
    said = one.said
    return said.text, said.above, said.hit.document.body or "", file_words(said.hit.source), one.head


def _is_near(one: Candidate, sought: Sought, ahead: float) -> bool:
    """Tell what answers by its value and its nearness alone; in none of its words, if far ahead."""
    if not one.values or one.near < _NEAR or not _is_in_its_words(one, sought):
        return False
    wordless = sought.counts and not sought.named.share(*((each, 1.0) for each in _place(one)))
    return not wordless or ahead >= _AHEAD


def _is_in_its_words(one: Candidate, sought: Sought) -> bool:
    """Tell what is near by more than a name or the other cells of its row; if one word tells who, by that."""
    of_one = sought.kind is ValueKind.NAME and sought.topic.telling <= 1
    if of_one and not sought.topic.holds_the_telling(*_place(one)):
        return False
    by_others = bool(names_in(sought.question)) or (one.said.is_row and sought.counts)
    return not by_others or sought.topic.share(*((each, 1.0) for each in _place(one))) >= _IN_ITS_PLACE


def _beside(one: Statement) -> str:
    """Give what stands before and after a statement in its section."""
    first, last = one.span.start - one.hit.start, one.span.end - one.hit.start
    return one.hit.text[max(0, first - _BESIDE) : last + _BESIDE]


def _is_clear(one: Candidate, sought: Sought) -> bool:
    """Tell what is near in meaning, the nearer the less the question says, or holds nearly all its words."""
    words = max(1, len(sought.topic.worth))
    in_its_words = words > 1 and sought.topic.wholly(one.said.text) >= _IN_ITS_WORDS
    wordless = sought.counts and not sought.named.share((one.said.text, 1.0))
    return in_its_words or one.near >= _CLEAR + _OF_ONE / words + _WORDLESS * wordless


def _speaks_of(one: Statement, sought: Sought) -> bool:
    """Tell whether a sentence says yes or no, or says itself at least two words of what is asked so."""
    told, asked = sought.topic.told_in(one.text)
    return is_labelled(one) or told >= min(_TWO, asked) or said(sought.question, one.text) is not None


def _tells(one: Candidate, sought: Sought) -> bool:
    """Tell what holds the telling words of the question, and a fair share of all, where it stands."""
    above = f"{one.said.above} {one.head[:_TITLE]}"
    least = _EACH if sought.is_yes_or_no or sought.kind in COUNTED else 1.0
    told = sought.topic.holds_the_telling(one.said.text, above, least=least)
    return told and sought.topic.share((one.said.text, 1.0), (above, 1.0)) >= SURE
