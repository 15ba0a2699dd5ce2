"""Marks inside text, and struck-out words."""

import pytest

from corpus.records import BlockKind, Span
from ingest.text.blocks import TextBuilder
from ingest.text.inline import STRUCK_OFF, STRUCK_ON, clean, lift_struck, struck, write


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("<p>Första</p> <p>Andra</p>", "Första\nAndra"),
        ("rad<br>rad<br/>rad", "rad\nrad\nrad"),
        ("<ul style='x'><li>Ett</li><li>Två</li></ul>", "Ett\nTvå"),
        ("hos <i>alla</i> och <b>en</b>", "hos alla och en"),
        ("**Fet** och *kursiv* och __fet__ och _kursiv_", "Fet och kursiv och fet och kursiv"),
        ("5 * 3 * 2, snake_case_namn och 5*", "5 * 3 * 2, snake_case_namn och 5*"),
        ('se [planen](https://x.se/a_(b).pdf "titel") nu', "se planen nu"),
        ("![bild](a.png) [text][1]", "bild text"),
        ("<https://x.se/a> <a@x.se>", "https://x.se/a a@x.se"),
        ("A &amp; B &#229; &sect;", "A & B å §"),
        ("?a=1&section=2 AT&T", "?a=1&section=2 AT&T"),
        ("mindre < 3 och större > 2", "mindre < 3 och större > 2"),
        (r"punkt\_ett \*", "punkt_ett *"),
        ("  många   blanka \n\n rader ", "många blanka\nrader"),
    ],
)
def test_marks_are_taken_out_and_words_are_kept(marked: str, plain: str) -> None:
    assert clean(marked) == plain


@pytest.mark.parametrize("marked", ["Närvarar: ~~Ada Ek~~, Bo", "Närvarar: <del>Ada Ek</del>, Bo"])
def test_struck_words_become_spans(marked: str) -> None:
    text, spans = lift_struck(clean(marked))
    assert text == "Närvarar: Ada Ek, Bo"
    assert [text[span.start : span.end] for span in spans] == ["Ada Ek"]


def test_spans_are_cut_where_blanks_at_the_ends_go() -> None:
    assert lift_struck(f" {STRUCK_ON} a {STRUCK_OFF} ") == ("a", (Span(0, 1),))


def test_marks_without_partner_leave_only_the_text() -> None:
    assert lift_struck(f"a{STRUCK_OFF}b{STRUCK_ON}c") == ("abc", ())


def test_a_block_is_written_with_its_struck_words_in_place() -> None:
    builder = TextBuilder()
    builder.add(BlockKind.PARAGRAPH, "Först")
    write(builder, BlockKind.PARAGRAPH, f"Bo {struck('Ek')}")
    block = builder.blocks()[1]
    assert builder.text()[block.struck[0].start : block.struck[0].end] == "Ek"
