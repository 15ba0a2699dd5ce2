"""Names to draw for training: of people, Swedish public bodies and companies, and places everywhere.

The corpora are small and Swedish, while names from abroad, of seas, kings and companies come in patterns
that lists tell of. What is drawn follows the rules of Universal NER: a town and its state are one name, a
number or a land that belongs to a king's name is part of it, a title is not.
"""

import random
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import accumulate

from graph.names.lists.gazetteers import person_names, rows

OFTEN = 300  # bearers of a name from which it is drawn by how many bear it
FEWEST = 3  # letters of a surname that is drawn whoever bears it
TITLES = (
    "Mr",
    "Mrs",
    "Ms",
    "herr",
    "fru",
    "lord",
    "Lord",
    "professor",
    "Dr",
    "president",
    "biskop",
    "general",
)
ORDINALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "XII", "XIV", "XVI")
EPITHETS = ("den store", "den yngre", "den äldre", "den fromme", "den helige", "den djärve")
Choice = Callable[[random.Random], str]


class Names:
    """Draws names of persons, organisations and places.

    :ivar listed_bodies: the public bodies, parties and companies of the lists.
    """

    def __init__(self) -> None:
        people = person_names()
        self._common = [_often(listed, people.ordinary) for listed in (people.first, people.last)]
        self._any = [_all(listed, people.ordinary) for listed in (people.first, people.last)]
        self._towns = _towns()
        self._abroad = _joined_rows("world_cities.txt")
        self._regions, self._features = (_geography(kind) for kind in ("region", "feature"))
        self._lands, self.listed_bodies = _joined_rows("countries.txt"), _bodies()
        self._draw: dict[str, Choice] = {"PER": self._person, "ORG": self._body, "LOC": self._place}

    def draw(self, label: str, draw: random.Random) -> str:
        """Draw a name of this label."""
        return self._draw[label](draw)

    def single(self, draw: random.Random) -> str:
        """Draw a surname or a given name alone."""
        return self._name(1 if draw.random() < 0.7 else 0, draw)

    def _name(self, part: int, draw: random.Random) -> str:
        if draw.random() < 0.5:
            names, weights = self._common[part]
            return draw.choices(names, cum_weights=weights)[0].title()
        return draw.choice(self._any[part]).title()

    def _person(self, draw: random.Random) -> str:
        given, family = self._name(0, draw), self._name(1, draw)
        way = draw.random()
        if way < 0.06:
            return f"{given} {draw.choice(ORDINALS if draw.random() < 0.7 else EPITHETS)}"
        if way < 0.09:
            return f"{given} av {draw.choice(self._lands)}"
        if way < 0.15:
            return f"{given} {draw.choice('ABCDEFGHJKLMNPRSTVW')}. {family}"
        if way < 0.20:
            return f"{given} {draw.choice(('von', 'de', 'van', 'af', 'al', 'von der'))} {family}"
        return f"{given} {family}"

    def _body(self, draw: random.Random) -> str:
        way = draw.random()
        if way < 0.5:
            return draw.choice(self.listed_bodies)
        if way < 0.6:
            return "".join(draw.choices("ABCDEFGHIKLMNOPRSTUVÅ", k=draw.choice((2, 3, 3, 4))))
        if way < 0.8:
            return draw.choice(COMPANIES).format(name=self._name(1, draw), other=self._name(1, draw))
        town = draw.choice(self._abroad if draw.random() < 0.5 else self._towns)
        return draw.choice(TOWN_BODIES).format(town=town, of=_genitive(town))

    def _place(self, draw: random.Random) -> str:
        way = draw.random()
        if way < 0.25:
            return draw.choice(self._towns)
        if way < 0.6:
            return draw.choice(self._abroad)
        if way < 0.66:
            return f"{draw.choice(self._abroad)}, {draw.choice(self._regions)}"
        if way < 0.74:
            return draw.choice(BUILT).format(name=self._name(1, draw), number=draw.randint(1, 99))
        return draw.choice(draw.choice((self._lands, self._lands, self._features, self._regions)))


COMPANIES = (
    "{name} AB", "{name} & {other}", "{name} Group", "{name} & Co", "{name} Inc.", "{name}s bokförlag",
    "AB {name}", "{name} Holding", "{name} Bank", "{name}stiftelsen", "{name} Foundation", "{name} Records",
    "{name}-{other}", "{name} Motors", "{name}", "Stiftelsen {name}", "{name} Media", "{name} Industries",
)  # fmt: skip
TOWN_BODIES = (
    "{of} universitet", "{of} tingsrätt", "{town} FC", "{town} IF", "{of} Tidning", "{town} Times",
    "{of} församling", "{town} Post", "University of {town}", "{town} City Council", "{of} kommunfullmäktige",
    "{of} sjukhus", "{of} domkapitel", "{town} United", "Bank of {town}", "{town} Institute of Technology",
    "{of} handelskammare", "{of} högskola", "Radio {town}", "{of} polismyndighet", "{town} Airlines",
)  # fmt: skip
BUILT = (
    "{name}gatan", "{name}gatan {number}", "{name} Street", "{name} Park", "{name}vägen", "{name}s torg",
    "{name} National Park", "{name} Avenue", "{name} Island", "Mount {name}", "{name} Tower", "{name}floden",
    "{name}ön", "Lake {name}", "{name}dalen", "Fort {name}", "{name} Bridge", "Norra {name}", "Västra {name}",
    "{name}bergen", "Plaza {name}", "Rue {name}", "San {name}", "Port {name}",
)  # fmt: skip


def _often(listed: Mapping[str, int], ordinary: Collection[str]) -> tuple[list[str], list[float]]:
    names = [name for name, count in listed.items() if count >= OFTEN and name not in ordinary]
    return names, list(accumulate(listed[name] ** 0.5 for name in names))


def _all(listed: Mapping[str, int], ordinary: Collection[str]) -> list[str]:
    return [name for name in listed if len(name) >= FEWEST and name not in ordinary]


def _joined_rows(file: str) -> list[str]:
    return [name for (line,) in rows(file) for name in line.split("|")]


def _geography(kind: str) -> list[str]:
    return [name for told, line in rows("geography.txt") if told == kind for name in line.split("|")]


def _towns() -> list[str]:
    return [*(row[2] for row in rows("municipalities.tsv")), *(row[0] for row in rows("places.tsv"))]


def _genitive(name: str) -> str:
    return name if name.endswith(("s", "x", "z")) else f"{name}s"


def _bodies() -> Sequence[str]:
    bodies = [row[1] for row in rows("bodies.tsv") if row[0] in {"organisation", "group"}]
    for file in ("authorities.tsv", "hospitals.tsv", "parties.tsv", "companies.tsv"):
        bodies += [row[0] for row in rows(file) if row[0]]
    bodies += [row[1] for row in rows("regions.tsv")]
    bodies += [row[1] for row in rows("municipalities.tsv")][::2]
    short = [form for row in rows("bodies.tsv") for form in row[2].split("|") if form.isupper()]
    return [*bodies, *short]
