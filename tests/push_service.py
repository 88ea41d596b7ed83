"""A push service on this machine: the half that senders post to and the half that browsers hold.

It is as strict as the public ones (`tests/push_checks.py`). So what it takes, they take.

    with PushService() as service:
        phone = service.subscribe(application_server_key)
        ...  # send to phone.endpoint, phone.p256dh, phone.auth
        [message] = service.wait_for(1)
"""

import json
import os
import time
from collections import deque
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from websockets.sync.server import ServerConnection, serve
from websockets.typing import Subprotocol

from tests.push_checks import Rejected, check_headers, check_vapid, decode, encode, point, unseal

PATH = "/wpush/v2/"


@dataclass(frozen=True)
class Answer:
    """What the service is told to say."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    after_s: float = 0.0
    takes: bool = False
    """The message is taken all the same: as when a sender is killed before it hears the answer."""


@dataclass(frozen=True)
class Message:
    """One message as it was taken."""

    channel: str
    headers: dict[str, str]
    claims: dict[str, object]
    sealed: bytes
    payload: bytes
    """Empty where a real browser holds the key: only it can read the message."""
    at: float = field(default_factory=time.time)


@dataclass(frozen=True)
class Phone:
    """A subscribed device whose key this process holds."""

    endpoint: str
    p256dh: str
    auth: str
    key: ec.EllipticCurvePrivateKey

    def read(self, sealed: bytes) -> bytes:
        return unseal(sealed, self.key, decode(self.auth))


@dataclass
class _Listener:
    """Who listens on a channel: a phone of this process, or a browser on its socket."""

    sender: str
    """The application server key that the subscription is bound to."""
    phone: Phone | None = None
    socket: ServerConnection | None = None


class PushService:
    """Starts on entering, on ports of its own; stops on leaving."""

    def __init__(self, patience_s: float = 10.0) -> None:
        self.messages: list[Message] = []
        self.connections = 0
        self.rejected: list[Rejected] = []
        self.acks: list[dict[str, object]] = []
        """What browsers said of messages: code 100 shown, 101 not decrypted."""
        self._patience_s = patience_s
        self._answers: deque[Answer] = deque()
        self._listeners: dict[str, _Listener] = {}
        self._changed = Condition()
        self._http = _Http(("127.0.0.1", 0), self)
        self._sockets = serve(
            self._browser, "127.0.0.1", 0, subprotocols=[Subprotocol("push-notification")]
        )
        self._threads = [
            Thread(target=lambda: self._http.serve_forever(poll_interval=0.05)),
            Thread(target=self._sockets.serve_forever),
        ]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.shutdown()
        self._sockets.shutdown()
        for listener in self._listeners.values():
            if listener.socket:
                listener.socket.close()
        for thread in self._threads:
            thread.join()
        self._http.server_close()

    @property
    def host(self) -> str:
        """`address:port`, as a sender's allow-list names it."""
        return f"127.0.0.1:{self._http.server_address[1]}"

    @property
    def origin(self) -> str:
        return f"http://{self.host}"

    @property
    def websocket_url(self) -> str:
        return f"ws://127.0.0.1:{self._sockets.socket.getsockname()[1]}/"

    def subscribe(self, application_server_key: str) -> Phone:
        channel = os.urandom(16).hex()
        key = ec.generate_private_key(ec.SECP256R1())
        phone = Phone(self._endpoint(channel), encode(point(key)), encode(os.urandom(16)), key)
        self._listeners[channel] = _Listener(application_server_key, phone=phone)
        return phone

    def unsubscribe(self, phone: Phone) -> None:
        del self._listeners[phone.endpoint.rpartition("/")[2]]

    def answer(self, *answers: Answer) -> None:
        """Say this to the next messages, one each; after that take them again."""
        self._answers.extend(answers)

    def wait_for(self, count: int) -> list[Message]:
        """The messages, once there are this many."""
        with self._changed:
            there = self._changed.wait_for(lambda: len(self.messages) >= count, self._patience_s)
            assert there, f"{len(self.messages)} of {count} messages, rejected: {self.rejected}"
            return list(self.messages)

    def wait_for_acks(self, count: int) -> list[dict[str, object]]:
        with self._changed:
            there = self._changed.wait_for(lambda: len(self.acks) >= count, self._patience_s)
            assert there, f"{len(self.acks)} of {count} acknowledged"
            return list(self.acks)

    def take(self, path: str, headers: dict[str, str], sealed: bytes) -> Answer:
        """One POST: what was ordered, else check everything and hand it on."""
        ordered = self._answers.popleft() if self._answers else None
        if ordered and not ordered.takes:
            return ordered
        try:
            message = self._checked(path, headers, sealed)
        except Rejected as rejected:
            self.rejected.append(rejected)
            return Answer(rejected.status, body=rejected.why.encode())
        with self._changed:
            self.messages.append(message)
            self._changed.notify_all()
        return ordered or Answer(
            201, {"Location": f"{self.origin}/m/{len(self.messages)}", "TTL": "60"}
        )

    def _checked(self, path: str, headers: dict[str, str], sealed: bytes) -> Message:
        channel = path.removeprefix(PATH)
        listener = self._listeners.get(channel)
        if listener is None:
            raise Rejected(410, "no such subscription")
        claims = check_vapid(headers.get("authorization", ""), self.origin, listener.sender)
        check_headers(headers, sealed)
        payload = b""
        if listener.phone:
            payload = listener.phone.read(sealed)
        elif listener.socket:
            listener.socket.send(json.dumps(_notification(channel, sealed)))
        return Message(channel, headers, claims, sealed, payload)

    def _browser(self, socket: ServerConnection) -> None:
        for text in socket:
            said = json.loads(text)
            kind = said.get("messageType")
            if kind == "ack":
                with self._changed:
                    self.acks.extend(said["updates"])
                    self._changed.notify_all()
                continue
            socket.send(json.dumps(self._reply(kind, said, socket)))

    def _reply(
        self, kind: str | None, said: dict[str, str], socket: ServerConnection
    ) -> dict[str, object]:
        if kind == "hello":
            uaid = said.get("uaid") or os.urandom(16).hex()
            return {"messageType": kind, "status": 200, "uaid": uaid, "use_webpush": True}
        if kind not in {"register", "unregister"}:
            return {}
        channel = said["channelID"]
        answer: dict[str, object] = {"messageType": kind, "channelID": channel, "status": 200}
        if kind == "unregister":
            self._listeners.pop(channel, None)
            return answer
        key = said["key"].rstrip("=").replace("+", "-").replace("/", "_")
        self._listeners[channel] = _Listener(key, socket=socket)
        return answer | {"pushEndpoint": self._endpoint(channel)}

    def _endpoint(self, channel: str) -> str:
        return f"{self.origin}{PATH}{channel}"


class _Http(ThreadingHTTPServer):
    daemon_threads = True  # a connection kept open by a sender must not keep the test from ending
    block_on_close = False
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], service: PushService) -> None:
        super().__init__(address, _Handler)
        self.service = service


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 5
    disable_nagle_algorithm = True
    server: _Http

    def setup(self) -> None:
        self.server.service.connections += 1
        super().setup()

    def do_POST(self) -> None:
        sealed = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        answer = self.server.service.take(urlsplit(self.path).path, headers, sealed)
        time.sleep(answer.after_s)
        try:
            self.send_response(answer.status)
            for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)
        except ConnectionError:
            self.close_connection = True  # a sender may lose patience

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a test's output is its own."""


def _notification(channel: str, sealed: bytes) -> dict[str, object]:
    return {
        "messageType": "notification",
        "channelID": channel,
        "version": os.urandom(16).hex(),
        "data": encode(sealed),
        "headers": {"encoding": "aes128gcm"},
    }
