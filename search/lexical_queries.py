"""A query as Tantivy takes it: its words as terms of every field, its phrases, and the filters."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.indexed import Allowed
from search.lexical_schema import BOOSTS, EXACT
from search.query import Group, ParsedQuery

if TYPE_CHECKING:
    import tantivy

_PHRASE_BOOST = 2.0


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

    def sections(self, section_ids: list[str]) -> "tantivy.Query":
        """Ask for sections by id."""
        from tantivy import Query

        return Query.term_set_query(self.schema, "section", section_ids)

    def within(self, query: "tantivy.Query", allowed: Allowed) -> "tantivy.Query":
        """Let a query find only what is allowed."""
        from tantivy import Occur, Query

        filters = [
            (Occur.Must, Query.const_score_query(Query.term_set_query(self.schema, field, sorted(ids)), 0.0))
            for field, ids in (("document", allowed.documents), ("section", allowed.sections))
            if ids is not None
        ]
        return Query.boolean_query([(Occur.Must, query), *filters]) if filters else query

    def _phrase(self, words: tuple[str, ...]) -> "tantivy.Query":
        from tantivy import Query

        if len(words) == 1:
            return Query.term_query(self.schema, EXACT, words[0])
        return Query.phrase_query(self.schema, EXACT, list(words))
