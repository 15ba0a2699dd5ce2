"""What the forms of the pages send."""

from pydantic import Field

from api.parameters import FilterParameters
from corpus.errors import InvalidRequest
from corpus.filtering import checked_date


class PageParameters(FilterParameters):
    """What the filters' form sends, and which page of the list."""

    sida: int = Field(1, ge=1, le=100_000)

    def date_problems(self) -> dict[str, str]:
        """Say what is wrong with the dates, by the name of the field."""
        return date_problems(self.date_from, self.date_to)


def date_problems(first: str | None, last: str | None) -> dict[str, str]:
    """Say what is wrong with a period, by the name of the field: `from` or `to`."""
    problems = {}
    for name, value in (("from", first), ("to", last)):
        try:
            checked_date(value or "2000")
        except InvalidRequest as error:
            problems[name] = str(error)
    begins, ends = first or "", last or ""
    if not problems and ends and begins > ends and not begins.startswith(ends):
        problems["to"] = "Till datum ligger före från datum."
    return problems
