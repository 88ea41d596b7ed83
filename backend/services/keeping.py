"""The keys that outlive a day: made once, missed when they are gone, given up at the console.

What a lost key had sealed cannot be read again, and a new one in its place would hide that until
somebody needs it. So a key is made only while the database knows none of its name, and from then
on its fingerprint must be met at every start. Capture days' keys are not among them: they are made
on first use and destroyed by the purge.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from alerts import keys as push_keys
from backend.store import key_copies, key_prints
from backend.store.database import Database
from backend.store.key_prints import Fault
from backend.store.keys import OUTBOX, Keys

VAPID = f"push/{push_keys.FILE}"


class KeysNotWholeError(OSError):
    """The disk lacks a key that the database knows. Says which, and what to do."""


async def settle(db: Database, keys: Keys, now: datetime) -> None:
    """Before anything is sealed: what is known must be there, what was never there is made."""
    known = await key_prints.known(db)
    if found := key_prints.faults(known, keys.folder):
        raise KeysNotWholeError("; ".join(told(found, keys.folder)) + ".")
    keys.make_lasting(known, await last_outbox_number(db))
    if VAPID not in known and not (keys.folder / VAPID).exists():
        push_keys.load_or_make(keys.push)
    await learn(db, keys, known, now)


async def learn(db: Database, keys: Keys, known: Mapping[str, bytes], now: datetime) -> None:
    """Keys that the database does not know yet, it knows from now on."""
    there = key_copies.lasting(keys.folder)
    new = {name: key_prints.of(key) for name, key in there.items() if name not in known}
    if new:
        await key_prints.note(db, new, now)


async def last_outbox_number(db: Database) -> int:
    """The highest that was ever used, 0 before the first; files that are gone count as well."""
    outbox = (Path(name) for name in await key_prints.ever(db) if name.startswith(f"{OUTBOX}/"))
    return max((int(file.stem) for file in outbox if file.stem.isdecimal()), default=0)


async def lacks_outbox_key(db: Database, keys: Keys) -> bool:
    """Whether a key that phones sealed to is missing here for now: known, and not given up."""
    found = key_prints.faults(await key_prints.known(db), keys.folder)
    return any(fault.name.startswith(f"{OUTBOX}/") for fault in found)


def told(found: Sequence[Fault], folder: Path) -> tuple[str, str]:
    """What is wrong, and what to do; for the doctor and for whoever starts anything."""
    gone = [str(folder / fault.name) for fault in found if not fault.another]
    other = [str(folder / fault.name) for fault in found if fault.another]
    said = [f"the lasting key {name} is missing" for name in gone]
    said += [f"{name} is another key than the one this installation was run with" for name in other]
    aside = f"move it outside of {folder} and " if other else ""
    remedy = (
        f"{aside}put the saved key back with `platewarden keys restore FILE`; if there is no copy, "
        f"stop the servers first, then `platewarden keys give-up {found[0].name}` goes on without "
        "it, and what it sealed is lost"
    )
    return ", ".join(said), remedy
