"""Kept is where something moves, and of each moment the sharpest."""

import itertools
from datetime import timedelta

import numpy as np
import pytest

from models.pictures import Picture
from models.refused import PictureRefused
from tests.cameras import BEGAN, block, blurred, passing
from tests.striped import encoded, street
from workers.choosing import Chooser, Motion, detail, sharpness, small
from workers.source import Shot


def chosen(shots: list[Shot], a_second: float = 4.0, *, gated: bool = True) -> list[Shot]:
    chooser = Chooser(a_second, gated=gated)
    found = [one for shot in shots if (one := chooser.consider(shot))]
    return [*found, *([left] if (left := chooser.rest()) else [])]


def still(count: int, picture: Picture, every: float = 0.1) -> list[Shot]:
    return [Shot(BEGAN + timedelta(seconds=n * every), picture=picture) for n in range(count)]


def noisy(picture: Picture, seed: int) -> Picture:
    noise = np.random.default_rng(seed).normal(0, 8, picture.shape)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


def test_an_empty_street_is_not_kept() -> None:
    assert chosen(still(20, street())) == []


def test_the_noise_of_the_night_is_no_motion() -> None:
    shots = [Shot(one.at, picture=noisy(street(), n)) for n, one in enumerate(still(20, street()))]
    assert chosen(shots) == []


def test_a_change_of_the_light_is_no_motion() -> None:
    shots = [
        Shot(one.at, picture=np.asarray(street() + (40 if n > 5 else 0), np.uint8))
        for n, one in enumerate(still(12, street()))
    ]
    assert chosen(shots) == []


def test_what_passes_is_kept_at_the_asked_rate() -> None:
    kept = chosen(passing(30))
    assert 9 <= len(kept) <= 12
    gaps = [later.at - one.at for one, later in itertools.pairwise(kept)]
    assert min(gaps) >= timedelta(seconds=0.1)


def test_what_has_stopped_is_soon_part_of_the_street() -> None:
    picture = street()
    block(picture, 0.4)
    parked = still(60, picture)
    arriving = [Shot(BEGAN - timedelta(seconds=0.1), picture=street())]
    kept = chosen(arriving + parked)
    assert kept
    assert kept[-1].at < BEGAN + timedelta(seconds=2)


def test_of_each_moment_the_sharpest_is_kept() -> None:
    shots = [
        shot if n % 3 == 0 else Shot(shot.at, picture=blurred(np.asarray(shot.picture)))
        for n, shot in enumerate(passing(30))
    ]
    sharp = {shot.at for n, shot in enumerate(shots) if n % 3 == 0}
    kept = chosen(shots, 3.4)
    assert len(kept) >= 8
    assert sum(shot.at in sharp for shot in kept) >= len(kept) - 1


def test_without_a_gate_every_picture_is_kept() -> None:
    shots = still(7, street())
    assert chosen(shots, gated=False) == shots


def test_a_camera_in_a_car_sees_motion_everywhere() -> None:
    """R-CAP-03: while the car drives, the gate stands open."""
    wide = street(1280, 360)
    shots = [
        Shot(one.at, picture=np.ascontiguousarray(wide[:, n * 12 : n * 12 + 640]))
        for n, one in enumerate(still(30, wide))
    ]
    assert len(chosen(shots)) >= 9


def test_pictures_as_the_camera_sent_them_are_judged_alike_and_passed_on_untouched() -> None:
    drawn = passing(30)
    sent = [Shot(shot.at, data=encoded(np.asarray(shot.picture), ".jpg")) for shot in drawn]
    kept = chosen(sent)
    assert {shot.data for shot in kept} <= {shot.data for shot in sent}
    assert abs(len(kept) - len(chosen(drawn))) <= 1


def test_what_is_no_picture_is_counted_and_passed_over() -> None:
    chooser = Chooser(4.0)
    assert chooser.consider(Shot(BEGAN, data=b"\xff\xd8 no picture")) is None
    assert chooser.unreadable == 1


def test_a_picture_that_announces_too_much_is_not_decoded() -> None:
    huge = bytearray(encoded(street(64, 64), ".jpg"))
    at = huge.index(b"\xff\xc0") + 5
    huge[at : at + 4] = b"\xff\xff\xff\xff"
    with pytest.raises(PictureRefused):
        small(Shot(BEGAN, data=bytes(huge)))


def test_after_a_gap_the_past_says_nothing() -> None:
    other = street(seed=9)
    late = Shot(BEGAN + timedelta(seconds=60), picture=other)
    assert chosen([*still(5, street()), late]) == []


def test_blur_in_any_direction_takes_sharpness() -> None:
    picture = street()
    block(picture, 0.4)
    motion = Motion(0.3, 0.2, 0.7, 0.8)
    sharp = sharpness(Shot(BEGAN, picture=picture), motion)
    assert sharpness(Shot(BEGAN, picture=blurred(picture)), motion) < sharp / 3
    turned = np.ascontiguousarray(picture.transpose(1, 0, 2))
    sideways = Motion(0.2, 0.3, 0.8, 0.7)
    assert sharpness(Shot(BEGAN, picture=turned), sideways) == pytest.approx(sharp, rel=0.35)


def test_a_region_of_one_pixel_has_no_detail() -> None:
    assert detail(np.zeros((1, 1), np.uint8)) == 0.0
