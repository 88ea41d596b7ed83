"""JPEG pictures out of an endless upload, whatever stands between them."""

from collections.abc import AsyncIterator

from backend.domain.errors import Code, TooLarge

START, END = b"\xff\xd8\xff", b"\xff\xd9"


async def split(chunks: AsyncIterator[bytes], most: int) -> AsyncIterator[bytes]:
    """Each picture as soon as it is whole; what is not part of one is passed over.

    No more than one picture is held. A thumbnail inside a picture ends it too early: such a picture
    is refused as broken by whoever looks at it, and the rest of it is passed over.
    """
    held, looked = bytearray(), 0
    async for chunk in chunks:
        held += chunk
        while True:
            if not held.startswith(START):
                start = held.find(START)
                if start < 0:
                    del held[:-2]
                    break
                del held[:start]
                looked = len(START)
            # Only what is new: a picture that comes byte by byte is not looked through each time.
            end = held.find(END, looked)
            if end < 0:
                looked = max(len(START), len(held) - 1)
                break
            yield bytes(held[: end + 2])
            del held[: end + 2]
            looked = len(START)
        if len(held) > most:
            raise TooLarge(Code.FRAME_TOO_LARGE)
