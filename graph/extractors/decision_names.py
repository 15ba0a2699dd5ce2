"""What decisions are called: by body, date and number, as other documents refer to them."""

from corpus.records import Entity
from graph.authorities import plain_name

EXTRACTOR = "beslut"


def short_names(body: Entity, *place: str | None) -> tuple[str, ...]:
    """Name a decision by body, date and number, with the authority that the name holds and without."""
    names = (" ".join(part for part in (name, *place) if part) for name in (body.name, plain_name(body.name)))
    return tuple(dict.fromkeys(names))
