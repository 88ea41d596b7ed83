"""Teaching the reader: straightened crops of synthetic plates, with every character's place."""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from models.training import photographed
from models.training.crops import Crop, crops
from models.training.reader_net import (
    BLANK,
    COLUMNS,
    HEIGHT,
    ROWS,
    SLOTS,
    WIDTH,
    Reader,
)
from models.training.run import Batch
from models.training.serial import ALPHABET
from models.training.views import Sample, native_widths

BATCH = 32
_ROWS = ROWS // 2


class ReaderTask:
    """See `run.Task`."""

    name = "reader"

    def network(self) -> nn.Module:
        return Reader()

    def batches(self, seed: int) -> Iterator[Batch]:
        return _drawn(seed)

    def loss(self, net: nn.Module, batch: dict[str, Tensor]) -> Tensor:
        """Slots, order and cells together; the last two only help the first to form."""
        slots, order, cells = net(scaled(batch["crop"]))
        wanted, legible = batch["text"], batch["legible"]
        read = F.cross_entropy(
            slots.flatten(0, 1), wanted.flatten(), label_smoothing=0.01, reduction="none"
        ).view_as(wanted)
        unsure = -F.log_softmax(slots[..., :BLANK], dim=-1).mean(dim=-1)
        read = torch.where(legible, read, unsure).mean()
        guide = -(batch["guide"] * F.log_softmax(order, dim=-1)).sum(-1).mean()
        where = F.cross_entropy(cells, batch["cells"], ignore_index=-1)
        loss: Tensor = 2 * read + 0.3 * guide + where
        return loss

    def validate(self, net: nn.Module) -> dict[str, float]:
        """Exact texts on 1000 unseen synthetic plates, O = 0 and I = 1 not folded.

        Beside them those of the photographs that are held out.
        """
        batches = _drawn(987654321)
        right = total = characters = places = 0
        for _ in range(32):
            batch = next(batches)
            slots, _, _ = net(scaled(torch.from_numpy(batch["crop"])))
            best = slots.argmax(-1).numpy()
            fine = batch["legible"].all(axis=1)
            same = best == batch["text"]
            right += int(same.all(axis=1)[fine].sum())
            total += int(fine.sum())
            real = (batch["text"] != BLANK) & batch["legible"]
            characters += int(same[real].sum())
            places += int(real.sum())
        figures = {"exact": right / total, "characters": characters / places}
        held_out = photographed.plates(held_out=True)
        return figures | ({"photographed": _exact(net, held_out)} if held_out else {})


def _drawn(seed: int) -> Iterator[Batch]:
    for several in crops(np.random.default_rng(seed), (WIDTH, HEIGHT), BATCH, native_widths):
        yield pack(several)


def _exact(net: nn.Module, plates: list[photographed.Plate]) -> float:
    """Share of the plates whose whole text is right, as they were photographed."""
    pictures = np.stack([photographed.seen(plate, (WIDTH, HEIGHT)) for plate in plates])
    best = net(scaled(torch.from_numpy(pictures)))[0].argmax(-1).numpy()
    return float(
        np.mean([(row == _text(p.text)).all() for row, p in zip(best, plates, strict=True)])
    )


def _text(text: str) -> np.ndarray:
    """(SLOTS,): the characters' numbers, blank after the last."""
    row = np.full(SLOTS, BLANK, np.int64)
    row[: len(text)] = [ALPHABET.index(c) for c in text]
    return row


def scaled(crops: Tensor) -> Tensor:
    """uint8 (N, H, W, 3) to the network's range and order."""
    return (crops.permute(0, 3, 1, 2).float() - 127.5) / 64.0


def pack(several: list[Crop]) -> Batch:
    """Stack crops with their targets."""
    n = len(several)
    text = np.zeros((n, SLOTS), np.int64)
    legible = np.ones((n, SLOTS), bool)
    guide = np.zeros((n, SLOTS, _ROWS * COLUMNS + 1), np.float32)
    cells = np.full((n, ROWS, COLUMNS), BLANK, np.int64)
    for i, crop in enumerate(several):
        view, count = crop.sample, len(crop.plate.text)
        text[i] = _text(crop.plate.text)
        legible[i, :count] = crop.legible
        guide[i, :count, :-1] = _guide(view)
        guide[i, count:, -1] = 1
        _mark(cells[i], view, text[i])
    pictures = np.stack([crop.sample.crop for crop in several])
    return {"crop": pictures, "text": text, "legible": legible, "guide": guide, "cells": cells}


def _offsets(view: Sample, rows: int) -> tuple[np.ndarray, np.ndarray]:
    """Distance of each cell from each character, in character widths and heights."""
    x = (np.arange(COLUMNS) + 0.5) / COLUMNS
    y = (np.arange(rows) + 0.5) / rows
    dx = (x[None] - view.centres[:, :1]) / np.maximum(view.sizes[:, :1], 0.02)
    dy = (y[None] - view.centres[:, 1:]) / np.maximum(view.sizes[:, 1:], 0.04)
    return dx, dy


def _guide(view: Sample) -> np.ndarray:
    dx, dy = _offsets(view, _ROWS)
    near = np.exp(-((dy / 0.3) ** 2))[:, :, None] * np.exp(-((dx / 0.4) ** 2))[:, None]
    flat = near.reshape(len(near), -1) + 1e-6
    return np.asarray(flat / flat.sum(axis=1, keepdims=True), np.float32)


def _mark(cells: np.ndarray, view: Sample, text: np.ndarray) -> None:
    dx, dy = _offsets(view, ROWS)
    for k in range(len(dx)):
        close = (np.abs(dy[k]) < 0.62)[:, None] & (np.abs(dx[k]) < 0.7)[None]
        inside = (np.abs(dy[k]) < 0.42)[:, None] & (np.abs(dx[k]) < 0.45)[None]
        cells[close & (cells == BLANK)] = -1
        cells[inside] = text[k]
