"""Which plan "planen", "den" or the whole document speaks of."""

import re
from dataclasses import dataclass

from corpus.records import Entity
from graph.extractors.view import PLAN, Sentence, View

HEAD = (
    r"plan|policy|riktlinjer|riktlinje|strategi|program|direktiv|reglemente|överenskommelse|instruktion"
    r"|arbetsordning|delegationsordning|rutin|uppdragsbeskrivning|avtal|taxa"
)
WORD = rf"(?P<word>[A-ZÅÄÖa-zåäö-]*(?P<head>(?i:{HEAD}))(?:erna|na|met|et|en|n|t)?)"
_SUBJECT = re.compile(
    rf"^\W*(?:\d[.)]\s*)?(?:Den(?:na)?\s+|Det(?:ta)?\s+)?(?:nya\s+|här\s+)?{WORD}(?<=[nta])\b"
)
_FIRST_WORD = re.compile(
    r"^\W*(?:\d[.)]\s*)?(?:Den(?:na)?\s+|Det(?:ta)?\s+)?(?:nya\s+|här\s+)?(?P<word>[A-ZÅÄÖa-zåäö-]+)"
)
_HEAD = re.compile(HEAD)
_COMMON = re.compile(rf"\b(?:en|ett)\s+(?:\w+\s+)?(?P<name>[a-zåäö-]{{2,}}(?i:{HEAD}))\b")
_NEAR = 250  # characters before a common noun in which what it means is spoken of
_ACT = re.compile(r"(?:lag|lagen|balken|förordningen?|direktivet)$", re.IGNORECASE)


@dataclass(slots=True)
class Topics:
    """What the sentences so far speak of; a plan without a name gets one only where it is asked for."""

    view: View
    _latest: Entity | str | None = None

    @property
    def latest(self) -> Entity | None:
        """The plan of the last sentence that names or means one."""
        return self._made(self._latest)

    def learn(self, sentence: Sentence) -> None:
        """Take in a sentence: what begins it, else the first plan that it names; acts are not spoken of."""
        first_word = _FIRST_WORD.match(sentence.mask)
        may_be = first_word is not None and _HEAD.search(first_word["word"].lower())  # most begin otherwise
        subject = _SUBJECT.match(sentence.mask) if may_be else None
        meant = self._meant(subject["word"], subject["head"], sentence.start) if subject else None
        named_one = PLAN in sentence.mask
        works = self.view.names.within(*sentence.span, kinds=("strategy",)) if named_one else ()
        named = (each for each in works if each.entity_id and not _ACT.search(each.surface))
        first = next(named, None)
        if meant is not None:
            self._latest = meant
        elif first is not None:
            self._latest = self.view.names.entity(first.entity_id or "")

    def meant(self, word: str, head: str, before: int) -> Entity | None:
        """Give the plan that a common noun means.

        It is the latest where that is of its kind, else the last of its kind before, in proposals too, else
        that of the title, else the last that is spoken of without a name ("ta fram en vattenplan").
        """
        return self._made(self._meant(word, head, before))

    def titled(self) -> Entity | None:
        """Give the plan that the title of the document names."""
        title = self.view.document.title
        plans = (each for each in self.view.names.entities if each.kind == "strategy")
        inside = [each for each in plans if each.name in title]
        if len(inside) == 1:
            return inside[0]
        begins = re.match(rf"[\wåäö-]*(?:{HEAD})\b", title, re.IGNORECASE)
        return self._made(title) if begins else None

    def _made(self, plan: Entity | str | None) -> Entity | None:
        if not isinstance(plan, str):
            return plan
        return self.view.names.named(plan, kinds=("strategy",)) or self.view.names.make("strategy", plan)

    def _meant(self, word: str, head: str, before: int) -> Entity | str | None:
        head = head.lower()
        latest = self._latest if isinstance(self._latest, str) else self._latest and self._latest.name
        if latest and head in latest.lower():
            return self._latest
        found = self.view.names.within(0, before, kinds=("strategy",))
        of_kind = [each.entity_id for each in found if each.entity_id and head in each.surface.lower()]
        if of_kind:
            return self.view.names.entity(of_kind[-1])
        stem, title = word.lower()[: word.lower().rindex(head) + len(head)], self.view.document.title
        return title if title.lower().startswith(stem) else self._common(head, before)

    def _common(self, head: str, before: int) -> Entity | str | None:
        """Give what was spoken of as "en vattenplan": the only plan whose name begins so, else that noun."""
        spoken = [each["name"] for each in _COMMON.finditer(self.view.mask, max(0, before - _NEAR), before)]
        own = [each for each in spoken if each.endswith(head)]
        if not own:
            return None
        plans = (each for each in self.view.names.entities if each.kind == "strategy")
        named = [each for each in plans if each.name.lower().startswith(own[-1])]
        return named[0] if len(named) == 1 else own[-1]
