import csv
import io

from corpus.records import SectionKind
from search.ranking.result_table import COLUMNS, csv_of
from search.results import Copy, Hit, HitDocument, HitSection, Why


def hit(text: str, *, title: str = "Protokoll", score: float = 1.5) -> Hit:
    copy = Copy("/arkiv/kopia.txt", "d2", "s2", "Kopia", None, 0, 1)
    return Hit(
        rank=1,
        score=score,
        source="/arkiv/ett.txt",
        document=HitDocument("d", title, "2026-01-01", None, "protokoll"),
        section=HitSection("s", "§ 4", ("§ 4 Ekonomi", "Budget"), 2, SectionKind.PARAGRAPH),
        text=text,
        snippet=text,
        start=0,
        end=len(text),
        why=Why(1.0, None, copies=(copy,)),
    )


def read(*hits: Hit) -> list[dict[str, str]]:
    data = b"".join(csv_of(hits))
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_hit_is_a_row_with_its_document_and_place() -> None:
    (row,) = read(hit('Nämnden säger "ja";\nsedan nej.'))
    assert tuple(row) == COLUMNS
    assert row["text"] == 'Nämnden säger "ja";\nsedan nej.'
    assert (row["nr"], row["poäng"], row["organ"], row["sida"]) == ("1", "1,5000", "", "2")
    assert (row["rubriker"], row["samma_text_i"]) == ("§ 4 Ekonomi › Budget", "/arkiv/kopia.txt")


def test_text_that_begins_like_a_formula_is_kept_from_being_one() -> None:
    for opening in ("=", "+", "-", "@", "\t", "\r", "\n"):
        (row,) = read(hit(f"{opening}SUM(A1)", title="=1+1"))
        assert (row["text"], row["titel"]) == (f"'{opening}SUM(A1)", "'=1+1")


def test_a_number_below_nothing_is_a_number() -> None:
    assert read(hit("text", score=-0.25))[0]["poäng"] == "-0,2500"


def test_without_hits_the_columns_are_named() -> None:
    assert b"".join(csv_of([])).decode("utf-8-sig") == ";".join(COLUMNS) + "\r\n"
