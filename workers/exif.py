"""When a JPEG was taken, as its camera wrote into it; read in bounded steps, inside the data."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Literal

Order = Literal["little", "big"]

EXIF = b"Exif\0\0"
DETAILS, TAKEN, TAKEN_PARTS, TAKEN_OFFSET = 0x8769, 0x9003, 0x9291, 0x9011
MOST_TAGS, MOST_SEGMENTS = 500, 100
TEXT = 2
FORM = "%Y:%m:%d %H:%M:%S"


def taken_at(data: bytes, zone: tzinfo | None) -> datetime | None:
    """The original time; None without one, or when neither picture nor caller knows the zone."""
    try:
        tags = _details(_block(data))
    except (IndexError, ValueError):
        return None
    try:
        local = datetime.strptime(tags.get(TAKEN, ""), FORM)  # noqa: DTZ007 - given its zone below
        parts = timedelta(seconds=float(f"0.{tags.get(TAKEN_PARTS, '0').strip() or '0'}"))
        offset = tags.get(TAKEN_OFFSET, "").strip()
        if offset:
            zone = datetime.strptime(offset, "%z").tzinfo
        return None if zone is None else (local + parts).replace(tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _block(data: bytes) -> bytes:
    """The EXIF block, from its byte-order mark on; empty without one."""
    at = 2
    for _ in range(MOST_SEGMENTS):
        if data[at] != 0xFF or data[at + 1] in (0xDA, 0xD9):
            return b""
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] == 0xE1 and data.startswith(EXIF, at + 4):
            return data[at + 4 + len(EXIF) : at + 2 + length]
        at += 2 + length
    return b""


def _details(block: bytes) -> Mapping[int, str]:
    order: Order = "little" if block[:2] == b"II" else "big"
    first = _tags(block, _number(block, 4, 4, order), order)
    place = first.get(DETAILS)
    if not isinstance(place, int):
        return {}
    found = _tags(block, place, order)
    return {tag: value for tag, value in found.items() if isinstance(value, str)}


def _tags(block: bytes, directory: int, order: Order) -> dict[int, str | int]:
    """Texts, and where a directory below stands."""
    found: dict[int, str | int] = {}
    for entry in range(min(_number(block, directory, 2, order), MOST_TAGS)):
        at = directory + 2 + 12 * entry
        tag, kind = _number(block, at, 2, order), _number(block, at + 2, 2, order)
        count = _number(block, at + 4, 4, order)
        if tag == DETAILS:
            found[tag] = _number(block, at + 8, 4, order)
        elif kind == TEXT and count <= 64:
            place = at + 8 if count <= 4 else _number(block, at + 8, 4, order)
            raw = block[place : place + count]
            found[tag] = raw.split(b"\0")[0].decode("ascii", "replace")
    return found


def _number(block: bytes, at: int, size: int, order: Order) -> int:
    if at < 0 or at + size > len(block):
        raise IndexError(at)
    return int.from_bytes(block[at : at + size], order)
