"""Teaching the finder: permitted street photographs, plates set into them, and drawn streets."""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from models.training.finder_net import CELL, Finder
from models.training.pieces import SIDE, Piece, Pieces
from models.training.run import Batch

BATCH = 16
_GRID = SIDE // CELL


class FinderTask:
    """See `run.Task`."""

    name = "finder"

    def network(self) -> nn.Module:
        return Finder()

    def batches(self, seed: int) -> Iterator[Batch]:
        pieces = Pieces(np.random.default_rng(seed))
        while True:
            yield pack([pieces.next() for _ in range(BATCH)])

    def loss(self, net: nn.Module, batch: dict[str, Tensor]) -> Tensor:
        """Where (focal), how large (overlap), and which way it leans (corners)."""
        score, reach, bend = net((batch["picture"].permute(0, 3, 1, 2).float() - 127.5) / 64.0)
        where = _focal(score[:, 0], batch["heat"], batch["care"])
        sized = batch["sized"]
        total = sized.sum().clamp(min=1)
        overlap = (_overlap_loss(reach, batch["reach"]) * sized).sum() / total
        bent = batch["bent"]
        lean = F.smooth_l1_loss(bend, batch["bend"], reduction="none", beta=0.05).sum(1) * bent
        loss: Tensor = where + 1.5 * overlap + 3 * lean.sum() / bent.sum().clamp(min=1)
        return loss

    def validate(self, net: nn.Module) -> dict[str, float]:
        """Held-out permitted photographs: found at IoU 0.5 with score 0.3, false ones a piece."""
        found = plates = wrong = 0
        overlaps: list[float] = []
        pieces = Pieces(np.random.default_rng(4321), held_out=True)
        for _ in range(20):
            several = [pieces.next() for _ in range(8)]
            pictures = torch.from_numpy(np.stack([p.picture for p in several]))
            score, reach, _ = net((pictures.permute(0, 3, 1, 2).float() - 127.5) / 64.0)
            heat = torch.sigmoid(score[:, 0])
            peaks = (heat == F.max_pool2d(heat[:, None], 3, 1, 1)[:, 0]) & (heat > 0.3)
            for i, piece in enumerate(several):
                boxes = _boxes(peaks[i].numpy(), reach[i].numpy())
                best = [max((_iou(b, t) for b in boxes), default=0.0) for t in piece.boxes]
                overlaps += best
                found += sum(o >= 0.5 for o in best)
                plates += len(best)
                met = [max((_iou(b, t) for t in piece.boxes), default=0.0) > 0.2 for b in boxes]
                wrong += met.count(False)
        return {
            "found": found / max(plates, 1),
            "overlap": float(np.mean(overlaps)),
            "false": wrong / 160,
        }


def pack(pieces: list[Piece]) -> Batch:
    """Stack pieces with their targets on the grid."""
    n, g = len(pieces), _GRID
    heat, care = np.zeros((n, g, g), np.float32), np.ones((n, g, g), np.float32)
    sized, bent = np.zeros((n, g, g), np.float32), np.zeros((n, g, g), np.float32)
    reach, bend = np.ones((n, 4, g, g), np.float32), np.zeros((n, 8, g, g), np.float32)
    middle = (np.arange(g, dtype=np.float32) + 0.5) * CELL
    for i, piece in enumerate(pieces):
        for x0, y0, x1, y1 in piece.unsure:
            near = (middle > x0)[None] & (middle < x1)[None]
            care[i][near & ((middle > y0) & (middle < y1))[:, None]] = 0
        for k, (x0, y0, x1, y1) in enumerate(piece.boxes):
            w, h = x1 - x0, y1 - y0
            dx, dy = middle[None] - (x0 + x1) / 2, middle[:, None] - (y0 + y1) / 2
            sx, sy = max(0.12 * w, 0.55 * CELL), max(0.12 * h, 0.55 * CELL)
            blob = np.exp(-(dx**2) / (2 * sx**2) - (dy**2) / (2 * sy**2))
            peak = np.unravel_index(int(blob.argmax()), blob.shape)
            blob[peak] = 1
            mine = (blob > 0.35) & (blob > heat[i])
            heat[i] = np.maximum(heat[i], blob)
            # Loose boxes teach where a plate is, not how large it is.
            weight = blob * (0.0 if piece.loose[k] else 1.0)
            sized[i][mine] = weight[mine]
            sides = (
                -(x0 - middle)[None] + 0 * dy,
                -(y0 - middle)[:, None] + 0 * dx,
                (x1 - middle)[None] + 0 * dy,
                (y1 - middle)[:, None] + 0 * dx,
            )
            for side, values in enumerate(sides):
                reach[i, side][mine] = np.maximum(values[mine], 1)
            corners = piece.corners[k]
            bent[i][mine] = 0 if corners is None else weight[mine]
            if corners is not None:
                inside = (corners - (x0, y0)) / (w, h)
                bend[i][:, mine] = inside.reshape(8, 1)
    pictures = np.stack([piece.picture for piece in pieces])
    return {
        "picture": pictures,
        "heat": heat,
        "care": care,
        "sized": sized,
        "reach": reach,
        "bent": bent,
        "bend": bend,
    }


def _focal(score: Tensor, heat: Tensor, care: Tensor) -> Tensor:
    """Penalty-reduced focal loss over the centre map (Law and Deng, CornerNet, 2018)."""
    log_p, log_q = F.logsigmoid(score), F.logsigmoid(-score)
    p = torch.sigmoid(score)
    peak = (heat >= 0.999).float()
    hit = -log_p * (1 - p) ** 2 * peak
    miss = -log_q * p**2 * (1 - heat) ** 4 * (1 - peak) * care
    return (hit.sum() + miss.sum()) / peak.sum().clamp(min=4)


def _overlap_loss(ours: Tensor, theirs: Tensor) -> Tensor:
    """1 - IoU of boxes around the same cell centre, plus how far each side is off."""
    across = torch.minimum(ours[:, 0], theirs[:, 0]) + torch.minimum(ours[:, 2], theirs[:, 2])
    down = torch.minimum(ours[:, 1], theirs[:, 1]) + torch.minimum(ours[:, 3], theirs[:, 3])
    shared = across.clamp(min=0) * down.clamp(min=0)
    area = (ours[:, 0] + ours[:, 2]) * (ours[:, 1] + ours[:, 3])
    other = (theirs[:, 0] + theirs[:, 2]) * (theirs[:, 1] + theirs[:, 3])
    off = (torch.log(ours) - torch.log(theirs)).abs().clamp(max=2).mean(1)
    return 1 - shared / (area + other - shared + 1e-6) + 0.2 * off


def _boxes(peaks: np.ndarray, reach: np.ndarray) -> list[tuple[float, float, float, float]]:
    found = []
    for row, column in zip(*np.nonzero(peaks), strict=True):
        left, top, right, bottom = reach[:, row, column]
        x, y = (column + 0.5) * CELL, (row + 0.5) * CELL
        found.append((x - left, y - top, x + right, y + bottom))
    return found


def _iou(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    across = max(min(a[2], b[2]) - max(a[0], b[0]), 0.0)
    down = max(min(a[3], b[3]) - max(a[1], b[1]), 0.0)
    both = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - across * down
    return float(across * down / both) if both > 0 else 0.0
