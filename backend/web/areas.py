"""Every area of the API, in one list."""

from litestar import Router

from backend.web import (
    alerts,
    audit,
    cameras,
    captures,
    demo,
    duties,
    enrolment,
    events,
    gateways,
    hello,
    inquiries,
    inquiry_reviews,
    lists,
    outbox,
    people,
    policy,
    push,
    reviews,
    setting_up,
    shift_lists,
    shift_page,
    shifts,
    sign_in,
    violations,
)

AREAS = (
    alerts,
    audit,
    cameras,
    captures,
    demo,
    duties,
    enrolment,
    events,
    gateways,
    hello,
    inquiries,
    inquiry_reviews,
    lists,
    outbox,
    people,
    policy,
    push,
    reviews,
    setting_up,
    shift_lists,
    shift_page,
    shifts,
    sign_in,
    violations,
)
ROUTES: list[Router] = [area.ROUTES for area in AREAS]
GATEWAY_ROUTES: list[Router] = [gateways.GATEWAY_ROUTES]
