import asyncio
import io

import pytest
from starlette.datastructures import UploadFile

from api.intake.uploads import read_upload, safe_name
from corpus.errors import TooLarge


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("protokoll.pdf", "protokoll.pdf"),
        ("Årsplan för hälsa.docx", "Årsplan för hälsa.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\arkiv\\beslut.txt", "beslut.txt"),
        ("<script>alert(1)</script>.txt", "script.txt"),
        ("..", "namnlös"),
        ("", "namnlös"),
        (".dold", "dold"),
        ("a\x00b\n.txt", "ab.txt"),
    ],
)
def test_a_name_is_made_safe(name: str, expected: str) -> None:
    assert safe_name(name) == expected


def test_a_long_name_keeps_its_ending() -> None:
    shortened = safe_name("a" * 500 + ".docx")
    assert shortened.endswith(".docx")
    assert len(shortened) < 200


def test_reading_stops_at_the_limit() -> None:
    with pytest.raises(TooLarge, match=r"stor\.txt"):
        asyncio.run(read_upload(UploadFile(io.BytesIO(b"x" * 11), filename="stor.txt"), limit=10))


def test_what_fits_is_read_whole() -> None:
    upload = asyncio.run(read_upload(UploadFile(io.BytesIO(b"x" * 10), filename="liten.txt"), limit=10))
    assert (upload.name, upload.data) == ("liten.txt", b"x" * 10)
