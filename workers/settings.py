"""What `gateway.toml` says: the server, the spool and the cameras. An unknown key is an error."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from models.strict import build
from workers.redacting import redacted

OTHERS = 0o077
MOST_RATE = 30.0
BAUDS = (4800, 9600, 19200, 38400, 57600, 115200)


class SettingsError(Exception):
    """The gateway cannot start with these settings; the message says why."""


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """Where the gateway is; a car's cameras need one of these."""

    fixed: tuple[float, ...] = ()
    """Latitude and longitude."""
    file: str = ""
    """A file that something else keeps: latitude, longitude and the time of the fix."""
    nmea: str = ""
    """A GPS receiver's serial line."""
    baud: int = 9600

    def __post_init__(self) -> None:
        if self.baud not in BAUDS:
            raise ValueError(f"baud must be one of {', '.join(map(str, BAUDS))}")
        if sum(bool(way) for way in (self.fixed, self.file, self.nmea)) > 1:
            raise ValueError("only one of fixed, file and nmea")
        if self.fixed and not (
            len(self.fixed) == 2 and abs(self.fixed[0]) <= 90 and abs(self.fixed[1]) <= 180
        ):
            raise ValueError("fixed is a latitude and a longitude")


@dataclass(frozen=True, slots=True)
class CameraTable:
    """One camera, by the id under which the server knows it."""

    id: str
    source: str
    live: bool = True
    """Whether the newest frames are worth more than the oldest when there is no room."""
    rate: float = 4.0
    """Frames a second that are sent at most."""
    gate: bool = True
    """Whether only pictures in which something moves are sent."""
    car: bool = False
    """Whether each frame carries the place from [place]."""
    timing: str = ""

    def __post_init__(self) -> None:
        if not self.id or not all(c.isalnum() or c in "-_" for c in self.id):
            raise ValueError("id must be letters, digits, - and _")
        if not 0 < self.rate <= MOST_RATE:
            raise ValueError(f"rate must be more than 0 and at most {MOST_RATE:g}")


@dataclass(frozen=True, slots=True)
class GatewayTable:
    """The whole file. Paths are relative to its folder."""

    server: str
    cameras: tuple[CameraTable, ...]
    credential: str = "credential"
    spool: str = "spool"
    spool_bytes: int = 20_000_000_000
    """For all cameras together; each has an equal share."""
    place: PlaceTable = PlaceTable()
    authority: str = ""
    """A certificate authority other than those of the system."""
    certificate: str = ""
    """The gateway's own certificate and key (PEM), where the server asks for one."""
    plain_http: bool = False
    """Only where something else encrypts: frames and credential then go as they are."""

    def __post_init__(self) -> None:
        check_server(self.server, plain=self.plain_http)
        ids = [camera.id for camera in self.cameras]
        if not ids or len(ids) != len(set(ids)):
            raise ValueError("cameras: at least one, each id once")
        if self.spool_bytes < len(ids):
            raise ValueError("spool_bytes must be more")
        for camera in self.cameras:
            if camera.car and self.place == PlaceTable():
                raise ValueError(f"camera {camera.id} is a car's; [place] must say where it is")


@dataclass(frozen=True, slots=True)
class Settings:
    """The file and where it lies."""

    table: GatewayTable
    folder: Path

    @property
    def spool(self) -> Path:
        return self.folder / self.table.spool

    @property
    def credential(self) -> Path:
        return self.folder / self.table.credential

    @property
    def share(self) -> int:
        return self.table.spool_bytes // len(self.table.cameras)

    def beside(self, name: str) -> Path | None:
        return self.folder / name if name else None


def load(path: Path) -> Settings:
    try:
        table = build(GatewayTable, tomllib.loads(path.read_text("utf-8")), path.name)
    except OSError as cause:
        raise SettingsError(f"{path}: {cause.strerror}") from cause
    except ValueError as cause:
        raise SettingsError(str(cause)) from cause
    secret = any(redacted(camera.source) != camera.source for camera in table.cameras)
    if secret and path.stat().st_mode & OTHERS:
        raise SettingsError(
            f"{path} holds a camera's password and others may read it: chmod 600 {path}"
        )
    return Settings(table, path.resolve().parent)


def check_server(server: str, *, plain: bool = False) -> None:
    """https, or http to this very machine; anything else would show frames to the network."""
    parts = urlsplit(server)
    host = parts.hostname or ""
    here = host in ("127.0.0.1", "::1", "localhost") or host.endswith(".localhost")
    if not host or parts.username or parts.query or parts.fragment:
        raise ValueError("server must be an address such as https://plates.example.gov")
    if parts.scheme != "https" and not (parts.scheme == "http" and (here or plain)):
        raise ValueError("server must begin with https:// (http:// only to this machine)")
