"""What every answer says to the browser, whoever gives it: a route, a refusal, the framework.

The framework puts headers declared with the application on the answers of routes only; an error
goes out without them. So they are put on where the answer leaves.
"""

from litestar.types import Message, Scope

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; "
        "frame-ancestors 'none'; form-action 'self'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(self), geolocation=(self), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""Unless the answer says otherwise by itself.

An answer that says nothing of keeping it may be kept by a browser or a proxy on the way (RFC 9111,
section 4.2.2), a 404 as well; with plates in it, it would outlive the session and the read. What is
the same for everybody, the app's page and its files, says so itself.
"""
WIRED = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]


async def complete(message: Message, _: Scope) -> None:
    """Before each message of an answer: its first one carries what is still missing."""
    if message["type"] == "http.response.start":
        told = [*message["headers"]]
        said = {name.lower() for name, _ in told}
        message["headers"] = told + [each for each in WIRED if each[0] not in said]
