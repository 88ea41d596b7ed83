"""How a vehicle looks in the word of another maker's reader, and how it is asked for (R-PAR-01).

Makers write as they like. A color or a kind of body that none of our words names, or that two of
them name, is kept as none: a search then takes the vehicle as one that nobody described, and does
not lose it.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from backend.domain.named import Named

WORDS = ("make", "model", "color", "body")
"""Of a statement, those that describe a vehicle."""


class Color(Named):
    """What a person at the roadside would call it."""

    BLACK = "black", "Black"
    WHITE = "white", "White"
    GRAY = "gray", "Gray"
    SILVER = "silver", "Silver"
    RED = "red", "Red"
    BLUE = "blue", "Blue"
    GREEN = "green", "Green"
    BROWN = "brown", "Brown"
    TAN = "tan", "Tan"
    GOLD = "gold", "Gold"
    YELLOW = "yellow", "Yellow"
    ORANGE = "orange", "Orange"
    PURPLE = "purple", "Purple"
    PINK = "pink", "Pink"


class Body(Named):
    """As coarse as readers tell them apart; sedans, coupes and wagons are cars."""

    CAR = "car", "Car"
    SUV = "suv", "SUV"
    PICKUP = "pickup", "Pickup"
    VAN = "van", "Van"
    TRUCK = "truck", "Large truck"
    BUS = "bus", "Bus"
    MOTORCYCLE = "motorcycle", "Motorcycle"
    TRAILER = "trailer", "Trailer"


class Fit(Named):
    """How what a reader said of a vehicle stands to what is asked for."""

    AS_ASKED = "as_asked", "All that is asked was said of it."
    SILENT = "silent", "Nothing speaks against it, and not all was said."
    OTHER = "other", "Something else was said of it."


COLORS = {
    Color.BLACK: "black blk",
    Color.WHITE: "white whi wht ivory",
    Color.GRAY: "gray grey gry charcoal graphite",
    Color.SILVER: "silver sil slv",
    Color.RED: "red maroon mar burgundy",
    Color.BLUE: "blue blu dbl lbl navy turquoise trq",
    Color.GREEN: "green grn dgr lgr olive",
    Color.BROWN: "brown bro brn bronze brz copper cpr",
    Color.TAN: "tan beige bge cream crm",
    Color.GOLD: "gold gld",
    Color.YELLOW: "yellow yel",
    Color.ORANGE: "orange ong org",
    Color.PURPLE: "purple ple violet lavender lav",
    Color.PINK: "pink pnk",
}
"""What readers write for them, with the short forms of US police records."""
BODIES = {
    Body.CAR: "car sedan saloon coupe hatchback wagon estate convertible cabriolet roadster"
    " limousine 2d 4d 2dr 4dr cv hb sw",
    Body.SUV: "suv crossover cuv sportutility sportutilityvehicle ut",
    Body.PICKUP: "pickup pickuptruck pk",
    Body.VAN: "van minivan vn",
    Body.TRUCK: "semi tractor lorry hgv tractortrailer largetruck heavytruck boxtruck dumptruck",
    Body.BUS: "bus minibus schoolbus",
    Body.MOTORCYCLE: "motorcycle motorbike moped scooter mc",
    Body.TRAILER: "trailer",
}
"""`truck` alone is none of them: of some makers it is a pickup."""
MAKES = {
    "ACURA": "ACUR",
    "BUICK": "BUIC",
    "CADILLAC": "CADI",
    "CHEVROLET": "CHEV CHEVY",
    "CHRYSLER": "CHRY",
    "DODGE": "DODG",
    "HONDA": "HOND",
    "HYUNDAI": "HYUN",
    "INFINITI": "INFI",
    "JAGUAR": "JAGU",
    "LANDROVER": "LNDR RANGEROVER",
    "LEXUS": "LEXS",
    "LINCOLN": "LINC",
    "MAZDA": "MAZD",
    "MERCEDESBENZ": "MERZ MERCEDES BENZ",
    "MERCURY": "MERC",
    "MITSUBISHI": "MITS",
    "NISSAN": "NISS",
    "PONTIAC": "PONT",
    "PORSCHE": "PORS",
    "SUBARU": "SUBA",
    "SUZUKI": "SUZI",
    "TESLA": "TESL",
    "TOYOTA": "TOYT",
    "VOLKSWAGEN": "VOLK VW",
    "VOLVO": "VOLV",
}
"""The short forms of US police records, and what people say."""
NOTHING = frozenset({"", "UNKNOWN", "UNK", "NONE", "NA", "NULL", "OTHER"})
_PART = re.compile(r"[a-z0-9]+")
_COLOR = {word: color for color, words in COLORS.items() for word in words.split()}
_BODY = {word: body for body, words in BODIES.items() for word in words.split()}
_MAKE = {short: make for make, words in MAKES.items() for short in words.split()}


@dataclass(frozen=True, slots=True)
class Description:
    """What was said of one vehicle, folded; None: nothing that can be asked for."""

    color: str | None = None
    body: str | None = None
    make: str | None = None
    model: str | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a vehicle, as it was typed; any of the colors, any of the bodies."""

    colors: list[Color]
    bodies: list[Body]
    make: str = ""
    model: str = ""
    undescribed: bool = True
    """Also vehicles of which too little was said: who looks for one must not lose it by that."""

    @property
    def asks(self) -> bool:
        return bool(self.colors or self.bodies or self.make or self.model)

    @property
    def folded(self) -> Description:
        """The make as it is compared, and the beginning of the model."""
        make = make_of(self.make)
        return Description(make=make, model=model_of(self.model, make))

    def fit(self, said: Description) -> Fit:
        folded = self.folded
        pairs = (
            (bool(self.colors), said.color, said.color in self.colors),
            (bool(self.bodies), said.body, said.body in self.bodies),
            (folded.make is not None, said.make, said.make == folded.make),
            (
                folded.model is not None,
                said.model,
                (said.model or "").startswith(folded.model or ""),
            ),
        )
        told = [(word, fits) for asked, word, fits in pairs if asked]
        if any(word is not None and not fits for word, fits in told):
            return Fit.OTHER
        return Fit.SILENT if any(word is None for word, _ in told) else Fit.AS_ASKED

    def takes(self, said: Description) -> bool:
        fit = self.fit(said)
        return fit is Fit.AS_ASKED or (fit is Fit.SILENT and self.undescribed)


def described(statement: Mapping[str, Any]) -> Description:
    """Of what another maker's reader said."""
    color, body, make, model = (
        str(statement.get(name) or "") for name in ("color", "body", "make", "model")
    )
    told = make_of(make)
    return Description(_one_of(_COLOR, color), _one_of(_BODY, body), told, model_of(model, told))


def make_of(said: str) -> str | None:
    """`Chevy`, `CHEV` and `Chevrolet` are one."""
    folded = _fold(said)
    return None if folded in NOTHING else _MAKE.get(folded, folded)


def model_of(said: str, make: str | None) -> str | None:
    """`F-150` and `Ford F 150` are one."""
    folded = _fold(said)
    if make is not None and folded != make:
        folded = folded.removeprefix(make)
    return None if folded in NOTHING else folded


def _fold(said: str) -> str:
    plain = unicodedata.normalize("NFKD", said).upper()
    return "".join(sign for sign in plain if sign.isalnum())


def _one_of(words: Mapping[str, Named], said: str) -> str | None:
    """The one that the whole of it names, or that alone is named among its words."""
    if whole := words.get(_fold(said).lower()):
        return whole.value
    parts = _PART.findall(unicodedata.normalize("NFKD", said).lower())
    named = {words[part] for part in parts if part in words}
    return named.pop().value if len(named) == 1 else None
