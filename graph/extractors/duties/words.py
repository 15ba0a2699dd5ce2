"""The words that state a duty: what is left out of them, and the sentences that go on with one."""

import re

from corpus.action_words import begins_with_verb

NO_TASK = re.compile(
    r"^(?:medel|medlen|budget\w*|anslag\w*|\S+\s+(?:mnkr|tkr|kronor|kr|miljoner)\b"
    r"|(?:\S+\s+){0,2}[a-zåäö]*(?:medarbetare|anställda|person(?:er|al|alen)|tjänster(?:na)?|årsarbetare|sköterskor"
    r"|handläggare|barnmorskor)(?:na)?\b)",
    re.IGNORECASE,
)  # money or people that pass from one to another
EMPTY = re.compile(
    r"^(?:det|detta|denna|den|dessa|de|följande\s+[a-zåäö]+|bl\.?\s?a\.?|bland\s+annat|även|också|särskilt"
    r"|ingå|delta|medverka|vara\s+med|närvara"
    r"|(?:samtliga|alla)\s+\w+\s+(?:i\s+(?:tabellen|listan)|nedan|ovan|som\s+följer)|\(\w{2,12}\))?\W*$",
    re.IGNORECASE,
)  # "(RCC)" is all that is left of "tillsammans med … (RCC):"
_FULFILLED = re.compile(
    r",?\s*(?:antecknas\s+och\s+)?(?:(?:förklaras|anses|är)\s+(?:som\s+|härmed\s+|därmed\s+)?"
    r"(?:fullgjor|slutför|avslutad|genomför)\w*|(?:avslutas|avskrivs)$).*$"
)
_INCLUDED = re.compile(
    r"^(?:(?:(?:[Vv]idare|[Dd]essutom|[Dd]ärutöver|[Hh]ärutöver|[Dd]ärtill|[Ss]lutligen)\s+)?"
    r"(?:[Ii]\s+(?:detta|[\wåäö-]+(?:et|en))(?:\s+uppdrag)?\s+ingår"
    r"|(?:[Dd]et\s+)?ingår(?:\s+(?:även|också|vidare))?\s+i\s+(?:uppdraget|detta\s+uppdrag)"
    r"|(?:[Ii]\s+)?(?:[Dd]etta\s+)?[Uu]ppdrag(?:et)?\s+(?:omfattar|innefattar|innebär|avser|består\s+(?:i|av)|går\s+ut\s+på))"
    r"|(?:[Ee]n|[Ss]om\s+en)\s+del\s+(?:av|i)\s+uppdraget\s+är)"
    r"(?:\s+(?:även|också|bland\s+annat|i\s+första\s+hand|bl\.?\s?a\.?|vidare|dessutom|därmed|särskilt|främst))*\s+att\s+(?P<what>[^;:]{4,}?)\.?$"
)
_MEANS = re.compile(
    r"^(?:[Dd]et|[Dd]etta|[Aa]rbetet|[Aa]nsvaret|[Uu]ppgiften)\s+(?:innebär|innefattar|omfattar|handlar\s+om|går\s+ut\s+på"
    r"|består\s+(?:i|av))(?:\s+(?:även|också|bland\s+annat|bl\.?\s?a\.?|främst))?\s+att\s+"
    r"(?P<what>(?!(?:alla|dessa|andra|båda|flera|samtliga|många)\b)(?:[a-zåäö]{2,}a|[a-zåäö]*(?:ta|ge|se|gå|stå|nå|få|slå|bli|ske))\s"
    r"[^;:]{4,}?)\.?$"
)  # an infinitive: "att regionen måste …" tells what follows from the charge
_MONTH = r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_DAY = r"(?:\d{1,2}\s+)?[a-zåäö]{3,9}(?:\s+\d{4})?|\d{4}(?:-\d{2}){0,2}|\d{1,2}/\d{1,2}(?:\s+\d{4})?"
_BEFORE_DUTY = re.compile(
    rf"^(?:att\s+|bl\.\s?a\.\s+|(?:tillsammans|gemensamt|också|även)\s+(?=[a-zåäö]+a?\s)(?!med\b)|(?:vidare|dessutom|därutöver|därefter|därtill|slutligen)\b,?\s+|i\s+stället\s+för\s+[^,]{{3,80}},\s+"
    rf"|(?:vid|i|under)\s+(?:uppdragets\s+genomförande|(?:genomförandet?|utförandet?|arbetet)\s+(?:av|med)\s+uppdraget)\s+"
    r"|(?:inom|för)\s+ramen\s+för\s+(?:sitt\s+|detta\s+)?(?:uppdrag|arbete|utredning)(?:et|en)?\s+(?=[a-zåäö])"
    r"|(?:i\s+(?:sitt|detta)\s+(?:uppdrag|arbete)|genom\s+(?:uppdraget|arbetet))\s+(?=[a-zåäö])"
    r"|(?:vid\s+behov|om\s+möjligt|på\s+lämpligt\s+sätt|så\s+långt\s+(?:det\s+är\s+)?möjligt|där\s+så\s+är\s+lämpligt"
    r"|i\s+(?:tillämpliga|relevanta|berörda)\s+delar|utifrån\s+[a-zåäö]+(?:en|et|na))\s+(?=[a-zåäö])"
    r"|med\s+utgångspunkt\s+i\s+[^.,;:]{3,50}?(?:(?:en|et|na)|s\s+[a-zåäö]+)\s+(?:också\s+|även\s+)?(?=[a-zåäö]{2,}a\s)"
    r"|inom\s+sitt\s+uppdrag\s+(?:också\s+|även\s+)?(?=[a-zåäö])"
    r"|(?:med|utifrån)\s+(?:den|det|de|denna|detta|dessa)\s[^.,;:]{3,60}?\s+som\s+(?:grund|utgångspunkt|underlag)\s+(?=[a-zåäö])"
    rf"|(?:varje\s+år|årligen)(?:\s+(?:under\s+perioden|t\.?\s?o\.?\s?m\.?|till\s+och\s+med|fr\.?\s?o\.?\s?m\.?"
    rf"|från\s+och\s+med|under\s+åren)\s+\d{{4}}(?:\s*[–-]\s*\d{{4}})?)?\s+(?=[a-zåäö])"
    rf"|under\s+(?:(?:våren|hösten|sommaren|året|{_MONTH})(?:\s+månad)?(?:\s+\d{{4}})?|\d{{4}})\s+(?=[a-zåäö])"
    rf"|till\s+nästa\s+(?:års)?(?:möte|sammanträde|stämma)\s+(?=[a-zåäö])"
    rf"|(?:varje\s+år\s+)?i\s+{_MONTH}(?:\s+(?:\d{{4}}|varje\s+år))?\s+(?=[a-zåäö])"
    rf"|till\s+(?:\w+s\s+)?(?:mötet?|sammanträdet?)\s+(?:i\s+|den\s+)?(?:{_DAY})\s+(?=[a-zåäö])"
    rf"|(?:före|till|senast\s+vid)\s+utgången\s+av\s+(?:{_MONTH}(?:\s+\d{{4}})?|\d{{4}})\s+(?=[a-zåäö])"
    rf"|senast\s+(?:(?:i|under|vid|till|före)\s+)?(?:den\s+)?(?:{_DAY})\s+(?=[a-zåäö]))",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r",\s+(?:(?:som\s+ska\s+vara\s+)?(?:klar[at]?|färdig[at]?)|(?:dock|och\s+då|första\s+gången|allt|med\s+(?:slut)?redovisning)"
    r"|(?:att|som\s+ska)\s+(?:redovisas|rapporteras|återrapporteras))?\s*(?:\w+\s+){0,2}?senast\s[^,;:]{4,60}$",
    re.IGNORECASE,
)
_TO_BE_DONE = re.compile(
    r",\s+(?:som|vilket)\s+ska(?:ll)?\s+(?:vara|bli|stå)\s+(?:klar|färdig)\w*\s[^,;:]{3,40}$", re.IGNORECASE
)  # "införandet, som ska vara klart den 31 december": the date is when it is due
_REPORTED = re.compile(
    rf",?\s+med\s+(?:slut|del)?(?:redovisning|rapport|rapportering)\s+(?:senast\s+)?(?:i\s+|den\s+)?(?:{_DAY})$",
    re.IGNORECASE,
)
_DAY_AT_END = re.compile(
    rf",?\s+(?:(?:senast|klart?|före|innan)\s+(?:(?:i|under|vid|till)\s+)?(?:den\s+)?(?:{_DAY})"
    r"|till\s+nästa\s+(?:möte|sammanträde|träff|gång)"
    rf"|(?:till|vid|inför)\s+(?:\w+s\s+)?[a-zåäö]*(?:mötet?|sammanträdet?|stämman?)\s+(?:i\s+|den\s+)?(?:{_DAY})"
    rf"|(?:nästa\s+gång\s+)?i\s+{_MONTH}(?:\s+\d{{4}})?(?:\s+varje\s+år)?"
    rf"|den\s+\d{{1,2}}\s+{_MONTH}(?:\s+\d{{4}})?"
    r"|(?:under\s+)?veck(?:a|orna)\s+\d{1,2}(?:\s?(?:[–-]|och|till)\s?\d{1,2})?"
    rf"|\d{{1,2}}\s+{_MONTH}(?:\s+\d{{4}})?\s?[–-]\s?\d{{1,2}}\s+{_MONTH}\s+\d{{4}}"
    rf"|till\s+(?:den\s+)?(?:\d{{1,2}}\s+)?{_MONTH}(?:\s+\d{{4}})?"
    rf"|(?:före|till|senast\s+(?:vid|före))\s+(?:utgången|slutet)\s+av\s+(?:{_MONTH}(?:\s+\d{{4}})?|\d{{4}})"
    rf"|(?:före|inför|till)\s+[a-zåäö]+\s+den\s+\d{{1,2}}\s+{_MONTH}(?:\s+\d{{4}})?"
    r"|(?:under\s+(?:(?:våren|sommaren|hösten|vintern)\s+)?|(?:våren|sommaren|hösten|vintern)\s+)20\d\d)$",
    re.IGNORECASE,
)
_WITH_HELP = re.compile(r",?\s+med\s+(?:stöd|hjälp|bistånd)\s+(?:av|från)\s+[A-ZÅÄÖ][^,;:.]*$")
_RELATIVE = re.compile(
    r"(?<=[a-zåäö0-9]),\s+(?:som|vilke[tn]|vilka)\s[^;:]{4,}$"
)  # "rapporten, som lämnas i maj"
_IS_DONE = re.compile(
    r"\s+(?:(?:har\s+)?(?:leds|letts)|drevs|sköttes|[a-zåäö]{3,}as|görs|utförs|sköts|(?:be)?drivs|bereds|avgörs|förs|sammanställs"
    r"|underhålls|tillhandahålls|samlas\s+in|tas\s+fram|skickas\s+ut|följs\s+upp|ses\s+över)$"
)
_STILL = re.compile(
    r",?\s+(?:även\s+fortsättningsvis|också\s+i\s+fortsättningen|tills\s+vidare|fortsättningsvis)$"
)
_GOES_ON = re.compile(r",?\s+(?:samt|och)$")
_CAUSE = re.compile(r",\s+(?:då|eftersom|med\s+anledning\s+av\s+att)\s[^,]*$", re.IGNORECASE)
_HOW = re.compile(
    r",\s+(?:bland\s+annat|bl\.?\s?a\.?|t\.?\s?ex\.?|till\s+exempel|exempelvis|främst)\s+genom\s+att\s[^.;:]*$",
    re.IGNORECASE,
)
_BESIDES = re.compile(r",\s+(?:men|och\s+enligt|och\s+(?:det|detta|då)\s)\b.*$", re.DOTALL)
_CASE_NUMBER = re.compile(r"\s+\((?:dnr\s+)?[A-ZÅÄÖ][\wåäö]{0,4}\s?\d{4}/\d+[^)]*\)(?:,\s.*)?$")
_IN_ACCORDANCE = re.compile(r",?\s+i\s+enlighet\s+med\s+[^,;]*$")
_SHORT_FORM = re.compile(r"\s+\([^()]{2,12}\)$")
_SAID = re.compile(
    r",\s+(?:säger|sa|sade|menar|berättar|förklarar|konstaterar|uppger|framhåller|avslutar)\s+(?:[a-zåäö-]+\s+)?[A-ZÅÄÖ].*$",
    re.DOTALL,
)  # who said it
_JUDGED = re.compile(
    r"\s+på\s+ett\s+(?:i\s+(?:huvudsak|stort|allt\s+väsentligt)|inte\s+helt|delvis)\s+[a-zåäö]+\s+sätt$"
)  # how auditors find that it is done
_LISTED_NEXT = re.compile(
    r"(?:,?\s+(?:bland\s+annat|bl\.?\s?a\.?|särskilt|även|också|följande(?:\s+[a-zåäö]+)?|det\s+som\s+följer))+$"
)
_BY_DOING = re.compile(r"^[^.;:]*\sgenom\s+att\s+(?=[a-zåäö])")  # "stödja dem genom att främja:"
_ABOVE_ALL = re.compile(r"^(?:särskilt|främst|i\s+första\s+hand)\s+")
_AND_TO = re.compile(r",?\s+(?:samt|och|dels)\s+(?:(?:också|även|därefter|vidare)\s+)?att\s+")
_NEXT_REPORT = re.compile(
    rf",?\s+(?:och|samt)\s+(?:därefter\s+)?(?=(?:senast\s+(?:den\s+)?(?:{_DAY})\s+)?en\s+(?:[a-zåäö]+\s+)?"
    rf"(?:del|slut)(?:redovisning|rapport)\b|senast\s+(?:den\s+)?(?:{_DAY})\s+[a-zåäö]{{3,}}a\s)"
)
_WHAT_FOR = re.compile(r"\b(?!samt\b|och\b)[a-zåäö]+\s+att\b|\bsom\b")
_LEADING = frozenset(("på", "för", "om", "till", "över", "av", "kring", "i"))
_LONGEST_LEAD = 5  # words before the last
_CONTINUES = re.compile(
    r"^(?:det|detta|uppdraget|arbetet)\s+(?:handlar\s+om|innebär|innefattar|omfattar|består)[^.]*:\s*$",
    re.IGNORECASE,
)


def without_what_stands_around(words: str) -> str:
    """Leave out what is said around a duty: deadlines, which are its dates, causes, means, joining words."""
    words = _JUDGED.sub("", _REPORTED.sub("", _BESIDES.sub("", _SAID.sub("", words))))
    words = _TO_BE_DONE.sub("", words)
    words = _DEADLINE.sub("", _CAUSE.sub("", _HOW.sub("", _STILL.sub("", _GOES_ON.sub("", words)))))
    while (before := _BEFORE_DUTY.match(words)) is not None and len(words) - before.end() >= 4:
        words = words[before.end() :]
    return words


def leads_on(words: str) -> str | None:
    """Give the verb that ends the words before a list, which each item goes on with; None where none does.

    >>> leads_on("analysera och bedöma"), leads_on("lämna förslag på följande"), leads_on("ta fram tre delar")
    ('analysera och bedöma', 'lämna förslag på', None)
    """
    words = _ABOVE_ALL.sub("", _BY_DOING.sub("", _LISTED_NEXT.sub("", words)))
    *before, last = words.split() or [""]
    ends = last in _LEADING or (begins_with_verb(last) and (not before or before[-1] in ("och", "samt")))
    return words if begins_with_verb(words) and len(before) < _LONGEST_LEAD and ends else None


def reports_apart(words: str) -> tuple[str, str, str] | None:
    """Part two reports of one verb: "lämna en delrapport och senast den 1 maj en slutrapport".

    :returns: the first duty, the verb, and the second report with its day; None where there is one.
    """
    match = _NEXT_REPORT.search(words)
    verb = words.partition(" ")[0]
    if match is None or not begins_with_verb(words) or _WHAT_FOR.search(words, 0, match.start()):
        return None
    return words[: match.start()], verb, words[match.end() :]


def conjoined(words: str) -> list[str]:
    """Part what follows "att" into the duties that have an "att" each: "se över X samt att ta fram Y".

    What only goes on with a purpose or means is one duty: "arbeta för att minska X och att öka Y".
    """
    parts, start = list[str](), 0
    for match in _AND_TO.finditer(words):
        if begins_with_verb(words[match.end() :]) and not _WHAT_FOR.search(words, start, match.start()):
            parts.append(words[start : match.start()])
            start = match.end()
    return [*parts, words[start:]]


def bare_duty(words: str) -> str:
    """Leave out at the end by when a duty is to be done, who helps, and that it is done: "arbetet leds"."""
    return _IS_DONE.sub("", _DAY_AT_END.sub("", _WITH_HELP.sub("", words)))


def shorter_names(words: str) -> tuple[str, ...]:
    """Give what else a duty is called: without its day and helpers, its short form, and that it is done."""
    undated = _DAY_AT_END.sub("", _WITH_HELP.sub("", _RELATIVE.sub("", words)))
    basis = _IN_ACCORDANCE.sub("", _CASE_NUMBER.sub("", undated))
    return undated, _SHORT_FORM.sub("", undated), bare_duty(words), basis


def fulfilled(words: str) -> str | None:
    """Give the words of a duty that are said to be done, without what says so; None where it is not said."""
    done = _FULFILLED.search(words)
    return words[: done.start()] if done else None


def announces(words: str) -> bool:
    """Tell whether a sentence announces a list of what a charge consists of: "Det handlar om att:"."""
    return _CONTINUES.match(words) is not None


def included(words: str, *, right_after: bool) -> str | None:
    """Give the duty in "I uppdraget ingår att …" and, right after a charge, "Det innebär att …"."""
    match = _INCLUDED.match(words) or (_MEANS.match(words) if right_after else None)
    return match["what"] if match else None
