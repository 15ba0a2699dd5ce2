"""What readers of Office packages (DOCX, PPTX, XLSX) share: the door, and one reason for what fails."""

from abc import ABC, abstractmethod
from typing import ClassVar

from ingest.readers.guards import check_office_package, translated
from ingest.readers.package_forms import in_usual_form
from ingest.text.blocks import Reading


class PackageReader(ABC):
    """Reads one kind of package.

    :cvar label: what the file should be, in Swedish, for messages: ``ett Word-dokument``.
    """

    label: ClassVar[str]

    def read(self, data: bytes, *, name: str) -> Reading:  # noqa: ARG002 - the protocol's
        """Read one file.

        :raises UnreadableDocument: where it is empty, encrypted, damaged, too large or without text.
        """
        with translated(self.label):
            check_office_package(data, label=self.label)
            return self.opened(in_usual_form(data))

    @abstractmethod
    def opened(self, data: bytes) -> Reading:
        """Read a package that was let in."""
