"""A network camera by RTSP, over TCP; several cameras need several processes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import cv2
import numpy as np

from workers.choosing import LIMITS
from workers.source import Kind, Lost, Order, Shot, Source, checked_address

SCHEMES = ("rtsp", "rtsps")
OPEN_MS, READ_MS = 10_000, 5_000
# A camera may answer with a redirection or a description that names files or other protocols.
TOLD = {
    "OPENCV_FFMPEG_CAPTURE_OPTIONS": (
        "rtsp_transport;tcp|protocol_whitelist;rtsp,rtsps,rtp,srtp,tcp,tls,crypto|threads;1"
    ),
    "OPENCV_FFMPEG_LOGLEVEL": "-8",  # its messages repeat the address
}


class Rtsp:
    """Reads as fast as the camera sends, so that nothing old piles up, and yields what is due."""

    def __init__(self, order: Order) -> None:
        self._address = checked_address(order.target, SCHEMES)
        self._clock, self._pause_s = order.clock, 1 / order.a_second

    def frames(self) -> Iterator[Shot]:
        settings = [
            *(cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, OPEN_MS),
            *(cv2.CAP_PROP_READ_TIMEOUT_MSEC, READ_MS),
            *(cv2.CAP_PROP_N_THREADS, 1),
        ]
        with _told_to_the_library():
            capture = cv2.VideoCapture(self._address, cv2.CAP_FFMPEG, settings)
        try:
            if not capture.isOpened():
                raise Lost("the camera does not answer, or not with a film")
            yield from self._yielded(capture)
        finally:
            capture.release()

    def kept(self, shot: Shot) -> None:
        """Nothing can be read again."""

    def over(self) -> None:
        """It never is."""

    def _yielded(self, capture: cv2.VideoCapture) -> Iterator[Shot]:
        due = None
        while capture.grab():
            at = self._clock()
            if due is not None and at.timestamp() < due:
                continue
            intact, picture = capture.retrieve()
            if not intact:
                continue
            if picture.shape[0] * picture.shape[1] > LIMITS.pixels:
                raise Lost("the camera's pictures are too large")
            # From when it was due, not when it came, or every delay would slow the rate.
            due = max((due or 0.0) + self._pause_s, at.timestamp() - self._pause_s)
            yield Shot(at, picture=np.asarray(picture, np.uint8))
        raise Lost("the camera sends no more")


@contextmanager
def _told_to_the_library() -> Iterator[None]:
    """Read while a stream is opened, from the whole process; a film opened later needs files."""
    before = {name: os.environ.get(name) for name in TOLD}
    os.environ.update(TOLD)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def open_rtsp(order: Order) -> Source:
    return Rtsp(order)


KIND = Kind(SCHEMES, open_rtsp, live=True, gated=True)
