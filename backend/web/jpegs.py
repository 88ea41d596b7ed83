"""JPEG pictures out of an endless upload, whatever stands between them."""

from collections.abc import AsyncIterator

from backend.domain.errors import Code, TooLarge

START, END = b"\xff\xd8\xff", b"\xff\xd9"


async def split(chunks: AsyncIterator[bytes], most: int) -> AsyncIterator[bytes]:
    """Each picture as soon as it is whole; what is not part of one is passed over.

    No more than one picture is held. A thumbnail inside a picture ends it too early: such a picture
    is refused as broken by whoever looks at it, and the rest of it is passed over.
    """
    held = b""
    async for chunk in chunks:
        held += chunk
        while True:
            start = held.find(START)
            if start < 0:
                held = held[-2:]
                break
            end = held.find(END, start + 2)
            if end < 0:
                held = held[start:]
                break
            yield held[start : end + 2]
            held = held[end + 2 :]
        if len(held) > most:
            raise TooLarge(Code.FRAME_TOO_LARGE)
