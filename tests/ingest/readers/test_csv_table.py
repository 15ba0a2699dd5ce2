import pytest

from corpus.errors import UnreadableDocument
from ingest import media_types
from ingest.readers.csv_table import CsvReader, delimiter_of
from tests.ingest.readers.seen import cells, rows


def test_rows_have_the_names_of_their_columns() -> None:
    data = 'Aktivitet;Ansvarig;Belopp\n"Öppna; fritidsgården";Alva Lindh;1,5\nUtred lokaler;Bo Ek;\n'
    assert rows(CsvReader().read(data.encode("cp1252"), name="plan.csv")) == [
        {"Aktivitet": "Öppna; fritidsgården", "Ansvarig": "Alva Lindh", "Belopp": "1,5"},
        {"Aktivitet": "Utred lokaler", "Ansvarig": "Bo Ek", "Belopp": ""},
    ]


def test_a_file_of_tabs_and_one_without_header_are_read() -> None:
    reading = CsvReader().read(b"2024\t17\n2025\t19\n", name="antal.tsv")
    assert reading.media_type == media_types.TSV
    assert cells(reading) == [["2024", "17"], ["2025", "19"]]


@pytest.mark.parametrize(
    ("text", "sign"),
    [("a;b,c\nd;e\n", ";"), ("a,b\nc,d\n", ","), ("a\tb c\nd\te\n", "\t"), ("a|b\nc|d", "|")],
)
def test_the_sign_that_parts_columns_is_found(text: str, sign: str) -> None:
    assert delimiter_of(text) == sign


def test_an_empty_table_cannot_be_read() -> None:
    with pytest.raises(UnreadableDocument, match="tom"):
        CsvReader().read(b" \n", name="a.csv")
