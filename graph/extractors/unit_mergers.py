"""Units named after their kind that become one: "Enheterna Drift och Vård slås ihop till enheten Teknik"."""

import re
from collections.abc import Iterator

from corpus.dates import find_dates
from corpus.records import Entity
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View

_EXTRACTOR = "sammanslagning"
_PLURAL = r"(?i:enheterna|avdelningarna|sektionerna|klinikerna|förvaltningarna|grupperna|kontoren)"
_ONE = r"(?:enheten|avdelningen|sektionen|kliniken|förvaltningen|gruppen|kontoret)"
_NAME = r"[A-ZÅÄÖ][\w-]+(?:[ ](?:och[ ])?(?!och\b|samt\b)[a-zåäö-]+){0,2}?"
_MERGED = re.compile(
    rf"\b{_PLURAL}\s+(?P<former>{_NAME}(?:,\s+{_NAME})*\s+(?:och|samt)\s+{_NAME})\s+(?:har\s+|ska\s+)?"
    r"(?:kommer\s+att\s+)?(?:slagits|slås|slogs|slå|läggs|lades|lagts|lägga|går|gick|gått|gå|förs|fördes|förts)\s+"
    rf"(?:(?:nu|den\s+\d{{1,2}}\s+\w+|från\s+\w+)\s+)?(?:samman|ihop)\b[^.;]*?\b(?:till|i|och\s+bildar)\s+(?:den\s+nya\s+)?{_ONE}\s+"
    r"(?P<new>[A-ZÅÄÖ][\w-]+(?:\s+och\s+[a-zåäö-]+)?)"
)
_PARTS = re.compile(r",\s+|\s+(?:och|samt)\s+")


def unit_mergers(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read which units a sentence says are joined into which."""
    match = _MERGED.search(view.text, sentence.start, sentence.end)
    if match is None:
        return
    dates = find_dates(view.text[sentence.start : sentence.end], year=view.year)
    new = _unit(view, match["new"])
    for name in _PARTS.split(match["former"]):
        former = _unit(view, name)
        if former.id != new.id:
            yield Claim(
                kind="merged_into",
                subject=former,
                object=new,
                evidence=sentence.span,
                extractor=_EXTRACTOR,
                confidence=0.85,
                valid_from=dates[0].value if dates else view.document.date,
            )


def _unit(view: View, name: str) -> Entity:
    words = " ".join(name.split())
    return view.names.named(words, kinds=BODY_KINDS) or view.names.make("organisation", words)
