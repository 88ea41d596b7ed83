"""Teaching the state network: straightened crops of every state's designs."""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from models.training.crops import crops
from models.training.folders import FOLDERS, REGISTRY
from models.training.reader_net import Reader
from models.training.reader_task import scaled
from models.training.run import Batch, load_weights
from models.training.state_net import HEIGHT, WIDTH, StateReader

BATCH = 32
STRENGTHS = (0.15, 0.3, 0.6)
"""How hard the camera is on the picture: names are small and soon gone."""
STATES = [
    "AK",
    "AL",
    "AR",
    "AZ",
    "CA",
    "CO",
    "CT",
    "DC",
    "DE",
    "FL",
    "GA",
    "HI",
    "IA",
    "ID",
    "IL",
    "IN",
    "KS",
    "KY",
    "LA",
    "MA",
    "MD",
    "ME",
    "MI",
    "MN",
    "MO",
    "MS",
    "MT",
    "NC",
    "ND",
    "NE",
    "NH",
    "NJ",
    "NM",
    "NV",
    "NY",
    "OH",
    "OK",
    "OR",
    "PA",
    "RI",
    "SC",
    "SD",
    "TN",
    "TX",
    "UT",
    "VA",
    "VT",
    "WA",
    "WI",
    "WV",
    "WY",
]
"""Postal codes in the order of the outputs; one more output stands for "none of these"."""


class StateTask:
    """See `run.Task`."""

    name = "state"

    def network(self) -> nn.Module:
        net = StateReader(len(STATES) + 1)
        committed = REGISTRY / FOLDERS["reader"] / "checkpoint.npz"
        if committed.exists():
            reader = Reader()
            load_weights(reader, committed)
            net.borrow(reader)
        return net

    def batches(self, seed: int) -> Iterator[Batch]:
        rng = np.random.default_rng(seed)
        for several in crops(rng, (WIDTH, HEIGHT), BATCH, _widths, STRENGTHS):
            codes = [crop.plate.state for crop in several]
            yield {
                "crop": np.stack([crop.sample.crop for crop in several]),
                "state": np.array([_index(code) for code in codes], np.int64),
            }

    def loss(self, net: nn.Module, batch: dict[str, Tensor]) -> Tensor:
        logits = net(scaled(batch["crop"]))
        return F.cross_entropy(logits, batch["state"], label_smoothing=0.02)

    def validate(self, net: nn.Module) -> dict[str, float]:
        """Right on unseen synthetic plates, and the share that may be given at 97 % right."""
        batches = self.batches(987654321)
        sure: list[tuple[float, bool]] = []
        for _ in range(32):
            batch = next(batches)
            chances = torch.softmax(net(scaled(torch.from_numpy(batch["crop"]))), dim=1)
            best, index = chances[:, :-1].max(dim=1)
            right = index.numpy() == batch["state"]
            sure += list(zip(best.tolist(), right.tolist(), strict=True))
        sure.sort(reverse=True)
        good = np.cumsum([right for _, right in sure]) / np.arange(1, len(sure) + 1)
        return {
            "right": float(np.mean([right for _, right in sure])),
            "given": float(np.flatnonzero(good >= 0.97).max(initial=-1) + 1) / len(sure),
        }


def _index(code: str) -> int:
    return STATES.index(code) if code in STATES else len(STATES)


def _widths(rng: np.random.Generator, count: int) -> list[float]:
    """Wider than the reader's: a state's name is read on near plates or not at all."""
    least = 70 if rng.random() < 0.2 else 170
    return [float(np.exp(rng.uniform(np.log(least), np.log(330)))) for _ in range(count)]
