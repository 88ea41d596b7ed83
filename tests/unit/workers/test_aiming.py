"""Aiming measures plates that it cannot read, and keeps and sends nothing."""

import numpy as np
import pytest

from models.finder import Found
from models.look import Box
from models.pictures import Picture
from models.rectify import box_corners
from tests.cameras import BEGAN, blurred
from tests.striped import plate, street
from workers import passes
from workers.aiming import Seen, Tally, aim, clock_lines, measured, summary


def with_plate(width: int, light: float = 1.0) -> tuple[Picture, Found]:
    picture = street()
    shown = plate("ABC123", width=width, height=width // 2)
    shown[::6] = 255
    picture[100 : 100 + width // 2, 200 : 200 + width] = shown
    box = Box(200.0, 100.0, float(width), width / 2)
    dimmed = np.asarray(picture * light, np.uint8)
    return dimmed, Found(box, box_corners(box), 0.9)


def test_a_large_sharp_plate_is_good() -> None:
    seen = measured(*with_plate(120))
    assert seen.width == pytest.approx(120)
    assert seen.at == pytest.approx((260 / 640, 130 / 384))
    assert seen.faults == ()


def test_a_small_a_blurred_and_a_burnt_plate_have_their_faults() -> None:
    assert "narrower" in measured(*with_plate(60)).faults[0]
    picture, found = with_plate(120)
    soft = np.asarray(street(640, 384) // 4, np.uint8)
    soft[100:160, 200:320] = np.linspace(0, 250, 120, dtype=np.uint8)[None, :, None]
    assert measured(soft, found).faults == ("blurred: a shorter exposure, or focus",)
    assert measured(blurred(picture), found).sharpness < measured(picture, found).sharpness / 4
    picture[100:160, 200:320] = 255
    assert "burnt out: less light or gain" in measured(picture, found).faults


@pytest.mark.parametrize(
    ("light", "seen", "words"),
    [
        (120.0, True, "bright; aim again after dark"),
        (20.0, True, "1 of 1 plates are fit"),
        (20.0, False, "not fit for the night"),
    ],
)
def test_the_night_check_says_what_was_seen_in_the_dark(
    light: float, seen: bool, words: str
) -> None:
    plates = [Seen(120, 0.1, 100, 0.0, (0.5, 0.5))] if seen else []
    tally = Tally(3, (640, 384), [light] * 3, 3, plates)
    assert words in "\n".join(summary(tally))


def test_without_a_picture_there_is_nothing_to_say() -> None:
    assert summary(Tally()) == ["No picture came."]


def test_the_clock_is_told_with_what_keeps_it() -> None:
    line = clock_lines(lambda: BEGAN)[0]
    assert "2026-05-01 19:00:00 UTC" in line


def test_a_recording_can_be_aimed_at_and_no_plate_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shown = passes.load()[0]
    assert aim(f"film:{shown.clip}", 60) == 0
    told = capsys.readouterr().out
    assert "px wide" in told
    assert shown.plate not in told
    assert "Clock:" in told
