"""What the doctor says: each trouble is one finding with what to do."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backend.cli import doctor
from backend.cli.installation import Where
from backend.services import examining
from backend.services.examining import Finding
from backend.store import key_copies, key_prints
from backend.store.keys import LASTING, Keys
from backend.store.probing import DatabaseFacts, PurgeFacts, QueueFacts

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
WELL = DatabaseFacts(
    version=180004, now=NOW, missing=frozenset(), too_much=(), purge=PurgeFacts(NOW, 0)
)
QUEUE = QueueFacts(version="9.1.2", kept=True, policy="noeviction")


def order(home: Path, environment: Mapping[str, str]) -> Where:
    return Where(home=home, port=8400, environment=environment)


def ill(findings: list[Finding]) -> list[str]:
    return [finding.what for finding in findings if not finding.well]


def test_servers_in_order_have_no_remedy() -> None:
    assert ill(examining.of_database(WELL, NOW) + examining.of_queue(QUEUE)) == []


@pytest.mark.parametrize(
    ("what", "facts"),
    [
        ("PostgreSQL", replace(WELL, version=150009)),
        ("schema", replace(WELL, missing=frozenset({"2026-11-24T00:00:00:000000"}))),
        ("rights", replace(WELL, too_much=("it may change audit events",))),
        ("clock", replace(WELL, now=NOW + timedelta(seconds=3))),
        ("clock", replace(WELL, now=NOW - timedelta(hours=1))),
        ("purge", replace(WELL, purge=PurgeFacts(NOW - timedelta(hours=4), 0))),
        ("purge", replace(WELL, purge=PurgeFacts(NOW, 1))),
    ],
)
def test_each_trouble_of_the_database_is_named_alone(what: str, facts: DatabaseFacts) -> None:
    assert ill(examining.of_database(facts, NOW)) == [what]


@pytest.mark.parametrize(
    ("what", "facts"),
    [
        ("queue on disk", replace(QUEUE, kept=False)),
        ("queue when full", replace(QUEUE, policy="allkeys-lru")),
    ],
)
def test_a_queue_that_loses_work_is_named(what: str, facts: QueueFacts) -> None:
    assert ill(examining.of_queue(facts)) == [what]


@pytest.mark.parametrize(("version", "well"), [((3, 10), False), ((3, 11), True), ((4, 0), True)])
def test_an_old_python_is_named(version: tuple[int, int], well: bool) -> None:
    assert doctor.python(version).well is well


def test_a_key_that_others_may_read_is_named_and_not_shown(tmp_path: Path) -> None:
    (tmp_path / "keys" / "days").mkdir(parents=True)
    key = tmp_path / "keys" / "days" / "20261124.key"
    key.write_text("secret")
    key.chmod(0o640)
    finding = doctor.keys(tmp_path)
    assert str(key) in finding.said
    assert finding.remedy == f"run `chmod 600 {key}`"
    assert "secret" not in finding.said
    key.chmod(0o600)
    assert doctor.keys(tmp_path).well


def test_a_file_that_is_no_key_is_named_with_the_place_where_it_may_lie(tmp_path: Path) -> None:
    keys = Keys(tmp_path / "keys")
    keys.make_lasting()
    keys.seal_day(NOW.date(), b"x", "x")
    (keys.folder / ".audit.key.0123").touch(0o600)
    assert doctor.keys(tmp_path).well
    strays = [keys.folder / name for name in ("audit.key.old", "days/20261124.key.old", "2.key")]
    for stray in strays:
        stray.touch(0o600)
    finding = doctor.keys(tmp_path)
    assert all(str(stray) in finding.said for stray in strays)
    assert f"outside of {keys.folder}" in finding.remedy


def test_a_key_that_the_database_misses_is_named_with_the_way_to_put_it_back(
    tmp_path: Path,
) -> None:
    keys = Keys(tmp_path / "keys")
    keys.make_lasting()
    known = {name: key_prints.of(key) for name, key in key_copies.lasting(keys.folder).items()}
    assert set(known) == {f"{name}.key" for name in (*LASTING, "outbox/1")}
    assert examining.of_keys(known, keys.folder).well
    (keys.folder / "audit.key").unlink()
    (keys.folder / "count.key").write_bytes(b"n" * 32)
    finding = examining.of_keys(known, keys.folder)
    assert f"the lasting key {keys.folder / 'audit.key'} is missing" in finding.said
    assert f"{keys.folder / 'count.key'} is another key" in finding.said
    assert f"move it outside of {keys.folder}" in finding.remedy
    assert "platewarden keys restore FILE" in finding.remedy
    assert "platewarden keys give-up audit.key" in finding.remedy


def test_an_installation_that_was_never_started_misses_no_key(tmp_path: Path) -> None:
    assert examining.of_keys({}, tmp_path / "none").well


def test_a_fingerprint_says_nothing_of_its_key() -> None:
    """RFC 2104: the key is under the hash; another key has another fingerprint."""
    prints = {key_prints.of(bytes([number]) * 32) for number in range(9)}
    assert len(prints) == 9
    assert {len(each) for each in prints} == {32}


def test_weights_that_are_not_the_registrys_are_named(registry: Path, tmp_path: Path) -> None:
    assert ill(list(doctor.models(registry))) == []
    copied = tmp_path / "registry"
    for path in sorted(registry.rglob("*")):
        target = copied / path.relative_to(registry)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file():
            target.write_bytes(path.read_bytes())
    changed = next(copied.glob("*/weights.onnx"))
    changed.write_bytes(changed.read_bytes() + b"x")
    assert ill(list(doctor.models(copied))) == [f"model {changed.parent.name}"]


def test_a_registry_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert ill(list(doctor.models(tmp_path / "none"))) == ["models"]


def test_an_app_that_was_not_built_is_named(tmp_path: Path) -> None:
    (tmp_path / "index.html").touch()
    assert "no sw.js" in doctor.app(tmp_path).said
    (tmp_path / "sw.js").touch()
    assert doctor.app(tmp_path).well


def test_data_of_another_version_come_with_the_way_to_move_them(tmp_path: Path) -> None:
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "PG_VERSION").write_text("17\n")
    (finding,) = doctor.major(tmp_path)
    assert "PostgreSQL 17" in finding.said
    assert "pg_dumpall" in finding.remedy


def test_a_home_that_is_not_there_is_one_finding_and_is_not_made(tmp_path: Path) -> None:
    home = tmp_path / "none"
    assert ill(list(doctor.findings(order(home, {})))) == ["home"]
    assert not home.exists()


def test_a_mistake_in_the_environment_is_said_without_its_value(tmp_path: Path) -> None:
    given = {"PLATEWARDEN_DATABASE": "mysql://pw_app:hidden@db/platewarden"}
    found = list(doctor.findings(order(tmp_path, given)))
    assert ill(found)[-1] == "settings"
    assert "hidden" not in found[-1].said


def test_the_exit_code_says_whether_anything_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "findings", lambda _: [Finding("disk", "is full", "make room")])
    assert doctor.run(order(tmp_path, {})) == 1
    assert capsys.readouterr().out == "BAD  disk: is full; make room.\n"
    monkeypatch.setattr(doctor, "findings", lambda _: [Finding("disk", "has room")])
    assert doctor.run(order(tmp_path, {})) == 0
    assert capsys.readouterr().out == "ok   disk: has room.\n"
