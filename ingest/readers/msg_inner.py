"""Messages inside messages: what is attached to Outlook mail as a message, written as mail (EML)."""

from collections.abc import Iterable
from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTPUTF8
from email.utils import format_datetime
from typing import TYPE_CHECKING

from ingest.readers.msg_parts import one_line, sender_of, text_of

if TYPE_CHECKING:
    from oxmsg import Message
    from oxmsg.attachment import Attachment
    from oxmsg.storage import Storage

_INNER = "__substg1.0_3701000D"
_PROPERTIES = "__properties_version1.0"
_HEADER = 24  # bytes before the properties of an inner message; those of a file have eight more
_DEEPEST = 5


def inner_message(attachment: "Attachment", *, depth: int = 1) -> bytes | None:
    """Give the message that an attachment holds as mail; None where it holds something else."""
    storage = _inner_storage(attachment)
    if storage is None or depth > _DEEPEST:
        return None
    from oxmsg import Message

    return _as_mail(Message(storage), depth)


def _inner_storage(attachment: "Attachment") -> "Storage | None":
    """Give the storage of the inner message, its properties set as those of a file are."""
    held: Iterable[Storage] = attachment._storage.storages  # type: ignore[attr-defined] # its protocol is narrower
    found = next((inner for inner in held if inner.name == _INNER), None)
    if found is None:
        return None
    streams = tuple(
        replace(stream, bytes_=stream.bytes_[:_HEADER] + bytes(8) + stream.bytes_[_HEADER:])
        if stream.name == _PROPERTIES
        else stream
        for stream in found.streams
    )
    return replace(found, streams=streams)


def _as_mail(message: "Message", depth: int) -> bytes:
    mail = EmailMessage(policy=SMTPUTF8)
    headers = {name.lower(): text for name, text in message.message_headers.items()}
    named = ", ".join(found.email_address or found.name for found in message.recipients)
    for name, value in (
        ("Subject", message.subject),
        ("From", sender_of(message)),
        ("To", headers.get("to", "") or named),
        ("Cc", headers.get("cc", "")),
    ):
        if text := one_line(value):
            mail[name] = text
    if message.sent_date is not None:
        mail["Date"] = format_datetime(message.sent_date)
    text, is_html = text_of(message)
    mail.set_content(text, subtype="html" if is_html else "plain")
    _attach(mail, message, depth)
    return mail.as_bytes()


def _attach(mail: EmailMessage, message: "Message", depth: int) -> None:
    for number, found in enumerate(message.attachments, start=1):
        inner = inner_message(found, depth=depth + 1)
        name = one_line(found.file_name or "") or f"bilaga-{number}"
        data = inner or (found.file_bytes if found.attached_by_value else None)
        if data:
            name += ".eml" if inner else ""
            mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
