"""Convolutions of a network in 8-bit whole numbers, their ranges taken from drawn pictures.

Weights keep to 7 bits: on processors without the newer instructions two products of 8 bits each
overflow while they are added, and the same file would answer differently there.
"""

import logging
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import onnx
from onnxruntime.quantization import (
    CalibrationDataReader,
    QuantFormat,
    QuantType,
    quantize_static,
)

BETWEEN = ("Relu", "Resize")
"""What stands between two convolutions and may stay in whole numbers too."""
Feed = dict[str, np.ndarray]


class _Feeds(CalibrationDataReader):  # type: ignore[misc] # onnxruntime ships no types
    def __init__(self, feeds: Iterable[Feed]) -> None:
        self._feeds: Iterator[Feed] = iter(feeds)

    def get_next(self) -> Feed | None:
        return next(self._feeds, None)


def quantise(file: Path, feeds: Iterable[Feed], body: tuple[str, ...]) -> None:
    """Rewrite the network in place; `body` are parts of the names of the layers to be changed.

    The first convolution stays as it is, since it is cheap and sees the raw picture; so do the
    last ones, whose answers are coordinates and odds.
    """
    graph = onnx.load(str(file)).graph
    first = next(node.name for node in graph.node if node.op_type == "Conv")
    chosen = [
        node.name
        for node in graph.node
        if node.op_type in ("Conv", *BETWEEN)
        and node.name != first
        and any(part in node.name for part in body)
    ]
    # Its advice to prepare the network first is meant for exporters that fold nothing.
    logging.getLogger().setLevel(logging.ERROR)
    quantize_static(
        str(file),
        str(file),
        _Feeds(feeds),
        quant_format=QuantFormat.QDQ,
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        nodes_to_quantize=chosen,
        op_types_to_quantize=["Conv", *BETWEEN],
    )
