"""No later hand changes, takes out or moves an audit event unseen."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.chain import (
    GENESIS,
    Broken,
    Event,
    Head,
    Linked,
    Plain,
    Whole,
    Why,
    append,
    canonical,
    link,
    verify,
)
from tests.unit.domain.moments import NOON

PLAIN: st.SearchStrategy[Plain] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text('ab\u00e9\u4e2d\U0001f697"\\\n'),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=6,
)
CHAINS = st.lists(PLAIN, min_size=2, max_size=12).map(lambda details: chain(*details))


def event(said: Plain = None, at: datetime = NOON) -> Event:
    return Event(at, "person:alert:opened", "alice", "alert-1", "p1", {"said": said})


def chain(*said: Plain) -> tuple[Linked, ...]:
    return append(Head(), [event(each) for each in said])[0]


def test_an_event_has_one_canonical_form() -> None:
    assert canonical(event({"b": [1, None], "a": "\u00e9"}), 7) == (
        b'{"actor":"alice","at":"2026-03-02T12:00:00.000000Z",'
        b'"details":{"said":{"a":"\xc3\xa9","b":[1,null]}},"profile":"p1","seq":7,'
        b'"subject":"alert-1","tag":"person:alert:opened"}'
    )


def test_the_same_moment_in_another_zone_is_the_same_event() -> None:
    chicago = NOON.astimezone(timezone(timedelta(hours=-6)))
    assert canonical(event(at=chicago), 1) == canonical(event(at=NOON), 1)
    assert canonical(event(chicago), 1) == canonical(event(NOON), 1)


@pytest.mark.parametrize(
    "said", [1.5, float("nan"), b"x", {1: "a"}, NOON.replace(tzinfo=None), {1}]
)
def test_what_two_machines_may_write_differently_is_refused(said: Plain) -> None:
    with pytest.raises(TypeError):
        canonical(event(said), 1)


def test_events_are_linked_on_to_the_head() -> None:
    first, head = append(Head(), [event("a")])
    second, head = append(head, [event("b"), event("c")])
    assert [linked.seq for linked in (*first, *second)] == [1, 2, 3]
    assert first[0].hash == link(GENESIS, first[0].canonical)
    assert head == Head(3, second[-1].hash)
    assert append(head, []) == ((), head)


@given(CHAINS)
def test_a_chain_that_nobody_touched_is_whole(links: tuple[Linked, ...]) -> None:
    head = Head(links[-1].seq, links[-1].hash)
    assert verify(links, kept=head) == Whole(head, len(links))


@given(CHAINS, st.data())
def test_any_part_can_be_verified_from_a_known_head(
    links: tuple[Linked, ...], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(links) - 1))
    start = Head(links[at].seq, links[at].hash)
    assert verify(links[at + 1 :], start) == Whole(
        Head(len(links), links[-1].hash), len(links) - at - 1
    )


@given(CHAINS, st.data())
def test_any_changed_byte_is_found(links: tuple[Linked, ...], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(links) - 1))
    form = bytearray(links[at].canonical)
    form[data.draw(st.integers(0, len(form) - 1))] ^= data.draw(st.integers(1, 255))
    changed = replace(links[at], canonical=bytes(form))
    assert verify([*links[:at], changed, *links[at + 1 :]]) == Broken(at + 1, Why.CHANGED)


@given(CHAINS, st.data())
def test_any_changed_hash_is_found(links: tuple[Linked, ...], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(links) - 1))
    changed = replace(links[at], hash=bytes(32))
    assert verify([*links[:at], changed, *links[at + 1 :]]) == Broken(at + 1, Why.CHANGED)


@given(CHAINS, st.data())
def test_any_removed_event_is_found(links: tuple[Linked, ...], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(links) - 2))
    assert verify([*links[:at], *links[at + 1 :]]) == Broken(at + 1, Why.REMOVED)


@given(CHAINS, st.data())
def test_any_stretch_cut_out_of_the_middle_and_renumbered_is_found(
    links: tuple[Linked, ...], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(links) - 2))
    closed = [replace(later, seq=later.seq - 1) for later in links[at + 1 :]]
    assert verify([*links[:at], *closed]) == Broken(at + 1, Why.CHANGED)


@given(CHAINS, st.data())
def test_any_two_events_that_changed_places_are_found(
    links: tuple[Linked, ...], data: st.DataObject
) -> None:
    one = data.draw(st.integers(0, len(links) - 2))
    other = data.draw(st.integers(one + 1, len(links) - 1))
    moved = list(links)
    moved[one], moved[other] = moved[other], moved[one]
    assert verify(moved) == Broken(one + 1, Why.REORDERED)


@given(CHAINS, st.data())
def test_an_event_that_stands_there_twice_is_found(
    links: tuple[Linked, ...], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(links) - 1))
    assert verify([*links[: at + 1], *links[at:]]) == Broken(at + 1, Why.REORDERED)


@given(CHAINS, st.data())
def test_events_cut_off_at_the_end_are_found_by_a_head_that_was_kept(
    links: tuple[Linked, ...], data: st.DataObject
) -> None:
    left = data.draw(st.integers(0, len(links) - 1))
    kept = Head(links[-1].seq, links[-1].hash)
    assert verify(links[:left], kept=kept) == Broken(left + 1, Why.CUT)


def test_a_chain_written_anew_is_found_by_a_head_that_was_kept() -> None:
    kept = Head(2, chain("a", "b")[1].hash)
    assert verify(chain("a", "x", "c"), kept=kept) == Broken(2, Why.CHANGED)


def test_a_chain_may_have_grown_since_a_head_was_kept() -> None:
    links = chain("a", "b", "c")
    assert verify(links, kept=Head(2, links[1].hash)) == Whole(Head(3, links[2].hash), 3)


@pytest.mark.parametrize("form", [b"[]", b"\xff", b"{}", b"{", b'{"seq":2}'])
def test_a_forged_form_with_a_fitting_hash_is_found(form: bytes) -> None:
    assert verify([Linked(1, form, link(GENESIS, form))]) == Broken(1, Why.CHANGED)


def test_an_empty_chain_is_whole() -> None:
    assert verify([]) == Whole(Head(), 0)
