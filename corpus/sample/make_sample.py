"""Makes the binary sample documents from `sources/`: `python -m corpus.sample.make_sample [FOLDER]`."""

import io
import re
import sys
import zipfile
from pathlib import Path

from corpus.sample.office import write_eml, write_pptx, write_xlsx
from corpus.sample.page import write_pdf
from corpus.sample.source import Source, load_source
from corpus.sample.word import write_docx

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "sources"
DOCUMENTS = HERE / "documents"

_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def make_all(folder: Path) -> tuple[Path, ...]:
    """Write every document that has a source into a folder; the same sources give the same bytes."""
    written = []
    for path in sorted(SOURCES.glob("*.md")):
        source = load_source(path)
        for name in source.names:
            target = folder / name
            target.write_bytes(_make(source, Path(name).suffix))
            written.append(target)
    return tuple(written)


def _make(source: Source, suffix: str) -> bytes:
    if suffix == ".txt":
        return source.body.encode(source.fields["encoding"])
    if suffix == ".pdf":
        return write_pdf(source)
    if suffix == ".eml":
        attached = load_source(SOURCES / "attachments" / f"{source.fields['attachment']}.md")
        return write_eml(source, _settle(write_docx(attached)))
    write = {".docx": write_docx, ".pptx": write_pptx, ".xlsx": write_xlsx}[suffix]
    return _settle(write(source), source.fields["date"])


def _settle(data: bytes, date: str = "2026-01-01") -> bytes:
    """Take the moment of writing out of an Office file: members' times, and when it was modified."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = _MODIFIED.sub(rb"\g<1>" + date.encode() + b"T00:00:00Z", old.read(name))
            new.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def main() -> None:
    """Make the documents where the command line says, or where they are committed."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    for path in make_all(folder):
        print(path.name)


if __name__ == "__main__":
    main()
