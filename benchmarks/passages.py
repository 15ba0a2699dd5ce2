"""Swedish passages for measurements, made of templates about bodies and people that do not exist."""

import random

TEMPLATES = (
    "{body} beslutar att godkänna {paper} och uppdrar åt {person} att återkomma senast i {month} {year}.",
    "{person} informerar om arbetet med {topic}. Frågan om finansiering återstår och tas upp i {month}.",
    "Aktivitet: {activity} inom {topic}. Ansvarig: {person}, med stöd av {body}. Klart: {month} {year}.",
    "{body} bordlägger ärendet om {topic} till sammanträdet i {month} {year}, eftersom {paper} saknas.",
    "{person} ersätter {person2} som ordförande i {body} från och med {month} {year}.",
    "Enligt {paper} ska {topic} följas upp två gånger om året. {body} ansvarar för återrapporteringen.",
    "{body} yttrar sig över {paper} och framhåller att {topic} kräver samverkan mellan kommuner och region.",
)
BODIES = (
    "Regionstyrelsen i Norrdal",
    "Hälso- och sjukvårdsnämnden",
    "Samordningsrådet för hjärtsjukvård",
    "Kommunstyrelsen i Ängsby",
    "Styrgruppen för digitala vårdmöten",
    "Miljönämnden i Lillvik",
)
PEOPLE = ("Asta Granfelt", "Bo Ekvall", "Tyra Wikbom", "Olle Rask", "Signe Thorvik", "Nils Mårdberg")
TOPICS = (
    "screening för tarmcancer",
    "trygg utskrivning",
    "laddinfrastruktur",
    "psykisk hälsa bland unga",
    "gemensamma vårdförlopp",
    "kompetensförsörjning inom röntgen",
    "energieffektivisering",
)
PAPERS = (
    "remissen om nationell hälsodata",
    "handlingsplanen för 2026–2028",
    "tertialrapporten",
    "tjänsteutlåtandet med bilagor",
    "slutredovisningen av förstudien",
)
ACTIVITIES = (
    "Ta fram en gemensam rutin",
    "Kartlägg behovet av utbildning",
    "Inför strukturerad uppföljning",
    "Genomför en pilot vid två enheter",
)
MONTHS = ("januari", "mars", "maj", "september", "oktober", "december")


def make_passages(count: int, *, seed: int = 1) -> list[str]:
    """Make passages of about 40 tokens; the same seed gives the same passages."""
    chooser = random.Random(seed)  # noqa: S311 - a measurement must be repeatable, not secret
    return [f"Protokoll {number}\n{_fill(chooser)}" for number in range(1, count + 1)]


def _fill(chooser: random.Random) -> str:
    person, person2 = chooser.sample(PEOPLE, 2)
    return chooser.choice(TEMPLATES).format(
        body=chooser.choice(BODIES),
        person=person,
        person2=person2,
        topic=chooser.choice(TOPICS),
        paper=chooser.choice(PAPERS),
        activity=chooser.choice(ACTIVITIES),
        month=chooser.choice(MONTHS),
        year=chooser.randint(2023, 2028),
    )
