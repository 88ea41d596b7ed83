"""The application as Piccolo's migrations know it."""

from pathlib import Path

from piccolo.conf.apps import AppConfig

APP_CONFIG = AppConfig(
    app_name="platewarden",
    migrations_folder_path=str(Path(__file__).parent / "piccolo_migrations"),
)
