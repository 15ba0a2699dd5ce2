"""What a board of minutes leaves to the one above it: "Kommunstyrelsens förslag till kommunfullmäktige".

Below such words stands what the board decided to propose, even where it reads "Kommunfullmäktige beslutar".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from graph.extractors.decisions.labels import Stretch
from graph.extractors.decisions.sentences import under_label
from graph.extractors.decisions.statements import Statement
from graph.extractors.view import View

_MINUTES = ("protokoll", "mötesanteckningar", "beslut")
_HIGHEST = re.compile(r"fullmäktige|stämman?\b|årsmöte", re.IGNORECASE)
_ADDRESSEE = re.compile(r"\b(?:förslag|hemställan) till (?P<to>\w+)")
_NEAR = 90  # characters above the first clause in which the label stands


def proposes_alone(view: View) -> bool:
    """Tell whether these are minutes of a board that has another above it: it decides by proposing."""
    body = view.names.body
    return view.document.kind in _MINUTES and body is not None and not _HIGHEST.search(body.name)


def recommended(view: View, run: Iterable[Stretch]) -> Iterator[Statement]:
    """Read the clauses below such a label: the board's own decisions, each to be decided by the one above it.

    :param run: what stands under one label, in the order of the text.
    """
    stretches = iter(run)
    first = next(stretches, None)
    if first is None:
        return
    above = list(_ADDRESSEE.finditer(view.text, max(0, first.span.start - _NEAR), first.span.start))
    to = above[-1]["to"].capitalize() if above else None
    for each in under_label(view, chain((first,), stretches)):
        yield replace(each, body=None, date=None, proposed_to=each.proposed_to or to)
