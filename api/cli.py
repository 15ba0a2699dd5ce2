"""The command line: `beslutsgraf COMMAND`; exit code 0 done, 1 nothing found or quarantined, 2 wrong use."""

import json
import logging
import os
import re
import sys

import typer
from typer.exceptions import Abort, Exit, TyperException

from api.commands import (
    corpus,
    graph,
    identity,
    measuring,
    oversight,
    questions,
    registers,
    searching,
    serving,
    threads,
    versions,
)
from api.lines.help_texts import SwedishCommand, SwedishGroup
from corpus.disk import disk_full
from corpus.errors import BeslutsgrafError, InvalidRequest

app = typer.Typer(
    name="beslutsgraf",
    cls=SwedishGroup,
    help="Kunskapsgraf och semantisk sökning över svenska styrdokument.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
_INTERRUPTED = 130  # what Typer makes of Ctrl-C, as a shell does
_REASONS = tuple(
    (re.compile(pattern, re.DOTALL), said)
    for pattern, said in (
        (r"greater than or equal to (\S+)", r"det ska vara minst \1."),
        (r"less than or equal to (\S+)", r"det får vara högst \1."),
        (r"valid integer", "det ska vara ett heltal."),
        (r"('[^']*') is not one of (.+?)\.?$", r"”\1” är inget av \2."),
        (r"'([^']*)' does not exist", r"”\1” finns inte."),
        (r"'([^']*)' is a directory", r"”\1” är en mapp."),
        (r"'([^']*)' is a file", r"”\1” är en fil."),
        (r"No such command '(.+?)'", r"Kommandot ”\1” finns inte."),
        (r"unexpected extra argument\(?s?\)? \((.+)\)", r"Det här är för mycket: \1."),
    )
)
for part in (
    corpus,
    searching,
    questions,
    measuring,
    registers,
    threads,
    graph,
    identity,
    oversight,
    serving,
    versions,
):
    app.registered_commands += part.app.registered_commands
for command in app.registered_commands:
    command.cls = SwedishCommand


def main() -> None:
    """Run the command line and leave with its exit code."""
    logging.basicConfig(level=logging.ERROR, handlers=[logging.NullHandler()])
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command; an error becomes one line on standard error, and an object with `--json`.

    :returns: the exit code.
    """
    try:
        code: int = app(arguments, standalone_mode=False) or 0
        return _interrupted() if code == _INTERRUPTED else code
    except Exit as leaving:
        return leaving.exit_code
    except (KeyboardInterrupt, Abort):
        return _interrupted()
    except BeslutsgrafError as error:
        return _told(disk_full(error) or error, arguments)
    except TyperException as error:
        return _wrong_use(error, arguments)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if (full := disk_full(error)) is None:
            raise
        return _told(full, arguments)


def _told(error: BeslutsgrafError, arguments: list[str]) -> int:
    if "--json" in arguments:
        shown = {"title": error.title, "status": error.status, "detail": str(error)}
        sys.stdout.write(json.dumps(shown, ensure_ascii=False) + "\n")
    return _fail(str(error), 2 if isinstance(error, InvalidRequest) else 1)


def _interrupted() -> int:
    message = "Avbrutet. Det som hann läsas in är sparat; kör samma kommando igen för att fortsätta."
    return _fail(message, _INTERRUPTED)


def _wrong_use(error: TyperException, arguments: list[str]) -> int:
    if type(error).__name__ == "NoArgsIsHelpError":
        sys.stdout.write(error.format_message() + "\n")
        return 0
    return _told(InvalidRequest(f"{_in_swedish(error)} Se beslutsgraf --help."), arguments)


def _in_swedish(error: TyperException) -> str:
    """Say what was wrong in the use of the command line; Typer's own words are English."""
    option, parameter = getattr(error, "option_name", None), getattr(error, "param", None)
    if type(error).__name__ == "BadOptionUsage":
        return f"{option} {'saknar ett' if 'requires' in error.message else 'tar inget'} värde."
    if option is not None:
        near = ", ".join(getattr(error, "possibilities", None) or ())
        return f"Flaggan {option} finns inte{f' (menade du {near}?)' if near else ''}."
    if parameter is not None:
        name = parameter.metavar or (parameter.opts or [parameter.name])[0]
        missing = type(error).__name__ == "MissingParameter"
        return f"{name} saknas." if missing else f"{name} har ett ogiltigt värde: {_reason(error.message)}"
    return _reason(error.message)


def _reason(message: str) -> str:
    """Say a reason of Typer's in Swedish; one that is not known here is given as it stands."""
    for pattern, said in _REASONS:
        if found := pattern.search(message):
            return found.expand(said).replace("'", "")
    return message


def _fail(message: str, code: int) -> int:
    sys.stderr.write(" ".join(message.split()) + "\n")
    return code
