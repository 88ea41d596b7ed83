"""A secret in a file of its own: whole or not at all, and durable once its name is there."""

import os
import secrets
from pathlib import Path


def make(file: Path, content: bytes) -> bool:
    """Write it unless there is one, readable by the owner alone; whether it was written.

    Whoever else makes the same name meanwhile, one of them wins and nobody sees half of it.
    """
    if file.exists():
        return False
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    try:
        os.link(draft, file)
    except FileExistsError:
        return False
    finally:
        draft.unlink()
    sync_folder(file.parent)
    return True


def wipe(file: Path) -> None:
    """Overwrite it, and take its name away, for good."""
    handle = os.open(file, os.O_WRONLY)
    with os.fdopen(handle, "wb") as stream:
        stream.write(bytes(file.stat().st_size))
        stream.flush()
        os.fsync(stream.fileno())
    file.unlink()
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """A name is durable only when its folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
