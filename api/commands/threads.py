"""The command about matters: thread."""

from typing import Annotated

import typer

from api.commands.common import AsJson, Home, Limit, opened, show
from api.lines import threads as thread_lines

app = typer.Typer()


@app.command()
def thread(
    topic: Annotated[
        str | None,
        typer.Argument(
            metavar="[ÄMNE_ELLER_ÄRENDE]", help="Ett ämne eller ett ärendenummer.", show_default=False
        ),
    ] = None,
    undecided: Annotated[
        bool, typer.Option("--undecided", help="Bara det som har diskuterats men aldrig beslutats.")
    ] = False,
    stage: Annotated[
        str | None,
        typer.Option(
            help="Bara ärenden i detta skede: initierat, beredning, bordlagt, återremitterat, beslutat,"
            " verkställt eller följt upp."
        ),
    ] = None,
    limit: Limit = 10,
    offset: Annotated[int, typer.Option(min=0, help="Hoppa över så många ärenden.")] = 0,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Följ ett ärende genom möten, organ och dokument."""
    with opened(home) as service:
        found = service.threads(topic, stage=stage, undecided=undecided, limit=limit, offset=offset)
    show(found, as_json=as_json, text=thread_lines.threads, found=bool(found.threads))
