"""The log of files and the places of personal numbers as lines of Swedish text for a terminal."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

from api.lines.wording import local_time

if TYPE_CHECKING:
    from api.contract import PersonalNumberPlace
    from corpus.ledger import LogEntry

OUTCOMES = {
    "added": "inläst",
    "updated": "ändrad",
    "unchanged": "oförändrad",
    "removed": "borttagen",
    "quarantined": "karantän",
    "missing": "försvunnen",
}
TREATMENTS = {"warn": "varna", "mask": "täck över", "quarantine": "vägra"}


def log(result: Mapping[str, Any]) -> Iterator[str]:
    """List what came of files."""
    entries: tuple[LogEntry, ...] = result["entries"]
    for entry in entries:
        pages = "1 sida" if entry.pages == 1 else f"{entry.pages} sidor"
        read = f"  {pages}, {entry.sections} avsnitt" if entry.pages else ""
        yield f"{local_time(entry.at)}  {OUTCOMES[entry.outcome]:10}  {entry.source}{read}"
        if entry.reason:
            yield f"{'':33}{entry.reason}"
    if not entries:
        yield "Loggen är tom."


def privacy(result: Mapping[str, Any]) -> Iterator[str]:
    """List where personal numbers stand, without them."""
    found: tuple[PersonalNumberPlace, ...] = result["findings"]
    for (title, source), places in groupby(found, key=lambda place: (place.title, place.source)):
        yield f"{title} ({source})"
        for place in places:
            where = f"s. {place.page}" + (f", {place.number}" if place.number else "")
            yield f"  {where}: {place.kind}, {place.handling}"
    if not found:
        yield "Inga personnummer eller samordningsnummer i det som är inläst."
    for collection in result["collections"]:
        yield f"Valt för {collection.path}: {_treatment(collection.privacy)}"
    rest = "Annars gäller" if result["collections"] else "För alla mappar gäller"
    yield f"{rest}: {_treatment(result['default'])}"


def _treatment(name: str) -> str:
    """Name a treatment in Swedish, with the word that chooses it."""
    return f"{TREATMENTS[name]} ({name})"
