"""What follows the noun of a body as a name: a place, a field or a title, as in `socialnämnden Centrum`."""

from corpus.actor_words import is_office
from graph.names.bodies.body_places import DIRECTIONS, is_county
from graph.names.bodies.body_tasks import COUNCILS
from graph.names.bodies.heads import TITLED, body_head
from graph.names.lists.gazetteers import person_names
from graph.names.people.name_parts import is_common_given
from graph.text.phrases import capitals_end, is_adjective, is_content, is_heading, word_end
from graph.text.words import Words

_PLACED = (
    "nämnden", "förvaltningen", "räddningstjänsten", "mottagningen", "förbundet", "kliniken", "enheten",
    "vårdcentralen", "hälsocentralen", "familjecentralen", "jouren", "närsjukvården", "psykiatrin",
    "tandvården",
)  # fmt: skip
_BEFORE_NAMES = DIRECTIONS | {
    "stora", "lilla", "gamla", "vita", "svarta", "röda", "höga", "två", "tre", "fyra", "fem", "sex", "sju",
    "åtta", "nio", "tio", "tolv",
}  # fmt: skip
_FEW = frozenset(("ung", "god", "fri", "hel", "säker", "hållbar"))  # adjectives that no ending tells
_FUNDS = ("fond", "stiftelse", "minne")
_LONGEST_TITLE = 7  # words of the title of an association


def named_part(words: Words, at: int) -> int:
    """`socialnämnden Centrum`, `processteamet barn` at the end of a cell."""
    after = at + 1
    lower = words.lowers[after]
    if words.lowers[at] in TITLED and words.capital(at) and words.capital(after):
        return _association_end(words, after)
    if (
        words.lowers[at] in {"nätverket", "partnerskapet"}
        and words.capital(after)
        and not words.wrapped(after)
    ):
        return capitals_end(words, after)
    if words.wrapped(after) and words.capital(after) and words.lowers[at].endswith((*_PLACED, *COUNCILS)):
        return after
    if words.lowers[at].endswith(COUNCILS) and is_county(words, after):
        return after + 1
    if words.lowers[at].endswith(_PLACED) and words.capital(after):
        return _placed_part(words, at)
    closes = after + 1 == len(words) or words.parted[after + 1]
    return after + 1 if closes and lower.isalpha() and "team" in words.lowers[at] else after


def _placed_part(words: Words, at: int) -> int:
    """Give the end of the place or title after a unit: `socialnämnden Centrum`, `Enheten It-stöd`."""
    after = at + 1
    lower = words.lowers[after]
    shelter = words.lowers[at].endswith("jouren") and not words.capital(after + 1)
    county = words.lowers[after + 1 : after + 2] == ["län"]
    joined = after + 1 < len(words) and not words.parted[after + 1] and words.capital(after + 1)
    wide = county or (lower in _BEFORE_NAMES and joined)  # `Kommunalförbundet Fyra Åar`
    person = lower in person_names().first and not shelter and not wide  # `Kvinnojouren Iris`
    head = body_head(lower) if lower != "centrum" else None
    named = person or is_office(lower) or head or is_heading(words, after)
    if words.texts[after + 1 : after + 2] == ["-"]:
        return word_end(words, after) if words.glued[after + 1] and not named else after
    if named or words.texts[after].isupper():
        return after
    of_two = lower in _FEW or is_adjective(lower)
    if of_two and is_content(words, after + 1) and not words.capital(after + 1):
        return after + 2  # `Enheten Ung kultur`
    return after + 2 if wide and not words.parted[after + 1] else after + 1


def _association_end(words: Words, at: int) -> int:
    """Give the end of the title of an association, without a person's name that follows it.

    `Föreningen Fri Röst`, `Stiftelsen Eva och Bo Eks fond`.
    """
    end = capitals_end(words, at, limit=_LONGEST_TITLE)
    end = next((each for each in range(at + 2, end) if is_common_given(words.lowers[each])), end)
    if (
        words.lowers[end : end + 1] == ["och"]
        and words.capital(end + 1)
        and not any(words.parted[end : end + 2])
    ):
        couple = capitals_end(words, end + 1)
        if words.lowers[couple - 1].endswith("s") and _is_fund(words, couple):
            return couple + 1
    if words.lowers[end - 1].endswith("s") and _is_fund(words, end):
        return end + 1
    aimed = words.lowers[end : end + 1] == ["för"] and words.capital(end + 1) and not words.parted[end]
    return capitals_end(words, end + 1) if aimed else end


def _is_fund(words: Words, at: int) -> bool:
    return is_content(words, at) and words.lowers[at].endswith(_FUNDS)
