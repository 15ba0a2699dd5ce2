"""Tells one state of the rules from another, so that what older rules made is known to be older.

It is a digest of the code and of the lists that the rules are written in. Nobody has to remember to raise a
number, and what the rules do not need may change as it will.
"""

import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from corpus.records import content_id

_ROOT = Path(__file__).parents[1]
_PACKAGES = ("graph", "corpus")
_LISTS = ("graph/data", "graph/ontology.yaml", "corpus/actor_words.txt", "corpus/heading_words.txt")
_IMPORTED = re.compile(rf"^ *from ((?:{'|'.join(_PACKAGES)})[\w.]*) import (\([^)]*\)|.*)", re.MULTILINE)
_NAME = re.compile(r"\w+")


@cache
def rules_of(module: str, *, root: Path = _ROOT) -> str:
    """Give the digest of a module, of all that it imports of ours, and of the lists that are read there.

    :param module: as it is imported, `graph.extraction`.
    """
    digest = sha256()
    for path in sorted({*_code_of(module, root), *_lists(root)}):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def rules_of_extraction(tagger: str) -> str:
    """Give the state of the rules that find names and relations.

    :param tagger: what finds names beside them.
    """
    return content_id(rules_of("graph.extraction"), tagger)


def _code_of(module: str, root: Path) -> set[Path]:
    """Give the file of a module, and those of all that it imports."""
    found: set[Path] = set()
    left = [module]
    while left:
        path = _file_of(left.pop(), root)
        if path is not None and path not in found:
            found.add(path)
            left += _imported(path.read_text(encoding="utf-8"))
    return found


def _imported(code: str) -> Iterator[str]:
    for package, names in _IMPORTED.findall(code):
        yield package
        yield from (f"{package}.{name}" for name in _NAME.findall(names))


def _file_of(module: str, root: Path) -> Path | None:
    """Give the file of a module; None for what is no module but a name in one."""
    place = root.joinpath(*module.split("."))
    return next((path for path in (place.with_suffix(".py"), place / "__init__.py") if path.is_file()), None)


def _lists(root: Path) -> Iterator[Path]:
    for name in _LISTS:
        place = root / name
        yield from (path for path in (place, *place.rglob("*")) if path.is_file() and path.suffix != ".py")
