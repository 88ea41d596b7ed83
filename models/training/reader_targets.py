"""Which character the reader is to name at each of its points, and in each of its cells."""

import torch
from torch import Tensor
from torch.nn import functional as F

from models.training.reader_net import BLANK, COLUMNS, FINE, ROWS


def points(text: Tensor, legible: Tensor, centres: Tensor) -> Tensor:
    """Wanted shares (N, classes, points down, points across) from texts (N, slots).

    `centres` (N, slots, 2) are shares of the crop. A character is shared out among the four points
    around its middle by how near they are, so that its shares are 1 together; one that is covered
    could be any of the alphabet. What is left of a point is BLANK.
    """
    x = _near(centres[..., 0], COLUMNS * FINE)
    y = _near(centres[..., 1], ROWS * FINE)
    shares = F.one_hot(text, BLANK + 1).float()
    any_character = torch.full_like(shares, 1 / BLANK)
    any_character[..., BLANK] = 0
    shares = torch.where(legible[..., None], shares, any_character) * (text != BLANK)[..., None]
    wanted = torch.einsum("nsc,nsy,nsx->ncyx", shares[..., :BLANK], y, x)
    taken = wanted.sum(1, keepdim=True)
    wanted = wanted / taken.clamp(min=1)
    return torch.cat((wanted, 1 - taken.clamp(max=1)), dim=1)


def _near(share: Tensor, count: int) -> Tensor:
    """(..., count): how near each of the points in a row is, 1 to 0 at the next point's place."""
    at = torch.arange(count, device=share.device) + 0.5
    return (1 - (share[..., None] * count - at).abs()).clamp(min=0)


def cells(text: Tensor, centres: Tensor, sizes: Tensor) -> Tensor:
    """What each cell shows (N, rows, columns): a character, BLANK, or -1 where it is no lesson."""
    x = (torch.arange(COLUMNS, device=centres.device) + 0.5) / COLUMNS
    y = (torch.arange(ROWS, device=centres.device) + 0.5) / ROWS
    # Distances in character widths and heights.
    dx = ((x - centres[..., :1]) / sizes[..., :1].clamp(min=0.02))[..., None, :].abs()
    dy = ((y - centres[..., 1:]) / sizes[..., 1:].clamp(min=0.04))[..., :, None].abs()
    real = (text != BLANK)[..., None, None]
    close = ((dy < 0.62) & (dx < 0.7) & real).any(dim=1)
    inside = (dy < 0.42) & (dx < 0.45) & real
    # Where two characters overlap the later one counts.
    places = torch.arange(1, text.shape[1] + 1, device=text.device)[None, :, None, None]
    last = (inside * places).amax(dim=1)
    named = text.gather(1, (last - 1).clamp(min=0).flatten(1)).view_as(last)
    blank = torch.where(close, -1, BLANK)
    return torch.where(last > 0, named, blank)
