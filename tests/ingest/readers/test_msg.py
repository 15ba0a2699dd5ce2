import pytest

from corpus.errors import UnreadableDocument
from ingest.readers.msg import MsgReader
from tests.ingest.compound_file import compound_file
from tests.ingest.outlook import outlook_message
from tests.ingest.readers.seen import headings, texts

MESSAGE = outlook_message(
    "Underlag till nämnden",
    "Hej!\r\n\r\nHär kommer underlaget om fritidsgården.\r\n",
    to=[("Bo Ek", "bo@exempel.se"), ("Siv Ros", "siv@exempel.se")],
    attachments={"beslut.txt": "Nämnden beslutar att öppna.".encode()},
)


def test_a_message_has_its_headers_and_its_text() -> None:
    reading = MsgReader().read(MESSAGE, name="brev.msg")
    assert headings(reading) == [(1, "Underlag till nämnden")]
    assert texts(reading)[1:] == [
        "Från: Alva Lindh <alva@exempel.se>",
        "Till: Bo Ek <bo@exempel.se>; Siv Ros <siv@exempel.se>",
        "Datum: 2025-02-19 22:20",
        "Hej!",
        "Här kommer underlaget om fritidsgården.",
    ]
    assert dict(reading.properties)["date"] == "2025-02-19"


def test_attachments_are_files_of_their_own() -> None:
    (attachment,) = MsgReader().read(MESSAGE, name="brev.msg").attachments
    assert (attachment.name, attachment.data.decode()) == ("beslut.txt", "Nämnden beslutar att öppna.")


def test_a_message_without_plain_text_is_read_from_its_page() -> None:
    data = outlook_message("Kallelse", "", html=b"<html><body><p>Sammantr&auml;de i maj.</p></body></html>")
    assert texts(MsgReader().read(data, name="brev.msg"))[-1] == "Sammanträde i maj."


def test_a_compound_file_of_another_kind_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="Outlook"):
        MsgReader().read(compound_file({"WordDocument": b"x"}), name="brev.msg")
