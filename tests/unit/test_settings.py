"""Settings: one sentence for each mistake, and no secret shown."""

from pathlib import Path

import pytest

from backend.settings import Settings, SettingsRefused

LEAST = {
    "PLATEWARDEN_HOME": "/var/lib/platewarden",
    "PLATEWARDEN_DATABASE": "postgresql://pw_app:secret@db/platewarden",
    "PLATEWARDEN_REDIS": "redis://:hidden@valkey:6379/0",
}


def test_the_least_that_is_given_is_enough() -> None:
    settings = Settings.from_environment(LEAST)
    assert settings.home == Path("/var/lib/platewarden")
    assert (settings.host, settings.port, settings.profile) == ("127.0.0.1", 8400, "bloomington")
    assert settings.secure_cookies
    assert not settings.push_insecure


def test_a_child_with_the_environment_has_the_same_settings() -> None:
    settings = Settings.from_environment(
        LEAST
        | {
            "PLATEWARDEN_OWNER_DATABASE": "postgresql://pw_owner@db/platewarden",
            "PLATEWARDEN_PURGE_DATABASE": "postgresql://pw_purge@db/platewarden",
            "PLATEWARDEN_ORIGINS": "http://officer.localhost:9000, http://chief.localhost:9000",
            "PLATEWARDEN_PUSH_HOSTS": "push.example.gov:8443",
            "PLATEWARDEN_PUSH_INSECURE": "yes",
            "PLATEWARDEN_SECURE_COOKIES": "no",
            "PLATEWARDEN_PORT": "9000",
        }
    )
    assert settings.public_origins[1] == "http://chief.localhost:9000"
    assert Settings.from_environment(settings.environment(owner=True, purge=True)) == settings


@pytest.mark.parametrize("role", ["owner", "purge"])
def test_services_do_not_get_the_address_of_another_role_unless_asked_for(role: str) -> None:
    name = f"PLATEWARDEN_{role.upper()}_DATABASE"
    settings = Settings.from_environment(LEAST | {name: f"postgresql://pw_{role}@db/platewarden"})
    assert name not in settings.environment()


def test_passwords_do_not_show() -> None:
    shown = repr(Settings.from_environment(LEAST))
    assert "secret" not in shown
    assert "hidden" not in shown


def test_a_secret_may_lie_in_a_file(tmp_path: Path) -> None:
    kept = tmp_path / "database"
    kept.write_text("postgresql://pw_app:kept@db/platewarden\n")
    given = {name: text for name, text in LEAST.items() if name != "PLATEWARDEN_DATABASE"}
    settings = Settings.from_environment(given | {"PLATEWARDEN_DATABASE_FILE": str(kept)})
    assert settings.database.endswith(":kept@db/platewarden")


@pytest.mark.parametrize("missing", sorted(LEAST))
def test_what_must_be_set_is_named(missing: str) -> None:
    given = {name: text for name, text in LEAST.items() if name != missing}
    with pytest.raises(SettingsRefused, match=f"{missing} must be set"):
        Settings.from_environment(given)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("HOME", "var/home"),
        ("DATABASE", "mysql://x:secret@db/platewarden"),
        ("DATABASE", "postgresql://a:secret@[/x"),
        ("DATABASE_FILE", "/nowhere/at/all"),
        ("REDIS", "http://secret"),
        ("PORT", "70000"),
        ("PORT", "²"),
        ("PROFILE", "../secret"),
        ("ORIGINS", "https://plates.example.gov/secret"),
        ("ORIGINS", "plates.secret.gov"),
        ("SECURE_COOKIES", "secret"),
        ("CONTACT", "mailto:secret@example.gov"),
        ("NO_SUCH_THING", "secret"),
    ],
)
def test_a_mistake_is_named_without_its_value(name: str, text: str) -> None:
    given = {key: value for key, value in LEAST.items() if not name.startswith(key[12:])}
    with pytest.raises(SettingsRefused, match=f"PLATEWARDEN_{name}") as refused:
        Settings.from_environment(given | {f"PLATEWARDEN_{name}": text})
    assert "secret" not in str(refused.value)


def test_a_value_and_a_file_for_the_same_setting_are_one_too_many(tmp_path: Path) -> None:
    kept = tmp_path / "redis"
    kept.write_text("redis://valkey")
    with pytest.raises(SettingsRefused, match="given twice"):
        Settings.from_environment(LEAST | {"PLATEWARDEN_REDIS_FILE": str(kept)})
