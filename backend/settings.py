"""Where an installation keeps things and whom it talks to, from the environment, read once."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from os import environ
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

PREFIX = "PLATEWARDEN_"
FROM_FILE = "_FILE"
"""A variable of this ending names a file that holds the value: how compose hands over secrets."""
APP = Path(__file__).parents[1] / "pwa" / "dist"
LEAST_TOKEN = 16
"""Characters of a token that nobody guesses."""
_YES, _NO = ("yes", "true", "1", "on"), ("no", "false", "0", "off", "")


class SettingsRefused(Exception):  # noqa: N818 - an answer with a reason, as PictureRefused
    """One variable that cannot be used, and how it should look. Never shows the value."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Addresses may hold passwords, so they are never shown."""

    home: Path
    """Images, keys, logs, and the data of the bundled servers."""
    database: str = field(repr=False)
    """PostgreSQL as pw_app."""
    redis: str = field(repr=False)
    """redis://, rediss:// or unix:///path."""
    owner_database: str = field(default="", repr=False)
    """PostgreSQL as pw_owner, for migrations; the services do without."""
    purge_database: str = field(default="", repr=False)
    """PostgreSQL as pw_purge, for whoever gives up a capture day; nothing else may."""
    profile: str = "bloomington"
    host: str = "127.0.0.1"
    port: int = 8400
    public_origins: tuple[str, ...] = ()
    """The addresses under which people open the app; others are refused."""
    push_hosts: tuple[str, ...] = ()
    """Push services besides those that browsers bring."""
    push_insecure: bool = False
    """Whether those may be plain http on this machine, as tests need."""
    secure_cookies: bool = True
    proxy_token: str = field(default="", repr=False)
    """What the proxy in front shows, so that what it says of client certificates is believed."""
    contact: str = "operator@platewarden.example"
    """Whom a push service may write to when something goes wrong: a mail address or a page."""
    app: Path = APP
    """The built app."""

    @classmethod
    def from_environment(cls, given: Mapping[str, str] | None = None) -> "Settings":
        known = _known(environ if given is None else given)
        unknown = sorted(set(known) - set(_READERS))
        if unknown:
            raise SettingsRefused(f"{PREFIX}{unknown[0].upper()} is not a setting.")
        for name in ("home", "database", "redis"):
            if not known.get(name):
                raise SettingsRefused(f"{PREFIX}{name.upper()} must be set.")
        read: dict[str, Any] = {
            _FIELDS.get(name, name): _READERS[name](_called(name), text)
            for name, text in known.items()
        }
        return cls(**read)

    def environment(self, *, owner: bool = False, purge: bool = False) -> dict[str, str]:
        """What a child process needs to have the same; addresses of other roles when asked."""
        told = {
            "home": str(self.home),
            "database": self.database,
            "redis": self.redis,
            "profile": self.profile,
            "host": self.host,
            "port": str(self.port),
            "origins": " ".join(self.public_origins),
            "push_hosts": " ".join(self.push_hosts),
            "push_insecure": _word(yes=self.push_insecure),
            "secure_cookies": _word(yes=self.secure_cookies),
            "proxy_token": self.proxy_token,
            "contact": self.contact,
            "app": str(self.app),
        }
        if owner:
            told["owner_database"] = self.owner_database
        if purge:
            told["purge_database"] = self.purge_database
        return {_called(name): text for name, text in told.items()}


def _known(given: Mapping[str, str]) -> dict[str, str]:
    known: dict[str, str] = {}
    for variable, text in given.items():
        if not variable.startswith(PREFIX):
            continue
        name, value = variable.removeprefix(PREFIX), text
        if name.endswith(FROM_FILE):
            name, value = name.removesuffix(FROM_FILE), _content(variable, text)
        if name.lower() in known:
            raise SettingsRefused(f"{PREFIX}{name} is given twice, once through a file.")
        known[name.lower()] = value
    return known


def _content(variable: str, path: str) -> str:
    try:
        return Path(path).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as cause:
        raise SettingsRefused(f"{variable} names a file that cannot be read.") from cause


def _called(name: str) -> str:
    return f"{PREFIX}{name.upper()}"


def _word(*, yes: bool) -> str:
    return "yes" if yes else "no"


def _path(variable: str, text: str) -> Path:
    path = Path(text)
    if not path.is_absolute():
        raise SettingsRefused(f"{variable} must be a path that begins with /.")
    return path


def _parts(variable: str, text: str) -> SplitResult:
    try:
        return urlsplit(text)
    except ValueError:  # whose message would show the address
        raise SettingsRefused(f"{variable} is not an address.") from None


def _database(variable: str, text: str) -> str:
    if text and _parts(variable, text).scheme not in ("postgresql", "postgres"):
        raise SettingsRefused(f"{variable} must begin with postgresql://.")
    return text


def _redis(variable: str, text: str) -> str:
    if _parts(variable, text).scheme not in ("redis", "rediss", "unix"):
        raise SettingsRefused(f"{variable} must begin with redis://, rediss:// or unix:///.")
    return text


def _profile(variable: str, text: str) -> str:
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", text):
        raise SettingsRefused(f"{variable} must be the name of a folder in policies/departments.")
    return text


def _port(variable: str, text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise SettingsRefused(f"{variable} must be a number from 1 to 65535.")
    return int(text)


def _yes_no(variable: str, text: str) -> bool:
    if text.lower() in _YES:
        return True
    if text.lower() in _NO:
        return False
    raise SettingsRefused(f"{variable} must be yes or no.")


def _origins(variable: str, text: str) -> tuple[str, ...]:
    origins = _words(variable, text)
    for origin in origins:
        parts = _parts(variable, origin)
        bare = f"{parts.scheme}://{parts.netloc}" == origin and "@" not in parts.netloc
        if parts.scheme not in ("http", "https") or not parts.netloc or not bare:
            raise SettingsRefused(
                f"{variable} must hold addresses like https://plates.example.gov, without a path."
            )
    return origins


def _words(_variable: str, text: str) -> tuple[str, ...]:
    return tuple(word for word in re.split(r"[\s,]+", text) if word)


def _contact(variable: str, text: str) -> str:
    mail = re.fullmatch(r"[^@:\s]+@[^@:\s]+", text)
    if not mail and not re.fullmatch(r"https://\S+", text):
        raise SettingsRefused(f"{variable} must be a mail address or an https:// page.")
    return text


def _token(variable: str, text: str) -> str:
    if text and len(text) < LEAST_TOKEN:
        raise SettingsRefused(f"{variable} must have {LEAST_TOKEN} characters or more.")
    return text


def _text(_variable: str, text: str) -> str:
    return text


_FIELDS = {"origins": "public_origins"}
_READERS: Mapping[str, Callable[[str, str], object]] = {
    "home": _path,
    "database": _database,
    "owner_database": _database,
    "purge_database": _database,
    "redis": _redis,
    "profile": _profile,
    "host": _text,
    "port": _port,
    "origins": _origins,
    "push_hosts": _words,
    "push_insecure": _yes_no,
    "secure_cookies": _yes_no,
    "proxy_token": _token,
    "contact": _contact,
    "app": _path,
}
