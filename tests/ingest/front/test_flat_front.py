from ingest.front.flat_front import FlatFront, flat_front

_PEOPLE = "Anna Lindholm (S), ordförande Bo Ekman (M) Karin Granqvist (C) Lena Ekdahl (V) Ida Strand (S) " * 3


def test_body_and_day_of_minutes_that_run_on_are_read() -> None:
    text = (
        "1(9) Kommunstyrelsens arbetsutskott Sammanträdesdatum 2026-03-10 Plats och tid Kommunhuset, kl 9.00"
        f" Beslutande {_PEOPLE} Justerare Bo Ekman Justeringens plats och tid Kommunhuset 2026-03-17"
        " Protokollet anslås av Kommunstyrelsens arbetsutskott Kommunfullmäktige beslutar i vissa ärenden."
    )
    assert flat_front(text) == FlatFront("Kommunstyrelsens arbetsutskott", "2026-03-10")


def test_a_day_of_signing_or_posting_is_not_that_of_the_meeting() -> None:
    text = f"Socialnämnden Protokoll Beslutande {_PEOPLE} Justering 2026-03-17 ANSLAG/BEVIS 2026-03-18"
    assert flat_front(text) == FlatFront("Socialnämnden", None)


def test_ordinary_lines_and_running_text_have_no_such_front() -> None:
    lines = "Socialnämnden\nProtokoll\nBeslutande\nAnna Lindholm (S)\nBo Ekman (M)\n"
    assert flat_front(lines) is None
    assert (
        flat_front("Kommunstyrelsen berättar om nya regler för närvarande och framtida medlemmar. " * 9)
        is None
    )
