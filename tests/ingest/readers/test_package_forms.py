"""Office packages with macros, templates and the strict form say what the usual ones say."""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from benchmarks.renderings import WRITERS
from corpus.sample.make_sample import SOURCES
from corpus.sample.source import load_source
from ingest.detect import detect
from ingest.readers.package_forms import in_usual_form
from ingest.readers.registry import read

SOURCE = load_source(SOURCES / "20-halso-och-sjukvardsnamnden-kallelse-2026-02-19.docx.md")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OTHERS = [
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
]


def rewritten(data: bytes, change: Callable[[str], str]) -> bytes:
    """Change the text of all XML parts of a package."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as package, ZipFile(stream, "w") as written:
        for name in package.namelist():
            part = package.read(name)
            is_text = name.endswith((".xml", ".rels"))
            written.writestr(name, change(part.decode()).encode() if is_text else part)
    return stream.getvalue()


def strict(text: str) -> str:
    return re.sub(
        r"http://schemas\.openxmlformats\.org/(wordprocessingml|spreadsheetml|officeDocument)/2006/(?!bibliography)",
        r"http://purl.oclc.org/ooxml/\1/",
        text,
    )


@pytest.mark.parametrize("content_type", OTHERS)
def test_word_files_with_macros_and_templates_are_read_as_documents(content_type: str) -> None:
    stream = BytesIO()
    document = docx.Document()
    document.add_paragraph("Nämnden beslutar att anta planen.")
    document.save(stream)
    data = rewritten(stream.getvalue(), lambda text: text.replace(WORD, content_type))
    assert read(data, name="beslut.docm").text == "Nämnden beslutar att anta planen."


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_the_strict_form_says_what_the_usual_one_does(suffix: str) -> None:
    usual = WRITERS[suffix](SOURCE)
    other = rewritten(usual, strict)
    assert b"purl.oclc.org" in ZipFile(BytesIO(other)).read("_rels/.rels")
    assert detect(other, "fil") == detect(usual, "fil")
    assert read(other, name=f"fil.{suffix}").text == read(usual, name=f"fil.{suffix}").text


def test_a_package_in_the_usual_form_is_left_as_it_is() -> None:
    usual = WRITERS["pptx"](SOURCE)
    assert in_usual_form(usual) is usual
