"""Whom the bundled servers run as: the caller, or for root an account without rights.

PostgreSQL refuses to run as root, and a server that takes bytes from elsewhere should not either.
No account is made for this: a number needs none. Folders above ours are never made more open.
"""

import os
import pwd
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from backend.embedded.failed import EmbeddedFailed

UNUSED_UID = 60789
"""No distribution gives it to anyone: systemd's table keeps 60578 to 61183 unused."""


@dataclass(frozen=True, slots=True)
class Account:
    """A user and a group by number; no name has to exist."""

    uid: int
    gid: int

    def reaches(self, path: Path, *, read: bool = True) -> bool:
        """Whether every folder on the way lets this account pass, and the end can be read."""
        path = path.resolve()
        return self._may(path, read=read) and all(self._may(way) for way in path.parents)

    def _may(self, path: Path, *, read: bool = False) -> bool:
        found = path.stat()
        shift = 6 if found.st_uid == self.uid else 3 if found.st_gid == self.gid else 0
        wanted = stat.S_IXOTH if path.is_dir() else 0
        wanted |= stat.S_IROTH if read else 0
        return (found.st_mode >> shift) & wanted == wanted


def for_servers(kept: Path) -> Account | None:
    """None: the caller's own. Root takes who owns the data already, else the unused number."""
    if os.geteuid() != 0:
        return None
    if kept.exists() and kept.stat().st_uid != 0:
        found = kept.stat()
        return Account(found.st_uid, found.st_gid)
    return Account(UNUSED_UID, UNUSED_UID)


def with_a_name(account: Account | None) -> Account | None:
    """initdb insists that its user has a name; what it makes is handed over afterwards."""
    if account is None:
        return None
    for known in pwd.getpwall():
        if known.pw_uid == account.uid or known.pw_name == "nobody":
            return Account(known.pw_uid, known.pw_gid)
    raise EmbeddedFailed("This system has no user 'nobody', which the first start as root needs.")


def give(folder: Path, account: Account | None) -> None:
    """The folder and all below it, to the account."""
    if account is None:
        return
    os.chown(folder, account.uid, account.gid)
    for path in folder.rglob("*"):
        os.chown(path, account.uid, account.gid, follow_symlinks=False)


def private_folder(folder: Path, account: Account | None) -> Path:
    """A folder that only its account opens."""
    folder.mkdir(mode=0o700, exist_ok=True)
    if account is not None and folder.stat().st_uid != account.uid:
        os.chown(folder, account.uid, account.gid)
    return folder


def readable_copy(originals: tuple[Path, ...], below: Path, into: Path) -> Path:
    """The folder that stands for `below`, the root of the originals: a copy, made once."""
    if not into.exists():
        half = into.with_name(f"{into.name}.half")
        shutil.rmtree(half, ignore_errors=True)
        for original in originals:
            target = half / original.relative_to(below)
            target.parent.mkdir(parents=True, exist_ok=True)
            if original.is_dir():
                shutil.copytree(original, target, symlinks=True)
            else:
                shutil.copy2(original, target)
        for path in (half, *half.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        half.rename(into)
    return into
