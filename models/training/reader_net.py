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
    """Two 3x3 convolutions around a shortcut; a `late` one changes nothing until it has learned."""

    def __init__(self, channels: int, *, late: bool = False) -> None:
        super().__init__()
        last = nn.BatchNorm2d(channels)
        self.body = nn.Sequential(
            *conv(channels, channels),
            nn.Conv2d(channels, channels, 3, 1, 1, bias=False),
            last,
        )
        if late:
            nn.init.zeros_(last.weight)

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

    Written out as matrix products: on a CPU this trains faster than the fused kernel. A `late`
    one changes nothing until it has learned.
    """

    def __init__(self, width: int, heads: int, *, late: bool = False) -> None:
        super().__init__()
        self.heads = heads
        self.before, self.after = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.feed = _feed(width)
        if late:
            _silence(self.out, self.feed[-1])

    def forward(self, x: Tensor) -> Tensor:
        n, cells, width = x.shape
        split = self.qkv(self.before(x)).view(n, cells, 3, self.heads, width // self.heads)
        q, k, v = split.permute(2, 0, 3, 1, 4).unbind(0)
        weights = torch.softmax(q @ k.transpose(2, 3) * (width // self.heads) ** -0.5, dim=-1)
        x = x + self.out((weights @ v).transpose(1, 2).reshape(n, cells, width))
        return x + self.feed(self.after(x))


class Asker(nn.Module):
    """Each slot looks at the cells once more, now that it knows what it holds.

    Always late: it changes nothing until it has learned.
    """

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.asked, self.given, self.after = (nn.LayerNorm(width) for _ in range(3))
        self.q, self.kv = nn.Linear(width, width), nn.Linear(width, 2 * width)
        self.out, self.feed = nn.Linear(width, width), _feed(width)
        _silence(self.out, self.feed[-1])

    def forward(self, slots: Tensor, tokens: Tensor) -> Tensor:
        """`slots` (N, 10, width) and `tokens` (N, cells, width); returns the slots anew."""
        n, count, width = slots.shape
        each = width // self.heads
        q = self.q(self.asked(slots)).view(n, count, self.heads, each).transpose(1, 2)
        split = self.kv(self.given(tokens)).view(n, tokens.shape[1], 2, self.heads, each)
        k, v = split.permute(2, 0, 3, 1, 4).unbind(0)
        weights = torch.softmax(q @ k.transpose(2, 3) * each**-0.5, dim=-1)
        slots = slots + self.out((weights @ v).transpose(1, 2).reshape(n, count, width))
        return slots + self.feed(self.after(slots))


def _feed(width: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(width, 2 * width), nn.ReLU(inplace=True), nn.Linear(2 * width, width)
    )


def _silence(*layers: nn.Module) -> None:
    """A branch beside a shortcut begins at nothing (Bachlechner et al., ReZero, 2020)."""
    for layer in layers:
        for parameter in layer.parameters():
            nn.init.zeros_(parameter)


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
        self.deeper = Block(96, late=True)
        self.cells = nn.Conv2d(96, BLANK + 1, 1)
        self.enter = nn.Conv2d(96 + BLANK + 1, width, (2, 1), (2, 1))
        self.places = nn.Parameter(torch.randn(1, ROWS // 2 * COLUMNS, width) * 0.02)
        self.mixers = nn.Sequential(Mixer(width, 4), Mixer(width, 4), Mixer(width, 4, late=True))
        self.order = nn.Linear(width, SLOTS)
        self.nothing = nn.Parameter(torch.zeros(SLOTS))
        self.empty = nn.Parameter(torch.randn(width) * 0.02)
        self.slots = nn.Parameter(torch.randn(SLOTS, width) * 0.02)
        self.askers = nn.ModuleList((Asker(width, 4), Asker(width, 4)))
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
        features = self.deeper(self.trunk(plates))
        cells = self.cells(features)
        hinted = torch.cat((features, torch.softmax(cells, 1)), dim=1)
        tokens = self.enter(hinted).flatten(2).transpose(1, 2)
        tokens = self.mixers(tokens + self.places)
        n = tokens.shape[0]
        order = self.order(tokens).transpose(1, 2)
        order = torch.cat((order, self.nothing.view(1, -1, 1).expand(n, -1, 1)), dim=2)
        values = torch.cat((tokens, self.empty.view(1, 1, -1).expand(n, 1, -1)), dim=1)
        slots = torch.softmax(order, dim=2) @ values + self.slots
        for asker in self.askers:
            slots = asker(slots, tokens)
        return self.classify(slots), order, cells
