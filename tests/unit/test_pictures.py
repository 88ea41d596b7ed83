"""Odd pictures are read as a viewer shows them; hostile ones are refused before they cost much."""

import os
import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest

from models import pictures
from models.headers import Header
from models.pictures import Limits
from models.refused import PictureRefused, Refusal
from tests.striped import encoded, png, street
from tests.unit.test_headers import tiff, with_exif

RED, GREEN, BLUE, WHITE = (0, 0, 255), (0, 255, 0), (255, 0, 0), (255, 255, 255)
ANY_CAMERA = Limits()
SAMPLES = Path(__file__).parents[1] / "pictures"


def patches(height: int = 32, width: int = 48) -> pictures.Picture:
    """Red, green over blue, white."""
    picture = np.zeros((height, width, 3), np.uint8)
    middle, centre = height // 2, width // 2
    picture[:middle, :centre], picture[:middle, centre:] = RED, GREEN
    picture[middle:, :centre], picture[middle:, centre:] = BLUE, WHITE
    return picture


def code(data: bytes, limits: Limits = ANY_CAMERA) -> Refusal:
    with pytest.raises(PictureRefused) as refused:
        pictures.decode(data, limits)
    return refused.value.code


def near(pixel: np.ndarray, colour: tuple[int, int, int]) -> bool:
    return bool(np.abs(pixel.astype(int) - colour).max() <= 12)


def test_a_plain_picture_comes_back_as_it_was() -> None:
    assert np.array_equal(pictures.decode(png(patches())), patches())


@pytest.mark.parametrize("suffix", [".webp", ".gif", ".bmp", ".tiff", ".jpg"])
def test_every_format_gives_the_same_colours(suffix: str) -> None:
    picture = pictures.decode(encoded(patches(), suffix))
    assert near(picture[4, 4], RED)
    assert near(picture[4, -4], GREEN)


def test_grey_becomes_three_channels() -> None:
    grey = np.full((8, 9), 77, np.uint8)
    assert pictures.decode(png(grey))[3, 3].tolist() == [77, 77, 77]


@pytest.mark.parametrize("suffix", [".png", ".tiff"])
def test_sixteen_bits_become_eight(suffix: str) -> None:
    deep = patches().astype(np.uint16) * 257
    assert np.array_equal(pictures.decode(encoded(deep, suffix)), patches())


def test_deep_colour_with_alpha_becomes_eight_bits() -> None:
    deep = np.full((4, 4, 4), 65535, np.uint16)
    deep[..., 0] = 0x8000
    assert pictures.decode(png(deep))[1, 1].tolist() == [128, 255, 255]


def test_printing_colours_become_screen_colours() -> None:
    picture = pictures.read(SAMPLES / "cmyk.jpg")
    assert near(picture[2, 2], RED)
    assert near(picture[-2, 2], BLUE)


def test_transparent_pixels_are_shown_over_white() -> None:
    clear = cv2.cvtColor(patches(), cv2.COLOR_BGR2BGRA)
    clear[:, :24, 3] = 0
    clear[:, 24:, 3] = 128
    picture = pictures.decode(png(clear))
    assert picture[4, 4].tolist() == list(WHITE)
    assert picture[4, -4].tolist() == [127, 255, 127]


def one_pixel_png(colour: int, transparent: bytes, palette: bytes = b"") -> bytes:
    header = struct.pack(">IIBBBBB", 1, 1, 8, colour, 0, 0, 0)
    parts = [(b"IHDR", header), (b"PLTE", palette), (b"tRNS", transparent)]
    parts += [(b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b"")]
    data = b"\x89PNG\r\n\x1a\n"
    for kind, body in parts:
        if body or kind == b"IEND":
            data += struct.pack(">I", len(body)) + kind + body
            data += struct.pack(">I", zlib.crc32(kind + body))
    return data


def test_a_palette_with_a_transparent_colour_is_read() -> None:
    data = one_pixel_png(3, b"\0", bytes([10, 20, 30]))
    assert pictures.decode(data)[0, 0].tolist() == list(WHITE)


def test_grey_with_a_transparent_shade_is_read() -> None:
    assert pictures.decode(one_pixel_png(0, b"\0\7")).shape == (1, 1, 3)


@pytest.mark.parametrize(
    ("orientation", "upper_left", "upright"),
    [
        (1, RED, False),
        (2, GREEN, False),
        (3, WHITE, False),
        (4, BLUE, False),
        (5, RED, True),
        (6, BLUE, True),
        (7, WHITE, True),
        (8, GREEN, True),
    ],
)
def test_a_turned_picture_is_put_upright(
    orientation: int, upper_left: tuple[int, int, int], upright: bool
) -> None:
    picture = pictures.decode(with_exif(encoded(patches(), ".jpg"), orientation))
    assert picture.shape == ((48, 32, 3) if upright else (32, 48, 3))
    assert near(picture[4, 4], upper_left)
    assert picture.flags.c_contiguous


def test_of_an_animation_the_first_frame_is_read() -> None:
    animation = cv2.Animation()
    animation.frames = [patches(), np.zeros_like(patches())]
    animation.durations = [100, 100]
    for suffix in (".gif", ".png"):
        data = cv2.imencodeanimation(suffix, animation)[1].tobytes()
        assert near(pictures.decode(data)[4, 4], RED)


def test_one_pixel_is_a_picture() -> None:
    assert pictures.decode(png(patches()[:1, :1])).shape == (1, 1, 3)


def test_a_very_wide_picture_is_read() -> None:
    wide = np.full((40, 20_000, 3), 90, np.uint8)
    assert pictures.decode(encoded(wide, ".jpg")).shape == (40, 20_000, 3)


def test_no_bytes_are_no_picture() -> None:
    assert code(b"") == Refusal.EMPTY


def test_text_is_no_picture() -> None:
    assert code(b"file\ttext\n") == Refusal.UNKNOWN_FORMAT


def test_a_bomb_is_refused_by_its_header() -> None:
    bomb = bytearray(png(patches()))
    bomb[16:24] = struct.pack(">II", 60_000, 60_000)
    assert code(bytes(bomb)) == Refusal.TOO_MANY_PIXELS


def test_a_side_that_is_too_long_is_refused() -> None:
    bomb = bytearray(png(patches()))
    bomb[16:24] = struct.pack(">II", 40_000, 1)
    assert code(bytes(bomb)) == Refusal.TOO_MANY_PIXELS


def test_a_small_tiff_in_one_enormous_tile_is_refused() -> None:
    tags = [(0x0100, 5), (0x0101, 7), (0x0142, 20_000), (0x0143, 20_000)]
    assert code(tiff(tags)) == Refusal.TOO_MANY_PIXELS


def test_more_scans_than_any_camera_writes_are_refused() -> None:
    jpeg = encoded(patches(), ".jpg")
    assert code(jpeg + b"\xff\xda" * 100, Limits(work=32 * 48 * 50)) == Refusal.TOO_MUCH_WORK


def test_a_picture_without_extent_is_damaged() -> None:
    assert code(b"GIF89a\0\0\0\0" + bytes(20)) == Refusal.DAMAGED


def test_bytes_that_are_no_pixels_are_damaged() -> None:
    data = png(patches())
    assert code(data[:41] + bytes(20) + data[61:]) == Refusal.DAMAGED


def test_a_picture_that_is_not_as_large_as_its_header_says_is_damaged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pictures, "read_header", lambda _: Header("png", 10, 10))
    assert code(png(patches())) == Refusal.DAMAGED


def test_a_decoder_that_runs_out_of_memory_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(cv2, "imdecode", full)
    assert code(png(patches())) == Refusal.DAMAGED


def test_too_many_bytes_are_refused_in_memory_and_on_disk(tmp_path: Path) -> None:
    data = png(street())
    (tmp_path / "large.png").write_bytes(data)
    assert code(data, Limits(bytes=100)) == Refusal.TOO_MANY_BYTES
    with pytest.raises(PictureRefused, match="more than 100 bytes"):
        pictures.read(tmp_path / "large.png", Limits(bytes=100))


def test_what_is_no_plain_file_is_unreadable(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    for path in (tmp_path, tmp_path / "pipe.png", tmp_path / "missing.png"):
        with pytest.raises(PictureRefused) as refused:
            pictures.read(path)
        assert refused.value.code == Refusal.UNREADABLE


def test_a_name_that_the_system_does_not_take_is_unreadable() -> None:
    with pytest.raises(PictureRefused) as refused:
        pictures.read(Path("x" * 5000))
    assert refused.value.code == Refusal.UNREADABLE
