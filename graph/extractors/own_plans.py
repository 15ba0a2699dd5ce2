"""The plan or project that a document is."""

from corpus.records import BlockKind, Entity, Span
from graph.extractors.view import View

_FRONT = 300  # characters


def plan_of(view: View) -> Entity | None:
    """Give the plan that the document is: what its title or first heading names, else the only one."""
    plans = [each for each in view.names.entities if each.kind in ("strategy", "initiative")]
    headings = (block for block in view.blocks if block.kind is BlockKind.HEADING)
    heading = next((view.quoted(Span(block.start, block.end)) for block in headings), "")
    for words in (view.document.title.casefold(), heading.casefold()):
        for each in plans:
            if each.name.casefold() in words:
                return each
    return plans[0] if len(plans) == 1 else _on_front(view)


def _on_front(view: View) -> Entity | None:
    """Give the plan whose name begins a line of the front page: a title below a motto."""
    for mention in view.names.within(0, _FRONT, kinds=("strategy", "initiative")):
        begins = mention.start == 0 or view.text[mention.start - 1] in "\n\t"
        if begins and mention.entity_id and not view.text[mention.end : mention.end + 1].strip(" .,\n\t"):
            return view.names.entity(mention.entity_id)
    return None
