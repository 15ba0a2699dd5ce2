from io import BytesIO
from zlib import crc32

import pytest
from PIL.Image import Image

from corpus.errors import TooLarge, UnreadableDocument
from corpus.records import NoteKind
from ingest import media_types
from ingest.options import ReadingOptions
from ingest.readers.image import ImageReader
from tests.ingest.ocr.scanning import MINUTES, picture, write


def saved(image: Image, kind: str, **options: object) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


@pytest.mark.usefixtures("recognition")
def test_each_frame_of_a_picture_is_a_page() -> None:
    first = picture(lambda canvas: write(canvas, MINUTES[:2]), dpi=200)
    second = picture(lambda canvas: write(canvas, MINUTES[2:4]), dpi=200)
    data = saved(first, "TIFF", save_all=True, append_images=[second], dpi=(200, 200))
    reading = ImageReader().read(data, name="protokoll.tif")
    assert (reading.media_type, reading.pages) == (media_types.TIFF, 2)
    assert reading.text == "\n".join((" ".join(MINUTES[:2]), " ".join(MINUTES[2:4])))
    assert [note.page for note in reading.notes if note.kind is NoteKind.OCR] == [1, 2]


def test_without_recognition_a_picture_is_refused_with_the_reason() -> None:
    data = saved(picture(lambda canvas: write(canvas, MINUTES), dpi=50), "PNG")
    with pytest.raises(UnreadableDocument, match=r"Filen är en bild\. Texttolkning är avstängd"):
        ImageReader(ReadingOptions(recognises=False)).read(data, name="a.png")


@pytest.mark.usefixtures("recognition")
def test_a_damaged_picture_cannot_be_read() -> None:
    data = saved(picture(lambda canvas: write(canvas, MINUTES), dpi=50), "PNG")
    with pytest.raises(UnreadableDocument, match="skadad"):
        ImageReader().read(data[:300], name="a.png")


@pytest.mark.usefixtures("recognition")
@pytest.mark.parametrize(("width", "height"), [(10_000, 12_500), (14_000, 14_000)])
def test_a_picture_of_too_many_dots_is_refused_as_too_large_before_it_is_read(
    width: int, height: int
) -> None:
    head = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + bytes((1, 0, 0, 0, 0))
    data = b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4) + head + crc32(head).to_bytes(4)
    data += b"\0\0\0\0IDAT" + crc32(b"IDAT").to_bytes(4)
    with pytest.raises(TooLarge, match="för många bildpunkter"):
        ImageReader().read(data, name="karta.png")
