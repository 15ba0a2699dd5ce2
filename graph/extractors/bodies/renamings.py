"""Bodies that get a new name: "A byter namn till B", "B, som tidigare hette A" make B replace A.

A former name in brackets is another name of the same body (`graph/within/new_names.py`).
"""

import re
from collections.abc import Iterator

from corpus.dates import find_dates
from graph.extractors.view import Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any

_HINTS = (" namn", "hette", "ersat", "ersätt", "kallad")
_CHANGES = r"(?:byter|bytte|bytt|byta|ändrar|ändrade|ändrat)"
_MORE = "(?: [^.\ue000-\ue003]{0,40}?)?"
_WILL = "(?:ska |kommer att )"
_REPLACED = rf"(?:har (?:nu )?ersatts|ersätts|ersattes|{_WILL}ersättas)"
_TAKES_PLACE = re.compile(
    r"\s*(?:Namnbytet|Bytet|Namnändringen|Ändringen|Det(?:ta)?)\s+(?:sker|skedde|görs|gjordes|gäller|genomförs)\b[^.;]*"
)
_PATTERNS = tuple(
    masked_pattern(each)
    for each in (
        rf"(?P<old><BODY>)(?: \([^)]*\))? (?:har |{_WILL})?{_CHANGES} namn{_MORE} till (?P<new><BODY>)",
        rf"{_CHANGES} (?P<old><BODY>) namn{_MORE} till (?P<new><BODY>)",
        r"(?P<new><BODY>),? (?:som )?(?:tidigare|förut) (?:hette|kallades) (?P<old><BODY>)",
        rf"(?P<old><BODY>) {_REPLACED}{_MORE} av (?P<new><BODY>)",
    )
)


def is_hinted(sentence: Sentence) -> bool:
    """Tell whether a sentence may say so; others need not be read."""
    return holds_any(sentence.mask, _HINTS)


def renamings(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read which body a sentence says has taken the place of which."""
    match = next(filter(None, (each.search(sentence.mask) for each in _PATTERNS)), None)
    if match is None:
        return
    new, old = (view.named_at(sentence.place(match, name)) for name in ("new", "old"))
    if new is not None and old is not None and new.id != old.id and new.kind == old.kind:
        told = _TAKES_PLACE.match(view.text, sentence.end, sentence.passage.end)
        end = told.end() if told is not None else sentence.end
        dates = find_dates(view.text[sentence.start : end], year=view.year)
        yield Claim(
            kind="replaces",
            subject=new,
            object=old,
            evidence=sentence.span,
            extractor="sammanslagning",
            confidence=0.8,
            valid_from=dates[0].value if dates else None,
        )
