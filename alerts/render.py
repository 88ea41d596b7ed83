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
    "request": ("Waits for your answer", "Open the lists to see the request."),
    "ending": ("An entry ends soon", "Open the lists to see what it led to."),
    "digest": ("Your entries this morning", "Open the lists to see the last day."),
    "shift_ends": ("Your shift ends soon", "Open to make it longer or to hand over."),
    "shift_over": ("Your shift is over", "Open to finish your work or to make it longer."),
    "notice": ("An officer tells you something", "Open the shift page."),
    "task": ("Hit passed to dispatch", "Open the shift page."),
    "looks": ("Alerts wait for your look", "Open the list of them."),
    "outside": ("Waits for your answer", "Open the list of requests from outside."),
    "week": ("Weekly review is overdue", "Open the searches to look at."),
    "finding": ("Something was found", "Open the findings."),
    "audit": ("An audit waits for you", "Open the audits."),
}
PLACES: dict[Kind, str] = {
    **dict.fromkeys(("request", "ending", "digest"), "/lists"),
    **dict.fromkeys(("shift_ends", "shift_over"), "/alerts"),
    **dict.fromkeys(("notice", "task"), "/more/shift"),
    "looks": "/more/looks",
    "outside": "/more/outside",
    "week": "/more/reviews",
    "finding": "/more/findings",
    "audit": "/more/audits",
}
"""Where a tap leads that is not about an alert."""


def render(notice: Notice) -> bytes:
    """The JSON that the service worker shows; the blanks behind it are for the length alone."""
    title, body = WORDS[notice.kind]
    if notice.test and notice.kind != "test":
        title = f"Test: {title.lower()}"
    place = PLACES.get(notice.kind)
    shown = {
        "title": title,
        "body": body,
        "tag": f"{notice.kind if place else 'alert'}-{notice.about}",
        "url": place or f"/alerts/{notice.about}",
        "test": notice.test,
        "kind": notice.kind,
    }
    return json.dumps(shown).encode().ljust(SIZE)
