"""Errors on the wire: problem+json (RFC 9457) with a stable code and what to do instead."""

import logging
import re
import traceback
from collections.abc import Mapping
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.types import ExceptionHandlersMap

from backend.domain.errors import (
    Clause,
    Code,
    Conflict,
    DomainError,
    Full,
    Gone,
    Invalid,
    Later,
    NotFound,
    Refused,
    TooLarge,
    TooSlow,
    Unauthorized,
    Unsupported,
)

log = logging.getLogger(__name__)

STATUS: dict[type[DomainError], int] = {
    Unauthorized: 401,
    Refused: 403,
    NotFound: 404,
    TooSlow: 408,
    Conflict: 409,
    Gone: 410,
    TooLarge: 413,
    Unsupported: 415,
    Invalid: 422,
    Later: 429,
    Full: 507,
}
HTTP_CODES = {
    400: "bad-request",
    401: "session-ended",
    403: "cross-site",
    404: "not-found",
    405: "method-not-allowed",
    413: "frame-too-large",
}
OWN = {
    "bad-request": "The request cannot be read.",
    "method-not-allowed": "This address does not take this method.",
    "http-error": "The request cannot be answered.",
    "internal": "Something went wrong on the server.",
}
"""What the framework itself refuses, and what nobody thought of."""
SAYS_MORE = ("bad-request",)
"""Of the rest the framework's own words name a folder of this machine, or repeat the address."""
PLAIN = (
    (re.compile(r"^Expected `str` of length <= (\d+)"), "Up to {0} characters are wanted."),
    (re.compile(r"^Expected `str` of length >= 1$"), "It must not be empty."),
    (re.compile(r"^Expected `(?:array|object)` of length <= (\d+)"), "Up to {0} are wanted."),
    (re.compile(r"^'data'$"), "A body is wanted."),
    (re.compile(r"^Object missing required field `(?P<field>.+)`$"), "It is missing."),
    (re.compile(r"^Object contains unknown field `(?P<field>.+)`$"), "Nothing is named so here."),
)
"""What the check of a body says, and how a person reads it."""


class ClauseOut(msgspec.Struct):
    id: str
    citation: str
    because: str
    instead: str


class FlawOut(msgspec.Struct):
    field: str
    why: str


class Problem(msgspec.Struct):
    """The body of every error."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    instead: str
    clauses: list[ClauseOut]
    flaws: list[FlawOut]


def clause_out(clause: Clause) -> ClauseOut:
    return ClauseOut(clause.id, clause.citation, clause.because, clause.instead)


def status_of(error: DomainError) -> int:
    return next(status for kind, status in STATUS.items() if isinstance(error, kind))


def problem(error: DomainError) -> Problem:
    """A domain error as it goes over the wire."""
    return Problem(
        type=f"/problems/{error.code.value}",
        title=error.title,
        status=status_of(error),
        detail=error.detail,
        code=error.code.value,
        instead=error.instead,
        clauses=[clause_out(clause) for clause in error.clauses],
        flaws=[FlawOut(flaw.field, flaw.why) for flaw in getattr(error, "flaws", ())],
    )


def told(error: DomainError) -> dict[str, Any]:
    """The same as plain values, to be kept and told again."""
    values: dict[str, Any] = msgspec.to_builtins(problem(error))
    return values


def answer(body: Problem, headers: dict[str, str] | None = None) -> Response[bytes]:
    return Response(
        msgspec.json.encode(body),
        status_code=body.status,
        media_type="application/problem+json",
        headers=headers,
    )


def domain_error(_: Request[Any, Any, Any], error: DomainError) -> Response[bytes]:
    if isinstance(error, Later):
        return answer(problem(error), {"Retry-After": str(max(1, round(error.retry_after_s)))})
    return answer(problem(error))


def http_error(_: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
    """What the framework itself refuses: unknown paths, malformed bodies, missing CSRF tokens."""
    flaws = []
    status, code = error.status_code, HTTP_CODES.get(error.status_code, "http-error")
    if isinstance(error, ValidationException):
        status, code = 422, "invalid"
        flaws = [flaw(part) for part in error.extra or [] if isinstance(part, dict)]
    body = Problem(
        type=f"/problems/{code}",
        title=OWN[code] if code in OWN else Code(code).sentence,
        status=status,
        detail=error.detail if code in SAYS_MORE else "",
        code=code,
        instead="Check the request against the documentation at /schema.",
        clauses=[],
        flaws=flaws,
    )
    return answer(body)


def flaw(part: Mapping[str, Any]) -> FlawOut:
    """What the check of a body found, with the field's name and in plain words."""
    field, told = str(part.get("key", "body")), str(part.get("message", ""))
    for pattern, plain in PLAIN:
        if match := pattern.search(told):
            told, named = plain.format(*match.groups()), match.groupdict().get("field")
            if named is not None:
                within = field.removeprefix("data").removeprefix(".")
                field = f"{within}.{named}" if within else named
            break
    return FlawOut(field, told)


def too_deep(request: Request[Any, Any, Any], _: RecursionError) -> Response[bytes]:
    """A body of brackets within brackets, thousands of them; nothing of ours nests."""
    return http_error(request, HTTPException("The body is nested too deeply.", status_code=400))


def surprise(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """What nobody thought of.

    Its message may hold what a person typed, so only its kind and its place are logged.
    """
    where = "".join(traceback.format_tb(error.__traceback__)[-6:])
    log.error("%s in %s %s\n%s", type(error).__name__, request.method, _route(request), where)
    body = Problem(
        type="/problems/internal",
        title=OWN["internal"],
        status=500,
        detail="",
        code="internal",
        instead="Try again; if it stays so, tell an administrator the time.",
        clauses=[],
        flaws=[],
    )
    return answer(body)


def _route(request: Request[Any, Any, Any]) -> str:
    """The template of the path, never the path itself."""
    return str(request.scope.get("path_template", "?"))


HANDLERS: ExceptionHandlersMap = {
    DomainError: domain_error,
    HTTPException: http_error,
    RecursionError: too_deep,
    Exception: surprise,
}
