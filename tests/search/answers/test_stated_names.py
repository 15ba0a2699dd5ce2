"""Which names of a statement may answer who."""

import pytest

from corpus.records import Mention
from search.answers.stated_values import stated_values
from search.answers.statements import statements
from search.answers.values import ValueKind
from tests.search.statements import hit, weighed


def named(question: str, text: str) -> tuple[str, ...]:
    start = text.index("Asta Sund")
    asta = Mention("m", "d1", start, start + 9, "Asta Sund", "person", None, "prov", 1.0)
    [said] = statements(hit(text))
    return stated_values(said, ValueKind.NAME, weighed(question), lambda _: [asta], wording=question)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Asta Sund rustar upp bryggan.", ("Asta Sund",)),
        ("Asta Sund (S) föredrar ärendet om bryggan.", ()),
        ("Asta Sund, processledare brygga, visade bilder.", ()),
        ("Asta Sund har vid mötet meddelat att bryggan rustas.", ()),
        ("Bryggan rustas, meddelar Asta Sund i ett brev.", ()),
    ],
)
def test_who_only_told_of_something_is_not_who_did_it(text: str, names: tuple[str, ...]) -> None:
    assert named("Vem rustar upp bryggan?", text) == names


def test_who_told_of_something_answers_who_told_of_it() -> None:
    assert named("Vem berättade om bryggan?", "Asta Sund berättade om bryggan.") == ("Asta Sund",)
