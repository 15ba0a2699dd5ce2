"""Reads the sentences that the tagger is trained and measured on, and brings their labels under one rule.

Each corpus draws its lines differently; the tagger follows Universal NER (UNER), where a country or a town
is a place whatever it does. So a country that SUC counts as an institution is a place here, compounds that
the Danish corpus marks as parts of names are not trained on, and klintan's MISC is an organisation where it
ends as Swedish authorities do and is else not trained on.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.names.lists.gazetteers import countries, person_names, places
from graph.tagger.labels import Place, Tagged

SUC_LABELS = {"person": "PER", "myth": "PER", "inst": "ORG", "place": "LOC", "other": "?", "animal": "?"}
WITHOUT_NAMES = {"O", "work", "product", "event"}
PUBLIC = re.compile(
    r"(?:verket|styrelsen|myndigheten|rätten|domstolen|departementet|kommissionen|nämnden|kansliet|inspektionen"
    r"|kommitté|institutet|(?:tings|hov|kammar|förvaltnings)rätt|sjukhus|sjukhuset|gymnasiet|skolan|partiet|stiftelsen|stiftelse|akademien|länsstyrelsen"
    r"|riksdagen|regeringen|museet|baletten|teatern|rådet|rådets|styrkan|akademiens|partiets)$",
    re.IGNORECASE,
)
COMMON = re.compile(
    r"(?:polis|regering|riksdag|styrels|tingsrätt|hovrätt|kammarrätt|räddningstjänst|länsstyrels|kommun|nämnd|åklagar"
    r"|socialtjänst|direktion|akademi|förening|fack|bolag|parti|kyrka|universitet|skola|sjukhus|muse|departement"
    r"|företag|landsting|domkapitl|opera)(?:en|et|n|t)s?",
    re.IGNORECASE,
)
COMMON_NAME = 5000  # bearers from which a given name alone is no place
CLOSING = frozenset(".,;:!?)]}%…”’")
OPENING = frozenset("([{")
TITLES = re.compile(
    r"(?:mr|mrs|ms|miss|lord|lady|herr|fru|fröken|dr|doktor|professor|president)\.?", re.IGNORECASE
)
PARTICLES = frozenset({"von", "van", "de", "der", "den", "di", "da", "la", "le", "al", "af", "bin", "ibn"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the names that are marked in it.

    :ivar unknown: what is not trained on, by characters.
    :ivar weight: how much its corpus counts in training.
    """

    text: str
    names: tuple[Tagged, ...]
    unknown: tuple[Place, ...] = ()
    weight: float = 1.0


Row = tuple[str, str]
"""A word and its label: `B-…`, `I-…` or `O`; the kind `?` is not trained on."""


def read_uner(path: Path, *, weight: float = 1.0) -> list[Sentence]:
    """Read a file of Universal NER, whose comments give each sentence as it was printed."""
    found = []
    for lines in _paragraphs(path):
        rows = [(columns[1], _uner_label(columns)) for columns in lines if len(columns) > 2]
        printed = next((line[0].split("= ", 1)[1] for line in lines if line[0].startswith("# text =")), None)
        if rows:
            found.append(_sentence(rows, weight, printed))
    return found


def _uner_label(columns: Sequence[str]) -> str:
    nested = columns[3].split("#")[0]
    return f"{columns[2][0]}-?" if nested.endswith(("part", "deriv")) else columns[2]


def read_klintan(path: Path, *, weight: float = 1.0) -> list[Sentence]:
    """Read klintan, where neighbours of one label are one name."""
    found = []
    for lines in _paragraphs(path, separator=None):
        words = [(columns[0].replace("\xad", ""), columns[1]) for columns in lines if len(columns) > 1]
        words = [(word, label) for word, label in words if word.strip()]
        rows, before = list[Row](), "0"
        for word, label in words:
            rows.append((word, "O" if label == "0" else f"{'I' if label == before else 'B'}-{label}"))
            before = label
        if rows:
            found.append(_sentence(_each_name(rows, _klintan_kind), weight))
    return found


def _klintan_kind(kind: str, words: Sequence[Sequence[str]]) -> str:
    last = words[-1][0]
    if kind == "MISC":
        return "ORG" if PUBLIC.search(last.removesuffix("s")) and not _is_common(words) else "?"
    first = words[0][0].casefold()
    named = person_names().first.get(first, 0) >= COMMON_NAME and first not in places()
    if (kind == "LOC" and named) or (kind == "ORG" and _is_common(words)):
        return "?"
    return kind


def read_suc(path: Path, *, weight: float = 1.0) -> list[Sentence]:
    """Read sentences of SUC 3.0: the word, its label by hand, and its label by a program.

    The labels by hand begin each word of a place or an institution anew; neighbours are one name.
    """
    found = []
    for lines in _paragraphs(path, separator=None):
        rows = list[tuple[str, str, str]]()
        for word, label, other in (columns[:3] for columns in lines if len(columns) > 2):
            goes_on = bool(rows) and label in {"B-inst", "B-place"} and rows[-1][1][2:] == label[2:]
            rows.append((word, f"I-{label[2:]}" if goes_on else label, other))
        if rows:
            found.append(_sentence(_each_name(rows, _suc_kind), weight))
    return found


def _suc_kind(kind: str, words: Sequence[Sequence[str]]) -> str:
    if kind in WITHOUT_NAMES:
        return "O"
    if kind != "inst":
        return SUC_LABELS.get(kind, "?")
    if all(columns[2].endswith("LOC") for columns in words):
        return "LOC" if _is_place(" ".join(columns[0] for columns in words)) else "?"
    return "?" if _is_common(words) else "ORG"


def _is_place(name: str) -> bool:
    lower = name.casefold()
    return bool({lower, lower.removesuffix("s")} & (places() | countries()))


def _is_common(words: Sequence[Sequence[str]]) -> bool:
    """Tell whether a label of an organisation is on a common noun, which UNER does not mark: `polisen`."""
    first = words[0][0]
    return len(words) == 1 and (first.islower() or COMMON.fullmatch(first) is not None)


def _each_name(
    rows: Sequence[Sequence[str]], kind_of: Callable[[str, Sequence[Sequence[str]]], str]
) -> list[Row]:
    """Give each name of the rows the kind that is decided for it as a whole."""
    result = list[Row]()
    at = 0
    while at < len(rows):
        after = at + 1
        if rows[at][1] == "O":
            result.append((rows[at][0], "O"))
        else:
            while after < len(rows) and rows[after][1].startswith("I-"):
                after += 1
            kind = kind_of(rows[at][1][2:], rows[at:after])
            for place in range(at, after):
                label = "O" if kind == "O" else f"{'B' if place == at else 'I'}-{kind}"
                result.append((rows[place][0], label))
        at = after
    return result


def _paragraphs(path: Path, *, separator: str | None = "\t") -> Iterator[list[list[str]]]:
    lines = list[list[str]]()
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            lines.append([line] if line.startswith("# ") else line.split(separator))
        elif lines:
            yield lines
            lines = []


def _sentence(rows: Sequence[Row], weight: float, printed: str | None = None) -> Sentence:
    text, spans = _aligned(rows, printed) if printed else _joined(rows)
    names = list[Tagged]()
    for (_, label), (start, end) in zip(rows, spans, strict=True):
        if label.startswith("I-") and names:
            names[-1] = Tagged(names[-1].start, end, names[-1].label)
        elif label != "O":
            names.append(Tagged(start, end, label[2:]))
    unknown = [(name.start, name.end) for name in names if name.label == "?"]
    known = (_untitled(name, text) for name in names if name.label != "?")
    return Sentence(text, tuple(known), tuple(unknown), weight)


def _untitled(name: Tagged, text: str) -> Tagged:
    """Leave a title out of a person's name: `sultan Qaboos`, `Mr Osgood`."""
    first, _, rest = text[name.start : name.end].partition(" ")
    title = (first.islower() and first not in PARTICLES) or TITLES.fullmatch(first)
    if name.label != "PER" or not title or not rest[:1].isupper():
        return name
    return Tagged(name.start + len(first) + 1, name.end, name.label)


def _aligned(rows: Iterable[Row], printed: str) -> tuple[str, list[Place]]:
    spans, at = list[Place](), 0
    for word, _ in rows:
        start = printed.index(word, at)
        at = start + len(word)
        spans.append((start, at))
    return printed, spans


def _joined(rows: Iterable[Row]) -> tuple[str, list[Place]]:
    """Print words as in a book: no blank before a comma, none inside brackets and quotation marks."""
    text, spans = "", list[Place]()
    glued, quoted = True, False
    for word, _ in rows:
        closes = word in CLOSING or (word == '"' and quoted)
        text += "" if glued or closes else " "
        spans.append((len(text), len(text) + len(word)))
        text += word
        quoted ^= word == '"'
        glued = word in OPENING or (word == '"' and quoted)
    return text, spans
