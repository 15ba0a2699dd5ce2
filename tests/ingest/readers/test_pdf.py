from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Table,
)

from corpus.errors import UnreadableDocument
from ingest.options import ReadingOptions
from ingest.readers.pdf import PdfReader
from ingest.text.blocks import Reading
from tests.ingest.readers.seen import (
    HEADING,
    ITEM,
    PARAGRAPH,
    blocks,
    cells,
    is_sound,
    pages,
    rows,
    struck,
    texts,
)

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=8)
TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=20, leading=24, spaceAfter=12)
SUBTITLE = ParagraphStyle("subtitle", fontName="Helvetica-Bold", fontSize=13, leading=16, spaceAfter=6)
CELL = ParagraphStyle("cell", fontName="Helvetica", fontSize=8, leading=10)
GRID = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
WIDTH, HEIGHT = A4
WORDS = [
    *("arbetsgruppen", "redovisade", "hur", "väntetiderna", "har", "utvecklats", "under", "hösten", "och"),
    *(
        "vilka",
        "åtgärder",
        "som",
        "verksamheterna",
        "vidtagit",
        "för",
        "att",
        "korta",
        "dem",
        "medan",
        "flera",
    ),
    *("enheter", "delar", "personal", "mellan", "mottagningar", "i", "länets", "södra", "delar"),
]


def prose(number: int, length: int = 34) -> str:
    """Give a paragraph that is like no other of another number."""
    words = [WORDS[(place * (number + 1) + number) % len(WORDS)] for place in range(length)]
    return f"Stycke {number} " + " ".join(words) + "."


LOREM = prose(0)

Furniture = Callable[[Canvas, Any], None]


def drawn(
    paint: Callable[[Canvas], None], *, pagesize: tuple[float, float] = A4, encrypt: Any = None
) -> bytes:
    """Paint one or more pages by hand."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=pagesize, encrypt=encrypt)
    paint(canvas)
    canvas.save()
    return stream.getvalue()


def _no_furniture(canvas: Canvas, template: Any) -> None:
    """Leave the page without header and footer."""


def laid_out(
    story: list[Any], *, columns: int = 1, furniture: Furniture | None = None, height: float = HEIGHT
) -> bytes:
    """Set a story as a page-layout program does."""
    stream = BytesIO()
    document = BaseDocTemplate(stream, pagesize=(WIDTH, height), invariant=1)
    width = (WIDTH - 100) / columns
    frames = [Frame(50 + place * width, 60, width - 15, height - 130) for place in range(columns)]
    document.addPageTemplates(PageTemplate(frames=frames, onPage=furniture or _no_furniture))
    document.build(story)
    return stream.getvalue()


def read(data: bytes) -> Reading:
    return PdfReader().read(data, name="protokoll.pdf")


def lines(canvas: Canvas, texts_of: list[str], *, x: float = 70, y: float = 760, size: int = 11) -> None:
    canvas.setFont("Helvetica", size)
    for place, text in enumerate(texts_of):
        canvas.drawString(x, y - place * size * 1.25, text)


def test_lines_are_joined_to_paragraphs_and_headings_found_by_their_type() -> None:
    story = [
        Paragraph("Mötesanteckningar", TITLE),
        Paragraph("Väntetider", SUBTITLE),
        Paragraph(LOREM, BODY),
        Paragraph("Ekonomi", SUBTITLE),
        Paragraph("Utfallet följer budget. " + LOREM, BODY),
    ]
    reading = read(laid_out(story))
    assert blocks(reading) == [
        (HEADING, 1, "Mötesanteckningar"),
        (HEADING, 2, "Väntetider"),
        (PARAGRAPH, 0, LOREM),
        (HEADING, 2, "Ekonomi"),
        (PARAGRAPH, 0, "Utfallet följer budget. " + LOREM),
    ]
    assert is_sound(reading)


def test_words_parted_at_the_end_of_a_line_are_mended() -> None:
    def paint(canvas: Canvas) -> None:
        lines(
            canvas,
            [
                "Rådet konstaterar på sitt möte i februari att kompetensförsörj-",
                "ningen kräver samordning mellan hälso- och sjukvårdens",
                "delar, och att IT-stödet behöver utvecklas under året.",
            ],
        )

    assert texts(read(drawn(paint))) == [
        (
            "Rådet konstaterar på sitt möte i februari att kompetensförsörjningen kräver samordning mellan "
            "hälso- och sjukvårdens delar, och att IT-stödet behöver utvecklas under året."
        )
    ]


def test_two_columns_are_read_one_after_the_other_below_a_heading_over_both() -> None:
    justified = ParagraphStyle("justified", parent=BODY, alignment=TA_JUSTIFY)
    story = [Paragraph(prose(number), justified) for number in range(1, 11)]

    def masthead(canvas: Canvas, template: Any) -> None:
        canvas.setFont("Helvetica-Bold", 22)
        canvas.drawString(60, HEIGHT - 60, "Nyhetsbrev från sjukvårdsregionen")

    reading = read(laid_out(story, columns=2, furniture=masthead, height=620 + 130))
    assert texts(reading)[0] == "Nyhetsbrev från sjukvårdsregionen"
    found = [text for text in texts(reading) if text.startswith("Stycke")]
    assert found == [prose(number) for number in range(1, 11)]


def test_running_headers_and_page_numbers_are_left_out_and_pages_kept() -> None:
    def furniture(canvas: Canvas, template: Any) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(50, HEIGHT - 30, "Region Norrsken")
        canvas.drawRightString(WIDTH - 50, HEIGHT - 30, f"{canvas.getPageNumber()} (3)")
        canvas.drawString(50, 30, "Kopians giltighet garanteras endast utskriftsdatumet")

    story: list[Any] = []
    for number, heading in enumerate(["Väntetider", "Ekonomi", "Övriga frågor"], start=1):
        story += [Paragraph(heading, SUBTITLE), Paragraph(prose(number), BODY), PageBreak()]
    reading = read(laid_out(story[:-1], furniture=furniture))
    assert texts(reading) == [
        "Region Norrsken",
        "Väntetider", prose(1),
        "Ekonomi", prose(2),
        "Övriga frågor", prose(3),
    ]  # fmt: skip
    assert pages(reading) == [1, 1, 1, 2, 2, 3, 3]
    assert reading.pages == 3


def test_paragraph_goes_on_over_the_page_and_past_a_footnote() -> None:
    def paint(canvas: Canvas) -> None:
        lines(
            canvas, ["Första meningen fyller hela raden och går vidare på nästa sida där den äntligen"], y=120
        )
        lines(canvas, ["1 Handling till nämnden, diarienummer 2026/15."], y=80, size=8)
        canvas.showPage()
        lines(canvas, ["tar slut. Sedan kommer en mening till."])

    assert texts(read(drawn(paint))) == [
        (
            "Första meningen fyller hela raden och går vidare på nästa sida där den äntligen tar slut. "
            "Sedan kommer en mening till."
        ),
        "1 Handling till nämnden, diarienummer 2026/15.",
    ]


def test_lists_are_items_by_level_with_their_numbers_and_without_their_signs() -> None:
    def paint(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(90, 760, "•")
        canvas.drawString(104, 760, "yttre punkt som går över mer än en rad och som fortsätter på den rad")
        canvas.drawString(104, 746, "innan den är slut")
        canvas.drawString(120, 732, "–")
        canvas.drawString(134, 732, "inre punkt")
        canvas.drawString(90, 704, "1.")
        canvas.drawString(110, 704, "öppnande")
        canvas.drawString(90, 690, "2.")
        canvas.drawString(110, 690, "val av justerare")

    assert blocks(read(drawn(paint))) == [
        (
            ITEM,
            1,
            "yttre punkt som går över mer än en rad och som fortsätter på den rad innan den är slut",
        ),
        (ITEM, 2, "inre punkt"),
        (ITEM, 1, "1. öppnande"),
        (ITEM, 1, "2. val av justerare"),
    ]


def plan(count: int) -> Table:
    head = [["Aktivitet", "Ansvarig", "Klart senast"]]
    body = [
        [f"Aktivitet nummer {n} som ska genomföras", f"Enhet {n}", f"2026-0{n}-01"]
        for n in range(1, count + 1)
    ]
    made = [[Paragraph(cell, CELL) for cell in row] for row in head + body]
    return Table(made, colWidths=[120, 100, 90], style=GRID)


def test_ruled_tables_become_rows_with_column_names() -> None:
    reading = read(laid_out([Paragraph(LOREM, BODY), plan(2), Paragraph("Efter. " + LOREM, BODY)]))
    assert rows(reading) == [
        {
            "Aktivitet": f"Aktivitet nummer {n} som ska genomföras",
            "Ansvarig": f"Enhet {n}",
            "Klart senast": f"2026-0{n}-01",
        }
        for n in (1, 2)
    ]
    assert texts(reading)[0] == LOREM
    assert texts(reading)[-1] == "Efter. " + LOREM


def test_table_that_goes_on_overleaf_keeps_its_column_names() -> None:
    def furniture(canvas: Canvas, template: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(50, 25, f"Handlingsplan {canvas.getPageNumber()} (2)")

    reading = read(laid_out([plan(9)], furniture=furniture, height=330))
    assert reading.pages == 2
    assert [row["Ansvarig"] for row in rows(reading)] == [f"Enhet {n}" for n in range(1, 10)]
    assert len({block.table for block in reading.blocks if block.cells}) == 1
    assert set(pages(reading)) == {1, 2}


def test_row_broken_by_the_page_is_one_row() -> None:
    def paint(canvas: Canvas) -> None:
        def grid(tops: list[float]) -> None:
            for x in (70, 200, 400):
                canvas.line(x, tops[0], x, tops[-1])
            for y in tops:
                canvas.line(70, y, 400, y)

        grid([160, 140, 90])
        lines(canvas, ["Ansvarig"], x=75, y=147, size=9)
        lines(canvas, ["Aktivitet"], x=205, y=147, size=9)
        lines(canvas, ["Vårdenheten"], x=75, y=125, size=9)
        lines(canvas, ["Genomföra en utbildning för alla som"], x=205, y=125, size=9)
        canvas.showPage()
        grid([780, 750, 730])
        lines(canvas, ["möter patienter"], x=205, y=765, size=9)
        lines(canvas, ["Staben"], x=75, y=737, size=9)
        lines(canvas, ["Följa upp"], x=205, y=737, size=9)

    assert rows(read(drawn(paint))) == [
        {"Ansvarig": "Vårdenheten", "Aktivitet": "Genomföra en utbildning för alla som möter patienter"},
        {"Ansvarig": "Staben", "Aktivitet": "Följa upp"},
    ]


def ruled(canvas: Canvas, tops: list[float], texts_of: list[list[str]]) -> None:
    """Rule three columns and write one line in each cell."""
    for x in (70, 200, 330, 460):
        canvas.line(x, tops[0], x, tops[-1])
    for y in tops:
        canvas.line(70, y, 460, y)
    for top, row in zip(tops, texts_of, strict=False):
        for x, text in zip((75, 205, 335), row, strict=True):
            lines(canvas, [text], x=x, y=top - 13, size=9)


def test_what_is_left_of_a_cell_overleaf_belongs_to_its_row() -> None:
    def paint(canvas: Canvas) -> None:
        head = ["Aktivitet", "Ansvarig", "När"]
        ruled(canvas, [160, 140, 120], [head, ["Följa upp de nya", "Staben", "2026"]])
        canvas.showPage()
        ruled(canvas, [780, 760], [["rutinerna", "", ""]])
        lines(canvas, ["Text efter tabellen."], y=700)

    reading = read(drawn(paint))
    assert rows(reading) == [{"Aktivitet": "Följa upp de nya rutinerna", "Ansvarig": "Staben", "När": "2026"}]
    assert texts(reading)[-1] == "Text efter tabellen."


def test_header_left_alone_at_the_foot_of_a_page_names_the_columns_overleaf() -> None:
    def paint(canvas: Canvas) -> None:
        ruled(canvas, [160, 140], [["Aktivitet", "Ansvarig", "När"]])
        canvas.showPage()
        ruled(canvas, [780, 760, 740], [["Följa upp", "Staben", "2026"], ["Utbilda", "Vården", "2027"]])

    assert [row["Ansvarig"] for row in rows(read(drawn(paint)))] == ["Staben", "Vården"]


def test_cells_that_recur_on_every_page_are_no_running_lines() -> None:
    def paint(canvas: Canvas) -> None:
        for page in range(4):
            body = [[f"Moment {page}.{row}", "Regionerna", "Fortlöpande"] for row in range(20)]
            ruled(canvas, [790 - 30 * row for row in range(21)], body)
            canvas.showPage()

    assert [cell[1:] for cell in cells(read(drawn(paint)))] == [["Regionerna", "Fortlöpande"]] * 80


def test_word_cut_at_the_edge_of_a_narrow_cell_is_whole_again() -> None:
    cell = Paragraph("Cancerrehabiliteringssamordnare i samverkan", CELL)
    reading = read(
        laid_out([Table([["Vem", "När"], [cell, "2026"], [cell, "2027"]], colWidths=[90, 90], style=GRID)])
    )
    assert rows(reading)[0]["Vem"] == "Cancerrehabiliteringssamordnare i samverkan"


def test_cells_that_are_merged_downwards_are_repeated() -> None:
    made = [["Område", "Aktivitet", "Vem"], ["Vård", "Utbilda", "Lo"], ["", "Följa upp", "Mia"]]
    table = Table(made, style=[*GRID, ("SPAN", (0, 1), (0, 2))])
    assert [row["Område"] for row in rows(read(laid_out([table])))] == ["Vård", "Vård"]


def test_table_without_lines_is_found_by_its_columns() -> None:
    made = [["Namn", "Roll", "Organisation"], ["Ada Alm", "ordförande", "Region Norrsken"]]
    made += [["Bo Berg", "ledamot", "Region Söderhav"], ["Cia Dahl", "ersättare", "Region Norrsken"]]
    reading = read(laid_out([Paragraph(LOREM, BODY), Table(made, colWidths=[130, 130, 130])]))
    assert rows(reading) == [dict(zip(made[0], row, strict=True)) for row in made[1:]]


def test_labels_beside_values_are_rows_and_values_over_lines_stay_together() -> None:
    def paint(canvas: Canvas) -> None:
        lines(canvas, ["Plats", "Närvarande", "", "Justerare"], size=11)
        lines(canvas, ["Stadshuset", "Ada Alm", "Bo Berg", "Cia Dahl"], x=200, size=11)

    assert cells(read(drawn(paint))) == [
        ["Plats", "Stadshuset"],
        ["Närvarande", "Ada Alm\nBo Berg"],
        ["Justerare", "Cia Dahl"],
    ]


def test_frame_around_text_is_no_table() -> None:
    def paint(canvas: Canvas) -> None:
        canvas.rect(60, 600, 400, 180)
        lines(canvas, ["En ruta med text som inte är någon tabell.", "Den har bara en ram."])

    assert rows(read(drawn(paint))) == []


def test_form_around_every_page_is_no_table_and_its_fields_are_running_lines() -> None:
    def paint(canvas: Canvas) -> None:
        for page, heading in enumerate(["Budget", "Jämställdhet", "Övriga frågor"], start=1):
            canvas.rect(50, 50, 500, 740)
            for x, y in ((300, 740), (250, 50)):
                canvas.line(x, y, x, y + (50 if y == 740 else 40))
            canvas.line(50, 740, 550, 740)
            canvas.line(50, 90, 550, 90)
            lines(canvas, ["Norrskens kommun", "Kommunstyrelsen"], x=55, y=775, size=10)
            lines(canvas, ["Sammanträdesprotokoll", f"Sida {page} (3)"], x=305, y=775, size=10)
            lines(canvas, ["Justerandes sign"], x=55, y=75, size=10)
            lines(canvas, ["Utdragsbestyrkande"], x=255, y=75, size=10)
            lines(
                canvas, [f"§ {40 + page} {heading}", f"Kommunstyrelsen beslutar om {heading.lower()}."], y=700
            )
            canvas.showPage()

    reading = read(drawn(paint))
    assert rows(reading) == []
    assert texts(reading) == [
        "Norrskens kommun\tSammanträdesprotokoll",
        "Kommunstyrelsen",
        "§ 41 Budget", "Kommunstyrelsen beslutar om budget.",
        "§ 42 Jämställdhet", "Kommunstyrelsen beslutar om jämställdhet.",
        "§ 43 Övriga frågor", "Kommunstyrelsen beslutar om övriga frågor.",
    ]  # fmt: skip


def test_words_that_are_struck_through_keep_their_span() -> None:
    def paint(canvas: Canvas) -> None:
        lines(canvas, ["Ada Alm, ordförande", "Bo Berg, förhinder"])
        canvas.line(
            70,
            760 - 13.75 + 3,
            70 + canvas.stringWidth("Bo Berg, förhinder", "Helvetica", 11),
            760 - 13.75 + 3,
        )

    assert struck(read(drawn(paint))) == ["Bo Berg, förhinder"]


def test_raised_figures_that_refer_to_footnotes_are_left_out() -> None:
    def paint(canvas: Canvas) -> None:
        lines(canvas, ["Enligt riktlinjen"])
        end = 70 + canvas.stringWidth("Enligt riktlinjen", "Helvetica", 11)
        canvas.setFont("Helvetica", 7)
        canvas.drawString(end, 764, "1")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(end + 4, 760, ", som gäller.")

    assert texts(read(drawn(paint))) == ["Enligt riktlinjen, som gäller."]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_text_that_runs_in_another_direction_is_read_as_it_is_meant(angle: int) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.translate(WIDTH / 2, HEIGHT / 2)
        canvas.rotate(angle)
        lines(canvas, ["En liggande sida med en rad text", "och en rad till."], x=-200, y=100)

    assert texts(read(drawn(paint))) == ["En liggande sida med en rad text och en rad till."]


def test_page_turned_by_the_file_is_read_like_any_other() -> None:
    def paint(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        lines(canvas, ["Rubriken på sidan"], y=500)

    assert texts(read(drawn(paint, pagesize=landscape(A4)))) == ["Rubriken på sidan"]


def test_title_author_and_date_come_from_the_file() -> None:
    def paint(canvas: Canvas) -> None:
        canvas.setTitle("Handlingsplan för vården")
        canvas.setAuthor("Staben")
        lines(canvas, ["Text."])

    found = dict(read(drawn(paint)).properties)
    assert (found["title"], found["author"]) == ("Handlingsplan för vården", "Staben")


def test_locked_file_is_said_to_be_locked() -> None:
    lock = StandardEncryption("hemligt", ownerPassword="mer hemligt")
    with pytest.raises(UnreadableDocument, match=r"^PDF-filen är lösenordsskyddad"):
        read(drawn(lambda canvas: lines(canvas, ["Text."]), encrypt=lock))


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7\n", b"%PDF-1.4\n" + b"\x00\xff" * 500, b"slump" * 100],
    ids=["empty", "head", "junk", "other"],
)
def test_damaged_file_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"tom|skadad"):
        read(data)


def test_cut_off_file_is_read_or_refused_but_never_fails_otherwise() -> None:
    whole = laid_out([Paragraph(prose(number), BODY) for number in range(30)])
    outcomes = [outcome(whole[: int(len(whole) * share)]) for share in (0.2, 0.5, 0.8, 0.95, 1.0)]
    assert all(text.startswith(("Stycke 0 ", "PDF-filen")) for text in outcomes)
    assert outcomes[-1].startswith("Stycke 0 ")


def outcome(data: bytes) -> str:
    """Give the text of a file, or the reason why it is refused."""
    try:
        return PdfReader(ReadingOptions(recognises=False)).read(data, name="protokoll.pdf").text
    except UnreadableDocument as error:
        return str(error)


@pytest.mark.slow
def test_real_files_are_read_or_refused_and_lose_no_words(shared: Path) -> None:
    for path in sorted((shared / "data" / "formats").glob("pdf-*/*.pdf")):
        text = "".join(outcome(path.read_bytes()).split())
        document = pypdfium2.PdfDocument(path)
        raw = {
            word
            for page in document
            for word in page.get_textpage().get_text_range().split()
            if word.isalpha()
        }
        assert raw or "BESLUTSGRAF_OCR=off" in text
        assert sum(word in text for word in raw) >= 0.97 * len(raw), path.name


def test_columns_that_stand_close_are_read_one_after_the_other() -> None:
    left = [
        f"vänster rad {word} om vården i länet" for word in ("ett", "två", "tre", "fyra", "fem", "sex", "sju")
    ]
    right = [
        f"höger rad {word} om skolan i staden" for word in ("ett", "två", "tre", "fyra", "fem", "sex", "sju")
    ]

    def paint(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for place, (one, other) in enumerate(zip(left, right, strict=True)):
            canvas.drawRightString(290, 760 - place * 14, one)
            canvas.drawString(300, 760 - place * 14, other)

    found = " ".join(texts(read(drawn(paint))))
    assert found == " ".join(left + right)
