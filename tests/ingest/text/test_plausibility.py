import pytest

from ingest.text.plausibility import is_better, is_suspect, judged

GOOD = """Nämnden beslutade att godkänna förslaget till verksamhetsplan för biblioteken och att ge
förvaltningschefen i uppdrag att återkomma senast den sista september med en redovisning av kostnaderna"""
LIGATURES = GOOD.replace("tt", "").replace("fö", "ff").replace("ti", "")
NAMES = "Alva Lindh Szczepan Brzezinski Xiang Nguyen Mbwkn Bo Ek Siv Ros Ulla Qvarnström Åke Fjällsjö"
TABLE = (
    "kr st tkr mnkr 1 234 5 678 jan feb mar apr maj jun jul aug sep okt nov dec summa utfall budget prognos"
)


@pytest.mark.parametrize("text", [GOOD, NAMES, TABLE, "", "1 2 3 4 5", GOOD + " " + TABLE + " " + NAMES])
def test_text_names_and_tables_are_not_suspected(text: str) -> None:
    assert not is_suspect(judged(text.split()))


@pytest.mark.parametrize(
    "text",
    [
        LIGATURES,
        GOOD.replace("l", "jj"),
        "".join(chr(ord(sign) + 3) if sign.isalpha() else sign for sign in GOOD.replace("\n", " ")),
        GOOD.replace("beslutade", "(cid:12)eslu(cid:3)ade").replace("att", "a(cid:7)"),
        GOOD.replace("förslaget", "FOrslaget")
        .replace("förvaltningschefen", "FOrvaltningschefen")
        .replace("att", "aEt"),
    ],
)
def test_what_broken_fonts_give_is_suspected(text: str) -> None:
    assert is_suspect(judged(text.split()))


def test_swedish_without_its_own_letters_is_suspected() -> None:
    bare = (
        GOOD.translate(str.maketrans("åäö", "aao")) + " " + "och det var den som inte kom till en av dem " * 6
    )
    assert judged(bare.split()).lacks_letters
    english = (
        "the committee decided to approve the proposal and to report back to the board in september " * 6
    )
    assert not judged(english.split()).lacks_letters


def test_signs_that_the_file_names_no_letter_for_count() -> None:
    assert is_suspect(judged(GOOD.split(), unmapped=0.4))


def test_a_reading_is_better_only_where_it_is_clearly_more_swedish_and_as_long() -> None:
    good, bad = judged(GOOD.split()), judged(LIGATURES.split())
    assert is_better(good, bad)
    assert not is_better(bad, good)
    assert not is_better(good, good)
    assert not is_better(judged(GOOD.split()[:12]), judged((LIGATURES * 3).split()))
