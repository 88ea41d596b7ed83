"""The life of an entry, and what keeps it from matching."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from backend.domain.errors import Code, Conflict, Invalid
from backend.domain.hotlists import (
    Entry,
    EntryState,
    ExtensionState,
    Matched,
    NotNow,
    NotNowReason,
    Rules,
    Standing,
    approve,
    days_left,
    extend,
    extension_at,
    is_stale,
    list_age,
    may_extend,
    may_match,
    refuse,
    remove,
    request,
    state_at,
    wider,
)
from tests.unit.domain.moments import DAY, HOUR, NOON, SECOND

RULES = Rules(frozenset({"stolen_vehicle", "wanted_person"}), timedelta(hours=24))


def requested(days: int = 30) -> Entry:
    return request("e1", "dana", NOON, days, most_days=30)


def active() -> Entry:
    return approve(requested(), "lee", NOON + HOUR)


def longer(entry: Entry, by: str, now: datetime, days: int = 30) -> Entry:
    """Robin has asked for it."""
    return extend(entry, by, now, days=days, most_days=30, asked_by="robin")


PLAIN = Standing("stolen_vehicle")


def answer(standing: Standing, now: datetime = NOON) -> Matched | NotNow:
    return may_match(standing, now, RULES)


def test_a_requested_entry_matches_nothing() -> None:
    """R-CUS-01."""
    assert answer(replace(PLAIN, state=EntryState.REQUESTED)) == NotNow(NotNowReason.WAITING)


def test_an_approved_entry_matches_until_its_time_is_over() -> None:
    """R-CUS-04: checked at the moment of use, with no job's help."""
    entry = active()
    standing = replace(PLAIN, state=entry.state, expires_at=entry.expires_at)
    assert answer(standing, entry.expires_at - SECOND) == Matched(stale=False, age=None)
    assert answer(standing, entry.expires_at) == NotNow(NotNowReason.ENDED)
    assert state_at(entry, entry.expires_at) is EntryState.EXPIRED


@pytest.mark.parametrize("state", [EntryState.REFUSED, EntryState.REMOVED, EntryState.EXPIRED])
def test_an_ended_entry_matches_nothing(state: EntryState) -> None:
    assert answer(replace(PLAIN, state=state)) == NotNow(NotNowReason.ENDED)


def test_reasons_outside_the_profile_do_not_match() -> None:
    """R-HOT-03."""
    assert answer(replace(PLAIN, reason_class="scofflaw")) == NotNow(NotNowReason.NOT_OUR_REASON)


def test_a_replaced_list_does_not_match() -> None:
    """R-HOT-02."""
    assert answer(replace(PLAIN, imported_at=NOON, current=False)) == NotNow(NotNowReason.REPLACED)


def test_a_stale_list_matches_and_says_so() -> None:
    """R-HOT-01."""
    assert answer(replace(PLAIN, imported_at=NOON - 24 * HOUR)) == Matched(
        stale=False, age=24 * HOUR
    )
    assert answer(replace(PLAIN, imported_at=NOON - 25 * HOUR)) == Matched(
        stale=True, age=25 * HOUR
    )
    assert is_stale(NOON - 25 * HOUR, NOON, RULES.stale_after)


def test_a_download_from_a_clock_that_runs_ahead_is_new() -> None:
    assert list_age(NOON + HOUR, NOON) == timedelta(0)


def test_an_entry_waits_and_its_life_counts_from_the_request() -> None:
    """R-CUS-04."""
    assert requested().state is EntryState.REQUESTED
    assert active().expires_at == NOON + 30 * DAY
    assert (active().approver, active().approved_at) == ("lee", NOON + HOUR)


@pytest.mark.parametrize("days", [0, 31, -1])
def test_no_entry_lives_longer_than_the_profile_allows(days: int) -> None:
    """R-CUS-04."""
    with pytest.raises(Invalid) as refused:
        requested(days)
    assert refused.value.code is Code.TOO_LONG_A_LIFE


def test_nobody_approves_refuses_or_extends_their_own_entry() -> None:
    """R-CUS-01: the approver is somebody else."""
    for act in (approve, refuse):
        with pytest.raises(Conflict) as refused:
            act(requested(), "dana", NOON)
        assert refused.value.code is Code.OWN_ENTRY
    for by in ("dana", "robin"):
        with pytest.raises(Conflict) as refused:
            longer(active(), by, NOON + DAY)
        assert refused.value.code is Code.OWN_ENTRY


def test_only_what_waits_is_decided() -> None:
    for act in (approve, refuse):
        with pytest.raises(Conflict) as refused:
            act(active(), "lee", NOON + DAY)
        assert refused.value.code is Code.ENTRY_NOT_WAITING


def test_a_request_that_nobody_answers_expires() -> None:
    with pytest.raises(Conflict) as refused:
        approve(requested(2), "lee", NOON + 2 * DAY)
    assert refused.value.code is Code.ENTRY_ENDED


def test_a_refused_entry_stays_refused() -> None:
    entry = refuse(requested(), "lee", NOON + HOUR)
    assert (entry.state, entry.ended_at) == (EntryState.REFUSED, NOON + HOUR)
    assert state_at(entry, NOON + 60 * DAY) is EntryState.REFUSED
    with pytest.raises(Conflict):
        approve(entry, "lee", NOON + DAY)


@pytest.mark.parametrize("entry", [requested(), active()])
def test_what_is_no_longer_true_is_removed_at_once(entry: Entry) -> None:
    """R-CUS-08."""
    removed = remove(entry, NOON + 2 * HOUR)
    assert (removed.state, removed.ended_at) == (EntryState.REMOVED, NOON + 2 * HOUR)
    with pytest.raises(Conflict) as refused:
        remove(removed, NOON + 3 * HOUR)
    assert refused.value.code is Code.ENTRY_ENDED


def test_an_extension_counts_from_the_old_end() -> None:
    """R-CUS-05."""
    again = longer(active(), "lee", NOON + 29 * DAY, days=10)
    assert (again.expires_at, again.extensions) == (NOON + 40 * DAY, 1)
    assert longer(again, "kim", NOON + 39 * DAY).extensions == 2


@pytest.mark.parametrize("passed", [1, 5, 29])
def test_nothing_lives_longer_than_the_days_of_its_last_approval(passed: int) -> None:
    """R-CUS-04, R-CUS-05: an early extension wins fewer days, none more than 30 from its yes."""
    entry = longer(active(), "lee", NOON + passed * DAY, days=30)
    assert entry.expires_at == NOON + passed * DAY + 30 * DAY


def test_what_is_over_or_waits_cannot_be_extended() -> None:
    """R-CUS-05."""
    with pytest.raises(Conflict) as refused:
        longer(active(), "lee", NOON + 30 * DAY)
    assert refused.value.code is Code.ENTRY_ENDED
    with pytest.raises(Conflict) as refused:
        longer(requested(), "lee", NOON)
    assert refused.value.code is Code.ENTRY_NOT_WAITING


def test_an_extension_has_its_own_limit() -> None:
    """R-CUS-05."""
    with pytest.raises(Invalid):
        longer(active(), "lee", NOON + DAY, days=31)


def test_a_request_for_more_days_lapses_with_its_entry() -> None:
    entry, over = active(), NOON + 30 * DAY
    assert extension_at(entry, NOON + DAY, approved=None) is ExtensionState.WAITING
    assert extension_at(entry, over, approved=None) is ExtensionState.LAPSED
    assert extension_at(entry, over, approved=True) is ExtensionState.APPROVED
    assert extension_at(entry, over, approved=False) is ExtensionState.REFUSED


def test_days_left_run_down_to_none() -> None:
    entry = active()
    left = [days_left(entry, at) for at in (NOON, NOON + HOUR, NOON + 29 * DAY, NOON + 31 * DAY)]
    assert left == [30, 30, 1, 0]


def test_ended_states_are_marked() -> None:
    assert {state for state in EntryState if state.terminal} == {"refused", "expired", "removed"}


def test_what_is_active_at_once_is_approved_afterwards_and_not_lengthened_before() -> None:
    """R-CUS-01, A.3 no. 18."""
    owed = replace(active(), approver=None, owed=True)
    assert approve(owed, "lee", NOON + HOUR).approver == "lee"
    with pytest.raises(Conflict) as own:
        approve(owed, "dana", NOON + HOUR)
    assert own.value.code is Code.OWN_ENTRY
    with pytest.raises(Conflict) as early:
        may_extend(owed, NOON + HOUR, 7, most_days=30)
    assert early.value.code is Code.ENTRY_NOT_WAITING


def test_a_wider_audience_is_the_units_that_do_not_hear_of_it_yet() -> None:
    """R-CUS-15."""
    audience = frozenset({"CID"})
    assert wider(active(), NOON + HOUR, audience, ["CID", "TF6"]) == {"TF6"}
    with pytest.raises(Invalid) as nobody:
        wider(active(), NOON + HOUR, audience, ["CID"])
    assert [flaw.field for flaw in nobody.value.flaws] == ["units"]


def test_only_an_active_entry_gets_a_wider_audience() -> None:
    """R-CUS-15."""
    with pytest.raises(Conflict) as waiting:
        wider(requested(), NOON + HOUR, frozenset(), ["TF6"])
    assert waiting.value.code is Code.ENTRY_NOT_WAITING
    with pytest.raises(Conflict) as over:
        wider(active(), NOON + 31 * DAY, frozenset(), ["TF6"])
    assert over.value.code is Code.ENTRY_ENDED
