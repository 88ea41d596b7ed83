"""What changes through a clip: shade, glint, posts, focus, exposure, a camera that shakes."""

from dataclasses import replace

import numpy as np
import pytest

from models.training.street.fleeting import STEADY, Bar, Fleeting, Glint, choose
from models.training.street.weather import choose_sky

SIZE = (320, 160)
QUAD = np.array(((100, 60), (180, 60), (180, 100), (100, 100)), np.float32)
DAY = next(
    sky for sky in (choose_sky(np.random.default_rng(n)) for n in range(20)) if sky.kind == "day"
)


def grey() -> np.ndarray:
    return np.full((SIZE[1], SIZE[0], 3), 120, np.uint8)


def spoiled(fleeting: Fleeting, seconds: float) -> np.ndarray:
    picture = grey()
    fleeting.spoil(picture, QUAD, seconds)
    return picture


def test_a_steady_clip_changes_nothing() -> None:
    assert np.array_equal(spoiled(STEADY, 0.7), grey())
    assert (STEADY.blur(0.3), STEADY.exposure(0.0)) == (0.0, 1.0)
    assert not STEADY.shaken(0.3).any()


def test_shade_takes_light_where_it_lies_and_stays_there() -> None:
    shade = np.ones((20, 40), np.float32)
    shade[:, :20] = 0.5
    left, right = np.split(spoiled(Fleeting(shade), 0.0), 2, axis=1)
    assert left[:, :150].max() == 60
    assert right[:, 10:].min() == 120
    assert np.array_equal(spoiled(Fleeting(shade), 0.0), spoiled(Fleeting(shade), 1.0))


def test_a_glint_is_on_the_plate_at_its_moment_and_gone_later() -> None:
    glint = Fleeting(glint=Glint((0.25, 0.5), (0.0, 0.0), 0.5, 0.2, 0.1, 200.0))
    bright = spoiled(glint, 0.5)[..., 0]
    assert bright[80, 120] == 255
    assert bright[20, 120] == bright[80, 300] == 120
    assert np.array_equal(spoiled(glint, 2.0), grey())


def test_what_goes_by_covers_one_part_and_then_another() -> None:
    bar = Bar(start=0.2, speed=0.5, wide=0.1, lean=0.0, soft=0.01, colour=(10, 20, 30))
    first, later = (spoiled(Fleeting(bars=(bar,)), at)[80] for at in (0.0, 1.0))
    assert tuple(first[64]) == tuple(later[224]) == (10, 20, 30)
    assert tuple(first[224]) == tuple(later[64]) == (120, 120, 120)


def test_focus_is_lost_and_found_and_the_exposure_settles() -> None:
    fleeting = Fleeting(hunting=2.0, period=1.0, begins=1.5, settles=0.5)
    assert [fleeting.blur(at) for at in (0.0, 0.5, 1.0)] == pytest.approx([0, 2, 0], abs=1e-6)
    assert fleeting.exposure(0.0) == 1.5
    assert 1.0 < fleeting.exposure(0.5) < 1.2


def test_a_camera_on_a_car_shakes_more_than_one_on_a_pole() -> None:
    def reach(*, rides: bool) -> float:
        rng = np.random.default_rng(3)
        chosen = [choose(SIZE, 2.0, DAY, rng, rides=rides) for _ in range(60)]
        return float(np.mean([np.abs(one.shaken(0.01)).max() for one in chosen]))

    assert reach(rides=True) > 3 * reach(rides=False)


def test_what_is_chosen_is_the_same_for_a_seed_and_of_each_kind_at_times() -> None:
    def some() -> list[Fleeting]:
        rng = np.random.default_rng(11)
        return [choose(SIZE, 2.0, DAY, rng, rides=False) for _ in range(80)]

    clips = some()
    assert [replace(clip, shade=None) for clip in clips] == [
        replace(clip, shade=None) for clip in some()
    ]
    shares = [
        sum(kind(clip) for clip in clips) / len(clips)
        for kind in (
            lambda clip: clip.shade is not None,
            lambda clip: bool(clip.bars),
            lambda clip: clip.glint is not None,
            lambda clip: clip.hunting > 0,
        )
    ]
    assert all(0.05 < share < 0.7 for share in shares)
