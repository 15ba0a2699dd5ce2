"""Words that say that something is done: "Ta fram en plan", "Införande av nya rutiner"."""

import re

_INFINITIVE = re.compile(
    r"(?:(?:att|ska|skall|ska också|bör)\s+)?"
    r"(?P<verb>[a-zåäö]{2,}a|[a-zåäö]*(?:gå|stå|slå)|(?:upp)?nå|få|se|ge|bli|ta|be|dra|ha|bero|ske)(?:\s|$)",
    re.IGNORECASE,
)
_CODE = re.compile(r"^[A-ZÅÄÖ]{0,3}\d[\d.]*[.:)]?\s+")  # "WP1 Samla in data"
_IMPERATIVE = re.compile(
    r"(?:inför|genomför|säkerställ|utred|följ|gör|håll|ställ|lägg|skriv|sätt|bygg|köp|stäng|byt|sänk|höj|låt|kör|sök|stöd"
    r"|led|driv|upprätta?|tillsätt|utveckl\w+|fastställ|föreslå|beställ|bjud|välj|läs|hyr|lös)\s",
    re.IGNORECASE,
)
_NO_VERB = re.compile(
    r"alla|vilka|andra|bra|flera|förra|stora|nya|några|samma|våra|dessa|extra|detta|egna|små|båda|gamla|goda"
    r"|äldre|unga|kloka|fria|höga|låga|långa|korta|rätta|hela|största|bästa|flesta|högsta|lägsta|först"
    r"a|sista|minsta|mesta|nästa|värsta|nära|kära|rättvisa"
)
_ADJECTIVE = re.compile(r"\w+(?:iska|liga|aktiga|bara|samma|slösa|fulla|tiva|ella|ala|orna|erna)")
_ADJECTIVE_BEFORE = re.compile(
    r"(?:Ny|Nya|Nytt|Gemensam|Regelbund|Årlig|Oanmäl|Extern|Intern|Digital|Riktad|Förnyad|Fortsatt|Fördjupad|Tidig|Löpande"
    r"|Utökad|Systematisk|Halvårsvis|Kvartalsvis|Månadsvis)(?:a|t|en|d|de|na)?"
)  # before a noun of an act: "Oanmäld räkning"
_VERBS = frozenset(("tala", "betala", "avtala", "samtala", "uppmärksamma"))
_ACT = re.compile(
    r"\w+(?:ning|ningar|ering|eringar|ande|anden|ende|else|elser|tion|syn|köp|kartläggning|arbete|start)"
)


def begins_with_verb(words: str) -> bool:
    """Tell whether words begin with an infinitive, as what is to be done does: "Ta fram en plan".

    >>> [begins_with_verb(words) for words in ("Mäta köer", "att se över avtal", "Alla", "Digitala möten")]
    [True, True, False, False]
    """
    match = _INFINITIVE.match(words)
    if match is None:
        return False
    verb = match["verb"].lower()
    return not _NO_VERB.fullmatch(verb) and (verb in _VERBS or not _ADJECTIVE.fullmatch(verb))


def begins_with_order(words: str) -> bool:
    """Tell whether words begin with a verb that tells what to do: "Boka lokal", "Inför rutin".

    >>> [begins_with_order(words) for words in ("Boka lokal", "Inför rutin", "Bokning av lokal")]
    [True, True, False]
    """
    return begins_with_verb(words) or bool(_IMPERATIVE.match(words))


def names_action(words: str) -> bool:
    """Tell whether words of two or more name something to do, with a verb or a noun made from one.

    >>> [names_action(words) for words in ("Inför ny rutin", "Oanmäld räkning av kassan", "Utbildning")]
    [True, True, False]
    """
    words = _CODE.sub("", words)
    first, *more = words.split() or [""]
    if not more:
        return False
    first = more[0] if _ADJECTIVE_BEFORE.fullmatch(first) else first
    return begins_with_order(words) or bool(_ACT.fullmatch(first.lower()))
