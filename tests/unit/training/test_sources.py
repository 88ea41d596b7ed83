"""What training may use: openly licensed fonts with their licences, permitted photographs."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from models.training.glyphs import FONTS, load_typefaces, serial_typefaces
from models.training.photographs import PERMITTED, photographs

MEASURING_ONLY = ("us-frames", "us-closeups", "misc-permissive")


def test_every_font_has_its_licence_beside_it() -> None:
    for font in FONTS.rglob("*.woff"):
        family = font.stem.removesuffix("-italic").rsplit("-", 1)[0]
        licence = (FONTS / "licences" / f"{family}.txt").read_text()
        assert "Open Font License" in licence or "Apache License" in licence


def test_every_serial_font_draws_every_character() -> None:
    for face in serial_typefaces():
        for character in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789":
            assert face.glyph(character).mask.max() == 255


def test_a_line_is_as_high_as_asked() -> None:
    for faces in load_typefaces().values():
        assert abs(faces[0].line("HEH", 30).shape[0] - 30) <= 4


def test_pictures_for_measuring_only_are_never_opened(tmp_path: Path) -> None:
    for name in (*MEASURING_ONLY, *PERMITTED):
        (tmp_path / name).mkdir()
        cv2.imwrite(str(tmp_path / name / "a.png"), np.zeros((9, 9, 3), np.uint8))
        rows = "file\tx\ty\tw\th\ttext\tstate\na.png\t1\t1\t4\t2\tABC1\t\n"
        (tmp_path / name / "labels.tsv").write_text(rows)
    used = [p for side in (True, False) for p in photographs(held_out=side, folder=tmp_path)]
    assert sorted(p.folder for p in used) == sorted(PERMITTED)


def test_the_two_sides_of_the_split_share_no_vehicle(tmp_path: Path) -> None:
    (tmp_path / "ro-dashcam").mkdir()
    rows = ["file\tx\ty\tw\th\ttext\tstate"]
    for k in range(40):
        cv2.imwrite(str(tmp_path / "ro-dashcam" / f"{k}.png"), np.zeros((9, 9, 3), np.uint8))
        rows.append(f"{k}.png\t1\t1\t4\t2\tB{k // 2:02}ABC\t")
    (tmp_path / "ro-dashcam" / "labels.tsv").write_text("\n".join(rows) + "\n")
    one, other = (
        {p.texts[0] for p in photographs(held_out=side, folder=tmp_path)} for side in (True, False)
    )
    assert one
    assert not one & other


def test_a_listed_picture_that_cannot_be_read_is_said_by_name(tmp_path: Path) -> None:
    (tmp_path / "negatives").mkdir()
    (tmp_path / "negatives" / "labels.tsv").write_text(
        "file\tx\ty\tw\th\ttext\tstate\ngone.jpg\t\t\t\t\t-\t\n"
    )
    with pytest.raises(ValueError, match=r"gone\.jpg"):
        photographs(held_out=False, folder=tmp_path) + photographs(held_out=True, folder=tmp_path)
