"""The one door to onnxruntime: checked weights, explicit threads, the same answer every time."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import onnxruntime
from numpy.typing import NDArray

Tensor = NDArray[Any]
"""Element types differ from tensor to tensor; the contracts of the networks name them."""


class Network(Protocol):
    """Something that turns named arrays into named arrays; the tests bring their own."""

    def run(self, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]: ...


class WeightsRefused(Exception):  # noqa: N818 - an answer with a reason, and the name says so
    """The weights are not those that the registry entry vouches for, or cannot be run."""


class Session:
    """One network on the CPU."""

    def __init__(self, weights: Path, sha256: str, threads: int = 1) -> None:
        data = _checked(weights, sha256)
        options = onnxruntime.SessionOptions()
        # Left to itself onnxruntime takes every core, and two processes then wait for each other.
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
        options.use_deterministic_compute = True
        options.log_severity_level = 4
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            self._session = onnxruntime.InferenceSession(
                data, sess_options=options, providers=["CPUExecutionProvider"]
            )
        except Exception as cause:  # onnxruntime has a dozen private types
            raise WeightsRefused(f"{weights.name} is not a network that runs here") from cause
        self._outputs = [output.name for output in self._session.get_outputs()]
        self._inputs = [given.name for given in self._session.get_inputs()]

    @property
    def inputs(self) -> Sequence[str]:
        return self._inputs

    @property
    def outputs(self) -> Sequence[str]:
        return self._outputs

    def run(self, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
        answers = self._session.run(self._outputs, dict(inputs))
        return {
            name: np.asarray(answer) for name, answer in zip(self._outputs, answers, strict=True)
        }


def _checked(weights: Path, sha256: str) -> bytes:
    """The bytes that were checked are the bytes that are run."""
    data = weights.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise WeightsRefused(f"{weights}: digest is {found}, the registry says {sha256}")
    return data
