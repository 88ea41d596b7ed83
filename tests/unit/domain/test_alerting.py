"""When a hit is told, taken back and settled."""

from datetime import timedelta

import pytest

from backend.domain.alerting import (
    Act,
    Again,
    AlertState,
    Change,
    Decision,
    FirstWord,
    HitState,
    RejectReason,
    Settlement,
    Sighting,
    Thresholds,
    after_more_looks,
    alert_state,
    check_decision,
    first_word,
    settled_by,
    sighted_again,
    takes_over,
)
from backend.domain.errors import Code, Conflict, Invalid
from backend.domain.matching import Kind, Scored, StateMatch, Wanted
from tests.unit.domain.moments import MINUTE, NOON, SECOND

THRESHOLDS = Thresholds(exact=0.9, possible=0.4)
NOW = timedelta(0)
WINDOW = 10 * MINUTE


def match(probability: float, kind: Kind = Kind.POSSIBLE) -> Scored:
    return Scored(Wanted("AB12345", "IL"), kind, StateMatch.SAME, probability, probability)


def test_a_sure_exact_match_speaks_on_its_first_look() -> None:
    assert first_word(match(0.9, Kind.EXACT), 1, NOW, THRESHOLDS) is FirstWord.TELL_EXACT


@pytest.mark.parametrize("weak", [match(0.89, Kind.EXACT), match(0.95), match(0.4)])
def test_a_possible_match_waits_for_a_second_look_or_a_moment(weak: Scored) -> None:
    assert first_word(weak, 1, NOW, THRESHOLDS) is FirstWord.WAIT
    assert first_word(weak, 2, NOW, THRESHOLDS) is FirstWord.TELL_POSSIBLE
    assert first_word(weak, 1, SECOND, THRESHOLDS) is FirstWord.TELL_POSSIBLE


def test_the_improbable_is_not_spoken_of() -> None:
    assert first_word(match(0.39), 5, MINUTE, THRESHOLDS) is FirstWord.NOTHING
    assert first_word(match(0.39, Kind.EXACT), 5, MINUTE, THRESHOLDS) is FirstWord.NOTHING


@pytest.mark.parametrize(
    ("told", "later", "change"),
    [
        (Kind.EXACT, None, Change.WITHDRAW),
        (Kind.EXACT, match(0.19), Change.WITHDRAW),
        (Kind.EXACT, match(0.2), Change.KEEP),
        (Kind.EXACT, match(0.95, Kind.EXACT), Change.KEEP),
        (Kind.POSSIBLE, match(0.95, Kind.EXACT), Change.RAISE),
        (Kind.POSSIBLE, match(0.85, Kind.EXACT), Change.KEEP),
        (Kind.POSSIBLE, match(0.95), Change.KEEP),
    ],
)
def test_later_looks_keep_raise_or_withdraw_an_alert(
    told: Kind, later: Scored | None, change: Change
) -> None:
    assert after_more_looks(told, later, THRESHOLDS) is change


def test_within_the_window_nobody_is_rung_again() -> None:
    assert sighted_again(None, NOON, WINDOW, rises=False) is Again.OWN
    assert sighted_again(NOON, NOON + WINDOW, WINDOW, rises=False) is Again.UPDATE
    assert sighted_again(NOON, NOON - WINDOW, WINDOW, rises=False) is Again.UPDATE
    assert sighted_again(NOON, NOON + WINDOW + SECOND, WINDOW, rises=False) is Again.OWN


def test_what_was_possible_and_became_exact_rings_within_the_window_too() -> None:
    assert sighted_again(NOON, NOON + SECOND, WINDOW, rises=True) is Again.RING


@pytest.mark.parametrize("rises", [True, False])
def test_what_a_gateway_kept_for_longer_than_the_window_never_rings(rises: bool) -> None:
    assert sighted_again(NOON, NOON - WINDOW - SECOND, WINDOW, rises=rises) is Again.EARLIER


@pytest.mark.parametrize(
    ("shown", "other", "over"),
    [
        ((Kind.EXACT, 0.95, 0), (Kind.EXACT, 0.91, 60), True),
        ((Kind.EXACT, 0.95, 0), (Kind.EXACT, 0.99, -60), False),
        ((Kind.EXACT, 0.95, 0), (Kind.POSSIBLE, 0.9, 60), False),
        ((Kind.POSSIBLE, 0.8, 0), (Kind.POSSIBLE, 0.4, 60), True),
        ((Kind.POSSIBLE, 0.8, 0), (Kind.POSSIBLE, 0.39, 60), False),
        ((Kind.POSSIBLE, 0.8, 0), (Kind.EXACT, 0.95, -60), True),
        ((Kind.POSSIBLE, 0.8, 0), (Kind.EXACT, 0.95, -601), False),
    ],
)
def test_a_hit_tells_of_the_newest_sighting_that_is_no_weaker(
    shown: tuple[Kind, float, int], other: tuple[Kind, float, int], over: bool
) -> None:
    one, two = (Sighting(kind, sure, NOON + at * SECOND) for kind, sure, at in (shown, other))
    assert takes_over(one, two, WINDOW) is over


def test_the_first_disposition_settles_the_hit() -> None:
    acts = [
        Act("bob", NOON + 2 * MINUTE, disposition=True),
        Act("alice", NOON + MINUTE, disposition=True),
        Act("carol", NOON),
    ]
    assert settled_by(acts) == Settlement(("alice",), NOON + MINUTE, misread=False)


def test_two_people_who_reject_it_as_misread_settle_the_hit() -> None:
    acts = [Act(who, NOON, rejected_as=RejectReason.MISREAD) for who in ("alice", "bob")]
    assert settled_by(acts) == Settlement(("alice", "bob"), NOON, misread=True)


def test_one_person_alone_does_not_settle_it_by_rejecting() -> None:
    twice = [Act("alice", NOON + n * SECOND, rejected_as=RejectReason.MISREAD) for n in (0, 1)]
    others = [Act("bob", NOON, rejected_as=RejectReason.WRONG_VEHICLE), Act("carol", NOON)]
    assert settled_by([*twice, *others]) is None


@pytest.mark.parametrize(
    ("hit", "begun", "decided", "state"),
    [
        (HitState.OPEN, False, False, AlertState.OPEN),
        (HitState.OPEN, False, True, AlertState.DECIDED),
        (HitState.SETTLED, False, False, AlertState.SETTLED),
        (HitState.SETTLED, True, False, AlertState.OPEN),
        (HitState.SETTLED, True, True, AlertState.DECIDED),
        (HitState.WITHDRAWN, True, False, AlertState.WITHDRAWN),
        (HitState.WITHDRAWN, True, True, AlertState.DECIDED),
    ],
)
def test_an_alert_follows_its_hit_unless_its_person_has_begun(
    hit: HitState, begun: bool, decided: bool, state: AlertState
) -> None:
    assert alert_state(hit, begun=begun, decided=decided) is state


def test_an_open_alert_is_accepted_or_rejected_with_a_reason() -> None:
    """R-ALR-07, R-ALR-17."""
    check_decision(AlertState.OPEN, Decision.ACCEPTED, None)
    check_decision(AlertState.OPEN, Decision.REJECTED, RejectReason.MISREAD)
    with pytest.raises(Invalid) as refused:
        check_decision(AlertState.OPEN, Decision.REJECTED, None)
    assert refused.value.flaws[0].field == "reason"
    with pytest.raises(Invalid):
        check_decision(AlertState.OPEN, Decision.ACCEPTED, RejectReason.OTHER)


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (AlertState.DECIDED, Code.ALREADY_DECIDED),
        (AlertState.WITHDRAWN, Code.ALERT_CLOSED),
        (AlertState.SETTLED, Code.ALERT_CLOSED),
    ],
)
def test_what_is_closed_takes_no_decision(state: AlertState, code: Code) -> None:
    with pytest.raises(Conflict) as refused:
        check_decision(state, Decision.ACCEPTED, None)
    assert refused.value.code is code


def test_states_that_nothing_follows_are_marked() -> None:
    assert [state for state in HitState if not state.terminal] == ["open"]
    assert [state for state in AlertState if not state.terminal] == ["open"]
