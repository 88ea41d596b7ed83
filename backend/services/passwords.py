"""The fallback for devices without passkeys: a password together with an authenticator's code."""

from dataclasses import dataclass
from datetime import timedelta

import pyotp

from backend.domain.errors import Flaw, Invalid
from backend.services import devices as proving
from backend.services import signing_in, unlocking
from backend.services.acting import Who, acting
from backend.services.facts import facts_of
from backend.services.house import House
from backend.store import devices, people
from backend.store.database import Row

PURPOSE = "authenticator"
OFFER_LIFE = timedelta(minutes=10)
LEAST, MOST = 12, 200
FORBIDDEN = (
    "password",
    "passwort",
    "qwerty",
    "letmein",
    "welcome",
    "123456",
    "abcdef",
    "platewarden",
)
"""IA-5(1): what stands at the head of every list of guesses."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A secret for the authenticator; it counts once a code made with it came back."""

    secret: str
    uri: str


async def offer(house: House, person: Row) -> Offer:
    secret = pyotp.random_base32()
    await devices.add_challenge(
        house.db,
        proving.hashed(PURPOSE, f"{person['id']} {secret}"),
        None,
        house.now() + OFFER_LIFE,
    )
    uri = pyotp.TOTP(secret).provisioning_uri(
        name=person["username"], issuer_name=house.profile.department.name
    )
    return Offer(secret, uri)


async def keep(house: House, owner: tuple[Row, Row], password: str, secret: str, code: str) -> None:
    """Both factors together, or neither."""
    person, device = owner
    _check(password, person)
    step = signing_in.step_of(house, secret, code)
    if step is None:
        raise Invalid(flaws=(Flaw("totp", "This is not the authenticator's present code."),))
    await proving.use(house, f"{person['id']} {secret}", None, PURPOSE)
    hashed = await signing_in.hash_password(password)
    async with acting(house, Who(facts_of(person, device=device), str(device["id"]))) as act:
        sealed = signing_in.seal_secret(house, person["id"], secret)
        await people.set_password(house.db, person["id"], hashed, sealed, step)
        act.tell("person:password:set", ("person", str(person["id"])))
        await unlocking.unlock_if_ready(act)


def _check(password: str, person: Row) -> None:
    plain = password.lower()
    why = ""
    if not LEAST <= len(password) <= MOST:
        why = f"A password has {LEAST} to {MOST} characters."
    elif any(word in plain for word in (*FORBIDDEN, person["username"])):
        why = "This holds a word that is guessed first."
    elif len(set(plain)) < 5:
        why = "This repeats a few characters."
    if why:
        raise Invalid(flaws=(Flaw("password", why),))
