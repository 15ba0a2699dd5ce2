"""Lets an OpenAI-compatible endpoint phrase an answer, and shows it only where every sentence is borne out.

Off unless a URL is set. The endpoint is given the question and numbered quotations. Its text is taken apart:
each sentence must cite quotations that were given, and every number in it must stand in what it cites. One
sentence that does not is enough for the whole text to be thrown away; the answers are shown as without it.
"""

import json
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from corpus.errors import InvalidRequest
from corpus.records import Evidence
from corpus.settings import Settings
from search.results import Phrased, PhrasedSentence, Reply

TIMEOUT_SECONDS = 30.0
_MOST = 8
_LONGEST_QUOTE = 1500
_LARGEST_ANSWER = 1_000_000
_CITATION = re.compile(r"\[(\d+(?:\s*,\s*\d+)*)\]")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]?(?:\s*\[[\d,\s]+\])*[.!?]?")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_ASKED = (
    "Du svarar på frågor om svenska styrdokument. Svara kort på svenska, enbart med det som står i de "
    "numrerade citaten. Avsluta varje mening med numret på de citat den bygger på, till exempel [1] eller "
    "[2, 3]. Om citaten inte ger svaret, skriv bara: INGET SVAR"
)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Phraser:
    """An endpoint that answers `POST /chat/completions`.

    :ivar url: what stands before `/chat/completions`, as in `http://localhost:8080/v1`.
    """

    url: str
    model: str = ""
    key: str = ""
    timeout_seconds: float = TIMEOUT_SECONDS

    def phrased(self, reply: Reply) -> Phrased | None:
        """Put a reply into words; None where the endpoint fails or says what is not borne out."""
        evidence = _evidence_of(reply)
        if not evidence:
            return None
        try:
            text = self._asked(reply.question, evidence)
        except (URLError, OSError, ValueError, KeyError, TypeError, IndexError) as error:
            _log.warning("Tjänsten som formulerar svar svarade inte som väntat: %s", error)
            return None
        return checked(text, evidence)

    def _asked(self, question: str, evidence: Sequence[Evidence]) -> str:
        quotes = "\n".join(f"[{n}] {_quote(one)}" for n, one in enumerate(evidence, 1))
        content = {
            "model": self.model,
            "temperature": 0,
            "messages": [
                {"role": "system", "content": _ASKED},
                {"role": "user", "content": f"Fråga: {question}\n\nCitat:\n{quotes}"},
            ],
        }
        headers = {"Content-Type": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        request = Request(  # noqa: S310 - the scheme is checked in `phraser_of`
            f"{self.url}/chat/completions", json.dumps(content).encode(), headers
        )
        with urlopen(request, timeout=self.timeout_seconds) as response:  # noqa: S310 - as above
            answer = json.loads(response.read(_LARGEST_ANSWER))
        return str(answer["choices"][0]["message"]["content"])


def phraser_of(settings: Settings) -> Phraser | None:
    """Give the endpoint of the settings; None where there is none.

    :raises InvalidRequest: where its URL is not one of the web.
    """
    if not settings.phrasing_url:
        return None
    if urlsplit(settings.phrasing_url).scheme not in ("http", "https"):
        raise InvalidRequest(f"BESLUTSGRAF_PHRASING_URL är ingen webbadress: {settings.phrasing_url}")
    return Phraser(settings.phrasing_url.rstrip("/"), settings.phrasing_model, settings.phrasing_key)


def checked(text: str, evidence: Sequence[Evidence]) -> Phrased | None:
    """Take a text apart and hold each sentence against the quotations that it cites.

    :param evidence: in the order of their numbers, from 1.
    :returns: None where one sentence cites nothing, or what was not given, or names a number that does not
        stand there.
    """
    sentences = []
    for found in _SENTENCE.finditer(text.strip()):
        cited = [int(number) for group in _CITATION.findall(found.group()) for number in group.split(",")]
        words = " ".join(_CITATION.sub("", found.group()).split()).replace(" .", ".")
        if not re.search(r"\w", words):
            continue
        if not cited or not all(1 <= number <= len(evidence) for number in cited):
            return None
        borne_out = tuple(evidence[number - 1] for number in dict.fromkeys(cited))
        if not _numbers(words) <= _numbers(" ".join(_stated(one) for one in borne_out)):
            return None
        sentences.append(PhrasedSentence(words, borne_out))
    return Phrased(tuple(sentences)) if sentences else None


def _evidence_of(reply: Reply) -> list[Evidence]:
    """Give the quotations of the answers, each once, the best first."""
    found = {(one.evidence.document, one.evidence.start): one.evidence for one in reply.answers}
    return list(found.values())[:_MOST]


def _quote(one: Evidence) -> str:
    return f"({one.title}, {one.date or 'odaterat'}) {' '.join(one.quote.split())[:_LONGEST_QUOTE]}"


def _stated(one: Evidence) -> str:
    return " ".join((one.quote, one.title, one.date or "", one.number or "", *one.headings))


def _numbers(text: str) -> set[str]:
    return set(_NUMBER.findall(re.sub(r"(?<=\d)[ \u00a0](?=\d{3})", "", text)))
