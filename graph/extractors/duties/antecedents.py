"""Whom pronouns and common words for an authority stand for in a duty: "Myndigheten ska", "Denne ska"."""

import re
from dataclasses import dataclass, replace

from corpus.records import Entity, Span
from graph.extractors.view import BODY_KINDS, View
from graph.text.sentences import folded

_WHOEVER = frozenset(("hen", "denne", "vederbörande", "du"))  # an office or somebody
_SEVERAL = frozenset(("de", "myndigheterna"))
_OFFICES = ("role", "person")
_OWN_BODIES = frozenset(("nämnden", "bolaget", "förbundet", "stiftelsen"))
_INQUIRERS = frozenset(
    (
        "utredaren", "den särskilda utredaren", "den särskilde utredaren", "särskilda utredaren",
        "utredningen", "kommittén", "delegationen", "kommissionen", "samordnaren",
    )
)  # fmt: skip
_SPECIAL = re.compile(r"\bsärskild\s+utredare\b", re.IGNORECASE)
_NEW_TERMS = re.compile(r"^\W*Tilläggsdirektiv\s+till\s+(?P<whom>[^\n]+)", re.MULTILINE)
_FRONT = 600  # characters in which a directive says whose it is
_HEADS = (
    "utredningen", "kommissionen", "delegationen", "inspektionen", "verket", "institutet", "universitetet",
    "högskolan", "kommittén", "myndigheten",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Before:
    """Who was told of before a sentence.

    :ivar last: who was charged last, or whom the heading names.
    :ivar assigned: who was last given an assignment, above whatever headings.
    :ivar headed: the office that the heading names, which sentences without a subject are about.
    """

    last: tuple[Entity, ...] = ()
    assigned: tuple[Entity, ...] = ()
    headed: Entity | None = None

    def of_heading(self) -> "Before":
        """Tell who a sentence without a subject is about."""
        return replace(self, last=(self.headed,) if self.headed is not None else ())

    def then(self, actors: tuple[Entity, ...]) -> "Before":
        """Tell who was told of before the next clause."""
        return replace(self, last=actors or self.last)


def spoken_of(view: View, earlier: Span, words: str, before: Before) -> tuple[Entity, ...] | None:
    """Give whom words stand for; None where they are a name or a noun that is enough by itself.

    :param earlier: what the paragraph says before the words.
    """
    word = folded(words).lower()
    if word in _INQUIRERS and (charged := with_new_terms(view) or _inquirer(view, word)) is not None:
        return (charged,)
    if word in _WHOEVER:
        return before.last if [each.kind in _OFFICES for each in before.last] == [True] else ()
    if word in _SEVERAL:
        return next((each for each in (before.assigned, before.last) if len(each) > 1), ())
    if word in _OWN_BODIES:
        return _named_near(view, earlier, word)
    return _body(view, word, before) if word in _HEADS else None


def with_new_terms(view: View) -> Entity | None:
    """Give the inquiry or committee whose terms a directive changes: "Tilläggsdirektiv till Brokommittén"."""
    title = _NEW_TERMS.search(view.text[:_FRONT])
    named = view.names.within(*title.span("whom"), kinds=("group",)) if title is not None else ()
    return view.names.entity(named[0].entity_id) if named and named[0].entity_id else None


def _inquirer(view: View, word: str) -> Entity | None:
    """Give the special inquirer of a directive, whom it calls "utredaren" after that."""
    if not word.endswith("utredaren") or _SPECIAL.search(view.text) is None:
        return None
    return view.names.make("role", "Särskild utredare", aliases=("utredaren",))


def _named_near(view: View, earlier: Span, word: str) -> tuple[Entity, ...] | None:
    """Give the board that the paragraph named last, in a document that is of no such board itself."""
    own = view.names.body
    if own is not None and word[:-2] in own.name.lower():
        return None
    named = [
        view.names.entity(each.entity_id)
        for each in view.names.within(*earlier, kinds=BODY_KINDS)
        if each.entity_id is not None
    ]
    return next(((each,) for each in reversed(named) if word[:-2] in each.name.lower()), None)


def _body(view: View, word: str, before: Before) -> tuple[Entity, ...] | None:
    """Give the one body that was charged before and whose name may end so."""
    alone = (
        each for each in (before.assigned, before.last) if [one.kind in BODY_KINDS for one in each] == [True]
    )
    if word != "myndigheten":
        ends = (word, word[:-1], word[:-2])
        named = [each for each in view.names.entities if each.name.lower().startswith(f"{word} om ")]
        known = next((each for each in alone if each[0].name.lower().endswith(ends)), None)
        return known or ((named[0],) if len(named) == 1 else None)
    own = view.names.body
    return next(alone, (own,) if own is not None and own.kind == "organisation" else ())
