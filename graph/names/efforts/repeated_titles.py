"""Where the title of an effort that was announced once stands again, as long as it is named anywhere."""

from collections.abc import Iterator
from dataclasses import replace

from graph.names.bodies.heads import body_head
from graph.names.candidates import Candidate, Reading
from graph.text.words import Words

_SURE = 0.9  # how sure it is that a title like `Ungdomsteamet` is no team where it stands again


def again(words: Words, found: list[Candidate]) -> Iterator[Candidate]:
    """Give the places where a title stands again, as written; a single word only inside a sentence."""
    titles = {tuple(each.name.split()): each for each in found if each.name}
    begins = {parts[0] for parts in titles}
    for at, text in enumerate(words.texts):
        if text not in begins:
            continue
        for parts, title in titles.items():
            last = at + len(parts)
            whole = tuple(words.texts[at:last]) == parts and not any(words.parted[at + 1 : last])
            shaped = len(parts) == 1 and body_head(parts[0].casefold()) is not None
            if whole and (len(parts) > 1 or shaped or not words.opening[at]):
                yield Candidate(at, last, title.kind, "cue", _SURE if shaped else 0.7, title.name)


def lengthened(words: Words, found: list[Candidate]) -> Iterator[Candidate]:
    """Give each title as long as it is named anywhere, where the same words go on here."""
    titles = sorted({tuple(each.name.split()) for each in found if each.name}, key=len, reverse=True)
    begins = {parts[:1] for parts in titles if len(parts) > 1}
    for each in found:
        own = tuple(each.name.split()) if each.name else ()
        longer = titles if own[:1] in begins else ()
        for parts in longer:
            last = each.last + len(parts) - len(own)
            goes_on = len(parts) > len(own) and parts[: len(own)] == own
            if goes_on and tuple(words.texts[each.last : last]) == parts[len(own) :]:
                each = replace(each, last=last, name=" ".join(parts))
                break
        yield each


def groups_of(reading: Reading, found: list[Candidate]) -> Iterator[Candidate]:
    """Give groups with the whole title that they are for: `Referensgruppen för Glöd upp ingick i maj`."""
    words = reading.words
    titles = {tuple(each.name.split()) for each in found if each.name and " " in each.name}
    for each in reading.candidates if titles else ():
        if each.kind != "group" or words.lowers[each.last - 2 : each.last - 1] != ["för"]:
            continue
        for title in titles:
            last = each.last - 1 + len(title)
            if tuple(words.texts[each.last - 1 : last]) == title and not any(words.parted[each.last : last]):
                yield replace(each, last=last, name=None)
