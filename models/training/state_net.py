"""The state network: a plate crop in, which state issued it out."""

import torch
from torch import Tensor, nn

from models.training.reader_net import Block, Reader, conv

HEIGHT, WIDTH = 96, 192
QUERIES = 4


class StateReader(nn.Module):
    """Looks where a few learned questions point: at the name, the slogan, the artwork."""

    def __init__(self, states: int) -> None:
        super().__init__()
        self.strokes = nn.Sequential(*conv(3, 24, 2), *conv(24, 40, 2), Block(40))
        self.trunk = nn.Sequential(
            *conv(40, 64, 2),
            Block(64),
            Block(64),
            *conv(64, 96, 2),
            Block(96),
        )
        cells = (HEIGHT // 16) * (WIDTH // 16)
        self.places = nn.Parameter(torch.randn(1, 96, cells) * 0.02)
        self.ask = nn.Conv1d(96, QUERIES, 1)
        self.classify = nn.Sequential(
            nn.LayerNorm(96 * (QUERIES + 1)),
            nn.Dropout(0.1),
            nn.Linear(96 * (QUERIES + 1), 256),
            nn.ReLU(inplace=True),
            nn.Linear(256, states),
        )

    def borrow(self, reader: Reader) -> None:
        """Start from the reader's first layers: letters of a name are strokes as well."""
        self.strokes.load_state_dict(reader.trunk[: len(self.strokes)].state_dict())

    def forward(self, plates: Tensor) -> Tensor:
        """`plates` (N, 3, 96, 192) scaled to about -1..1; returns logits (N, states)."""
        cells = self.trunk(self.strokes(plates)).flatten(2) + self.places
        weights = torch.softmax(self.ask(cells), dim=2)
        seen = (cells @ weights.transpose(1, 2)).flatten(1)
        logits: Tensor = self.classify(torch.cat((seen, cells.mean(dim=2)), dim=1))
        return logits
