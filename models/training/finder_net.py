"""The finder's network: a street picture in, a grid of plate centres with boxes and corners out."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from models.training.reader_net import Block, conv

CELL = 8
"""Pixels of the picture to one cell of the grid."""


class Finder(nn.Module):
    """Down to 1/32 for what a vehicle looks like, back up to 1/8 for where the plate is."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Sequential(*conv(3, 16, 2), *conv(16, 24, 2))
        self.eighth = nn.Sequential(*conv(24, 40, 2), Block(40))
        self.sixteenth = nn.Sequential(*conv(40, 80, 2), Block(80), Block(80))
        self.low = nn.Sequential(*conv(80, 128, 2), Block(128))
        self.down32 = nn.Conv2d(128, 80, 1)
        self.join16 = nn.Sequential(*conv(80, 80))
        self.down16, self.side8 = nn.Conv2d(80, 48, 1), nn.Conv2d(40, 48, 1)
        self.join8 = nn.Sequential(*conv(48, 48), *conv(48, 48))
        self.score, self.reach, self.bend = (nn.Conv2d(48, n, 1) for n in (1, 4, 8))
        nn.init.constant_(self.score.bias, -4.6)  # type: ignore[arg-type]
        nn.init.constant_(self.reach.bias, 1.0)  # type: ignore[arg-type]
        upright = torch.tensor((0.0, 0, 1, 0, 1, 1, 0, 1))
        self.register_buffer("upright", upright.view(1, 8, 1, 1), persistent=False)

    def forward(self, picture: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """`picture` (N, 3, H, W), sides multiples of 32, scaled to about -1..1.

        Returns on the grid (h, w) = (H/8, W/8): score logits (N, 1, h, w); distances left, top,
        right, bottom in pixels (N, 4, h, w); corners (N, 8, h, w) as fractions of that box.
        """
        eighth = self.eighth(self.stem(picture))
        sixteenth = self.sixteenth(eighth)
        low = self.down32(self.low(sixteenth))
        middle = self.join16(sixteenth + F.interpolate(low, scale_factor=2.0))
        high = self.side8(eighth) + F.interpolate(self.down16(middle), scale_factor=2.0)
        high = self.join8(high)
        reach = torch.exp(self.reach(high).clamp(-3, 4.5)) * CELL
        return self.score(high), reach, self.bend(high) * 0.1 + self.upright


class FinderExport(nn.Module):
    """The finder as it ships: bytes in, local maxima out; see the model.toml beside the weights."""

    def __init__(self, finder: Finder) -> None:
        super().__init__()
        self.finder = finder

    def forward(self, picture: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        score, reach, bend = self.finder((picture.permute(0, 3, 1, 2).float() - 127.5) / 64.0)
        score = torch.sigmoid(score)
        peak = F.max_pool2d(score, 3, 1, 1)
        score = torch.where(score >= peak, score, torch.zeros_like(score))[:, 0]
        left, top, right, bottom = reach.unbind(1)
        corners = [
            bend[:, 2 * k] * (left + right) - left
            if axis == 0
            else bend[:, 2 * k + 1] * (top + bottom) - top
            for k in range(4)
            for axis in (0, 1)
        ]
        return score, reach.permute(0, 2, 3, 1), torch.stack(corners, dim=-1)
