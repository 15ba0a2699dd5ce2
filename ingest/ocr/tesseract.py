"""Runs Tesseract: a program of its own, one process and one core a page, with a time limit."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ingest.ocr.hocr import Recognised, recognised

if TYPE_CHECKING:
    from numpy import uint8
    from numpy.typing import NDArray

INSTALL = "sudo apt-get install tesseract-ocr tesseract-ocr-swe tesseract-ocr-osd"
_LANGUAGE = "swe"
_ORIENTATION = "osd"
_AS_IT_IS_LAID_OUT, _ONE_BLOCK = "3", "6"  # how the program parts a page
_LISTING_SECONDS = 20
_ROTATE = re.compile(rb"^Rotate: (\d+)", re.M)
_SURE = re.compile(rb"^Orientation confidence: ([\d.]+)", re.M)
_LEAST_SURE = 1.0


class RecognitionFailed(Exception):
    """Tesseract gave nothing: it ran out of time, or stopped with an error."""


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The program as it is installed.

    :ivar missing: what is lacking, in Swedish; "" where Swedish text can be recognised.
    """

    program: str
    missing: str
    tells_orientation: bool = False

    def read(
        self, image: "NDArray[uint8]", *, dpi: int, timeout_seconds: float, as_one: bool = False
    ) -> Recognised:
        """Recognise a page of grey values.

        :param as_one: all of it is one block of lines, however far apart its words stand.
        :raises RecognitionFailed: where it takes longer, or the program fails.
        """
        shown = ["-c", "hocr_font_info=0", "-c", "hocr_char_boxes=1"]
        options = ["-l", _LANGUAGE, "--psm", _ONE_BLOCK if as_one else _AS_IT_IS_LAID_OUT, *shown, "hocr"]
        return recognised(self._run(image, dpi, options, timeout_seconds).decode("utf-8", "replace"))

    def quarter(self, image: "NDArray[uint8]", *, dpi: int, timeout_seconds: float) -> int:
        """Tell by how many quarters, clockwise, a page must be turned to stand upright; 0 where unsure."""
        if not self.tells_orientation:
            return 0
        try:
            found = self._run(image, dpi, ["-l", _ORIENTATION, "--psm", "0"], timeout_seconds)
        except RecognitionFailed:  # too few letters
            return 0
        rotate, sure = _ROTATE.search(found), _SURE.search(found)
        if rotate is None or sure is None or float(sure[1]) < _LEAST_SURE:
            return 0
        return int(rotate[1]) // 90 % 4

    def _run(self, image: "NDArray[uint8]", dpi: int, options: list[str], timeout_seconds: float) -> bytes:
        height, width = image.shape
        command = [self.program, "stdin", "stdout", "--dpi", str(dpi), *options]
        try:
            done = subprocess.run(  # noqa: S603 - the program found on the path, with fixed options
                command,
                input=b"P5 %d %d 255\n" % (width, height) + image.tobytes(),
                capture_output=True,
                timeout=timeout_seconds,
                check=True,
                env=os.environ | {"OMP_THREAD_LIMIT": "1"},
            )
        except subprocess.TimeoutExpired as error:
            raise RecognitionFailed(f"Texttolkningen tog mer än {timeout_seconds:.0f} s.") from error
        except (OSError, subprocess.CalledProcessError) as error:
            raise RecognitionFailed("Texttolkningsprogrammet Tesseract avbröts med ett fel.") from error
        return done.stdout


@cache
def tesseract() -> Tesseract:
    """Find the program and see whether it has Swedish; it is looked for once in the life of the process."""
    program = shutil.which("tesseract")
    if program is None:
        return Tesseract("", "Texttolkningsprogrammet Tesseract är inte installerat")
    languages = _languages(program)
    missing = "" if _LANGUAGE in languages else "Tesseract är installerat utan svenska"
    return Tesseract(program, missing, _ORIENTATION in languages)


def _languages(program: str) -> set[str]:
    try:
        done = subprocess.run(  # noqa: S603 - the program found on the path, with a fixed option
            [program, "--list-langs"], capture_output=True, timeout=_LISTING_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return set()
    return set((done.stdout + done.stderr).decode("utf-8", "replace").split())
