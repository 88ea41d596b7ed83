"""Every registered model is what its table says, and its card says what a reader must know."""

import hashlib
import tomllib
from pathlib import Path

import pytest

from models import catalogue

ENTRIES = sorted(path for path in catalogue.REGISTRY.glob("*") if path.is_dir())
MOST_BYTES = 12_000_000
TOLD = ("Learned from", "Licence", "Figures", "Limits")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda path: path.name)
def test_the_digest_is_that_of_the_weights(entry: Path) -> None:
    table = tomllib.loads((entry / "model.toml").read_text("utf-8"))
    assert table["sha256"] == hashlib.sha256((entry / "weights.onnx").read_bytes()).hexdigest()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda path: path.name)
def test_the_card_tells_data_licence_figures_and_limits(entry: Path) -> None:
    card = (entry / "CARD.md").read_text("utf-8")
    assert [words for words in TOLD if f"- **{words}" not in card] == []


def test_the_weights_together_stay_small() -> None:
    weights = [path for entry in ENTRIES for path in entry.glob("*.onnx")]
    assert sum(path.stat().st_size for path in weights) < MOST_BYTES
