"""Writes compound files (OLE, MS-CFB), which .doc, .msg and locked Office files are packed in."""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Union

_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_FREE, _END, _FAT, _NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT = 1, 2, 5

Tree = Mapping[str, Union[bytes, "Tree"]]


@dataclass
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    child: int = _NONE
    right: int = _NONE
    start: int = _END
    children: list[int] = field(default_factory=list)


def compound_file(tree: Tree) -> bytes:
    """Pack streams (bytes) and storages (mappings) into one file."""
    entries = [_Entry("Root Entry", _ROOT)]
    _add(tree, 0, entries)
    sectors: list[bytes] = []
    fat: list[int] = []
    mini, mini_fat = b"", list[int]()
    for entry in entries[1:]:
        if entry.kind != _STREAM or not entry.data:
            continue
        if len(entry.data) >= _CUTOFF:
            entry.start = _chained(entry.data, sectors, fat)
        else:
            entry.start = len(mini_fat)
            count = -(-len(entry.data) // _MINI)
            mini += entry.data.ljust(count * _MINI, b"\0")
            mini_fat += [*range(entry.start + 1, entry.start + count), _END]
    entries[0].data = mini
    entries[0].start = _chained(mini, sectors, fat) if mini else _END
    mini_start = _chained(struct.pack(f"<{len(mini_fat)}I", *mini_fat), sectors, fat) if mini_fat else _END
    directory = _chained(b"".join(map(_packed, entries)), sectors, fat)
    fat_at = len(sectors)
    fat.append(_FAT)
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(_SECTOR, b"\xff")
    assert len(table) == _SECTOR, "the helper writes one sector of the table only"
    return _header(directory, mini_start, bool(mini_fat), fat_at) + b"".join(sectors) + table


def _add(tree: Tree, parent: int, entries: list[_Entry]) -> None:
    for name, value in sorted(tree.items(), key=lambda item: (len(item[0]), item[0].upper())):
        entries.append(_Entry(name, _STREAM, value) if isinstance(value, bytes) else _Entry(name, _STORAGE))
        index = len(entries) - 1
        entries[parent].children.append(index)
        if not isinstance(value, bytes):
            _add(value, index, entries)
    children = entries[parent].children
    if children:
        entries[parent].child = children[0]
    for left, right in pairwise(children):
        entries[left].right = right


def _chained(data: bytes, sectors: list[bytes], fat: list[int]) -> int:
    start = len(sectors)
    pieces = list(_pieces(data))
    sectors.extend(pieces)
    fat += [*range(start + 1, start + len(pieces)), _END]
    return start


def _pieces(data: bytes) -> Iterator[bytes]:
    for place in range(0, max(len(data), 1), _SECTOR):
        yield data[place : place + _SECTOR].ljust(_SECTOR, b"\0")


def _packed(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    return (
        name.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(name), entry.kind, 1, _NONE, entry.right, entry.child)
        + bytes(36)
        + struct.pack("<IQ", entry.start, len(entry.data))
    )


def _header(directory: int, mini_start: int, has_mini: bool, fat_at: int) -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    head += bytes(6) + struct.pack("<IIIII", 0, 1, directory, 0, _CUTOFF)
    head += struct.pack("<IIII", mini_start, int(has_mini), _END, 0)
    return head + struct.pack("<109I", fat_at, *([_FREE] * 108))
