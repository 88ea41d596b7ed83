"""What a worker is given once: eyes, the reader's table of mistakes, a way to the phones."""

from pathlib import Path

import httpx

from alerts.channel import Channel, Means
from alerts.channels import openers
from alerts.hosts import PUSH_HOSTS
from backend.domain import confusions
from backend.services.house import House
from backend.services.intake import LIMITS
from backend.services.matching import Matcher
from backend.services.reading import Reader
from models import catalogue
from models.catalogue import REGISTRY, ReaderModel
from models.pipeline import Pipeline

CHANNEL = "webpush"


def reader(threads: int = 1) -> Reader:
    """The default models, loaded and run once."""
    name, model = catalogue.load().choose(ReaderModel, None)
    return Reader(
        eye=Pipeline.load(threads),
        models=f"{name}@{model.sha256[:16]}",
        matcher=Matcher(confusions.parse((REGISTRY / name / "confusion.tsv").read_text())),
        limits=LIMITS,
    )


def vapid_folder(house: House) -> Path:
    """Where the department's own push keys live."""
    return house.keys.push


def channel(house: House, client: httpx.AsyncClient) -> Channel:
    """Web push, to the push services that browsers use and those that the settings add."""
    settings = house.settings
    own = frozenset(settings.push_hosts)
    return openers()[CHANNEL](
        Means(
            folder=vapid_folder(house),
            contact=settings.contact,
            hosts=PUSH_HOSTS if settings.push_insecure else PUSH_HOSTS | own,
            insecure_hosts=own if settings.push_insecure else frozenset(),
            client=client,
            clock=house.now,
        )
    )
