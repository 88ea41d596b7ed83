"""Where this device takes its pushes."""

import msgspec
from litestar import Router, delete, post
from litestar.di import NamedDependency

from alerts.notice import Subscription
from backend.domain.words import Address, Given, Key
from backend.services import subscribing
from backend.services.house import House
from backend.services.sessions import SignedIn


class PushKeysIn(msgspec.Struct, forbid_unknown_fields=True):
    p256dh: Given[Key]
    auth: Given[Key]


class SubscriptionIn(msgspec.Struct, forbid_unknown_fields=True):
    """As the browser's `PushSubscription.toJSON()` gives it."""

    endpoint: Given[Address]
    keys: PushKeysIn


class SubscribedOut(msgspec.Struct):
    subscribed: bool


@post("/push-subscriptions", opt={"action": "subscribe_push"})
async def subscribe(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: SubscriptionIn
) -> SubscribedOut:
    address = Subscription(data.endpoint, data.keys.p256dh, data.keys.auth)
    await subscribing.subscribe(house, signed_in, address)
    return SubscribedOut(subscribed=True)


@delete("/push-subscriptions/current", opt={"action": "subscribe_push"})
async def unsubscribe(house: NamedDependency[House], signed_in: NamedDependency[SignedIn]) -> None:
    await subscribing.unsubscribe(house, signed_in)


ROUTES = Router("", route_handlers=[subscribe, unsubscribe])
