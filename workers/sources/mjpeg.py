"""A camera that answers with pictures without end: HTTP with `multipart/x-mixed-replace`."""

import re
from collections.abc import Iterator

import httpx

from workers.choosing import LIMITS
from workers.fetching import camera_client
from workers.source import Kind, Lost, Order, Shot, Source, checked_address

BEGINS, ENDS = b"\xff\xd8", b"\xff\xd9"
MOST_HEADERS = 4096
LENGTH = re.compile(rb"(?i)(?:^|\n)content-length:[ \t]*(\d{1,9})[ \t]*\r?(?:\n|$)")


class Mjpeg:
    """Takes every picture off the line, so that none waits there, and yields what is due."""

    def __init__(self, order: Order) -> None:
        self._address = checked_address(order.target.removeprefix("mjpeg:"), ("http", "https"))
        self._clock, self._pause_s = order.clock, 1 / order.a_second

    def frames(self) -> Iterator[Shot]:
        try:
            with (
                camera_client(self._address) as (client, address),
                client.stream("GET", address) as answer,
            ):
                if answer.status_code != 200:
                    raise Lost(f"the camera answers {answer.status_code}")
                due = 0.0
                for data in pictures(answer.iter_raw()):
                    at = self._clock()
                    if at.timestamp() >= due:
                        due = max(due + self._pause_s, at.timestamp() - self._pause_s)
                        yield Shot(at, data=data)
        except httpx.HTTPError as cause:
            raise Lost(f"the camera does not answer: {type(cause).__name__}") from cause
        raise Lost("the camera sends no more")

    def kept(self, shot: Shot) -> None:
        """Nothing can be asked for again."""

    def over(self) -> None:
        """It never is."""


def pictures(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The JPEG pictures of the stream, by the lengths that it tells, else from mark to mark.

    Cameras disagree about the boundary between parts; a picture's own first bytes are the same in
    all. What stands between two pictures are the headers of the second.
    """
    held = bytearray()
    for chunk in chunks:
        held += chunk
        while (found := _first(held)) is not None:
            begin, end = found
            yield bytes(held[begin:end])
            del held[:end]
        if len(held) > LIMITS.bytes + MOST_HEADERS:
            raise Lost("the camera's picture is too large")


def _first(held: bytearray) -> tuple[int, int] | None:
    """Where the first whole picture stands."""
    begin = held.find(BEGINS)
    if begin < 0:
        # Of what is no picture only as much stays as headers may need.
        del held[:-MOST_HEADERS]
        return None
    told = LENGTH.search(held, 0, begin)
    if told and int(told[1]) > len(BEGINS + ENDS):
        end = begin + int(told[1])
        return (begin, end) if end <= len(held) else None
    end = held.find(ENDS, begin + len(BEGINS))
    return (begin, end + len(ENDS)) if end >= 0 else None


def open_mjpeg(order: Order) -> Source:
    return Mjpeg(order)


KIND = Kind(("mjpeg", "http", "https"), open_mjpeg, live=True, gated=True)
