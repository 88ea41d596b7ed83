"""An export, and the proof of an event, say by themselves whether they are whole."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.chain import GENESIS, Head
from backend.domain.exports import Rooted, head_line, holds, parsed, proof, proved, root_line
from backend.domain.merkle import root
from tests.unit.domain.test_chain import chain

DAY = date(2026, 11, 3)


def test_each_line_comes_back_as_it_was() -> None:
    head, day = Head(7, b"\x01" * 32), Rooted(DAY, 8, 12, b"\x02" * 32)
    assert parsed(head_line(head)) == head
    assert parsed(root_line(day)) == day


@pytest.mark.parametrize(
    "text", ["", "7", "[]", "{}", '{"after": 7}', '{"root": "zz"}', '{"root": "00", "day": "x"}']
)
def test_other_lines_are_no_lines_of_an_export(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parsed(text)


@given(st.integers(1, 20), st.data())
def test_an_event_is_proved_and_no_other(count: int, data: st.DataObject) -> None:
    links = chain(*range(count))
    place = data.draw(st.integers(0, count - 1))
    hashes = [link.hash for link in links]
    day = Rooted(DAY, 1, count + 1, root(hashes))
    before = links[place - 1].hash if place else GENESIS
    told = proof(day, hashes, links[place], before)
    assert proved(told)
    assert not proved(told | {"event": told["event"].replace("alice", "bob")})
    assert not proved(told | {"root": "00" * 32})
    assert not proved(told | {"seq": place + 2})
    assert holds(day, links)
    assert not holds(Rooted(DAY, 1, count, day.root), links)
    assert not holds(Rooted(DAY, 1, count + 2, day.root), links)


def test_what_is_no_proof_is_said_to_be_none() -> None:
    with pytest.raises(ValueError, match="not a proof"):
        proved({"path": []})
