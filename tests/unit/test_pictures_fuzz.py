"""Whatever the bytes are: a picture or a reason, soon, and in bounded memory."""

import resource
import time
from pathlib import Path

import cv2
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from models import pictures
from models.pictures import Limits
from models.refused import PictureRefused
from tests.striped import encoded, street
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


def read_within_bounds(data: bytes) -> None:
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    try:
        picture = pictures.decode(data, SMALL)
    except PictureRefused:
        pass
    else:
        assert picture.dtype == np.uint8
        assert picture.ndim == 3
        assert picture.shape[0] * picture.shape[1] <= SMALL.pixels
    assert time.process_time() - start < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < KIBIBYTES


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(SEEDS), CHANGES)
def test_a_damaged_picture_is_read_or_refused(seed: bytes, changes: list[Change]) -> None:
    read_within_bounds(damage(seed, changes))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(SEEDS), st.integers(0, 4000))
def test_a_picture_that_breaks_off_is_read_or_refused(seed: bytes, length: int) -> None:
    read_within_bounds(seed[:length])


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(SEEDS), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 255))))
def test_a_lying_header_is_read_or_refused(seed: bytes, changes: list[tuple[int, int]]) -> None:
    data = bytearray(seed)
    for at, value in changes:
        data[at] = value
    read_within_bounds(bytes(data))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([seed[:12] for seed in SEEDS]), st.binary(max_size=300))
def test_noise_behind_a_signature_is_read_or_refused(signature: bytes, noise: bytes) -> None:
    read_within_bounds(signature + noise)
