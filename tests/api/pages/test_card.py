from api.lines.graph import relation
from api.pages.card import chronicle, facts_of, readings
from corpus.records import Edge, Evidence, Ref

ADA, COUNCIL, BOARD = (
    Ref("ada", "person", "Ada Lind"),
    Ref("council", "group", "Bussrådet"),
    Ref("board", "organisation", "Trafiknämnden"),
)


def evidence(document: str, date: str | None, start: int = 0) -> Evidence:
    return Evidence(
        source=f"/{document}.txt", document=document, section=None, page=1, quote="x", start=start,
        end=start + 1, title=document, date=date, number=None, headings=(),
    )  # fmt: skip


def edge(
    kind: str,
    subject: Ref,
    obj: Ref,
    said: Evidence,
    since: str | None = None,
    role: str | None = None,
    status: str | None = None,
    extractor: str = "x",
) -> Edge:
    properties = tuple((name, value) for name, value in (("role", role), ("status", status)) if value)
    return Edge(
        id=f"{kind}{said.document}{said.start}", kind=kind, subject=subject, object=obj, valid_from=since,
        valid_to=None, decided=None, due=None, confidence=1.0, extractor=extractor,
        properties=properties, evidence=said,
    )  # fmt: skip


def test_what_several_documents_say_is_one_fact_with_the_newest_place_first() -> None:
    old, new = evidence("a", "2024-01-01"), evidence("b", "2025-01-01")
    (group,) = facts_of("ada", [edge("chairs", ADA, COUNCIL, old), edge("chairs", ADA, COUNCIL, new)])
    assert (group.heading, group.anchor) == ("Roller och uppdrag", "roller-och-uppdrag")
    (fact,) = group.facts
    assert (fact.label, fact.other, fact.evidence) == ("är ordförande i", COUNCIL, (new, old))
    assert (fact.date, fact.said) == ("2025-01-01", ("2024-01-01", "2025-01-01"))


def test_what_one_place_states_is_no_inference_though_another_place_only_hints_at_it() -> None:
    stated, hinted = evidence("a", "2024-01-01"), evidence("b", "2025-01-01")
    guess = edge("member_of", ADA, BOARD, hinted, extractor="learned pairs")
    (group,) = facts_of(
        "ada",
        [
            guess,
            edge("chairs", ADA, COUNCIL, hinted, extractor="learned pairs"),
            edge("chairs", ADA, COUNCIL, stated),
        ],
    )
    assert {fact.other.name: fact.inferred for fact in group.facts} == {
        "Bussrådet": False,
        "Trafiknämnden": True,
    }
    assert relation(guess) == "» Ada Lind –[är ledamot i]→ Trafiknämnden (troligt)"


def test_a_role_that_the_relation_says_by_itself_is_not_repeated() -> None:
    said = evidence("a", "2024-01-01")
    (group,) = facts_of(
        "ada",
        [
            edge("chairs", ADA, COUNCIL, said, role="ordförande"),
            edge("chairs", ADA, BOARD, said, role="tillförordnad"),
        ],
    )
    assert sorted((fact.other.name, fact.details) for fact in group.facts) == [
        ("Bussrådet", ()),
        ("Trafiknämnden", ("tillförordnad",)),
    ]


def test_who_was_absent_is_not_told_to_have_taken_part() -> None:
    meeting, said = Ref("meeting", "meeting", "Bussrådet 2025-01-01"), evidence("a", "2025-01-01")
    there = edge("attended", ADA, meeting, said, status="närvarande")
    absent = edge("attended", ADA, meeting, said, status="frånvarande", role="sekreterare")
    told = [(fact.label, fact.details) for fact in facts_of("ada", [there, absent])[0].facts]
    assert told == [("deltog i", ()), ("var frånvarande vid", ("sekreterare",))]
    assert facts_of("meeting", [absent])[0].facts[0].label == "hade som frånvarande"
    assert relation(absent) == "» Ada Lind –[var frånvarande vid]→ Bussrådet 2025-01-01"


def test_decisions_of_a_day_stand_in_the_order_of_their_document() -> None:
    later, earlier = Ref("later", "decision", "Anslaget beviljas."), Ref("earlier", "decision", "Val görs.")
    edges = [
        edge("decided", BOARD, later, evidence("a", "2025-01-01", 90)),
        edge("decided", BOARD, earlier, evidence("a", "2025-01-01", 20)),
    ]
    assert [fact.other for fact in facts_of("board", edges)[0].facts] == [earlier, later]


def test_the_same_relation_reads_the_other_way_on_the_other_card() -> None:
    (group,) = facts_of("council", [edge("chairs", ADA, COUNCIL, evidence("a", None))])
    assert group.heading == "Ledamöter och företrädare"
    assert [(fact.label, fact.other) for fact in group.facts] == [("har som ordförande", ADA)]


def test_a_chronicle_tells_each_document_once_the_newest_year_first() -> None:
    said = evidence("a", "2024-05-01")
    groups = facts_of("ada", [edge("chairs", ADA, COUNCIL, said, since="2024-03-01")])
    documents = readings([said, evidence("b", "2025-02-02"), evidence("b", "2025-02-02", start=9)])
    told = [
        (year, [(event.date, event.fact is not None) for event in events])
        for year, events in chronicle(groups, documents)
    ]
    assert told == [("2025", [("2025-02-02", False)]), ("2024", [("2024-03-01", True)])]
    assert [(each.document, len(each.sentences)) for each in documents] == [("b", 2), ("a", 1)]
