"""A little server that stands for the door: it takes frames, and can be told to be difficult."""

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

CODE, CREDENTIAL = "MAPLE-7731", "gw_secret-of-the-gateway"


@dataclass
class Difficulty:
    """What the next answers are instead of a receipt; None cuts the line."""

    status: int | None
    code: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    after_reading: bool = True


@dataclass
class Taken:
    headers: dict[str, str]
    data: bytes


class Door:
    """What arrived, and how to answer next."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.frames: dict[tuple[str, str], Taken] = {}
        self.duplicates = 0
        self.beats: list[dict[str, Any]] = []
        self.answers: list[Difficulty] = []
        self.always: Difficulty | None = None
        self.skew_ms = 0
        self.codes = {CODE}
        self.asked = 0
        self.url = ""

    def next_answer(self) -> Difficulty | None:
        with self.lock:
            self.asked += 1
            return self.answers.pop(0) if self.answers else self.always

    def take(self, headers: dict[str, str], data: bytes) -> tuple[int, dict[str, Any]]:
        """As the real one: the same bytes at the same instant are one frame."""
        key = (headers["x-camera"], headers["x-captured-at"])
        with self.lock:
            known = self.frames.get(key)
            if known and known.data != data:
                return 409, {"code": "frame-conflict"}
            self.frames[key] = Taken(headers, data)
            self.duplicates += known is not None
        frame = {"captured_at": key[1], "id": hashlib.sha256(data).hexdigest()[:8]}
        return 200 if known else 201, {"frame": frame, "duplicate": known is not None}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    door: Door

    def log_message(self, *_: object) -> None:
        """The tests look at what arrived."""

    def do_POST(self) -> None:
        difficult = self.door.next_answer() if self.path == "/ingest/frames" else None
        if difficult and not difficult.after_reading:
            self.close_connection = True
            return
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        if difficult and difficult.status is None:
            self.close_connection = True
        elif difficult and difficult.status is not None:
            self.answer(difficult.status, {"code": difficult.code}, difficult.headers)
        elif self.path == "/ingest/gateways/enrol":
            self.enrol(json.loads(body))
        elif self.headers.get("authorization") != f"Bearer {CREDENTIAL}":
            self.answer(401, {"code": "unknown-credential"})
        elif self.path == "/ingest/heartbeats":
            self.door.beats.append(json.loads(body))
            self.answer(
                200, {"server_time": "2026-01-01T00:00:00Z", "clock_skew_ms": self.door.skew_ms}
            )
        else:
            headers = {name.lower(): value for name, value in self.headers.items()}
            self.answer(*self.door.take(headers, body))

    def enrol(self, told: dict[str, str]) -> None:
        if told["code"] not in self.door.codes:
            self.answer(410, {"code": "code-used"})
            return
        self.door.codes.discard(told["code"])
        cameras = [{"id": "cam-1", "name": "Gate", "kind": "fixed"}]
        self.answer(201, {"gateway_id": "gw-1", "credential": CREDENTIAL, "cameras": cameras})

    def answer(
        self, status: int, told: dict[str, Any], headers: dict[str, str] | None = None
    ) -> None:
        kind = "application/problem+json" if status >= 400 else "application/json"
        body = json.dumps(told).encode()
        self.send_response(status)
        named = {"Content-Type": kind, "Content-Length": str(len(body))} | (headers or {})
        for name, value in named.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def open_door(door: Door, port: int = 0) -> Iterator[Door]:
    """The door is there inside, and gone outside; given the same port it comes back."""
    handler = type("Bound", (Handler,), {"door": door})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    door.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield door
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
