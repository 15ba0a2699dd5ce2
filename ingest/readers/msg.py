"""Mail saved by Outlook (MSG): its headers, its text (plain before HTML), and its attachments as files."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from corpus.errors import UnreadableDocument
from ingest import media_types
from ingest.blocks import Attachment, Reading, TextBuilder, normalise
from ingest.readers.guards import translated
from ingest.readers.mail_text import MAX_ATTACHMENTS, add_body, add_head
from ingest.readers.swedish_time import in_sweden

if TYPE_CHECKING:
    from oxmsg import Message

_LABEL = "ett Outlook-meddelande"
_SENDER = re.compile(r'"?([^"<]*?)"?\s*(<[^<>]*>)')
_EMBEDDED = "Bilagan är ett inbäddat meddelande eller objekt. Spara det som en egen fil och läs in den."


class MsgReader:
    """Reads messages with python-oxmsg."""

    def read(self, data: bytes, *, name: str) -> Reading:
        """Read one message.

        :raises UnreadableDocument: where it is damaged or holds neither text nor attachments.
        """
        with translated(_LABEL):
            return _read(data, name)


def _read(data: bytes, name: str) -> Reading:
    from oxmsg import Message

    message = Message.load(data)
    builder = TextBuilder()
    subject = _plain(message.subject)
    add_head(builder, subject, _fields(message))
    headers = len(builder.blocks())
    plain, html = message.body or "", message.html_body or ""
    if (plain or html).strip():
        add_body(builder, plain if plain.strip() else html, is_html=not plain.strip(), name=name)
    attachments = tuple(_attachments(message))
    if len(builder.blocks()) == headers == 1 and not attachments:
        raise UnreadableDocument("Meddelandet innehåller varken rubrikfält, text eller bilagor.")
    return Reading(
        text=builder.text(),
        blocks=builder.blocks(),
        media_type=media_types.MSG,
        properties=tuple(_properties(message, subject)),
        attachments=attachments,
    )


def _fields(message: "Message") -> Iterator[tuple[str, str]]:
    yield "Från", _sender(message)
    headers = {name.lower(): text for name, text in message.message_headers.items()}
    named = "; ".join(_recipient(found.name, found.email_address) for found in message.recipients)
    yield "Till", _plain(headers.get("to", "")) or named
    yield "Kopia", _plain(headers.get("cc", ""))
    if message.sent_date is not None:
        yield "Datum", f"{in_sweden(message.sent_date):%Y-%m-%d %H:%M}"


def _sender(message: "Message") -> str:
    """Give name and address as they stand in other mail: without quotation marks, a blank between."""
    found = _SENDER.fullmatch(_plain(message.sender or ""))
    return f"{found[1]} {found[2]}".strip() if found else _plain(message.sender or "")


def _recipient(name: str, address: str) -> str:
    return f"{name} <{address}>" if address and address != name else name


def _properties(message: "Message", subject: str) -> Iterator[tuple[str, str]]:
    if subject:
        yield "title", subject
    if message.sent_date is not None:
        yield "date", f"{in_sweden(message.sent_date):%Y-%m-%d}"
    if sender := _sender(message):
        yield "author", sender


def _attachments(message: "Message") -> Iterator[Attachment]:
    if message.attachment_count > MAX_ATTACHMENTS:
        raise UnreadableDocument(f"Meddelandet har fler än {MAX_ATTACHMENTS} bilagor.")
    for number, found in enumerate(message.attachments, start=1):
        name = re.sub(r"[\\/\x00-\x1f]", "_", _plain(found.file_name or "")).strip(" .") or f"bilaga-{number}"
        data = found.file_bytes if found.attached_by_value else None
        yield Attachment(name, data or b"", "" if data else _EMBEDDED)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", normalise(text)).strip(" \0")
