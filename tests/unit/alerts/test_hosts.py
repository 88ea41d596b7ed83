"""Which addresses are push services."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts.hosts import PUSH_HOSTS, PushHosts

PUBLIC = PushHosts.of(PUSH_HOSTS)
TESTING = PushHosts.of(PUSH_HOSTS, {"127.0.0.1:8099"})


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc:def",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
        "https://web.push.apple.com/QGu",
        "https://wns2-by3p.notify.windows.com/w/?token=BQYAA%3d",
        "https://FCM.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com:443/fcm/send/abc",
    ],
)
def test_the_push_services_of_the_browsers_are_taken(endpoint: str) -> None:
    assert PUBLIC.objection(endpoint) is None


@pytest.mark.parametrize(
    ("endpoint", "why"),
    [
        ("http://fcm.googleapis.com/x", "not https"),
        ("ftp://fcm.googleapis.com/x", "not https"),
        ("https://127.0.0.1/x", "allow-list"),
        ("https://[::1]/x", "allow-list"),
        ("https://2130706433/x", "allow-list"),
        ("https://0x7f.1/x", "allow-list"),
        ("https://169.254.169.254/latest/meta-data", "allow-list"),
        ("https://localhost/x", "allow-list"),
        ("https://example.org/x", "allow-list"),
        ("https://fcm.googleapis.com.example.org/x", "allow-list"),
        ("https://fcm.googleapis.com./x", "allow-list"),
        ("https://evilfcm.googleapis.com/x", "allow-list"),
        ("https://push.apple.com/x", "allow-list"),
        ("https://evilpush.apple.com/x", "allow-list"),
        ("https://web.push.apple.com:8443/x", "allow-list"),
        ("https://fcm.googleapis.com:8443/x", "allow-list"),
        ("https://me@fcm.googleapis.com/x", "user name"),
        ("https://me:pw@fcm.googleapis.com/x", "user name"),
        ("https://fcm.googleapis.com@example.org/x", "user name"),
        ("https://@fcm.googleapis.com/x", "user name"),
        ("https://fcm.googleapis.com/x#y", "fragment"),
        ("https://example.org\\@fcm.googleapis.com/x", "web address"),
        ("https://fcm.googleapis.com/x\r\nHost: example.org", "web address"),
        ("https://fcm.googleapis.com/ x", "web address"),
        ("https://fcm.googleapis.com:99999999/x", "allow-list"),
        ("https://fcm.googleapis.com:port/x", "web address"),
        ("https://fcm.googleapis.com/" + "x" * 2048, "web address"),
        ("https://fcm。googleapis.com/x", "web address"),
        ("//fcm.googleapis.com/x", "not https"),
        ("", "web address"),
    ],
)
def test_every_other_address_is_refused_with_the_reason(endpoint: str, why: str) -> None:
    assert why in (PUBLIC.objection(endpoint) or "")


@given(st.text() | st.from_regex(r"https?://[!-~]{0,40}", fullmatch=True))
def test_no_text_upsets_the_check(endpoint: str) -> None:
    assert PUBLIC.objection(endpoint)


def test_the_reason_never_repeats_the_endpoint() -> None:
    assert "secret" not in (PUBLIC.objection("https://example.org/secret") or "")


def test_plain_http_is_taken_only_where_a_test_asked_for_it() -> None:
    assert TESTING.objection("http://127.0.0.1:8099/wpush/v2/x") is None
    assert TESTING.objection("http://127.0.0.1:8100/wpush/v2/x") == "the endpoint is not https"
    assert PUBLIC.objection("http://127.0.0.1:8099/wpush/v2/x") == "the endpoint is not https"


def test_a_test_may_name_this_machine_without_a_port() -> None:
    assert PushHosts.of((), {"127.0.0.1"}).objection("http://127.0.0.1:81/x") is None


@pytest.mark.parametrize("name", ["push.example.org:80", "10.0.0.1", "127.0.0.1.example.org", ""])
def test_plain_http_to_another_machine_cannot_be_set_up(name: str) -> None:
    with pytest.raises(ValueError, match="needs https"):
        PushHosts.of(PUSH_HOSTS, {name})


@pytest.mark.parametrize("name", ["*", "*.com:x", "https://a.example", "10.0.0.1", "a.b/c", "A.b"])
def test_an_allow_list_with_a_slip_stops_the_start(name: str) -> None:
    with pytest.raises(ValueError, match="not the name of a push service"):
        PushHosts.of({name})


def test_a_push_service_of_ones_own_may_be_named_with_its_port() -> None:
    hosts = PushHosts.of({"push.example.org:8443"})
    assert hosts.objection("https://push.example.org:8443/x") is None
    assert hosts.objection("https://push.example.org/x")
