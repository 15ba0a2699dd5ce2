import pytest

from search.analysis.coverage import Weighed
from search.analysis.query import parse


def test_share_is_by_worth() -> None:
    weighed = Weighed(parse("simhallen Norrvik"), (3.0, 1.0))
    assert weighed.share(("Simhallen byggs om", 1.0)) == pytest.approx(0.75)
    assert weighed.share(("Simhallen i Norrvik", 1.0)) == pytest.approx(1.0)
    assert weighed.share(("inget", 1.0)) == 0.0


def test_word_counts_where_it_counts_most() -> None:
    weighed = Weighed(parse("simhallen"), (1.0,))
    assert weighed.share(("simhall", 0.5), ("simhallar", 0.9)) == pytest.approx(0.9)


def test_part_of_a_compound_counts_less_than_the_word() -> None:
    weighed = Weighed(parse("strategi"), (1.0,))
    assert 0 < weighed.share(("cancerstrategin", 1.0)) < weighed.share(("strategin", 1.0))


def test_telling_words_are_those_of_much_worth() -> None:
    weighed = Weighed(parse("simhallen Norrvik"), (3.0, 1.0))
    assert weighed.holds_the_telling("Simhallarna byggs om")
    assert not weighed.holds_the_telling("Bryggan i Norrvik")
    assert not weighed.holds_the_telling("Simhallarna byggs om", least=0.2)
    assert weighed.holds_the_telling("Simhallarna byggs om", "Protokoll från Norrvik", least=0.2)


def test_words_of_much_worth_are_counted() -> None:
    assert Weighed(parse("simhallen Norrvik"), (3.0, 1.0)).telling == 1
    assert Weighed(parse("simhallen Norrvik"), (3.0, 2.5)).telling == 2


def test_names_of_bodies_say_nothing_besides_themselves() -> None:
    weighed = Weighed(parse("samverkansrådet simhallen"), (1.0, 1.0))
    assert weighed.says_besides(["Samverkansrådet"])
    assert not weighed.says_besides(["Samverkansrådet", "Simhallens vänner"])


@pytest.mark.parametrize(
    ("texts", "held"),
    [
        (("Nödvattenplanen är klar i maj.",), True),
        (("Planen för nödvatten är klar i maj.",), True),
        (("Planen är klar i maj.", "Läget för nödvatten"), True),
        (("Planen är klar i maj.", "Läget för snöröjning"), False),
        (("Isplanen är klar i maj.",), False),
    ],
)
def test_compound_is_held_whole_or_by_all_its_parts(texts: tuple[str, ...], held: bool) -> None:
    weighed = Weighed(parse("nödvattenplanen"), (1.0,))
    assert weighed.holds_the_telling(*texts) is held


@pytest.mark.parametrize("asked", ["regionsjukvårdsledningen", "kvällsdialysen"])
def test_parts_of_a_compound_may_stand_apart(asked: str) -> None:
    told = "Dialys på kvällen leds av regionens ledning för sjukvård."
    assert Weighed(parse(asked), (1.0,)).holds_the_telling(told)


def test_last_part_of_a_compound_is_held_by_the_word_that_it_ends() -> None:
    assert Weighed(parse("planen"), (1.0,)).holds_the_telling("Isplanen är klar i maj.")


def test_what_is_meant_holds_the_telling_word_and_most_of_the_topic() -> None:
    weighed = Weighed(parse("simhallen takplåt Norrvik"), (3.0, 2.0, 1.0))
    assert weighed.is_meant_by("Byte av takplåt", "Simhallen")
    assert not weighed.is_meant_by("Simhallen stänger i juli")
    assert not weighed.is_meant_by("Byte av takplåt i Norrvik")
