"""Commands about versions of documents: versions, compare."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import typer

from api.commands.common import AsJson, Home, opened, show

app = typer.Typer()


@app.command()
def versions(
    document_id: Annotated[str, typer.Argument(metavar="ID")], home: Home = None, as_json: AsJson = False
) -> None:
    """Visa ett dokuments versioner, den nyaste först."""
    with opened(home) as service:
        found = service.versions(document_id)
    show({"versions": found}, as_json=as_json, text=_version_lines, found=bool(found))


@app.command()
def compare(
    one: Annotated[str, typer.Argument(metavar="ID")],
    other: Annotated[str, typer.Argument(metavar="ID")],
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Visa de rader som skiljer två dokument åt."""
    with opened(home) as service:
        result = {"from": one, "to": other, "differences": service.differences(one, other)}
    show(result, as_json=as_json, text=_difference_lines)


def _version_lines(result: Mapping[str, Any]) -> Iterator[str]:
    for one in result["versions"]:
        head = one.document
        share = f"{one.resemblance:.0%} gemensamt".replace("%", " %")
        yield f"{head.date or '–':10}  {one.relation:12}  {share:16}  {head.title}  [{head.id}]"
    if not result["versions"]:
        yield "Dokumentet har inga andra versioner."


def _difference_lines(result: Mapping[str, Any]) -> Iterator[str]:
    for one in result["differences"]:
        yield from (f"- {line}" for line in one.before.splitlines())
        yield from (f"+ {line}" for line in one.after.splitlines())
        yield ""
    if not result["differences"]:
        yield "Dokumenten har samma rader."
