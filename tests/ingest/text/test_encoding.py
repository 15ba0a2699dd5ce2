"""Bytes to text."""

import pytest

from ingest.text.encoding import decode, encoding_of

TEXT = "Överläkaren Åsa på Ängen beslutar – ”att” bevilja 10 €."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_swedish_text_is_decoded_in_the_encodings_of_the_genre(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_latin_1_is_read_as_windows_1252() -> None:
    assert encoding_of("Sjöstad".encode("latin-1")) == "cp1252"


def test_broken_letters_are_left_as_they_are() -> None:
    assert decode("VÃ¥rd".encode()) == "VÃ¥rd"


def test_bytes_with_control_signs_are_no_text() -> None:
    assert decode(bytes(range(256)) * 4) is None
