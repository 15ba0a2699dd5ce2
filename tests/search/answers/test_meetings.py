import datetime as dt
from dataclasses import replace

from search.analysis.coverage import Weighed
from search.analysis.query import parse
from search.answers.meetings import meeting_answers, naming, soonest_first
from search.results import Answer, Hit, HitDocument, HitSection, Why
from tests.search.statements import evidence, quoter_of


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


def test_longer_word_that_begins_with_the_topic_is_of_it_and_one_that_ends_with_it_is_not() -> None:
    topic = Weighed(parse("väntetider"), (1.0,))
    whole, longer = hit("Väntetiderna följs.", 9.0), hit("Väntetidsuppföljningen flyttas.", 5.0)
    assert naming([whole, longer], topic) == (whole, longer)
    school = Weighed(parse("skolan"), (1.0,))
    whole, other = hit("Skolan byggs om.", 9.0), hit("Förskolan byggs om.", 5.0)
    assert naming([whole, other], school) == (whole,)


LONG = "Rådet samlades i Norrvik. " + "Det var en lång dag med många ämnen. " * 8


def quoted(found: Hit) -> Answer:
    [given] = meeting_answers(quoter_of([found]), [found], TOPIC)
    return given


def test_of_a_long_section_the_sentence_that_speaks_of_the_topic_is_quoted() -> None:
    assert quoted(hit(f"{LONG}\nSnöröjningsplanen gicks igenom.", 9.0)).evidence.quote.strip() == (
        "Snöröjningsplanen gicks igenom."
    )
    short = "Rådet samlades. Snöröjningsplanen gicks igenom."
    assert [quoted(hit(text, 9.0)).evidence.quote for text in (short, LONG)] == [short, LONG]


def test_meeting_is_called_by_its_body_and_another_document_by_its_title() -> None:
    found = hit("Snöröjningsplanen gicks igenom.", 9.0)
    held = replace(found.document, body="Isrådet")
    letter = replace(held, kind="nyhetsbrev", title="Nyhetsbrev om is")
    told = [quoted(replace(found, document=document)).text for document in (held, letter)]
    assert told == ["2026-01-01: Isrådet", "2026-01-01: Nyhetsbrev om is"]


def test_next_of_several_days_comes_first_and_neither_one_that_is_past_nor_a_guess() -> None:
    told = replace(evidence(), date="2026-03-02")
    texts = ("2 mars 2026", "2026-09-15 i Norrvik", "26 maj kl. 13")
    days = [
        Answer(text=text, ref=None, valid_from=None, valid_to=None, evidence=told, sure=True)
        for text in texts
    ]
    guess = replace(days[0], text="4 april 2026", sure=False)
    found = soonest_first([guess, *days], today=dt.date(2026, 3, 3))
    assert [one.text for one in found] == [
        "26 maj kl. 13",
        "2026-09-15 i Norrvik",
        "2 mars 2026",
        "4 april 2026",
    ]


def test_next_meetings_that_have_passed_come_after_those_to_come_the_newest_first() -> None:
    told = replace(evidence(), date="2024-10-08")
    texts = ("10 december 2024", "2026-05-20", "23 april 2025", "2026-09-15", "digitalt", "17 mars 2026")
    answers = [
        Answer(text=text, ref=None, valid_from=None, valid_to=None, evidence=told, sure=True)
        for text in texts
    ]
    found = soonest_first(answers, today=dt.date(2026, 5, 1))
    assert [one.text for one in found] == [
        "2026-05-20",
        "2026-09-15",
        "17 mars 2026",
        "23 april 2025",
        "10 december 2024",
        "digitalt",
    ]


def test_item_of_a_meeting_stands_before_the_appendix_that_names_it() -> None:
    item, appendix = (hit("Snöröjningsplanen antogs.", score) for score in (8.0, 9.0))
    item = replace(item, rank=2, section=HitSection("s1", "§ 3", ("§ 3 Snöröjning",), 1, item.section.kind))
    appendix = replace(appendix, section=HitSection("s2", None, ("Bilaga 5",), 9, item.section.kind))
    hits = [item, appendix]
    [given] = meeting_answers(quoter_of(hits), hits, TOPIC)
    assert given.text == "2026-01-01: Protokoll – § 3 Snöröjning"
    [alone] = meeting_answers(quoter_of([appendix]), [appendix], TOPIC)
    assert alone.text == "2026-01-01: Protokoll – Bilaga 5"
