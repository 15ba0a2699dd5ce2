"""Which kind of document a reading is, by its front page, its file's name and its structure."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from corpus.records import Block, BlockKind, Span
from ingest.front.bodies import Rank, bodies_in, is_body_line
from ingest.media_types import is_mail
from ingest.sections.numbering import paragraph_mark
from ingest.sections.vocabulary import is_agenda_list, is_label, is_participants
from ingest.text.blocks import Reading

MEETING_KINDS = frozenset({"protokoll", "mötesanteckningar", "kallelse", "dagordning"})
FALLBACK = "dokument"

_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?<![\wåäö])(?:{words})(?![\wåäö])", re.IGNORECASE))
    for kind, words in (
        ("tjänsteskrivelse", r"tjänsteskrivelse|tjänsteutlåtande|tjänstemannautlåtande"),
        ("mötesanteckningar", r"(?:mötes|minnes|styrelse)anteckning(?:ar)?"),
        ("mötesanteckningar", r"anteckningar (?:förda )?(?:från|vid|under)|anteckningar(?= \d)"),
        ("mötesanteckningar", r"mötesnoteringar?|mötesreferat"),
        ("mötesanteckningar", r"sammanfattning (?:från|av) möte\w*"),
        ("kallelse", r"kallelse|kallas till|inbjudan till möte"),
        ("uppdragsbeskrivning", r"uppdragsbeskrivning(?:en)?|uppdragsdirektiv|projektdirektiv"),
        ("årsredovisning", r"årsredovisning|årsberättelse|verksamhetsberättelse|delårsrapport|årsrapport"),
        ("protokoll", r"(?:\w*s|styrelse|stämmo)?protokoll(?:et|sutdrag)?"),
        ("nyhetsbrev", r"nyhetsbrev(?:et)?"),
        ("nyhetsbrev", r"(?:informations|info|månads|vecko)brev|(?:nyhets|medlems|informations)blad(?:et)?"),
        ("avtal", r"^\W*(?:[\w-]*avtal|överenskommelse|avsiktsförklaring)(?:et|n)?"),
        ("yttrande", r"yttrande|remissvar|remissyttrande|svar på remiss"),
        ("remiss", r"remiss|på remiss|remissversion|hemställan om yttrande"),
        ("handlingsplan", r"\w*(?:handlings|åtgärds|aktivitets|genomförande)plan(?:en)?"),
        ("handlingsplan", r"\w*(?:anpassnings|verksamhets|års)plan(?:en)?"),
        ("strategi", r"\w*strategi(?:n)?|färdplan|måldokument|inriktningsdokument|utvecklingsplan"),
        ("riktlinje", r"\w*riktlinje(?:r|n)?|rutin(?:er)?|policy|vägledning|anvisning(?:ar)?|reglemente|PM"),
        ("riktlinje", r"arbetsordning|delegationsordning|stadgar|ordningsregler|taxa"),
        ("rapport", r"\w*rapport(?:en|sammandrag)?|utredning(?:en)?|slutredovisning|granskning|kartläggning"),
        ("rapport", r"utvärdering|redogörelse|uppföljning(?:en)? av"),
        ("motion", r"motion (?:av|om|från|till|angående)|motion"),
        ("beslut", r"^beslut(?: om)?|beslutslista|(?:delegations|ordförande|regerings|tjänstemanna)beslut"),
        ("dagordning", r"dagordning|föredragningslista|agenda|ärendelista|program för möte\w*"),
        ("presentation", r"presentation"),
    )
)  # fmt: skip
_BY_FORMAT = (("presentation", "presentation"), ("spreadsheet", "tabell"), ("rfc822", "e-post"))
_FRONT_BLOCKS = 14
_KIND_LINES = 8
_LONGEST_LINE = 120
_FEWEST_PARAGRAPHS = 2
_AGREED = re.compile(r"\w*(?:avtal|överenskommelse)(?:et|n)?\b", re.IGNORECASE)  # counts its parts by § too
_DECISION = re.compile(r"^(?:Beslut|Beslutades|Åtgärd)\s*:|\bbeslutade\b|\bgodkänner\b", re.MULTILINE)


def kind_of(reading: Reading, *, name: str = "") -> str:
    """Tell the kind of document, in Swedish; `dokument` where nothing gives it away.

    :param name: the file's name or path.
    """
    if is_mail(reading.media_type):
        return "e-post"
    properties = dict(reading.properties)
    lines = front_lines(reading)
    stem = re.sub(r"[_+.-]+", " ", PurePosixPath(name.replace("\\", "/")).stem)
    return (
        _first_kind(line for line in lines[:_KIND_LINES] if _is_title_like(line))
        or _kind_in(stem)
        or _kind_in(properties.get("title", ""))
        or _by_structure(reading, lines)
        or next((kind for part, kind in _BY_FORMAT if part in reading.media_type), FALLBACK)
    )


def front_lines(reading: Reading) -> list[str]:
    """Give the short lines that a document begins with, before its agenda, participants or first §."""
    lines: list[str] = []
    for block in reading.blocks[:_FRONT_BLOCKS]:
        text = reading.text[block.start : block.end]
        for line in text.split("\n"):
            if lines and _ends_front(line, block):
                return lines
            lines.extend(_parts_of_line(line[: 3 * _LONGEST_LINE]))
    return lines


def _parts_of_line(line: str) -> list[str]:
    """Part a line of a page's header at its tabs; a label stays with its value."""
    if "\t" not in line or is_label(line):
        return [" ".join(line.split())]
    return [part.strip() for part in line.split("\t") if part.strip()]


def names_meeting(text: str) -> bool:
    """Tell whether a line names what a meeting leaves behind or is called by ("Protokoll", "Kallelse")."""
    return _kind_in(text) in MEETING_KINDS


def kind_word(text: str) -> bool:
    """Tell whether a line names a kind of document ("Protokoll", "Handlingsplan 2025–2027")."""
    return _kind_in(text) is not None


def find_kind(text: str, kind: str) -> Span | None:
    """Find the first word that names a kind of document; None where no word does."""
    matches = (match for known, words in _WORDS if known == kind and (match := words.search(text)))
    first = min(matches, key=lambda match: match.start(), default=None)
    return Span(first.start(), first.end()) if first else None


def _ends_front(line: str, block: Block) -> bool:
    return (
        block.kind is BlockKind.ITEM
        or any(cell.column for cell in block.cells)
        or len(line) > 2 * _LONGEST_LINE
        or is_participants(line.split("\t")[0])
        or is_agenda_list(line)
        or paragraph_mark(line) is not None
    )


def _is_title_like(line: str) -> bool:
    return len(line) <= _LONGEST_LINE and not line.endswith((".", ","))


def _first_kind(lines: Iterable[str]) -> str | None:
    return next((kind for line in lines if (kind := _kind_in(line))), None)


def _kind_in(text: str) -> str | None:
    """Give the kind whose word comes first; of two at one place the one that stands higher in the table."""
    found = [
        (match.start(), order, kind)
        for order, (kind, words) in enumerate(_WORDS)
        if (match := words.search(text))
    ]
    return min(found)[2] if found else None


def _by_structure(reading: Reading, lines: list[str]) -> str | None:
    texts = [
        reading.text[block.start : block.end] for block in reading.blocks if block.kind is not BlockKind.ROW
    ]
    paragraphs = sum(paragraph_mark(text) is not None for text in texts)
    if paragraphs >= _FEWEST_PARAGRAPHS:
        return FALLBACK if lines and _AGREED.match(lines[0]) else "protokoll"
    agenda = any(is_agenda_list(text) for text in texts)
    present = any(is_participants(text) for text in texts)
    met = bool(lines) and is_body_line(lines[0]) and bodies_in(lines[0])[0].rank is not Rank.ORGANISATION
    if present or (met and (agenda or _DECISION.search(reading.text))):
        return "mötesanteckningar"
    return "dagordning" if agenda else None
