"""A real Firefox without a window, spoken to by Marionette: JSON with its length before it, on TCP.

No driver program in between, so a machine with Firefox ESR has all it takes.
"""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.lodging import free_port

NAMES = ("firefox-esr", "firefox")
START_S = 60.0
SCRIPT_S = 45.0

QUIET: dict[str, bool | int | str] = {
    "alerts.useSystemBackend": False,  # there is no desktop to show a notification on
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.webnotifications.requireuserinteraction": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.manage-offline-status": False,
    "permissions.default.desktop-notification": 1,
    "toolkit.telemetry.enabled": False,
}


SHOWN = """
const registration = await navigator.serviceWorker.ready;
for (let turn = 0; turn < 200; turn++) {
  const shown = await registration.getNotifications();
  if (shown.length >= args[0]) {
    return shown.map(({ title, body, tag, data }) => ({ title, body, tag, data }));
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
}
throw new Error("no notification");
"""
"""What the page's service worker shows, as soon as there are so many."""


class MarionetteError(Exception):
    """What Firefox answered instead of a value."""


def found() -> str | None:
    """Where this machine has a Firefox, if it has one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def push_preferences(websocket_url: str) -> dict[str, bool | int | str]:
    """Makes a push service on this machine the one that the browser uses."""
    return {
        "dom.push.enabled": True,
        "dom.push.connection.enabled": True,
        "dom.push.serverURL": websocket_url,
        "dom.push.testing.allowInsecureServerURL": True,
    }


class Firefox:
    """Starts on entering with a profile of its own; is ended on leaving."""

    def __init__(
        self, program: str, folder: Path, preferences: Mapping[str, bool | int | str] | None = None
    ) -> None:
        self._port = free_port()
        self._folder = folder
        self._program = program
        self._preferences = QUIET | {"marionette.port": self._port} | dict(preferences or {})
        self._count = 0

    def __enter__(self) -> Self:
        profile = self._folder / "profile"
        profile.mkdir(parents=True)
        lines = [
            f"user_pref({json.dumps(name)}, {json.dumps(value)});"
            for name, value in self._preferences.items()
        ]
        (profile / "user.js").write_text("\n".join(lines), "utf-8")
        command = [self._program, "--headless", "--marionette", "--no-remote", "--profile"]
        self._process = subprocess.Popen(  # noqa: S603 - the browser that was found
            [*command, str(profile)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(self._folder), "MOZ_CRASHREPORTER_DISABLE": "1"},
        )
        try:
            self._wire = self._connected()
            self._read()  # it introduces itself
            self.command("WebDriver:NewSession", capabilities={})
            self.command("WebDriver:SetTimeouts", script=int(SCRIPT_S * 1000))
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self.command("Marionette:Quit", flags=["eForceQuit"])
        except (MarionetteError, OSError):
            self._process.terminate()
        self._end()

    def open(self, url: str) -> None:
        self.command("WebDriver:Navigate", url=url)

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever the page says
        """Run the body of an async function in the page and answer what it returns."""
        wrapped = (
            "const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1);"
            f"(async (...args) => {{ {script} }})(...given)"
            ".then(value => done({value}), problem => done({problem: String(problem)}));"
        )
        answer = self.command("WebDriver:ExecuteAsyncScript", script=wrapped, args=list(arguments))
        if "problem" in answer:
            raise MarionetteError(answer["problem"])
        return answer.get("value")

    def command(self, name: str, **parameters: object) -> Any:  # noqa: ANN401 - as Firefox answers
        self._count += 1
        text = json.dumps([0, self._count, name, parameters]).encode()
        self._wire.sendall(b"%d:%s" % (len(text), text))
        _, _, problem, result = self._read()
        if problem:
            raise MarionetteError(f"{problem['error']}: {problem['message']}")
        return result.get("value", result)

    def _connected(self) -> socket.socket:
        until = time.monotonic() + START_S
        while True:
            try:
                return socket.create_connection(("127.0.0.1", self._port), SCRIPT_S + 15)
            except ConnectionRefusedError:
                code = self._process.poll()
                if code is not None or time.monotonic() > until:
                    raise MarionetteError(f"Firefox does not answer (exit status {code})") from None
                time.sleep(0.1)

    def _read(self) -> Any:  # noqa: ANN401 - as Firefox answers
        length = b""
        while (byte := self._receive(1)) != b":":
            length += byte
        text = b""
        while missing := int(length) - len(text):
            text += self._receive(missing)
        return json.loads(text)

    def _receive(self, most: int) -> bytes:
        data = self._wire.recv(most)
        if not data:
            raise ConnectionResetError("Firefox has gone")
        return data

    def _end(self) -> None:
        if wire := getattr(self, "_wire", None):
            wire.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
