"""A query as Tantivy takes it: its words as terms of every field, its phrases, and the filters."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeGuard

from search.analysis.query import Group, ParsedQuery
from search.lexical.schema import BOOSTS, EXACT
from search.stored.indexed import Allowed
from search.stored.keys import Keys, ids_of

if TYPE_CHECKING:
    import tantivy

_PHRASE_BOOST = 2.0

FEW = 2_000
"""Ids that a query asks for by themselves; more are looked up in what is found."""


@dataclass(frozen=True, slots=True)
class QueryMaker:
    """Makes Tantivy's queries over one schema."""

    schema: "tantivy.Schema"

    def asking(self, query: ParsedQuery) -> "tantivy.Query":
        """Ask for any word of a query, and for all its phrases."""
        from tantivy import Occur, Query

        parts = [(Occur.Should, self.word(group)) for group in query.groups]
        for words in query.phrases:
            parts.append((Occur.Must, Query.boost_query(self._phrase(words), _PHRASE_BOOST)))
        return Query.boolean_query(parts)

    def word(self, group: Group) -> "tantivy.Query":
        """Ask for any term of a group in any field."""
        from tantivy import Occur, Query

        terms = [
            (
                Occur.Should,
                Query.boost_query(Query.term_query(self.schema, field, term), boost * weight * group.weight),
            )
            for term, weight in group.terms
            for field, boost in BOOSTS.items()
        ]
        return Query.boolean_query(terms)

    def within(self, query: "tantivy.Query", allowed: Allowed) -> "tantivy.Query":
        """Let a query find only what is allowed, as far as that is few; see `left_to_check`."""
        from tantivy import Occur, Query

        filters = [
            (Occur.Must, Query.const_score_query(self._any_of(field, ids_of(keys)), 0.0))
            for field, keys in (("document", allowed.documents), ("section", allowed.sections))
            if _is_few(keys)
        ]
        return Query.boolean_query([(Occur.Must, query), *filters]) if filters else query

    def _any_of(self, field: str, ids: list[str]) -> "tantivy.Query":
        """Ask for some ids: one by one a hundred take a quarter of the time that they take as a set."""
        from tantivy import Occur, Query

        terms = [Query.term_query(self.schema, field, each, index_option="basic") for each in ids]
        return Query.boolean_query([(Occur.Should, term) for term in terms])

    def _phrase(self, words: tuple[str, ...]) -> "tantivy.Query":
        from tantivy import Query

        if len(words) == 1:
            return Query.term_query(self.schema, EXACT, words[0])
        return Query.phrase_query(self.schema, EXACT, list(words))


def left_to_check(allowed: Allowed) -> Allowed:
    """Give the sets that are too large to be asked for in a query."""
    return Allowed(*(None if _is_few(keys) else keys for keys in (allowed.documents, allowed.sections)))


def _is_few(keys: Keys | None) -> TypeGuard[Keys]:
    return keys is not None and len(keys) <= FEW
