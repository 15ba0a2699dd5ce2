"""Minutes that are sent as mail: the sections of the minutes, below the section of the mail's own head."""

from email.message import EmailMessage

from corpus.records import SectionKind
from ingest.readers.eml import EmlReader
from ingest.sections.structure import sections_of

BODY = """Protokoll

Kulturnämnden

§ 4 Val av justerare

Bo Alm väljs.

§ 5 Bidrag

Nämnden beslutar att bevilja bidraget.
"""


def sections(body: str) -> list[tuple[SectionKind, str | None, tuple[str, ...]]]:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "Utdrag", "a@ekby.example", "b@ekby.example"
    mail.set_content(body)
    reading = EmlReader().read(mail.as_bytes(), name="a.eml")
    return [(found.kind, found.number, found.headings) for found in sections_of(reading, document_id="d")]


def test_minutes_in_mail_have_their_own_lead_and_paragraphs() -> None:
    assert sections(BODY) == [
        (SectionKind.LEAD, None, ("Utdrag",)),
        (SectionKind.LEAD, None, ("Protokoll",)),
        (SectionKind.PARAGRAPH, "§ 4", ("Val av justerare",)),
        (SectionKind.PARAGRAPH, "§ 5", ("Bidrag",)),
    ]


def test_mail_that_is_only_a_message_has_its_head_and_its_text() -> None:
    assert sections("Hej!\n\nMötet börjar klockan nio.\n") == [
        (SectionKind.LEAD, None, ("Utdrag",)),
        (SectionKind.LEAD, None, ()),
    ]
