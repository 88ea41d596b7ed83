"""Which push services we talk to: an endpoint is a web address that a stranger's phone chose."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import ip_address

import httpx

PUSH_HOSTS = frozenset(
    {
        "fcm.googleapis.com",
        "updates.push.services.mozilla.com",
        "*.push.apple.com",
        "*.notify.windows.com",
    }
)
LONGEST_ENDPOINT = 2048

_NAME = re.compile(r"(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*(:\d{1,5})?")
_PRINTABLE = re.compile(r"[!-\[\]-~]+")  # a backslash is read as a slash by some parsers
_LOOPBACK_NAME = "localhost"


@dataclass(frozen=True, slots=True)
class PushHosts:
    """The allow-list. Entries are `name`, `name:port` (a service of one's own) or `*.name`."""

    names: frozenset[str]
    insecure: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str], insecure: Iterable[str] = ()) -> "PushHosts":
        """Check the entries once, at the start, where a slip is noticed.

        Plain http is for tests and goes to this machine alone.
        """
        hosts = cls(frozenset(names), frozenset(insecure))
        for name in hosts.names:
            if not _NAME.fullmatch(name):
                raise ValueError(f"{name!r} is not the name of a push service")
        for name in hosts.insecure:
            if not _loops_back(name.partition(":")[0]):
                raise ValueError(f"{name!r} is not this machine, so push to it needs https")
        return hosts

    def objection(self, endpoint: str) -> str | None:
        """Why nothing will be sent to this endpoint, without repeating it: it is a secret."""
        if len(endpoint) > LONGEST_ENDPOINT or not _PRINTABLE.fullmatch(endpoint):
            return "the endpoint is not a web address"
        try:
            url = httpx.URL(endpoint)
        except httpx.InvalidURL:
            return "the endpoint is not a web address"
        if "@" in endpoint.partition("//")[2].partition("/")[0]:
            return "the endpoint carries a user name"
        if url.fragment:
            return "the endpoint carries a fragment"
        return self._objection_to_place(url)

    def _objection_to_place(self, url: httpx.URL) -> str | None:
        place = url.host if url.port is None else f"{url.host}:{url.port}"
        if url.scheme == "http" and {url.host, place} & self.insecure:
            return None
        if url.scheme != "https":
            return "the endpoint is not https"
        if place in self.names:
            return None
        if url.port is None and any(
            name.startswith("*.") and url.host.endswith(name[1:]) for name in self.names
        ):
            return None
        return "the endpoint is not at a push service on the allow-list"


def _loops_back(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == _LOOPBACK_NAME
