"""What the networks' arithmetic alone would cost on this machine: the floor under any program."""

import math
import time
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper, shape_inference

Shape = list[int]


def operations(weights: Path, given: Shape) -> float:
    """Multiplications and additions of one run on an input of that shape."""
    model = onnx.load(weights)
    for dim, size in zip(model.graph.input[0].type.tensor_type.shape.dim, given, strict=True):
        dim.dim_value = size
    # Shapes of the outputs were written for any size; inference is to find them anew.
    for kept in (*model.graph.output, *model.graph.value_info):
        kept.type.tensor_type.ClearField("shape")
    inferred = shape_inference.infer_shapes(model, data_prop=True)
    shapes = _shapes(inferred.graph)
    return float(sum(_of_node(node, shapes) for node in inferred.graph.node))


def _shapes(graph: onnx.GraphProto) -> dict[str, Shape]:
    known = {
        value.name: [dim.dim_value for dim in value.type.tensor_type.shape.dim]
        for value in (*graph.input, *graph.value_info, *graph.output)
    }
    known.update({item.name: list(numpy_helper.to_array(item).shape) for item in graph.initializer})
    return known


def _of_node(node: onnx.NodeProto, shapes: dict[str, Shape]) -> int:
    out = shapes.get(node.output[0], [])
    if node.op_type == "Conv":
        return 2 * math.prod(out) * math.prod(shapes[node.input[1]][1:])
    if node.op_type in ("MatMul", "Gemm"):
        left = shapes.get(node.input[0], [])
        return 2 * math.prod(out) * (left[-1] if left else 0)
    return 0


def operations_a_second(side: int = 1024, rounds: int = 12) -> float:
    """The best of several float matrix products on one thread."""
    left = np.random.default_rng(1).standard_normal((side, side)).astype(np.float32)
    best = math.inf
    for _ in range(rounds):
        start = time.process_time()
        left @ left
        best = min(best, time.process_time() - start)
    return 2.0 * side**3 / best
