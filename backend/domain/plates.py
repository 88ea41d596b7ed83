"""Plates as people type them, and the keys under which lists are searched.

Nothing here rewrites what was read: a key finds candidates, and the matcher judges each of them by
what the picture shows.
"""

import re
import unicodedata

from backend.domain.errors import Code, Flaw, Invalid
from backend.domain.named import Named

LEAST, MOST = 2, 10
"""Characters of a complete plate: one alone is a slip of the finger, and ten can be read."""
FOLDING = 1
"""Version of `fold`: where it differs from the one that stored keys were made with, they are made
anew."""
_POSTAL = (
    "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS "
    "MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY"
)
STATES = frozenset(_POSTAL.split())
"""Postal codes of the states that can be read from a plate."""

_SEPARATORS = re.compile(r"[\s.\-\u00b7\u2010-\u2015]")
_PLAIN = re.compile(r"[A-Z0-9]*")
_WILD = re.compile(r"[?*%_#@+^$|\\\[\](){}]")
# Several dots or dashes in a row stand for characters that somebody did not know.
_LEFT_OUT = re.compile(r"\.\.|\u2026|[\-\u2010-\u2015]{2}")

_FOLDED = str.maketrans("OQDIB", "00018")
TWINS = ("OI", "01")
"""Letters, and the digits that a person cannot tell from them on many designs."""


class Fault(Named):
    """Why what was typed is no complete plate."""

    EMPTY = ("empty", "No plate was given.")
    WILDCARD = ("wildcard", "Wildcards and left-out characters make it a partial plate.")
    STRANGE = ("strange", "A plate is made of the letters A to Z and digits.")
    SHORT = ("short", f"A complete plate has at least {LEAST} characters.")
    LONG = ("long", f"A plate has at most {MOST} characters.")


def normalise(typed: str) -> str:
    """Capitals without spaces, dots and dashes; what else was typed stays to be judged."""
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", typed)).upper()


def fault(typed: str) -> Fault | None:
    """What keeps it from being a complete plate, or None."""
    plate = normalise(typed)
    if _WILD.search(typed) or _LEFT_OUT.search(typed):
        return Fault.WILDCARD
    if not plate:
        return Fault.EMPTY
    if not _PLAIN.fullmatch(plate):
        return Fault.STRANGE
    if len(plate) < LEAST:
        return Fault.SHORT
    return Fault.LONG if len(plate) > MOST else None


def complete(typed: str) -> str:
    """The plate as it is stored, or Invalid where it is partial."""
    wrong = fault(typed)
    if wrong is not None:
        raise Invalid(Code.PARTIAL_PLATE, wrong.sentence, flaws=(Flaw("plate", wrong.sentence),))
    return normalise(typed)


def fold(plate: str) -> str:
    """A search key: what is often taken for one another falls together, O Q D 0, I 1 and B 8.

    The pairs are those that the confusion table gives more than three in a hundred by day or night.
    """
    return plate.translate(_FOLDED)
