"""What can be chosen of how files are read; readers get it from the settings."""

import os
from dataclasses import dataclass

from corpus.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingOptions:
    """How files are read.

    :ivar recognises: pictures of text are read with Tesseract where it is installed.
    :ivar jobs: how many pages are recognised at a time; 0 for as many as there are cores.
    :ivar page_seconds: after which the recognition of one page is given up.
    :ivar convert_seconds: after which LibreOffice is stopped.
    """

    recognises: bool = True
    jobs: int = 0
    page_seconds: float = 120.0
    convert_seconds: float = 120.0

    @property
    def workers(self) -> int:
        """How many pages are recognised at a time."""
        return self.jobs or os.cpu_count() or 1


def options_of(settings: Settings) -> ReadingOptions:
    """Give what the settings say of reading."""
    return ReadingOptions(recognises=settings.ocr == "auto", jobs=settings.ocr_jobs)
