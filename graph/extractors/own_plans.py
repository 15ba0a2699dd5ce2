"""The plan or project that a document is."""

from corpus.records import BlockKind, Entity, Span
from graph.extractors.view import View


def plan_of(view: View) -> Entity | None:
    """Give the plan that the document is: what its title or first heading names, else the only one."""
    plans = [each for each in view.names.entities if each.kind in ("strategy", "initiative")]
    headings = (block for block in view.blocks if block.kind is BlockKind.HEADING)
    heading = next((view.quoted(Span(block.start, block.end)) for block in headings), "")
    for words in (view.document.title.casefold(), heading.casefold()):
        for each in plans:
            if each.name.casefold() in words:
                return each
    return plans[0] if len(plans) == 1 else None
