"""Teaching the reader: straightened crops of synthetic plates, with every character's place."""

from collections.abc import Iterator
from functools import cache
from itertools import islice

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from models import points
from models.training import photographed
from models.training import reader_targets as targets
from models.training.crops import Crop, crops
from models.training.reader_net import BLANK, HEIGHT, SLOTS, WIDTH, Reader
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
        """Points and cells together; the last only help the first to form."""
        named, seen = net(scaled(batch["crop"]))
        text, centres = batch["text"], batch["centres"]
        wanted = targets.points(text, batch["legible"], centres)
        read = -(wanted * F.log_softmax(named, dim=1)).sum() / (text != BLANK).sum()
        where = F.cross_entropy(seen, targets.cells(text, centres, batch["sizes"]), ignore_index=-1)
        loss: Tensor = read + where
        return loss

    def validate(self, net: nn.Module) -> dict[str, float]:
        """Exact texts on 1000 unseen synthetic plates, O = 0 and I = 1 not folded.

        Beside them those of the photographs that are held out.
        """
        right = total = characters = places = 0
        for batch in _unseen():
            fine = batch["legible"].all(axis=1)
            fine_crops, fine_texts = batch["crop"][fine], batch["text"][fine]
            for read, row in zip(_read(net, fine_crops), fine_texts, strict=True):
                written = _named(row)
                right += read == written
                total += 1
                characters += sum(a == b for a, b in zip(read, written, strict=False))
                places += len(written)
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


def _read(net: nn.Module, crops: np.ndarray) -> list[str]:
    """The surest text of each crop (N, H, W, 3)."""
    device = next(net.parameters()).device
    named = net(scaled(torch.from_numpy(crops).to(device)))[0]
    shares = torch.softmax(named.float(), dim=1)[:, :BLANK].cpu().numpy()
    return [_surest(points.together([points.spread(one, 0.0)])) for one in shares]


def _surest(seen: points.Seen) -> str:
    return _named(seen.chances[0].argmax(axis=1))


def _named(row: np.ndarray) -> str:
    return "".join(ALPHABET[i] for i in row if i != BLANK)


def _exact(net: nn.Module, plates: list[photographed.Plate]) -> float:
    """Share of the plates whose whole text is right, as they were photographed."""
    pictures = np.stack([photographed.seen(plate, (WIDTH, HEIGHT)) for plate in plates])
    read = _read(net, pictures)
    return float(np.mean([text == plate.text for text, plate in zip(read, plates, strict=True)]))


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
