"""A small RTSP server: one H.264 film over TCP, again and again; it can be stalled or cut."""

import base64
import socket
import socketserver
import struct
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction

import av

from models.pictures import Picture

FPS, PIECE = 10, 1398
PUBLIC = "OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN"


class Stream:
    """What is shown, and how the line behaves."""

    def __init__(self, pictures: Sequence[Picture], user: str = "") -> None:
        self.units = encoded(pictures)
        self.authorization = f"Basic {base64.b64encode(user.encode()).decode()}" if user else ""
        self.stalled, self.cut = threading.Event(), threading.Event()
        self.plays = 0
        self.port = 0

    def description(self) -> str:
        sps = next(unit for unit in self.units if unit[0] & 31 == 7)
        pps = next(unit for unit in self.units if unit[0] & 31 == 8)
        sets = ",".join(base64.b64encode(unit).decode() for unit in (sps, pps))
        return (
            "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nt=0 0\r\nm=video 0 RTP/AVP 96\r\n"
            "a=rtpmap:96 H264/90000\r\na=fmtp:96 packetization-mode=1;"
            f"profile-level-id={sps[1:4].hex()};sprop-parameter-sets={sets}\r\na=control:track0\r\n"
        )


def encoded(pictures: Sequence[Picture]) -> list[bytes]:
    """The film's NAL units; one slice a picture, and no picture waits for a later one."""
    coder = av.CodecContext.create("libx264", "w")
    coder.height, coder.width = pictures[0].shape[:2]
    coder.pix_fmt, coder.framerate = "yuv420p", Fraction(FPS)
    coder.options = {"tune": "zerolatency", "x264-params": "slices=1:sliced-threads=0:keyint=10"}
    raw = b""
    for picture in pictures:
        for packet in coder.encode(av.VideoFrame.from_ndarray(picture, format="bgr24")):
            raw += bytes(packet)
    raw += b"".join(bytes(packet) for packet in coder.encode(None))
    units = raw.replace(b"\0\0\0\1", b"\0\0\1").split(b"\0\0\1")
    return [unit.rstrip(b"\0") for unit in units if unit]


def packets(unit: bytes) -> Iterator[bytes]:
    """One packet, or the pieces of a fragmented unit (FU-A)."""
    if len(unit) <= PIECE + 2:
        yield unit
        return
    indicator, kind = (unit[0] & 0xE0) | 28, unit[0] & 31
    pieces = [unit[at : at + PIECE] for at in range(1, len(unit), PIECE)]
    for number, piece in enumerate(pieces):
        begins, ends = number == 0, number == len(pieces) - 1
        yield bytes((indicator, begins << 7 | ends << 6 | kind)) + piece


class Handler(socketserver.StreamRequestHandler):
    stream: Stream
    request: socket.socket

    def handle(self) -> None:
        while head := self._request():
            method, number, headers = head
            asked = self.stream.authorization
            if asked and method != "OPTIONS" and headers.get("authorization") != asked:
                self._answer(number, {"WWW-Authenticate": 'Basic realm="x"'}, status="401 No")
            elif method == "OPTIONS":
                self._answer(number, {"Public": PUBLIC})
            elif method == "DESCRIBE":
                kind = {"Content-Type": "application/sdp", "Content-Base": f"{headers['uri']}/"}
                self._answer(number, kind, self.stream.description())
            elif method == "SETUP" and "TCP" not in headers.get("transport", ""):
                self._answer(number, {}, status="461 Unsupported Transport")
            elif method == "SETUP":
                told = {"Transport": "RTP/AVP/TCP;unicast;interleaved=0-1", "Session": "1"}
                self._answer(number, told)
            elif method == "PLAY":
                self._answer(number, {"Session": "1"})
                self._play()
                return

    def _request(self) -> tuple[str, str, dict[str, str]] | None:
        line = self.rfile.readline().decode()
        if not line.strip():
            return None
        headers = {"uri": line.split()[1].rstrip("/")}
        while text := self.rfile.readline().decode().strip():
            name, _, value = text.partition(":")
            headers[name.lower()] = value.strip()
        return line.split()[0], headers.get("cseq", "0"), headers

    def _answer(
        self, number: str, headers: dict[str, str], body: str = "", status: str = "200 OK"
    ) -> None:
        named = {"CSeq": number, "Content-Length": str(len(body))} | headers
        lines = [f"RTSP/1.0 {status}", *(f"{name}: {value}" for name, value in named.items())]
        self.wfile.write(("\r\n".join(lines) + "\r\n\r\n" + body).encode())

    def _play(self) -> None:
        self.stream.plays += 1
        sequence = stamp = 0
        while True:
            for unit in self.stream.units:
                shown = 1 <= unit[0] & 31 <= 5
                if self.stream.cut.is_set():
                    return
                while self.stream.stalled.is_set() and not self.stream.cut.is_set():
                    time.sleep(0.05)
                every = list(packets(unit))
                for number, packet in enumerate(every):
                    last = shown and number == len(every) - 1
                    head = struct.pack("!BBHII", 0x80, 96 | last << 7, sequence, stamp, 1)
                    framed = struct.pack("!cBH", b"$", 0, len(head) + len(packet)) + head + packet
                    try:
                        self.wfile.write(framed)
                    except OSError:
                        return
                    sequence = (sequence + 1) % 65536
                if shown:
                    stamp += 90000 // FPS
                    time.sleep(1 / FPS)


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A camera's viewer may leave at any time."""


@contextmanager
def rtsp(stream: Stream, port: int = 0) -> Iterator[str]:
    """The address of the stream, while it runs."""
    handler = type("Bound", (Handler,), {"stream": stream})
    with Server(("127.0.0.1", port), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        stream.port = server.server_address[1]
        try:
            yield f"rtsp://127.0.0.1:{stream.port}/stream"
        finally:
            stream.cut.set()
            server.shutdown()
            thread.join()
