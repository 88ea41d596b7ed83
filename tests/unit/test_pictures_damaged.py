"""A JPEG that was damaged on its way is refused, and odd ones that are whole are read."""

import numpy as np
import pytest

from models import pictures
from models.refused import PictureRefused, Refusal
from tests.striped import encoded


def jpeg() -> bytes:
    """A picture with as much in it as a street: 100 KB."""
    rng = np.random.default_rng(4)
    return encoded(rng.integers(0, 256, (240, 320, 3)).astype(np.uint8), ".jpg")


def code(data: bytes) -> Refusal:
    with pytest.raises(PictureRefused) as refused:
        pictures.decode(data)
    return refused.value.code


def noticed(data: bytes) -> bool:
    try:
        pictures.decode(data)
    except PictureRefused as refused:
        return refused.code == Refusal.DAMAGED
    return False


def test_bytes_lost_in_the_middle_are_nearly_always_noticed() -> None:
    """Not always: now and then what is left is a picture, if not the one that was taken."""
    data, places = jpeg(), range(5_000, 55_000, 2_500)
    assert sum(noticed(data[:at] + data[at + 300 :]) for at in places) >= 0.8 * len(places)


def test_a_stretch_of_zeros_is_noticed() -> None:
    data = jpeg()
    assert code(data[:20_000] + bytes(4096) + data[24_096:]) == Refusal.DAMAGED


def test_the_refusal_says_where_the_damage_is(capfd: pytest.CaptureFixture[str]) -> None:
    data = jpeg()
    with pytest.raises(PictureRefused, match="damaged in the middle"):
        pictures.decode(data[:9_000] + data[9_400:])
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("filling", [b"\0" * 40, b"\xff" * 40])
def test_empty_bytes_before_the_end_are_what_some_cameras_write(filling: bytes) -> None:
    data = jpeg()
    padded = data[:-2] + filling + data[-2:]
    assert np.array_equal(pictures.decode(padded), pictures.decode(data))
