"""Which answers may be shown for a question, and what is said of them where none is sure."""

from collections.abc import Sequence
from dataclasses import replace

from search.analysis.coverage import Weighed
from search.answers.forms import asks_for_holder
from search.answers.given import Given
from search.answers.speech import proposes
from search.answers.yes_no import YES, bears_out, said
from search.questions.asked_bodies import asks_for_body, may_be_asked_for
from search.questions.asked_roles import only_says_the_act
from search.questions.time_limits import Understood
from search.questions.words import asks_who
from search.results import Answer, Reply

_BODIES = frozenset({"region", "organisation", "group"})

NOT_FOUND = "Det framgår inte av dokumenten."
NOT_SURE = "Dokumenten ger inget säkert svar. Det här ligger närmast."
NOT_HELD = f"{NOT_FOUND} Det här ligger närmast."


def said_of(answers: Sequence[Answer], meant: Understood) -> str | None:
    """Tell what there is to say of answers none of which is sure."""
    if not answers:
        return NOT_FOUND
    if any(one.sure for one in answers):
        return None
    return NOT_HELD if asks_for_holder(meant.text, meant.asked) else NOT_SURE


def of_the_kind(given: Given, question: str) -> Given:
    """Keep the answers of the kind of body that is asked for; who is named is not who is asked for."""
    said = question.casefold() if asks_who(question) else ""
    kept = tuple(
        one
        for one in given.answers
        if one.ref is None
        or (
            may_be_asked_for(one.ref.name, question)
            and (one.ref.kind in _BODIES or not asks_for_body(question))
            and one.ref.name.casefold() not in said
            and not only_says_the_act(one.ref.name, question)
        )
    )
    return given if len(kept) == len(given.answers) else Given(kept, given.share if kept else 0.0)


def agreeing(reply: Reply, claim: Weighed) -> Reply:
    """Let the answer that says what was asked whether it is so come first, and begin with yes."""
    agreed = next((one for one in reply.answers if one.sure and bears_out(claim, one.text)), None)
    if agreed is None:
        return reply
    others = (one for one in reply.answers if one is not agreed)
    return replace(reply, answers=(replace(agreed, text=f"{YES}. {agreed.text}"), *others))


def with_yes_or_no(question: str, answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """Let the first answer, a decision that holds what is asked, begin with what it says to the question."""
    first = next(iter(answers), None)
    if first is None or first.ref is None or not first.sure or proposes(first.text):
        return answers
    word = said(question, first.text)
    return (replace(first, text=f"{word}. {first.text}"), *answers[1:]) if word else answers
