"""A network camera by HTTP: pictures one by one or without end, with or without a password."""

import base64
import hashlib
import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

USER, PASSWORD, REALM, NONCE = "viewer", "p@ss w%rd", "cam", "abc123"


class Camera:
    """What it shows and how it asks for its password."""

    def __init__(self, pictures: Sequence[bytes], asks: str = "", *, lengths: bool = True) -> None:
        self.pictures, self.asks, self.lengths = list(pictures), asks, lengths
        self.requests: list[str] = []
        self.status = 200


class Handler(BaseHTTPRequestHandler):
    camera: Camera

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""

    def do_GET(self) -> None:
        camera = self.camera
        told = self.headers.get("authorization", "")
        camera.requests.append(told)
        if camera.asks and not self.known(told):
            way = f'Digest realm="{REALM}", nonce="{NONCE}", qop="auth"'
            self.headed(401, **{"WWW-Authenticate": way if camera.asks == "digest" else "Basic"})
        elif camera.status != 200:
            self.headed(camera.status, Location="http://127.0.0.1:1/")
        elif self.path == "/video":
            self.headed(200, **{"Content-Type": "multipart/x-mixed-replace; boundary=--x"})
            for picture in camera.pictures:
                length = f"Content-Length: {len(picture)}\r\n" if camera.lengths else ""
                head = f"--x\r\nContent-Type: image/jpeg\r\n{length}\r\n"
                self.wfile.write(head.encode() + picture + b"\r\n")
        else:
            self.headed(200, **{"Content-Type": "image/jpeg"})
            self.wfile.write(camera.pictures[(len(camera.requests) - 1) % len(camera.pictures)])

    def headed(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def known(self, told: str) -> bool:
        if self.camera.asks == "basic":
            return told == f"Basic {base64.b64encode(f'{USER}:{PASSWORD}'.encode()).decode()}"
        fields = dict(re.findall(r'(\w+)="?([^",]+)', told))
        if not told.startswith("Digest "):
            return False
        one, two = (digest(f"{USER}:{REALM}:{PASSWORD}"), digest(f"GET:{fields['uri']}"))
        parts = (one, NONCE, fields["nc"], fields["cnonce"], "auth", two)
        return bool(fields["response"] == digest(":".join(parts)))


def digest(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


@contextmanager
def http_camera(camera: Camera) -> Iterator[str]:
    """Host and port of the camera, while it runs."""
    handler = type("Bound", (Handler,), {"camera": camera})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
