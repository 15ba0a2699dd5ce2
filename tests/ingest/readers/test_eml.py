from email.message import EmailMessage

import pytest

from corpus.errors import UnreadableDocument
from ingest.readers.eml import EmlReader
from tests.ingest.readers.seen import HEADING, PARAGRAPH, blocks, is_sound, texts


def message(subject: str = "Kallelse till samråd") -> EmailMessage:
    mail = EmailMessage()
    mail["Subject"] = subject
    mail["From"] = "Åsa Öberg <asa@region.example>"
    mail["To"] = "Rådet <rad@region.example>"
    mail["Date"] = "Tue, 03 Feb 2026 08:15:00 +0100"
    return mail


def test_headers_come_first_and_say_title_and_date() -> None:
    mail = message()
    mail.set_content("Välkomna!\n")
    reading = EmlReader().read(mail.as_bytes(), name="a.eml")
    assert blocks(reading) == [
        (HEADING, 1, "Kallelse till samråd"),
        (PARAGRAPH, 0, "Från: Åsa Öberg <asa@region.example>"),
        (PARAGRAPH, 0, "Till: Rådet <rad@region.example>"),
        (PARAGRAPH, 0, "Datum: 2026-02-03 08:15"),
        (PARAGRAPH, 0, "Välkomna!"),
    ]
    found = dict(reading.properties)
    assert (found["title"], found["date"]) == ("Kallelse till samråd", "2026-02-03")
    assert is_sound(reading)


def test_plain_text_is_preferred_to_html() -> None:
    mail = message()
    mail.set_content("Ren text.\n")
    mail.add_alternative("<p>Annan text.</p>", subtype="html")
    assert texts(EmlReader().read(mail.as_bytes(), name="a.eml"))[-1] == "Ren text."


def test_html_is_read_where_there_is_nothing_else() -> None:
    mail = message()
    mail.set_content("<html><body><p>Hej <b>alla</b></p></body></html>", subtype="html")
    assert texts(EmlReader().read(mail.as_bytes(), name="a.eml"))[-1] == "Hej alla"


def test_attachments_keep_their_names_and_bytes() -> None:
    mail = message()
    mail.set_content("Se bilagan.\n")
    mail.add_attachment(b"%PDF-1", maintype="application", subtype="pdf", filename="Åtgärds/plan.pdf")
    inner = message("Inre")
    inner.set_content("Inuti.\n")
    mail.add_attachment(inner)
    reading = EmlReader().read(mail.as_bytes(), name="a.eml")
    assert [attachment.name for attachment in reading.attachments] == ["Åtgärds_plan.pdf", "bilaga-2.eml"]
    assert reading.attachments[0].data == b"%PDF-1"
    nested = EmlReader().read(reading.attachments[1].data, name="bilaga-2.eml")
    assert texts(nested)[0] == "Inre"
    assert texts(nested)[-1] == "Inuti."


@pytest.mark.parametrize("charset", ["okand-teckenuppsattning", "utf-8", "us-ascii"])
def test_wrong_charset_does_not_lose_the_text(charset: str) -> None:
    head = f"Subject: =?x-fel?q?M=F6te?=\nFrom: a@b.se\nContent-Type: text/plain; charset={charset}\n\n"
    data = head.encode() + "Välkomna till mötet på måndag, säger Åsa.".encode("latin-1")
    assert texts(EmlReader().read(data, name="a.eml"))[-1] == "Välkomna till mötet på måndag, säger Åsa."


def test_broken_date_and_addresses_are_given_as_they_stand() -> None:
    data = b"Subject: Hej\nFrom: <<<\nDate: i fredags\n\nText.\n"
    reading = EmlReader().read(data, name="a.eml")
    assert "Datum: i fredags" in texts(reading)
    assert "date" not in dict(reading.properties)


@pytest.mark.parametrize("data", [b"", b" \n\n"], ids=["empty", "blank"])
def test_empty_mail_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="tom"):
        EmlReader().read(data, name="a.eml")
