"""The reader's network: a plate crop in; out which character has its middle at which point."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from models.training.serial import ALPHABET

BLANK = len(ALPHABET)
SLOTS = 10
HEIGHT, WIDTH = 64, 160
ROWS, COLUMNS = 8, 20
"""The grid of cells whose strokes are looked at; one cell is 8 by 8 pixels of the crop."""
MOSTLY_NOTHING = 8.0
FINE = 2
"""Points to a side of a cell: a point is 4 by 4 pixels, less than two middles are ever apart."""


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
    """Self-attention over all cells: what a doubtful stroke is depends on the others of its plate.

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
    """Characters are named where their middles are, as objects are (CenterNet: Zhou et al., 2019).

    What is doubtful in one place, a sticker that may be a letter, thus leaves the others alone; it
    does not where a character is asked for by its number in the text.
    """

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
        self.known = nn.Conv2d(width, width, 1)
        self.seen = nn.Conv2d(96 + BLANK + 1, width, 1)
        self.named = nn.Conv2d(width, FINE * FINE * (BLANK + 1), 1)
        # Most points show nothing: said from the start, not learned in the first thousand steps.
        nn.init.constant_(self.named.bias.data[-FINE * FINE :], MOSTLY_NOTHING)

    def forward(self, plates: Tensor) -> tuple[Tensor, Tensor]:
        """`plates` (N, 3, 64, 160) scaled to about -1..1.

        Returns the points' logits (N, 37, 16, 40) and, to learn by, the cells' (N, 37, 8, 20).
        """
        features = self.trunk(plates)
        cells = self.cells(features)
        hinted = torch.cat((features, torch.softmax(cells, 1)), dim=1)
        entered = self.enter(hinted)
        tokens = self.mixers(entered.flatten(2).transpose(1, 2) + self.places)
        known = self.known(tokens.transpose(1, 2).unflatten(2, entered.shape[2:]))
        near = F.relu(self.seen(hinted) + known.repeat_interleave(2, dim=2))
        return F.pixel_shuffle(self.named(near), FINE), cells
