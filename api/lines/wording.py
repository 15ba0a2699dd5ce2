"""Dates, numbers and names of things as a Swedish reader expects them on a page."""

import datetime as dt
import re
from collections.abc import Iterable

from corpus.records import Edge, SectionKind

_DATE = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2}))?")
_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
_INTENTS = {
    "responsible": "Ansvar",
    "decided": "Beslut",
    "who": "Personer och organ",
    "discussed": "Behandlades",
    "timeline": "Tidslinje",
    "relation": "Samband",
    "search": "Ur dokumenten",
}
_SECTION_KINDS = {SectionKind.ROW: "tabellrad", SectionKind.PARTICIPANTS: "deltagarlista"}


def written_date(date: str) -> str:
    """Write an ISO date prefix out; anything else is left as it is.

    >>> written_date("2026-02-03"), written_date("2026-02"), written_date("2026")
    ('3 februari 2026', 'februari 2026', '2026')
    """
    found = _DATE.fullmatch(date)
    if not found:
        return date
    year, month, day = found.groups()
    name = _MONTHS[int(month) - 1]
    return f"{int(day)} {name} {year}" if day else f"{name} {year}"


def local_time(at: str) -> str:
    """Write a time in ISO 8601 as the clock of this computer shows it.

    >>> local_time("2026-02-03T12:00:00+00:00")[:11]
    '2026-02-03 '
    """
    return f"{dt.datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M:%S}"


def says_date(title: str, date: str) -> bool:
    """Tell whether a title says a date already, in figures or in words.

    >>> says_date("Protokoll 2026-02-03", "2026-02-03"), says_date("Protokoll", "2026-02-03")
    (True, False)
    """
    return date in title or written_date(date) in title


def counted(number: int, one: str, many: str) -> str:
    """Say how many there are, with thousands parted by a blank that does not break.

    >>> counted(1, "dokument", "dokument"), counted(2, "träff", "träffar")
    ('1 dokument', '2 träffar')
    """
    return f"{grouped(number)} {one if number == 1 else many}"


def grouped(number: int) -> str:
    """Write a number with its thousands parted by a blank that does not break."""
    return f"{number:,}".replace(",", "\u00a0")


def section_number(number: str) -> str:
    """Say what a number that stands alone counts; one that says so itself is left as it is.

    >>> section_number("§ 14"), section_number("3."), section_number("2.3")
    ('§ 14', 'punkt 3', 'avsnitt 2.3')
    """
    bare = number.rstrip(".)")
    if not bare.replace(".", "").isdigit():
        return number
    return f"avsnitt {bare}" if "." in bare else f"punkt {bare}"


def intent_label(intent: str) -> str:
    """Name what a question asked for."""
    return _INTENTS.get(intent, "Ur dokumenten")


def intent_of_gold(intent: str) -> str:
    """Name the intent that gold gives a question; one that is not known here is left as it is.

    >>> intent_of_gold("decided"), intent_of_gold("negative"), intent_of_gold("budget")
    ('Beslut', 'Utan svar', 'budget')
    """
    return _INTENTS.get(intent) or {"negative": "Utan svar"}.get(intent, intent)


def section_label(kind: SectionKind) -> str | None:
    """Name what a section is; None where a reader sees it without being told."""
    return _SECTION_KINDS.get(kind)


def entity_label(kind: str) -> str:
    """Name a kind of entity, in the words of the ontology."""
    from graph.ontology import load_ontology

    return load_ontology().entity_kind(kind).label


def relation_label(edge: Edge, *, outward: bool = True) -> str:
    """Say how the subject stands to the object, or where it is not `outward`, the object to the subject."""
    from graph.network.edge_labels import label_of

    return label_of(edge, outward=outward)


def kind_label(kind: str) -> str:
    """Name a kind of entity or relation as it stands in a line; what is neither is named by itself.

    >>> kind_label("group"), kind_label("presented"), kind_label("rubrik")
    ('grupp', 'föredrog', 'rubrik')
    """
    from graph.ontology import load_ontology

    known = load_ontology().kinds
    return known[kind].label.lower() if kind in known else kind


def listed(names: Iterable[str]) -> str:
    """Write a list out.

    >>> listed(["ett"]), listed(["ett", "två", "tre"])
    ('ett', 'ett, två och tre')
    """
    *first, last = names
    return f"{', '.join(first)} och {last}" if first else last


def shortened(text: str, length: int) -> str:
    """Cut a text at the end of a word where it is longer than `length` signs.

    >>> shortened("ett två tre", 8)
    'ett två …'
    """
    plain = " ".join(text.split())
    if len(plain) <= length:
        return plain
    return (
        plain[: plain.rfind(" ", 1, length + 1) if " " in plain[1 : length + 1] else length].rstrip(" ,;:")
        + " …"
    )


def period(start: str | None, end: str | None) -> str:
    """Write a period in brackets, with a blank before it; nothing where neither end is known.

    >>> period("2026", None), period("2026-02-03", "2026-02-03"), period(None, None)
    (' (2026–)', ' (2026-02-03)', '')
    """
    if start and start == end:
        return f" ({start})"
    return f" ({start or ''}–{end or ''})" if start or end else ""
