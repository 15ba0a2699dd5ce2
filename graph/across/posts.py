"""What persons are employed as: a post is held by one at a time, and seldom by one who sits for a party."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from corpus.identities import Tie
from corpus.records import Entity

HAS_ROLE, ROLE = "has_role", "role"
_POST = re.compile(
    r"chef|direktör|\bvd\b|rektor|läkare|kirurg|sköterska|handläggare|strateg\b|utredare|controller|planerare"
    r"|utvecklare|registrator|jurist|arkitekt|ingenjör|olog\b|iater\b|kurator|[a-zåäö]{3,}(?<!mötes)sekreterare"
    r"|kamrer|inspektör|bibliotekarie|lärare|projektledare|statistiker"
)
_TRUST = re.compile(r"ordförande|ledamot|ersättare|representant|företrädare|\bombud|råd\b")


def posts_held(roles: Iterable[Entity], ties: Iterable[Tie]) -> Mapping[str, frozenset[str]]:
    """Give what each person of a document is employed as, by id; offices of trust are no posts.

    :param roles: the roles that the document names.
    :param ties: its relations, of any kind.
    """
    posts = {each.id: each.name.casefold() for each in roles if is_post(each.name)}
    held: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        if tie.kind == HAS_ROLE and tie.object in posts:
            held[tie.subject].add(posts[tie.object])
    return {person: frozenset(names) for person, names in held.items()}


def is_post(role: str) -> bool:
    """Tell whether a role is one that a person is employed in: `socialchef`, not `ledamot`."""
    folded = role.casefold()
    return bool(_POST.search(folded)) and not _TRUST.search(folded)
