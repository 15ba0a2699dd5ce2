"""A web page around its text: what it says of itself, what is furniture, and which part is the document."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from corpus.errors import UnreadableDocument
from ingest.text.blocks import normalise

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_FURNITURE = (
    "script, style, noscript, template, nav, aside, svg, iframe, object, canvas, dialog, button, input"
    ", select, textarea, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo]"
    ", [role=search], [role=complementary], [role=dialog], [role=alertdialog]"
)
_EDGES = "header, footer"
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:cookies?|cookie\w*|consent|gdpr|breadcrumbs?|brodsmul\w*|skip-?link\w*|skip-to\w*|share|sharing"
    r"|social|sidebar|navbar|navigation|menu|meny|toolbar|pagination)(?:$|[\s_-])",
    re.I,
)
_WHOLE = frozenset({"html", "body", "main", "article", "form"})
_LARGEST_SHARE = 0.4
_DATE = re.compile(r"(?:19|20)\d\d(?:-[01]\d(?:-[0-3]\d)?)?")
_DATE_NAMES = (
    "article:published_time", "datepublished", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.date",
    "dcterms.created", "date", "pubdate", "publish_date", "publishdate", "article:modified_time",
    "dcterms.modified", "last-modified",
)  # fmt: skip
_TITLE_NAMES = ("og:title", "dc.title", "dcterms.title", "title")
_AUTHOR_NAMES = ("author", "dc.creator", "dcterms.creator", "article:author")
_SUBJECT_NAMES = ("dc.subject", "dcterms.subject", "keywords")
_LINKED_DATE = re.compile(r'"datePublished"\s*:\s*"((?:19|20)\d\d(?:-[01]\d(?:-[0-3]\d)?)?)')


def properties_of(page: "LexborHTMLParser") -> tuple[tuple[str, str], ...]:
    """Read title, date, author and subject out of the head of a page; the date also out of `<time>`."""
    metas = _metas(page)
    found = {
        "title": _first(metas, _TITLE_NAMES) or _text(page.css_first("title")) or _text(page.css_first("h1")),
        "date": _date(page, metas),
        "author": _first(metas, _AUTHOR_NAMES),
        "subject": _first(metas, _SUBJECT_NAMES),
    }
    return tuple((name, value) for name, value in found.items() if value)


def without_furniture(page: "LexborHTMLParser") -> None:
    """Take menus, page headers and footers, notices and invisible parts out of a page."""
    page.strip_tags(["script", "style", "noscript", "template", "svg"])
    for node in page.css(_FURNITURE):
        if node.tag not in _WHOLE:
            node.decompose()
    for node in page.css(_EDGES):
        if not any(above in {"main", "article", "section", "td"} for above in _tags_above(node)):
            node.decompose()
    _remove_named(page)


def main_part(page: "LexborHTMLParser") -> "LexborNode":
    """Give the element that holds the document: `<main>`, a lone `<article>` with most of it, or all."""
    main = page.css_first("main, [role=main]")
    if main is not None and main.text(deep=True).strip():
        return main
    articles = page.css("article")
    body = page.body
    if body is None:
        raise UnreadableDocument("Filen är tom: webbsidan innehåller ingen text.")
    if len(articles) == 1 and len(articles[0].text(deep=True)) * 2 > len(body.text(deep=True)):
        return articles[0]
    return body


def _remove_named(page: "LexborHTMLParser") -> None:
    """Remove what its class or id calls a menu, a cookie notice and the like; not much of the page."""
    named = [node for node in page.css("[class], [id]") if node.tag not in _WHOLE and _is_named(node)]
    if not named or page.body is None:
        return
    left = _LARGEST_SHARE * len(page.body.text(deep=True))
    for node in named:
        size = len(node.text(deep=True))
        if size < left and node.css_first("h1, main, article") is None:
            left -= size
            node.decompose()


def _is_named(node: "LexborNode") -> bool:
    attributes = node.attributes
    return any(_NAMED.search((attributes.get(name) or "")[:300]) for name in ("class", "id"))


def _metas(page: "LexborHTMLParser") -> dict[str, str]:
    metas: dict[str, str] = {}
    for node in page.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        content = normalise(attributes.get("content") or "").strip()
        if name and content:
            metas.setdefault(name.lower(), " ".join(content.split()))
    return metas


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if name in metas), "")


def _date(page: "LexborHTMLParser", metas: dict[str, str]) -> str:
    written = [metas[name] for name in _DATE_NAMES if name in metas]
    written += [
        found[1] for node in page.css("script") if (found := _LINKED_DATE.search(node.text(deep=True)))
    ]
    written += [(node.attributes.get("datetime") or "") for node in page.css("time")[:3]]
    return next((found[0] for text in written if (found := _DATE.match(text.strip()))), "")


def _text(node: "LexborNode | None") -> str:
    return "" if node is None else " ".join(normalise(node.text(deep=True)).split())


def _tags_above(node: "LexborNode") -> Iterator[str]:
    above = node.parent
    while above is not None:
        yield above.tag or ""
        above = above.parent
