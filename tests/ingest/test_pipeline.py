import re
from collections.abc import Sequence
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from corpus.errors import TooLarge, UnreadableDocument
from corpus.records import Parsed, content_id
from corpus.settings import Settings
from ingest.pipeline import parse, parse_file
from ingest.readers import registry

SETTINGS = Settings(home=Path("/nowhere"), chunk_tokens=8)
MINUTES = """Kulturnämnden
Protokoll
Sammanträdesdatum: 2025-03-04

§ 12 Öppettider på biblioteket

Beslut

Nämnden beslutar att biblioteket hålls öppet på söndagar. Beslutet gäller från den 1 april.
"""


def words(text: str) -> Sequence[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\S+", text)]


def parsed(data: bytes, source: str = "mapp/protokoll.txt") -> tuple[Parsed, ...]:
    return parse(data, source=source, token_spans=words, settings=SETTINGS)


def mail_with(*attachments: tuple[str, bytes]) -> bytes:
    mail = EmailMessage()
    mail["Subject"] = "Handlingar till mötet"
    mail["From"] = "alva@example.org"
    mail["Date"] = "Tue, 04 Mar 2025 09:00:00 +0100"
    mail.set_content("Hej, här kommer handlingarna.")
    for name, data in attachments:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def test_a_file_becomes_a_document_with_sections_and_chunks() -> None:
    (found,) = parsed(MINUTES.encode())
    document = found.document
    assert (document.title, document.kind, document.body, document.date) == (
        "Protokoll – Kulturnämnden",
        "protokoll",
        "Kulturnämnden",
        "2025-03-04",
    )
    assert document.id == content_id("document", document.sha256)
    assert [section.number for section in found.sections] == [None, "§ 12"]
    assert [document.text[chunk.start : chunk.end] for chunk in found.chunks][-1] == (
        "Beslutet gäller från den 1 april."
    )


def test_the_same_bytes_give_the_same_ids_under_any_name() -> None:
    (first,), (second,) = parsed(MINUTES.encode()), parsed(MINUTES.encode(), source="annan.txt")
    assert first.document.id == second.document.id
    assert [section.id for section in first.sections] == [section.id for section in second.sections]


def test_attachments_are_documents_that_know_their_mail() -> None:
    mail, minutes = parsed(mail_with(("protokoll.txt", MINUTES.encode())), source="in/brev.eml")
    assert (mail.document.source, minutes.document.source) == ("in/brev.eml", "in/brev.eml/protokoll.txt")
    assert (mail.document.parent, minutes.document.parent) == (None, mail.document.id)
    assert minutes.document.title == "Protokoll – Kulturnämnden"


def test_a_bad_attachment_is_told_and_does_not_stop_the_mail() -> None:
    data = mail_with(("skadad.pdf", b"\x00\xff\x13" * 50), ("protokoll.txt", MINUTES.encode()))
    file = parse_file(data, source="brev.eml", token_spans=words, settings=SETTINGS)
    assert [found.document.source for found in file.parsed] == ["brev.eml", "brev.eml/protokoll.txt"]
    assert [source for source, _ in file.rejected] == ["brev.eml/skadad.pdf"]
    assert file.rejected[0][1]


def test_mails_in_mails_are_read_to_a_depth_and_no_deeper() -> None:
    data = MINUTES.encode()
    for depth in range(5):
        data = mail_with((f"nivå{depth}.{'txt' if depth == 0 else 'eml'}", data))
    file = parse_file(data, source="brev.eml", token_spans=words, settings=SETTINGS)
    assert len(file.parsed) == 4
    assert [reason for _, reason in file.rejected] == ["Bilagan ligger djupare än 3 nivåer."]


def test_two_attachments_of_one_name_get_sources_of_their_own() -> None:
    data = mail_with(("a.txt", b"Ett."), ("a.txt", "Två.".encode()))
    sources = [found.document.source for found in parsed(data, source="brev.eml")]
    assert sources == ["brev.eml", "brev.eml/a.txt", "brev.eml/a (2).txt"]


def test_a_file_over_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(TooLarge, match="Filen är 200 byte; gränsen är 100 byte"):
        parse(b"x" * 200, source="a.txt", token_spans=words, settings=replace(SETTINGS, max_file_bytes=100))


def test_a_text_over_the_limit_is_refused() -> None:
    settings = replace(SETTINGS, max_text_characters=50)
    with pytest.raises(TooLarge, match="tecken"):
        parse(b"ord " * 50, source="a.txt", token_spans=words, settings=settings)


def test_a_text_file_far_over_the_limit_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(registry, "reader_for", lambda media_type, options: pytest.fail("it was read"))
    settings = replace(SETTINGS, max_text_characters=50)
    with pytest.raises(TooLarge, match="minst 51 tecken"):
        parse("ö ".encode() * 68, source="a.txt", token_spans=words, settings=settings)


@pytest.mark.parametrize("data", [b"", b"   \n\n ", b"\x00\xff\x13" * 50])
def test_a_file_without_text_cannot_be_read(data: bytes) -> None:
    with pytest.raises(UnreadableDocument):
        parsed(data)


def test_whatever_a_library_raises_becomes_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def read(self, data: bytes, *, name: str) -> None:
            raise RecursionError

    monkeypatch.setattr(registry, "reader_for", lambda media_type, options: Broken())
    with pytest.raises(UnreadableDocument, match="RecursionError"):
        parsed(MINUTES.encode())
