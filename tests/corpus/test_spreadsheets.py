import csv
import io

import pytest

from corpus.spreadsheets import safe, table


def test_a_table_is_read_back_by_another_reader_as_a_swedish_spreadsheet_reads_it() -> None:
    rows = [
        ("Åsa; Öberg", 'sa "nej"\noch gick', 0.25, None, 3, True),
        ("=1+1", "-x", "\t=2", "@a", "+46", False),
    ]
    data = b"".join(table(("namn", "vad", "säkerhet", "slut", "sida", "vakant"), rows))
    assert data.startswith(b"\xef\xbb\xbf")
    header, first, second = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    assert header == ["namn", "vad", "säkerhet", "slut", "sida", "vakant"]
    assert first == ["Åsa; Öberg", 'sa "nej"\noch gick', "0,25", "", "3", "ja"]
    assert second == ["'=1+1", "'-x", "'\t=2", "'@a", "'+46", ""]


@pytest.mark.parametrize("text", ["=cmd|'/c calc'!A0", "  =1", "＝1", "\n+1", "\r-1", "@SUM(A1)"])
def test_no_text_becomes_a_formula(text: str) -> None:
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("text", ["2026-02-03", "§ 14", "Åtgärd – klar", "a=b", "1 000"])
def test_other_text_is_left_as_it_is(text: str) -> None:
    assert safe(text) == text
