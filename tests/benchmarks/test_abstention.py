from benchmarks.abstention import FLOORS, chosen_elsewhere, off_topic, questions_for, turned_away
from benchmarks.retrieval_sets import Set
from search.evaluating.gold import Passage, Question
from search.standing.abstention import junk_questions
from search.standing.signs import LISTED, by_tokens

OFF_TOPIC = {"off topic": 1.0, "off topic, unseen": None}
NO_OFF_TOPIC: dict[str, list[float]] = {"off topic": [], "off topic, unseen": []}


def question(number: int, *, answered: bool) -> Question:
    return Question(f"{number}", f"fråga {number}", "", (Passage("a", "b"),) if answered else (), ())


def test_set_gets_its_own_questions_and_answerable_ones_of_the_others() -> None:
    one = Set("ett", (), (question(1, answered=True), question(2, answered=False)))
    other = Set("två", (), (question(3, answered=True), question(4, answered=False)))
    assert questions_for(one, [one, other]) == {
        "real": ["fråga 1"],
        "unanswerable": ["fråga 2"],
        "of other sets": ["fråga 3"],
        "off topic": list(off_topic("off_topic")),
        "off topic, unseen": list(off_topic("off_topic_unseen")),
    }


def test_off_topic_questions_are_others_than_those_that_floors_are_chosen_by() -> None:
    seen, unseen = off_topic("off_topic"), off_topic("off_topic_unseen")
    assert (len(seen), len(unseen)) == (150, 100)
    assert len({*seen, *unseen, *junk_questions()}) == 250 + len(junk_questions())


def test_share_that_is_turned_away_grows_with_the_floor() -> None:
    found = {
        "real": [float("inf"), 0.5],
        "unanswerable": [-9.0, 0.1],
        "of other sets": [],
        "off topic": [-5.0],
        "off topic, unseen": [],
    }
    told = turned_away(found)
    assert len(told) == len(FLOORS)
    assert {LISTED, by_tokens().asserted} <= set(FLOORS)
    assert told["-1.00"] == {"real": 0.0, "unanswerable": 0.5, "of other sets": None} | OFF_TOPIC
    assert told["+1.00"] == {"real": 0.5, "unanswerable": 1.0, "of other sets": None} | OFF_TOPIC


def test_floor_of_one_set_is_used_on_the_other_and_the_other_way() -> None:
    low = {"real": [0.0, 1.0, 2.0, 3.0], "unanswerable": [-1.0, 0.5], "of other sets": []} | NO_OFF_TOPIC
    high = {"real": [2.5, 4.0, 5.0, 6.0], "unanswerable": [2.0], "of other sets": [-5.0]} | NO_OFF_TOPIC
    told = chosen_elsewhere([low, high], wrongly=0.0)
    assert told["real"] == 0.375  # the low set's floor turns none of four away, the high set's three
    assert told["unanswerable"] == 0.5  # none of the one, both of the two
    assert told["of other sets"] == 1.0
