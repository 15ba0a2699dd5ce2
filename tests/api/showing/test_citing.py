from dataclasses import replace

from api.showing.citing import cited, place_in_words
from corpus.records import Evidence

SAID = Evidence(
    source="/protokoll.md", document="d", section=None, page=3, quote="Nämnden köper\ntvå bussar.", start=0,
    end=25, title="Protokoll", date="2026-02-03", number="§ 14", headings=(),
)  # fmt: skip


def test_a_citation_holds_the_words_and_their_document_date_number_and_page() -> None:
    assert cited(SAID) == "”Nämnden köper två bussar.” (Protokoll, 3 februari 2026, § 14, sida 3)"


def test_a_row_is_cited_with_its_cells_parted() -> None:
    assert cited(replace(SAID, quote="Mäta bullret\t\tSkolan\t", number=None)).startswith(
        "”Mäta bullret | Skolan” (Protokoll, "
    )


def test_a_date_that_the_title_says_is_not_said_again() -> None:
    for title in ("Protokoll 2026-02-03", "Protokoll den 3 februari 2026"):
        assert place_in_words(replace(SAID, title=title)) == f"{title}, § 14, sida 3"
    assert place_in_words(replace(SAID, date=None, number="2.1")) == "Protokoll, avsnitt 2.1, sida 3"
