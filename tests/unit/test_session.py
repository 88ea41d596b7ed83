"""Only the weights that the registry vouches for are run."""

import hashlib
from pathlib import Path

import numpy as np
import pytest

from models.session import Session, WeightsRefused
from tests import doubles


def test_a_network_answers_by_name(tmp_path: Path) -> None:
    weights = doubles.network(doubles.STATE)
    (tmp_path / "weights.onnx").write_bytes(weights)
    session = Session(tmp_path / "weights.onnx", hashlib.sha256(weights).hexdigest())
    answers = session.run({"plates": np.full((2, 96, 192, 3), 40, np.uint8)})
    assert list(session.inputs) == ["plates"]
    assert list(session.outputs) == ["states"]
    assert answers["states"].argmax(axis=1).tolist() == [1, 1]


def test_weights_with_another_digest_are_refused(tmp_path: Path) -> None:
    (tmp_path / "weights.onnx").write_bytes(doubles.network(doubles.STATE))
    with pytest.raises(WeightsRefused, match="the registry says"):
        Session(tmp_path / "weights.onnx", "0" * 64)


def test_weights_that_are_no_network_are_refused(tmp_path: Path) -> None:
    (tmp_path / "weights.onnx").write_bytes(b"noise")
    with pytest.raises(WeightsRefused, match="not a network"):
        Session(tmp_path / "weights.onnx", hashlib.sha256(b"noise").hexdigest())
