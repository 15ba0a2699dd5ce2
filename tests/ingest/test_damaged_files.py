"""Files cut short, with bits turned and under false names: each is read or refused with a reason."""

import random
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest

from benchmarks.renderings import WRITERS
from corpus.errors import UnreadableDocument
from corpus.sample.make_sample import SOURCES
from corpus.sample.source import load_source
from ingest.detect import detect
from ingest.options import ReadingOptions
from ingest.readers.registry import reader_for
from tests.ingest.outlook import outlook_message

SOURCE = load_source(SOURCES / "20-halso-och-sjukvardsnamnden-kallelse-2026-02-19.docx.md")
WITHOUT_PROGRAMS = ReadingOptions(recognises=False)


def archive(data: bytes) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as found:
        found.writestr("mapp/protokoll.txt", data)
    return stream.getvalue()


FILES = {suffix: write(SOURCE) for suffix, write in WRITERS.items()} | {
    "msg": outlook_message("Kallelse", "Sammanträde i maj.", attachments={"a.txt": b"Hej."}),
    "zip": archive(WRITERS["txt"](SOURCE)),
    "ics": b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260312T083000\r\nSUMMARY:M\r\nEND:VEVENT\r\n",
    "csv": "Aktivitet;Ansvarig\nÖppna gården;Alva Lindh\n".encode(),
}


def damaged(data: bytes, seed: int) -> Iterator[bytes]:
    generator = random.Random(seed)
    for share in (0.1, 0.5, 0.9, 0.99):
        yield data[: int(len(data) * share)]
    for turned in (1, 8, 64):
        found = bytearray(data)
        for _ in range(turned):
            found[generator.randrange(len(found))] ^= 1 << generator.randrange(8)
        yield bytes(found)
    yield data[len(data) // 3 :]
    yield data + generator.randbytes(500)


@pytest.mark.parametrize("suffix", sorted(FILES))
def test_a_damaged_file_is_read_or_refused_with_a_reason(suffix: str) -> None:
    reasons = []
    for data in damaged(FILES[suffix], len(suffix)):
        for name in (f"fil.{suffix}", "fil.txt", "fil"):
            try:
                reading = reader_for(detect(data, name), WITHOUT_PROGRAMS).read(data, name=name)
                assert all(block.end <= len(reading.text) for block in reading.blocks)
            except UnreadableDocument as error:
                reasons.append(str(error))
    assert all(reason.endswith((".", ")")) for reason in reasons)
    assert len(reasons) < 27


@pytest.mark.parametrize("suffix", sorted(FILES.keys() - {"csv", "txt"}))  # text is told by its name
def test_the_content_and_not_the_name_decides(suffix: str) -> None:
    data = FILES[suffix]
    assert detect(data, "fil.doc") == detect(data, f"fil.{suffix}")
