"""Pages of a PDF as a scanner gives them: pictures, straight and clean or crooked and dirty."""

import io

import numpy as np
from PIL import Image

DPI = 300
_QUALITY = 60
_SPECKS = 0.0005


def pictures(pdf: bytes, *, dpi: int = DPI) -> list[Image.Image]:
    """Render every page in grey."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]


def scanned(pdf: bytes, *, degrees: float = 0.0, is_dirty: bool = False) -> bytes:
    """Give a PDF of pictures.

    :param degrees: how crooked the pages lie.
    :param is_dirty: print is paler and paper darker, with specks; made with a fixed seed.
    """
    found = [_crooked(image, degrees) for image in pictures(pdf)]
    if is_dirty:
        found = [_dirty(image, seed) for seed, image in enumerate(found)]
    return _as_pdf(found)


def _crooked(image: Image.Image, degrees: float) -> Image.Image:
    return image.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=255) if degrees else image


def _dirty(image: Image.Image, seed: int) -> Image.Image:
    generator = np.random.default_rng(seed)
    grey = np.asarray(image).astype(np.float32) * 0.62 + 70 + generator.normal(0, 9, np.asarray(image).shape)
    grey[generator.random(grey.shape) < _SPECKS] = 40
    stream = io.BytesIO()
    Image.fromarray(grey.clip(0, 255).astype(np.uint8)).save(stream, "JPEG", quality=_QUALITY)
    return Image.open(stream)


def _as_pdf(images: list[Image.Image]) -> bytes:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream)
    for image in images:
        size = (image.width * 72 / DPI, image.height * 72 / DPI)
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(image), 0, 0, *size)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()
