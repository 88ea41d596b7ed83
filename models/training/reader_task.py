"""Teaching the reader: straightened crops of synthetic plates, with every character's place."""

from collections.abc import Iterator
from functools import cache
from itertools import islice

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from models.training import photographed
from models.training.crops import Crop, crops
from models.training.reader_net import BLANK, HEIGHT, SLOTS, WIDTH, Reader
from models.training.reader_targets import targets
from models.training.run import Batch
from models.training.serial import ALPHABET
from models.training.varied import varied
from models.training.views import native_widths

BATCH = 32


class ReaderTask:
    """See `run.Task`."""

    name = "reader"

    def network(self) -> nn.Module:
        return Reader()

    def batches(self, seed: int) -> Iterator[Batch]:
        return _drawn(seed)

    def vary(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """See `varied`."""
        return varied(batch)

    def loss(self, net: nn.Module, batch: dict[str, Tensor]) -> Tensor:
        """Slots, order and cells together; the last two only help the first to form."""
        slots, order, cells = net(scaled(batch["crop"]))
        wanted, legible = batch["text"], batch["legible"]
        guide, named = targets(wanted, batch["centres"], batch["sizes"])
        read = F.cross_entropy(
            slots.flatten(0, 1), wanted.flatten(), label_smoothing=0.01, reduction="none"
        ).view_as(wanted)
        unsure = -F.log_softmax(slots, dim=-1)[..., :BLANK].mean(dim=-1)
        read = torch.where(legible, read, unsure).mean()
        led = -(guide * F.log_softmax(order, dim=-1)).sum(-1).mean()
        where = F.cross_entropy(cells, named, ignore_index=-1)
        loss: Tensor = 2 * read + 0.3 * led + where
        return loss

    def validate(self, net: nn.Module) -> dict[str, float]:
        """Exact texts on 1000 unseen synthetic plates, O = 0 and I = 1 not folded.

        Beside them those of the photographs that are held out.
        """
        device = next(net.parameters()).device
        right = total = characters = places = 0
        for batch in _unseen():
            slots, _, _ = net(scaled(torch.from_numpy(batch["crop"]).to(device)))
            best = slots.argmax(-1).cpu().numpy()
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


@cache
def _unseen() -> tuple[Batch, ...]:
    """Drawn plates that are never taught."""
    return tuple(islice(_drawn(987654321), 32))


def _exact(net: nn.Module, plates: list[photographed.Plate]) -> float:
    """Share of the plates whose whole text is right, as they were photographed."""
    pictures = np.stack([photographed.seen(plate, (WIDTH, HEIGHT)) for plate in plates])
    device = next(net.parameters()).device
    best = net(scaled(torch.from_numpy(pictures).to(device)))[0].argmax(-1).cpu().numpy()
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
    """Stack crops with what is known of their characters, in arrays of one size for every plate."""
    n = len(several)
    text = np.full((n, SLOTS), BLANK, np.int64)
    legible = np.ones((n, SLOTS), bool)
    kept = np.ones((n, SLOTS), np.float32)
    centres, sizes = np.zeros((2, n, SLOTS, 2), np.float32)
    for i, crop in enumerate(several):
        view, count = crop.sample, len(crop.plate.text)
        text[i] = _text(crop.plate.text)
        legible[i, :count], kept[i, :count] = crop.legible, view.kept
        centres[i, :count], sizes[i, :count] = view.centres, view.sizes
    pictures = np.stack([crop.sample.crop for crop in several])
    return {
        "crop": pictures,
        "text": text,
        "legible": legible,
        "kept": kept,
        "centres": centres,
        "sizes": sizes,
    }
