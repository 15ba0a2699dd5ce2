"""Who spoke at a meeting, as its minutes tell: whoever opens it, presents or reports was there."""

import re
from collections.abc import Iterator
from typing import Final

from corpus.records import Entity, Span
from graph.extractors.decisions.labels import prose
from graph.extractors.view import PERSON, View, masked_pattern
from graph.text.sentences import holds_any

EXTRACTOR: Final = "talare"
MINUTES: Final = frozenset(("protokoll", "mötesanteckningar"))
_BRACKET = r"(?:\s?\([^()]{1,60}\))?"
_SPEAKS = masked_pattern(
    rf"(?P<who><PERSON>{_BRACKET}(?:(?:,| och| samt) (?:[a-zåäö-]+ )?<PERSON>{_BRACKET})*)(?:(?:, "
    rf"| som )[^.;:,]{{2,90}})?,? "
    r"(?:hälsa(?:r|de)|öppna(?:r|de)|inled(?:er|de)|föredr(?:ar|og)|informera(?:r|de)|redog(?:ör|jorde)"
    r"|beskr(?:iver|ev)|föreläs(?:er|te)|visa(?:r|de)(?! upp\b)"
    r"|g(?:år|ick) (?:kort |snabbt )?igenom|presentera(?:r|de)|berätta(?:r|de)|uttala(?:r|de) sig"
    r"|komplettera(?:r|de)|rapportera(?:r|de)|redovisade|påmin(?:ner|de)|tacka(?:r|de)"
    r"|förklara(?:r|de) mötet|avsluta(?:r|de)|lämna(?:r|de) (?:en )?(?:rapport|information|lägesrapport)"
    r"|deltog|ställ(?:er|de) (?:en )?frågor?|lyft(?:er|e) (?:frågan|upp))\b"
)
_TOLD_ELSEWHERE = re.compile(
    r"\b(?:i|på)\s+(?:(?:en|ett|den|det|nya|senaste|[a-zåäö]+s)\s+){0,2}[a-zåäö]*(?:tidning|podd|radio|intervju|artikel|reportage|nyhetsbrev)\w*",
    re.IGNORECASE,
)  # an item of news is no account that was given at the meeting
_CAME = masked_pattern(
    rf"^\s*Från [^.;:,]{{3,60}}? (?:deltog|deltar|medverkade|närvarade)"
    rf" (?P<who><PERSON>{_BRACKET}(?:(?:,| och| samt) <PERSON>{_BRACKET})*)"
)
_CUES = (
    "hälsa", "öppna", "inled", "föredr", "inform", "redog", "beskr", "föreläs", "visa",
    "igenom", "presentera", "berätta", "uttala",
    "komplettera", "rapport", "redovisa", "påmin", "tacka", "förklara", "avsluta",
    "delt", "närvar", "fråg", "lyft",
)  # fmt: skip


def speakers(view: View) -> Iterator[tuple[Entity, Span]]:
    """Give who spoke at a meeting, and the sentence of its minutes that says so."""
    if view.document.kind not in MINUTES:
        return
    for sentence, _ in prose(view):
        if PERSON not in sentence.mask or not holds_any(sentence.mask, _CUES):
            continue
        if _TOLD_ELSEWHERE.search(sentence.mask):
            continue
        for match in (*_SPEAKS.finditer(sentence.mask), *_CAME.finditer(sentence.mask)):
            for mention in view.names.within(*sentence.place(match, "who"), kinds=("person",)):
                if mention.entity_id is not None:
                    yield view.names.entity(mention.entity_id), sentence.span
