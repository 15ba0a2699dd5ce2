"""Judgements of identity as lines of Swedish text for a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from api.lines.wording import kind_label, local_time

if TYPE_CHECKING:
    from graph.judging import Judged, Undone

_SIGNS = {"same": "är", "not-same": "är inte", "unsure": "hålls isär från"}
_HOLDS = "gäller"


def judgements(result: Mapping[str, Sequence["Judged"]]) -> Iterator[str]:
    """List judgements."""
    for each in result["judgements"]:
        yield from _judgement(each)
    if not result["judgements"]:
        yield "Inga avgöranden."


def judged(result: Mapping[str, "Judged"]) -> Iterator[str]:
    """Tell what was judged."""
    yield from _judgement(result["judgement"])
    yield f"Ångra med: beslutsgraf undo {result['judgement'].id}"


def undone(result: "Undone") -> Iterator[str]:
    """Tell what was taken back."""
    yield from _judgement(result.undone)
    if result.judgement is None:
        yield "Avgörandet är återtaget."
    else:
        yield f"Regelns avgörande är ur kraft. Låt det gälla igen med: beslutsgraf undo {result.judgement.id}"


def _judgement(each: "Judged") -> Iterator[str]:
    standing = "" if each.standing == _HOLDS else f" ({each.standing})"
    yield f"» ”{each.left.name}” {_SIGNS[each.verdict]} ”{each.right.name}”{standing}  [{each.id}]"
    who = f"regeln ”{each.by}”" if each.rule else each.by
    reason = f": {each.reason}" if each.reason else ""
    yield f"   {local_time(each.at)[:16]}, {who}{reason}"
    yield f"   {', '.join(f'{ref.id} {kind_label(ref.kind)}' for ref in (each.left, each.right))}"
