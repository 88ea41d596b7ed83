"""Paths on the command line become files, each once and in a fixed order."""

from pathlib import Path

import pytest

from backend.cli.sources import expand


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    for name in ("b.jpg", "a.PNG", "clip.mp4", "labels.tsv", "deep/c.webp"):
        (tmp_path / name).write_bytes(b"x")
    return tmp_path


def names(*given: str) -> list[str]:
    return [Path(source.name).name for source in expand(given)]


def test_a_folder_gives_its_pictures_and_films(folder: Path) -> None:
    assert names(str(folder)) == ["a.PNG", "b.jpg", "clip.mp4", "c.webp"]


def test_a_pattern_that_the_shell_left_alone_is_expanded(folder: Path) -> None:
    assert names(f"{folder}/*.jpg") == ["b.jpg"]
    assert names(f"{folder}/**/*.webp") == ["c.webp"]


def test_a_file_is_taken_whatever_its_name(folder: Path) -> None:
    assert names(str(folder / "labels.tsv")) == ["labels.tsv"]


def test_what_is_not_there_stays_in_the_list(folder: Path) -> None:
    assert names(str(folder / "missing.jpg"), f"{folder}/*.gif") == ["missing.jpg", "*.gif"]


def test_a_name_that_looks_like_a_pattern_is_taken_as_it_is(folder: Path) -> None:
    (folder / "a[1].jpg").write_bytes(b"x")
    assert names(str(folder / "a[1].jpg")) == ["a[1].jpg"]


def test_each_file_is_read_once(folder: Path) -> None:
    assert names(str(folder / "b.jpg"), f"{folder}/*.jpg", str(folder / "b.jpg")) == ["b.jpg"]


def test_each_file_is_read_once_whatever_way_leads_to_it(folder: Path) -> None:
    (folder / "link.jpg").symlink_to(folder / "b.jpg")
    given = [folder / "b.jpg", folder / "deep" / ".." / "b.jpg", folder / "link.jpg"]
    assert names(*map(str, given)) == ["b.jpg"]


def test_an_empty_path_is_no_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert [(source.name, source.trouble) for source in expand([""])] == [('""', "does not exist")]


def test_our_own_overlays_are_read_only_when_they_are_named(folder: Path) -> None:
    overlay = folder / "deep" / "b.jpg.overlay.jpg"
    overlay.write_bytes(b"x")
    assert "b.jpg.overlay.jpg" not in names(str(folder))
    assert names(str(overlay)) == ["b.jpg.overlay.jpg"]


@pytest.mark.parametrize("word", ["empty", "emp*"])
def test_a_folder_without_pictures_stays_in_the_list(folder: Path, word: str) -> None:
    (folder / "empty").mkdir()
    [source] = expand([f"{folder}/{word}"])
    assert source.trouble == "there is no picture or film in it"
