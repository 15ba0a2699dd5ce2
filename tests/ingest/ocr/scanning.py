"""Makes scans for tests: a page set with reportlab, rendered, and put into a PDF as a picture."""

from collections.abc import Callable
from io import BytesIO

import pypdfium2
from PIL.Image import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

Paint = Callable[[Canvas], None]
WIDTH, HEIGHT = A4

MINUTES = [
    "Kulturnämnden sammanträdde i stadshuset den 14 mars 2025. Ordföranden öppnade",
    "sammanträdet och hälsade ledamöterna välkomna till årets första möte.",
    "Nämnden beslutade att godkänna förslaget till verksamhetsplan för biblioteken",
    "och att ge förvaltningschefen i uppdrag att återkomma senast den 30 september.",
    "Utvärderingen av sommarens aktiviteter för unga visar att besöken ökade med åtta",
    "procent, främst i stadens södra delar där två nya träffpunkter har öppnat.",
    "Ärendet bordlades på förra mötet eftersom underlaget inte var komplett. Yttranden",
    "har därefter kommit in från samtliga berörda föreningar och från skolorna.",
]


def painted(paint: Paint) -> bytes:
    """Paint a page by hand."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    paint(canvas)
    canvas.save()
    return stream.getvalue()


def write(
    canvas: Canvas, lines: list[str], *, y: float = 740, font: str = "Helvetica", size: int = 11
) -> None:
    """Write lines below each other."""
    canvas.setFont(font, size)
    for place, line in enumerate(lines):
        canvas.drawString(70, y - place * size * 1.35, line)


def picture(paint: Paint, *, dpi: int = 300) -> Image:
    """Render a page."""
    (page,) = pypdfium2.PdfDocument(painted(paint))
    image: Image = page.render(scale=dpi / 72, grayscale=True).to_pil()
    return image


def scan(image: Image, *, layer: Paint | None = None) -> bytes:
    """Put a picture on a page as large as it, with an invisible text layer where one is given."""
    stream = BytesIO()
    size = (WIDTH, HEIGHT) if image.height >= image.width else (HEIGHT, WIDTH)
    canvas = Canvas(stream, pagesize=size)
    canvas.drawImage(ImageReader(image), 0, 0, *size)
    if layer is not None:
        layer(canvas)
    canvas.save()
    return stream.getvalue()
