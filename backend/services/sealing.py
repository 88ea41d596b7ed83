"""An evidence package: what was seen and how it was read, whole, signed, checked by anybody.

A ZIP archive of the original pictures, each plate cut from them, every look with its probabilities,
and what led to it: the alert with what was verified, or the inquiry with its reason. The manifest
names each part with its SHA-256 (R-EVD-05); the department's signature stands beside it. What is
added when it is handed over, the custody log, is signed apart and names the manifest.
"""

import asyncio
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import msgspec

from backend.domain.errors import Code, NotFound
from backend.services import viewing
from backend.services.house import House
from backend.store import audit, evidence
from backend.store.database import Row
from backend.store.images import ImageGoneError
from models.look import Look

MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
CUSTODY, CUSTODY_SIGNATURE = "custody.json", "custody.sig"
FORMAT = 1
SUFFIX = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}
RECIPE = """How to check this package, without the department's help:

1. platewarden evidence verify PACKAGE.zip --key KEY
   Each part is as it was packed, and the manifest and the custody log were signed with the
   department's key. The program is open source. KEY is the department's public key: take it from
   its public page, not from this archive.
2. Without that program: the SHA-256 of each file stands in manifest.json; manifest.sig and
   custody.sig are Ed25519 signatures (RFC 8032) over manifest.json and custody.json.

frames/ holds the pictures as the camera sent them. plates/ is cut from them for reading and proves
nothing by itself. looks.json has what each picture was read as, character by character, with how
probable each reading is: a reading is not a fact.
"""


@dataclass(frozen=True, slots=True)
class Package:
    """The archive, the SHA-256 of its manifest, and how many pictures are in it."""

    data: bytes
    digest: str
    pictures: int


async def seal(house: House, row: Row, plate: str, led: Mapping[str, Any]) -> Package:
    """Made of what is stored of the read; `led`: what led to it, as JSON."""
    read = await evidence.read(house.db, row["captured_at"], row["read_id"])
    looks = await evidence.frames(house.db, row["captured_at"], row["read_id"])
    if read is None or not looks:
        raise NotFound(Code.READ_UNKNOWN)
    files = await asyncio.to_thread(_pictures, house, looks)
    beside = await evidence.others(house.db, looks, row["read_id"])
    files["looks.json"] = as_json([_look(each, beside) for each in looks])
    files["read.json"] = as_json(_read(read))
    files[f"{row['source']}.json"] = as_json(dict(led))
    files["VERIFY.txt"] = RECIPE.encode()
    head = await audit.head(house.db)
    manifest = as_json(
        {
            "format": FORMAT,
            "evidence": str(row["id"]),
            **_ground(house, row),
            "plate": plate,
            "owner_agency": row["owner_agency"],
            "made_at": house.now().isoformat(),
            "policy": house.profile.version,
            "read_with": read["models"],
            "chain": {"seq": head.seq, "hash": head.hash.hex()},
            "key": house.keys.signed_with(),
            "files": {
                name: {"sha256": sha256(data).hexdigest(), "bytes": len(data)}
                for name, data in sorted(files.items())
            },
        }
    )
    files = {MANIFEST: manifest, SIGNATURE: house.keys.sign(manifest), **files}
    pictures = sum(name.startswith("frames/") for name in files)
    return Package(await asyncio.to_thread(zipped, files), sha256(manifest).hexdigest(), pictures)


def with_custody(house: House, row: Row, package: bytes, log: list[Row]) -> bytes:
    """The package as it is handed over: with who had it in hand until now, signed."""
    told = as_json(
        {
            "evidence": str(row["id"]),
            "manifest": row["digest"],
            "told_at": house.now().isoformat(),
            "log": [
                {
                    "at": line["at"].isoformat(),
                    "who": line["name"],
                    "user": line["username"],
                    "act": line["act"],
                    "note": line["note"],
                }
                for line in log
            ],
        }
    )
    file = io.BytesIO(package)
    with zipfile.ZipFile(file, "a") as archive:
        _put(archive, CUSTODY, told)
        _put(archive, CUSTODY_SIGNATURE, house.keys.sign(told))
    return file.getvalue()


def _ground(house: House, row: Row) -> dict[str, Any]:
    kept = house.profile.evidence
    return {
        "department": house.profile.department.name,
        "case_number": row["case_number"],
        "basis": row["basis"],
        "order_or_demand": row["demand"] or None,
        "counsel": row["counsel"] or None,
        "holder": row["holder"],
        "review_on": row["review_on"].isoformat(),
        "report_number": row["report_number"] or None,
        "asked_by": row["asked_by_name"],
        "agreed_by": row["agreed_by_name"],
        "record_class": kept.record_class.value,
        "record_class_citation": kept.record_class.citation,
        "goes_to": kept.target.value,
    }


def _pictures(house: House, looks: list[Row]) -> dict[str, bytes]:
    """The frames as they were sent, once each, and every look's plate."""
    files: dict[str, bytes] = {}
    for number, row in enumerate(looks, 1):
        frame = f"frames/{row['frame_id']}.{SUFFIX.get(row['media_type'], 'bin')}"
        try:
            data = house.images.load(house.capture_day(row["captured_at"]), row["blob"])
        except ImageGoneError:
            raise NotFound(Code.FRAME_UNKNOWN) from None
        files[frame] = data
        plate = viewing.cut(data, msgspec.convert(row["recognised"], Look))
        files[f"plates/{number:02}-{row['id']}.jpg"] = plate
    return files


def _look(row: Row, beside: list[Row]) -> dict[str, Any]:
    """`beside`: what else was read in any of the frames; of the others' plates the places alone."""
    return {
        "look": str(row["id"]),
        "frame": str(row["frame_id"]),
        "frame_digest_on_arrival": row["digest"].hex(),
        "captured_at": row["captured_at"].isoformat(),
        "received_at": row["received_at"].isoformat(),
        "place": row["place"],
        "latitude": row["latitude"],
        "longitude": row["longitude"],
        "recognised": row["recognised"],
        "other_plates": [
            each["recognised"]["box"] for each in beside if each["frame_id"] == row["frame_id"]
        ],
    }


def _read(row: Row) -> dict[str, Any]:
    return {
        "read": str(row["id"]),
        "camera": row["camera"],
        "camera_kind": row["camera_kind"],
        "place": row["place"],
        "owner_agency": row["owner_agency"],
        "first_at": row["captured_at"].isoformat(),
        "last_at": row["last_at"].isoformat(),
        "text": row["text"],
        "confidence": row["confidence"],
        "state": row["state_code"],
        "state_probability": row["state_probability"],
        "looks": row["looks"],
        "settled": row["settled"],
        "read_with": row["models"],
        "read_by_a_person": row["said"],
    }


def unzipped(package: bytes) -> dict[str, bytes]:
    """The parts of a package by their names."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in files.items():
            _put(archive, name, data)
    return file.getvalue()


def as_json(told: object) -> bytes:
    return f"{json.dumps(told, indent=1, sort_keys=True, ensure_ascii=False)}\n".encode()


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Pictures are small already; the time is that of no machine, so that it tells nothing."""
    small = zipfile.ZIP_STORED if name.startswith(("frames/", "plates/")) else zipfile.ZIP_DEFLATED
    archive.writestr(zipfile.ZipInfo(name), data, small)
