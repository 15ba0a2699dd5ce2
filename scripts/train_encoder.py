"""Trains the default encoder further on Swedish questions and writes the layers that the project ships.

Usage: python -m scripts.train_encoder DATA PAGES OUT --home FOLDER [--minutes 45] [--seed 11] …
DATA holds retrieval/squad-sv, retrieval/swequad-mc and lexica/mythes-sv, PAGES is a folder of Markdown, and
the home folder holds the plain encoder. The vectors of pieces stay as they are: only the layers are trained,
from those of the plain encoder or from packed ones of an earlier training.
Each batch holds questions whose passages the plain encoder finds alike.
The clock may end it earlier: another machine comes to other weights of the same kind.
On a machine with other work, OMP_WAIT_POLICY=PASSIVE before the command makes it faster.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import simplemma
import torch
from torch import nn

from corpus.packed_weights import read_packed, write_packed
from corpus.settings import PLAIN_ENCODER, Settings
from scripts.encoder_losses import Learner, Lesson
from scripts.encoder_pairs import (
    Pair,
    Synonyms,
    read_own,
    read_own_headings,
    read_pages,
    read_squad,
    read_swequad,
    read_synonyms,
)
from search.encoding.batches import Floats
from search.encoding.encoder import load_encoder
from search.encoding.encoder_files import find_encoder
from search.encoding.sentence_runtime import load_sentence_transformer

PAGES, SQUAD, SWEQUAD = 4500, 2500, 962
BATCH, NEIGHBOURS = 48, 8  # pairs, and how many of them at a time are alike
DECAY, WARM = 0.01, 0.06
RATE = 6e-5
SHARES = (1.0, 1.0, 0.3, 1.0)  # of the losses: whole texts, tokens, near misses, how far vectors have moved
OWN = Path(__file__).parent / "encoder_questions"
GROUPS = Path(__file__).parents[1] / "search" / "data" / "synonyms.txt"


def read_pairs(
    data: Path, pages: Path, *, seed: int, part: str | None = None, times: int = 2, share: float = 1
) -> list[Pair]:
    """Read all pairs to train on; another seed draws others of what there is too much of.

    :param part: of the project's own questions, this one alone.
    :param times: how many times the own questions are read.
    :param share: of what others have written.
    """
    draw = random.Random(seed)  # noqa: S311 - no secret hangs on it
    found = [*_others(data, pages, draw, share=share), *read_own_headings(OWN, draw, part=part)]
    for _ in range(times):
        found += read_own(OWN, draw, part=part)
    return found


def _others(data: Path, pages: Path, draw: random.Random, *, share: float) -> list[Pair]:
    translated = list(read_squad(data / "retrieval" / "squad-sv" / "squad_dev_v2_sv.json", draw))
    authorities = list(read_swequad(data / "retrieval" / "swequad-mc" / "training.json", draw))
    headings = read_pages(pages, draw, most=PAGES)
    drawn = ((translated, SQUAD), (authorities, SWEQUAD), (headings, PAGES))
    return [one for pairs, most in drawn for one in draw.sample(pairs, min(round(share * most), len(pairs)))]


def with_vectors(pairs: Sequence[Pair], settings: Settings) -> Lesson:
    """Give the pairs the vectors of the plain encoder."""
    encoder = load_encoder(settings)
    questions = _each_once([f"query: {one.question}" for one in pairs], encoder.runtime.encode)
    passages = _each_once([one.passage for one in pairs], encoder.encode_passages)
    return Lesson(pairs, questions, passages)


def _each_once(texts: Sequence[str], encode: Callable[[list[str]], Floats]) -> Floats:
    """Encode texts of which many are alike, each of them once."""
    unlike = {text: row for row, text in enumerate(dict.fromkeys(texts))}
    return encode(list(unlike))[[unlike[text] for text in texts]]


def batches(lesson: Lesson, draw: random.Random) -> Iterator[list[int]]:
    """Draw all pairs once, in groups of pairs whose passages the plain encoder finds alike."""
    left = np.ones(len(lesson.pairs), dtype=bool)
    order = list(range(len(lesson.pairs)))
    draw.shuffle(order)
    batch = list[int]()
    for first in order:
        if not left[first]:
            continue
        group = _alike(lesson, first, left)
        left[group] = False
        batch += group
        if len(batch) >= BATCH:
            yield batch
            batch = []


def _alike(lesson: Lesson, first: int, left: Any) -> list[int]:  # noqa: ANN401 - an array of truth values
    nearness = lesson.passages @ lesson.passages[first]
    nearness[~left] = -2
    group, places = [first], {lesson.pairs[first].place}
    for row in map(int, np.argsort(-nearness)[: 6 * NEIGHBOURS]):
        if len(group) == NEIGHBOURS or not left[row]:
            break
        if lesson.pairs[row].place not in places:
            group.append(row)
            places.add(lesson.pairs[row].place)
    return group


def train(learner: Learner, lesson: Lesson, *, minutes: float, seed: int) -> None:
    """Train on all pairs, or on as many as the minutes allow."""
    draw = random.Random(seed)  # noqa: S311 - no secret hangs on it
    weights = [weight for weight in learner.transformer.parameters() if weight.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=RATE, weight_decay=DECAY, fused=True)
    drawn = list(batches(lesson, draw))
    draw.shuffle(drawn)
    begun = time.monotonic()
    for step, batch in enumerate(drawn):
        seconds = time.monotonic() - begun
        done = max(step / len(drawn), seconds / (60 * minutes))
        if done >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1.0, (step + 1) / (WARM * len(drawn)), 1.03 - done)
        losses = torch.stack(learner.losses(lesson, batch, draw))
        (losses * torch.tensor(SHARES)).sum().backward()  # type: ignore[no-untyped-call] # torch gives it no types
        nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        optimizer.zero_grad()
        if step % 20 == 0:
            print(
                f"{step}/{len(drawn)} losses {losses.detach().numpy().round(3)} {seconds:.0f} s", flush=True
            )


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("pages", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "--home", type=Path, required=True, help="the home folder that holds the plain encoder"
    )
    parser.add_argument("--minutes", type=float, default=45)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--begin", type=Path, help="packed layers to begin at")
    parser.add_argument("--part", help="of the project's own questions, one folder alone")
    parser.add_argument("--times", type=int, default=2, help="how many times own questions are read")
    parser.add_argument("--share", type=float, default=1, help="of what others have written")
    chosen = parser.parse_args()
    torch.manual_seed(chosen.seed)
    settings = Settings(home=chosen.home, encoder=PLAIN_ENCODER)
    drawn = {"part": chosen.part, "times": chosen.times, "share": chosen.share}
    pairs = read_pairs(chosen.data, chosen.pages, seed=chosen.seed, **drawn)
    lesson = with_vectors(pairs, settings)
    print(f"{len(lesson.pairs)} pairs", flush=True)
    transformer = load_sentence_transformer(find_encoder(PLAIN_ENCODER, chosen.home).folder)[0].auto_model
    if chosen.begin:
        begun = read_packed(chosen.begin.read_bytes())
        transformer.load_state_dict({name: torch.from_numpy(begun[name]) for name in begun}, strict=False)
    transformer.embeddings.requires_grad_(requires_grad=False)
    thesaurus = chosen.data / "lexica" / "mythes-sv" / "th_sv_SE_v2.dat"
    synonyms = Synonyms(read_synonyms(thesaurus, GROUPS), lambda word: simplemma.lemmatize(word, lang="sv"))
    learner = Learner(transformer.eval(), load_encoder(settings).tokens, synonyms)
    train(learner, lesson, minutes=chosen.minutes, seed=chosen.seed)
    weights = transformer.state_dict()
    write_packed({name: weights[name].numpy() for name in weights if name.startswith("encoder.")}, chosen.out)


if __name__ == "__main__":
    main()
