"""How far something has come, as a cell of a list or a sentence tells it: done, late, or a post filled."""

import re
from enum import StrEnum


class State(StrEnum):
    """How far something has come."""

    DONE = "klar"
    LATE = "försenad"
    ONGOING = "pågår"
    TO_DO = "inte påbörjad"
    DROPPED = "utgår"
    FILLED = "tillsatt"
    VACANT = "vakant"


POSTS = frozenset({State.FILLED, State.VACANT})
"""What a post may be, and nothing else."""


_TOLD_DONE = (
    r"(?:klara?|klart|färdig\w*|avsluta[dt]\w*|genomför[dt]\w*|slutför[dt]\w*|åtgärda[dt]\w*|utför[dt]\w*"
    r"|införd\w*|infört|stängd\w*|stängt)\b"
)
_TOLD_ONGOING = (
    r"(?:pågå\w*|påbörja\w*|i ?gång|i fas|löper|enligt (?:tid)?plan|starta[dt]\w*|beställ[dt]\w*)\b"
)
_TOLD = tuple(
    (state, re.compile(words, re.IGNORECASE))
    for state, words in (
        (State.TO_DO, r"(?:ej|inte|icke|ännu (?:ej|inte)) (?:ännu )?(?:påbörja|starta)\w*"),
        (State.ONGOING, r"(?:ej|inte|icke|nästan|delvis|snart|till (?:stor )?del)\b"),
        (State.TO_DO, r"(?:ny(?:tt|a)?|kvar(?:står)?|planera[dst]\w*|vänta\w*|avvakta\w*)\b"),
        (State.LATE, r"(?:\w+ )?försena\w*|ligger efter\b|efter (?:tid)?plan\w*"),
        (State.DROPPED, r"(?:utgå\w*|struk\w*|stoppa\w*|nedlag\w*|avbr[ou]t\w*|vila\w*|inställ\w*)\b"),
        (State.DONE, _TOLD_DONE),
        (State.ONGOING, _TOLD_ONGOING),
    )
)
"""How what tells a state begins, the first that fits."""

_NOT = r"\b(?:inte|ej|icke|ännu|aldrig) (?:\w+ ){0,2}?"
_LATER = (
    r"\b(?:beräknas|väntas|förväntas|planeras|ska|skall|bör|måste|kan|kommer|hoppas|avser|räknar)\b[^,;.]*? "
)
_FINISHED = (
    r"(?:klara?|klart|färdig(?:a|t|ställ\w+)?|(?:avsluta|åtgärda)(?:de|d|ts?|des)"
    r"|(?:genomför|slutför|utför|invig)(?:da|d|ts?|des)|driftsatt\w*)\b"
)
_BEGUN = r"(?:påbörja(?:de|d|ts?|des)|starta(?:de|ts?|des)|börja(?:t|de)|inle(?:tts?|dde|ddes)|i ?gång)\b"
_FILLED = (
    r"(?:tillsa(?:tta?|tts|ttes)|besatta?|anställ(?:da?|ts?|des)|utse(?:dda?|tts?)|tillträ(?:der|dde|tt))\b"
)
_VACANT = rf"\b(?:vakan\w+|obesatt\w*|utlys\w+)|{_NOT}{_FILLED}|{_LATER}(?:tillsättas|utses|rekryteras)\b"
_SOUGHT = r"\b(?:söker|söks|sökes|rekryter(?:as|ing\w*))\b"
_LATE = r"\bförsen(?:a\w+|ing\w*)|\bligger efter\b|\b(?:skjuts|sköts|skjutits)\b(?: \w+)? (?:upp|fram)\b"
_ONGOING = (
    rf"{_NOT}{_FINISHED}|{_LATER}{_FINISHED}|\b{_FINISHED}(?= (?:senast|till|före|innan)\b)"
    r"|\bpågå\w*|\benligt (?:tid)?plan(?:en)?\b"
)
_SAID = tuple(
    (state, re.compile(words, re.IGNORECASE))
    for state, words in (
        (State.VACANT, rf"{_VACANT}|{_SOUGHT}"),
        (State.LATE, _LATE),
        (
            State.DROPPED,
            r"\b(?:utgår|utgått|struk\w+|stoppa\w+|nedlag\w+|avbr[ou]t\w+|inställ[dt]\w*|vilande)\b",
        ),
        (State.TO_DO, rf"{_NOT}{_BEGUN}|{_LATER}(?:börja|starta|påbörjas|inledas)\b"),
        (
            State.ONGOING,
            _ONGOING,
        ),
        (State.DONE, rf"\b{_FINISHED}"),
        (State.FILLED, rf"\b{_FILLED}"),
        (State.ONGOING, rf"\b{_BEGUN}"),
    )
)
"""What tells a state in a sentence; what one has taken is none of the next."""

_NOBODY = re.compile(_VACANT, re.IGNORECASE)


def state_of(told: str) -> State | None:
    """Tell the state that a cell tells by how it begins.

    >>> [state_of(one) for one in ("Klar. Två bryggor.", "Ej påbörjad", "Lokal bokad")]
    [<State.DONE: 'klar'>, <State.TO_DO: 'inte påbörjad'>, None]
    """
    return next((state for state, words in _TOLD if words.match(told.strip())), None)


def states_in(sentence: str) -> frozenset[State]:
    """Give the states that a sentence tells.

    >>> said = ("Bryggan blev klar i maj.", "Den väntas bli klar i maj.", "Posten har inte tillsatts.")
    >>> [*map(list, map(states_in, said))]
    [[<State.DONE: 'klar'>], [<State.ONGOING: 'pågår'>], [<State.VACANT: 'vakant'>]]
    """
    found = set()
    for state, words in _SAID:
        rest = words.sub(" ", sentence)
        if rest != sentence:
            found.add(state)
        sentence = rest
    return frozenset(found)


def says_nobody(sentence: str) -> bool:
    """Tell a sentence that says that nobody has been appointed: no name may stand there.

    >>> says_nobody("Efterträdare är inte utsedd."), says_nobody("Asta Sund är utsedd.")
    (True, False)
    """
    return _NOBODY.search(sentence) is not None
