from api.pages.holdings import Gap, Silence, _missing, grid_of, silences
from corpus.records import DocumentHead


def minutes(date: str | None, body: str = "Trafiknämnden") -> DocumentHead:
    return DocumentHead(
        id=f"{body}{date}", source="/a", title="Protokoll", kind="protokoll", body=body, date=date,
        media_type="text/plain", sha256="", pages=1,
    )  # fmt: skip


def test_documents_are_counted_by_body_and_month_with_the_empty_months_between() -> None:
    grid = grid_of(
        [minutes("2025-01-10"), minutes("2025-01-20"), minutes("2025-03-01", "Bussrådet"), minutes(None)]
    )
    assert grid.periods == ("2025-01", "2025-02", "2025-03")
    assert [
        (body, total, [(cell.count, cell.shade) for cell in cells]) for body, total, cells in grid.rows
    ] == [
        ("Trafiknämnden", 2, [(2, 2), (0, 0), (0, 0)]),
        ("Bussrådet", 1, [(0, 0), (0, 0), (1, 1)]),
    ]


def test_many_years_are_counted_by_year() -> None:
    assert grid_of([minutes("2015-01-10"), minutes("2025-01-20")]).periods == ("2015", "2025")


def test_months_without_minutes_are_told_of_a_body_with_several() -> None:
    held = [
        minutes("2025-01-10"),
        minutes("2025-02-10"),
        minutes("2025-05-10"),
        minutes("2020-01-01", "Bussrådet"),
    ]
    assert silences(held) == (Silence("Trafiknämnden", ("2025-03", "2025-04")),)


def test_missing_numbers_lie_between_the_meetings_that_they_belong_between() -> None:
    numbered = [("2025-01-10", 1), ("2025-01-10", 2), ("2025-02-10", 5), ("2025-02-10", 7)]
    assert list(_missing("Trafiknämnden", numbered)) == [
        Gap("Trafiknämnden", 3, 4, "2025-01-10", "2025-02-10"),
        Gap("Trafiknämnden", 6, 6, "2025-02-10", "2025-02-10"),
    ]
