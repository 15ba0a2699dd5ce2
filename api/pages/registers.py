"""What the registers share: a list that can be sorted, paged and taken home as a table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlencode

from fastapi.responses import Response
from pydantic import Field

from api.pages.page import paging
from api.routes.parameters import Parameters
from api.service import Service
from corpus.spreadsheets import MEDIA_TYPE

Row = TypeVar("Row")
Key = Callable[[Row], str]
ROWS_A_PAGE = 50


class RegisterParameters(Parameters):
    """What every register can be asked."""

    q: str = Field("", max_length=2000, description="Ämne.")
    sort: str = Field("", max_length=20, description="Kolumn; med - framför i fallande ordning.")
    sida: int = Field(1, ge=1, le=100_000)

    def as_query(self, **changed: object) -> dict[str, object]:
        """Give the fields of the query, with some changed, without those that are empty."""
        query = self.model_dump(by_alias=True, exclude={"sida"}) | changed
        return {name: value for name, value in query.items() if value}


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's heading.

    :ivar address: of the list in the order of this column; None where it cannot be sorted by.
    :ivar order: `ascending` or `descending` where the list stands in this column's order; else None.
    """

    label: str
    address: str | None
    order: str | None


def headings(path: str, parameters: RegisterParameters, columns: Mapping[str, str]) -> tuple[Heading, ...]:
    """Give the headings of a table.

    :param columns: labels by the name that `sort` knows a column by; those with `_` first are not sorted by.
    """
    made = []
    for name, label in columns.items():
        order = {name: "ascending", f"-{name}": "descending"}.get(parameters.sort)
        turned = f"-{name}" if order == "ascending" else name
        address = f"{path}?{urlencode(parameters.as_query(sort=turned), doseq=True)}"
        made.append(Heading(label, None if name.startswith("_") else address, order))
    return tuple(made)


def orders(columns: Mapping[str, str]) -> list[tuple[str, str]]:
    """Give the orders that a list can stand in, as `sort` names them, for those who see no headings."""
    named = ((name, label) for name, label in columns.items() if not name.startswith("_"))
    return [
        order
        for name, label in named
        for order in ((name, f"{label}, stigande"), (f"-{name}", f"{label}, fallande"))
    ]


def ordered(rows: Iterable[Row], sort: str, keys: Mapping[str, Key[Row]]) -> list[Row]:
    """Sort rows by a column; those without a value come last, and an unknown column changes nothing."""
    found = list(rows)
    key = keys.get(sort.removeprefix("-"))
    if key is None:
        return found
    filled = sorted((row for row in found if key(row)), key=key, reverse=sort.startswith("-"))
    return [*filled, *(row for row in found if not key(row))]


def page_of(rows: Sequence[Row], page: int) -> Sequence[Row]:
    """Give the rows of one page."""
    return rows[(page - 1) * ROWS_A_PAGE :][:ROWS_A_PAGE]


def register_page(
    asked: Service,
    path: str,
    parameters: RegisterParameters,
    columns: Mapping[str, str],
    rows: Sequence[Row],
) -> dict[str, Any]:
    """Give what a register shows: the rows of one page, headings, and the way to other pages.

    :param columns: as `headings` takes them.
    """
    return {
        "parameters": parameters,
        "headings": headings(path, parameters, columns),
        "orders": orders(columns),
        "documents": len(rows) or asked.store.counts().documents,
        "rows": page_of(rows, parameters.sida),
        "total": len(rows),
        **paging(path, parameters.as_query(), len(rows), ROWS_A_PAGE),
    }


def sent_table(name: str, table: Iterable[bytes]) -> Response:
    """Give a table as a file."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(b"".join(table), media_type=MEDIA_TYPE, headers=headers)
