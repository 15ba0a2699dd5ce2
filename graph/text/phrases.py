"""Swedish noun phrases around the head of a name: how far its complement goes, what owns it."""

import re
from functools import cache, lru_cache

from graph.names.lists.gazetteers import places
from graph.names.lists.lexicon import word_list
from graph.text.words import Words

_VERB = re.compile(
    r".{2,}gavs|.{2,}togs|.{2,}hölls|.{3,}(?:ndes|ldes|rdes|ttes|ktes|stes|ntes|erar|erade|erades|erats|eras|ldas|ndas|las|gas|ktas|ades|ade|ats|iserar)"
)
_ADJECTIVE = re.compile(
    r"(?:.{2,}(?:ad|ade|isk|iska|iskt|nsk|nska|nskt|lig|liga|ligt|ell|ella|ellt|iv|iva|ivt|sam|samma|samt|bar|bara|bart|erad|erade"
    r"|erat|örd|örda|ande|ende|al|ala|alt|ull|ulla|ös|ösa|aktig|aktiga|ig|iga|igt|är|ära|ärt|fri|fria|fritt|lös|lösa|löst)|min|(?:för)?stärkta?|mobil|mobila|mobilt|god|goda|gott|ny|nya|äldre"
    r"|minska[dt]|(?:ut)?öka[dt]|bredda[dt]|samla[dt]|samordnat|fördjupat|förbättrat|riktat|civila?|civilt|lägre|högre|bättre|större|mindre|tryggare|säkrare|smarta?|stark|starka|starkt"
    r"|jämställ[dt]a?|tidig|kort|korta|lång|långa|hög|höga|högt|låg|låga|lågt|bred|breda|brett|grön|gröna|grönt|ren|rena|rent"
    r"|akut|akuta|svår|svåra|god|stor|stora|små|unga|äldres|yngres|barns|ungas|vuxnas|kvinnors|mäns|patienters|säker|säkra|säkert|trygg|trygga|tryggt|fast|fasta|öppen|öppet|öppna|hållbar|gratis|intern|interna|internt|jämlik|jämlika|jämlikt|extern|externa|externt|modern|moderna)"
)
_OWNERS = (
    "nämndens", "styrelsens", "kontorets", "klinikens", "enhetens", "sjukvårdens",
    "avdelningens", "förvaltningens", "rådets", "kommitténs", "fullmäktiges", "ledningens",
    "landstingens", "kommunernas", "regionernas",
)  # fmt: skip
_GENITIVES = (
    "ernas", "arnas", "ornas", "ens", "ets", "ungdomars", "patienters", "kommuners", "regioners", "elevers",
    "skolans", "kyrkans", "hälsans", "miljöns", "tins", "rins", "mins", "gins", "personers", "brukares",
    "medborgares", "invånares", "föräldrars", "arbetstagares", "myndigheters",
)  # fmt: skip
_COMMON_OWNERS = frozenset(
    {"kommuns", "stads", "läns", "universitets", "sjukhus", "sjukvårdsregionens", "gårds", "bruks", "slotts"}
)
_NAMED = frozenset(("kvarteret", "stadsdelen", "fastigheten", "tätorten", "bostadsområdet"))
_DIRECTIONS = frozenset({"norra", "södra", "östra", "västra", "mellersta", "inre", "yttre", "centrala"})
_STRONG_PARTICIPLE = re.compile(
    r"[a-zåäö]{2,}(?:hållen|(?<!för)bund(?:en|na)|(?<!för)skriven|driv(?:en|et|na)|bur(?:en|et|na)|lagda?|bygg(?:d|da|t)"
    r"|ledda?|styr(?:d|da|t)|gjorda?|skilda?|spridda?|gången|vuxen|(?<!före)tagen|(?<!be)sluten|knut(?:en|na)|bruten)"
    r"|(?:samman|fram|in|åter)(?:dragen|draget|hållet)|(?:o|samman|person|tids)bundet"
)  # `Sammanhållen diagnostik`; no `förbundet`, `uppdraget`, `företagen`, `besluten`
YEARS = re.compile(r"(?:19|20)\d\d")


@lru_cache(maxsize=65_536)
def is_stop(lower: str) -> bool:
    """Tell whether a word, case-folded, ends a noun phrase."""
    return lower in word_list("stops") or not lower[0].isalnum() or bool(_VERB.fullmatch(lower))


@lru_cache(maxsize=65_536)
def is_adjective(lower: str) -> bool:
    """Tell whether a word, case-folded, has the shape of an adjective or participle."""
    return bool(_ADJECTIVE.fullmatch(lower) or _STRONG_PARTICIPLE.fullmatch(lower))


def is_content(words: Words, at: int) -> bool:
    """Tell whether the word may belong to a noun phrase that goes on here."""
    return at < len(words) and not words.parted[at] and words.texts[at][0].isalpha() and not _stops(words, at)


def _stops(words: Words, at: int) -> bool:
    lower = words.lowers[at]
    return lower in word_list("stops") if words.capital(at) else is_stop(lower)


def word_end(words: Words, at: int) -> int:
    """Give the end of a word with its hyphens: `barn-`, `MTP-rådet`, `öron-`."""
    last = at + 1
    while last < len(words) and words.texts[last] in "-–/" and words.glued[last]:
        last += 1
        if last < len(words) and words.glued[last] and words.texts[last][0].isalnum():
            last += 1
        else:
            break
    return last


def phrase_end(words: Words, at: int, *, limit: int = 4) -> int:
    """Give the end of the noun phrase that begins here; `at` itself where there is none.

    It is adjectives and one noun, and goes on over `och` to another (`kirurgi och cancer`,
    `hälso- och sjukvård`, `psykisk hälsa och suicidprevention`).

    :param limit: most words, `och` not counted.
    """
    end = at
    for _ in range(limit):
        if not is_content(words, end):
            return end
        bare = words.lowers[end]
        end = word_end(words, end)
        if words.texts[end - 1] == "-" or _joins(words, end):
            end = end + 1 if _joins(words, end) else end
        elif not is_content(words, end) or not _leads(words, end - 1, bare):
            return end
    return end - 1 if words.lowers[end - 1] == "och" else end


def _leads(words: Words, at: int, lower: str) -> bool:
    """Tell whether a word inside a phrase wants another after it: adjective, genitive, part of a name."""
    if words.capital(at + 1) and (words.capital(at) or lower in _NAMED):
        return True
    if lower in _DIRECTIONS:
        return True
    plural = lower.endswith("a") and not words.capital(at + 1)
    return plural or is_adjective(lower) or _owns(words, at)


def capitals_end(words: Words, at: int, *, limit: int = 3) -> int:
    """Give the end of the run of capitalised words that begins here."""
    end = at
    while (
        end < len(words) and end - at < limit and words.capital(end) and (end == at or not words.parted[end])
    ):
        end += 1
    return end


def _owns(words: Words, at: int) -> bool:
    """Tell whether a word inside a phrase is a genitive: `Göteborgs`, `nämndernas`."""
    lower = words.lowers[at]
    named = words.capital(at) and lower.endswith("s") and words.texts[at][-1].islower()
    return named or (len(lower) > 6 and lower.endswith(_GENITIVES))


def _joins(words: Words, at: int) -> bool:
    """Tell whether `och` here joins two parts of one phrase."""
    if at + 1 >= len(words) or words.parted[at] or words.lowers[at] != "och" or not is_content(words, at + 1):
        return False
    after, hyphen = words.texts[at + 1], words.texts[at - 1] == "-"
    known = after.isupper() and after.casefold() in word_list("no acting short forms")  # `astma och KOL`
    return hyphen or known or (after.islower() and not is_definite(after) and not after.endswith("era"))


def is_definite(lower: str) -> bool:
    """Tell whether a noun, case-folded, stands in the definite form by its ending."""
    article = lower.endswith(("erna", "arna", "orna", "en", "et")) and not lower.endswith(_stems_in_en())
    return len(lower) > 5 and article


@cache
def _stems_in_en() -> tuple[str, ...]:
    return tuple(sorted(word_list("stems in en")))


def title_end(words: Words, at: int) -> int:
    """Give the end with the years or version that follow: `2025-2027`, `2.0`, `år 2023–2025`."""
    start = at + 1 if at < len(words) and words.lowers[at] in {"år", "för"} else at
    if start >= len(words) or words.parted[start] or not words.texts[start].isdigit():
        return at
    if not YEARS.fullmatch(words.texts[start]):
        return _version_end(words, start, at)
    last = start + 1
    if "§" in words.texts[last + 4 : last + 6] and words.texts[last : last + 4 : 2] == ["-", "-"]:
        return at  # the day and § of a decision on it: "antog strategin 2025-06-18, § 71"
    for _ in range(2):
        if last + 1 < len(words) and words.texts[last] in "-–—/" and words.texts[last + 1].isdigit():
            last += 2
    return last


def _version_end(words: Words, start: int, at: int) -> int:
    version = start + 2 < len(words) and words.texts[start + 1] == "." and words.glued[start + 1]
    return start + 3 if version and words.texts[start + 2].isdigit() and words.glued[start + 2] else at


def owner_start(words: Words, at: int, *, limit: int = 4) -> int:
    """Give the first word of the genitive that owns the word here; `at` itself where there is none.

    `Göteborgs Stads riktlinje`: two words; `Regionstyrelsens arbetsutskott`: one.
    """
    before = at - 1
    if before < 0 or words.parted[at] or not _genitive(words, before):
        return at
    first = before
    while first > 0 and at - first < limit and not words.parted[first] and _owner_word(words, first - 1):
        first -= 1
    return _joined_start(words, first)


def _joined_start(words: Words, at: int) -> int:
    """Give the first word of an owner with hyphens: `Kultur- och fritidsnämndens presidium`."""
    joined = at > 2 and words.lowers[at - 1] in {"och", "samt"} and words.texts[at - 2] == "-"
    if not joined or not words.glued[at - 2] or any(words.parted[at - 2 : at + 1]):
        return at
    return _joined_start(words, at - 3)


def _owner_word(words: Words, at: int) -> bool:
    sure = is_proper(words, at) or _shouted(words, at) or words.lowers[at + 1] in _COMMON_OWNERS
    named = words.capital(at) and words.texts[at].isalpha() and sure
    return (
        named and (words.capital(at + 1) or words.lowers[at + 1] in _COMMON_OWNERS) and not _stops(words, at)
    )


def _shouted(words: Words, at: int) -> bool:
    """Tell whether a word and the next stand in capitals, so that its own capital says nothing."""
    return len(words.texts[at]) > 2 and words.texts[at].isupper() and words.texts[at + 1].isupper()


def is_proper(words: Words, at: int) -> bool:
    """Tell whether a capitalised word is a name: inside a sentence, or by its shape where one begins."""
    lower = words.lowers[at]
    return (
        not words.opening[at] or lower.endswith(("s", "ra", "ska")) or lower == "region" or lower in places()
    )


def is_heading(words: Words, at: int) -> bool:
    """Tell whether a capitalised word is one that headings of minutes are made of: `Beslut`, `Mål`."""
    return words.lowers[at] in word_list("not names") and words.capital(at)


def _genitive(words: Words, at: int) -> bool:
    lower = words.lowers[at]
    proper = words.capital(at) and not words.opening[at]
    if lower in _COMMON_OWNERS:
        return at > 0 and words.capital(at - 1) and not words.parted[at]
    named = proper or any(lower.endswith(body) and len(lower) > len(body) + 2 for body in _OWNERS)
    return named and len(lower) > 3 and lower.endswith("s") and words.texts[at][-1].islower()


def quoted_end(words: Words, at: int) -> int:
    """Give the end of a title in quotation marks; 0 where there is none."""
    if at >= len(words) or words.parted[at] or words.texts[at] not in '”“"»' or not words.capital(at + 1):
        return 0
    for last in range(at + 2, min(len(words), at + 16)):
        if words.parted[last]:
            break
        if words.texts[last] in '”“"«»':
            return last + 1
    return 0
