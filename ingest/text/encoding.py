"""Bytes to text: UTF-8, UTF-16 or Windows-1252, told apart by strict rules; nothing is mended by guesses."""

import codecs
import re

_SAMPLE = 1 << 16
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]")
_C1 = re.compile(rb"[\x80-\x9f]")
# Bytes of other single-byte alphabets are not told from Windows-1252: Swedish documents are expected.
_FALLBACK = "cp1252"


def encoding_of(data: bytes) -> str | None:
    """Name the encoding of a text file; None where the bytes are no text.

    :returns: a codec that `decode` takes; a byte order mark is part of the codec.
    """
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = data[:_SAMPLE] + data[len(data) // 2 : len(data) // 2 + _SAMPLE] if len(data) > _SAMPLE else data
    if found := _utf_16_without_mark(sample[:_SAMPLE]):
        return found
    if _share(_CONTROL, sample) > 0.01:
        return None
    return "utf-8" if _is_utf_8(data) else _single_byte(sample)


def decode(data: bytes) -> str | None:
    """Give the text of a file; None where the bytes are no text. Bytes without a sign become U+FFFD."""
    encoding = encoding_of(data)
    return None if encoding is None else data.decode(encoding, errors="replace")


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _utf_16_without_mark(sample: bytes) -> str | None:
    """Every second byte of Latin text in UTF-16 is zero."""
    if len(sample) < 8:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


def _single_byte(sample: bytes) -> str | None:
    """Swedish text has some 6 % letters outside ASCII and few signs of 0x80-0x9f; random bytes have half."""
    quotes_and_dashes = len(_C1.findall(sample))
    return None if _share(_HIGH, sample) > 0.25 or quotes_and_dashes > 4 + 0.05 * len(sample) else _FALLBACK


def _share(pattern: re.Pattern[bytes], sample: bytes) -> float:
    return len(pattern.findall(sample)) / max(len(sample), 1)
