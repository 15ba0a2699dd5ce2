import pytest

from graph.extractors.bodies.mergers import mergers
from tests.graph.extractors.drafting import Draft, claims_of, said

_BOTH = {
    ("RSG Statistik", "merged_into", "RSG Uppföljning"),
    ("RSG Analys", "merged_into", "RSG Uppföljning"),
}
_UNITS = {("Enheten Drift", "merged_into"), ("Enheten Vård", "merged_into")}


@pytest.mark.parametrize(
    "sentence",
    [
        "RSG Statistik och RSG Analys har slagits samman till RSG Uppföljning.",
        "RSG Statistik och RSG Analys slås ihop till RSG Uppföljning.",
        "RSG Statistik och RSG Analys slogs samman vid årsskiftet och heter nu RSG Uppföljning.",
        "RSG Statistik plus RSG Analys kommer att bilda den nya arbetsgruppen RSG Uppföljning.",
        "RSG Uppföljning bildas genom en sammanslagning av RSG Statistik och RSG Analys.",
        "RSG Statistik och RSG Analys har gått samman i RSG Uppföljning.",
        "Vid årsskiftet gick RSG Statistik och RSG Analys ihop och bildade RSG Uppföljning.",
        "Från hösten har RSG Statistik samt RSG Analys lagts samman till en ny grupp, RSG Uppföljning.",
        "RSG Statistik slås samman med RSG Analys till RSG Uppföljning.",
        "RSG Uppföljning bildades i mars när RSG Statistik och RSG Analys fördes samman.",
        "RSG Statistik och RSG Analys uppgick i RSG Uppföljning.",
        "RSG Statistik och RSG Analys fusioneras till en gemensam grupp som heter RSG Uppföljning.",
        "RSG Uppföljning är resultatet av att RSG Statistik och RSG Analys slogs ihop.",
        "Fusionen mellan RSG Statistik och RSG Analys till RSG Uppföljning är klar.",
        "RSG Statistik och RSG Analys går ihop. Tillsammans bildar de RSG Uppföljning.",
        "RSG Statistik och RSG Analys går ihop. Namnet på gruppen blir RSG Uppföljning.",
    ],
)
def test_two_groups_become_a_third(sentence: str) -> None:
    assert said(mergers, Draft().paragraph(sentence)) == _BOTH


@pytest.mark.parametrize(
    "sentence",
    [
        "Enheterna Drift och Vård slås ihop till enheten Teknik.",
        "Enheterna Drift och Vård läggs samman till avdelning Teknik den 1 juni 2026.",
        "Den 1 juni 2026 slås enheterna Drift och Vård samman till en ny enhet med namnet Teknik.",
    ],
)
def test_units_named_after_their_kind_become_one(sentence: str) -> None:
    found = said(mergers, Draft().paragraph(sentence))
    assert {edge[:2] for edge in found} == _UNITS
    assert {edge[2].split()[-1] for edge in found} == {"Teknik"}


def test_a_unit_whose_name_nothing_else_tells_merges_in_a_row_with_another() -> None:
    draft = Draft().paragraph("Upphandlingsenheten och Avtalsnavet slogs samman till Inköpsenheten.")
    assert said(mergers, draft) == {
        ("Upphandlingsenheten", "merged_into", "Inköpsenheten"),
        ("Avtalsnavet", "merged_into", "Inköpsenheten"),
    }


def test_one_body_goes_up_into_another() -> None:
    draft = Draft().paragraph("RSG Statistik inordnas från den 1 mars 2026 i RSG Analys.")
    assert said(mergers, draft) == {("RSG Statistik", "merged_into", "RSG Analys")}


def test_the_heading_gives_the_name_of_the_new_group() -> None:
    draft = Draft().heading("Ny RSG – Uppföljning efter sammanslagning")
    draft.paragraph("RSG Statistik slås samman med RSG Analys.")
    assert said(mergers, draft) == _BOTH


@pytest.mark.parametrize(
    "sentence",
    [
        "Det föreslås att RSG Analys slås samman med RSG Uppföljning.",
        "RSG Analys och RSG Statistik ska inte slås samman till RSG Uppföljning.",
        "Rådet diskuterade om RSG Analys och RSG Statistik bör gå ihop i RSG Uppföljning.",
    ],
)
def test_a_merger_that_is_only_thought_of_is_none(sentence: str) -> None:
    assert said(mergers, Draft().paragraph(sentence)) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Region Uppsala och Region Dalarna bildar den nya arbetsgruppen RSG Uppföljning.",
        "RSG Analys och RSG Statistik blir inbjudna till RSG Uppföljning.",
        "RSG Analys och RSG Statistik går samman i Region Dalarna.",
        "RSG Analys tar upp frågan i RSG Uppföljning.",
    ],
)
def test_those_who_only_work_together_or_meet_remain(sentence: str) -> None:
    assert said(mergers, Draft().paragraph(sentence)) == set()


def test_a_group_that_the_title_names_was_formed_of_others() -> None:
    draft = Draft(title="Uppdrag för RSG Uppföljning").paragraph(
        "RSG Uppföljning möts i maj.",
        "Gruppen har bildats genom att RSG Analys och RSG Kvalitet har slagits samman.",
    )
    assert said(mergers, draft) == {
        ("RSG Analys", "merged_into", "RSG Uppföljning"),
        ("RSG Kvalitet", "merged_into", "RSG Uppföljning"),
    }


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("RSG Statistik och RSG Analys slås ihop till RSG Uppföljning den 1 maj 2026.", "2026-05-01"),
        (
            (
                "RSG Statistik och RSG Analys har gått samman i RSG Uppföljning. "
                "Sammanslagningen gäller från den 1 juli 2025."
            ),
            "2025-07-01",
        ),
        ("RSG Statistik och RSG Analys har slagits samman till RSG Uppföljning.", None),
    ],
)
def test_a_merger_begins_when_its_sentence_or_the_next_says(words: str, day: str | None) -> None:
    assert {claim.valid_from for claim in claims_of(mergers, Draft().paragraph(words))} == {day}


@pytest.mark.parametrize(
    "sentence",
    [
        "Från den 1 oktober går de samman och bildar Utvecklingsenheten.",
        "Nämnden beslutade att de från den 1 oktober går ihop till en enhet, Utvecklingsenheten.",
        "Enheterna slås den 1 oktober samman till Utvecklingsenheten.",
    ],
)
def test_those_of_the_sentence_before_merge(sentence: str) -> None:
    draft = Draft().paragraph(f"Skogsenheten och Miljöenheten har samma uppdrag. {sentence}")
    assert said(mergers, draft) == {
        ("Skogsenheten", "merged_into", "Utvecklingsenheten"),
        ("Miljöenheten", "merged_into", "Utvecklingsenheten"),
    }
    assert {claim.valid_from for claim in claims_of(mergers, draft)} == {"2026-10-01"}


def test_those_who_are_not_to_merge_do_not() -> None:
    draft = Draft().paragraph("Skogsenheten och Miljöenheten växer. De ska inte slås samman.")
    assert said(mergers, draft) == set()


@pytest.mark.parametrize(
    ("sentence", "former", "new"),
    [
        (
            "Klinisk kemi Norr och Klinisk kemi Syd går samman i Laboratorium Kemi och transfusion.",
            {"Klinisk kemi Norr", "Klinisk kemi Syd"},
            "Laboratorium Kemi och transfusion",
        ),
        (
            "Hudmottagningen och Ögonmottagningen slås ihop till Mottagningscentrum hudvård och syn.",
            {"Hudmottagningen", "Ögonmottagningen"},
            "Mottagningscentrum hudvård och syn",
        ),
        (
            "Hemtjänst Norr och Hemtjänst Väst blir en enhet i maj. Enheten får namnet Hemtjänst Ekby.",
            {"Hemtjänst Norr", "Hemtjänst Väst"},
            "Hemtjänst Ekby",
        ),
        (
            "Hamnens vaktgrupp och Guidegruppen har gått ihop och heter nu Hamnvärdarna.",
            {"Hamnens vaktgrupp", "Guidegruppen"},
            "Hamnvärdarna",
        ),
        (
            "Kostenheten och Städenheten bildar från och med den 1 juli 2026 Serviceenheten.",
            {"Kostenheten", "Städenheten"},
            "Serviceenheten",
        ),
    ],
)
def test_names_of_several_words_are_read_whole(sentence: str, former: set[str], new: str) -> None:
    assert said(mergers, Draft().paragraph(sentence)) == {(each, "merged_into", new) for each in former}


def test_a_merger_from_the_turn_of_the_year_begins_with_the_next() -> None:
    draft = Draft().paragraph("RSG Vård och RSG Omsorg slås från årsskiftet samman till RSG Hälsa.")
    assert {claim.valid_from for claim in claims_of(mergers, draft)} == {"2027-01-01"}


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("RSG Statistik och RSG Analys slogs ihop vid årsskiftet till RSG Uppföljning.", "2026-01-01"),
        ("RSG Statistik och RSG Analys gick ihop efter årsskiftet till RSG Uppföljning.", "2026-01-01"),
        ("RSG Statistik och RSG Analys slås samman från årsskiftet till RSG Uppföljning.", "2027-01-01"),
        ("RSG Statistik och RSG Analys slås ihop vid halvårsskiftet till RSG Uppföljning.", "2026-07-01"),
    ],
)  # fmt: skip
def test_a_merger_that_is_told_as_done_was_at_the_last_turn_of_the_year(sentence: str, date: str) -> None:
    found = claims_of(mergers, Draft().paragraph(sentence))
    assert {each.valid_from for each in found} == {date}


def test_the_next_sentence_may_tell_when_the_merged_group_began_to_work() -> None:
    draft = Draft().paragraph(
        "Arbetsgruppen Hosta och Arbetsgruppen Snuva har slagits samman till Arbetsgruppen Luftvägar."
        " Den nya gruppen började arbeta den 15 januari 2026."
    )
    found = claims_of(mergers, draft)
    assert {(each.subject.name, each.valid_from) for each in found} == {
        ("Arbetsgruppen Hosta", "2026-01-15"),
        ("Arbetsgruppen Snuva", "2026-01-15"),
    }


def test_wards_with_numbers_merge() -> None:
    found = said(
        mergers, Draft().paragraph("I maj slås avdelning 12 och avdelning 14 samman till Hjärtavdelningen.")
    )
    assert {who.casefold() for who, kind, _ in found if kind == "merged_into"} == {
        "avdelning 12",
        "avdelning 14",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Gatuenheten och Parkenheten blir den 1 januari 2027 en enhet, Stadsmiljöenheten.",
        "Den 1 januari 2027 blir Gatuenheten och Parkenheten en gemensam enhet, Stadsmiljöenheten.",
        "Gatuenheten har gått ihop med Parkenheten och tillsammans bildar de Stadsmiljöenheten.",
        "Stadsmiljöenheten bildas den 1 januari 2027 av Gatuenheten och Parkenheten.",
        "Stadsmiljöenheten, som bildades av Gatuenheten och Parkenheten, flyttar till Stationsgatan.",
        "Gatuenheten läggs samman med Parkenheten, under namnet Stadsmiljöenheten.",
    ],
)
def test_units_that_become_one_merge(sentence: str) -> None:
    assert said(mergers, Draft().paragraph(sentence)) == {
        ("Gatuenheten", "merged_into", "Stadsmiljöenheten"),
        ("Parkenheten", "merged_into", "Stadsmiljöenheten"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Nätverket Gröna gator bildades av Anna Berg och Karin Ek.",
        "Samverkansrådet bildas av Gatuenheten och Parkenheten.",
        "Ekby Räddningsförbund bildades av Ekby kommun och Alby kommun.",
        "Föreningen vill att Gatuenheten och Parkenheten blir en enhet, Stadsmiljöenheten.",
        "Gatuenheten och Parkenheten kan på sikt bli en enhet, Stadsmiljöenheten.",
        "Det finns planer på att Gatuenheten läggs samman med Parkenheten under namnet Stadsmiljöenheten.",
        "Gatuenheten och Parkenheten blir den 3 maj värdar för en förening.",
    ],
)
def test_founders_members_and_wishes_do_not_merge(sentence: str) -> None:
    assert said(mergers, Draft().paragraph(sentence)) == set()
