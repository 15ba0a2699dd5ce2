"""By when a duty is to be done, as its last words say: "se över vägarna till april", "till nästa möte"."""

import re

from corpus.dates import find_dates
from graph.extractors.view import View

_MONTH = (
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
    r"(?:\s+20\d\d)?"
)
_BY_DAY = re.compile(rf"\btill\s+(?:den\s+)?(?P<when>(?:\d{{1,2}}\s+)?{_MONTH}|20\d\d-\d\d(?:-\d\d)?)$")
_IN_YEAR = re.compile(r"^(?!.*\s(?:som|vilka|hur)\s).*\bunder\s+(?P<when>20\d\d)$")  # "laga bron under 2027"
_YEAR_FIRST = re.compile(r"^under\s+(?P<when>20\d\d)\s+(?P<duty>\S.*)$")  # "under 2027 laga bron"
_AT_MEETING = re.compile(
    rf"\b(?:till|vid|inför)\s+(?:\w+s\s+)?[a-zåäö]*(?:mötet?|sammanträdet?|stämman?)\s+(?:i\s+|den\s+)?"
    rf"(?P<when>(?:\d{{1,2}}\s+)?{_MONTH}|20\d\d(?:-\d\d(?:-\d\d)?)?)$"
)
_REPORTED_ON = re.compile(
    r"\bmed\s+(?:slut|del)?(?:redovisning|rapport|rapportering)\s+(?:i\s+|den\s+)?"
    rf"(?P<when>(?:\d{{1,2}}\s+)?{_MONTH}|20\d\d-\d\d(?:-\d\d)?)$"
)
_STATE_BY_DAY = re.compile(
    rf"\b(?:är|vara|blir|bli|finns|finnas)\b[^,;]{{0,40}}?\s(?:den\s+)?(?P<when>\d{{1,2}}\s+{_MONTH})$"
)  # "ansvarar för att listorna är klara den 31 december"
_MEETING = r"(?:[a-zåäö]*(?:möte|sammanträde|träff)|gång)"
_BY_MEETING = re.compile(rf"\b(?:till|inför|(?:senast\s+)?(?:vid|på))\s+nästa\s+{_MEETING}$")
_MEETING_FIRST = re.compile(rf"(?:till|inför)\s+nästa\s+{_MEETING}\s")
_ONLY_MEETING = re.compile(
    rf"\W*(?:(?:klart?|senast|till|inför|vid|på)\s+)*nästa\s+{_MEETING}\W*", re.IGNORECASE
)
_FOR_MEETING = re.compile(rf"\b(?:till|inför|före|innan)\s+nästa\s+{_MEETING}\b", re.IGNORECASE)
_ITS_DAY = re.compile(r"\s*[,(–:-]?\s*(?:den\s+)?(?=\d)")  # "Att göra före nästa möte (12 mars 2026)"
_DONE_ONCE = re.compile(
    r"(?!(?:driva|leda|samordna|ansvara|vara|fortsätta|finansiera|behålla|delta|sköta|bemanna|skjuta|flytta"
    r"|senarelägga|förlänga|planera|bordlägga)\b)"
    r"(?:[a-zåäö]{2,}a|[a-zåäö]*(?:ta|ge|se|gå|få|slå))\s"
)  # what is done until a day, or moved to one, is not due then
_NEXT_MEETING = re.compile(
    rf"\b(?:Nästa\s+{_MEETING}|(?:Nästa|(?:Näst)?[Kk]ommande)\s+(?:möten|sammanträden|träffar|mötes\w+))\b[\s.:–-]*(?:är|blir|hålls|äger\s+rum)?\s*"
    r"(?:(?:[Mm]ån|[Tt]is|[Oo]ns|[Tt]ors|[Ff]re|[Ll]ör|[Ss]ön)dag(?:en)?\s+)?(?:den\s+)?"
)
_SAID_AFTER = re.compile(rf"^[^\n]*?(?:\(|,\s|[–-]\s)\s*nästa\s+{_MEETING}\b", re.IGNORECASE | re.MULTILINE)
_DAYS_LISTED = re.compile(
    r"^\W*(?:\d[\d.]*\s+)?(?:(?:mötes|sammanträdes)(?:tider|dagar|datum|plan)|mötestillfällen)\b[^\n\d]*(?:20\d\d)?[^\n\d]*\n",
    re.IGNORECASE | re.MULTILINE,
)
_LISTED_WITHIN = 400  # characters below such a heading
_FROM = re.compile(r"\bfrån\b")
_LONGEST_DAY = 40
_WHOLE_DAY = len("2026-01-31")
_LAST_WORDS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "ember", "oktober", "möte",
    "sammanträde", "träff", "gång",
)  # fmt: skip


def due_at_end(view: View, words: str) -> str | None:
    """Give the day, month or meeting that ends the words of a duty, or begins them; None where none does."""
    if _MEETING_FIRST.match(words):
        return next_meeting(view)
    first = _YEAR_FIRST.match(words)
    if first is not None and _DONE_ONCE.match(first["duty"]):
        return first["when"]
    if not (words[-1:].isdigit() or words.endswith(_LAST_WORDS)) or _FROM.search(words):
        return None
    match = _first(words, _STATE_BY_DAY, _AT_MEETING, _REPORTED_ON)
    if match is None and _DONE_ONCE.match(words):
        if _BY_MEETING.search(words):
            return next_meeting(view)
        match = _BY_DAY.search(words) or _IN_YEAR.search(words)
    if match is None:
        return None
    dates = find_dates(match["when"], year=view.year)
    due = dates[0].value if dates else _month_of(match["when"], view.year)
    return _at_meeting(view, due) if match.re is _AT_MEETING and due else due


def _at_meeting(view: View, month: str) -> str:
    """Give the day of the next meeting where it is in the month that is named."""
    day = next_meeting(view)
    return day if day is not None and day.startswith(month) else month


def due_by_meeting(view: View, words: str) -> str | None:
    """Give the day of the next meeting where words end so: "tar fram en lista till nästa möte"."""
    return next_meeting(view) if _BY_MEETING.search(words) else None


def due_below(view: View, heading: str) -> str | None:
    """Give the day of the next meeting, told there or not, where a heading says that all is due then."""
    match = _FOR_MEETING.search(heading)
    if match is None:
        return None
    told = _ITS_DAY.match(heading, match.end())
    dates = find_dates(heading[told.end() :], year=view.year) if told is not None else ()
    return dates[0].value if dates and dates[0].start == 0 else next_meeting(view)


def due_at_meeting(view: View, words: str) -> str | None:
    """Give the day of the next meeting where words say nothing else: "till nästa möte"."""
    return next_meeting(view) if _ONLY_MEETING.fullmatch(words) else None


def _first(words: str, *rules: re.Pattern[str]) -> re.Match[str] | None:
    return next((match for rule in rules if (match := rule.search(words))), None)


def next_meeting(view: View) -> str | None:
    """Give the day of the next meeting that the document tells of, after its own."""
    for match in _NEXT_MEETING.finditer(view.text):
        dates = find_dates(view.text[match.end() : match.end() + _LONGEST_DAY], year=view.year)
        if dates and dates[0].start == 0 and dates[0].value > (view.document.date or ""):
            return dates[0].value
    return _among_days(view)


def _among_days(view: View) -> str | None:
    """Give the day that a line calls the next meeting, "20 maj (nästa möte)", else the next of a list."""
    for match in _SAID_AFTER.finditer(view.text):
        dates = find_dates(match.group(), year=view.year)
        if len(dates) == 1 and len(dates[0].value) == _WHOLE_DAY:
            return dates[0].value
    listed = _DAYS_LISTED.search(view.text)
    if listed is None:
        return None
    below = view.text[listed.end() : listed.end() + _LISTED_WITHIN]
    days = (each.value for each in find_dates(below, year=view.year) if len(each.value) == _WHOLE_DAY)
    return next((day for day in days if day > (view.document.date or day)), None)


def _month_of(words: str, year: int | None) -> str | None:
    dates = find_dates(f"{words} {year}") if year else []
    return dates[0].value if dates else None
