"""What is asked of the stored reads: plates that passed and some that did not, in whole or part."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

SEED = 30_000_003
WILD = 3
"""Characters that are known of a plate that is nearly forgotten."""

Draw = np.random.Generator


def exact(plate: str, _: Draw) -> str:
    return plate


def prefix(plate: str, random: Draw) -> str:
    """Its first three to five characters."""
    return f"{plate[: int(random.integers(3, 6))]}*"


def suffix(plate: str, random: Draw) -> str:
    return f"*{plate[-int(random.integers(3, 6)) :]}"


def scattered(plate: str, random: Draw) -> str:
    """Three characters where they stand, the others forgotten."""
    known = set(random.choice(len(plate), size=min(WILD, len(plate)), replace=False).tolist())
    return "".join(sign if at in known else "?" for at, sign in enumerate(plate))


def inside(plate: str, random: Draw) -> str:
    """Three neighbours, and nobody knows where in the plate."""
    at = int(random.integers(0, len(plate) - WILD + 1))
    return f"*{plate[at : at + WILD]}*"


def strewn(plate: str, random: Draw) -> str:
    """Three characters in their order, and nothing of how far they are apart."""
    known = sorted(random.choice(len(plate), size=WILD, replace=False).tolist())
    return "*" + "*".join(plate[at] for at in known)


def several(plate: str, random: Draw) -> str:
    """Three characters and one of which it is one of three."""
    at = int(random.integers(0, len(plate)))
    typed = list(scattered(plate, random))
    typed[at] = f"[{plate[at]}W7]"
    return "".join(typed)


KINDS: dict[str, tuple[Callable[[str, Draw], str], float]] = {
    "exact": (exact, 30.0),
    "fixed prefix": (prefix, 100.0),
    "fixed suffix": (suffix, 100.0),
    "three known, `?` between": (scattered, 500.0),
    "three neighbours, anywhere": (inside, 500.0),
    "three known, `*` between": (strewn, 500.0),
    "three known and a class": (several, 500.0),
}
"""How a question is made of a plate, and how long the 95th percentile may take, in milliseconds."""


def questions(
    serials: Sequence[str], read: npt.NDArray[np.int64], each: int
) -> dict[str, list[str]]:
    """Of each kind so many: three in four of a plate that passed, as often as it passed."""
    random = np.random.default_rng(SEED)
    asked = {}
    for name, (make, _) in KINDS.items():
        plates = [serials[int(rank)] for rank in random.choice(read, size=each)]
        for number in range(0, each, 4):
            plates[number] = "".join(random.permutation(list(plates[number])))
        asked[name] = [make(plate, random) for plate in plates]
    return asked
