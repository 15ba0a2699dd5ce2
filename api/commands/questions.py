"""Commands that answer: ask, timeline."""

from typing import Annotated

import typer

from api.commands.common import AsJson, Home, Limit, opened, show
from api.lines import console

app = typer.Typer()


@app.command()
def ask(
    question: Annotated[str, typer.Argument(metavar="FRÅGA", help="En fråga på svenska.")],
    limit: Limit = 5,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Ställ en fråga; svaret kommer med ordagranna citat."""
    with opened(home) as service:
        reply = service.ask(question, limit=limit)
    show(reply, as_json=as_json, text=console.reply, found=bool(reply.answers or reply.hits))


@app.command()
def timeline(
    topic: Annotated[str, typer.Argument(metavar="ÄMNE_ELLER_NAMN")],
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Vad som har hänt med ett ämne eller ett namn, äldst först."""
    with opened(home) as service:
        events = service.timeline(topic)
    show({"events": events}, as_json=as_json, text=console.events, found=bool(events))
