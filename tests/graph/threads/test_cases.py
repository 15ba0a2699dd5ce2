import pytest

from graph.threads.cases import asked_case, cases_in


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("§ 14 Dnr KS 2025/123", ["ks 2025 123"]),
        ("Diarienummer: RS 2024-00401", ["rs 2024 401"]),
        ("§ 3 Ärendenummer SLK-2023-00364", ["slk 2023 364"]),
        ("dnr 497/22 och Dnr 2023-00497", ["- 2022 497", "- 2023 497"]),
        ("HSN 2025-00031-4 och HSN 2025-00031-7", ["hsn 2025 31"]),
        ("den 3 mars 2025, kl. 13.00, s. 4/2025", []),
        ("perioden 2025/26 och § 12/2025", []),
        ("mötet 2025-02-03", []),
        ("KS 2026-03-05 § 3, Ekby Lås AB\t2026-08-10 och Dnr 2026-02-05", []),
        ("SOU 2024:12, prop. 2023/24:7, SFS 2017:725 och HSLF-FS 2016:40", []),
        ("diarienr 2024/0112", ["- 2024 112"]),
    ],
)
def test_case_numbers_are_found_in_one_form(text: str, keys: list[str]) -> None:
    assert [case.key for case in cases_in(text)] == keys


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("KS 2025/123", "ks 2025 123"),
        ("ks2025-0123", "ks 2025 123"),
        ("dnr 497/22", "- 2022 497"),
        ("497/22", "- 2022 497"),
        ("bibliotek 2025", None),
        ("vad hände med KS 2025/123?", None),
    ],
)
def test_a_question_is_told_to_be_a_case_number(question: str, key: str | None) -> None:
    assert asked_case(question) == key
