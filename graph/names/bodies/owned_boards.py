"""The board of a company, foundation, federation or association, where minutes are those of its board.

Such minutes bear the name of the company, and say only "styrelsen" of who meets. The board is then named with
it, `Styrelsen (Ekby Energi AB)`, as the board of a municipality is in `graph.within.authorities`.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from corpus.records import Document
from graph.text.words import Words
from graph.within.variants import Resolved

_MINUTES = frozenset({"protokoll", "mötesanteckningar"})
_FRONT = 600  # characters in which a front page says who met
_LONGEST_LINE = 110
_FEWEST_ACTS = 2  # of a board that make minutes its own where the front page does not say it
_OWNER = re.compile(
    r"(?:AB|Stiftelsen|Föreningen|Brf|Bostadsrättsföreningen|Samfällighetsföreningen|\w+förbundet) .+"
    r"|.*(?:\bAB(?: \(publ\))?|aktiebolag(?:et)?|bolaget|stiftelsen?|förbund(?:et)?|förening(?:en)?)",
    re.IGNORECASE,
)
_WORD = r"(?:[A-ZÅÄÖ&][\w&-]*|och|i|ekonomisk|ideell|förening|stiftelse|aktiebolag)"
_ALONE = re.compile(rf"(?=.{{6,80}}$){_WORD}(?: {_WORD})+")  # a name and nothing else
_BOARD = r"(?:förbunds|bolags|förenings|stiftelse)?styrelsen"
_MET = re.compile(
    r"\bstyrelse(?:ns?\s)?(?:protokoll|möte|sammanträde)"
    rf"|\b(?:sammanträde|möte)t?\s(?:med|i|för|av)\s{_BOARD}\b",
    re.IGNORECASE,
)
_OTHERS_MET = re.compile(
    r"stämma|årsmöte|föreningsmöte|(?:förbunds)?direktion|\w*grupp(?:en)?\b", re.IGNORECASE
)
_ACTS = re.compile(
    rf"^[ \t]*(?:Beslut:\s*)?{_BOARD}\s+(?:beslut|beslöt|godkän|utse|utsåg|anta|antog"
    r"|uppdr|faststäl|tacka|notera|välj|valde|bevilja)",
    re.IGNORECASE | re.MULTILINE,
)
_NAMED = re.compile(rf"(?P<board>{_BOARD}) \((?P<owner>.+)\)", re.IGNORECASE)
_ONLY_BOARD = re.compile(_BOARD, re.IGNORECASE)


def owner_in(name: str) -> str:
    """Give the company or the like that is part of its board's name; "" where none is.

    >>> owner_in("Styrelsen (Ekby Energi AB)")
    'Ekby Energi AB'
    """
    match = _NAMED.fullmatch(name)
    return match["owner"] if match and _OWNER.fullmatch(match["owner"]) else ""


def board_that_met(document: Document, words: Words, resolved: Iterable[Resolved]) -> str:
    """Name the board whose minutes these are, with the company or the like it leads; "" where it is none."""
    body = document.body or ""
    if document.kind not in _MINUTES or (body and not _OWNER.fullmatch(body)) or not _is_of_board(document):
        return ""
    named = [one for one in resolved if words.starts[one.first] < _FRONT]
    owner = _owner(body, document.text[:_FRONT], named)
    return f"Styrelsen ({owner})" if owner else ""


def with_board(resolved: Iterable[Resolved], board: str) -> list[Resolved]:
    """Name the board in full wherever the text names it by the word alone."""
    return [replace(one, name=board) if _ONLY_BOARD.fullmatch(one.name) else one for one in resolved]


def _is_of_board(document: Document) -> bool:
    """Tell whether minutes say on a line of the front page that the board met, or how it decides."""
    lines = [line for line in document.text[:_FRONT].split("\n") if _can_head(line.strip())]
    if any(_MET.search(line) for line in lines):
        return True
    titled = _OTHERS_MET.search(document.title) or any(_OTHERS_MET.search(line) for line in lines)
    return not titled and len(_ACTS.findall(document.text)) >= _FEWEST_ACTS


def _can_head(line: str) -> bool:
    """Tell whether a line can be one of a front page: it is short and no sentence."""
    return len(line) < _LONGEST_LINE and not line.endswith(".")


def _owner(body: str, front: str, named: list[Resolved]) -> str:
    """Give the issuer in full: as a name says it that goes on, else as it stands alone on the front page."""
    owners = list(
        dict.fromkeys(one.name for one in named if one.kind == "organisation" and _OWNER.fullmatch(one.name))
    )
    if body:
        longer = [name for name in owners if name.casefold().startswith(body.casefold() + " ")]
        return longer[0] if len(longer) == 1 else body
    lines = (line.strip() for line in front.split("\n"))
    alone = next((line for line in lines if _ALONE.fullmatch(line) and _OWNER.fullmatch(line)), "")
    if alone:
        return next((name for name in owners if name.casefold() == alone.casefold()), alone)
    return owners[0] if len(owners) == 1 else ""
