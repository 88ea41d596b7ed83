"""A camera that gives one picture each time it is asked."""

import time
from collections.abc import Iterator

import httpx

from models.headers import read_header
from models.refused import PictureRefused
from workers.choosing import LIMITS
from workers.fetching import camera_client
from workers.source import Kind, Lost, Order, Shot, Source, checked_address

MEDIA = {"jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp"}


class Snapshot:
    """Asks at an even pace; a picture's time is when the answer began."""

    def __init__(self, order: Order) -> None:
        self._address = checked_address(order.target.removeprefix("snapshot:"), ("http", "https"))
        self._clock, self._pause_s = order.clock, 1 / order.a_second

    def frames(self) -> Iterator[Shot]:
        with camera_client(self._address) as (client, address):
            while True:
                began = time.monotonic()
                yield self._one(client, address)
                time.sleep(max(0.0, began + self._pause_s - time.monotonic()))

    def kept(self, shot: Shot) -> None:
        """Nothing can be asked for again."""

    def over(self) -> None:
        """It never is."""

    def _one(self, client: httpx.Client, address: str) -> Shot:
        try:
            with client.stream("GET", address) as answer:
                at = self._clock()
                if answer.status_code != 200:
                    raise Lost(f"the camera answers {answer.status_code}")
                data = bytearray()
                for chunk in answer.iter_bytes():
                    data += chunk
                    if len(data) > LIMITS.bytes:
                        raise Lost("the camera's picture is too large")
            media = MEDIA.get(read_header(bytes(data)).format)
        except httpx.HTTPError as cause:
            raise Lost(f"the camera does not answer: {type(cause).__name__}") from cause
        except PictureRefused as refused:
            raise Lost(f"the camera sends no picture: {refused.code}") from refused
        if media is None:
            raise Lost("the camera sends pictures of a kind that the server does not take")
        return Shot(at, data=bytes(data), media=media)


def open_snapshot(order: Order) -> Source:
    return Snapshot(order)


KIND = Kind(("snapshot",), open_snapshot, live=True, gated=True)
