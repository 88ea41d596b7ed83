"""What may stand on a locked screen: generic words and the way to the alert, always one length."""

import json

from alerts.notice import Kind, Notice

SIZE = 512
"""Bytes of every rendered notice: the length of what passes the push service tells nothing."""

WORDS: dict[Kind, tuple[str, str]] = {
    "hit": ("Possible match", "Open to check."),
    "test": ("Test alert", "Open to show that it arrived."),
    "update": ("Alert updated", "Open to check."),
    "withdrawn": ("Alert withdrawn", "No action needed."),
}


def render(notice: Notice) -> bytes:
    """The JSON that the service worker shows; the blanks behind it are for the length alone."""
    title, body = WORDS[notice.kind]
    if notice.test and notice.kind != "test":
        title = f"Test: {title.lower()}"
    shown = {
        "title": title,
        "body": body,
        "tag": f"alert-{notice.alert_id}",
        "url": f"/alerts/{notice.alert_id}",
        "test": notice.test,
        "kind": notice.kind,
    }
    return json.dumps(shown).encode().ljust(SIZE)
