"""Bodies that a new one takes the place of, where its name comes in the next sentence or as a new name.

"A och B slås ihop. Den nya enheten får namnet C" merges both into C; "A byter namn till B" makes B replace A.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.dates import find_dates
from corpus.records import Entity
from graph.extractors.view import Claim, Sentence, View, masked_pattern

_EXTRACTOR = "sammanslagning"
_ROW = r"(?P<former><BODY>(?:(?:, | och | samt | plus )<BODY>)+)"
_JOINED = masked_pattern(
    rf"\b(?:slås|slogs|läggs|lades|förs|fördes|går|gick) {_ROW}(?: [^.\ue000-\ue003]*?)? (?:samman|ihop)\b"
    rf"|{_ROW.replace('former', 'former2')} (?:har |kommer att |ska )?"
    r"(?:slås|slogs|slagits|slå|läggs|lades|lagts|går|gick|gå|gått|förs|förts)"
    r"(?: (?:sig|nu|därmed|formellt|den \d+ \w+|från \w+))* (?:samman|ihop)\b"
    rf"|\b(?:[Ss]ammanslagning(?:en)?|[Ss]ammanläggning(?:en)?) av {_ROW.replace('former', 'former3')}"
)
_INTO = masked_pattern(
    r"\b(?:till|i|och bildar|bildar|under namnet)(?: (?:den|det|en|ett))?(?: (?:nya|ny|nytt|gemensam\w*))*"
    r"(?: [a-zåäö-]+)?,? (?P<new><BODY>)"
)
_NAMED = masked_pattern(
    r"^\s*(?:Den|Det|De)(?: (?:nya|sammanslagna|gemensamma))+ [\wåäö-]+ (?:(?:kommer att|ska) )?"
    r"(?:får namnet|fått namnet|heta|heter|kallas|få namnet|benämns)"
    r"(?: [a-zåäö]+(?= <BODY>))? (?P<new><BODY>)"
)
_UNITS = re.compile(
    r"(?:enhet|förvaltning|avdelning|klinik|sektion|skola|kontor|mottagning|nämnd|bibliotek|bolag|grupp|råd)\w*"
    r"|^VO |^RSG |^RAG |^NAG ",
    re.IGNORECASE,
)
_FORMS = masked_pattern(
    rf"{_ROW}(?: [^.\ue000-\ue003]*?)? bilda(?:r|de|t)?(?: tillsammans)?(?: (?:den|det|en|ett))?"
    r"(?: (?:nya|ny|nytt))?(?: [a-zåäö-]+,?)? (?P<new><BODY>)"
)
_RENAMED = masked_pattern(
    r"(?P<old><BODY>)(?: \([^)]*\))? (?:har |ska |kommer att )?"
    r"(?:byter|bytte|bytt|byta|ändrar|ändrade|ändrat) namn(?: [^.\ue000-\ue003]{0,40}?)? till (?P<new><BODY>)"
    r"|(?P<new2><BODY>) \((?:tidigare|f\.?\s?d\.?|före detta) (?P<old2><BODY>)\)"
    r"|(?P<new3><BODY>),? som tidigare hette (?P<old3><BODY>)"
    r"|(?P<old4><BODY>) (?:har (?:nu )?ersatts|ersätts|ersattes|kommer att ersättas|ska ersättas)"
    r"(?: [^.\ue000-\ue003]{0,40}?)? av (?P<new4><BODY>)"
)
_PROPOSED = re.compile(r"\bföresl\w+|\byrka\w*|\butred\w+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Joined:
    """Those who are said to merge in one sentence, into a body that the next may name."""

    sentence: Sentence
    former: tuple[Entity, ...]


def new_bodies(view: View, sentence: Sentence, before: _Joined | None) -> Iterator[Claim]:
    """Read what a sentence says of a new body.

    :param before: what the sentence right before says of bodies that merge.
    """
    if _PROPOSED.search(sentence.mask):
        return
    named = _NAMED.match(sentence.mask) if before is not None else None
    if named is not None and before is not None and before.sentence.passage is sentence.passage:
        new = view.named_at(sentence.place(named, "new"))
        yield from _merged(view, before.sentence, before.former, new)
        return
    joined = joined_in(view, sentence)
    if joined is not None and (into := _INTO.search(sentence.mask, joined[1])) is not None:
        yield from _merged(view, sentence, joined[0].former, view.named_at(sentence.place(into, "new")))
    elif "bilda" in sentence.mask and (match := _FORMS.search(sentence.mask)) is not None:
        former = _entities(view, sentence, match, "former")
        if all(_UNITS.search(each.name) for each in former):
            yield from _merged(view, sentence, former, view.named_at(sentence.place(match, "new")))
    else:
        yield from _renamed(view, sentence)


def joined_in(view: View, sentence: Sentence) -> tuple[_Joined, int] | None:
    """Give the bodies that a sentence says merge with each other, and where it has said so."""
    if "samman" not in sentence.mask and "ihop" not in sentence.mask:
        return None
    match = _JOINED.search(sentence.mask)
    if match is None or _PROPOSED.search(sentence.mask):
        return None
    group = next(name for name in ("former", "former2", "former3") if match[name])
    former = _entities(view, sentence, match, group)
    return (_Joined(sentence, former), match.end()) if len(former) > 1 else None


def _entities(view: View, sentence: Sentence, match: re.Match[str], group: str) -> tuple[Entity, ...]:
    mentions = view.names.within(*sentence.place(match, group))
    return tuple(view.names.entity(each.entity_id) for each in mentions if each.entity_id)


def _renamed(view: View, sentence: Sentence) -> Iterator[Claim]:
    match = _RENAMED.search(sentence.mask)
    if match is None:
        return
    number = next(number for number in ("", "2", "3", "4") if match[f"new{number}"])
    new, old = (view.named_at(sentence.place(match, f"{name}{number}")) for name in ("new", "old"))
    if new is not None and old is not None and new.id != old.id and new.kind == old.kind:
        yield _claim(view, sentence, "replaces", new, old)


def _merged(
    view: View, sentence: Sentence, former: tuple[Entity, ...], new: Entity | None
) -> Iterator[Claim]:
    for each in former:
        if new is not None and each.id != new.id:
            yield _claim(view, sentence, "merged_into", each, new)


def _claim(view: View, sentence: Sentence, kind: str, subject: Entity, other: Entity) -> Claim:
    dates = find_dates(view.text[sentence.start : sentence.end], year=view.year)
    return Claim(
        kind=kind,
        subject=subject,
        object=other,
        evidence=sentence.span,
        extractor=_EXTRACTOR,
        confidence=0.8,
        valid_from=dates[0].value if dates else None,
    )
