import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from corpus.errors import InvalidRequest
from corpus.records import Evidence
from corpus.settings import Settings
from search.answers.phrasing import Phraser, checked, phraser_of
from search.results import Answer, Reply

EVIDENCE = Evidence(
    source="a.txt",
    document="d",
    section="s",
    page=1,
    quote="Bryggan i Norrvik kostar 1 200 kronor.",
    start=0,
    end=38,
    title="Protokoll",
    date="2026-02-03",
    number="§ 4",
    headings=(),
)
OTHER = replace(EVIDENCE, quote="Vera Lindmark sköter bryggan.", start=50, end=79)


def reply(*evidence: Evidence) -> Reply:
    answers = tuple(
        Answer(text="…", ref=None, valid_from=None, valid_to=None, evidence=one) for one in evidence
    )
    return Reply(question="Vad kostar bryggan?", intent="search", answers=answers)


class Endpoint(HTTPServer):
    """A server on this machine that answers what it is told to, and keeps what it was asked."""

    content = ""
    asked: dict[str, object]
    key: str | None = None


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        endpoint = self.server
        assert isinstance(endpoint, Endpoint)
        endpoint.asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        endpoint.key = self.headers["Authorization"]
        found = {"choices": [{"message": {"content": endpoint.content}}]}
        body = json.dumps(found).encode() if endpoint.content else b"oj"
        self.send_response(200 if self.path == "/v1/chat/completions" else 404)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        pass


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    server = Endpoint(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def phraser(endpoint: Endpoint) -> Phraser:
    return Phraser(f"http://127.0.0.1:{endpoint.server_port}/v1", "liten", "hemlig", 5.0)


def test_sentences_that_cite_what_was_given_are_shown_with_it(endpoint: Endpoint) -> None:
    endpoint.content = "Bryggan kostar 1 200 kronor [1]. Vera Lindmark sköter den. [2]"
    phrased = phraser(endpoint).phrased(reply(EVIDENCE, OTHER))
    assert phrased is not None
    assert [(one.text, one.evidence) for one in phrased.sentences] == [
        ("Bryggan kostar 1 200 kronor.", (EVIDENCE,)),
        ("Vera Lindmark sköter den.", (OTHER,)),
    ]


def test_endpoint_is_given_the_question_and_numbered_quotations(endpoint: Endpoint) -> None:
    endpoint.content = "Ja [1]."
    phraser(endpoint).phrased(reply(EVIDENCE, OTHER))
    assert endpoint.asked["model"] == "liten"
    assert endpoint.key == "Bearer hemlig"
    sent = json.dumps(endpoint.asked, ensure_ascii=False)
    assert "Vad kostar bryggan?" in sent
    assert "[2] (Protokoll, 2026-02-03) Vera Lindmark sköter bryggan." in sent


@pytest.mark.parametrize(
    "text",
    [
        "Bryggan kostar 1 200 kronor.",
        "Bryggan kostar 1 200 kronor [1]. Den är fin.",
        "Bryggan kostar 1 200 kronor [3].",
        "Bryggan kostar 900 kronor [1].",
        "Bryggan kostar 1 200 kronor [2].",
        "INGET SVAR",
        "",
    ],
)
def test_text_with_one_sentence_that_is_not_borne_out_is_left_out(text: str) -> None:
    assert checked(text, [EVIDENCE, OTHER]) is None


def test_endpoint_that_fails_leaves_the_reply_as_it_was(endpoint: Endpoint) -> None:
    assert phraser(endpoint).phrased(reply(EVIDENCE)) is None
    lost = replace(phraser(endpoint), url=f"http://127.0.0.1:{endpoint.server_port}/fel")
    assert lost.phrased(reply(EVIDENCE)) is None


def test_nothing_is_sent_where_there_is_no_answer() -> None:
    assert Phraser("http://127.0.0.1:9").phrased(reply()) is None


def test_phrasing_is_off_until_a_web_address_is_set(tmp_path: Path) -> None:
    assert phraser_of(Settings(home=tmp_path)) is None
    found = phraser_of(Settings(home=tmp_path, phrasing_url="https://exempel.se/v1/", phrasing_model="m"))
    assert found == Phraser("https://exempel.se/v1", "m")
    with pytest.raises(InvalidRequest, match="webbadress"):
        phraser_of(Settings(home=tmp_path, phrasing_url="file:///etc/passwd"))
