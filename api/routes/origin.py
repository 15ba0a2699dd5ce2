"""Whether a request that changes something comes from the pages themselves, and not from another web site."""

from urllib.parse import urlsplit

from fastapi import Request

from corpus.errors import OtherOrigin

_SAFE = frozenset(("GET", "HEAD", "OPTIONS"))
_OWN = frozenset(("same-origin", "none"))


def from_here(request: Request) -> None:
    """Let a request pass that only reads, that these pages sent, or that no browser sent.

    A browser always says where a request comes from; a program of its own does not.

    :raises OtherOrigin: where another site's page sent it.
    """
    if request.method in _SAFE:
        return
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None:
        own = site in _OWN
    else:
        own = origin is None or urlsplit(origin).netloc == request.headers.get("host")
    if not own:
        raise OtherOrigin
