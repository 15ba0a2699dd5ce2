"""Writes Outlook messages (MSG) for tests."""

import struct
from collections.abc import Mapping, Sequence

from tests.ingest.compound_file import Tree, compound_file

_SUBJECT, _BODY, _SENDER_NAME, _SENDER_ADDRESS, _SENT = 0x0037, 0x1000, 0x0C1A, 0x5D01, 0x0039
_HTML, _NAME, _ADDRESS = 0x1013, 0x3001, 0x39FE
_FILE_NAME, _DATA, _METHOD = 0x3707, 0x3701, 0x3705
_RTF, _IS_MESSAGE = 0x1009, 5
_TEXT, _BINARY, _INTEGER, _TIME = 0x001F, 0x0102, 0x0003, 0x0040
_SECONDS_FROM_1601_TO_1970 = 11_644_473_600


def outlook_message(
    subject: str,
    body: str,
    *,
    sender: tuple[str, str] = ("Alva Lindh", "alva@exempel.se"),
    to: Sequence[tuple[str, str]] = (),
    sent: int = 1_740_000_000,
    html: bytes = b"",
    rtf: bytes = b"",
    attachments: Mapping[str, bytes] | None = None,
    inner: Mapping[str, Tree] | None = None,
) -> bytes:
    """Write a message with its recipients and attachments; `sent` counts seconds from 1970.

    :param inner: messages inside it by their names, as `inner_message` writes them.
    """
    found = attachments or {}
    count = len(found) + len(inner or {})
    texts = {_SUBJECT: subject, _BODY: body, _SENDER_NAME: sender[0], _SENDER_ADDRESS: sender[1]}
    head = struct.pack("<8x4I8x", len(to), count, len(to), count)
    sent_at = struct.pack("<HHIQ", _TIME, _SENT, 6, (sent + _SECONDS_FROM_1601_TO_1970) * 10_000_000)
    tree: dict[str, bytes | Tree] = dict(_properties(texts, {_HTML: html, _RTF: rtf}, head, sent_at))
    for number, (name, address) in enumerate(to):
        tree[f"__recip_version1.0_#{number:08X}"] = _properties(
            {_NAME: name, _ADDRESS: address}, {}, bytes(8)
        )
    for number, (name, data) in enumerate(found.items()):
        method = struct.pack("<HHIQ", _INTEGER, _METHOD, 6, 1)
        tree[f"__attach_version1.0_#{number:08X}"] = _properties(
            {_FILE_NAME: name}, {_DATA: data}, bytes(8), method
        )
    for number, (name, message) in enumerate((inner or {}).items(), start=len(found)):
        method = struct.pack("<HHIQ", _INTEGER, _METHOD, 6, _IS_MESSAGE)
        held = _properties({_FILE_NAME: name}, {}, bytes(8), method)
        tree[f"__attach_version1.0_#{number:08X}"] = {**held, "__substg1.0_3701000D": message}
    return compound_file(tree)


def inner_message(subject: str, body: str, *, inner: Tree | None = None) -> Tree:
    """Give the storage of a message inside another."""
    texts = {_SUBJECT: subject, _BODY: body, _SENDER_NAME: "Bo Ek", _SENDER_ADDRESS: "bo@exempel.se"}
    count = int(inner is not None)
    tree: dict[str, bytes | Tree] = dict(_properties(texts, {}, struct.pack("<8x4I", 0, count, 0, count)))
    if inner is not None:
        method = struct.pack("<HHIQ", _INTEGER, _METHOD, 6, _IS_MESSAGE)
        held = _properties({_FILE_NAME: "Inre"}, {}, bytes(8), method)
        tree["__attach_version1.0_#00000000"] = {**held, "__substg1.0_3701000D": inner}
    return tree


def _properties(
    texts: Mapping[int, str], binaries: Mapping[int, bytes], head: bytes, fixed: bytes = b""
) -> dict[str, bytes]:
    streams, entries = {}, head + fixed
    values = [(_TEXT, number, text.encode("utf-16-le")) for number, text in texts.items() if text]
    values += [(_BINARY, number, data) for number, data in binaries.items() if data]
    for kind, number, data in values:
        streams[f"__substg1.0_{number:04X}{kind:04X}"] = data
        entries += struct.pack("<HHIII", kind, number, 6, len(data) + (2 if kind == _TEXT else 0), 0)
    streams["__properties_version1.0"] = entries
    return streams
