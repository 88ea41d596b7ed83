"""The server: `uvicorn --factory backend.main:app_from_environment`."""

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from litestar import Litestar, Router
from litestar.config.csrf import CSRFConfig
from litestar.di import Provide
from litestar.middleware import DefineMiddleware
from litestar.openapi import OpenAPIConfig

from backend.services import governing, remembering
from backend.services.house import open_house
from backend.settings import Settings
from backend.store import clock
from backend.store.clock import Clock
from backend.web import areas, ingest, problems
from backend.web.app import app_routes
from backend.web.bodies import OneMeaning
from backend.web.documenting import Documented
from backend.web.headers import complete
from backend.web.ingest import provide_door
from backend.web.origins import only_own_pages, only_whole_paths
from backend.web.patience import patient
from backend.web.sessions import DEPENDENCIES, Sessions, only_signed_in

MOST_BODY = 2**20


def app_from_environment() -> Litestar:
    """What the server process runs."""
    return create_app(Settings.from_environment())


def create_app(settings: Settings, now: Clock = clock.now) -> Litestar:
    """The application. Every route says which action it is, or the start stops here."""

    csrf = CSRFConfig(
        secret=secrets.token_hex(32),  # signs nothing: the key store's takes its place below
        cookie_name="pw_csrf",
        cookie_secure=settings.secure_cookies,
        cookie_samesite="strict",
        exclude_from_csrf_key="exclude_from_csrf",
    )

    @asynccontextmanager
    async def department(app: Litestar) -> AsyncIterator[None]:
        async with app.state.open() as house:
            app.state.house = house
            await governing.settle(house)
            csrf.secret = house.keys.cookie_secret()
            yield
            await remembering.write_down(house)

    app = Litestar(
        route_handlers=[
            Router("/api", route_handlers=areas.ROUTES),
            Router(
                "/ingest",
                route_handlers=[ingest.ROUTES, *areas.GATEWAY_ROUTES],
                dependencies={"door": Provide(provide_door)},
                opt={"exclude_from_csrf": True, "door": True},
            ),
            *app_routes(settings.app),
        ],
        lifespan=[department],
        dependencies=DEPENDENCIES,
        guards=[only_whole_paths, only_own_pages, only_signed_in],
        middleware=[patient, DefineMiddleware(Sessions)],
        exception_handlers=problems.HANDLERS,
        csrf_config=csrf,
        before_send=[complete],
        request_class=OneMeaning,
        request_max_body_size=MOST_BODY,
        openapi_config=OpenAPIConfig(
            title="Platewarden",
            version="1",
            path="/schema",
            render_plugins=[Documented()],
            use_handler_docstrings=True,
        ),
        logging_config=None,
    )
    app.state.open = partial(open_house, settings, now)
    _check_actions(app)
    return app


class NoActionError(RuntimeError):
    """A route that nobody would be asked about."""


def _check_actions(app: Litestar) -> None:
    for route in app.routes:
        for handler in getattr(route, "route_handlers", ()):
            if route.path.startswith("/schema"):
                handler.opt["action"] = "public"
            # The framework answers OPTIONS by itself.
            if handler.http_methods != {"OPTIONS"} and handler.opt.get("action") is None:
                raise NoActionError(f"{route.path} does not say which action it is")
