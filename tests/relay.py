"""A line between a gateway and its server that can be cut: in the middle, or before the answer."""

import contextlib
import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

PIECE = 16_384


class Relay:
    """Passes bytes on, and counts what it broke off."""

    def __init__(self, to: int) -> None:
        self.to = to
        self.port = 0
        self.up = True
        """Whether the network is there; without it whoever calls is hung up on."""
        self.cut_after: list[int] = []
        """For each next connection: after so many bytes of the caller's the line goes dead."""
        self.answers_to_lose = 0
        """So many answers are lost although the server has heard what was asked; after the cuts."""
        self.cuts = self.lost = self._cutting = 0

    def carry(self, caller: socket.socket) -> None:
        """Until one side has had enough, or the line is cut."""
        most = self.cut_after.pop(0) if self.cut_after else None
        self._cutting += most is not None
        try:
            with socket.create_connection(("127.0.0.1", self.to)) as server:
                self._between(caller, server, most)
        finally:
            self._cutting -= most is not None

    def _between(self, caller: socket.socket, server: socket.socket, most: int | None) -> None:
        while self.up:
            ready, _, _ = select.select([caller, server], [], [], 0.05)
            if caller in ready:
                data = caller.recv(PIECE)
                if not data:
                    return
                if most is not None and (most := most - len(data)) < 0:
                    server.sendall(data[:most])
                    break
                server.sendall(data)
            if server in ready:
                data = server.recv(PIECE)
                if not data:
                    return
                if self.answers_to_lose > 0 and not self.cut_after and not self._cutting:
                    self.answers_to_lose -= 1
                    self.lost += 1
                    return
                caller.sendall(data)
        self.cuts += 1


@contextmanager
def relay(to: int) -> Iterator[Relay]:
    """Listens on a port of its own, while it is open, also when its network is down."""
    line = Relay(to)
    with socket.create_server(("127.0.0.1", 0)) as door:
        line.port = door.getsockname()[1]
        threading.Thread(target=_answer, args=(line, door), daemon=True).start()
        yield line
        line.up = False
        door.shutdown(socket.SHUT_RDWR)


def _answer(line: Relay, door: socket.socket) -> None:
    while True:
        try:
            caller, _ = door.accept()
        except OSError:
            return
        if not line.up:
            caller.close()
            continue
        threading.Thread(target=_one, args=(line, caller), daemon=True).start()


def _one(line: Relay, caller: socket.socket) -> None:
    # Either side may be killed at any moment; that is what this line is for.
    with caller, contextlib.suppress(OSError):
        line.carry(caller)
