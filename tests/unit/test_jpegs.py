"""Pictures out of an endless upload: whole ones, whatever stands around them, piece by piece."""

import asyncio
from collections.abc import AsyncIterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.errors import TooLarge
from backend.web.jpegs import split

ONE = b"\xff\xd8\xff\xe0" + bytes(20) + b"\xff\x00" + b"\xff\xd9"
OTHER = b"\xff\xd8\xff\xdb" + b"\x07" * 9 + b"\xff\xd9"
LIES = b"\r\n--x\r\nContent-Type: image/jpeg\r\nContent-Length: 9999999999\r\n\r\n"


def pictures(body: bytes, *cuts: int, most: int = 100) -> list[bytes]:
    """What comes out of the body, sent in the pieces between the cuts."""
    at = [0, *sorted(cut % (len(body) + 1) for cut in cuts), len(body)]
    pieces = [body[start:end] for start, end in pairwise(at)]

    async def chunks() -> AsyncIterator[bytes]:
        for piece in pieces:
            yield piece

    async def every() -> list[bytes]:
        return [picture async for picture in split(chunks(), most)]

    return asyncio.run(every())


@given(st.lists(st.integers(0, 1000), max_size=12))
def test_where_the_pieces_end_changes_nothing(cuts: list[int]) -> None:
    body = b"noise\xff" + LIES + ONE + LIES + OTHER + OTHER + ONE[:15]
    assert pictures(body, *cuts) == [ONE, OTHER, OTHER]


def test_a_boundary_that_lies_about_a_length_is_not_believed() -> None:
    assert pictures(LIES + ONE + LIES) == [ONE]


def test_half_a_picture_before_a_whole_one_ends_with_it() -> None:
    """Whoever looks at it refuses it as broken; the next one is whole again."""
    assert pictures(ONE[:15] + LIES + ONE + OTHER) == [ONE[:15] + LIES + ONE, OTHER]


def test_what_is_no_picture_is_not_held_however_long_it_is() -> None:
    assert pictures(bytes(100_000) + ONE) == [ONE]


def test_a_picture_that_never_ends_is_cut() -> None:
    with pytest.raises(TooLarge):
        pictures(ONE[:-2] + bytes(100))
