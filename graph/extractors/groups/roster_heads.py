"""What a list of people is of: the group whose name stands above it, or the plan that they took part in."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.records import BlockKind, Entity
from graph.extractors.duties.own_plans import plan_of
from graph.extractors.genres import is_of_meeting
from graph.extractors.groups.headings import group_announced, group_named, group_of_page, office_of_page
from graph.extractors.view import Claim, Passage, View
from graph.names.groups.listed_groups import EXTRACTOR as LISTED

LONGEST = 140
"""Characters of a person's line, and of a line that is the name of a group and no more."""

_FEWEST = 2
_TAIL = re.compile(
    r"\s*(?:(?:har (?:varit|bestått av|utgjorts av)|består av|bestod av|utgörs av|utgjordes av|är)"
    r"(?: följande(?: personer)?)?)?\s*:?\s*"
)
_LEAD = re.compile(
    r"(?:(?:ledamöter|medlemmar|deltagare|personer|sammansättning)(?:na)?\s+(?:i|av)\s+)?", re.IGNORECASE
)
_BOARD = re.compile(r"(?:nämnden|styrelsen|utskottet|rådet|direktionen|presidiet|kommittén)\b", re.IGNORECASE)
_TAKE_PART = re.compile(
    r"(?:(?:I|Vid|Under) (?:det )?(?:arbetet|framtagandet|utarbetandet|projektet|planarbetet)\b[^.]{0,60}"
    r"\b(?:följande|dessa)\b[^.]{0,60}\b(?:deltagit|medverkat|deltog|medverkade)"
    r"|(?:Följande|Dessa)(?: personer)? har (?:även )?(?:deltagit|medverkat)"
    r" i (?:arbetet|framtagandet|utarbetandet))\b[^.]{0,80}:"
)


@dataclass(slots=True)
class Roster:
    """What a list is of, and what its lines said so far.

    :ivar announced: a sentence says that the lines are members, so that names that are not known count too.
    :ivar office: what all those of the list are, where they are no members.
    :ivar sender: the body on a line of its own whose people follow.
    """

    of: Entity
    kind: str
    announced: bool = False
    office: str = ""
    sender: Entity | None = None
    people: int = 0
    seated: bool = False
    claims: list[Claim] = field(default_factory=list)
    bodies: list[Claim] = field(default_factory=list)

    def add(self, people: list[list[Claim]]) -> None:
        """Add what a line says of several people."""
        self.people += len(people)
        self.claims += [claim for each in people for claim in each]

    def told(self) -> Iterator[Claim]:
        """Give what the list says, where it is one: of several people, in a group or with a seat in it."""
        sits = self.kind != "member_of" or self.seated
        if self.people >= _FEWEST and sits:
            yield from self.claims
        elif not self.people and len(self.bodies) >= _FEWEST and sits:
            yield from self.bodies


def roster_below(view: View, passage: Passage) -> Roster | None:
    """Read a line that is the name of a group and no more, or that says who took part in the plan.

    The groups of a list head no list themselves.
    """
    if any(each.extractor == LISTED for each in view.names.within(passage.start, passage.end)):
        return None
    if passage.end - passage.start > LONGEST:
        return _of_group(view, passage)
    text = view.text[passage.start : passage.end]
    if _TAKE_PART.fullmatch(text):
        plan = plan_of(view)
        return Roster(plan, "participates_in") if plan is not None else None
    lead = _LEAD.match(text)
    for mention in view.names.within(passage.start, passage.end, kinds=("group", "organisation"))[:1]:
        begins = passage.start + (lead.end() if lead else 0) == mention.start
        if begins and mention.entity_id and _TAIL.fullmatch(view.text, mention.end, passage.end):
            body = view.names.entity(mention.entity_id)
            return Roster(
                body, "member_of", seated=body.kind == "group" or _BOARD.search(body.name) is not None
            )
    return _of_group(view, passage)


def _of_group(view: View, passage: Passage) -> Roster | None:
    """Read words that name a group, or that say who sits in one and stop there; a page's own `Ledamöter`.

    In minutes only words that say who sits in another group than the one that met.
    """
    text = view.text[passage.start : passage.end]
    if is_of_meeting(view):
        heads = text.endswith(":") or (view.document.kind == "beslut" and _heads_items(view, passage))
        told = group_announced(view, passage) if heads else None
        other = told is not None and told != view.names.body
        return Roster(told, "member_of", announced=True, seated=True) if told and other else None
    named = group_named(view, text) or group_of_page(view, text, passage.section)
    group = named or group_announced(view, passage)
    if group is None:
        return None
    return Roster(group, "member_of", announced=not named, office=office_of_page(text), seated=True)


def _heads_items(view: View, passage: Passage) -> bool:
    """Tell whether the items of a list stand right below a passage."""
    at = bisect_left(view.blocks, passage.end, key=lambda block: block.start)
    return any(block.kind is BlockKind.ITEM for block in view.blocks[at : at + 1])
