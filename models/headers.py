"""What a picture file says about itself, read before a decoder sees it.

A decoder believes the header and allocates what it announces, so the size is checked first. Only
the few fields that the decision needs are read, in bounded time, and every read is inside the data.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from models.refused import PictureRefused, Refusal

MOST_PARTS = 50_000
"""Segments or chunks that are walked over before the file is called damaged."""

MOST_FILL = 100_000
"""Bytes of 0xFF before the markers of a JPEG, in all; one each is the rule."""

ORIENTATION = 0x0112
WIDTH, HEIGHT, BITS, SAMPLE_FORMAT = 0x0100, 0x0101, 0x0102, 0x0153
TILE_WIDTH, TILE_HEIGHT = 0x0142, 0x0143
MOST_TAGS = 1000
SHORT, LONG = 3, 4


@dataclass(frozen=True, slots=True)
class Header:
    """Size as stored, before the orientation is applied."""

    format: str
    width: int
    height: int
    orientation: int = 1
    """EXIF orientation, 1 to 8."""
    alpha: bool = False
    """Some pixels may be transparent."""
    scans: int = 1
    """How often the decoder walks over all pixels (progressive JPEG)."""
    tile: int = 0
    """Pixels of one tile (TIFF); the decoder holds a whole one, however small the picture."""


def read_header(data: bytes) -> Header:
    for signature, at, parse in FORMATS:
        if data.startswith(signature, at):
            try:
                return parse(data)
            except (IndexError, ValueError) as cause:
                raise _truncated() from cause
    raise PictureRefused(Refusal.UNKNOWN_FORMAT, "not a JPEG, PNG, WebP, GIF, BMP or TIFF picture")


def _truncated() -> PictureRefused:
    return PictureRefused(Refusal.TRUNCATED, "the file ends before the picture does")


def _damaged(message: str) -> PictureRefused:
    return PictureRefused(Refusal.DAMAGED, message)


def _unsupported(message: str) -> PictureRefused:
    return PictureRefused(Refusal.UNSUPPORTED, message)


def _number(data: bytes, at: int, size: int, order: str = "big") -> int:
    if at < 0 or at + size > len(data):
        raise IndexError(at)
    return int.from_bytes(data[at : at + size], "little" if order == "little" else "big")


# --- TIFF, which is also how every other format carries its EXIF ---------------------------------


def _tags(data: bytes) -> dict[int, int]:
    """First value of each short or long tag of the first directory."""
    order = "little" if data[:2] == b"II" else "big"
    directory = _number(data, 4, 4, order)
    found: dict[int, int] = {}
    for entry in range(min(_number(data, directory, 2, order), MOST_TAGS)):
        at = directory + 2 + 12 * entry
        kind, count = _number(data, at + 2, 2, order), _number(data, at + 4, 4, order)
        if kind not in (SHORT, LONG) or count == 0:
            continue
        size = 2 if kind == SHORT else 4
        place = at + 8 if size * count <= 4 else _number(data, at + 8, 4, order)
        found[_number(data, at, 2, order)] = _number(data, place, size, order)
    return found


def _orientation(exif: bytes) -> int:
    """1 when the EXIF block is broken: a viewer shows such a picture as stored, so do we."""
    if exif.startswith(b"Exif\0\0"):
        exif = exif[6:]
    if exif[:4] not in (b"II*\0", b"MM\0*"):
        return 1
    try:
        turned = _tags(exif).get(ORIENTATION, 1)
    except IndexError:
        return 1
    return turned if 1 <= turned <= 8 else 1


def _tiff(data: bytes) -> Header:
    tags = _tags(data)
    if WIDTH not in tags or HEIGHT not in tags:
        raise _damaged("the TIFF directory gives no size")
    if tags.get(SAMPLE_FORMAT, 1) != 1 or tags.get(BITS, 1) not in (1, 2, 4, 8, 16):
        raise _unsupported("TIFF with samples that are not whole numbers of 1 to 16 bits")
    # Of the EXIF carriers this one alone is turned upright by the decoder, whatever it is told.
    width, height = tags[WIDTH], tags[HEIGHT]
    if 5 <= tags.get(ORIENTATION, 1) <= 8:
        width, height = height, width
    tile = tags.get(TILE_WIDTH, 0) * tags.get(TILE_HEIGHT, 0)
    return Header("tiff", width, height, tile=tile)


# --- the others ----------------------------------------------------------------------------------


def _jpeg(data: bytes) -> Header:
    header: Header | None = None
    orientation, at, fill = 1, 2, MOST_FILL
    for _ in range(MOST_PARTS):
        before, at = at, _past_fill(data, at, fill)
        fill -= at - before
        marker, length = data[at], _number(data, at + 1, 2)
        body = at + 3
        if marker == 0xDA:
            return _with_scans(data, header, at, orientation)
        if marker == 0xE1 and data.startswith(b"Exif\0\0", body):
            orientation = _orientation(data[body : at + 1 + length])
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            header = Header("jpeg", _number(data, body + 3, 2), _number(data, body + 1, 2))
        at += 1 + length
        if data[at] != 0xFF or length < 2:
            raise _damaged("the JPEG segments do not follow each other")
    raise _damaged("the JPEG has too many segments")


def _past_fill(data: bytes, at: int, most: int) -> int:
    """Where the marker stands: it may have any number of 0xFF before it, but not with us."""
    for place in range(at, at + most):
        if data[place] != 0xFF:
            return place
    raise _damaged("the JPEG has too much filling before a marker")


def _with_scans(data: bytes, header: Header | None, scan: int, orientation: int) -> Header:
    if header is None or header.height == 0:
        raise _unsupported("a JPEG that does not say its size before its first scan")
    if data.rfind(b"\xff\xd9", scan) < 0:  # from the end, where it usually stands
        raise _truncated()
    # Inside a scan 0xFF is always escaped, so every further marker of this kind is a scan.
    # Eight times faster than to count in the bytes, which would be a tenth of taking a frame in.
    signs = np.frombuffer(data, np.uint8, offset=scan)
    scans = 1 + int(np.count_nonzero((signs[:-1] == 0xFF) & (signs[1:] == 0xDA)))
    return replace(header, orientation=orientation, scans=scans)


def _png(data: bytes) -> Header:
    if data[12:16] != b"IHDR":
        raise _damaged("the PNG does not begin with its header")
    width, height, colour = _number(data, 16, 4), _number(data, 20, 4), data[25]
    alpha, orientation, at = colour in (4, 6), 1, 8
    for _ in range(MOST_PARTS):
        length, kind = _number(data, at, 4), data[at + 4 : at + 8]
        if kind == b"IEND":
            return Header("png", width, height, orientation, alpha)
        if kind == b"tRNS":
            alpha = True
        elif kind == b"eXIf":
            orientation = _orientation(data[at + 8 : at + 8 + length])
        at += 12 + length
    raise _damaged("the PNG has too many chunks")


def _webp(data: bytes) -> Header:
    if data[8:12] != b"WEBP":
        raise PictureRefused(Refusal.UNKNOWN_FORMAT, "a RIFF file that is not a WebP picture")
    if _number(data, 4, 4, "little") + 8 > len(data):
        raise _truncated()
    kind, body = data[12:16], 20
    if kind == b"VP8 ":
        width, height = (_number(data, body + at, 2, "little") & 0x3FFF for at in (6, 8))
        return Header("webp", width, height)
    if kind == b"VP8L":
        packed = _number(data, body + 1, 4, "little")
        alpha = bool(packed >> 28 & 1)
        return Header("webp", (packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1, alpha=alpha)
    if kind != b"VP8X":
        raise _damaged("the WebP does not begin with a picture")
    width, height = (_number(data, body + at, 3, "little") + 1 for at in (4, 7))
    return Header("webp", width, height, _webp_orientation(data), bool(data[body] & 0x10))


def _webp_orientation(data: bytes) -> int:
    at = 12
    for _ in range(MOST_PARTS):
        if at + 8 > len(data):
            return 1
        length = _number(data, at + 4, 4, "little")
        if data.startswith(b"EXIF", at):
            return _orientation(data[at + 8 : at + 8 + length])
        at += 8 + length + length % 2
    return 1


def _gif(data: bytes) -> Header:
    return Header("gif", _number(data, 6, 2, "little"), _number(data, 8, 2, "little"))


def _bmp(data: bytes) -> Header:
    if _number(data, 14, 4, "little") == 12:
        return Header("bmp", _number(data, 18, 2, "little"), _number(data, 20, 2, "little"))
    width, height = (
        int.from_bytes(_number(data, at, 4, "little").to_bytes(4), signed=True) for at in (18, 22)
    )
    if width < 0:
        raise _damaged("the BMP has a negative width")
    return Header("bmp", width, abs(height))


FORMATS: tuple[tuple[bytes, int, Callable[[bytes], Header]], ...] = (
    (b"\xff\xd8\xff", 0, _jpeg),
    (b"\x89PNG\r\n\x1a\n", 0, _png),
    (b"RIFF", 0, _webp),
    (b"GIF87a", 0, _gif),
    (b"GIF89a", 0, _gif),
    (b"BM", 0, _bmp),
    (b"II*\0", 0, _tiff),
    (b"MM\0*", 0, _tiff),
)
