"""From trained weights to a registry folder: the network as ONNX, and the weights to go on from."""

import hashlib
import re
import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from models import catalogue
from models.catalogue import FinderModel
from models.finder import AROUND, fit
from models.training import reader_net, state_net
from models.training.crops import crops
from models.training.finder_net import Finder, FinderExport
from models.training.folders import FOLDERS, REGISTRY
from models.training.quantise import Feed, quantise
from models.training.reader_net import BLANK, Reader
from models.training.reader_task import scaled
from models.training.run import load_weights
from models.training.specimens import streets
from models.training.state_net import StateReader
from models.training.state_task import STATES
from models.training.views import native_widths

OPSET = 17
LARGE = 256
"""Numbers from which a weight is worth halving."""
SEED = 20_270_000
"""Of the drawn pictures that show which ranges the numbers inside a network take."""
PICTURES, BATCHES = 50, 10


class ReaderExport(nn.Module):
    """The reader as it ships: bytes in, each character's shares of the points out."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, plates: Tensor) -> Tensor:
        named, _ = self.reader(scaled(plates))
        return torch.softmax(named, dim=1)[:, :BLANK]


class StateExport(nn.Module):
    """The state network as it ships: bytes in, logits out."""

    def __init__(self, state: StateReader) -> None:
        super().__init__()
        self.state = state

    def forward(self, plates: Tensor) -> Tensor:
        logits: Tensor = self.state(scaled(plates))
        return logits


def export(name: str, weights: Path, registry: Path = REGISTRY) -> Path:
    """Write `weights.onnx` and `checkpoint.npz`; the digest in `model.toml` follows.

    Raises FileNotFoundError before anything is written where the folder has no `model.toml`.
    """
    folder = registry / FOLDERS[name]
    table = folder / "model.toml"
    text = table.read_text()
    with TemporaryDirectory(dir=registry, prefix=".") as scratch:
        file = Path(scratch) / "weights.onnx"
        {"finder": _finder, "reader": _reader, "state": _state}[name](weights, file)
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        file.replace(folder / "weights.onnx")
    shutil.copyfile(weights, folder / "checkpoint.npz")
    table.write_text(re.sub(r'sha256 = "\w*"', f'sha256 = "{digest}"', text))
    return folder


def _finder(weights: Path, file: Path) -> None:
    net = Finder()
    load_weights(net, weights)
    example = torch.zeros(1, 128, 160, 3, dtype=torch.uint8)
    sides = {"picture": {1: "height", 2: "width"}}
    grid = {name: {1: "rows", 2: "columns"} for name in ("score", "box", "corners")}
    _write(FinderExport(net), example, file, sides | grid)
    body = ("/stem", "/eighth", "/sixteenth", "/low", "/down", "/join", "/side")
    quantise(file, _pictures(), body)
    _halve(file)


def _reader(weights: Path, file: Path) -> None:
    net = Reader()
    load_weights(net, weights)
    example = torch.zeros(2, reader_net.HEIGHT, reader_net.WIDTH, 3, dtype=torch.uint8)
    _write(ReaderExport(net), example, file, {n: {0: "n"} for n in ("plates", "characters")})
    # Not quantised: it would save 2 ms a plate and cost up to a point of plates read right.
    _halve(file)


def _state(weights: Path, file: Path) -> None:
    net = StateReader(len(STATES) + 1)
    load_weights(net, weights)
    example = torch.zeros(2, state_net.HEIGHT, state_net.WIDTH, 3, dtype=torch.uint8)
    _write(StateExport(net), example, file, {n: {0: "n"} for n in ("plates", "states")})
    quantise(file, _plates(state_net.WIDTH, state_net.HEIGHT), ("/strokes", "/trunk"))
    _halve(file)


def _pictures() -> Iterator[Feed]:
    """Drawn streets as the finder sees them in its two passes."""
    _, model = catalogue.load().choose(FinderModel, None)
    for street in streets(PICTURES, SEED):
        yield {"picture": fit(street.picture, model.long_side, 0.0).pixels[None]}
        yield {"picture": fit(street.picture, model.second_long_side, AROUND).pixels[None]}


def _plates(width: int, height: int) -> Iterator[Feed]:
    """Drawn plates, straightened."""
    supply = crops(np.random.default_rng(SEED), (width, height), 32, native_widths)
    for several in islice(supply, BATCHES):
        yield {"plates": np.stack([crop.sample.crop for crop in several])}


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


def _halve(file: Path) -> None:
    """Store large weights in half precision; they are widened once, when the session loads."""
    model = onnx.load(str(file))
    widened = []
    for weights in model.graph.initializer:
        if weights.data_type == onnx.TensorProto.FLOAT and np.prod(weights.dims) > LARGE:
            name = weights.name
            small = numpy_helper.to_array(weights).astype(np.float16)
            weights.CopyFrom(numpy_helper.from_array(small, f"{name}.half"))
            widened.append(
                onnx.helper.make_node("Cast", [f"{name}.half"], [name], to=onnx.TensorProto.FLOAT)
            )
    nodes = [*widened, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, str(file))
