"""From a file or its bytes to pixels as displayed, safe against hostile input."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from models.headers import Header, read_header
from models.overheard import overheard
from models.refused import PictureRefused, Refusal

Picture = NDArray[np.uint8]
"""Rows, columns, and blue-green-red."""

SUFFIXES = frozenset({".bmp", ".gif", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"})
"""What a folder is searched for. What a file is, its first bytes say."""

# Every refusal is raised to the caller; the decoders' own chatter would repeat it on stderr.
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one picture may cost. The defaults pass any camera and keep memory under 1 GB."""

    bytes: int = 128 * 2**20
    pixels: int = 64 * 2**20
    side: int = 32_768
    work: int = 2**30
    """Pixels times scans."""


def read(path: Path, limits: Limits = Limits()) -> Picture:
    return decode(read_bytes(path, limits), limits)


def read_bytes(path: Path, limits: Limits = Limits()) -> bytes:
    """The file's bytes; a device, a pipe or a folder is refused instead of waited for."""
    try:
        if not path.is_file():
            missing = "is not a plain file" if path.exists() else "does not exist"
            raise PictureRefused(Refusal.UNREADABLE, missing)
        if path.stat().st_size > limits.bytes:
            raise _too_many_bytes(limits)
        return path.read_bytes()
    except OSError as cause:
        raise PictureRefused(Refusal.UNREADABLE, cause.strerror or "cannot be read") from cause


def decode(data: bytes, limits: Limits = Limits()) -> Picture:
    """Blue-green-red, 8 bits, upright; of an animation the first frame."""
    if not data:
        raise PictureRefused(Refusal.EMPTY, "the file is empty")
    if len(data) > limits.bytes:
        raise _too_many_bytes(limits)
    header = read_header(data)
    check(header, limits)
    picture = _pixels(data, header)
    if picture.shape[:2] != (header.height, header.width):
        raise PictureRefused(Refusal.DAMAGED, "the picture has not the size its header gives")
    return np.ascontiguousarray(_upright(picture, header.orientation))


def check(header: Header, limits: Limits) -> None:
    width, height = header.width, header.height
    if width < 1 or height < 1:
        raise PictureRefused(Refusal.DAMAGED, f"the header gives a size of {width} x {height}")
    if max(width * height, header.tile) > limits.pixels or max(width, height) > limits.side:
        raise PictureRefused(
            Refusal.TOO_MANY_PIXELS,
            f"{width} x {height} pixels; at most {limits.pixels} pixels and {limits.side} a side",
        )
    if width * height * header.scans > limits.work:
        raise PictureRefused(Refusal.TOO_MUCH_WORK, f"{header.scans} scans over all pixels")


def _too_many_bytes(limits: Limits) -> PictureRefused:
    return PictureRefused(Refusal.TOO_MANY_BYTES, f"more than {limits.bytes} bytes")


def _pixels(data: bytes, header: Header) -> Picture:
    # The orientation is ours to apply, the same for every format and every version of the decoder.
    flags = cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION
    if header.alpha:
        flags = cv2.IMREAD_UNCHANGED
    try:
        raw, said = overheard(lambda: cv2.imdecode(np.frombuffer(data, np.uint8), flags))
    except (cv2.error, MemoryError) as cause:
        raise PictureRefused(Refusal.DAMAGED, "the decoder gave up on it") from cause
    if raw is None or raw.size == 0:
        raise PictureRefused(Refusal.DAMAGED, "the decoder could make nothing of it")
    if _damage(said, data):
        raise PictureRefused(Refusal.DAMAGED, "the JPEG is damaged in the middle")
    return _over_white(raw)


def _damage(said: str, data: bytes) -> bool:
    """Whether what the decoder said means that pixels are wrong.

    Some cameras fill up the end of the picture's data with empty bytes: these harm nothing.
    """
    if not said.startswith(("Corrupt JPEG", "Premature end")):
        return False
    spare = re.search(r"(\d+) extraneous bytes before marker 0xd9", said)
    if spare is None:
        return True
    end = data.rfind(b"\xff\xd9")
    return bool(data[max(0, end - int(spare.group(1))) : end].strip(b"\0\xff"))


def _over_white(raw: NDArray[Any]) -> Picture:
    """Transparent pixels as a viewer shows them; anything without transparency unchanged."""
    if raw.ndim == 2:
        return np.asarray(cv2.cvtColor(_shallow(raw), cv2.COLOR_GRAY2BGR), np.uint8)
    if raw.shape[2] == 3:
        return _shallow(raw)
    out = np.empty((*raw.shape[:2], 3), np.uint8)
    # In strips, or a deep picture would be in memory three times over.
    for top in range(0, raw.shape[0], 64):
        strip = _shallow(raw[top : top + 64]).astype(np.uint16)
        opaque = strip[..., 3:]
        out[top : top + 64] = (strip[..., :3] * opaque + 255 * (255 - opaque) + 127) // 255
    return out


def _shallow(raw: NDArray[Any]) -> Picture:
    """16 bits as 8."""
    return raw if raw.dtype == np.uint8 else (raw >> 8).astype(np.uint8)


def _upright(picture: Picture, orientation: int) -> Picture:
    if orientation >= 5:
        picture = picture.transpose(1, 0, 2)
    if orientation in (2, 3, 6, 7):
        picture = picture[:, ::-1]
    if orientation in (3, 4, 7, 8):
        picture = picture[::-1]
    return picture
