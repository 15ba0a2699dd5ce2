"""Decisions of other meetings that an item lists under its papers: "Byggnadsnämndens beslut 2025-03-05 § 22".

They prepared the matter, so that both are one thread; the decision of the item does not follow them up.
"""

import re
from collections.abc import Iterator

from corpus.dates import find_dates
from corpus.records import Span
from graph.extractors.decisions.labels import Part, label_of
from graph.text.sentences import lines
from graph.threads.items import Reference

_LISTED = re.compile(
    r"(?P<body>(?:[A-ZÅÄÖ][\w-]+ (?:och|samt) )?[A-ZÅÄÖ]?[\w-]*(?:nämnden|styrelsen|fullmäktige"
    r"|utskottet|rådet|direktionen))s?\b"
    r"(?: (?:beslut|protokoll\w*|sammanträde\w*|behandling|\w*utdrag))?,?"
    r"[^\n§;]{0,12}?(?P<day>(?:19|20)\d\d-\d\d-\d\d|\d{1,2} [a-zåäö]+ \d{4})[, (]{0,3}(?P<number>§+ ?\d+)"
)


def listed_decisions(text: str, spans: tuple[Span, ...]) -> Iterator[Reference]:
    """Give the decisions that an item names below the word for its papers.

    :param spans: the parts of the text that belong to the item.
    """
    below = False
    for span in spans:
        for line in lines(text, *span):
            words = text[line.start : line.end]
            label = label_of(words)
            below = label[0] is Part.BASIS if label is not None else below
            match = _LISTED.search(words) if below else None
            day = find_dates(match["day"]) if match is not None else ()
            if match is not None and day:
                yield Reference(day[0].value, match["number"], match["body"], False, line)
