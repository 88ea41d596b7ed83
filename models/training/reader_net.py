"""The reader's network: a plate crop in, the characters of ten slots in reading order out."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from models.training.serial import ALPHABET

BLANK = len(ALPHABET)
SLOTS = 10
HEIGHT, WIDTH = 64, 160
ROWS, COLUMNS = 8, 20
"""The grid of cells on which characters are found; one cell is 8 by 8 pixels of the crop."""


class Block(nn.Module):
    """Two 3x3 convolutions around a shortcut."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            *conv(channels, channels),
            nn.Conv2d(channels, channels, 3, 1, 1, bias=False),
            nn.BatchNorm2d(channels),
        )

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(x + self.body(x))


def conv(into: int, out: int, stride: int = 1) -> tuple[nn.Module, ...]:
    """Convolution, normalisation, activation."""
    return (
        nn.Conv2d(into, out, 3, stride, 1, bias=False),
        nn.BatchNorm2d(out),
        nn.ReLU(inplace=True),
    )


class Mixer(nn.Module):
    """Self-attention over all cells, so that a slot can count the characters before it.

    Written out as matrix products: on a CPU this trains faster than the fused kernel.
    """

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.before, self.after = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.feed = nn.Sequential(
            nn.Linear(width, 2 * width), nn.ReLU(inplace=True), nn.Linear(2 * width, width)
        )

    def forward(self, x: Tensor) -> Tensor:
        n, cells, width = x.shape
        split = self.qkv(self.before(x)).view(n, cells, 3, self.heads, width // self.heads)
        q, k, v = split.permute(2, 0, 3, 1, 4).unbind(0)
        weights = torch.softmax(q @ k.transpose(2, 3) * (width // self.heads) ** -0.5, dim=-1)
        x = x + self.out((weights @ v).transpose(1, 2).reshape(n, cells, width))
        return x + self.feed(self.after(x))


class Reader(nn.Module):
    """Characters are found cell by cell, ordered by attention, then classified slot by slot."""

    def __init__(self, width: int = 128) -> None:
        super().__init__()
        self.trunk = nn.Sequential(
            *conv(3, 24, 2),
            *conv(24, 40, 2),
            Block(40),
            *conv(40, 96, 2),
            Block(96),
            Block(96),
        )
        self.cells = nn.Conv2d(96, BLANK + 1, 1)
        self.enter = nn.Conv2d(96 + BLANK + 1, width, (2, 1), (2, 1))
        self.places = nn.Parameter(torch.randn(1, ROWS // 2 * COLUMNS, width) * 0.02)
        self.mixers = nn.Sequential(Mixer(width, 4), Mixer(width, 4))
        self.order = nn.Linear(width, SLOTS)
        self.nothing = nn.Parameter(torch.zeros(SLOTS))
        self.empty = nn.Parameter(torch.randn(width) * 0.02)
        self.slots = nn.Parameter(torch.randn(SLOTS, width) * 0.02)
        self.classify = nn.Sequential(
            nn.LayerNorm(width),
            nn.Linear(width, 2 * width),
            nn.ReLU(inplace=True),
            nn.Linear(2 * width, BLANK + 1),
        )

    def forward(self, plates: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """`plates` (N, 3, 64, 160) scaled to about -1..1.

        Returns the slots' logits (N, 10, 37), the attention logits (N, 10, 81) of which the last
        is "nothing here", and the cells' logits (N, 37, 8, 20).
        """
        features = self.trunk(plates)
        cells = self.cells(features)
        hinted = torch.cat((features, torch.softmax(cells, 1)), dim=1)
        tokens = self.enter(hinted).flatten(2).transpose(1, 2)
        tokens = self.mixers(tokens + self.places)
        n = tokens.shape[0]
        order = self.order(tokens).transpose(1, 2)
        order = torch.cat((order, self.nothing.view(1, -1, 1).expand(n, -1, 1)), dim=2)
        values = torch.cat((tokens, self.empty.view(1, 1, -1).expand(n, 1, -1)), dim=1)
        slots = torch.softmax(order, dim=2) @ values + self.slots
        return self.classify(slots), order, cells
