import struct

import pytest

from corpus.errors import UnreadableDocument
from ingest.readers.eml import EmlReader
from ingest.readers.msg import MsgReader
from ingest.readers.rtf_text import decompressed
from tests.ingest.compound_file import compound_file
from tests.ingest.outlook import inner_message, outlook_message
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


def test_a_message_inside_a_message_is_mail_of_its_own_at_every_depth() -> None:
    deepest = inner_message("Innerst", "Frågan gäller lekplatsen.")
    middle = inner_message("VB: Kallelse", "Se nedan.", inner=deepest)
    data = outlook_message("Kallelse", "Vidarebefordras.", inner={"Kallelse": middle})
    (attachment,) = MsgReader().read(data, name="brev.msg").attachments
    mail = EmlReader().read(attachment.data, name=attachment.name)
    assert (attachment.name, attachment.reason) == ("Kallelse.eml", "")
    assert texts(mail) == ["VB: Kallelse", "Från: Bo Ek <bo@exempel.se>", "Se nedan."]
    (last,) = mail.attachments
    assert texts(EmlReader().read(last.data, name=last.name))[-1] == "Frågan gäller lekplatsen."


def test_an_attached_object_that_is_no_message_is_told_of() -> None:
    data = outlook_message("Kallelse", "Se objektet.", inner={"Objekt": {}})
    (attachment,) = MsgReader().read(data, name="brev.msg").attachments
    assert (attachment.data, attachment.reason.startswith("Bilagan är ett inbäddat objekt")) == (b"", True)


def _stored(rtf: bytes) -> bytes:
    return struct.pack("<II4sI", len(rtf) + 12, len(rtf), b"MELA", 0) + rtf


def test_a_message_in_rich_text_only_is_read() -> None:
    rtf = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\uc1 N\'e4mnden beslutar\par "
        rb"att \u246?ppna.\par{\*\generator Msftedit;}}"
    )
    reading = MsgReader().read(outlook_message("Beslut", "", rtf=_stored(rtf)), name="brev.msg")
    assert texts(reading)[-2:] == ["Nämnden beslutar", "att öppna."]


def test_a_page_enclosed_in_rich_text_is_read_as_a_page() -> None:
    rtf = (
        rb"{\rtf1\ansi\ansicpg1252\fromhtml1{\*\htmltag64 <p>}\htmlrtf \par \htmlrtf0 "
        rb"M\'f6tet \'e4r inst\'e4llt.{\*\htmltag72 </p>}{\*\htmltag64 <p>}Nytt datum.{\*\htmltag72 </p>}}"
    )
    reading = MsgReader().read(outlook_message("Ändring", "", rtf=_stored(rtf)), name="brev.msg")
    assert texts(reading)[-2:] == ["Mötet är inställt.", "Nytt datum."]


def test_compressed_rich_text_is_unpacked() -> None:
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    assert decompressed(packed) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
