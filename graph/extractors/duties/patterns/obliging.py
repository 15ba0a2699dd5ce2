"""Sentences that say what somebody shall do, or may be asked to do."""

from graph.extractors.duties.patterns.fragments import ADVERB, END, WHO
from graph.extractors.view import masked_pattern

SHALL = masked_pattern(
    rf"(?:^|[.•:\n]\s*){WHO}{ADVERB} ska(?:ll)?{ADVERB}(?: (?:vidare|dessutom|särskilt|i uppdraget))?"
    r"(?:, (?:i|tillsammans|gemensamt|inom|utifrån|vid|under|med|enligt|efter|utöver)\b"
    r"[^.;:,]{3,200},?(?=\s*:))?(?P<what>)\s*:?\s*$"
)
MEANS_THAT = masked_pattern(rf"\b(?:innebär|betyder) att {WHO}(?P<what>)(?: ska(?:ll)?)?\s*:?\s*$")
MAY = masked_pattern(
    rf"(?:^|[.•:\n]\s*){WHO}{ADVERB} får{ADVERB} (?P<what>(?:återkomma|ta fram|utreda|redovisa|undersöka"
    r"|se över|inkomma|sammanställa|bereda|återrapportera|rapportera)\b[^;]*?)(?=[.;]\s*$|$)"
)
_NO_DUTY = (
    r"(?!och\b[^.;]*\b(?:ingå|delta)\b|(?:vara|ha|få|kunna|bli|komma|inte|ej|också kunna|bestå|utgöras"
    r"|innehålla"
    r"|upphöra|heta|byta namn|omfatta|tillhöra|presentera|nås|bildas|erbjudas|\w+as)\b)"
)
_INSERTED = (
    r"(?:, (?:efter|utifrån|inom|vid|under|genom|enligt|i|med|på|som|tillsammans|där|när|om|inför|utöver"
    r"|utan)\b"
    r"[^.;:]{3,160}?,(?= (?:också|även|särskilt|vidare|[a-zåäö]+a|ta|ge|se|gå|få|stå) ))?"
)
MUST = masked_pattern(
    rf"(?:^|[.•:\n]\s*){WHO}{ADVERB} ska(?:ll)?{ADVERB}{_INSERTED}{ADVERB} {_NO_DUTY}(?P<what>[^;]*?)"
    r"(?=[.;]\s*$|$)"
)
THAT_IS_TO = masked_pattern(rf"{WHO},? som (?:nu |sedan |därefter )?ska(?:ll)?{ADVERB} {_NO_DUTY}{END}")
IS_AND_MUST = masked_pattern(
    rf"^\W*{WHO} (?:är|har|tillhör|ingår|lyder)\b[^.;:]*? och ska(?:ll)?(?P<what>)\s*:?\s*$"
)
_FRONTED = (  # what may stand before the verb and is neither who nor what
    "Vidare|Dessutom|Därutöver|Därefter|Därför|Därmed|Därtill|Sedan|Slutligen|Samtidigt|Även|Också|Då|Här|Där|Nu"
    "|Vid|Under|Inom|Efter|Före|Innan|Inför|Senast|Snarast|Årligen|Löpande|Regelbundet|Kontinuerligt|Varje|I|På|Med"
    "|Utöver|Enligt|Som|För|Till|Från|Av|Genom|Utifrån|Mot|Utan|Oavsett|När|Om|Eftersom|Så snart|Tillsammans"
    "|Gemensamt|Bland annat|Särskilt|Ytterst|Vart|Vartannat|Varannan|Fram till|Beträffande|Avseende|Gällande"
    "|Vad gäller|Kvartalsvis|Månadsvis|Minst|Omedelbart|Tidigast"
)
THEN_MUST = masked_pattern(  # another part stands first: "Vid behov ska", "När avtalet har löpt ut ska"
    rf"^(?!Enligt (?:[Ll]ag\b|[Ll]agen|[Ff]örordning|[\w]*lagen"
    rf"|EU))(?:{_FRONTED})\b[^.;:?]{{0,160}}? ska(?:ll)? {WHO}{ADVERB} {_NO_DUTY}{END}"
)
_LAID = (
    r"(?:beslutar|beslutade|beslutats|beslöt|förordnar|bestämmer|bestämts|överens om|(?:fram)går|anges"
    r"|anger|föreskriv(?:er|s)"
    r"|stadgar|slår fast|fastslår|krav på|innebär|reglerar|tydliggör|stipulerar|enades om|enats om"
    r"|överenskommits|säger|står)"
)
THAT_MUST = masked_pattern(
    rf"(?:\b{_LAID}\b[^.;:]{{0,60}}? |^\W*)att {WHO}{ADVERB} ska(?:ll)?{ADVERB} {_NO_DUTY}{END}"
)
OBLIGED = masked_pattern(
    rf"\b(?:åligger|åvilar|ankommer på)(?: det)?{ADVERB} {WHO}{ADVERB}\s*(?:att"
    rf" )?(?P<what>[^;]*?)(?=[.;:]\s*$|$)"
)
HAS_TASK = masked_pattern(rf"{WHO}{ADVERB} har{ADVERB} (?:till|som|i) uppgift att {END}")
