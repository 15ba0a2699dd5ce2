"""What is wrong with a line of JSON that somebody wrote, said in Swedish."""

import json

from corpus.errors import InvalidRequest

UNREADABLE = (InvalidRequest, ValueError, KeyError, TypeError, AttributeError)
"""What reading a line raises where it is no JSON, or lacks what it should hold."""


def fault(error: Exception) -> str:
    """Say what a line lacks."""
    if isinstance(error, json.JSONDecodeError):
        return "raden är ingen giltig JSON"
    if isinstance(error, KeyError):
        return f"fältet ”{error.args[0]}” saknas"
    if isinstance(error, InvalidRequest):
        return str(error)
    return "ett fält har fel sorts värde"
