"""Every area of the API, in one list."""

from litestar import Router

from backend.web import (
    alerts,
    audit,
    captures,
    demo,
    events,
    hello,
    lists,
    push,
    shifts,
    sign_in,
)

ROUTES: list[Router] = [
    area.ROUTES
    for area in (alerts, audit, captures, demo, events, hello, lists, push, shifts, sign_in)
]
GATEWAY_ROUTES: list[Router] = []
