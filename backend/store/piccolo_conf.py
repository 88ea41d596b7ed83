"""Where Piccolo's migrations find the database; used by the migration process alone."""

import os

from piccolo.conf.apps import AppRegistry
from piccolo.engine.postgres import PostgresEngine

DB = PostgresEngine(config={"dsn": os.environ["PLATEWARDEN_OWNER_DATABASE"]}, extensions=())
APP_REGISTRY = AppRegistry(apps=["backend.store.piccolo_app"])
