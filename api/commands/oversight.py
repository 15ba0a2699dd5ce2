"""Commands for those who answer for the documents: log, privacy."""

from typing import Annotated, Literal

import typer

from api.commands.common import AsJson, Home, opened, show
from api.lines import oversight as oversight_lines

app = typer.Typer()
Outcome = Literal["added", "updated", "removed", "quarantined", "missing"]


@app.command()
def log(
    source: Annotated[str | None, typer.Option(help="Del av sökvägen.")] = None,
    outcome: Annotated[Outcome | None, typer.Option(help="Bara filer som det gick så här för.")] = None,
    limit: Annotated[int, typer.Option("-k", "--limit", min=1, max=10_000, help="Högsta antal rader.")] = 100,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Visa vad som hänt med varje fil, det senaste först."""
    with opened(home) as service:
        entries = service.log(source=source, outcome=outcome, limit=limit)
    show({"entries": entries}, as_json=as_json, text=oversight_lines.log, found=bool(entries))


@app.command()
def privacy(home: Home = None, as_json: AsJson = False) -> None:
    """Visa var det står personnummer, utan att upprepa dem.

    Även samordningsnummer visas, och hur varje mapp behandlas.
    """
    with opened(home) as service:
        result = {
            "findings": service.personal_numbers(),
            "collections": service.collections(),
            "default": service.settings.privacy,
        }
    show(result, as_json=as_json, text=oversight_lines.privacy)
