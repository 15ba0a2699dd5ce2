import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import analyse, folded_words, terms_of


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
