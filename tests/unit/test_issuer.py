"""The state of issue: what the picture shows, weighed by the serial."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from models.catalogue import StateModel
from models.formats import Formats, load
from models.issuer import Issuer
from models.session import Tensor

STATES = ("CA", "TX", "")
FORMATS = "state\tpattern\tweight\nCA\t#@@@###\t1.0\nTX\t@@@####\t1.0\n"


class Mute:
    """A network without an answer: the chances are given here."""

    def run(self, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
        return dict.fromkeys(inputs, np.zeros(0, np.float32))


def issuer(folder: Path, weight: float) -> Issuer:
    model = StateModel("classes", "", 192, 96, 0.1, STATES, 1.0, 0.6, serial_weight=weight)
    return Issuer(model, Mute(), formats(folder))


def formats(folder: Path) -> Formats:
    path = folder / "formats.tsv"
    path.write_text(FORMATS, "utf-8")
    return load(path)


def test_a_serial_decides_between_states_that_look_alike(tmp_path: Path) -> None:
    one, alike = issuer(tmp_path, 0.5), np.array((0.45, 0.5, 0.05))
    assert one.named(alike) is None
    named = [one.named(one.weighed(alike, text)) for text in ("7ABC123", "ABC1234")]
    assert [state.code if state else None for state in named] == ["CA", "TX"]


def test_a_serial_of_another_state_makes_a_plain_one_doubtful(tmp_path: Path) -> None:
    one, plain = issuer(tmp_path, 0.5), np.array((0.88, 0.11, 0.01))
    assert one.named(plain) is not None
    assert one.named(one.weighed(plain, "ABC1234")) is None


def test_a_serial_of_nobody_changes_nothing(tmp_path: Path) -> None:
    chances = np.array((0.3, 0.6, 0.1))
    assert issuer(tmp_path, 1.0).weighed(chances, "MYCAR") == pytest.approx(chances)


def test_a_weight_of_nothing_leaves_the_picture_alone(tmp_path: Path) -> None:
    chances = np.array((0.3, 0.6, 0.1))
    assert issuer(tmp_path, 0.0).weighed(chances, "7ABC123") == pytest.approx(chances)
