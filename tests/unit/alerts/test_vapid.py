"""The signed note for push services."""

import json
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from alerts import keys
from alerts.vapid import KEPT, LIFE_S, REUSED_S, Vapid
from tests.push_checks import Rejected, check_vapid, decode

KEYS = keys.generate()
MOZILLA = httpx.URL("https://updates.push.services.mozilla.com/wpush/v2/a")


class Clock:
    def __init__(self) -> None:
        self.now = datetime.now(UTC)  # noqa: TID251 - the oracle compares with the wall clock

    def __call__(self) -> datetime:
        return self.now


def claims(authorization: str) -> dict[str, object]:
    note = authorization.split("=", 1)[1].split(",")[0]
    return dict(json.loads(decode(note.split(".")[1])))


def test_the_note_satisfies_a_push_service() -> None:
    said = Vapid(KEYS, "plates@example.org", Clock()).authorization(MOZILLA)
    origin = "https://updates.push.services.mozilla.com"
    checked = check_vapid(said, origin, KEYS.application_server_key)
    assert checked["aud"] == origin
    assert checked["sub"] == "mailto:plates@example.org"


def test_the_note_for_a_service_on_a_port_of_its_own_names_the_port() -> None:
    vapid = Vapid(KEYS, "plates@example.org", Clock())
    said = vapid.authorization(httpx.URL("https://push.example.org:8443/x"))
    assert claims(said)["aud"] == "https://push.example.org:8443"
    assert claims(vapid.authorization(httpx.URL("https://push.example.org:443/x")))["aud"] == (
        "https://push.example.org"
    )


def test_a_note_is_used_again_for_an_hour_and_never_near_its_end() -> None:
    clock = Clock()
    vapid = Vapid(KEYS, "https://example.org/plates", clock)
    first = vapid.authorization(MOZILLA)
    clock.now += timedelta(seconds=REUSED_S - 1)
    assert vapid.authorization(MOZILLA) == first
    clock.now += timedelta(seconds=2)
    second = vapid.authorization(MOZILLA)
    assert claims(second)["exp"] == int(clock.now.timestamp()) + LIFE_S
    assert second != first


def test_a_clock_that_was_set_back_makes_a_new_note() -> None:
    clock = Clock()
    vapid = Vapid(KEYS, "plates@example.org", clock)
    first = vapid.authorization(MOZILLA)
    clock.now -= timedelta(hours=20)
    assert vapid.authorization(MOZILLA) != first


def test_invented_names_under_a_wildcard_do_not_fill_the_memory() -> None:
    vapid = Vapid(KEYS, "plates@example.org", Clock())
    for number in range(3 * KEPT):
        vapid.authorization(httpx.URL(f"https://w{number}.notify.windows.com/x"))
    assert len(vapid._notes) <= KEPT


@pytest.mark.parametrize("contact", ["", "nobody", "mailto:a@example.org", "http://example.org"])
def test_a_contact_that_services_would_refuse_stops_the_start(contact: str) -> None:
    with pytest.raises(ValueError, match="mail address or an https page"):
        Vapid(KEYS, contact, Clock())


def test_the_oracle_refuses_a_note_by_another_key() -> None:
    said = Vapid(keys.generate(), "plates@example.org", Clock()).authorization(MOZILLA)
    with pytest.raises(Rejected, match="bound to another key"):
        check_vapid(said, f"https://{MOZILLA.host}", KEYS.application_server_key)
