"""`platewarden report recompute` as somebody at a console meets it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from backend.cli import report
from backend.cli.installation import Where
from backend.domain.recounts import Change
from backend.services.reporting import Recount
from tests.servers import Fresh


@pytest.fixture
def there(fresh: Fresh, tmp_path: Path) -> Where:
    """An installation that the environment describes."""
    told = {
        "PLATEWARDEN_DATABASE": fresh.database,
        "PLATEWARDEN_REDIS": fresh.redis,
        "PLATEWARDEN_HOME": str(tmp_path / "home"),
    }
    return Where(tmp_path, 8400, told)


def test_a_month_that_was_not_frozen_cannot_be_counted_again(
    there: Where, capsys: pytest.CaptureFixture[str]
) -> None:
    order = report.Order("recompute", date(2020, 1, 1), there)
    assert report.run(order) == 1
    assert capsys.readouterr().err == "platewarden: No figures of that month are on file.\n"


@pytest.mark.parametrize(
    ("changes", "code", "said"),
    [
        ([], 0, "the same numbers as were frozen\n"),
        (
            [Change("Hits", 2, None)],
            1,
            (
                "Hits: 2 as frozen, not there now\nsince it was frozen at 2026-11-01 00:00 UTC 3"
                " pictures came in late and 1 alerts were decided or recorded\n"
            ),
        ),
    ],
    ids=["same", "changed"],
)
def test_what_is_not_the_same_is_said(
    changes: list[Change],
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    there: Where,
    capsys: pytest.CaptureFixture[str],
) -> None:
    late = {"pictures": 3, "decisions": 1}
    found = Recount(datetime(2026, 11, 1, tzinfo=UTC), changes, 20, 11, late)

    async def recount(*_: object) -> Recount:
        return found

    monkeypatch.setattr("backend.services.reporting.recompute", recount)
    assert report.run(report.Order("recompute", date(2026, 10, 1), there)) == code
    first = "counted from the rows of 20 days and from the tallies of 11\n"
    assert capsys.readouterr().out == first + said
