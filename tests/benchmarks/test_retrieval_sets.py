from benchmarks.retrieval_sets import held_out
from search.evaluating.gold import fold


def test_every_held_out_question_is_answered_by_the_passage_of_its_document() -> None:
    found = held_out()
    texts = {source: fold(data.decode()) for source, data in found.files}
    answerable = [one for one in found.questions if one.relevant]
    assert len(answerable) > 500
    assert all(
        any(passage.is_in(source, text) for source, text in texts.items())
        for one in answerable
        for passage in one.relevant
    )


def test_what_no_held_out_document_answers_is_asked_as_well() -> None:
    found = held_out()
    asked = {one.text for one in found.questions if one.relevant}
    unanswerable = [one.text for one in found.questions if not one.relevant]
    assert len(unanswerable) > 200
    assert not asked.intersection(unanswerable)
