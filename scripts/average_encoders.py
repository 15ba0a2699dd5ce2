"""Averages the layers of several trainings with each other and with the plain encoder's.

Usage: python -m scripts.average_encoders TRAINED.safetensors… --home FOLDER --out OUT [--plain 0.3]
The home folder holds the plain encoder. Trainings that begin at the same layers and differ by their seeds
lie in one valley, so that the mean of their weights errs less than each (Wortsman et al. 2022), and some of
the plain layers keeps what the encoder knew before (Wortsman et al. 2021).
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from corpus.packed_weights import Floats, read_packed, write_packed
from corpus.settings import PLAIN_ENCODER
from search.encoding.encoder_files import find_encoder
from search.encoding.sentence_runtime import load_sentence_transformer


def averaged(
    trained: Sequence[Mapping[str, Floats]], plain: Mapping[str, Floats], *, share: float
) -> dict[str, Floats]:
    """Give the mean of trained layers, with a share of the plain ones.

    :param share: of the plain layers, 0 to 1.
    :raises ValueError: where there is nothing to average, or the layers are not of one form.
    """
    if not trained or any(layers.keys() != trained[0].keys() for layers in trained):
        raise ValueError("the trained layers are none, or not of one form")
    return {
        name: share * plain[name] + (1 - share) * sum(layers[name] for layers in trained) / len(trained)
        for name in trained[0]
    }


def main() -> None:
    """Average and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--home", type=Path, required=True, help="holds the plain encoder")
    parser.add_argument("--plain", type=float, default=0.3, help="the share of the plain layers")
    chosen = parser.parse_args()
    transformer = load_sentence_transformer(find_encoder(PLAIN_ENCODER, chosen.home).folder)[0].auto_model
    plain = {name: tensor.numpy() for name, tensor in transformer.state_dict().items()}
    trained = [read_packed(path.read_bytes()) for path in chosen.trained]
    write_packed(averaged(trained, plain, share=chosen.plain), chosen.out)


if __name__ == "__main__":
    main()
