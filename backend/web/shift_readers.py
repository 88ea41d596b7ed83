"""What the shift page says of cars and cameras."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from backend.services.shift_page import Page


class QuietCarOut(msgspec.Struct):
    id: UUID
    name: str
    heard_at: datetime | None
    last_read_at: datetime | None


class CarTransferOut(msgspec.Struct):
    """A car whose data is to be moved to the department's storage."""

    id: UUID
    name: str
    due_at: datetime
    overdue: bool


class SilentCameraOut(msgspec.Struct):
    id: UUID
    name: str
    place: str
    last_frame_at: datetime | None


class UnmannedCarOut(msgspec.Struct):
    """R-CAP-08: reads of the last day while nobody who is trained had said to be in the car."""

    id: UUID
    name: str
    reads: int
    first_at: datetime
    last_at: datetime


def readers(page: Page) -> dict[str, Any]:
    """The fields of the page."""
    return {
        "cars": [
            QuietCarOut(row["id"], row["name"], row["heard_at"], row["last_read_at"])
            for row in page.cars
        ],
        "unmanned": [msgspec.convert(row, UnmannedCarOut) for row in page.unmanned],
        "transfers": [
            CarTransferOut(row["id"], row["name"], due.due_at, due.state == "overdue")
            for row, due in page.transfers
        ],
        "silent": [
            SilentCameraOut(row["id"], row["name"], row["place"], row["last_frame_at"])
            for row in page.silent
        ],
    }
