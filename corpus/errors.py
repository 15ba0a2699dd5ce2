"""Every error that the project raises on purpose; each says in Swedish what was found and what to do."""


class BeslutsgrafError(Exception):
    """The root of the tree; `status` is the HTTP status, `title` the short Swedish name of the problem."""

    status = 500
    title = "Internt fel"


class InvalidRequest(BeslutsgrafError):
    """The caller asked for something that cannot be: a bad date, an unknown kind, an empty question."""

    status = 400
    title = "Ogiltig begäran"


class NotFound(BeslutsgrafError):
    """No document, entity or section goes by the name that was given."""

    status = 404
    title = "Finns inte"


class UnreadableDocument(BeslutsgrafError):
    """A file cannot be read; the message is the reason, in Swedish, and is kept with the quarantined file."""

    status = 422
    title = "Filen kan inte läsas"


class TooLarge(UnreadableDocument):
    """A file, or what it unpacks to, is over a limit."""

    status = 413
    title = "Filen är för stor"


class UnsupportedFormat(UnreadableDocument):
    """No reader takes this kind of file."""

    status = 415
    title = "Filtypen stöds inte"


class StaleIndex(BeslutsgrafError):
    """An index was made by another encoder, analyser or version; the message says how to rebuild it."""

    status = 409
    title = "Indexet måste byggas om"


class Contradiction(BeslutsgrafError):
    """A judgement of identity says otherwise than those that are kept; the message names them."""

    status = 409
    title = "Strider mot ett avgörande"


class StoreError(BeslutsgrafError):
    """The database cannot be opened, or was made by a later version."""

    status = 503
    title = "Databasen kan inte öppnas"


class DiskFull(BeslutsgrafError):
    """The disk has no room left for what is to be written."""

    status = 507
    title = "Disken är full"


class EncoderUnavailable(BeslutsgrafError):
    """The encoder's files cannot be found or read."""

    status = 503
    title = "Språkmodellen kan inte laddas"


class TaggerUnavailable(BeslutsgrafError):
    """The chosen tagger of names is not installed, or its weights cannot be read."""

    status = 503
    title = "Namntaggaren kan inte laddas"


class Busy(BeslutsgrafError):
    """Another writer holds the home folder."""

    status = 503
    title = "Upptaget"


class OtherOrigin(BeslutsgrafError):
    """A page of another web site tried to change something."""

    status = 403
    title = "Begäran kommer från en annan webbplats"

    def __init__(self) -> None:
        super().__init__(
            "Ändringar tas bara emot från programmets egna sidor. Öppna sidan här och försök igen."
        )
