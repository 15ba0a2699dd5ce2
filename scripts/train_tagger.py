"""Trains the tagger of names that the project ships and writes its weights, the same from the same data.

Usage: python -m scripts.train_tagger CORPORA OUT.safetensors [--teacher FIRST.safetensors]
CORPORA holds uner-talbanken, uner-danish, klintan-ner and sucx3. A first run makes a teacher; a second, with
its weights, trains it further on labels that it does not firmly doubt (`scripts.tagger_doubts`), and ends
with the corpus that follows UNER's rules most closely. The Talbanken test and the PUD corpus are left for
`python -m benchmarks.names`. On a machine with other work, OMP_WAIT_POLICY=PASSIVE before the command makes
it several times faster.
"""

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from corpus.packed_weights import write_packed
from graph.tagger.labels import cut, labels_of
from graph.tagger.network import Network, untrained
from graph.tagger.pieces import Base, load_base
from graph.tagger.runtime import open_runtime
from graph.tagger.tagging import Tagger
from graph.tagger.weights import read_weights
from scripts.tagger_changes import JOINED, changed, joined
from scripts.tagger_corpora import Sentence, read_klintan, read_suc, read_uner
from scripts.tagger_doubts import cleaned
from scripts.tagger_names import Names

SEED = 20
BATCH = 24
RATE, DECAY, WARM, DROPOUT, SMOOTHING = 8e-5, 0.01, 0.1, 0.1, 0.05
LONGEST = 192
NAMELESS = 0.3  # share of the sentences without names that a second run draws
SLOWER = 0.7  # of the rate, in a second run
POOL = 40  # batches drawn at a time, so that sentences of like length come together
UNTRAINED = -100


def closest(corpora: Path, *parts: str) -> list[Sentence]:
    """Read parts of the corpus that follows UNER's rules most closely."""
    files = (corpora / "uner-talbanken" / f"sv_talbanken-ud-{part}.iob2" for part in parts)
    return [sentence for file in files for sentence in read_uner(file, weight=1.5)]


def danish(corpora: Path, *parts: str) -> list[Sentence]:
    """Read parts of the Danish corpus."""
    files = (corpora / "uner-danish" / f"da_ddt-ud-{part}.iob2" for part in parts)
    return [sentence for file in files for sentence in read_uner(file, weight=0.8)]


def noisy(corpora: Path, *parts: str) -> list[Sentence]:
    """Read parts of klintan, and SUC: labels that were partly made by programs."""
    klintan = (corpora / "klintan-ner" / f"{part}_corpus.txt" for part in parts)
    suc = corpora / "sucx3" / "removed_sents_from_original_to_simple.txt"
    return [*(one for file in klintan for one in read_klintan(file)), *read_suc(suc, weight=0.8)]


def first_batches(corpora: Path, draw: random.Random) -> list[list[Sentence]]:
    """Draw all sentences once, but for those that the teacher is judged by."""
    read = [*closest(corpora, "train"), *danish(corpora, "train", "test"), *noisy(corpora, "train")]
    return epoch(read, draw)


def second_batches(corpora: Path, teacher: Tagger, draw: random.Random) -> list[list[Sentence]]:
    """Draw what the teacher does not doubt, few sentences without names, then the closest corpus again."""
    read = noisy(corpora, "train", "test")
    kept = cleaned(teacher, read)
    doubted = sum(len(one.unknown) - len(old.unknown) for one, old in zip(kept, read, strict=True))
    print(f"{doubted} labels left out", flush=True)
    others = [*danish(corpora, "train", "test", "dev"), *kept]
    others = [one for one in others if one.names or draw.random() < NAMELESS]
    near = closest(corpora, "train", "dev")
    return [*epoch([*near, *others], draw), *epoch(near, draw)]


def epoch(sentences: Sequence[Sentence], draw: random.Random) -> list[list[Sentence]]:
    """Draw all sentences once, changed anew each time, in batches of like length."""
    others = Names()
    drawn = list(sentences)
    draw.shuffle(drawn)
    texts = [changed(sentence, others, draw) for sentence in drawn]
    texts = [joined(text, draw.choice(texts)) if draw.random() < JOINED else text for text in texts]
    batches = list[list[Sentence]]()
    for start in range(0, len(texts), POOL * BATCH):
        pool = sorted(texts[start : start + POOL * BATCH], key=lambda one: len(one.text))
        parts = [pool[at : at + BATCH] for at in range(0, len(pool), BATCH)]
        draw.shuffle(parts)
        batches += parts
    return batches


def tensors(base: Base, batch: Sequence[Sentence]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Give vectors, mask, labels of the first piece of each word, and the weight of each text."""
    words = [cut(sentence.text) for sentence in batch]
    read = base.pieces([sentence.text for sentence in batch], words, longest=LONGEST)
    width = max(len(one.ids) for one in read)
    ids = np.full((len(batch), width), base.model.vocabulary.padding, dtype=np.int64)
    labels = np.full((len(batch), width), UNTRAINED, dtype=np.int64)
    mask = np.zeros((len(batch), width), dtype=np.int64)
    for row, (sentence, places, pieces) in enumerate(zip(batch, words, read, strict=True)):
        ids[row, : len(pieces.ids)] = pieces.ids
        mask[row, : len(pieces.ids)] = 1
        of_words = labels_of(places, sentence.names)
        for piece, label, (start, _) in zip(pieces.firsts, of_words, places, strict=False):
            unknown = any(first <= start < last for first, last in sentence.unknown)
            labels[row, piece] = UNTRAINED if unknown else label
    weights = torch.tensor([sentence.weight for sentence in batch])
    vectors = torch.from_numpy(base.vectors(ids))
    return vectors, torch.from_numpy(mask), torch.from_numpy(labels), weights


def loss_of(network: Network, batch: tuple[Tensor, Tensor, Tensor, Tensor]) -> Tensor:
    """Give the mean loss of the words of a batch, each weighted as its text."""
    vectors, mask, labels, weights = batch
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(vectors, mask)
    losses = functional.cross_entropy(
        scores.float().flatten(0, 1),
        labels.flatten(),
        ignore_index=UNTRAINED,
        label_smoothing=SMOOTHING,
        reduction="none",
    ).view_as(labels)
    each = weights[:, None] * (labels != UNTRAINED)
    return (losses * each).sum() / each.sum()


def train(network: Network, base: Base, batches: Sequence[Sequence[Sentence]], *, rate: float) -> Network:
    """Train on the batches in their order, ever more slowly."""
    network.train()
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=DECAY, fused=True)
    warm = max(1, round(WARM * len(batches)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, (len(batches) - step) / max(1, len(batches) - warm))
    )
    begun, total = time.monotonic(), 0.0
    for step, batch in enumerate(batches, start=1):
        loss = loss_of(network, tensors(base, batch))
        loss.backward()  # type: ignore[no-untyped-call] # torch gives it no types
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        total += loss.item()
        if step % 50 == 0 or step == len(batches):
            seconds = time.monotonic() - begun
            print(f"{step}/{len(batches)} loss {total / min(50, step):.4f} {seconds:.0f} s", flush=True)
            total = 0.0
    return network.eval()


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--teacher", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(SEED)
    network = trained(load_base(), chosen.corpora, chosen.teacher)
    write_packed({name: tensor.numpy() for name, tensor in network.state_dict().items()}, chosen.out)


def trained(base: Base, corpora: Path, teacher: Path | None) -> Network:
    """Make and train a network, from the layers of the default encoder or from a first run's."""
    draw = random.Random(SEED)  # noqa: S311 - no secret hangs on it
    network = untrained(base.model, dropout=DROPOUT)
    if teacher is None:
        return train(network, base, first_batches(corpora, draw), rate=RATE)
    weights = read_weights(teacher)
    network.load_state_dict({name: torch.from_numpy(found) for name, found in weights.items()})
    batches = second_batches(corpora, Tagger(base, open_runtime("auto", weights)), draw)
    return train(network, base, batches, rate=RATE * SLOWER)


if __name__ == "__main__":
    main()
