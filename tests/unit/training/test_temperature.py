"""The temperature brings what a network says to how often it is right."""

import numpy as np
import pytest

from models.training.temperature import fit_temperature


def answers(heat: float, count: int = 6_000) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities of a network whose logits are `heat` times too large, and what was right."""
    rng = np.random.default_rng(5)
    logits = rng.normal(0, 2, (count, 6))
    honest = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    right = np.array([rng.choice(6, p=row) for row in honest])
    loud = np.exp(logits * heat)
    return loud / loud.sum(axis=1, keepdims=True), right


@pytest.mark.parametrize("heat", [0.6, 1.0, 1.7])
def test_the_true_temperature_is_found(heat: float) -> None:
    assert fit_temperature(*answers(heat)) == pytest.approx(heat, rel=0.06)


def test_a_class_that_was_never_thought_possible_does_not_break_the_fit() -> None:
    chances = np.array(((1.0, 0.0), (0.0, 1.0), (1.0, 0.0)))
    assert fit_temperature(chances, np.array((0, 1, 1))) > 1.0
