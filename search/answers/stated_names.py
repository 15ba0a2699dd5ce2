"""The names in a statement that answer who: persons, bodies and offices that the question does not name."""

import re
from collections.abc import Callable, Iterable, Sequence

from corpus.records import Mention
from graph.extractors.offices.roles import base_form, is_role
from search.analysis.coverage import Weighed
from search.analysis.query import content_terms
from search.answers.statements import Statement
from search.answers.values import ValueKind
from search.questions.asked_roles import only_says_the_act
from search.questions.words import asks_who

MentionsOf = Callable[[str], Sequence[Mention]]
_NAMES = frozenset({"person", "organisation", "group", "region"})
_LONGER = re.compile(r"(?:[A-ZÅÄÖ][\w-]*(?: (?:och|i|för|av))? )+$")  # the beginning of a name that was cut
_WORD = re.compile(r"\b[^\W\d_][\w-]{3,}")
_OF_THE_MEETING = re.compile(r"ordföranden|(?:mötes|nämnd|råds)?sekreteraren|justeraren", re.IGNORECASE)
_WHERE = re.compile(r"(?:vid|inom|hos|på|i)", re.IGNORECASE)
_REPORTS = (
    r"(?:meddela|informera|redogör|redogjor|redovisa|presentera|föredra|föredrog|berätta|frågar|frågade|undra|efterfråga"
    r"|tacka|öppna|hälsa|påpeka|visar|visade)\w*"
)
_REPORTING = re.compile(rf"\b{_REPORTS}", re.IGNORECASE)
_BEFORE_NAME = re.compile(rf"\b{_REPORTS}(?: av)?(?: [a-zåäö-]+)? \Z", re.IGNORECASE)
_AFTER_NAME = re.compile(
    rf"(?: \([^)]*\))?(?:, [^.,;]+,)?(?: har(?: \w+){{0,4}}?)? {_REPORTS}\b", re.IGNORECASE
)
_PRESENTS = re.compile(r"föredra|presentat", re.IGNORECASE)  # a column of those who only tell of something
_AMONG = re.compile(r"\b(?:och|samt|eller)\b", re.IGNORECASE)


def stands_alone(value: str, text: str, kind: ValueKind | None = ValueKind.NAME) -> bool:
    """Tell a value that says all by itself from one of several that are joined, or a name in small letters.

    Nor does a name that only tells where somebody else is: `Isenheten vid Norrviks sjukhus`.

    >>> sentences = ("Asta Sund sköter bryggan.", "Staten och Asta Sund sköter bryggan.")
    >>> [stands_alone("Asta Sund", one) for one in sentences]
    [True, False]
    """
    start = text.find(value)
    before, after = text[:start].split()[-1:], text[start + len(value) :].split()[:1]
    joined = any(_AMONG.fullmatch(word) for word in (*before, *after))
    named = kind is ValueKind.NAME
    unnamed = named and (value[0].islower() or any(_WHERE.fullmatch(word) for word in before))
    return not unnamed and not joined and not _AMONG.search(value)


def stated_names(
    one: Statement, cells: Sequence[str], question: Weighed, mentions: MentionsOf, *, wording: str
) -> tuple[str, ...]:
    """Give who is named in a statement, each once; of a row the cells that answer, and who is named besides.

    :param cells: of a row, those that hold who is asked for.
    :param question: what the question says of whom is asked for.
    :param wording: the whole question.
    """
    held, reporters = mentions(one.hit.document.id), _REPORTING.search(wording) is not None
    cells = cells if reporters else [cell for cell in cells if not is_presented(one, cell)]
    if not cells and _is_of_one_who_is_named(one, held, question):
        return ()
    own = unasked(_names(one, held, reporters=reporters), question)
    names = tuple(name for name in own if not only_says_the_act(name, wording))
    return (*cells, *names) if not cells or _besides(names, cells) else tuple(cells)


def unasked(values: Iterable[str], question: Weighed) -> tuple[str, ...]:
    """Keep the values that the question does not name itself."""
    asked = question.query.named
    own = (value for value in values if not content_terms(value) <= asked)
    return tuple(dict.fromkeys(" ".join(value.split()) for value in own))


def _besides(names: Iterable[str], cells: Sequence[str]) -> bool:
    """Tell whether a row names more than its cells of who is asked for."""
    return any(name not in cell for name in names for cell in cells)


def _is_of_one_who_is_named(one: Statement, mentions: Sequence[Mention], question: Weighed) -> bool:
    """Tell what is said of no other person than one whom a question who it is names: `… efter Asta Sund?`."""
    inside = [each for each in mentions if one.span.start <= each.start and each.end <= one.span.end]
    persons = [each.surface for each in inside if each.kind == "person"]
    return bool(persons) and asks_who(question.query.text) and not unasked(persons, question)


def _names(one: Statement, mentions: Sequence[Mention], *, reporters: bool) -> list[str]:
    """Give the names in a statement, each with what stands before it where that may belong to it.

    :param reporters: those count too of whom it is only said that they told of something.
    """
    text, first = one.hit.text, one.hit.start
    found = []
    inside = [each for each in mentions if one.span.start <= each.start and each.end <= one.span.end]
    for each in inside:
        if each.kind in _NAMES and (reporters or not _only_reports(one, each)):
            before = _LONGER.search(text, one.span.start - first, each.start - first)
            found.append(text[before.start() if before else each.start - first : each.end - first])
    return found if any(each.kind == "person" for each in inside) else [*found, *_offices(one.text)]


def is_presented(one: Statement, name: str) -> bool:
    """Tell somebody whom a column names as the one who only presents what the row is about."""
    return any(name in " ".join(cell.text.split()) for cell in one.hit.columns if _PRESENTS.search(cell.name))


def _only_reports(one: Statement, each: Mention) -> bool:
    """Tell somebody of whom a statement says no more than that they told of something."""
    text, start, end = one.hit.text, each.start - one.hit.start, each.end - one.hit.start
    reports = _AFTER_NAME.match(text, end) or _BEFORE_NAME.search(text[:start])
    return each.kind == "person" and (
        reports is not None or is_presented(one, " ".join(each.surface.split()))
    )


def _offices(text: str) -> list[str]:
    """Give the offices that a statement speaks of as of one who holds them: `rektorn`, `Stadsdirektören`."""
    words = (word for word in _WORD.findall(text) if is_role(word.casefold()))
    named = (word for word in words if word.endswith("n") and base_form(word.casefold()) != word.casefold())
    return [word for word in named if not _OF_THE_MEETING.fullmatch(word)]
