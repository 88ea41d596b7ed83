"""Phones of a running department's people, at the push service of a test."""

from tests.processes import Department, enter
from tests.push_service import Phone, PushService


def subscribed(running: Department, service: PushService, role: str) -> Phone:
    """One of the cast lets a phone of theirs be told."""
    with enter(running, role) as client:
        phone = service.subscribe(client.get("/api/hello").json()["application_server_key"])
        keys = {"p256dh": phone.p256dh, "auth": phone.auth}
        body = {"endpoint": phone.endpoint, "keys": keys}
        client.post("/api/push-subscriptions", json=body).raise_for_status()
    return phone
