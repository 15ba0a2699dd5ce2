from graph.extractors.meetings.participants import participants
from tests.graph.extractors.drafting import Draft, said


def _present(draft: Draft) -> set[str]:
    return {who for who, _, _ in said(participants, draft, "attended")}


def test_whoever_opens_presents_or_reports_was_at_the_meeting() -> None:
    draft = Draft(body="Ekby råd").heading("§ 1 Läget", number="§ 1")
    draft.paragraph(
        "Ordföranden, Anna Lindholm (S), hälsar välkommen.",
        "Bo Ekman, sekreterare, föredrar ärendet.",
        "Karin Granqvist (projektledare) och Lena Ekdahl (samordnare) informerade om läget.",
    )
    assert _present(draft) == {"Anna Lindholm", "Bo Ekman", "Karin Granqvist", "Lena Ekdahl"}


def test_who_is_spoken_of_moves_something_or_will_report_was_not_thereby_there() -> None:
    draft = Draft(body="Ekby råd").heading("§ 1 Läget", number="§ 1")
    draft.paragraph(
        "En rapport av Anna Lindholm lades fram.",
        "Bo Ekman (M) yrkar avslag.",
        "Ida Strand redovisar i juni.",
    )
    assert _present(draft) == set()


def test_who_tells_of_something_in_a_paper_or_shows_something_off_was_not_thereby_there() -> None:
    draft = Draft(body="Ekby råd").heading("§ 1 Rapporter", number="§ 1")
    draft.paragraph(
        "Anna Lindholm berättar om sin nya bok i lokaltidningen.",
        "Bo Ekman visar upp sina tavlor på biblioteket.",
    )
    assert _present(draft) == set()


def test_who_is_listed_as_absent_is_not_made_present() -> None:
    draft = Draft(body="Ekby råd").paragraph("Frånvarande: Anna Lindholm (S)").heading("§ 1 Läget")
    draft.paragraph("Anna Lindholm informerade om läget i ett brev.")
    claims = said(participants, draft, "attended")
    assert len(claims) == 1


def test_a_guest_who_describes_shows_or_lectures_was_there() -> None:
    draft = Draft(body="Ekby råd").heading("§ 1 Läget", number="§ 1")
    draft.paragraph(
        "Gästföreläsare Anna Lindholm, geolog vid Lunds universitet, beskriver grunden.",
        "Bo Ekman visar bilder.",
        "Karin Granqvist föreläste om vatten.",
    )
    assert _present(draft) == {"Anna Lindholm", "Bo Ekman", "Karin Granqvist"}
