"""What the reader's slots are to look at, and what each of its cells is to name."""

import torch
from torch import Tensor

from models.training.reader_net import BLANK, COLUMNS, ROWS

_ROWS = ROWS // 2
"""Of the cells that slots look at: two of those that name characters are one of them."""


def targets(text: Tensor, centres: Tensor, sizes: Tensor) -> tuple[Tensor, Tensor]:
    """From texts (N, slots) and the characters' places (N, slots, 2) as shares of the crop.

    Returns the order's wanted shares (N, slots, cells + 1), the last of which is "nothing here",
    and what each cell shows (N, rows, columns): a character, BLANK, or -1 where it is no lesson.
    """
    real = text != BLANK
    return _guide(real, centres, sizes), _cells(text, real, centres, sizes)


def _offsets(centres: Tensor, sizes: Tensor, rows: int) -> tuple[Tensor, Tensor]:
    """Distance of each cell from each character, in character widths and heights."""
    x = (torch.arange(COLUMNS, device=centres.device) + 0.5) / COLUMNS
    y = (torch.arange(rows, device=centres.device) + 0.5) / rows
    dx = (x - centres[..., :1]) / sizes[..., :1].clamp(min=0.02)
    dy = (y - centres[..., 1:]) / sizes[..., 1:].clamp(min=0.04)
    return dx[..., None, :], dy[..., :, None]


def _guide(real: Tensor, centres: Tensor, sizes: Tensor) -> Tensor:
    dx, dy = _offsets(centres, sizes, _ROWS)
    near = torch.exp(-((dy / 0.3) ** 2) - (dx / 0.4) ** 2).flatten(2) + 1e-6
    near = near / near.sum(dim=2, keepdim=True) * real[..., None]
    return torch.cat((near, ~real[..., None]), dim=2)


def _cells(text: Tensor, real: Tensor, centres: Tensor, sizes: Tensor) -> Tensor:
    dx, dy = _offsets(centres, sizes, ROWS)
    dx, dy, real = dx.abs(), dy.abs(), real[..., None, None]
    close = ((dy < 0.62) & (dx < 0.7) & real).any(dim=1)
    inside = (dy < 0.42) & (dx < 0.45) & real
    # Where two characters overlap the later one counts.
    places = torch.arange(1, text.shape[1] + 1, device=text.device)[None, :, None, None]
    last = (inside * places).amax(dim=1)
    named = text.gather(1, (last - 1).clamp(min=0).flatten(1)).view_as(last)
    blank = torch.where(close, -1, BLANK)
    return torch.where(last > 0, named, blank)
