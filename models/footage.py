"""Films from disk, as pictures with their times."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import cv2
import numpy as np

from models.pictures import Limits, Picture
from models.refused import PictureRefused, Refusal

SUFFIXES = frozenset({".avi", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".ts", ".webm"})
"""What a folder is searched for. What a file is, its first bytes say."""

# A playlist or session description would make the library open other files and addresses, so only
# containers that hold their own pictures pass.
SIGNATURES = (
    (b"ftyp", 4),
    (b"moov", 4),
    (b"mdat", 4),
    (b"wide", 4),
    (b"AVI ", 8),
    (b"\x1a\x45\xdf\xa3", 0),
    (b"\x00\x00\x01\xba", 0),
    (b"\x00\x00\x01\xb3", 0),
    (b"\x47", 0),
)
GIF = (b"GIF87a", b"GIF89a")
"""They begin with the byte that transport streams repeat, and may have it there as well."""
STILL_BRANDS = (b"avif", b"avis", b"heic", b"heix", b"hevc", b"mif1", b"msf1")
"""Pictures in the container of a film."""
TRANSPORT_PACKET = 188
COUNTED = (*((name, 4) for name in (b"ftyp", b"moov", b"mdat", b"wide")), (b"AVI ", 8))
"""Containers that store how many frames they hold; for others the library only estimates it."""
LEAST_SHARE = 0.9
"""Of the frames announced, how many must come; with fewer the film is called truncated."""
LONGEST, FASTEST, USUAL_RATE = 1e6, 1000.0, 25.0
"""Seconds and frames a second beyond which a film is not believed, and what is taken instead."""


@dataclass(frozen=True, slots=True)
class FilmFrame:
    """One picture of a film, `seconds` after its start."""

    seconds: float
    picture: Picture


def is_film(head: bytes) -> bool:
    """Whether these first bytes begin a film."""
    if head.startswith(GIF) or (head[4:8] == b"ftyp" and head[8:12] in STILL_BRANDS):
        return False
    for signature, at in SIGNATURES:
        if head.startswith(signature, at):
            synced = head[TRANSPORT_PACKET : TRANSPORT_PACKET + 1] == b"\x47"
            return synced if signature == b"\x47" else True
    return False


def frames(path: Path, a_second: float, limits: Limits = Limits()) -> Iterator[FilmFrame]:  # noqa: B008 - frozen
    """The film's frames, thinned to at most `a_second` of them; refused when none can be read.

    A film that was cut off gives what is left of it and is refused at its end.
    """
    capture, announced = _open(path, limits)
    try:
        due, shown, any_frame = 0.0, 0.0, False
        for number in count():
            if not capture.grab():
                break
            shown = max(shown, _seconds(capture, number))
            if any_frame and shown + 1e-6 < due:
                continue
            intact, picture = capture.retrieve()
            if not intact:
                continue
            any_frame, due = True, (math.floor(shown * a_second + 1e-6) + 1) / a_second
            yield FilmFrame(shown, np.asarray(picture, np.uint8))
        if not any_frame:
            raise PictureRefused(Refusal.DAMAGED, "no frame of the film could be decoded")
        if number < LEAST_SHARE * announced:
            message = f"the film ends after {number} of its {announced:.0f} frames"
            raise PictureRefused(Refusal.TRUNCATED, message)
    finally:
        capture.release()


def _seconds(capture: cv2.VideoCapture, number: int) -> float:
    """When the grabbed frame was taken; where the film does not say, by its rate."""
    told = capture.get(cv2.CAP_PROP_POS_MSEC) / 1000
    if 0 < told < LONGEST:
        return told
    rate = capture.get(cv2.CAP_PROP_FPS)
    return number / rate if 0 < rate < FASTEST else number / USUAL_RATE


def _open(path: Path, limits: Limits) -> tuple[cv2.VideoCapture, float]:
    """The film, and how many frames it announces; 0 where it does not say."""
    try:
        with path.open("rb") as file:
            head = file.read(TRANSPORT_PACKET + 1)
    except OSError as cause:
        raise PictureRefused(Refusal.UNREADABLE, cause.strerror or "cannot be read") from cause
    if not is_film(head):
        raise PictureRefused(Refusal.UNKNOWN_FORMAT, "not a film that we read")
    # One thread, and FFmpeg by name: another backend would take digits in the name for a pattern.
    settings = [cv2.CAP_PROP_N_THREADS, 1]
    capture = cv2.VideoCapture(str(path.resolve()), cv2.CAP_FFMPEG, settings)
    width = capture.get(cv2.CAP_PROP_FRAME_WIDTH)
    height = capture.get(cv2.CAP_PROP_FRAME_HEIGHT)
    if not capture.isOpened() or width < 1 or height < 1:
        capture.release()
        raise PictureRefused(Refusal.DAMAGED, "the decoder could make nothing of the film")
    if width * height > limits.pixels or max(width, height) > limits.side:
        capture.release()
        raise PictureRefused(Refusal.TOO_MANY_PIXELS, f"{width:.0f} x {height:.0f} pixels a frame")
    counted = any(head.startswith(name, at) for name, at in COUNTED)
    return capture, capture.get(cv2.CAP_PROP_FRAME_COUNT) if counted else 0.0
