"""A gateway's first words with its server: a one-time code against a credential of its own."""

import json
import os
from pathlib import Path
from typing import Any

import httpx

from workers.door import TIMES, fields
from workers.settings import SettingsError, check_server

CREDENTIAL, SETTINGS = "credential", "gateway.toml"


def enrol(server: str, code: str, folder: Path, *, plain: bool = False) -> list[str]:
    """Write the credential and a first gateway.toml; the names of the cameras told.

    A credential that is there already stays: whoever enrols again moves it away first.
    """
    try:
        check_server(server, plain=plain)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Made before the code is spent: a folder that cannot be written to costs no code.
        descriptor = os.open(folder / CREDENTIAL, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except ValueError as cause:
        raise SettingsError(str(cause)) from cause
    except FileExistsError as cause:
        raise SettingsError(f"{folder / CREDENTIAL} is there already") from cause
    except OSError as cause:
        raise SettingsError(f"{folder}: {cause.strerror}") from cause
    enrolled = False
    try:
        told = _asked(server, code)
        with os.fdopen(descriptor, "w", encoding="ascii", closefd=False) as file:
            file.write(f"{told['credential']}\n")
        os.fsync(descriptor)
        enrolled = True
    finally:
        os.close(descriptor)
        if not enrolled:
            (folder / CREDENTIAL).unlink()
    cameras = [camera for camera in told["cameras"] if isinstance(camera, dict)]
    _first_settings(folder / SETTINGS, server, cameras)
    return [str(camera.get("name", "")) for camera in cameras]


def _asked(server: str, code: str) -> dict[str, Any]:
    try:
        with httpx.Client(base_url=server, timeout=TIMES) as client:
            answer = client.post("/ingest/gateways/enrol", json={"code": code})
    except httpx.HTTPError as cause:
        raise SettingsError(f"the server does not answer: {type(cause).__name__}") from cause
    told = fields(answer)
    if not answer.is_success:
        why = told.get("code") or told.get("title") or ""
        raise SettingsError(f"the server refuses the code: {answer.status_code} {why}".rstrip())
    if not isinstance(told.get("credential"), str) or not isinstance(told.get("cameras"), list):
        raise SettingsError("the server's answer is not that of an enrolment")
    return told


def _first_settings(path: Path, server: str, cameras: list[dict[str, Any]]) -> None:
    """What is known is filled in; the cameras' addresses are for a person to add."""
    if path.exists():
        return
    lines = [
        f"server = {json.dumps(server)}",
        f'credential = "{CREDENTIAL}"',
        'spool = "spool"',
        "",
    ]
    for camera in cameras:
        lines += [
            "[[cameras]]",
            f"# {' '.join(str(camera.get('name', '')).split())}",
            f"id = {json.dumps(str(camera.get('id', '')))}",
            'source = ""  # rtsp://…, mjpeg:http://…, snapshot:http://…, folder:…, film:…',
            f"car = {json.dumps(camera.get('kind') == 'car')}",
            "",
        ]
    # It will hold the cameras' passwords.
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))
