"""The straight lines drawn on a PDF page: what tables are ruled with, and words struck out by."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.readers.pdf_words import Box, Turn

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_MAX_OBJECTS = 20_000
_MAX_SEGMENTS = 200  # of one path; more make a drawing
_THIN = 2.5
_STRAIGHT = 0.7
_SHORTEST = 3.0
_DEEPEST = 4

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


def read_rules(page: "PdfPage", turn: Turn) -> list[Box]:
    """Give the horizontal and vertical lines of a page as thin boxes."""
    import pypdfium2.raw as pdfium

    rules: list[Box] = []
    budget = [_MAX_OBJECTS]
    count = pdfium.FPDFPage_CountObjects(page.raw)
    handles = (pdfium.FPDFPage_GetObject(page.raw, index) for index in range(min(count, _MAX_OBJECTS)))
    for path, matrix in _paths(handles, _IDENTITY, budget, 0):
        rules += (turn.box(*rule) for rule in _straight(path, matrix))
    return rules


def _paths(
    handles: Iterator[object], matrix: Matrix, budget: list[int], depth: int
) -> Iterator[tuple[object, Matrix]]:
    import pypdfium2.raw as pdfium

    for handle in handles:
        budget[0] -= 1
        if budget[0] < 0:
            return
        kind = pdfium.FPDFPageObj_GetType(handle)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield handle, _product(_matrix(handle), matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            count = pdfium.FPDFFormObj_CountObjects(handle)
            inner = (pdfium.FPDFFormObj_GetObject(handle, index) for index in range(max(count, 0)))
            yield from _paths(inner, _product(_matrix(handle), matrix), budget, depth + 1)


def _matrix(handle: object) -> Matrix:
    import pypdfium2.raw as pdfium

    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(handle, found):
        return _IDENTITY
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _product(first: Matrix, second: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _straight(path: object, matrix: Matrix) -> Iterator[tuple[float, float, float, float]]:
    """Give the straight lines of a path: each of its strokes, or the whole of a thin filled shape."""
    import pypdfium2.raw as pdfium

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, fill, stroke):
        return
    for points in _outlines(path, matrix):
        xs, ys = [x for x, _ in points], [y for _, y in points]
        whole = (min(xs), min(ys), max(xs), max(ys))
        thin = min(whole[2] - whole[0], whole[3] - whole[1]) <= _THIN
        if thin and (fill.value or stroke.value):
            yield from _long_enough(whole)
        elif stroke.value:
            for (x0, y0), (x1, y1) in pairwise(points):
                if min(abs(x1 - x0), abs(y1 - y0)) <= _STRAIGHT:
                    yield from _long_enough((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))


def _long_enough(box: tuple[float, float, float, float]) -> Iterator[tuple[float, float, float, float]]:
    if max(box[2] - box[0], box[3] - box[1]) >= _SHORTEST:
        yield box


def _outlines(path: object, matrix: Matrix) -> Iterator[list[Point]]:
    """Give the polygons of a path; curved ones are left out."""
    import pypdfium2.raw as pdfium

    count = pdfium.FPDFPath_CountSegments(path)
    if not 2 <= count <= _MAX_SEGMENTS:
        return
    points: list[Point] = []
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            return
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield points
            points = []
        points.append(_point(segment, matrix))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1:
        yield points


def _point(segment: object, matrix: Matrix) -> Point:
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    a, b, c, d, e, f = matrix
    return a * x.value + c * y.value + e, b * x.value + d * y.value + f
