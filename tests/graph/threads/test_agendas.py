from dataclasses import replace

from corpus.records import Parsed, SectionKind
from corpus.store import Store
from graph.threads.gathering import gather
from tests.graph.extractors.drafting import Draft
from tests.graph.threads.minutes import keep


def test_points_that_no_section_treats_are_items_of_their_own(store: Store) -> None:
    keep(store, [_notes("1. Inledning", "2. Provtagning i buss", "3. Färdplan för rehabilitering")])
    items = {item.title: item for item in gather(store)}
    assert set(items) == {"Provtagning i buss", "Färdplanen för rehabiliteringen"}
    point = items["Provtagning i buss"]
    assert (point.number, point.evidence.quote, point.meeting) == ("2", "2. Provtagning i buss", True)


def test_lines_of_an_agenda_without_number_or_bullet_are_none(store: Store) -> None:
    keep(store, [_notes("Vi träffas i Nyhamn", "– Jourlinje för öron och näsa")])
    assert {item.title for item in gather(store)} == {
        "Jourlinje för öron och näsa",
        "Färdplanen för rehabiliteringen",
    }


def _notes(*points: str) -> Parsed:
    draft = Draft(body="Rådet för kirurgi", date="2025-03-04", title="Anteckningar", source="prov/rad.txt")
    draft.heading("Agenda").paragraph(*points)
    draft.heading("Färdplanen för rehabiliteringen").paragraph("Planen är ute på remiss till maj.")
    document, blocks, sections = draft.parts
    told = tuple(replace(each, kind=SectionKind.HEADING) for each in sections)
    return Parsed(replace(document, kind="mötesanteckningar"), blocks, told, ())
