"""How the tests of the pages read a page."""

from typing import Any

from fastapi.testclient import TestClient
from selectolax.lexbor import LexborHTMLParser as Html

HTML = {"accept": "text/html"}


def page(client: TestClient, address: str, *, status: int = 200) -> Html:
    answered = client.get(address, headers=HTML)
    assert answered.status_code == status, answered.text
    assert answered.headers["content-type"].startswith("text/html")
    assert "default-src 'self'" in answered.headers["content-security-policy"]
    return Html(answered.text)


def text_of(parsed: Html, selector: str) -> str:
    found = parsed.css_first(selector)
    assert found is not None, selector
    return words_of(found)


def texts(parsed: Html, selector: str) -> list[str]:
    return [words_of(node) for node in parsed.css(selector)]


def addresses(parsed: Html, selector: str) -> list[str]:
    return [node.attributes["href"] or "" for node in parsed.css(selector)]


def words_of(node: Any) -> str:
    return " ".join(node.text().split())


def entity_id(client: TestClient, name: str) -> str:
    found = client.get(f"/api/entities/{name}").json()["entity"]["id"]
    assert isinstance(found, str)
    return found
