"""What a worker is given once: eyes, the reader's table of mistakes, a way to the phones."""

from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
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
from backend.services.serving import Gate
from backend.store.software import Software
from models import catalogue
from models.catalogue import REGISTRY, Catalogue, ReaderModel
from models.pipeline import Pipeline

CHANNEL = "webpush"
ROOT = Path(__file__).parents[2]
PACKAGES = ("alerts", "backend", "models", "policies", "workers")


def reader(threads: int = 1) -> Reader:
    """The default models, loaded and run once."""
    known = catalogue.load()
    name, model = known.choose(ReaderModel, None)
    return Reader(
        eye=Pipeline.load(threads),
        models=f"{name}@{model.sha256[:16]}",
        matcher=Matcher(confusions.parse((REGISTRY / name / "confusion.tsv").read_text())),
        limits=LIMITS,
        gate=Gate(reads_with(known)),
    )


def reads_with(known: Catalogue | None = None) -> tuple[Software, ...]:
    """This version of the application, and every model of the registry."""
    known = known or catalogue.load()
    models = (Software("model", name, model.sha256[:16]) for name, model in known.models.items())
    return (Software("application", "platewarden", application()), *models)


@cache
def application() -> str:
    """The version, and a digest of the program's own text: a change without a number shows too."""
    digest = sha256()
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0")
            digest.update(path.read_bytes() + b"\0")
    try:
        number = version("platewarden")
    except PackageNotFoundError:
        number = "unpacked"
    return f"{number}+{digest.hexdigest()[:12]}"


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
