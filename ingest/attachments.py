"""Files inside files: the names they go by, and how much one file may hold of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.text.blocks import Attachment

DEEPEST = 3  # attachments of attachments of attachments
MOST_FILES = 10_000
MOST_BYTES = 2_000_000_000


@dataclass(slots=True)
class Budget:
    """What one file has held so far, all its attachments and theirs together."""

    files: int = 0
    size: int = 0

    def refusal(self, size: int, depth: int) -> str:
        """Count one more attachment; give the reason why it is not read, "" where it is."""
        self.files += 1
        self.size += size
        if depth > DEEPEST:
            return f"Bilagan ligger djupare än {DEEPEST} nivåer."
        if self.files > MOST_FILES:
            return f"Filen innehåller fler än {MOST_FILES} bilagor."
        if self.size > MOST_BYTES:
            return f"Filen innehåller mer än {MOST_BYTES // 1_000_000} MB bilagor."
        return ""


def names_of(attachments: Sequence[Attachment]) -> list[str]:
    """Give each attachment a name of its own, no part of it leading upwards: two of one name get a number."""
    names: dict[str, None] = {}
    for attachment in attachments:
        parts = (part.strip() for part in attachment.name.replace("\\", "/").split("/"))
        plain = "/".join(part for part in parts if part.strip(".")) or "bilaga"
        folder, slash, last = plain.rpartition("/")
        stem, dot, suffix = last.rpartition(".")
        name, number = plain, 2
        while name in names:
            numbered = f"{stem or suffix} ({number}){dot + suffix if stem else ''}"
            name, number = folder + slash + numbered, number + 1
        names[name] = None
    return list(names)
