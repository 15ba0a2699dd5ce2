from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from corpus.errors import TooLarge, UnreadableDocument
from ingest.readers.archive import ArchiveReader, safe_path
from tests.ingest.readers.seen import texts


def packed(*members: tuple[str, bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return stream.getvalue()


def test_every_file_in_an_archive_is_taken_out_under_its_path() -> None:
    data = packed(("2025/protokoll.txt", b"Ett."), ("läs mig.md", b"# Tv\xc3\xa5"), ("__MACOSX/._x", b"x"))
    reading = ArchiveReader().read(data, name="handlingar.zip")
    assert [(found.name, found.data) for found in reading.attachments] == [
        ("2025/protokoll.txt", b"Ett."),
        ("läs mig.md", b"# Tv\xc3\xa5"),
    ]
    assert texts(reading) == ["handlingar.zip", "2025/protokoll.txt", "läs mig.md"]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/rot/a.txt", "rot/a.txt"),
        ("C:\\mapp\\a.txt", "C_/mapp/a.txt"),
        ("mapp/\x07b?.txt", "mapp/b_.txt"),
        ("..", ""),
    ],
)
def test_paths_never_lead_out_of_the_archive(name: str, safe: str) -> None:
    assert safe_path(name) == safe


def test_names_of_older_programs_are_read_in_their_code_page() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr(ZipInfo("xxxxx.txt"), b"Hej.")
    data = stream.getvalue().replace(b"xxxxx", "måste".encode("cp850"))
    (found,) = ArchiveReader().read(data, name="a.zip").attachments
    assert found.name == "måste.txt"


def test_a_damaged_member_does_not_stop_the_others() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("skadad.txt", b"abcdefgh" * 20)
        archive.writestr("hel.txt", b"Hel.")
    data = stream.getvalue().replace(b"abcdefgh", b"abcdefgX", 1)
    damaged, whole = ArchiveReader().read(data, name="a.zip").attachments
    assert (damaged.data, damaged.reason[:15]) == (b"", "Filen är skadad")
    assert (whole.data, whole.reason) == (b"Hel.", "")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(TooLarge, match="orimligt mycket"):
        ArchiveReader().read(packed(("bomb.txt", b"0" * 60_000_000)), name="a.zip")


def test_an_archive_without_files_cannot_be_read() -> None:
    with pytest.raises(UnreadableDocument, match="inga filer"):
        ArchiveReader().read(packed(("mapp/", b"")), name="a.zip")
