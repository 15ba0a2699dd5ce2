"""Which short lines can be headings by their own words: no sentence, name, date, address or link."""

import re

from ingest.text.inline import clean
from ingest.text.joining import ends_with_small_word

LONGEST_HEADING = 110  # characters
_MOST_WORDS = 16
_MOST_WORDS_BEFORE_COLON = 4
_MONTHS = "jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec"
_DATE = re.compile(rf"\d{{4}}-\d\d-\d\d|\b\d{{1,2}}\s+(?:{_MONTHS})[a-z]*\.?\s+\d{{4}}", re.I)
_TIME = re.compile(r"\b(?:kl\.?|klockan)?\s*\d{1,2}[:.]\d\d\b")
_KEY_AND_VALUE = re.compile(r"[^\s:]+(?: [^\s:]+){0,3}:\s+\S")
_NAME = r"[A-ZÅÄÖÉÜ][a-zåäöéèü]+(?:-[A-ZÅÄÖ][a-zåäöéèü]+)?"
_PERSON = re.compile(
    rf"{_NAME}(?: {_NAME}){{1,3}}(?: \([A-ZÅÄÖ]{{1,3}}\))?(?:\s*,|-|\s+[–-]\s)|.{{0,80}}\([A-ZÅÄÖ]{{1,3}}\)$"
)
_LINK = re.compile(r"!?\[[^\[\]]*\]\([^()]*\)|<\S+>|(?:https?://|www\.)\S+")
_ADDRESSEE = re.compile(r"Till\s.*(?:nämnd|styrelse|fullmäktige|utskott|(?<!om)råd|myndighet)", re.I)
_CASE = re.compile(r"(?:diarienummer|diarienr|dnr|ärendenummer)\b.*\d", re.I)
_ADDRESS = re.compile(r"@|\b\d{3} ?\d\d [A-ZÅÄÖ]|\btel\b|\btelefon\b", re.I)


def may_be_heading(text: str) -> bool:
    """Tell a short line that is no sentence, name, date, address or link."""
    plain = clean(text) if len(text) <= 4 * LONGEST_HEADING else ""
    words = plain.split()
    if (
        "](" in text
        or not 0 < len(plain) <= LONGEST_HEADING
        or len(words) > _MOST_WORDS
        or not (plain[0].isupper() or plain[0].isdigit())
    ):
        return False
    if plain[-1] in ".,;!–-" or ends_with_small_word(plain) or not any(sign.isalpha() for sign in plain):
        return False
    if plain.endswith(":"):
        return len(words) <= _MOST_WORDS_BEFORE_COLON
    return not any(pattern.search(plain) for pattern in (_DATE, _TIME, _ADDRESS)) and not (
        _KEY_AND_VALUE.match(plain)
        or _PERSON.match(plain)
        or _ADDRESSEE.match(plain)
        or _CASE.match(plain)
        or _LINK.fullmatch(text.strip())
    )
