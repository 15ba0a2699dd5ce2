"""The command that serves the web interface."""

import socket
from typing import Annotated

import typer

from api.commands.common import AsJson, Home, print_line
from corpus.errors import Busy
from corpus.settings import load_settings

app = typer.Typer()


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Adress att lyssna på.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port att lyssna på.")] = 8000,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Starta webbgränssnittet och HTTP-gränssnittet."""
    import json

    import uvicorn

    from api.http import create_app
    from corpus.collecting import collect_seldom

    _check_free(host, port)
    address = f"http://{host}:{port}/"
    print_line(
        json.dumps({"url": address}) if as_json else f"Beslutsgraf svarar på {address} (Ctrl-C avslutar)"
    )
    collect_seldom()
    served = create_app(load_settings(home=home), warm=True)
    uvicorn.run(served, host=host, port=port, log_level="warning")


def _check_free(host: str, port: int) -> None:
    """Raise `Busy` where another program listens, or where the address is not of this computer."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        reason = (
            f"Det går inte att lyssna på {host}, port {port}: den är upptagen eller inte den här datorns."
        )
        raise Busy(f"{reason} Välj en annan med --port eller --host.") from error
