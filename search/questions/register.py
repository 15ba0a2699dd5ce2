"""Questions that the register of responsibilities answers.

Which duties are overdue, which nobody has, which are due within a time.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from graph.network.answers import Responsibility
from search.answers.graph_answers import duty_answer
from search.questions.periods import Period, period_of
from search.questions.routing import Intent
from search.results import Answer, Reply, Searched

_DUTIES = r"(?:uppdrag|uppgifter|åtgärder|aktiviteter|insatser|ansvar|ansvarsområden|åtaganden|punkter)"
_SEATS = r"(?:tjänster|poster|roller|befattningar)"
_LISTS = (
    rf"(?:vilka(?: av)?(?: (?:våra|regionens|kommunens|nämndens))?|finns det(?: några)?)"
    rf" (?:{_DUTIES}|{_SEATS})"
)
_LATE = (
    r"(?:försenade|försenat|förfallna|sena"
    r"|(?:har )?(?:passerat|överskridit) (?:sitt |sin |sista )*(?:slut|förfallo)?(?:datum|dag|tid|deadline)"
    r"|inte (?:har )?(?:följts upp|klara|färdiga) i tid)"
)
_EMPTY = r"(?:vakanta|obesatta|(?:saknar|utan) (?:någon )?(?:ansvarig|utförare|innehavare))"
_ABOUT = r"(?: (?:om|för|inom|i|på|kring|gällande|hos) (?P<topic>\w.*?))?"
_OVERDUE = re.compile(
    rf"(?:{_LISTS}(?: som)?(?: är| har blivit)? {_LATE}|vad är (?:försenat|sent))(?: nu)?{_ABOUT}",
    re.IGNORECASE,
)
_VACANT = re.compile(
    rf"(?:{_LISTS}(?: som)?(?: är)? {_EMPTY}|var saknas (?:det )?(?:en )?ansvarig)(?: nu)?{_ABOUT}",
    re.IGNORECASE,
)
_DUE = re.compile(
    rf"(?:vilka {_DUTIES}|vad) (?:som )?(?:ska|skall|måste|bör)(?: ha)? "
    r"(?:vara |bli |varit |blivit )?"
    r"(?:klar(?:a|t)|färdig(?:a|t)|slutför(?:da|t|as)|avslut(?:ade|at|as))",
    re.IGNORECASE,
)
_MOST = 50
NONE_OVERDUE = "Inget uppdrag i dokumenten har passerat sin sista dag utan att ha följts upp."
NONE_VACANT = "Inget dokument säger att ett uppdrag saknar ansvarig."


@dataclass(frozen=True, slots=True)
class RegisterAsked:
    """What is asked of the register.

    :ivar overdue: the duties whose last day has passed; else those that nobody has.
    :ivar topic: what they are about; None where all are asked for.
    """

    overdue: bool
    topic: str | None = None


def register_asked(question: str) -> RegisterAsked | None:
    """Tell what a question asks of the register; None where it asks something else.

    >>> register_asked("Vilka uppdrag är försenade?"), register_asked("Varför är bussen försenad?")
    (RegisterAsked(overdue=True, topic=None), None)
    >>> register_asked("Vilka åtgärder saknar ansvarig inom cancervården?")
    RegisterAsked(overdue=False, topic='cancervården')
    """
    text = " ".join(question.split()).rstrip("?!. ")
    for overdue, pattern in ((True, _OVERDUE), (False, _VACANT)):
        if (match := pattern.fullmatch(text)) is not None:
            return RegisterAsked(overdue, match["topic"])
    return None


def due_asked(question: str, *, today: dt.date) -> Period | None:
    """Give the time within which duties are due that a question asks for; None where it asks other things.

    >>> due_asked("Vilka uppgifter ska vara klara i maj 2026?", today=dt.date(2026, 11, 23))
    Period(first='2026-05', last='2026-05')
    """
    period, rest = period_of(question, today=today)
    return period if period and _DUE.fullmatch(" ".join(rest.split()).rstrip("?!. ")) else None


def due_within(duties: Iterable[Responsibility], period: Period) -> list[Responsibility]:
    """Keep the duties that are due within a period, each once, by due date; none told less closely."""
    told = len(period.first or period.last or "")
    kept = [one for one in duties if one.due and len(one.due) >= told and period.holds(one.due)]
    kept.sort(key=lambda one: one.due or "")
    return list({(one.object, one.as_written, one.due): one for one in kept}.values())


def listed(question: str, duties: Sequence[Responsibility], searched: Searched) -> Reply | None:
    """Answer by duties, each with who has it; None where there are none."""
    return _reply(question, duties, searched, none="") if duties else None


def replied(
    question: str, asked: RegisterAsked, duties: Sequence[Responsibility], searched: Searched
) -> Reply:
    """Answer by what the register holds, each duty with who has it; say so where it holds nothing."""
    return _reply(question, duties, searched, none=NONE_OVERDUE if asked.overdue else NONE_VACANT)


def _reply(question: str, duties: Sequence[Responsibility], searched: Searched, *, none: str) -> Reply:
    answers = tuple(_with_holder(duty) for duty in duties[:_MOST])
    more = f"De {_MOST} första av {len(duties)}; registret har alla." if len(duties) > _MOST else None
    return Reply(
        question=question,
        intent=Intent.RESPONSIBLE,
        answers=answers,
        abstained=not answers,
        searched=searched,
        message=more if answers else none,
    )


def _with_holder(duty: Responsibility) -> Answer:
    answer = duty_answer(duty)
    return answer if duty.vacant else replace(answer, text=f"{answer.text} ({duty.as_written})")
