from graph.text.sentences import folded, lines, sentences


def _texts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


def test_sentences_end_at_a_stop_before_a_capital_but_not_at_an_abbreviation_or_initial() -> None:
    text = "Nämnden har bl.a. Ekby i åtanke. Eva K. Lund redogör kl. 14 för läget. Klart!"
    assert _texts(text) == [
        "Nämnden har bl.a. Ekby i åtanke.",
        "Eva K. Lund redogör kl. 14 för läget.",
        "Klart!",
    ]


def test_sentences_are_divided_by_list_items_empty_lines_and_introducing_colons() -> None:
    text = "Enligt förslaget:\n1. Planen antas.\n2. Rapporten läggs\ntill handlingarna.\n\nNästa stycke"
    assert _texts(text) == [
        "Enligt förslaget:",
        "1. Planen antas.",
        "2. Rapporten läggs\ntill handlingarna.",
        "Nästa stycke",
    ]


def test_sentences_keep_a_date_with_its_month() -> None:
    assert _texts("Mötet hålls den 3. Februari är bokad.") == ["Mötet hålls den 3. Februari är bokad."]


def test_a_year_ends_a_sentence_also_before_a_name_that_begins_as_a_month_does() -> None:
    assert _texts("Hon sitter till den 31 mars 2028. Maj Berg ersätter henne.") == [
        "Hon sitter till den 31 mars 2028.",
        "Maj Berg ersätter henne.",
    ]
    assert _texts("De ses i rum 12. Maj-Lis Ek är värd.") == ["De ses i rum 12.", "Maj-Lis Ek är värd."]


def test_lines_skip_empty_ones_and_trim_the_others() -> None:
    text = "  ett \n\n två"
    assert [text[start:end] for start, end in lines(text, 0, len(text))] == ["ett", "två"]


def test_folded_joins_divided_words_but_keeps_a_shared_ending() -> None:
    assert folded("miljö-\n och bygg-\nnadsnämnden  i\nEkby") == "miljö- och byggnadsnämnden i Ekby"


def test_sentences_keep_the_letter_of_an_item_with_its_words() -> None:
    assert _texts("a. Taket lagas.\nb. Väggen målas i plan b. Klart!") == [
        "a. Taket lagas.",
        "b. Väggen målas i plan b.",
        "Klart!",
    ]
    assert _texts("Enligt skr. 2031/32:9 och prop. 2030/31:4 ska det ske.") == [
        "Enligt skr. 2031/32:9 och prop. 2030/31:4 ska det ske."
    ]
