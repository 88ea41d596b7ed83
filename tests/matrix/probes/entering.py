"""Before there is a session, and the session itself."""

from typing import Any

from backend.domain.ids import new_id
from backend.services import codes, enrolling, passwords
from backend.services import devices as proving
from backend.services.setting_up import PURPOSE
from tests.cast import Phone
from tests.matrix.given import challenged, enrolling_now, enrolment_code
from tests.matrix.probe import Probe, Scene
from tests.matrix.world import PASSWORD

SITE = "officer.localhost"
KNOWN, UNKNOWN = "on an enrolled device", "on a device that nobody enrolled"


def _proof(scene: Scene, act: str = "sign-in") -> dict[str, Any]:
    challenge = scene.values["challenge"]
    return {
        "device_id": str(scene.me.device_id),
        "challenge": challenge,
        "device_signature": scene.me.phone.sign(act, challenge),
    }


def _passkey(scene: Scene) -> dict[str, Any]:
    options = {"challenge": scene.values["challenge"], "rpId": SITE}
    return _proof(scene) | {"credential": scene.me.phone.use_passkey(options)}


def _password(scene: Scene) -> dict[str, Any]:
    return _proof(scene) | {
        "username": scene.me.person["username"],
        "password": PASSWORD,
        "totp": scene.me.totp.at(scene.world.now),
    }


def _renewal(scene: Scene) -> dict[str, Any]:
    proof = _proof(scene, "renew")
    return {name: proof[name] for name in ("challenge", "device_signature")}


def _strange(scene: Scene) -> dict[str, Any]:
    return {"device_id": str(new_id(scene.world.now))}


def _own(scene: Scene) -> dict[str, Any]:
    return {"device_id": str(scene.me.device_id)}


def _stranger(scene: Scene) -> dict[str, Any]:
    return _passkey(scene) | _strange(scene)


def _enrolment(scene: Scene) -> dict[str, Any]:
    return {"code": scene.values["code"], "public_key": Phone().public_key}


async def _to_register(scene: Scene) -> None:
    """A challenge for one more passkey on this device."""
    made = await proving.challenge(
        scene.world.house, scene.me.device_id, enrolling.PASSKEY_PURPOSE, enrolling.COMPLETE_WITHIN
    )
    scene.values["challenge"] = made.text


async def _to_finish(scene: Scene) -> None:
    await _to_register(scene)
    await enrolling_now(scene)


def _made(scene: Scene) -> dict[str, Any]:
    options = {"challenge": scene.values["challenge"], "rp": {"id": SITE}}
    return {
        "credential": Phone().make_passkey(options),
        "challenge": scene.values["challenge"],
    }


async def _offered(scene: Scene) -> None:
    """An authenticator's secret was offered to this person."""
    offer = await passwords.offer(scene.world.house, scene.me.person)
    scene.values["secret"] = offer.secret


async def _offered_finishing(scene: Scene) -> None:
    await _offered(scene)
    await enrolling_now(scene)


def _new_password(scene: Scene) -> dict[str, Any]:
    secret = scene.values["secret"]
    code = scene.me.totp.__class__(secret).at(scene.world.now)
    return {"password": "lamp stone river", "secret": secret, "totp": code}


async def _set_up_code(scene: Scene) -> None:
    """Somebody has a code of the first start, and the department is set up already."""
    await scene.run(
        "UPDATE installation SET set_up_code_hash = $1, set_up_code_until = $2",
        proving.hashed(PURPOSE, codes.tidy("code")),
        scene.world.now.replace(year=2030),
    )


def _set_up(scene: Scene) -> dict[str, Any]:
    """The whole first screen."""
    one = {"username": "n.ward", "name": "Nia Ward", "trained": True}
    return {
        "code": "AAAA-BBBB-CCCC",
        "department": "Another",
        "zone": scene.world.house.profile.department.zone,
        "profile_version": scene.world.house.profile.version,
        "administrators": [one, one | {"username": "s.hart"}],
        "phrase": PHRASE,
        "saved_keys": "{}",
    }


PHRASE = "river stone lamp chair cloud"
GUESS = {"code": "AAAA-BBBB-CCCC", "public_key": Phone().public_key}
ENTER = {"role": "officer", "public_key": Phone().public_key}
SESSION, COOKIE = "in a session", "finishing an enrolment"
PROBES = [
    Probe("GET /api/hello"),
    Probe("POST /api/challenges", body={}),
    Probe("POST /api/sign-in/options", KNOWN, body=_own),
    Probe("POST /api/sign-in/options", UNKNOWN, body=_strange),
    Probe("POST /api/sign-in", KNOWN, "", challenged, _passkey),
    Probe("POST /api/sign-in", UNKNOWN, "", challenged, _stranger),
    Probe("POST /api/sign-in/password", KNOWN, "", challenged, _password),
    Probe("POST /api/session/renew", given=challenged, body=_renewal),
    Probe("DELETE /api/session"),
    Probe("GET /api/me"),
    Probe("GET /api/events"),
    Probe("POST /api/enrolments", "with a code", "", enrolment_code, _enrolment),
    Probe("POST /api/enrolments", "with none", body=GUESS),
    Probe("POST /api/passkeys/options", SESSION),
    Probe("POST /api/passkeys/options", COOKIE, "", enrolling_now),
    Probe("POST /api/passkeys", SESSION, "", _to_register, _made),
    Probe("POST /api/passkeys", COOKIE, "", _to_finish, _made),
    Probe("POST /api/password/options", SESSION),
    Probe("POST /api/password/options", COOKIE, "", enrolling_now),
    Probe("POST /api/password", SESSION, "", _offered, _new_password),
    Probe("POST /api/password", COOKIE, "", _offered_finishing, _new_password),
    Probe("POST /api/demo/enter", "where no demo is", body=ENTER),
    Probe("POST /api/set-up", "with a code that is none", body=_set_up),
    Probe(
        "POST /api/set-up/keys",
        "",
        "set up already",
        _set_up_code,
        {"code": "code", "phrase": PHRASE},
    ),
]
