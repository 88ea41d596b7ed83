"""Whatever the bytes are: a picture or a reason, soon, and in bounded memory."""

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.pictures import Limits
from tests.measured import Child
from tests.striped import encoded, png, street
from tests.unit.test_headers import with_exif

SMALL = Limits(pixels=2**20, work=2**22)
"""So that a picture that passes is decoded in milliseconds."""
SECONDS = 2.0
KIBIBYTES = 200 * 1024

Change = tuple[int, int, bytes]
"""Where, how many bytes go, and what comes instead."""


def seeds() -> list[bytes]:
    picture = street(48, 32)
    alpha = cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA)
    kinds = [encoded(picture, suffix) for suffix in (".jpg", ".png", ".webp", ".gif", ".bmp")]
    kinds += [encoded(picture, ".tiff"), encoded(np.asarray(alpha, np.uint8), ".png")]
    kinds += [with_exif(kinds[0], 6), cv2.imencode(".jpg", picture, [2, 1])[1].tobytes()]
    return [*kinds, (Path(__file__).parents[1] / "pictures" / "cmyk.jpg").read_bytes()]


SEEDS = seeds()
CHANGE = st.tuples(st.integers(0, 4000), st.integers(0, 8), st.binary(max_size=8))
CHANGES = st.lists(CHANGE, min_size=1, max_size=8)


def damage(data: bytes, changes: list[Change]) -> bytes:
    for at, gone, come in changes:
        start = at % (len(data) + 1)
        data = data[:start] + come + data[start + gone :]
    return data


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    child = Child()
    yield child
    child.stop()


def read_within_bounds(child: Child, data: bytes) -> None:
    cost = child.decode(data, SMALL)
    if cost.kibibytes >= KIBIBYTES:
        child.stop()
    if cost.shape:
        assert len(cost.shape) == 3
        assert cost.shape[0] * cost.shape[1] <= SMALL.pixels
    assert cost.seconds < SECONDS
    assert cost.kibibytes < KIBIBYTES


def test_what_a_picture_takes_is_measured_whatever_was_held_before(child: Child) -> None:
    np.ones(2**27, np.uint8)  # more than the picture takes, and let go at once
    cost = child.decode(png(np.zeros((4096, 4096, 3), np.uint8)), Limits())
    child.stop()
    assert cost.shape == (4096, 4096, 3)
    assert cost.kibibytes > 40 * 1024


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(SEEDS), CHANGES)
def test_a_damaged_picture_is_read_or_refused(
    child: Child, seed: bytes, changes: list[Change]
) -> None:
    read_within_bounds(child, damage(seed, changes))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(SEEDS), st.integers(0, 4000))
def test_a_picture_that_breaks_off_is_read_or_refused(
    child: Child, seed: bytes, length: int
) -> None:
    read_within_bounds(child, seed[:length])


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(SEEDS), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 255))))
def test_a_lying_header_is_read_or_refused(
    child: Child, seed: bytes, changes: list[tuple[int, int]]
) -> None:
    data = bytearray(seed)
    for at, value in changes:
        data[at] = value
    read_within_bounds(child, bytes(data))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([seed[:12] for seed in SEEDS]), st.binary(max_size=300))
def test_noise_behind_a_signature_is_read_or_refused(
    child: Child, signature: bytes, noise: bytes
) -> None:
    read_within_bounds(child, signature + noise)
