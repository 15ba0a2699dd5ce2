"""What kind of body a question asks for by name: which region, which board, which group."""

import re

_KINDS = (
    ("region", "landsting"),
    ("kommun", "städer"),
    ("nämnd", "styrelse", "fullmäktige", "utskott"),
    ("förvaltning", "kontor"),
    ("bolag", "företag", "aktiebolag"),
    ("råd", "grupp", "nätverk"),
    (r"läns?(?:et)?\b",),
)
"""Words for bodies; those of one line are called after each other."""

_ASKED = re.compile(r"\bvilk(?:en|et|a) (?:ny(?:a|tt)? |andra )?(?P<body>\w+)", re.IGNORECASE)
_ENDING = r"(?:en|et|er|erna|ar|arna|or|orna|na|n|r)?"


def may_be_asked_for(name: str, question: str) -> bool:
    """Tell whether a name may be that of a body of the kind asked for: not where it says that it is another.

    >>> names = ("Region Norrhamn", "Bryggnämnden", "RCC Norr")
    >>> [may_be_asked_for(name, "Vilka regioner sköter bryggan?") for name in names]
    [True, False, True]
    """
    asked = _ASKED.search(question)
    return asked is None or may_be_of_the_kind(name, asked["body"])


def may_be_of_the_kind(name: str, word: str) -> bool:
    """Tell whether a name may be that of a body of the kind that a word ends with.

    >>> [may_be_of_the_kind(name, "Bryggnämnden") for name in ("Bryggrådet", "Nämnden för bryggor")]
    [False, True]
    """
    own, folded = _kinds_of(word), name.casefold()
    if not own or any(re.search(stem, folded) for stem in own):
        return True
    return not any(re.search(stem, folded) for stems in _KINDS for stem in stems)


def asks_for_body(question: str) -> bool:
    """Tell whether a body is asked for by its kind, so that nobody alone answers.

    >>> asks_for_body("Vilka regioner sköter bryggan?"), asks_for_body("Vilka ledamöter sköter bryggan?")
    (True, False)
    """
    asked = _ASKED.search(question)
    return asked is not None and bool(_kinds_of(asked["body"]))


def _kinds_of(word: str) -> list[str]:
    """Give the words for bodies that are called after what a word ends with."""
    body = word.casefold()
    return [
        stem for stems in _KINDS if re.search(rf"(?:{'|'.join(stems)}){_ENDING}$", body) for stem in stems
    ]
