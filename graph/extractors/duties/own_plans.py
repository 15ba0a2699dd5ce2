"""The plan or project that a document is."""

import re

from corpus.records import BlockKind, Entity, Section, Span
from graph.extractors.view import View
from graph.names.classes import known_kind

_FRONT = 300  # characters
_WORKS = re.compile(r"(?:projekt|pilot|satsning|försök)(?:en|er|erna|et|ar|arna)?\b", re.IGNORECASE)
_WORK = re.compile(r"\b(?:projektet|piloten|pilotprojektet|satsningen|försöket)\b", re.IGNORECASE)
_AGREED = re.compile(r"(?:[\w-]*avtal|överenskommelse|avsiktsförklaring) \S", re.IGNORECASE)
_LONGEST = 80  # characters of a heading that may be a name


def plan_of(view: View) -> Entity | None:
    """Give the plan that the document is: what its title or first heading names, else the only one."""
    plans = [each for each in view.names.entities if each.kind in ("strategy", "initiative")]
    headings = (block for block in view.blocks if block.kind is BlockKind.HEADING)
    heading = next((view.quoted(Span(block.start, block.end)) for block in headings), "")
    for words in (view.document.title.casefold(), heading.casefold()):
        for each in plans:
            if each.name.casefold() in words:
                return each
    if known_kind(view.document.title) == "strategy" or _AGREED.match(view.document.title):
        return view.names.make("strategy", view.document.title)
    return plans[0] if len(plans) == 1 else _on_front(view)


def _on_front(view: View) -> Entity | None:
    """Give the plan whose name begins a line of the front page: a title below a motto."""
    for mention in view.names.within(0, _FRONT, kinds=("strategy", "initiative")):
        begins = mention.start == 0 or view.text[mention.start - 1] in "\n\t"
        if begins and mention.entity_id and not view.text[mention.end : mention.end + 1].strip(" .,\n\t"):
            return view.names.entity(mention.entity_id)
    return None


def headed_work(view: View, section: Section) -> Entity | None:
    """Give the project that a heading names below one that says projects, where the text speaks of it."""
    *above, heading = section.headings or ("",)
    if not above or not _WORKS.search(above[-1]) or not 0 < len(heading) <= _LONGEST:
        return None
    named = view.names.within(section.start, section.end, kinds=("initiative",))
    if any(each.entity_id for each in named) or not _WORK.search(view.text, section.start, section.end):
        return None
    return view.names.make("initiative", heading)
