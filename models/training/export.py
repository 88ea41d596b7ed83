"""From trained weights to a registry folder: the network as ONNX, and the weights to go on from."""

import hashlib
import re
import shutil
from pathlib import Path

import torch
from torch import Tensor, nn

from models.training import reader_net, state_net
from models.training.finder_net import Finder, FinderExport
from models.training.folders import FOLDERS, REGISTRY
from models.training.reader_net import COLUMNS, ROWS, Reader
from models.training.reader_task import scaled
from models.training.run import load_weights
from models.training.state_net import StateReader
from models.training.state_task import STATES

OPSET = 17


class ReaderExport(nn.Module):
    """The reader as it ships: bytes in, logits out, and where each slot looked."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader
        x = (torch.arange(COLUMNS) + 0.5) / COLUMNS
        y = (torch.arange(ROWS // 2) + 0.5) / (ROWS // 2)
        cells = torch.stack((x.repeat(ROWS // 2), y.repeat_interleave(COLUMNS)), dim=1)
        self.register_buffer("cells", cells)

    def forward(self, plates: Tensor) -> tuple[Tensor, Tensor]:
        characters, order, _ = self.reader(scaled(plates))
        return characters, torch.softmax(order[:, :, :-1], dim=2) @ self.cells


class StateExport(nn.Module):
    """The state network as it ships: bytes in, logits out."""

    def __init__(self, state: StateReader) -> None:
        super().__init__()
        self.state = state

    def forward(self, plates: Tensor) -> Tensor:
        logits: Tensor = self.state(scaled(plates))
        return logits


def export(name: str, weights: Path, registry: Path = REGISTRY) -> Path:
    """Write `weights.onnx` and `checkpoint.npz`; the digest in `model.toml` follows."""
    folder = registry / FOLDERS[name]
    folder.mkdir(parents=True, exist_ok=True)
    {"finder": _finder, "reader": _reader, "state": _state}[name](weights, folder / "weights.onnx")
    shutil.copyfile(weights, folder / "checkpoint.npz")
    digest = hashlib.sha256((folder / "weights.onnx").read_bytes()).hexdigest()
    table = folder / "model.toml"
    text = re.sub(r'sha256 = "\w*"', f'sha256 = "{digest}"', table.read_text())
    table.write_text(text)
    return folder


def _finder(weights: Path, file: Path) -> None:
    net = Finder()
    load_weights(net, weights)
    example = torch.zeros(1, 128, 160, 3, dtype=torch.uint8)
    sides = {"picture": {1: "height", 2: "width"}}
    grid = {name: {1: "rows", 2: "columns"} for name in ("score", "box", "corners")}
    _write(FinderExport(net), example, file, sides | grid)


def _reader(weights: Path, file: Path) -> None:
    net = Reader()
    load_weights(net, weights)
    example = torch.zeros(2, reader_net.HEIGHT, reader_net.WIDTH, 3, dtype=torch.uint8)
    _write(
        ReaderExport(net), example, file, {n: {0: "n"} for n in ("plates", "characters", "places")}
    )


def _state(weights: Path, file: Path) -> None:
    net = StateReader(len(STATES) + 1)
    load_weights(net, weights)
    example = torch.zeros(2, state_net.HEIGHT, state_net.WIDTH, 3, dtype=torch.uint8)
    _write(StateExport(net), example, file, {n: {0: "n"} for n in ("plates", "states")})


def _write(net: nn.Module, example: Tensor, file: Path, axes: dict[str, dict[int, str]]) -> None:
    names = list(axes)
    torch.onnx.export(
        net.eval(),
        (example,),
        str(file),
        input_names=names[:1],
        output_names=names[1:],
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )
