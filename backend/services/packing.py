"""The sealed archive of an incident, for whoever prosecutes outsiders who got in (R-SUS-02).

Whoever gets it can check it without trusting anybody here: the whole chain, the events in question,
and how both are followed. It is written to a file without a name, so that a chain of years takes no
more memory than one of a day, and the file is gone when it has been handed over.
"""

import asyncio
import hashlib
import json
import zipfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO
from uuid import UUID

from backend.domain.chain import line
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.services.violations import ABOUT, one
from backend.store import audit
from backend.store.database import Row

CHUNK = 2**16
RECIPE = """How to check this archive, without the department's help:

1. sha256sum -c SHA256SUMS
   Each file is as it was packed.
2. platewarden audit verify chain.jsonl --head {head}
   Every event has the hash of the one before it; the last has the head above. The program is
   open source; docs/security.md says how a hash is made, in a page.
3. Each line of events.jsonl stands in chain.jsonl, word for word:
   grep -Fxf events.jsonl chain.jsonl | wc -l     (must be {count})
4. Ask the department, or whoever it gave one to, for a head that was kept later. The chain must
   have passed {head} at event {seq}; the archive's own SHA-256 stands in a later event
   (person:violation:packed).

No plates stand in the chain. What people typed is sealed beside it, and stays with the department.
"""


@dataclass(frozen=True, slots=True)
class Pack:
    """The archive, what it is called, and its SHA-256."""

    name: str
    digest: str
    file: IO[bytes]

    async def chunks(self) -> AsyncIterator[bytes]:
        """Once; the file is gone behind it."""
        with self.file as file:
            while chunk := await asyncio.to_thread(file.read, CHUNK):
                yield chunk


async def pack(house: House, who: Who, violation_id: UUID) -> Pack:
    """Made of the chain as it stands; its digest goes into the chain behind it."""
    await ask(house, who, "pack_incident", ABOUT, {})
    row = await one(house, violation_id)
    made = await written(house, row)
    async with acting(house, who) as act:
        act.tell(
            "person:violation:packed",
            ("violation", str(violation_id)),
            sha256=made.digest,
            events=list(row["events"]),
        )
    return made


async def written(house: House, row: Row) -> Pack:
    """The archive itself, of one row of the register."""
    end = await audit.head(house.db)
    told = {
        "department": house.profile.department.name,
        "incident": str(row["id"]),
        "what": row["what"],
        "found_on": row["found_on"].isoformat(),
        "events": list(row["events"]),
        "packed_at": house.now().isoformat(),
        "head": {"seq": end.seq, "hash": end.hash.hex()},
    }
    file = TemporaryFile(dir=house.settings.home)  # noqa: SIM115 - handed over, and closed there
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        parts = _Parts(archive)
        chosen = []
        with parts.part("chain.jsonl") as write:
            async for link in audit.links(house.db, end.seq):
                text = f"{line(link)}\n"
                write(text)
                if link.seq in row["events"]:
                    chosen.append(text)
        for name, text in {
            "events.jsonl": "".join(chosen),
            "incident.json": json.dumps(told, indent=1, ensure_ascii=False) + "\n",
            "VERIFY.txt": RECIPE.format(head=end.hash.hex(), seq=end.seq, count=len(chosen)),
            "SHA256SUMS": "",
        }.items():
            with parts.part(name) as write:
                write(text or parts.sums)
    digest = await asyncio.to_thread(_digest, file)
    return Pack(f"incident-{row['id']}.zip", digest, file)


class _Parts:
    """What is written into the archive part by part, with the sum of each."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.sums = ""

    @contextmanager
    def part(self, name: str) -> Iterator[Callable[[str], None]]:
        sha = hashlib.sha256()
        with self._archive.open(name, "w", force_zip64=True) as out:

            def write(text: str) -> None:
                data = text.encode()
                sha.update(data)
                out.write(data)

            yield write
        self.sums += f"{sha.hexdigest()}  {name}\n"


def _digest(file: IO[bytes]) -> str:
    file.seek(0)
    found = hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]
    file.seek(0)
    return found
