"""Commands about the registers: responsible, decisions."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

import typer

from api.commands.common import AsJson, Home, opened, show, write_bytes
from api.lines import registers as register_lines
from corpus.errors import InvalidRequest

app = typer.Typer()
Topic = Annotated[str | None, typer.Argument(metavar="[ÄMNE]", show_default=False)]
Csv = Annotated[bool, typer.Option("--csv", help="Skriv en tabell för kalkylprogram.")]


class Form(StrEnum):
    """How a register is written."""

    text = "text"
    csv = "csv"


Written = Annotated[Form, typer.Option("--format", help="text, eller csv: detsamma som --csv.")]


@app.command()
def responsible(
    topic: Topic = None,
    on: Annotated[str | None, typer.Option("--on", help="Vem som ansvarade den dagen.")] = None,
    vacancies: Annotated[bool, typer.Option("--vacancies", help="Bara det som saknar ansvarig.")] = False,
    overdue: Annotated[
        bool, typer.Option("--overdue", help="Bara det vars sista dag har passerat utan uppföljning.")
    ] = False,
    csv: Csv = False,
    format_: Written = Form.text,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Vem ansvarar för vad, sedan när och med vilket stöd."""
    as_table = _is_table(csv, format_, as_json=as_json)
    with opened(home) as service:
        found = service.responsible(topic, on=on, vacancies=vacancies, overdue=overdue)
        if as_table:
            _write(service.responsible_table(found, ranked=bool(topic) or overdue), found=bool(found))
            return
    result = {"responsibilities": found}
    show(result, as_json=as_json, text=register_lines.responsibilities, found=bool(found))


@app.command()
def decisions(
    topic: Topic = None,
    csv: Csv = False,
    format_: Written = Form.text,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Vilka beslut som har fattats."""
    as_table = _is_table(csv, format_, as_json=as_json)
    with opened(home) as service:
        found = service.decisions(topic)
        if as_table:
            _write(service.decision_table(found), found=bool(found))
            return
    show({"decisions": found}, as_json=as_json, text=register_lines.decisions, found=bool(found))


def _is_table(csv: bool, form: Form, *, as_json: bool) -> bool:
    if (csv or form is Form.csv) and as_json:
        raise InvalidRequest("Välj tabell eller --json, inte båda.")
    return csv or form is Form.csv


def _write(pieces: Iterable[bytes], *, found: bool) -> None:
    write_bytes(pieces)
    if not found:
        raise typer.Exit(1)
