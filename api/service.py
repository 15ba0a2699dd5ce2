"""The one place that puts the parts together; the command line, HTTP and the pages are thin faces of it.

Each room of it is a module of `api/rooms`: documents, searching, questions, registers and threads, the graph,
identity, oversight, measuring, running it.
"""

from api.rooms.documents import Documents
from api.rooms.graph import Graph
from api.rooms.identity import Identities
from api.rooms.measuring import Measuring
from api.rooms.oversight import Oversight
from api.rooms.running import Running
from api.rooms.searching import Searching


class Service(Documents, Searching, Graph, Identities, Oversight, Measuring, Running):
    """Everything that the project does, over one home folder; safe to use from several threads."""
