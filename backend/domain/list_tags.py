"""The kinds of audit events about hot lists, entries and more days for them."""

from collections.abc import Mapping

from backend.domain.telling import Told
from backend.domain.telling import told as _told

LISTS: Mapping[str, Told] = {
    "person:list:imported": _told(
        "A general list was replaced.", "list", "snapshot entries refused not_ours digest"
    ),
    "system:list:imported": _told(
        "A general list was replaced by a file that its source had put down.",
        "list",
        "snapshot entries refused not_ours digest",
    ),
    "system:list:refused": _told("A file of a source was not taken.", "list", "code rows"),
    "system:list:stale": _told(
        "A general list is older than it may be, and those who look after it are told.",
        "list",
        "imported_at",
    ),
    "person:list:begun": _told("A commander's list was begun.", "list", "shift until"),
    "person:list:offered": _told(
        "A commander's list was offered to the oncoming commander.", "list", "to until"
    ),
    "person:list:taken": _told(
        "The oncoming commander took a list over.", "list", "offered_by shift until"
    ),
    "person:list:declined": _told("An offered list was not taken.", "list", "offered_by"),
    "person:list:kept": _told("An offer of a list was taken back.", "list", "to"),
    "person:list:ended": _told("A commander's list was removed.", "list", "count holder"),
    "system:list:lapsed": _told(
        "A commander's list ended with the shift.", "list", "count holder at offered"
    ),
    "system:list:reminded": _told(
        "A commander was told that a list ends before long.", "list", "holder minutes offered"
    ),
    "person:entry:listed-for-shift": _told(
        "A commander put a plate on the list of the shift.",
        "entry",
        "sealed plate_counted_as case_number reason list other_jurisdiction joint_investigation",
    ),
    "person:entry:requested": _told(
        "A custom entry was asked for.",
        "entry",
        "sealed plate_counted_as case_number reason expires_at other_jurisdiction"
        " joint_investigation at_once approval_due",
    ),
    "person:entry:approved": _told("A custom entry was approved.", "entry", "author"),
    "person:entry:refused": _told("A custom entry was refused.", "entry", "author"),
    "person:entry:removed": _told(
        "A custom entry was removed; how many seconds after somebody said that it is not valid.",
        "entry",
        "noticed_s",
    ),
    "person:entry:noticed": _told(
        "Somebody said that a custom entry is no longer valid.", "entry", "alert"
    ),
    "person:entry:asked": _told("The approver asked back.", "entry", "question"),
    "person:entry:answered": _told("What the approver asked was answered.", "entry", "question"),
    "person:entry:documented": _told("An entry was documented in a report.", "entry", "report"),
    "person:entry:dropped": _told("A request ended with its author's access.", "entry"),
    "person:extension:dropped": _told("More days were no longer asked for.", "entry"),
    "person:entry:left-behind": _told("An entry's owner lost access.", "entry"),
    "person:entry:taken-over": _told("An entry has a new owner.", "entry", "before"),
    "person:entry:listed": _told(
        "Custom entries were shown, each as it stood.", "person", "count entries"
    ),
    "person:extension:requested": _told(
        "More days were asked for.", "entry", "extension days expires_at"
    ),
    "person:extension:approved": _told(
        "More days were approved.", "entry", "extension asked_by expires_at"
    ),
    "person:extension:refused": _told(
        "More days were refused.", "entry", "extension asked_by expires_at"
    ),
    "person:widening:requested": _told(
        "A wider audience of an entry was asked for.", "entry", "widening units"
    ),
    "person:widening:approved": _told(
        "More units get the alerts of an entry.", "entry", "widening asked_by units"
    ),
    "person:widening:refused": _told(
        "A wider audience was refused.", "entry", "widening asked_by units"
    ),
    "person:widening:dropped": _told(
        "A wider audience ended with the access of whoever asked.", "entry"
    ),
    "system:entry:approval-due": _told(
        "An entry that is active ends before long unless it is approved; all were told.",
        "entry",
        "owner due",
    ),
    "system:entry:lapsed": _told(
        "An entry that was active at once ended, for nobody approved it in time.",
        "entry",
        "owner due",
    ),
    "system:entry:reminded": _told(
        "The owner of an entry was told that it ends before long.",
        "entry",
        "owner days hits rejected",
    ),
    "system:digest:told": _told(
        "The owner of entries was told that what they led to is counted.", "person", "day"
    ),
    # Who is to answer
    "system:word:ended": _told(
        "Whether a push service took a word about the lists.",
        "person",
        "word kind state why status attempt",
    ),
    "person:rota:set": _told("Who answers requests when was written down.", "rota", "turns"),
    "person:absence:noted": _told(
        "Somebody who answers requests is away.", "person", "absence from_at until"
    ),
    "person:absence:ended": _told("Somebody is back before their time.", "person", "absence"),
    "system:request:called": _told(
        "Those whose turn it is were asked to answer a request.",
        "entry",
        "request kind people deputy",
    ),
}
