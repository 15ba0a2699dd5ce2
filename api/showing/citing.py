"""How a quotation is cited outside these pages: its words, and the document, date, § and page of them."""

from api.lines.wording import says_date, section_number, written_date
from corpus.records import Evidence


def cited(found: Evidence) -> str:
    """Write a quotation in quotation marks with where it stands; the cells of a row are parted by bars."""
    return f"”{words_on_a_line(found.quote)}” ({place_in_words(found)})"


def words_on_a_line(quote: str) -> str:
    r"""Give the words of a quotation on one line.

    >>> words_on_a_line("Mäta  bullret\t\tSkolan")
    'Mäta bullret | Skolan'
    """
    cells = (" ".join(cell.split()) for cell in quote.split("\t"))
    return " | ".join(cell for cell in cells if cell)


def place_in_words(found: Evidence) -> str:
    """Name a quotation's place: title, date where the title does not say it, §, page."""
    date = written_date(found.date) if found.date and not says_date(found.title, found.date) else ""
    number = section_number(found.number) if found.number else ""
    return ", ".join(part for part in (found.title, date, number, f"sida {found.page}") if part)
