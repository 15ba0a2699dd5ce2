"""Whom a sentence may charge with a duty, as a pattern: names, common words for bodies, services, offices."""

_SERVICES = (  # by their common names, which act as bodies do: "Elevhälsan ska"
    r"\b(?:(?:[\wåäö]+- och )?[\wåäöÅÄÖ]{3,}(?:tjänsten|omsorgen|vården|hälsan|psykiatrin|habiliteringen"
    r"|skolan|skolorna|mottagningen|mottagningarna|centralen|verksamheten|polisen)"
    r"|[Pp]sykiatrin|[Hh]abiliteringen|[Ss]kolan|[Ss]kolorna|[Pp]olisen|[Ff]örsta linjen"
    r"|[A-ZÅÄÖ][a-zåäö]+(?:service|centrum))\b"
)
_BODIES = (
    r"\b(?:[Rr]egionerna|[Kk]ommunerna|[Vv]erksamheterna|[Hh]uvudmännen|[Pp]rocessledarna"
    r"|[Rr]egeringen|[Pp]residiet|[Dd]irektionen|[Rr]evisorerna)\b"
    r"|\b(?:[\w-]+- och )?[\w-]*(?i:nämnden|styrelsen|förvaltningen|enheten|avdelningen|utskottet|rådet"
    r"|kontoret|[Gg]ruppen|[Kk]ommittén|[Bb]eredningen|[Kk]ansliet|[Bb]olaget|[Kk]liniken|sekretariatet|delegationen"
    r"|revisionen|staben|nätverket|teamet|museet|arkivet|biblioteket|föreningen"
    r"|enheterna|förvaltningarna|nämnderna|avdelningarna|centralerna|[Ll]edningen)\b"
)
_OFFICES = (
    r"\b(?:[\w-]+- och )?[\w-]*(?i:chefen|direktören|samordnaren|juristen|ombudet|sekreteraren"
    r"|[Oo]rdföranden|ledaren|läkaren|strategen|ägaren|controllern|handläggaren|koordinatorn|arkitekten|kommunikatören"
    r"|kamreren|herden|rektorn|dekanen|prefekten|revisorn|utredaren|ingenjören|ekonomen|föreståndaren|kassören"
    r"|inspektören|administratören|teknikern|pedagogen|kuratorn|psykologen|sköterskan|morskan|planeraren"
    r"|utvecklaren|specialisten|assistenten|rådgivaren|registratorn|arkivarien|konsulenten|förvaltaren"
    r"|vägledaren|mästaren|antikvarien|bibliotekarien|controllerna|upphandlaren|cheferna|rektorerna|prefekterna|samordnarna|ledarna|handläggarna|sekreterarna"
    r"|läkarna|sköterskorna|direktörerna|lärarna|ombuden|pedagogerna|strategerna|koordinatorerna)\b"
    r"|\b(?:[Vv][Dd](?::n)?|[Rr]ektor)\b"
)
_PLAIN_OFFICES = (  # an office without article, where a sentence or clause begins: "Enhetschef ansvarar för"
    r"(?:^|(?<=[.•:\n])|(?<=\batt\s))[ ]*"
    r"\b(?:(?:[Vv]ice|[Nn]ärmaste|[Aa]nsvarig|[Bb]iträdande|[Tt]illförordnad|[Mm]edicinskt ansvarig"
    r"|[Mm]edicinteknisk|[Tt]eknisk|[Ee]konomisk|[Aa]dministrativ|[Rr]egional|[Ll]okal|[Nn]ationell) )*"
    r"(?:[Oo]rdförande|[Ss]ekreterare|[Kk]assör|[\wåäö-]*(?:[Ll]edare|[Ss]amordnare|[Cc]hef|sköterska|läkare"
    r"|handläggare|direktör|strateg|controller|koordinator|föreståndare|inspektör|lärare|mentor)"
    r"|[Rr]evisor|[Tt]jänste(?:person|man) i beredskap)(?: [A-ZÅÄÖ]{2,5})?\b"
)
_PRONOUNS = r"(?:^|(?<=[.•:\n]))[ ]*\b(?:Hon|Han)\b"
_ALL_BOARDS = (
    r"\b(?:(?:[Öö]vriga|[Ss]amtliga|[Aa]lla|[Bb]erörda|<BODY>) )*nämnder(?:na)? (?:och|samt)"
    r" (?:styrelser|bolag)(?:na)?\b"
)
THESE = (  # several that the sentence before lists
    r"\b(?:[Dd]e|[Dd]essa|[Nn]ämnda|[Bb]erörda) (?:(?:nämnda|båda|två|tre|fyra|fem) )?"
    r"(?:myndigheter|nämnder|kommuner|regioner|organisationer|parter|förvaltningar|bolag|enheter)(?:na)?\b"
)
_GENERIC = rf"(?:{THESE}|{_BODIES}|{_SERVICES}|{_OFFICES}|{_PLAIN_OFFICES}|{_ALL_BOARDS}|{_PRONOUNS})"
PARTY = rf"(?:<ACTOR>|{_GENERIC})"
