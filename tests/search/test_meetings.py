from search.coverage import Weighed
from search.meetings import naming
from search.query import parse
from search.results import Hit, HitDocument, HitSection, Why


def hit(text: str, score: float) -> Hit:
    return Hit(
        rank=1,
        score=score,
        source="/arkiv/ett.txt",
        document=HitDocument("d", "Protokoll", "2026-01-01", None, "protokoll"),
        section=HitSection("s", None, (), 1, "body"),  # type: ignore[arg-type] # the kind is not read
        text=text,
        snippet=text,
        start=0,
        end=len(text),
        why=Why(lexical=1.0, semantic=None),
    )


TOPIC = Weighed(parse("snöröjningsplanen"), (1.0,))


def test_parts_of_a_word_do_not_count_where_the_word_itself_stands() -> None:
    whole, part, near = (
        hit("Snöröjningsplanen antogs.", 9.0),
        hit("Planen antogs.", 6.0),
        hit("Vintern.", 8.0),
    )
    assert naming([whole, part, near], TOPIC) == (whole, near)


def test_all_stay_where_the_word_itself_stands_nowhere() -> None:
    hits = (hit("Planen antogs.", 6.0), hit("Snöröjning sker.", 3.0))
    assert naming(hits, TOPIC) == hits
