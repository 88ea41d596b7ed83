"""`platewarden read` from the command line to its rows, with the doubles as models."""

import json
import os
import subprocess
import sys
from pathlib import Path

import cv2
import pytest

from backend.cli.main import main
from tests.striped import encoded, plate, png, scene, street
from tests.unit.test_headers import with_exif

HEADER = "file\ttext\tx\ty\tw\th\tconfidence\tstate\trunner_up"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three pictures: one plate, none, one plate."""
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    (pictures / "a.png").write_bytes(png(scene("ABC123", "IL", x=40, y=30)))
    (pictures / "b.png").write_bytes(png(street()))
    (pictures / "c.png").write_bytes(png(scene("aXY77", "IA")))
    (pictures / "notes.txt").write_text("not a picture", "utf-8")
    return pictures


def run(registry: Path, *arguments: str | Path) -> int:
    return main(["read", "--registry", str(registry), *map(str, arguments)])


def film(path: Path) -> Path:
    """Two vehicles, one after the other."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (640, 384))
    for number in range(20):
        writer.write(scene("ABC123", "IL", x=20 + 10 * number, y=100))
    for _ in range(20):
        writer.write(street())
    for number in range(10):
        writer.write(scene("XYZ789", x=400 - 10 * number, y=200))
    writer.release()
    return path


def test_a_folder_is_read_into_a_table(
    registry: Path, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(registry, folder) == 0
    header, first, second = capfd.readouterr().out.splitlines()
    assert header == HEADER
    assert first.split("\t")[:6] == [f"{folder}/a.png", "ABC123", "40.0", "30.0", "200.0", "80.0"]
    assert first.split("\t")[7] == "IL"
    assert second.split("\t")[1] == "AXY77"


def test_the_same_command_gives_the_same_rows(
    registry: Path, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run(registry, folder)
    first = capfd.readouterr().out
    run(registry, f"{folder}/*.png", "--tsv", "--threads", "1")
    assert capfd.readouterr().out == first


def test_json_is_one_array(registry: Path, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(registry, folder, "--json") == 0
    rows = json.loads(capfd.readouterr().out)
    assert [row["text"] for row in rows] == ["ABC123", "AXY77"]
    assert rows[1]["characters"][0]["ranking"][1][0] == "B"


def test_files_that_cannot_be_read_are_named_and_the_others_are_read(
    registry: Path, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    whole = encoded(scene("ABC123"), ".jpg")
    (folder / "broken.jpg").write_bytes(whole[: len(whole) // 2])
    (folder / "empty.png").write_bytes(b"")
    missing = folder / "missing\n.png"
    assert run(registry, folder, missing) == 1
    printed = capfd.readouterr()
    assert len(printed.out.splitlines()) == 3
    assert printed.err.splitlines() == [
        f"{folder}/broken.jpg: truncated: the file ends before the picture does",
        f"{folder}/empty.png: empty: the file is empty",
        f"{folder}/missing\\n.png: unreadable: does not exist",
    ]


def test_decoders_do_not_chatter_beside_our_one_line(
    registry: Path, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    data = bytearray(png(scene("ABC123")))
    data[60] ^= 0xFF
    (folder / "broken.png").write_bytes(data)
    assert run(registry, folder / "broken.png") == 1
    assert len(capfd.readouterr().err.splitlines()) == 1


def test_boxes_are_those_of_the_picture_as_displayed(
    registry: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    sideways = cv2.rotate(scene("ABC123", x=40, y=30), cv2.ROTATE_90_COUNTERCLOCKWISE)
    jpeg = cv2.imencode(".jpg", sideways, [cv2.IMWRITE_JPEG_QUALITY, 100])[1].tobytes()
    (tmp_path / "turned.jpg").write_bytes(with_exif(jpeg, 6))
    assert run(registry, tmp_path / "turned.jpg", "--json") == 0
    row = json.loads(capfd.readouterr().out)[0]
    assert row["text"] == "ABC123"
    assert row["box"] == pytest.approx({"x": 40, "y": 30, "w": 200, "h": 80}, abs=2)


def test_a_close_up_is_read_as_well(
    registry: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "close.png").write_bytes(png(plate("ABC123", "IL", 320, 160)))
    run(registry, tmp_path)
    assert capfd.readouterr().out.splitlines()[1].split("\t")[1] == "ABC123"


def test_a_film_gives_a_row_a_vehicle_with_its_time(
    registry: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(registry, film(tmp_path / "film.avi"), "--json") == 0
    first, second = json.loads(capfd.readouterr().out)
    assert (first["text"], second["text"]) == ("ABC123", "XYZ789")
    assert (first["from_seconds"], first["to_seconds"], first["looks"]) == (0.0, 1.8, 10)
    assert second["file"].endswith("film.avi#t=4.00,4.80")


def test_a_broken_film_is_one_line(
    registry: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "film.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(100))
    assert run(registry, tmp_path) == 1
    assert "film.mp4: damaged" in capfd.readouterr().err


def test_a_pipe_is_refused_and_not_waited_for(
    registry: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert run(registry, tmp_path / "pipe.jpg") == 1
    assert "unreadable: is not a plain file" in capfd.readouterr().err


def test_a_name_that_the_system_does_not_take_is_one_line(
    registry: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(registry, "x" * 5000) == 1
    assert len(capfd.readouterr().err.splitlines()) == 1


def test_overlays_are_written_for_pictures_and_films(
    registry: Path, folder: Path, tmp_path: Path
) -> None:
    film(folder / "film.avi")
    assert run(registry, folder, "--overlay", tmp_path / "shown", "--fps", "1") == 0
    shown = sorted(path.name for path in (tmp_path / "shown").iterdir())
    assert shown[:3] == ["a.png.overlay.jpg", "b.png.overlay.jpg", "c.png.overlay.jpg"]
    assert shown[3] == "film.avi.000000.00s.overlay.jpg"


def test_an_overlay_folder_that_cannot_be_made_is_one_sentence(
    registry: Path, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(registry, folder, "--overlay", folder / "a.png" / "below") == 2
    assert len(capfd.readouterr().err.splitlines()) == 1


def test_an_overlay_that_cannot_be_written_is_one_line_and_the_rest_is_read(
    registry: Path, folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    film(folder / "film.avi")
    for name in ("a.png", "film.avi.000000.00s"):
        (tmp_path / "shown" / f"{name}.overlay.jpg").mkdir(parents=True)
    assert run(registry, folder, "--overlay", tmp_path / "shown", "--json", "--fps", "1") == 1
    printed = capfd.readouterr()
    texts = [row["text"] for row in json.loads(printed.out)]
    assert texts == ["ABC123", "AXY77", "ABC123", "XYZ789"]
    reason = "the overlay was not written: Is a directory"
    assert printed.err.splitlines() == [
        f"{folder}/{name}: {reason}" for name in ("a.png", "film.avi")
    ]


def test_a_film_cut_in_half_keeps_its_rows_and_counts_as_failed(
    registry: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = film(tmp_path / "film.avi")
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 6 // 10])
    assert run(registry, path) == 1
    printed = capfd.readouterr()
    assert printed.out.splitlines()[1].split("\t")[1] == "ABC123"
    [line] = printed.err.splitlines()
    assert line.startswith(f"{path}: truncated: the film ends after ")


def test_a_folder_without_pictures_and_an_empty_path_are_one_line_each(
    registry: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(registry, tmp_path, "") == 1
    assert capfd.readouterr().err.splitlines() == [
        f"{tmp_path}: unreadable: there is no picture or film in it",
        '"": unreadable: does not exist',
    ]


def test_the_help_explains_the_times_in_file_names(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["read", "--help"])
    assert "#t=FROM,TO" in capfd.readouterr().out


def test_models_are_chosen_by_name(
    registry: Path, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(registry, folder, "--finder", "striped-finder") == 0
    assert run(registry, folder, "--finder", "other") == 2
    assert "there is striped-finder" in capfd.readouterr().err


@pytest.mark.parametrize("wrong", [["--fps", "0"], ["--threads", "0"], ["--tsv", "--json"], []])
def test_a_command_that_makes_no_sense_is_explained(
    wrong: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["read", *wrong, *(["x.png"] if wrong else [])])
    assert left.value.code == 2
    assert "usage: platewarden read" in capfd.readouterr().err


def test_the_installed_command_runs(registry: Path, folder: Path) -> None:
    command = [str(Path(sys.executable).with_name("platewarden")), "read", str(folder)]
    command += ["--registry", str(registry)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert done.stdout.startswith(HEADER)
    assert done.stderr == ""


def test_rows_are_utf_8_whatever_the_locale(registry: Path, folder: Path) -> None:
    (folder / "a.png").rename(folder / "Zoë.png")
    command = [str(Path(sys.executable).with_name("platewarden")), "read", str(folder)]
    command += ["--registry", str(registry)]
    ascii_only = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, check=True, env=ascii_only)  # noqa: S603 - ours
    assert "/Zoë.png\t" in done.stdout.decode("utf-8")


def test_a_reader_that_leaves_early_is_no_error_message(registry: Path, folder: Path) -> None:
    command = [str(Path(sys.executable).with_name("platewarden")), "read", str(folder)]
    command += ["--registry", str(registry)]
    with subprocess.Popen(  # noqa: S603 - ours
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 1
