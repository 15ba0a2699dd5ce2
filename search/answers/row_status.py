"""How far something has come, by the row of a list that follows it up: its cell for how it goes."""

import re
from collections.abc import Sequence

from corpus.evidence import Quoter
from graph.extractors.tables.headings import Column as Holds
from graph.extractors.tables.headings import column_of
from search.analysis.coverage import Weighed
from search.results import Answer, Column, Hit

_STATES = re.compile(
    r"(?:aktuellt )?(?:(?:nu)?läge(?:t)?|status(?:en)?|hur går det|framdrift|genomförande(?:grad)?"
    r"|utfall|resultat|uppföljning(?= \d))(?: \d[\d-]*)?\W*",
    re.IGNORECASE,
)
"""Names of columns for how it goes; `Uppföljning` alone tells how it is to be followed up."""

_REMARKS = re.compile(r"(?:anmärkning|notering|kommentar)(?:ar|er)?\W*", re.IGNORECASE)
_PLANNED = (Holds.DEADLINE, Holds.TIME)
_EMPTY = re.compile(r"[\W_]*")


def row_status(quoter: Quoter, topic: Weighed, hits: Sequence[Hit]) -> tuple[Answer, ...]:
    """Give how far what a topic names has come, by the rows that hold it; the newest document's first."""
    found = [hit for hit in hits if states_of(hit.columns) and _is_about(topic, hit)]
    found.sort(key=lambda hit: hit.document.date or "", reverse=True)
    return tuple(
        Answer(
            text="; ".join(states_of(hit.columns)),
            ref=None,
            valid_from=None,
            valid_to=None,
            evidence=quoter.quote(hit.document.id, hit.start, hit.end),
        )
        for hit in found
    )


def _is_about(topic: Weighed, hit: Hit) -> bool:
    above = " ".join((hit.document.title, *hit.section.headings))
    return topic.holds_the_telling(hit.text) and topic.is_meant_by(hit.text, above)


def told_of(columns: Sequence[Column], text: str) -> str:
    """Give what may tell how it goes: of a row its cells without the times that are planned, else the text.

    >>> row = (Column("Vad", "Laga bryggan"), Column("Klart senast", "Klart i maj"), Column("Läge", "Pågår"))
    >>> told_of(row, ""), told_of((), "Bryggan är klar.")
    ('Laga bryggan; Pågår', 'Bryggan är klar.')
    """
    if not columns:
        return text
    return "; ".join(" ".join(one.text.split()) for one in columns if column_of(one.name) not in _PLANNED)


def states_of(columns: Sequence[Column]) -> list[str]:
    """Give the cells that tell how it goes, then those that remark on it; nothing where no cell does.

    >>> row = (Column("Vad", "Laga bryggan"), Column("Läge", "Pågår"), Column("Anmärkning", "Virke saknas"))
    >>> states_of(row), states_of(row[:1])
    (['Pågår', 'Virke saknas'], [])
    """
    filled = [
        (one.name.strip(), " ".join(one.text.split())) for one in columns if not _EMPTY.fullmatch(one.text)
    ]
    states = [text for name, text in filled if _STATES.fullmatch(name)]
    return [*states, *(text for name, text in filled if _REMARKS.fullmatch(name))] if states else []
