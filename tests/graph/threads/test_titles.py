from graph.threads.titles import Title, TitleWeights, bare_title, read_title

TITLES = [
    read_title(title)
    for title in (
        "Nytt bibliotek i Åsby",
        "Motion om bokbuss till landsbygden",
        "Svar på motion om bokbuss till landsbygden",
        "Årsredovisning 2024 för kulturnämnden",
        "Årsredovisning 2025 för kulturnämnden",
        "Information från förvaltningen",
        "Bidrag till hembygdsföreningar i Ekby",
    )
]
WEIGHTS = TitleWeights.of(TITLES)


def test_a_heading_is_shown_without_its_number() -> None:
    assert bare_title("§ 14 Ny skola") == bare_title("3. Ny skola:") == "Ny skola"


def test_inflected_words_are_one_and_numbers_stand_apart() -> None:
    assert read_title("Biblioteket i Åsby (S)").words == read_title("Bibliotek i Åsby").words
    assert read_title("Månadsrapport för mars 2025").numbers == {"mars", "2025"}


def test_words_of_the_order_of_business_count_little() -> None:
    assert WEIGHTS.word("motion") < 0.3 * WEIGHTS.word("bokbuss")


def test_a_title_and_the_answer_to_it_are_alike() -> None:
    motion, answer = TITLES[1:3]
    assert WEIGHTS.likeness(motion, answer) > 0.85 > WEIGHTS.likeness(motion, TITLES[0])


def test_likeness_is_symmetric_and_that_of_nothing_is_nothing() -> None:
    assert WEIGHTS.likeness(TITLES[0], TITLES[6]) == WEIGHTS.likeness(TITLES[6], TITLES[0])
    assert WEIGHTS.likeness(Title(frozenset(), frozenset()), Title(frozenset(), frozenset())) == 0.0


def test_what_a_word_is_worth_changes_by_doublings_only() -> None:
    def worth(titles: int, holders: int) -> float:
        return TitleWeights(titles, lambda _word: holders).word("bokbuss")

    assert worth(1000, 1) > worth(1000, 2) == worth(1000, 3) > worth(1000, 4) == worth(1000, 7)
    assert worth(1000, 2) == worth(1400, 2) < worth(1500, 2)
    assert worth(0, 0) > 0.9
