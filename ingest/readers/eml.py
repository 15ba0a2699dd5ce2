"""Mail (EML): its headers, its text (plain before HTML), and its attachments as files of their own."""

import re
from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from typing import cast

from corpus.errors import UnreadableDocument
from ingest import media_types
from ingest.readers.guards import translated
from ingest.readers.mail_text import MAX_ATTACHMENTS, add_body, add_head
from ingest.text.blocks import Attachment, Reading, TextBuilder, normalise
from ingest.text.encoding import decode

_LABEL = "ett e-postmeddelande"
_FIELDS = (("Från", "from"), ("Till", "to"), ("Kopia", "cc"), ("Datum", "date"))


class EmlReader:
    """Reads mail with the standard library."""

    def read(self, data: bytes, *, name: str) -> Reading:
        """Read one message.

        :raises UnreadableDocument: where it is empty or holds neither text nor attachments.
        """
        if not data.strip():
            raise UnreadableDocument("Filen är tom (0 byte).")
        with translated(_LABEL):
            return _read(data, name)


def _read(data: bytes, name: str) -> Reading:
    message = message_from_bytes(data, policy=policy.default)
    builder = TextBuilder()
    subject = _header(message, "subject")
    add_head(builder, subject, ((label, _header(message, field)) for label, field in _FIELDS))
    headers = len(builder.blocks())
    _add_body(message, builder, name)
    attachments = tuple(_attachments(message))
    if len(builder.blocks()) == headers and not attachments and headers == 1:
        raise UnreadableDocument("Meddelandet innehåller varken rubrikfält, text eller bilagor.")
    return Reading(
        text=builder.text(),
        blocks=builder.blocks(),
        media_type=media_types.EML,
        properties=tuple(_properties(message, subject)),
        attachments=attachments,
    )


def _properties(message: EmailMessage, subject: str) -> Iterator[tuple[str, str]]:
    if subject:
        yield "title", subject
    if date := _date(message):
        yield "date", date
    for name, field in (("author", "from"), ("to", "to"), ("cc", "cc"), ("message_id", "message-id")):
        if text := _header(message, field):
            yield name, text


def _header(message: EmailMessage, field: str) -> str:
    """Give a header's text; one that cannot be parsed is given as it stands."""
    try:
        value = message.get(field)
        moment = getattr(value, "datetime", None)
    except (ValueError, LookupError, TypeError, AttributeError, IndexError):
        value, moment = _raw_header(message, field), None
    if isinstance(moment, datetime):
        return f"{moment:%Y-%m-%d %H:%M}"
    return re.sub(r"\s+", " ", normalise(_whole(str(value or "")))).strip()


def _raw_header(message: EmailMessage, field: str) -> str:
    return next((str(text) for name, text in message.raw_items() if name.lower() == field), "")


def _whole(text: str) -> str:
    """Read bytes beyond ASCII, which the parser holds as surrogates."""
    data = text.encode("utf-8", "surrogateescape")
    return decode(data) or data.decode("utf-8", "replace")


def _date(message: EmailMessage) -> str:
    found = re.match(r"\d{4}-\d{2}-\d{2}", _header(message, "date"))
    return found[0] if found else ""


def _add_body(message: EmailMessage, builder: TextBuilder, name: str) -> None:
    for kind in ("plain", "html"):
        part = message.get_body(preferencelist=(kind,))
        text = "" if part is None else _text(part, _payload(part))
        if text.strip():
            add_body(builder, text, is_html=kind == "html", name=name)
            return


def _payload(part: MIMEPart) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: MIMEPart, data: bytes) -> str:
    """Decode a part by the charset that it names, or by its content where that one is unknown or wrong."""
    try:
        return data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, ValueError):
        return decode(data) or data.decode("utf-8", "replace")


def _attachments(message: EmailMessage) -> Iterator[Attachment]:
    for count, part in enumerate(message.iter_attachments(), start=1):
        if count > MAX_ATTACHMENTS:
            raise UnreadableDocument(f"Meddelandet har fler än {MAX_ATTACHMENTS} bilagor.")
        data = _attached_bytes(cast("MIMEPart", part))
        if data:
            yield Attachment(_attachment_name(cast("MIMEPart", part), count), data)


def _attached_bytes(part: MIMEPart) -> bytes:
    if part.get_content_type() == media_types.EML:
        inner = part.get_payload()
        return b"".join(found.as_bytes() for found in inner if not isinstance(found, str))
    return _payload(part)


def _attachment_name(part: MIMEPart, count: int) -> str:
    name = re.sub(r"[\\/\x00-\x1f]", "_", normalise(part.get_filename() or "")).strip(" .")
    if name:
        return name
    if part.get_content_type() == media_types.EML:
        return f"bilaga-{count}.eml"
    return f"bilaga-{count}.{part.get_content_subtype()}"
