"""What stands on the pages of a PDF: by the text layer where it is sound, by the picture where it is not."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from corpus.records import Note, NoteKind
from ingest.ocr.fitting import fitted
from ingest.ocr.pages import POINTS, ReadPage, read_picture
from ingest.ocr.tesseract import INSTALL, RecognitionFailed, Tesseract, tesseract
from ingest.options import ReadingOptions
from ingest.readers.pdf_layers import Layer, judged_sheet, letters_of, read_layer
from ingest.readers.pdf_running import Sheet
from ingest.text.plausibility import Judged, is_better, is_suspect

if TYPE_CHECKING:
    from numpy import uint8
    from numpy.typing import NDArray
    from pypdfium2 import PdfDocument, PdfPage

Result = ReadPage | str | None
"""What recognition gave for a page: what stands on it, why it failed, or None for a blank page."""
Choice = tuple[Sheet, Note | None]

DPI = 300
_LONGEST_SIDE = 9_000  # pixels of a page that is rendered
_HARDLY_ANY = 20  # letters on a page that is left as it is
_MUCH_OF_IT = 0.7  # of the letters: the text layer holds what the picture does
_BROKEN_SHARE = 0.25  # of the pages: as much broken, and all are looked at
_FEWEST_BROKEN = 2
_PROBES = 5  # doubtful pages that are recognised before the others are
_LEAST_CONFIDENCE = 0.5  # of a recognised page that stands in a text layer's place


@dataclass(frozen=True, slots=True)
class PagesRead:
    """The pages, what there is to tell of how they were read, and how many could not be read."""

    sheets: tuple[Sheet, ...]
    notes: tuple[Note, ...] = ()
    unread: int = 0


def read_pages(document: "PdfDocument", options: ReadingOptions) -> PagesRead:
    """Read every page, by its text layer or by its picture."""
    layers = [read_layer(page) for page in _pages(document)]
    results: dict[int, Result]
    if reason := why_not_recognised(options):
        results = dict.fromkeys(_wanted(layers), reason)
    else:
        results = _results(document, layers, options)
    chosen = _all_chosen(layers, results)
    notes = tuple(note for _, note in chosen if note is not None)
    unread = sum(note.kind is NoteKind.UNREAD_PAGE for note in notes)
    return PagesRead(tuple(sheet for sheet, _ in chosen), notes, unread)


def why_not_recognised(options: ReadingOptions) -> str:
    """Say why pictures of text are not read; "" where they are."""
    if not options.recognises:
        return "Texttolkning är avstängd (BESLUTSGRAF_OCR=off)."
    missing = tesseract().missing
    return f"{missing}. Installera med: {INSTALL}" if missing else ""


def _pages(document: "PdfDocument") -> Iterator["PdfPage"]:
    """Give the pages one at a time; each is closed when the next is asked for."""
    for index in range(len(document)):
        page = document[index]
        yield page
        page.close()


def _results(document: "PdfDocument", layers: Sequence[Layer], options: ReadingOptions) -> dict[int, Result]:
    """Recognise the scanned pages, and the doubtful ones where some of them turn out to be broken.

    A long document in another language is doubtful on every page, and none of them is broken.
    """
    wanted = _wanted(layers)
    doubted = [index for index in wanted if not layers[index].pictured]
    probes = doubted[:: max(1, -(-len(doubted) // _PROBES))]
    first = sorted({*probes, *(index for index in wanted if layers[index].pictured)})
    results = dict(_recognised(document, first, tesseract(), options))
    if any(
        isinstance(found := results[index], ReadPage) and _is_broken(layers[index], found) for index in probes
    ):
        rest = [index for index in doubted if index not in results]
        results |= dict(_recognised(document, rest, tesseract(), options))
    return results


def _wanted(layers: Sequence[Layer]) -> list[int]:
    """Give the pages to recognise; where many layers are broken, all are looked at."""
    told = [layer for layer in layers if layer.page.tells]
    broken = sum(is_suspect(layer.page) for layer in told)
    is_broken = broken >= _FEWEST_BROKEN and broken >= _BROKEN_SHARE * len(told)
    return [
        index
        for index, layer in enumerate(layers)
        if layer.pictured or is_suspect(layer.page) or (is_broken and layer.letters)
    ]


def _recognised(
    document: "PdfDocument", wanted: Sequence[int], program: Tesseract, options: ReadingOptions
) -> Iterator[tuple[int, Result]]:
    """Recognise pages, some at a time; a page without a mark on it gives None."""
    running: list[tuple[int, Future[ReadPage | str]]] = []
    with ThreadPoolExecutor(max_workers=options.workers) as pool:
        for index in wanted:
            image, dpi = _picture(document, index)
            if image is None:
                yield index, None
                continue
            running.append((index, pool.submit(partial(_read, image, dpi, program, options))))
            if len(running) > options.workers:  # no more pictures in memory than are being read
                first, future = running.pop(0)
                yield first, future.result()
        for index, future in running:
            yield index, future.result()


def _read(image: "NDArray[uint8]", dpi: int, program: Tesseract, options: ReadingOptions) -> ReadPage | str:
    try:
        return read_picture(image, program, dpi=dpi, timeout_seconds=options.page_seconds)
    except RecognitionFailed as error:
        return str(error)


def _picture(document: "PdfDocument", index: int) -> tuple["NDArray[uint8] | None", int]:
    import numpy as np

    from ingest.ocr.picture import is_blank

    page = document[index]
    try:
        scale = min(DPI / POINTS, _LONGEST_SIDE / max(*page.get_size(), 1.0))
        bitmap = page.render(scale=scale, grayscale=True)
        image = np.ascontiguousarray(bitmap.to_numpy().reshape(bitmap.height, bitmap.width, -1)[:, :, 0])
        image = image.copy()
        bitmap.close()
    finally:
        page.close()
    return (None if is_blank(image) else image), round(scale * POINTS)


def _all_chosen(layers: Sequence[Layer], results: Mapping[int, Result]) -> list[Choice]:
    """Choose for each page; where many are broken, less is asked of each, and those with few words follow."""
    told = sum(layer.page.tells for layer in layers)
    broken = sum(
        isinstance(found := results.get(index), ReadPage) and _is_broken(layer, found)
        for index, layer in enumerate(layers)
    )
    is_broken = broken > 0 and broken >= _BROKEN_SHARE * told
    return [
        _chosen(layer, index + 1, results[index], is_broken=is_broken)
        if index in results
        else (layer.sheet, None)
        for index, layer in enumerate(layers)
    ]


def _chosen(layer: Layer, page: int, found: Result, *, is_broken: bool) -> Choice:
    """Choose between a page's text layer and what was recognised."""
    if isinstance(found, ReadPage):
        if layer.pictured and letters_of(found.sheet) * _MUCH_OF_IT > layer.letters:
            return found.sheet, _note(page, "Sidan är inskannad.", found)
        if _is_broken(layer, found, is_broken=is_broken):
            text = _why_broken(layer.page, judged_sheet(found.sheet))
            return fitted(found.sheet, layer.sheet), _note(page, text, found)
        if (
            is_broken
            and not layer.page.tells
            and layer.letters > _HARDLY_ANY
            and found.confidence >= _LEAST_CONFIDENCE
        ):
            text = "Textlagret på många av dokumentets sidor är skadat."
            return fitted(found.sheet, layer.sheet), _note(page, text, found)
        return layer.sheet, None
    return layer.sheet, _unread(layer, page, found) if found else None


def _is_broken(layer: Layer, found: ReadPage, *, is_broken: bool = False) -> bool:
    other = judged_sheet(found.sheet)
    return found.confidence >= _LEAST_CONFIDENCE and is_better(other, layer.page, is_broken=is_broken)


def _unread(layer: Layer, page: int, reason: str) -> Note | None:
    """Tell of a page that was to be recognised and could not."""
    if layer.pictured:
        return Note(kind=NoteKind.UNREAD_PAGE, page=page, text=f"Sidan är inskannad. {reason}")
    if not is_suspect(layer.page):
        return None
    text = f"Textlagret verkar skadat: {100 * layer.page.unknown:.0f} % av orden är inte svenska. {reason}"
    return Note(kind=NoteKind.BROKEN_TEXT, page=page, text=text)


def _why_broken(layer: Judged, other: Judged) -> str:
    if layer.lacks_letters and not other.lacks_letters:
        return "Textlagret saknar å, ä och ö."
    before, after = (f"{100 * found.unknown:.0f} %" for found in (layer, other))
    return (
        f"Textlagret är skadat: {before} av dess ord är inte svenska, {after} av orden som tolkats ur bilden."
    )


def _note(page: int, text: str, found: ReadPage) -> Note:
    return Note(kind=NoteKind.OCR, page=page, text=text, confidence=found.confidence)
