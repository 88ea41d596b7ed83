"""Plates of photographs: which are held out, and how they are cut out."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from models.training.photographed import plates, seen
from models.training.photographs import photographs
from tests.striped import plate

SIZE = (160, 64)
LABELS = "file\tx\ty\tw\th\ttext\tstate\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Forty pictures of a striped plate at the left edge, one a vehicle; one more is unreadable."""
    here = tmp_path / "ro-dashcam"
    here.mkdir()
    picture = np.full((120, 400, 3), 90, np.uint8)
    picture[40:104, 2:162] = plate("B12ABC", width=160, height=64)
    names = [f"B{number:02}ABC" for number in range(40)] + ["?"]
    for number in range(len(names)):
        cv2.imwrite(str(here / f"{number}.png"), picture)
    rows = [f"{number}.png\t2\t40\t160\t64\t{text}\t" for number, text in enumerate(names)]
    (here / "labels.tsv").write_text(LABELS + "\n".join(rows) + "\n")
    return tmp_path


def test_only_plates_with_a_known_text_are_learned_from_and_some_vehicles_never(
    folder: Path,
) -> None:
    learned = {each.text for each in plates(held_out=False, folder=folder)}
    kept = {each.text for each in plates(held_out=True, folder=folder)}
    assert "?" not in learned | kept
    assert len(learned) + len(kept) == 40
    assert kept
    assert not learned & kept
    assert len(photographs(held_out=True, folder=folder)) >= len(kept)


def test_a_vehicle_seen_beside_one_that_is_learned_from_is_not_held_out(folder: Path) -> None:
    kept = sorted(each.text for each in plates(held_out=True, folder=folder))
    learned = sorted(each.text for each in plates(held_out=False, folder=folder))
    rows = [f"both.png\t2\t40\t160\t64\t{text}\t" for text in (kept[0], learned[0])]
    cv2.imwrite(str(folder / "ro-dashcam" / "both.png"), np.zeros((120, 400, 3), np.uint8))
    with (folder / "ro-dashcam" / "labels.tsv").open("a") as labels:
        labels.write("\n".join(rows) + "\n")
    assert kept[0] not in {each.text for each in plates(held_out=True, folder=folder)}
    assert kept[0] in {each.text for each in plates(held_out=False, folder=folder)}


def test_frames_of_one_film_stay_on_one_side(tmp_path: Path) -> None:
    here = tmp_path / "negatives"
    here.mkdir()
    names = [f"film{film}_f{frame:04}.png" for film in range(9) for frame in range(3)]
    for name in names:
        cv2.imwrite(str(here / name), np.full((8, 8, 3), names.index(name), np.uint8))
    rows = [f"{name}\t\t\t\t\t-\t" for name in names]
    (here / "labels.tsv").write_text(LABELS + "\n".join(rows) + "\n")
    kept, learned = (
        {
            int(photograph.picture[0, 0, 0]) // 3
            for photograph in photographs(held_out=side, folder=tmp_path)
        }
        for side in (True, False)
    )
    assert kept | learned == set(range(9))
    assert not kept & learned


def test_a_plate_at_the_edge_is_straightened_from_where_it_is(folder: Path) -> None:
    one = plates(held_out=False, folder=folder)[0]
    crop = seen(one, SIZE)
    # A tenth of margin on every side, as the reader is shown it.
    inner = cv2.resize(crop[5:59, 13:147], SIZE, interpolation=cv2.INTER_LINEAR)
    wanted = plate("B12ABC", width=160, height=64)
    assert float(np.abs(inner.astype(int) - wanted.astype(int)).mean()) < 20
