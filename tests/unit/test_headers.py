"""Sizes and orientations are read from headers, and broken headers are refused."""

import struct
import time
from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from models.headers import read_header
from models.refused import PictureRefused, Refusal
from tests.striped import encoded, street

FORMATS = [".jpg", ".png", ".webp", ".gif", ".bmp", ".tiff"]
TIFF_SHORT, TIFF_LONG = 3, 4


def tiff(tags: Sequence[tuple[int, int]], order: str = "<") -> bytes:
    """A TIFF directory with these tags and nothing else."""
    data = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8)
    data += struct.pack(order + "H", len(tags))
    for tag, value in tags:
        data += struct.pack(order + "HHII", tag, TIFF_LONG, 1, value)
    return data + b"\0\0\0\0"


def with_exif(jpeg: bytes, orientation: int, order: str = "<") -> bytes:
    body = b"Exif\0\0" + tiff([(0x0112, orientation)], order)
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def code(data: bytes) -> Refusal:
    with pytest.raises(PictureRefused) as refused:
        read_header(data)
    return refused.value.code


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_size_of_every_format_is_read(suffix: str) -> None:
    header = read_header(encoded(street(96, 56), suffix))
    assert (header.width, header.height) == (96, 56)


def test_a_lossless_webp_gives_its_size_and_says_that_it_has_alpha() -> None:
    picture = np.zeros((40, 24, 4), np.uint8)
    data = cv2.imencode(".webp", picture, [cv2.IMWRITE_WEBP_QUALITY, 101])[1].tobytes()
    header = read_header(data)
    assert (header.width, header.height, header.alpha) == (24, 40, True)


def test_an_old_bmp_gives_its_size() -> None:
    data = b"BM" + bytes(12) + struct.pack("<IHH", 12, 30, 20)
    assert (read_header(data).width, read_header(data).height) == (30, 20)


def test_a_bmp_from_the_top_down_has_a_positive_height() -> None:
    data = b"BM" + bytes(12) + struct.pack("<Iii", 40, 30, -20)
    assert read_header(data).height == 20


def test_a_bmp_of_negative_width_is_damaged() -> None:
    assert code(b"BM" + bytes(12) + struct.pack("<Iii", 40, -30, 20)) == Refusal.DAMAGED


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_orientation_of_a_jpeg_is_read_in_both_byte_orders(order: str) -> None:
    assert read_header(with_exif(encoded(street(), ".jpg"), 6, order)).orientation == 6


def test_an_orientation_that_does_not_exist_is_none() -> None:
    assert read_header(with_exif(encoded(street(), ".jpg"), 9)).orientation == 1


def test_broken_exif_leaves_the_picture_as_stored() -> None:
    jpeg = encoded(street(), ".jpg")
    body = b"Exif\0\0II*\0\xff\xff\xff\x7f"
    data = jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]
    assert read_header(data).orientation == 1


def test_exif_that_is_no_exif_leaves_the_picture_as_stored() -> None:
    jpeg = encoded(street(), ".jpg")
    body = b"Exif\0\0nonsense"
    data = jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]
    assert read_header(data).orientation == 1


def test_the_scans_of_a_progressive_jpeg_are_counted() -> None:
    progressive = cv2.imencode(".jpg", street(), [cv2.IMWRITE_JPEG_PROGRESSIVE, 1])[1].tobytes()
    assert read_header(progressive).scans > 3
    assert read_header(encoded(street(), ".jpg")).scans == 1


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp"])
def test_a_file_that_breaks_off_is_truncated(suffix: str) -> None:
    data = encoded(street(), suffix)
    assert code(data[: len(data) // 2]) == Refusal.TRUNCATED


@pytest.mark.parametrize("data", [b"\xff\xd8\xff", b"GIF89a\1", b"BM", b"II*\0", b"RIFF"])
def test_a_file_that_ends_in_its_header_is_refused(data: bytes) -> None:
    assert code(data) in (Refusal.TRUNCATED, Refusal.UNKNOWN_FORMAT)


def test_a_jpeg_without_a_size_is_not_supported() -> None:
    assert code(b"\xff\xd8\xff\xda\0\4\0\0\xff\xd9") == Refusal.UNSUPPORTED


def test_jpeg_segments_that_do_not_follow_each_other_are_damaged() -> None:
    assert code(b"\xff\xd8\xff\xe0\0\4\0\0\0\0\0\0") == Refusal.DAMAGED


def test_a_jpeg_of_segments_without_end_is_damaged() -> None:
    assert code(b"\xff\xd8" + b"\xff\xe0\0\2" * 60_000) == Refusal.DAMAGED


def test_a_jpeg_may_have_filling_before_its_markers() -> None:
    jpeg = encoded(street(96, 56), ".jpg")
    assert read_header(jpeg[:2] + b"\xff" * 5000 + jpeg[2:]).width == 96


def test_a_jpeg_of_filling_without_end_is_damaged_soon() -> None:
    data = b"\xff\xd8" + b"\xff" * 2**25
    start = time.process_time()
    assert code(data) == Refusal.DAMAGED
    assert time.process_time() - start < 0.5


def test_a_jpeg_of_filling_in_many_places_is_damaged() -> None:
    assert code(b"\xff\xd8" + (b"\xff" * 50 + b"\xe0\0\2") * 5000) == Refusal.DAMAGED


def test_a_png_of_chunks_without_end_is_damaged() -> None:
    data = encoded(street(), ".png")[:33] + (b"\0\0\0\0tEXt\0\0\0\0" * 60_000)
    assert code(data) == Refusal.DAMAGED


def test_a_png_that_begins_with_another_chunk_is_damaged() -> None:
    assert code(encoded(street(), ".png").replace(b"IHDR", b"IDAT", 1)) == Refusal.DAMAGED


def test_a_webp_that_begins_with_no_picture_is_damaged() -> None:
    data = b"RIFF\x10\0\0\0WEBPXXXX" + bytes(16)
    assert code(data) == Refusal.DAMAGED


def test_sound_in_a_riff_file_is_no_picture() -> None:
    assert code(b"RIFF\x04\0\0\0WAVEfmt " + bytes(16)) == Refusal.UNKNOWN_FORMAT


def test_the_exif_of_a_webp_is_found_behind_its_picture() -> None:
    exif = tiff([(0x0112, 8)])
    canvas = struct.pack("<I", 0)[:4] + (9).to_bytes(3, "little") + (19).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + canvas + b"ICCP\1\0\0\0x\0"
    body += b"EXIF" + struct.pack("<I", len(exif)) + exif
    header = read_header(b"RIFF" + struct.pack("<I", len(body)) + body)
    assert (header.width, header.height, header.orientation) == (10, 20, 8)


def test_a_lossy_webp_gives_its_size() -> None:
    data = cv2.imencode(".webp", street(96, 56), [cv2.IMWRITE_WEBP_QUALITY, 80])[1].tobytes()
    header = read_header(data)
    assert (header.width, header.height, header.alpha) == (96, 56, False)


def test_a_webp_without_exif_in_its_last_chunks_stands_as_stored() -> None:
    body = b"WEBPVP8X" + struct.pack("<I", 10) + bytes(10) + b"ICCP\1\0\0\0x\0" * 60_000
    assert read_header(b"RIFF" + struct.pack("<I", len(body)) + body).orientation == 1


def test_the_orientation_of_a_png_is_read() -> None:
    exif = tiff([(0x0112, 3)])
    data = encoded(street(), ".png")
    chunk = struct.pack(">I", len(exif)) + b"eXIf" + exif + bytes(4)
    assert read_header(data[:33] + chunk + data[33:]).orientation == 3


def test_a_webp_without_exif_stands_as_stored() -> None:
    body = b"WEBPVP8X" + struct.pack("<I", 10) + bytes(10)
    assert read_header(b"RIFF" + struct.pack("<I", len(body)) + body).orientation == 1


def test_a_tiff_without_a_size_is_damaged() -> None:
    assert code(tiff([(0x0100, 5)])) == Refusal.DAMAGED


def test_a_tiff_of_fractions_is_not_supported() -> None:
    assert code(tiff([(0x0100, 5), (0x0101, 5), (0x0153, 3)])) == Refusal.UNSUPPORTED


def test_a_tiff_on_its_side_gives_the_size_that_the_decoder_will_give() -> None:
    header = read_header(tiff([(0x0100, 5), (0x0101, 7), (0x0112, 6)]))
    assert (header.width, header.height) == (7, 5)


def test_the_tiles_of_a_tiff_are_counted_too() -> None:
    tags = [(0x0100, 5), (0x0101, 7), (0x0142, 1000), (0x0143, 2000)]
    assert read_header(tiff(tags)).tile == 2_000_000


def test_tags_of_other_kinds_are_passed_over() -> None:
    data = bytearray(tiff([(0x0100, 5), (0x0101, 7), (0x0112, 6)]))
    data[10 + 24 + 2] = 2  # the orientation, given as text
    assert read_header(bytes(data)).orientation == 1
