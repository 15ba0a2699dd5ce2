"""Joins inside one document the shorter and fuller names of one body, strategy or plan."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from graph.names.bodies.heads import WHOLES, body_head
from graph.names.efforts.initiatives import initiative_stem
from graph.names.forms.abbreviations import ABBREVIATED
from graph.names.forms.identifiers import normalise_name
from graph.names.lists.gazetteers import programme_areas
from graph.names.plans.plan_words import strategy_stem
from graph.names.plans.programmes import is_plain
from graph.text.words import split

_LEVELS = re.compile(r"(?:den|det|nationell|regional|lokal|svensk|ny)\w{0,2}|år")
_LEVELED = re.compile(r"\b(?:nationell|regional|lokal|svensk)")
_ONE_LEVEL = re.compile(r"\b(nationell|regional|lokal)(?:a|t|e)?\b")
_AREA_LEVELS = {"lokalt": "lpo", "regionalt": "rpo", "sjukvårdsregionalt": "rpo", "nationellt": "npo"}
_EDITION = re.compile(r"(?P<name>.+?),? (?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)?\d\d)?")
_OWNED = re.compile(
    r"(?:(?:[A-ZÅÄÖ][\w-]+ ){1,2}(?:kommuns|stads|läns)|Region [A-ZÅÄÖ][\w-]+s|[Kk]ommunens"
    r"|[Rr]egionens|[Ss]tadens) (?P<name>.+)"
)
_LEGAL_FORMS = (" AB", " HB", " KB")
_ARTICLES = ("met", "erna", "arna", "en", "et", "n", "t")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A name with what it stands for.

    :ivar form: the name in its base form as written here; an alias where it is not the canonical name.
    """

    first: int
    last: int
    kind: str
    name: str
    form: str
    extractor: str
    confidence: float


def join_variants(resolved: list[Resolved]) -> list[Resolved]:
    """Give every name its fullest variant where the document has only one thing it can be.

    `cancerstrategin`, `nationell cancerstrategi 2.0` and `Ökad överlevnad – nationell cancerstrategi 2.0` are
    one; where the document also has `cancerstrategi Norr` the plain form is left alone. `CCC-nätverk` and
    `CCC-nätverket` are one.
    """
    fuller = dict[tuple[str, str], str]()
    for kind in ("strategy", "initiative"):
        fuller |= {
            (kind, name): full for name, full in _fuller({one.name for one in resolved if one.kind == kind})
        }
    strategies = {one.name for one in resolved if one.kind == "strategy"}
    fuller |= {("strategy", name): edition for name, edition in _owned(strategies)}
    for kind in ("group", "organisation"):
        names = list(dict.fromkeys(one.name for one in resolved if one.kind == kind))
        for pair in (_areas, _tails, _middles, _definite, _beginnings, _companies):
            found = dict(pair(names))
            fuller |= {(kind, name): full for name, full in found.items()}
            names = [name for name in names if name not in found]
    return [
        replace(one, name=_last(fuller, one.kind, one.name)) if (one.kind, one.name) in fuller else one
        for one in resolved
    ]


def _last(fuller: dict[tuple[str, str], str], kind: str, name: str) -> str:
    seen = {name}
    while (full := fuller.get((kind, name))) and full not in seen:
        name = full
        seen.add(name)
    return name


def area_of(name: str) -> str | None:
    """Give one key for all ways to write a programme area: `LPO cancer`, `lokalt programområde Cancer`."""
    words = normalise_name(name).split()
    if words[1:2] in (["programområde"], ["programområdet"]) and words[0] in _AREA_LEVELS:
        words = [_AREA_LEVELS[words[0]], *(words[3:] if words[2:3] == ["för"] else words[2:])]
    area = programme_areas().get(tuple(_split(" ".join(words[1:]))))
    if words[0].upper() not in ABBREVIATED or len(words) < 2:
        return None
    return f"{words[0]} {area}" if area else None


def _split(area: str) -> list[str]:
    return [token for token in split(area)[0] if not token.isspace()]


def _areas(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Pair the ways to write one programme area's group with the fullest short one."""
    by_area = dict[str, set[str]]()
    for name in names:
        if area := area_of(name):
            by_area.setdefault(area, set()).add(name)
    for same in by_area.values():
        full = max(same, key=lambda name: (name.split()[0] in ABBREVIATED, len(name), name))
        yield from ((name, full) for name in same if name != full)


def _tails(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Pair `ledningsrådet` with `Norra regionens ledningsråd` where only one ends so.

    `Regionens ledningsråd` says no more than `Ledningsrådet`.
    """
    ends = dict[str, set[str]]()
    for name in names:
        if " " in name and not _joins_two(name, names):
            ends.setdefault(_bare(normalise_name(name).split()[-1]), set()).add(name)
    for name in names:
        found = ends.get(_bare(normalise_name(name)), set()) if " " not in name else set()
        for full in found if len(found) == 1 else ():
            yield (full, name) if full.split()[0].casefold() in WHOLES else (name, full)


def _middles(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Pair `Samverkansrådet` with `Lokalt samverkansråd nära vård Ekby` where only one has it inside."""
    for name in names:
        head = body_head(name.casefold()) if " " not in name else None
        if head is None or not head.definite or head.bare or head.kind != "group":
            continue
        bare = _bare(normalise_name(name))
        found = [full for full in names if bare in normalise_name(full).split()[1:-1]]
        if len(found) == 1 and bare != normalise_name(name):
            yield name, found[0]


def _beginnings(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Pair `Samordningsförbundet` with the only longer name that begins so, where that was told before.

    :param names: in the order in which the text has them first.
    """
    for at, name in enumerate(names):
        head = body_head(name.casefold()) if " " not in name else None
        longer = [full for full in names if full.casefold().startswith(name.casefold() + " ")]
        if head and head.definite and len(longer) == 1 and longer[0] in names[:at]:
            yield name, longer[0]


def _companies(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Pair `Ekby Energi` with `Ekby Energi AB`."""
    for name in names:
        yield from ((name, name + form) for form in _LEGAL_FORMS if " " in name and name + form in names)


def _joins_two(name: str, names: Sequence[str]) -> bool:
    """Tell whether a board has the tasks of two that the document names too: `Kultur- och fritidsnämnden`."""
    first, sign, _ = name.partition("- och ")
    return bool(sign) and any(
        other != name and " " not in other and other.casefold().startswith(first.casefold())
        for other in names
    )


def _definite(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Pair names that differ by an article, a genitive s or a hyphen with the definite one."""
    by_key = dict[str, set[str]]()
    for name in names:
        parts = normalise_name(name).replace("-", " ").split()
        by_key.setdefault(" ".join(map(_bare, parts)), set()).add(name)
    for key in list(by_key):
        if key.endswith("s") and key.removesuffix("s") in by_key:
            by_key[key.removesuffix("s")] |= by_key.pop(key)
    for same in by_key.values():
        full = max(same, key=lambda name: (not name.endswith("s"), len(name), name))
        yield from ((name, full) for name in same if name != full)


def _bare(word: str) -> str:
    """Give a noun for a body without its article."""
    head = body_head(word)
    if head is None or not head.definite:
        return word
    shorter = (word.removesuffix(end) for end in ("en", "et", "n", "t") if word.endswith(end))
    return next((one for one in shorter if body_head(one)), word)


def _fuller(names: set[str]) -> Iterable[tuple[str, str]]:
    by_lemma = dict[str, set[str]]()
    for name in names:
        lemma = next(filter(None, map(_lemma, _main(name).split())), "")
        if lemma:
            by_lemma.setdefault(lemma, set()).add(name)
    for lemma, same in by_lemma.items():
        for alike in _by_level(same):
            yield from _pairs(alike, lemma)


def _owned(names: set[str]) -> Iterable[tuple[str, str]]:
    """Pair `Ekby kommuns energiplan` with `Energiplan 2026–2029` where that is the only edition named."""
    editions = dict[str, set[str]]()
    for name in names:
        if edition := _EDITION.fullmatch(name):
            editions.setdefault(edition["name"].casefold(), set()).add(name)
    owned = [(name, match["name"].casefold()) for name in names if (match := _OWNED.fullmatch(name))]
    for name, plan in owned:
        alone = sum(other == plan for _, other in owned) == 1
        if alone and len(editions.get(plan, ())) == 1:
            yield name, next(iter(editions[plan]))


def _by_level(names: set[str]) -> Iterable[set[str]]:
    """Part the national, the regional and the local plan of one kind where a document has several of them.

    What is named without a level is then the national one.
    """
    levels = dict[str, set[str]]()
    for name in names:
        level = _ONE_LEVEL.search(name.casefold())
        levels.setdefault(level[1] if level else "", set()).add(name)
    if len(levels.keys() - {"", "nationell"}) + ("nationell" in levels) < 2:
        return (names,)
    levels.setdefault("nationell", set()).update(levels.pop("", set()))
    return levels.values()


def _pairs(same: set[str], lemma: str) -> Iterable[tuple[str, str]]:
    """Pair plain names with the only one that tells more; a place leaves national names alone."""
    telling = {name for name in same if any(letter.isalpha() for letter in _told(name, lemma))}
    versions = {_told(name, lemma) for name in same - telling} - {""}
    plain = same - telling
    said = {_told(name, lemma) for name in telling}
    apart = {name for name in plain if _LEVELED.search(name.casefold())}
    apart |= {version for version in versions if not all(version in told for told in said)}
    group = plain if apart else same
    if len(group) > 1 and len(versions) <= 1 and len({_told(name, lemma) for name in group & telling}) <= 1:
        full = max(group, key=lambda name: (bool(_told(name, lemma)), len(name), name))
        yield from ((name, full) for name in group if name != full)


def _main(name: str) -> str:
    """Give what follows a title's dash: `nationell cancerstrategi 2.0`."""
    return re.split(r" [–—-] ", name)[-1]


def _told(name: str, lemma: str) -> str:
    """Give what a name says besides its head and its level: years, version, place, purpose."""
    words = normalise_name(_main(name)).split()
    return " ".join(word for word in words if _lemma(word) != lemma and not _LEVELS.fullmatch(word))


def _lemma(word: str) -> str:
    """Give a specific head without its article: `cancerstrategin` to `cancerstrategi`; "" for other words."""
    lower = word.casefold().replace("-", "")
    stem = strategy_stem(lower) or initiative_stem(lower)
    if stem is None or len(stem[0]) < 4 or is_plain(stem[0]):
        return ""
    articles = _ARTICLES if lower.endswith("programmet") else _ARTICLES[1:]
    return next((lower.removesuffix(end) for end in articles if stem[1] and lower.endswith(end)), lower)
