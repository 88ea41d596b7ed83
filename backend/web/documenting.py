"""The OpenAPI document, with what the framework cannot know of our answers.

Errors are problem+json with one body everywhere, also where the framework would say 400; handlers
that read their body themselves, or answer with something other than JSON, say so in their options.
"""

import copy
import inspect
import json
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from litestar import Litestar, Request
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.routes import HTTPRoute

from backend.domain.codes import Code
from backend.web.problems import HTTP_CODES, STATUS
from backend.web.sessions import DOOR, PUBLIC

Part = dict[str, Any]

TAKES = "takes"
"""A handler's option: media types of a body that it reads itself."""
GIVES = "gives"
"""A handler's option: media types of an answer that is not JSON."""
ALSO = "also"
"""A handler's option: another status that comes with the same answer."""
EVENTS = "events"
"""A handler's option: what the events of its stream carry, by their names."""
PROBLEMS = "problems"
"""A handler's option: statuses of errors of its own, beside those that every route has."""

PICTURES = ("image/jpeg", "image/png", "image/webp")
HIDDEN = ("Authorization", "X-Client-Certificate", "X-Proxy-Token")
"""Headers that the door reads: the first is told as a scheme, the others are the proxy's."""
PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
UNKNOWN, SLOW, INVALID, LATER = "404", "408", "422", "429"
NOTHING = "204"
SCHEMES = {
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "pw_session",
        "description": "A person in a session; whatever changes something also sends the value of "
        "the cookie pw_csrf as the header x-csrftoken.",
    },
    "gateway": {
        "type": "http",
        "scheme": "bearer",
        "description": "A gateway's credential, made from its enrolment code.",
    },
}


class Documented(JsonRenderPlugin):
    """Serves the document; it is put together when it is asked for first."""

    text: bytes = b""

    def render(self, request: Request[Any, Any, Any], openapi_schema: Part) -> bytes:  # noqa: ARG002 - the framework's signature
        self.text = self.text or written(request.app).encode()
        return self.text


def written(app: Litestar) -> str:
    """As it is served and kept with the app's sources: the same text for the same routes."""
    return json.dumps(document(app), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def document(app: Litestar) -> Part:
    whole: Part = copy.deepcopy(app.openapi_schema.to_schema())
    whole["components"]["securitySchemes"] = SCHEMES
    whole["servers"] = [{"url": "/"}]
    whole["components"]["schemas"] |= _taken(whole)
    for kind in _wired():
        shape = whole["components"]["schemas"].get(kind.__name__, {})
        if told := kind.__dict__.get("__doc__"):
            shape["description"] = inspect.cleandoc(told)
        if kind.__struct_config__.forbid_unknown_fields:
            shape["additionalProperties"] = False
    codes = {code.value for code in Code} | {*HTTP_CODES.values(), "http-error", "internal"}
    # Examples and no enumeration: whoever reads an answer takes a code of tomorrow as well.
    whole["components"]["schemas"]["Problem"]["properties"]["code"]["examples"] = sorted(codes)
    for route in app.routes:
        if isinstance(route, HTTPRoute) and route.path_format in whole["paths"]:
            for handler in route.route_handlers:
                for method in handler.http_methods - {"OPTIONS"}:
                    operation = whole["paths"][route.path_format][method.lower()]
                    _complete(operation, handler.opt)
                    whole["components"]["schemas"] |= _events(operation, handler.opt)
    return whole


def _complete(operation: Part, opt: Part) -> None:
    """One route: who may ask, what it takes, what it answers."""
    answers: Part = operation["responses"]
    # The framework says 400 wherever there is something to validate; it is answered with 422.
    validated = answers.pop("400", None) is not None or TAKES in opt
    operation["parameters"] = [
        each for each in operation.get("parameters", []) if each["name"] not in HIDDEN
    ]
    for answer in answers.values():
        # The same headers of safety with every answer tell nothing about this one.
        answer.pop("headers", None)
    if NOTHING in answers:
        answers[NOTHING].pop("content", None)
    if TAKES in opt:
        operation["requestBody"] = {"required": True, "content": _raw(opt[TAKES])}
    if GIVES in opt:
        next(iter(answers.values()))["content"] = _raw(opt[GIVES])
    if ALSO in opt:
        same = {"description": "It was here already."}
        answers[str(opt[ALSO])] = next(iter(answers.values())) | same
    public = opt.get("action") == PUBLIC
    operation["security"] = [] if public else [{"gateway" if opt.get(DOOR) else "session": []}]
    errors = {str(status) for status in opt.get(PROBLEMS, ())}
    errors |= set() if public else {"401", "403"}
    errors |= {INVALID} if validated else set()
    errors |= {"403", "415"} if "requestBody" in operation and not opt.get(DOOR) else set()
    errors |= {SLOW} if "requestBody" in operation else set()
    errors |= {UNKNOWN} if any(each["in"] == "path" for each in operation["parameters"]) else set()
    for status in sorted(errors):
        answers[status] = _error(status)
    answers["default"] = {"description": "Another problem.", "content": PROBLEM}


def _events(operation: Part, opt: Part) -> Part:
    """OpenAPI knows no events: their names stand with the route, their shapes with all others."""
    kinds: Part = opt.get(EVENTS, {})
    if not kinds:
        return {}
    refs, shapes = msgspec.json.schema_components(
        kinds.values(), ref_template="#/components/schemas/{name}"
    )
    operation["x-events"] = dict(zip(kinds, refs, strict=True))
    return shapes


def _taken(whole: Part) -> Part:
    """What is sent, as it is checked: the framework leaves out the limits of what stands deeper."""
    known = whole["components"]["schemas"]
    kinds = [each for each in _wired() if each.__name__ in known and each.__name__.endswith("In")]
    _, shapes = msgspec.json.schema_components(kinds, ref_template="#/components/schemas/{name}")
    sent = {kind.__name__ for kind in kinds}
    return {name: shape for name, shape in shapes.items() if name in sent or name not in known}


def _raw(kinds: Iterable[str]) -> Part:
    return {kind: {"schema": {"type": "string", "format": "binary"}} for kind in kinds}


def _error(status: str) -> Part:
    """In the words of the domain's own errors."""
    told = next(inspect.getdoc(kind) for kind, number in STATUS.items() if str(number) == status)
    error: Part = {"description": told, "content": PROBLEM}
    if status == LATER:
        seconds = {"description": "Seconds to wait.", "schema": {"type": "integer"}}
        error["headers"] = {"Retry-After": seconds}
    return error


def _wired(kind: type[msgspec.Struct] = msgspec.Struct) -> Iterator[type[msgspec.Struct]]:
    """Each wire class; their names are their own."""
    for each in kind.__subclasses__():
        yield from _wired(each)
        if each.__module__.startswith("backend.web."):
            yield each
