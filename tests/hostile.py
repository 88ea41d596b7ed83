"""Pictures that somebody made to do harm, or that are odd and harmless."""

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from tests.striped import encoded, street

SAMPLES = Path(__file__).parent / "pictures"
PNG = b"\x89PNG\r\n\x1a\n"
SIDE = 5000
"""Squared, the most pixels that the door takes."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A picture and what becomes of it: its refusal, or how the frame ends that it becomes."""

    name: str
    data: bytes
    status: int
    code: str


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def pressed(size: int) -> bytes:
    """So many zeros, a thousandth as long."""
    press = zlib.compressobj(9)
    piece = bytes(2**20)
    whole = b"".join(press.compress(piece) for _ in range(size // len(piece)))
    return whole + press.compress(bytes(size % len(piece))) + press.flush()


def flat_png(width: int, height: int, *more: bytes, deep: bool = False) -> bytes:
    """A true picture of one colour: 8 bits grey, or 16 bits with all four channels."""
    kind, row = (b"\x10\x06", 8 * width) if deep else (b"\x08\x00", width)
    head = struct.pack(">II", width, height) + kind + b"\0\0\0"
    body = chunk(b"IDAT", pressed(height * (row + 1)))
    return PNG + chunk(b"IHDR", head) + b"".join(more) + body + chunk(b"IEND", b"")


def with_segment(jpeg: bytes, marker: int, *bodies: bytes) -> bytes:
    """The picture with application segments before all others."""
    segments = b"".join(
        bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body for body in bodies
    )
    return jpeg[:2] + segments + jpeg[2:]


def endless_exif() -> bytes:
    """A directory whose next directory is itself, and whose values lie outside."""
    entry = struct.pack("<HHII", 0x0112, 3, 70_000, 0xFFFFFFF0)
    return b"Exif\0\0II*\0" + struct.pack("<IH", 8, 1) + entry + struct.pack("<I", 8)


def animated(suffix: str) -> bytes:
    animation = cv2.Animation()
    animation.frames = [street(64, 48, seed) for seed in range(20)]
    animation.durations = [50] * 20
    done, data = cv2.imencodeanimation(suffix, animation)
    assert done
    return data.tobytes()


def progressive() -> bytes:
    """As many pixels as are taken, and ten scans over all of them."""
    picture = np.full((SIDE, SIDE, 3), 128, np.uint8)
    return cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_PROGRESSIVE, 1])[1].tobytes()


def scanned_again(jpeg: bytes, times: int) -> bytes:
    """Its last scan so many times: every one costs a walk over all pixels."""
    last = jpeg.rfind(b"\xff\xda")
    return jpeg[:-2] + jpeg[last:-2] * times + jpeg[-2:]


def announcing(png: bytes, height: int) -> bytes:
    return png[:20] + struct.pack(">I", height) + png[24:]


def refused() -> list[Sent]:
    """What the door does not take, with the answer that says why."""
    jpeg, png = encoded(street(), ".jpg"), encoded(street(), ".png")
    webp = encoded(street(), ".webp")
    large, none, broken = (413, "frame-too-large"), (415, "not-a-picture"), (422, "picture-broken")
    return [
        Sent("a bomb of 400 million pixels", flat_png(20_000, 20_000), *large),
        Sent("20 000 px wide, PNG", flat_png(20_000, 50), *large),
        Sent("20 000 px wide, JPEG", encoded(street(20_000, 48), ".jpg"), *large),
        Sent("more scans than a camera writes", scanned_again(progressive(), 40), *large),
        Sent("more bytes than a picture has", jpeg + bytes(12 * 2**20), *large),
        Sent("half a JPEG", jpeg[: len(jpeg) // 2], *broken),
        Sent("half a PNG", png[: len(png) // 2], *broken),
        Sent("half a WebP", webp[: len(webp) // 2], *broken),
        Sent("a JPEG without a size", jpeg.replace(b"\xff\xc0", b"\xff\xe7", 1), *none),
        Sent("a GIF", animated(".gif"), *none),
        Sent("a BMP", encoded(street(), ".bmp"), *none),
        Sent("a TIFF", encoded(street(), ".tiff"), *none),
        Sent("an AVIF", encoded(street(), ".avif"), *none),
        Sent("a drawing with a script", b"<svg xmlns='x' onload='alert(1)'/>", *none),
        Sent("a page", b"<!doctype html><script>alert(1)</script>", *none),
        Sent("a document that goes on as a JPEG", b"%PDF-1.7\n" + jpeg, *none),
        Sent("an archive that goes on as a JPEG", b"PK\x03\x04" + bytes(26) + jpeg, *none),
        Sent("a film that says it is a WebP", b"RIFF\xff\0\0\0AVI " + webp[12:], *none),
        Sent("nothing", b"", *none),
    ]


def taken() -> list[Sent]:
    """What is a picture, however odd, and the state in which its reading leaves it."""
    jpeg = encoded(street(), ".jpg")
    profile = b"ICC_PROFILE\0\1\1" + bytes(60_000)
    read, unreadable = (201, "read"), (201, "unreadable")
    return [
        Sent("EXIF that leads to itself", with_segment(jpeg, 0xE1, endless_exif()), *read),
        Sent(
            "as much EXIF as there may be", with_segment(jpeg, 0xE1, *[bytes(65_000)] * 50), *read
        ),
        Sent("many colour profiles", with_segment(jpeg, 0xE2, *[profile] * 50), *read),
        Sent("printing colours", (SAMPLES / "cmyk.jpg").read_bytes(), *read),
        Sent("an animated WebP", animated(".webp"), *read),
        Sent("an animated PNG", animated(".png"), *read),
        Sent("a JPEG that goes on as an archive", jpeg + b"PK\x05\x06" + bytes(18), *read),
        Sent(
            "a script in a comment", with_segment(jpeg, 0xFE, b"<script>alert(1)</script>"), *read
        ),
        Sent("16 bits, four channels, 25 million pixels", flat_png(SIDE, SIDE, deep=True), *read),
        Sent("ten scans over 25 million pixels", progressive(), *read),
        Sent(
            "a comment of a gigabyte",
            flat_png(64, 48, chunk(b"zTXt", b"Comment\0\0" + pressed(2**30))),
            *read,
        ),
        Sent(
            "a colour profile of a gigabyte",
            flat_png(64, 48, chunk(b"iCCP", b"x\0\0" + pressed(2**30))),
            *read,
        ),
        Sent(
            "more rows announced than are there", announcing(flat_png(2000, 100), 2000), *unreadable
        ),
    ]
