"""The same crop under other circumstances, made where the network learns.

Drawing a view costs a processor two milliseconds, learning from it on a GPU a hundredth of that:
each view is therefore taken several times, never twice alike. What is done here leaves readable
what was readable, but for `_covered`, which takes characters away at an end and says so.
"""

import torch
from torch import Tensor
from torch.nn import functional as F

from models.training.reader_net import BLANK, HEIGHT, WIDTH

UNTOUCHED = 0.2
"""The share of crops that stay as they were drawn."""
CLEAR, WORN = 0.9, 0.6
"""What cameras left of the characters, `views.Sample.kept`: above the first a crop bears anything,
below the second nothing more."""
GONE, STAYS = 0.75, 0.15
"""The share of a character's width under a cover from which it is unknown, and up to which it is
read; a cover that leaves others in between is not laid."""
SOFT = torch.tensor((1.0, 4.0, 6.0, 4.0, 1.0)) / 16


def varied(batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Crops (N, H, W, 3) in bytes with their characters' places, each changed in its own way."""
    pictures = batch["crop"].permute(0, 3, 1, 2).float()
    real = batch["text"] != BLANK
    kept = (batch["kept"] * real).sum(1) / real.sum(1).clamp(min=1)
    bears = ((kept - WORN) / (CLEAR - WORN)).clamp(0, 1)
    bears = bears * _uniform(bears, 0.2, 1.0) * _chosen(bears, 1 - UNTOUCHED)
    pictures, centres, sizes = _moved(pictures, batch["centres"], batch["sizes"], bears)
    pictures = _inked(pictures, bears)
    pictures, legible = _covered(pictures, real, batch["legible"], centres, sizes)
    pictures = _lit(pictures, bears)
    pictures = _focused(_resampled(pictures, bears), bears)
    pictures = _grained(pictures, bears)
    crops = pictures.clamp(0, 255).round().to(torch.uint8).permute(0, 2, 3, 1)
    changed = {"crop": crops, "legible": legible, "centres": centres, "sizes": sizes}
    return batch | changed


def _uniform(like: Tensor, low: float, high: float, *shape: int) -> Tensor:
    """One number, or a table of them, for each of the batch."""
    return torch.empty((len(like), *shape), device=like.device).uniform_(low, high)


def _chosen(like: Tensor, share: float, *shape: int) -> Tensor:
    """1 for so many of the batch, 0 for the others."""
    return (_uniform(like, 0, 1, *shape) < share).float()


def _wide(values: Tensor) -> Tensor:
    """(N,) to (N, 1, 1, 1)."""
    return values[:, None, None, None]


def _moved(
    pictures: Tensor, centres: Tensor, sizes: Tensor, bears: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """Other corners, and a metal that is not quite flat: strokes bend by about a pixel."""
    n = len(pictures)
    stretch = 1 + _uniform(bears, -0.08, 0.08, 2) * bears[:, None]
    lean = _uniform(bears, -0.07, 0.07, 2) * bears[:, None]
    shift = _uniform(bears, -0.05, 0.05, 2) * bears[:, None]
    turn = torch.stack(
        (
            torch.stack((stretch[:, 0], lean[:, 0], shift[:, 0]), 1),
            torch.stack((lean[:, 1], stretch[:, 1], shift[:, 1]), 1),
        ),
        dim=1,
    )
    grid = F.affine_grid(turn, [n, 3, HEIGHT, WIDTH], align_corners=False)
    waves = torch.randn(n, 2, 4, 9, device=pictures.device) * _wide(bears * 0.9)
    waves = F.interpolate(waves, (HEIGHT, WIDTH), mode="bicubic", align_corners=False)
    pixel = torch.tensor((2 / WIDTH, 2 / HEIGHT), device=pictures.device)
    grid = grid + waves.permute(0, 2, 3, 1) * pixel
    moved = F.grid_sample(pictures, grid, padding_mode="border", align_corners=False)
    back = torch.linalg.inv(turn[:, :, :2])
    placed = (centres * 2 - 1 - shift[:, None]) @ back.transpose(1, 2)
    return moved, (placed + 1) / 2, sizes / stretch[:, None]


def _inked(pictures: Tensor, bears: Tensor) -> Tensor:
    """Thicker or thinner strokes."""
    some = _wide(_chosen(bears, 0.25) * bears * _uniform(bears, 0, 0.8))
    lighter = F.max_pool2d(pictures, 3, 1, 1)
    darker = -F.max_pool2d(-pictures, 3, 1, 1)
    way = _wide(_chosen(bears, 0.5))
    return pictures + some * (way * lighter + (1 - way) * darker - pictures)


def _covered(
    pictures: Tensor, real: Tensor, legible: Tensor, centres: Tensor, sizes: Tensor
) -> tuple[Tensor, Tensor]:
    """Glare, shadow or a hitch over the first or last characters; which are legible then."""
    n, device = len(pictures), pictures.device
    rows = torch.arange(n, device=device)
    last = real.sum(1) - 1
    on_left = _chosen(pictures, 0.5) > 0
    end = torch.where(on_left, torch.zeros_like(last), last)
    left, right = centres[..., 0] - sizes[..., 0] / 2, centres[..., 0] + sizes[..., 0] / 2
    edge = torch.where(on_left, right[rows, end], left[rows, end])[:, None]
    over = torch.where(on_left[:, None], edge - left, right - edge) / sizes[..., 0].clamp(min=0.01)
    over = over.clamp(0, 1) * real
    fair = ((over >= GONE) | (over <= STAYS)).all(1) & ((over >= GONE).sum(1) <= 2) & (last > 1)
    laid = fair & (_chosen(pictures, 0.07) > 0)
    x = (torch.arange(WIDTH, device=device) + 0.5) / WIDTH
    beyond = torch.where(on_left[:, None], edge - x, x - edge)
    steep = _uniform(pictures, 40, 150, 1)
    cover = torch.sigmoid(beyond * steep) * _uniform(pictures, 0.88, 1.0, 1)
    cover = (cover * laid[:, None])[:, None, None, :]
    bright = _wide(_chosen(pictures, 0.4))
    tone = _uniform(pictures, -12, 12, 3, 1, 1)
    tone = tone + bright * _wide(_uniform(pictures, 225, 255))
    tone = tone + (1 - bright) * _wide(_uniform(pictures, 0, 150))
    covered = pictures + cover * (tone - pictures)
    return covered, legible & ~(laid[:, None] & (over >= GONE))


def _lit(pictures: Tensor, bears: Tensor) -> Tensor:
    """Exposure, contrast, colour, and light that falls unevenly."""
    n = len(pictures)
    some = bears[:, None, None, None]
    tone = (pictures / 255).clamp(1e-3, 1) ** torch.exp(_wide(_uniform(bears, -0.45, 0.45)) * some)
    colour = 1 + _uniform(bears, -0.15, 0.15, 3, 1, 1) * some
    gain = torch.exp(_wide(_uniform(bears, -0.5, 0.2)) * some)
    fall = torch.randn(n, 1, 2, 4, device=pictures.device) * _wide(_chosen(bears, 0.4)) * 0.5
    fall = F.interpolate(fall, (HEIGHT, WIDTH), mode="bilinear", align_corners=False)
    lit = tone * 255 * colour * gain * torch.exp(fall.clamp(-1.2, 0.6) * some)
    lit = lit + _wide(_uniform(bears, -20, 25)) * some
    grey = lit.mean(1, keepdim=True)
    return lit + _wide(_chosen(bears, 0.15)) * some * (grey - lit)


def _resampled(pictures: Tensor, bears: Tensor) -> Tensor:
    """Fewer pixels than it has: a picture made small on its way and large again."""
    some = _chosen(bears, 0.35) * (bears > 0.25)
    parts = []
    for part, mine in zip(pictures.chunk(6), some.chunk(6), strict=True):
        down, across = torch.empty(2).uniform_(0.5, 0.95).tolist()
        size = (round(HEIGHT * down), round(WIDTH * across))
        small = F.interpolate(part, size, mode="bilinear", antialias=True)
        large = F.interpolate(small, (HEIGHT, WIDTH), mode="bilinear")
        parts.append(part + _wide(mine) * (large - part))
    return torch.cat(parts)


def _focused(pictures: Tensor, bears: Tensor) -> Tensor:
    """Softer, or sharpened as cheap cameras do it."""
    line = SOFT.to(pictures.device)
    kernel = (line[:, None] * line[None]).expand(3, 1, 5, 5)
    soft = F.conv2d(F.pad(pictures, (2, 2, 2, 2), mode="replicate"), kernel, groups=3)
    amount = _uniform(bears, -1.2, 1.0) * bears * _chosen(bears, 0.5)
    return pictures + _wide(amount) * (soft - pictures)


def _grained(pictures: Tensor, bears: Tensor) -> Tensor:
    """Noise, fine or in larger grains."""
    n, device = len(pictures), pictures.device
    fine = torch.randn(n, 3, HEIGHT, WIDTH, device=device)
    coarse = torch.randn(n, 1, HEIGHT // 2, WIDTH // 2, device=device)
    coarse = F.interpolate(coarse, (HEIGHT, WIDTH), mode="bilinear")
    kind = _wide(_chosen(bears, 0.5))
    amount = _wide(_uniform(bears, 0, 12) * bears * _chosen(bears, 0.4))
    return pictures + amount * (kind * fine + (1 - kind) * 1.5 * coarse)
