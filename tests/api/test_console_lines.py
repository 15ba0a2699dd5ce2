"""What the command line says of hits, names and events."""

from dataclasses import replace

import pytest

from api.contract import EntityRow
from api.lines.console import entities, events, search_result, suggestions
from api.lines.judgements import judgements
from api.lines.oversight import privacy
from api.lines.quotations import placed
from api.lines.threads import threads
from api.rooms.threads import FoundThreads
from corpus.ledger import Collection
from corpus.records import Evidence, Ref, SectionKind
from graph.judging import Judged
from graph.network.answers import TimelineEvent
from search.ranking.suggestions import Suggestion
from search.results import Hit, HitDocument, HitSection, Searched, SearchResult, Why

SAID = Evidence(
    source="/plan.md",
    document="d",
    section=None,
    page=2,
    quote="Ada visade.",
    start=0,
    end=11,
    title="Plan för gården",
    date="2025",
    number="3",
    headings=(),
)

EVENT = TimelineEvent(date="2025", title="Ada föredrog: Buller", kind="presented", evidence=SAID)


def hit(number: str | None, *headings: str) -> Hit:
    return Hit(
        rank=1,
        score=1.0,
        source="/plan.md",
        document=HitDocument("d", "Plan", "2025", None, "handlingsplan"),
        section=HitSection("s", number, headings, 4, SectionKind.LEAD),
        text="Buller",
        snippet="<mark>Buller</mark>",
        start=0,
        end=6,
        why=Why(None, None),
    )


def found(*hits: Hit, total: int, documents: int = 2) -> list[str]:
    dates = ("2024", "2025") if documents else (None, None)
    return list(
        search_result(
            SearchResult(
                query="buller",
                mode="hybrid",
                hits=hits,
                total=total,
                abstained=not total,
                searched=Searched(documents, *dates),
            )
        )
    )


@pytest.mark.parametrize(
    ("number", "headings", "said"),
    [
        ("2.3", ("2. Miljö", "2.3 Buller"), "2. Miljö › 2.3 Buller"),
        ("4", ("Övrigt",), "punkt 4 Övrigt"),
        ("§ 7", (), "§ 7"),
        (None, ("Övrigt",), "Övrigt"),
    ],
)
def test_the_number_of_a_hit_is_said_once(number: str | None, headings: tuple[str, ...], said: str) -> None:
    assert found(hit(number, *headings), total=1)[2] == f"   {said}"


def test_what_was_searched_in_vain_is_told() -> None:
    assert found(total=0) == ["Inga träffar på ”buller” i 2 dokument från 2024 till 2025."]
    assert found(total=0, documents=0) == ["Inget dokument motsvarar avgränsningarna."]
    assert found(total=3) == ["Det finns bara 3 träffar på ”buller”; inga av dem kommer så långt ned."]


def test_matters_after_the_last_one_are_none_of_so_many() -> None:
    assert list(threads(FoundThreads((), 3))) == [
        "Det finns bara 3 ärenden; inga av dem kommer så långt ned."
    ]
    assert list(threads(FoundThreads((), 0))) == ["Inga ärenden hittades."]


def test_kinds_are_said_in_swedish() -> None:
    told = list(events({"events": [EVENT]}))
    assert told[0] == "2025        Ada föredrog: Buller  (föredrog)"
    assert told[2] == "   Plan för gården, 2025, punkt 3, s. 2"
    (line,) = suggestions({"suggestions": [Suggestion("Bullergruppen", "group", "g", 2)]})
    assert line.split() == ["grupp", "Bullergruppen", "(2", "dokument)"]
    judged = Judged(
        id="j",
        left=Ref("a", "group", "Bullergruppen"),
        right=Ref("b", "organisation", "Gården"),
        verdict="not-same",
        by="Ada",
        rule=False,
        reason="",
        at="2026-01-02T03:04:05+00:00",
        standing="gäller",
    )
    assert list(judgements({"judgements": [judged]}))[-1] == "   a grupp, b organisation"


def test_a_copy_is_told_by_its_file() -> None:
    assert list(placed(SAID, replace(SAID, source="/kopia.pdf"))) == [
        "   ”Ada visade.”",
        "   Plan för gården, 2025, punkt 3, s. 2",
        "   Samma text: /kopia.pdf",
    ]


def test_the_treatment_of_personal_numbers_is_told_for_the_rest_or_for_all() -> None:
    nothing = {"findings": (), "collections": (), "default": "warn"}
    assert list(privacy(nothing))[-1] == "För alla mappar gäller: varna (warn)"
    chosen = nothing | {"collections": (Collection("/arkiv", "mask"),)}
    assert list(privacy(chosen))[-2:] == ["Valt för /arkiv: täck över (mask)", "Annars gäller: varna (warn)"]


def test_a_date_that_a_title_says_is_not_said_again() -> None:
    dated = replace(SAID, title="Plan 2025-03-01", date="2025-03-01")
    assert list(placed(dated))[-1] == "   Plan 2025-03-01, punkt 3, s. 2"
    undated = replace(SAID, date=None)
    assert list(placed(undated))[-1] == "   Plan för gården, odaterat, punkt 3, s. 2"
    assert found(hit(None, "Övrigt"), total=1)[1] == "\n1. Plan, 2025, s. 4"


def test_one_mention_is_not_told_of_as_several() -> None:
    row = EntityRow(id="a", kind="group", name="Bullergruppen", aliases=(), mentions=1)
    assert list(entities({"entities": [row]})) == ["grupp                 Bullergruppen  1 omnämnande  [a]"]
