"""The Swedish language pipeline: spaCy's order of components, each of which adds names that it is sure of.

A statistical tagger is one more component: it sets `doc.ents`, and its names are proposals, see
`graph.tagger.proposals`.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING

from graph.names.bodies.acting_short_forms import find_acting_short_forms
from graph.names.bodies.headed_bodies import find_headed_bodies
from graph.names.bodies.inquiries import find_inquiries
from graph.names.bodies.party_lists import find_party_lists
from graph.names.bodies.placed_names import find_placed_names
from graph.names.bodies.shared_boards import find_shared_boards
from graph.names.bodies.territories import find_territories
from graph.names.candidates import READING, Reading
from graph.names.efforts.initiatives import find_initiatives
from graph.names.establishments.companies import find_companies
from graph.names.establishments.cued_units import find_cued_units
from graph.names.establishments.facilities import find_facilities
from graph.names.establishments.hospital_units import find_hospital_units
from graph.names.forms.abbreviations import find_definitions, short_form_candidates
from graph.names.groups.listed_groups import find_listed_groups
from graph.names.groups.titled_groups import find_titled_groups
from graph.names.lists.listed import find_listed
from graph.names.people.persons import find_persons
from graph.names.people.turned_lists import find_turned_lists
from graph.names.plans.acts import find_acts
from graph.names.plans.care_programmes import find_care_programmes
from graph.names.plans.programmes import find_programmes
from graph.names.plans.rules_by_title import find_rules_by_title
from graph.tagger import component, proposals
from graph.text.words import split, words_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

Finder = Callable[[Reading], None]
NO_TAGGER = "none"
FINDERS: dict[str, Finder] = {
    "beslutsgraf_definitions": find_definitions,
    "beslutsgraf_listed": find_listed,
    "beslutsgraf_party_lists": find_party_lists,
    "beslutsgraf_hospital_units": find_hospital_units,
    "beslutsgraf_shared_boards": find_shared_boards,
    "beslutsgraf_territories": find_territories,
    "beslutsgraf_persons": find_persons,
    "beslutsgraf_turned_lists": find_turned_lists,
    "beslutsgraf_groups": find_headed_bodies,
    "beslutsgraf_inquiries": find_inquiries,
    "beslutsgraf_listed_groups": find_listed_groups,
    "beslutsgraf_titled_groups": find_titled_groups,
    "beslutsgraf_facilities": find_facilities,
    "beslutsgraf_companies": find_companies,
    "beslutsgraf_placed_names": find_placed_names,
    "beslutsgraf_programmes": find_programmes,
    "beslutsgraf_acts": find_acts,
    "beslutsgraf_care_programmes": find_care_programmes,
    "beslutsgraf_rules_by_title": find_rules_by_title,
    "beslutsgraf_initiatives": find_initiatives,
    "beslutsgraf_short_forms": short_form_candidates,
    "beslutsgraf_acting_short_forms": find_acting_short_forms,
    "beslutsgraf_cued_units": find_cued_units,
}


class WordTokenizer:
    """Cuts a text into spaCy tokens at the same places as `graph.text.words` does."""

    def __init__(self, vocab: "Vocab") -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> "Doc":
        """Make the document; no characters are lost."""
        from spacy.tokens import Doc

        tokens, spaced = split(text)
        return Doc(self.vocab, words=tokens, spaces=spaced)


@cache
def load_pipeline(tagger: str = NO_TAGGER, runtime: str = "auto") -> "Language":
    """Build the pipeline once in a process.

    :param tagger: `none`; `beslutsgraf`; the name of a spaCy factory that sets `doc.ents`; or that of an
        installed spaCy pipeline.
    :param runtime: what our own tagger runs on, see `graph.tagger.runtime`.
    :raises TaggerUnavailable: where the tagger is not installed.
    """
    import spacy

    _register()
    nlp = spacy.blank("sv")
    nlp.tokenizer = WordTokenizer(nlp.vocab)
    nlp.max_length = 20_000_000
    for name in FINDERS:
        nlp.add_pipe(name)
    if tagger != NO_TAGGER:
        component.add(nlp, tagger, runtime)
        nlp.add_pipe("beslutsgraf_proposals")
    return nlp


def read_names(
    text: str, breaks: Iterable[int], *, tagger: str = NO_TAGGER, runtime: str = "auto"
) -> Reading:
    """Run the pipeline over a text.

    :param breaks: characters at which a block or cell begins; no name reaches over one.
    """
    from spacy.tokens import Doc

    nlp = load_pipeline(tagger, runtime)
    doc = Doc(nlp.vocab) if tagger == NO_TAGGER else nlp.make_doc(text)  # only a tagger asks for its tokens
    reading = Reading(words_of(text, breaks))
    doc.user_data[READING] = reading
    nlp(doc)
    return reading


def _register() -> None:
    from spacy.language import Language

    for name, find in FINDERS.items():
        Language.component(name, func=_component(find))
    Language.component("beslutsgraf_proposals", func=proposals.add)
    component.register()


def _component(find: Finder) -> "Callable[[Doc], Doc]":
    def component(doc: "Doc") -> "Doc":
        find(doc.user_data[READING])
        return doc

    return component
