"""Who sends a request: the session behind its cookie, and what everybody needs for an answer.

Our own few lines where the framework's sessions were shown to be unsafe: the cookie is opaque,
made by the server alone, written at sign-in and renewal only, and dead after sign-out whatever
other request is still under way.
"""

from typing import Any

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import Cookie, State
from litestar.di import Provide
from litestar.handlers import BaseRouteHandler
from litestar.middleware import AbstractAuthenticationMiddleware, AuthenticationResult

from backend.domain.errors import Code, Conflict, Refused, Unauthorized
from backend.services import sessions
from backend.services.house import House
from backend.services.remembering import keep_up
from backend.services.sessions import IDLE, SignedIn
from backend.services.unlocking import unlocked

__all__ = ["DEPENDENCIES", "Sessions", "SignedIn", "known", "only_signed_in"]

COOKIE = "pw_session"
PUBLIC = "public"
DOOR = "door"
"""A handler with this option is for gateways: their credential is asked for at the door itself."""
BACKGROUND = "background"
"""A handler with this option is asked by the app by itself: it keeps nobody from being idle."""
BY_ITSELF = "x-background"
"""The app says so of what nobody asked for in the last minute, such as lists that it reloads."""
ALWAYS = "while_locked"
"""A handler with this option works before the installation is set up."""
BEFORE = "before_statements"
"""A handler with this option works before what has to be acknowledged is (AC-8)."""
Connection = ASGIConnection[Any, Any, Any, Any]


class Sessions(AbstractAuthenticationMiddleware):
    """Puts a SignedIn, or None, into `request.user`."""

    async def authenticate_request(self, connection: Connection) -> AuthenticationResult:
        token = connection.cookies.get(COOKIE)
        handler = connection.scope.get("route_handler")
        opt = handler.opt if handler else {}
        background = (
            bool(opt.get(BACKGROUND))
            or opt.get("action") == PUBLIC
            or connection.headers.get(BY_ITSELF) == "yes"
        )
        house: House = connection.app.state.house
        await keep_up(house)
        found = await sessions.find(house, token, background=background) if token else None
        return AuthenticationResult(user=found, auth=token)


async def only_signed_in(connection: Connection, handler: BaseRouteHandler) -> None:
    """The guard of every route: a person in a session, unless the route says it is public."""
    action = handler.opt.get("action")
    if connection.scope.get("method") == "OPTIONS":
        return  # answered by the framework, with the methods that there are and nothing else
    if action is None:
        raise Refused(Code.POLICY_ERROR, "This route does not say what it does.")
    if action == PUBLIC or handler.opt.get(DOOR):
        return
    if connection.user is None:
        raise await sessions.over(connection.app.state.house, connection.auth)
    if connection.user.owed and not handler.opt.get(BEFORE):
        raise Refused(Code.ACKNOWLEDGE_FIRST)
    if handler.opt.get(ALWAYS) or connection.app.state.get("unlocked"):
        return
    if not await unlocked(connection.app.state.house):
        raise Conflict(
            detail="The installation is still being set up.",
            instead="Two administrators enrol before anything else works.",
        )
    connection.app.state["unlocked"] = True


def known(connection: Connection) -> SignedIn:
    """The person who asks; for handlers behind the guard."""
    user = connection.user
    if not isinstance(user, SignedIn):
        raise Unauthorized(Code.SESSION_ENDED)
    return user


def session_cookie(house: House, token: str) -> Cookie:
    """Readable by no script, sent by no other site; the server decides when it is over."""
    return Cookie(
        key=COOKIE,
        value=token,
        path="/",
        max_age=int(IDLE.total_seconds()),
        httponly=True,
        samesite="strict",
        secure=house.settings.secure_cookies,
    )


def closed_cookie(house: House) -> Cookie:
    cookie = session_cookie(house, "")
    cookie.max_age = 0
    return cookie


def provide_house(state: State) -> House:
    house: House = state.house
    return house


def provide_signed_in(request: Request[Any, Any, Any]) -> SignedIn:
    return known(request)


DEPENDENCIES = {
    "house": Provide(provide_house, sync_to_thread=False),
    "signed_in": Provide(provide_signed_in, sync_to_thread=False),
}
