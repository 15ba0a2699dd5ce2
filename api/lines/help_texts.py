"""The help of the command line in Swedish: what Typer itself writes in it is English."""

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

_WORDS = (
    ("Usage: ", "Användning: "),
    ("[OPTIONS]", "[FLAGGOR]"),
    ("COMMAND [ARGS]...", "KOMMANDO ..."),
    ("Arguments:", "Argument:"),
    ("Options:", "Flaggor:"),
    ("Commands:", "Kommandon:"),
    ("Show this message and exit.", "Visa den här hjälpen."),
    ("[required]", "[krävs]"),
    ("[default:", "[annars:"),
)
_TYPE = re.compile(r"<(?:list\[)?(str|int|path|file|float)\b[^>]*>")
_TYPES = {"str": "<ord>", "int": "<tal>", "path": "<fil>", "file": "<fil>", "float": "<tal>"}


class SwedishCommand(TyperCommand):
    """A command whose help is in Swedish."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - Typer keeps its class of contexts to itself
        """Give the help."""
        return in_swedish(super().get_help(ctx))


class SwedishGroup(TyperGroup):
    """The commands together, whose help is in Swedish."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - as above
        """Give the help."""
        return in_swedish(super().get_help(ctx))


def in_swedish(written: str) -> str:
    """Put Swedish words in place of Typer's; the columns stay where they are.

    >>> in_swedish("--from <str>  Tidigaste datum.  [default: 2026]")
    '--from <ord>  Tidigaste datum.  [annars: 2026]'
    """
    for english, swedish in _WORDS:
        written = written.replace(english, swedish)
    return _TYPE.sub(lambda found: _TYPES[found[1]].ljust(len(found[0])), written)
