"""What makes two sightings of one name two, for persons, vague names and names that every place has."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from graph.across.sightings import Sighting
from graph.within.authorities import fits, is_board, is_territory

_APART_YEARS = 25  # a name unheard of for so long is another's
_REGION = "region"


@dataclass(frozen=True, slots=True)
class Difference:
    """What makes two sightings of one name two.

    :ivar differ: tells it of two.
    :ivar told_by: what alone `differ` and `near` look at, so that of many sightings alike one is looked at.
    :ivar sure: whether a sighting says most of it.
    :ivar near: tells of two that they may be one; a sighting belongs where it is near to one at least.
    :ivar alike: tells of two that something both say speaks for their being one.
    """

    differ: Callable[[Sighting, Sighting], bool]
    told_by: Callable[[Sighting], Hashable]
    sure: Callable[[Sighting], bool]
    near: Callable[[Sighting, Sighting], bool] = lambda _one, _other: True
    alike: Callable[[Sighting, Sighting], bool] = lambda _one, _other: False


def _contexts_differ(one: Sighting, other: Sighting) -> bool:
    return not one.context.is_near(other.context)


def _authorities_differ(one: Sighting, other: Sighting) -> bool:
    mine, theirs = authority_of(one), authority_of(other)
    return bool(mine and theirs and mine != theirs)


def authority_of(each: Sighting) -> str:
    """Give the authority of a document where it can have what is seen: a region has no `Socialnämnden`."""
    return each.context.authority if fits(each.plain, each.context.authority) else ""


def _may_be_one(one: Sighting, other: Sighting) -> bool:
    """Tell whether documents are near each other; what says nothing of where it belongs may be anywhere."""
    mine, theirs = one.context, other.context
    return mine.is_near(theirs) or not mine.is_placed or not theirs.is_placed


def _may_be_one_person(one: Sighting, other: Sighting) -> bool:
    """Tell whether two persons of one name are in documents near each other, or act for the same body.

    One person may serve a region and a municipality.
    """
    mine, theirs = one.context, other.context
    levels = {_is_region(each.authority) for each in (mine, theirs) if each.authority}
    common = bool((one.ties & other.ties) - one.parties - other.parties)
    near = common or len(levels) > 1 or bool(mine.territories & theirs.territories)
    return near or _may_be_one(one, other)


def _persons_differ(one: Sighting, other: Sighting) -> bool:
    if one.parties and other.parties and not one.parties & other.parties:
        return True
    if _far_apart(one, other) and not one.ties & other.ties:
        return True
    if _posts_differ(one, other) or _posts_differ(other, one):
        return True
    stated = (places_of(one), places_of(other))
    return any(
        mine and theirs and not mine & theirs for mine, theirs in zip(*map(_by_level, stated), strict=True)
    )


def _posts_differ(one: Sighting, other: Sighting) -> bool:
    """Tell whether one is employed, and the other sits for a party or has another post elsewhere.

    What both belong to besides, or a place that one acts for and the other is employed by, makes them one.
    """
    if not one.posts or one.parties or one.posts & other.posts or in_common(one, other):
        return False
    mine, theirs = one.context.authority, other.context.authority
    elsewhere = bool(other.posts and mine and theirs) and mine != theirs
    sent = mine in other.territories or theirs in one.territories
    return (bool(other.parties) and not other.posts) or (elsewhere and not sent)


def in_common(one: Sighting, other: Sighting) -> frozenset[str]:
    """Give the bodies that both belong to, which are neither parties nor territories."""
    common = (one.ties & other.ties) - one.parties - other.parties
    return frozenset(each for each in common if not is_territory(each))


def _alike(one: Sighting, other: Sighting) -> bool:
    return bool(one.posts & other.posts or in_common(one, other))


def _told_of_person(each: Sighting) -> Hashable:
    return each.parties, each.ties, each.posts, each.context.year, places_of(each), _told_of_context(each)


def _told_of_context(each: Sighting) -> Hashable:
    context = each.context
    return context.authority, context.world, context.territories, context.is_placed


def _has_authority(each: Sighting) -> bool:
    return bool(each.context.authority)


def places_of(each: Sighting) -> frozenset[str]:
    """Give the territories that a person acts for: as stated, else where its party or board sits."""
    sits = bool(each.parties) or (bool(each.meetings) and is_board(each.context.body))
    return each.territories or (frozenset({each.context.authority}) - {""} if sits else frozenset())


def _by_level(places: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Part regions from municipalities: one person may serve one of each."""
    regions = frozenset(filter(_is_region, places))
    return regions, frozenset(places) - regions


def _is_region(place: str) -> bool:
    return _REGION in place.casefold()


def _far_apart(one: Sighting, other: Sighting) -> bool:
    years = (one.context.year, other.context.year)
    return None not in years and abs((years[0] or 0) - (years[1] or 0)) >= _APART_YEARS


PERSONS = Difference(
    _persons_differ,
    _told_of_person,
    lambda each: bool(each.parties or each.posts or places_of(each)),
    _may_be_one_person,
    _alike,
)
VAGUE = Difference(_contexts_differ, _told_of_context, _has_authority)
LOCAL = Difference(_authorities_differ, _told_of_context, _has_authority, _may_be_one)
