"""How long a body is waited for: a line that died in the middle of a picture holds it for ever."""

import asyncio

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Receive, ReceiveMessage, Scope, Send

from backend.domain.errors import TooSlow

IDLE_S = 60.0
"""Without a byte of the body; gateways give up after half of it and send again."""


def patient(app: ASGIApp) -> ASGIApp:
    """Middleware: a body that does not come is answered 408; who only listens may be silent."""

    async def within(scope: Scope, receive: Receive, send: Send) -> None:
        awaited = scope["type"] == ScopeType.HTTP

        async def received() -> ReceiveMessage:
            nonlocal awaited
            if not awaited:
                return await receive()
            try:
                async with asyncio.timeout(IDLE_S):
                    message = await receive()
            except TimeoutError:
                raise TooSlow from None
            awaited = message["type"] == "http.request" and bool(message.get("more_body"))
            return message

        await app(scope, received, send)

    return within
