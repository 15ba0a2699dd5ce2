"""Mail saved by Outlook (MSG): its headers, its text, its attachments as files and inner messages as mail."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from corpus.errors import UnreadableDocument
from ingest import media_types
from ingest.readers.guards import translated
from ingest.readers.mail_text import MAX_ATTACHMENTS, add_body, add_head
from ingest.readers.msg_inner import inner_message
from ingest.readers.msg_parts import one_line, sender_of, text_of
from ingest.readers.swedish_time import in_sweden
from ingest.text.blocks import Attachment, Reading, TextBuilder

if TYPE_CHECKING:
    from oxmsg import Message
    from oxmsg.attachment import Attachment as OutlookAttachment

_LABEL = "ett Outlook-meddelande"
_EMBEDDED = "Bilagan är ett inbäddat objekt. Spara det som en egen fil och läs in den."


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
    subject = one_line(message.subject)
    add_head(builder, subject, _fields(message))
    headers = len(builder.blocks())
    text, is_html = text_of(message)
    if text.strip():
        add_body(builder, text, is_html=is_html, name=name)
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
    yield "Från", sender_of(message)
    headers = {name.lower(): text for name, text in message.message_headers.items()}
    named = "; ".join(_recipient(found.name, found.email_address) for found in message.recipients)
    yield "Till", one_line(headers.get("to", "")) or named
    yield "Kopia", one_line(headers.get("cc", ""))
    if message.sent_date is not None:
        yield "Datum", f"{in_sweden(message.sent_date):%Y-%m-%d %H:%M}"


def _recipient(name: str, address: str) -> str:
    return f"{name} <{address}>" if address and address != name else name


def _properties(message: "Message", subject: str) -> Iterator[tuple[str, str]]:
    if subject:
        yield "title", subject
    if message.sent_date is not None:
        yield "date", f"{in_sweden(message.sent_date):%Y-%m-%d}"
    if sender := sender_of(message):
        yield "author", sender


def _attachments(message: "Message") -> Iterator[Attachment]:
    if message.attachment_count > MAX_ATTACHMENTS:
        raise UnreadableDocument(f"Meddelandet har fler än {MAX_ATTACHMENTS} bilagor.")
    for number, found in enumerate(message.attachments, start=1):
        name = re.sub(r"[\\/\x00-\x1f]", "_", one_line(found.file_name or "")).strip(" .")
        data = found.file_bytes if found.attached_by_value else None
        if data:
            yield Attachment(name or f"bilaga-{number}", data)
            continue
        inner = _inner(found)
        ending = ".eml" if inner else ""
        yield Attachment((name or f"bilaga-{number}") + ending, inner or b"", "" if inner else _EMBEDDED)


def _inner(attachment: "OutlookAttachment") -> bytes | None:
    try:
        return inner_message(attachment)
    except Exception:  # noqa: BLE001 - the library raises anything; the attachment alone is told of as unread
        return None
