"""What a search and a question give, with the field names that the command line and HTTP show."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass

from corpus.records import Evidence, Ref, SectionKind
from search.ranking.facets import Facets

MODES = ("hybrid", "lexical", "semantic")


@dataclass(frozen=True, slots=True)
class HitDocument:
    """The document of a hit."""

    id: str
    title: str
    date: str | None
    body: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class HitSection:
    """The section of a hit; `page` counts from 1."""

    id: str
    number: str | None
    headings: tuple[str, ...]
    page: int
    kind: SectionKind


@dataclass(frozen=True, slots=True)
class Column:
    """One cell of a table row: the column's name and the cell's text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A section of nearly the same words as a hit, folded into it."""

    source: str
    document: str
    section: str
    title: str
    date: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Why:
    """What made a hit.

    :ivar lexical: BM25 score; None where no word of the query stands in the section.
    :ivar semantic: cosine of the section's best chunk; None where the vectors did not rank it.
    :ivar words: the words of the section that answer to the query's, as they stand there.
    :ivar synonyms: words of the query that stand in the section by a synonym alone, as `dagis → förskola`.
    :ivar copies: sections of nearly the same words that were folded into this hit.
    """

    lexical: float | None
    semantic: float | None
    words: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One section that was found.

    :ivar rank: counts from 1, over all pages of the result.
    :ivar score: higher is better; comparable within one result only.
    :ivar text: the whole section, or its best piece where the section is long; exactly `text[start:end]`.
    :ivar snippet: HTML, escaped, with the words that answer to the query's in `<mark>`.
    :ivar columns: the cells of a table row; empty for other sections.
    """

    rank: int
    score: float
    source: str
    document: HitDocument
    section: HitSection
    text: str
    snippet: str
    start: int
    end: int
    columns: tuple[Column, ...] = ()
    why: Why


@dataclass(frozen=True, slots=True)
class Searched:
    """What was searched: how many documents, and the first and last of their dates."""

    documents: int
    from_: str | None
    to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """The hits of one page, in the order of `sort`; `total` counts those of all pages.

    :ivar doubtful: the hits are what lies nearest, but nothing answers to the query for certain.
    :ivar facets: counted over the hits of all pages; None where nobody asked for them.
    :ivar suggestion: the query spelt as the documents spell it, where nothing was found but by that.
    """

    query: str
    mode: str
    sort: str = "relevance"
    hits: tuple[Hit, ...]
    total: int
    abstained: bool
    searched: Searched
    doubtful: bool = False
    facets: Facets | None = None
    suggestion: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A short answer with the words that say so; `ref` is the entity that it names, where there is one.

    :ivar sure: no where the answer is near the question but does not hold all that it asks about.
    """

    text: str
    ref: Ref | None
    valid_from: str | None
    valid_to: str | None
    evidence: Evidence
    due: str | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class PhrasedSentence:
    """A sentence with the quotations that bear it out."""

    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Phrased:
    """An answer that an endpoint has put into words, checked sentence by sentence."""

    sentences: tuple[PhrasedSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The reply to a question: short answers where the documents give them, and the passages.

    :ivar phrased: the answers in running text, where an endpoint is set and what it says is borne out.
    """

    question: str
    intent: str
    answers: tuple[Answer, ...]
    hits: tuple[Hit, ...] = field(default=())
    abstained: bool = False
    searched: Searched | None = None
    message: str | None = None
    phrased: Phrased | None = None


def as_json(record: object) -> object:
    """Turn a record into what JSON can hold.

    A field's trailing underscore (`from_`) is left out, and `properties`, which are pairs, become an object.
    """
    if is_dataclass(record) and not isinstance(record, type):
        return {item.name.rstrip("_"): as_json(_plain(record, item.name)) for item in fields(record)}
    if isinstance(record, Mapping):
        return {str(key): as_json(value) for key, value in record.items()}
    if isinstance(record, list | tuple):
        return [as_json(item) for item in record]
    return record


def _plain(record: object, name: str) -> object:
    value = getattr(record, name)
    return dict(value) if name == "properties" else value
