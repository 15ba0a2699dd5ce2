import pytest

from corpus.errors import UnreadableDocument
from ingest.readers.calendar import CalendarReader
from ingest.text.blocks import Reading
from tests.ingest.readers.seen import headings, texts

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Kulturnämndens möten
BEGIN:VEVENT
DTSTART;TZID=Europe/Stockholm:20260312T083000
DTEND;TZID=Europe/Stockholm:20260312T120000
SUMMARY:Budgetberedning\\, dag 1
LOCATION:Stadshuset\\, rum Almen
ORGANIZER;CN="Ek, Bo":mailto:bo@exempel.se
ATTENDEE;CN=Alva Lindh;PARTSTAT=ACCEPTED:mailto:alva@exempel.se
ATTENDEE;PARTSTAT=DECLINED:mailto:siv@exempel.se
DESCRIPTION:Genomgång av förslagen.\\n- Nämndernas skrivelser
  och investeringar\\n- Tidplanen
BEGIN:VALARM
DESCRIPTION:Påminnelse
END:VALARM
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260401
DTEND;VALUE=DATE:20260403
SUMMARY:Studiebesök
RRULE:FREQ=YEARLY;UNTIL=20300101
END:VEVENT
END:VCALENDAR
"""


def read(text: str) -> Reading:
    return CalendarReader().read(text.encode(), name="moten.ics")


def test_an_event_has_time_place_people_and_description() -> None:
    reading = read(CALENDAR)
    assert headings(reading) == [
        (1, "Kulturnämndens möten"),
        (2, "Budgetberedning, dag 1"),
        (2, "Studiebesök"),
    ]
    assert texts(reading)[2:9] == [
        "Tid: 2026-03-12 kl. 08.30–12.00",
        "Plats: Stadshuset, rum Almen",
        "Ansvarig: Ek, Bo",
        "Deltagare: Alva Lindh (kommer); siv@exempel.se (har tackat nej)",
        "Genomgång av förslagen.",
        "Nämndernas skrivelser och investeringar",
        "Tidplanen",
    ]


def test_whole_days_end_on_the_day_before_and_repetition_is_said() -> None:
    assert texts(read(CALENDAR))[-2:] == [
        "Tid: 2026-04-01–2026-04-02",
        "Upprepas: varje år till och med 2030-01-01",
    ]


def test_a_single_event_gives_the_document_its_title_and_date() -> None:
    text = (
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260612T070000Z\nSUMMARY:Möte\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    reading = read(text)
    assert dict(reading.properties) == {"title": "Möte", "date": "2026-06-12"}
    assert texts(reading)[1] == "Tid: 2026-06-12 kl. 09.00"


def test_a_calendar_without_events_cannot_be_read() -> None:
    with pytest.raises(UnreadableDocument, match="inga händelser"):
        read("BEGIN:VCALENDAR\nEND:VCALENDAR\n")
