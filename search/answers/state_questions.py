"""Questions of how far something has come: whether it is done or late, and which things are."""

import re
from collections.abc import Set
from dataclasses import dataclass

from search.answers.states import POSTS, State, state_of, states_in
from search.answers.yes_no import NO, YES

_DONE = (
    r"klara?|klart|färdig(?:a|t)?|avsluta(?:de|d|t)|genomför(?:da|d|t)|slutför(?:da|d|t)|åtgärda(?:de|d|t)"
    r"|utför(?:da|d|t)"
)
_LATE = r"försena(?:de|d|t)|sena|efter i tidplanen"
_BEGUN = r"påbörja(?:de|d|t)|startat|startade?|börjat|inlet(?:t|ts|da)|i ?gång"
_DROPPED = r"stoppa(?:de|d|t)|inställ(?:da|d|t)|struk(?:na|en|it)|nedlag(?:da|d|t)|vilande"
_FILLED = r"tillsatta?|besatta?"
_VACANT = r"vakanta?|obesatta?|lediga?|utlysta?"
_ASKED = (
    (frozenset({State.DONE}), re.compile(_DONE)),
    (frozenset({State.LATE}), re.compile(_LATE)),
    (frozenset({State.ONGOING, State.LATE, State.DONE}), re.compile(_BEGUN)),
    (frozenset({State.DROPPED}), re.compile(_DROPPED)),
    (frozenset({State.FILLED}), re.compile(_FILLED)),
    (frozenset({State.VACANT}), re.compile(_VACANT)),
)
_PLAIN = rf"{_DONE}|{_LATE}|{_BEGUN}|{_DROPPED}|{_FILLED}|{_VACANT}"
_PARTICIPLE = r"[a-zåäö]{2,}(?:[ai][dt]|[bdgjlmnrv][dt]|[kps]t|tt|ade)"
_PLACE = r"(?: (?:i|hos|för|inom|på|av|till|enligt|med|vid|om|kring) (?P<{name}>.+{least}))?"
_STILL = r"(?: (?:redan|nu|ännu|helt))*"
_BECOME = r"(?: (?:blivit|varit))?"
_OF = r"(?P<rest> (?:i|hos|för|inom|på|till|enligt|med|vid|om) .+)?"
_BEFORE = rf"{_STILL}(?P<not> inte| ej)?{_STILL}{_BECOME}"
_WHETHER = re.compile(rf"(?:är|har|blev) (?P<topic>\S.*?){_BEFORE} (?P<state>{_PLAIN}){_OF}", re.IGNORECASE)
_WHETHER_DONE = re.compile(
    rf"(?:är|har|blev) (?P<topic>\S.*){_BEFORE} (?P<act>{_PARTICIPLE}){_OF}", re.IGNORECASE
)
_THINGS = (
    r"(?:\w*(?:åtgärd|aktivitet|insats|risk|punkt|leverans|etapp|milstolp|uppgift|kontroll|projekt)\w*"
    r"|\w*(?:uppdrag|mål|moment|ärenden?|delprojekt)(?:et|en)?)"
)
_POST = re.compile(
    r"^(?:tjänst|post|plats|uppdrag|befattning|roll)(?:en|et|erna|n) som (?:ny |en )?", re.IGNORECASE
)
_PAST = r"(?:[aeit]?[dt]|(?<!r)ts|des|de|tes|te|da|na)"  # how a form ends of what has been done
_NOT = r"\b(?:inte|ej|aldrig) (?:\w+ ){0,2}?"
_LATER = r"\b(?:ska|skall|bör|måste|kan|väntas|beräknas|planeras)\b[^,;.]*"
_ENDING = 3  # letters at the end of a participle that its verb may not have
_LEAST_STEM = 3
_WHICH = re.compile(
    rf"(?:vilka|vilken|vilket|vad)(?: av)?(?: {_THINGS})?{_PLACE.format(name='before', least='?')}(?: som)?"
    rf" (?:är|har|blev){_STILL}(?P<not> inte| ej)?{_STILL}{_BECOME} (?P<state>{_PLAIN})"
    rf"{_PLACE.format(name='after', least='')}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StateAsked:
    """A question of how far something has come.

    :ivar topic: what, or of what the things are, that are asked for.
    :ivar states: those that are asked for.
    :ivar act: what is done when it is done, where that is asked: `tecknat`.
    :ivar denied: it is asked whether it is not so.
    """

    topic: str
    states: Set[State]
    act: str | None = None
    denied: bool = False

    def does(self, text: str) -> bool:
        """Tell whether a text says what is done when it is done, in any form: `Teckna avtal`."""
        return self.act is None or _stem(self.act).search(text) is not None

    def says(self, told: str) -> str | None:
        """Give yes or no to the question, where what tells a state says it; of what is not late neither.

        >>> asked = StateAsked("bryggan", {State.DONE})
        >>> asked.says("Klar"), asked.says("Försenad"), asked.says("Lokal bokad")
        ('Ja', 'Nej', None)
        """
        state = state_of(told)
        if self.denied or state is None or (self.states == {State.LATE} and state is not State.LATE):
            return None
        done = self.act is not None and state is State.ONGOING and self.does(told)
        return YES if done or state in self.states else NO

    def told_in(self, sentence: str) -> frozenset[State]:
        """Give the states of the kind asked for that a sentence tells: of a post others than of work."""
        told = states_in(sentence)
        return told & POSTS if self.states & POSTS else told - POSTS

    def says_in(self, sentence: str) -> str | None:
        """Give yes or no to the question where a sentence tells one state alone.

        >>> asked = StateAsked("bryggan", {State.DONE})
        >>> [asked.says_in(f"Bryggan är {told}.") for told in ("klar", "försenad", "röd")]
        ['Ja', 'Nej', None]
        """
        if self.act and not self.denied:
            return self._says_done(sentence)
        told = self.told_in(sentence)
        if self.act or self.denied or not told or (self.states == {State.LATE} and told != self.states):
            return None
        if told <= self.states:
            return YES
        return None if told & self.states else NO

    def _says_done(self, sentence: str) -> str | None:
        """Tell whether a sentence says that the act is done, or that it is not."""
        said = rf"(?P<not>{_NOT})?\b{_root(self.act or '')}\w*?{_PAST}\b"
        done = re.search(said, sentence, re.IGNORECASE)
        later = done and re.search(rf"{_LATER}\Z", sentence[: done.start()], re.IGNORECASE)
        return None if done is None or later else (NO if done["not"] else YES)


def whether_asked(question: str) -> StateAsked | None:
    """Give what a question of yes or no asks the state of; None where it asks no such thing.

    >>> asked = whether_asked("Är bryggan färdig i hamnprojektet?")
    >>> asked.topic, sorted(asked.states)
    ('bryggan i hamnprojektet', [<State.DONE: 'klar'>])
    """
    text = _plain(question)
    found = _WHETHER.fullmatch(text) or _WHETHER_DONE.fullmatch(text)
    if found is None:
        return None
    said = found.groupdict()
    states = _states(said["state"]) if "state" in said else frozenset({State.DONE})
    topic = (
        _POST.sub("", f"{said['topic']}{said['rest'] or ''}")
        if states & POSTS
        else f"{said['topic']}{said['rest'] or ''}"
    )
    return StateAsked(topic, states, said.get("act"), denied=said["not"] is not None)


def which_asked(question: str) -> StateAsked | None:
    """Give what a question asks for that is in a state, and of what; None where it does not say of what.

    >>> asked = which_asked("Vilka åtgärder är inte påbörjade i hamnplanen?")
    >>> asked.topic, sorted(asked.states)
    ('hamnplanen', [<State.TO_DO: 'inte påbörjad'>])
    """
    found = _WHICH.fullmatch(_plain(question))
    topic = (found["after"] or found["before"]) if found else None
    if found is None or topic is None:
        return None
    states = _states(found["state"])
    rest = frozenset(State) - states - POSTS - {State.DROPPED}
    return StateAsked(topic, rest if found["not"] else states)


def _root(act: str) -> str:
    return act[: max(_LEAST_STEM, len(act) - _ENDING)]


def _stem(act: str) -> re.Pattern[str]:
    return re.compile(rf"\b{_root(act)}", re.IGNORECASE)


def _states(word: str) -> frozenset[State]:
    return next(states for states, words in _ASKED if words.fullmatch(word.lower()))


def _plain(question: str) -> str:
    return " ".join(question.split()).rstrip("?!. ")
