import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.dates import MONTHS
from search.analysis.analyser import analyse, folded_words, terms_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cancerstrategin", "cancerstrategi"),
        ("åtgärdsplanens", "åtgärdsplaner"),
        ("nämnderna", "nämnd"),
        ("bussarna", "buss"),
        ("Regionsjukvårdsledningens", "regionsjukvårdsledningen"),
        ("mastocytosen", "mastocytos"),
        ("preventionen", "prevention"),
        ("beslutades", "beslutar"),
        ("RCC:s", "RCC"),
    ],
)
def test_forms_of_one_word_share_their_term(one: str, other: str) -> None:
    assert terms_of(one)[0] == terms_of(other)[0]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("cancerstrategin", {"cancer", "strategi"}),
        ("åtgärdsplanen", {"åtgärd", "plan"}),
        ("elbussar", {"el", "buss"}),
        ("arbetsfördelningen", {"arbete", "fördelning"}),
        ("gatubelysning", {"gata", "belysning"}),
        ("läkarundersökning", {"läkare", "undersökning"}),
        ("PROM-enkäter", {"prom", "enkät"}),
        ("mammografisamarbetet", {"mammografi", "samarbete"}),
        ("regionsjukvårdsledning", {"region", "sjukvård", "ledning", "sjukvårdsledning"}),
    ],
)
def test_compound_is_found_by_its_parts(word: str, parts: set[str]) -> None:
    assert parts <= set(terms_of(word))


@pytest.mark.parametrize(
    "word", ["ansvar", "uppdrag", "information", "utbildning", "ordförande", "sammanträde"]
)
def test_simple_word_is_not_taken_apart(word: str) -> None:
    assert not {"drag", "formation", "bildning", "ord", "träde"} & set(terms_of(word))


def test_hanging_hyphen_takes_the_last_part_of_the_next_word() -> None:
    terms = terms_of("hälso- och sjukvård")
    assert {"hälsa", "vård", "sjukvård"} <= set(terms)
    assert {"barnvård", "ungdomsvård"} <= set(terms_of("barn- och ungdomsvård"))


def test_names_stay_whole() -> None:
    assert terms_of("Berit Lundkvist och Nyköping") == ["berit", "lundkvist", "och", "nyköping"]


def test_noun_is_found_by_its_verb() -> None:
    assert "nominera" in terms_of("nomineringarna")
    assert "beslut" in terms_of("beslutades")


def test_composed_and_decomposed_letters_are_one() -> None:
    assert terms_of(unicodedata.normalize("NFD", "Åtgärdsplanen")) == terms_of("Åtgärdsplanen")


def test_spans_point_at_the_words_as_written() -> None:
    text = "Nämnden godkände PROM-enkäter (KS 2025/123)."
    assert [text[token.start : token.end] for token in analyse(text)] == [
        "Nämnden",
        "godkände",
        "PROM-enkäter",
        "KS 2025/123",
    ]


def test_folded_words_keep_their_forms() -> None:
    assert folded_words("Nämndens beslut, § 14") == ["nämndens", "beslut", "14"]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_ordered_tokens_inside_it(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    tokens = analyse(text)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    assert all(term and not any(sign.isspace() for sign in term) for token in tokens for term in token.terms)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["nämnd", "plan", "cancer", "strategi", "beslut", "region", "buss"]),
        min_size=1,
        max_size=6,
    )
)
def test_capitals_do_not_change_the_terms(words: list[str]) -> None:
    assert terms_of(" ".join(words)) == terms_of(" ".join(words).upper())


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("cancer-\nvården", "cancervården"),
        ("undervis-\n  ningen", "undervisningen"),
        ("utbildnings- departementet", "utbildningsdepartementet"),
        ("Lind-\nqvist", "Lindqvist"),
        ("snö\u00adröjningen", "snöröjningen"),
        ("PROM-\nenkäter", "PROM-enkäter"),
    ],
)
def test_word_cut_by_a_lines_end_is_one_word(cut: str, whole: str) -> None:
    assert [token.terms for token in analyse(cut)] == [token.terms for token in analyse(whole)]
    assert [(token.start, token.end) for token in analyse(cut)] == [(0, len(cut))]


def test_hanging_hyphen_is_no_cut_word() -> None:
    assert [token.term for token in analyse("mark- och\nmiljödomstol")] == [
        "markdomstol",
        "och",
        "miljödomstol",
    ]
    assert len(analyse("hög- mark")) == 2


def test_word_with_a_hyphen_in_the_middle_of_a_part_is_found_by_its_parts() -> None:
    assert {"undervisning", "uppdrag"} <= set(analyse("under-visningsuppdraget")[0].parts)


def test_thousands_are_one_number() -> None:
    assert [token.term for token in analyse("1 200 000 kronor")] == ["1200000", "krona"]
    assert folded_words("1 200 kronor") == ["1200", "kronor"]


_COMMON = st.sampled_from(["skola", "vägen", "förskolan", "nämnden", "bygglov", "snöröjning", "hemtjänsten"])


@given(_COMMON, st.data())
def test_common_word_cut_anywhere_keeps_its_term(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(2, len(word) - 2))
    (token,) = analyse(f"{word[:at]}-\n{word[at:]}")
    assert token.term == analyse(word)[0].term


@given(st.integers(1, 28), st.integers(1, 12), st.integers(1990, 2039))
def test_day_has_one_term_in_every_spelling(day: int, month: int, year: int) -> None:
    name = list(MONTHS)[[*MONTHS.values()].index(month)]
    spellings = (
        f"{year}-{month:02}-{day:02}",
        f"{day} {name} {year}",
        f"{day}:e {name} {year}",
        f"{day} {name[:3]}. {year}",
        f"{day}.{month}.{year}",
    )
    without_year = {analyse(one)[0].term for one in (f"{day} {name}", f"{day}/{month}")}
    assert without_year == {f"#--{month:02}-{day:02}"}
    assert {analyse(one)[0].term for one in spellings} == {f"#{year}-{month:02}-{day:02}"}


@given(st.integers(1, 999), st.sampled_from(("§ {}", "§{}", "{} §")))
def test_paragraph_has_one_term_in_every_spelling(number: int, spelling: str) -> None:
    (token,) = analyse(spelling.format(number))
    assert token.terms == (f"§{number}",)


@given(
    st.sampled_from(("KS", "SLK", "HSN", "RS")), st.integers(2000, 2039), st.integers(1, 99999), st.booleans()
)
def test_case_number_is_never_split(letters: str, year: int, number: int, dashed: bool) -> None:
    written = f"{letters}-{year}-{number:05}" if dashed else f"{letters} {year}/{number}"
    (token,) = analyse(f"{written}")
    assert token.term == f"#{letters.lower()}{year}/{number}"


@given(st.text(alphabet="aåbcdeäfghiöjklmnoprstuvé -ÅÄÖ", max_size=80))
def test_composed_and_decomposed_text_give_the_same_terms(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert terms_of(decomposed) == terms_of(text)
