"""What a notice may say, and what stands on a locked screen."""

import json
from dataclasses import fields, replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts.notice import Kind, Notice
from alerts.render import SIZE, WORDS, render

ALERT = "0193a7c2-5d1e-7b42-9c55-3f2f6f0f8a11"
HIT = Notice(ALERT, "hit", ttl_s=120)

ELSEWHERE = {
    "request": "/lists",
    "ending": "/lists",
    "digest": "/lists",
    "shift_ends": "/alerts",
    "shift_over": "/alerts",
    "notice": "/more/shift",
    "task": "/more/shift",
    "looks": "/more/looks",
    "outside": "/more/outside",
    "week": "/more/reviews",
    "finding": "/more/findings",
    "audit": "/more/audits",
}
kinds = st.sampled_from(get_args(Kind))
notices = st.builds(
    lambda uuid, kind, ttl_s, urgency, test: Notice(
        str(uuid), kind, ttl_s, urgency, test or kind == "test"
    ),
    st.uuids(),
    kinds,
    st.integers(0, 10**9),
    st.sampled_from(["high", "normal"]),
    st.booleans(),
)
plates = st.from_regex(r"[A-Z0-9][A-Z0-9 -]{1,8}[A-Z0-9]", fullmatch=True)


def test_a_notice_has_no_room_for_a_plate() -> None:
    # R-MOB-02: the notification shows nothing worth pairing a personal device for.
    names = {field.name: field.type for field in fields(Notice)}
    assert names == {
        "about": str,
        "kind": Kind,
        "ttl_s": int,
        "urgency": names["urgency"],
        "test": bool,
    }
    assert set(get_args(names["urgency"])) == {"high", "normal"}


@given(plates)
def test_a_plate_passes_for_no_field_of_a_notice(plate: str) -> None:
    # R-MOB-02
    for field in ("about", "kind", "urgency"):
        with pytest.raises(ValueError, match=r"UUID|kinds|badly formed"):
            replace(HIT, **{field: plate})  # type: ignore[arg-type]


@given(notices)
def test_what_is_shown_is_generic_words_and_the_way_to_it(notice: Notice) -> None:
    # R-MOB-02
    shown = json.loads(render(notice))
    assert set(shown) == {"title", "body", "tag", "url", "test", "kind"}
    place = ELSEWHERE.get(notice.kind)
    assert shown["url"] == (place or f"/alerts/{notice.about}")
    assert shown["tag"] == f"{notice.kind if place else 'alert'}-{notice.about}"
    assert (shown["test"], shown["kind"]) == (notice.test, notice.kind)
    assert shown["body"] == WORDS[notice.kind][1]
    assert shown["title"].removeprefix("Test: ").lower() == WORDS[notice.kind][0].lower()


@given(notices)
def test_every_notice_has_the_same_length(notice: Notice) -> None:
    assert len(render(notice)) == SIZE


def test_a_hit_says_that_it_is_possible_and_where_to_look() -> None:
    shown = json.loads(render(HIT))
    assert (shown["title"], shown["body"]) == ("Possible match", "Open to check.")


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_test_alert_never_looks_like_a_real_one(kind: Kind) -> None:
    shown = json.loads(render(Notice(ALERT, kind, ttl_s=60, test=True)))
    assert shown["title"].startswith("Test")


def test_no_words_hold_a_digit_or_a_code() -> None:
    said = " ".join(part for words in WORDS.values() for part in words)
    assert said.replace(" ", "").replace(".", "").isalpha()
    assert not any(word.isupper() for word in said.split())


@given(notices, kinds)
def test_everything_about_one_alert_has_one_topic(notice: Notice, kind: Kind) -> None:
    assert replace(notice, kind=kind, test=True).topic == notice.topic


@given(notices)
def test_a_topic_is_what_push_services_take_and_not_our_id(notice: Notice) -> None:
    allowed = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    assert len(notice.topic) == 32
    assert set(notice.topic) <= allowed
    assert notice.about.replace("-", "") not in notice.topic


def test_two_alerts_have_two_topics() -> None:
    assert replace(HIT, about=ALERT[:-1] + "2").topic != HIT.topic


@pytest.mark.parametrize(
    "wrong",
    [{"about": ALERT.upper()}, {"ttl_s": -1}, {"kind": "test"}, {"kind": "read"}],
    ids=str,
)
def test_a_notice_that_contradicts_itself_cannot_be_made(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"UUID|ended|marked|known"):
        replace(HIT, **wrong)  # type: ignore[arg-type]
