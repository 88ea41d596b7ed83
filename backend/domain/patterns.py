"""Plates as somebody remembers them: whole, or with `?` for a character and `*` for any number.

`[BD8]` and `[A-F]` are one character of several. Everything is folded as reads are, so that O finds
0 and I finds 1: what a picture shows is judged by whoever looks at it.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise, takewhile

from backend.domain.confusions import ALPHABET
from backend.domain.errors import Code, Flaw, Invalid
from backend.domain.plates import LEAST, MOST, fold

ANY = frozenset(fold(ALPHABET))
"""One character, whichever."""
RUN = frozenset[str]()
"""Any number of characters, none as well."""
MOST_RUNS = 4
KNOWN = 6
"""A place counts as known up to so many characters that it may be."""
_SIGNS = re.compile(r"\[([A-Z0-9-]+)\]|([A-Z0-9])|([?*])|[\s.\-\u00b7\u2010-\u2015]")
_CLASS = re.compile(r"([A-Z0-9])-([A-Z0-9])|([A-Z0-9])")


@dataclass(frozen=True, slots=True)
class Pattern:
    """Places from left to right: what may stand in each, or `RUN`."""

    typed: str
    """In one spelling, so that the same pattern is counted as the same."""
    places: tuple[frozenset[str], ...]

    @property
    def exact(self) -> bool:
        return all(len(place) == 1 for place in self.places)

    @property
    def known(self) -> int:
        """How many characters are known, nearly or wholly."""
        return sum(1 <= len(place) <= KNOWN for place in self.places)

    @property
    def folded(self) -> str:
        """The one text that an exact pattern is looked up by."""
        return "".join(character for place in self.places for character in place)

    @property
    def begins(self) -> str:
        """What every plate that fits begins with, as far as it is known without a gap."""
        return _all(takewhile(_single, self.places))

    @property
    def ends(self) -> str:
        return _all(takewhile(_single, reversed(self.places)))[::-1]

    @property
    def parts(self) -> tuple[str, ...]:
        """What is known of every plate that fits, in the words of the index on parts.

        The character in a place, counted from the left where no run stands before it, from the
        right where none stands behind it. Beside a run, which pairs are neighbours, and which
        character stands somewhere before which.
        """
        found = [part for at in range(len(self.places)) if (part := self._part(at))]
        if RUN in self.places:
            standing = [at for at, place in enumerate(self.places) if _single(place)]
            found += [self._pair(one, other) for one, other in pairwise(standing)]
        return tuple(found)

    def _part(self, at: int) -> str | None:
        """What is known of one place by itself."""
        if not _single(self.places[at]):
            return None
        if RUN not in self.places[:at]:
            return f"<{at + 1}{_only(self.places[at])}"
        if RUN not in self.places[at:]:
            return f">{len(self.places) - at}{_only(self.places[at])}"
        return None

    def _pair(self, one: int, other: int) -> str:
        between = "" if other == one + 1 else "~"
        return f"{_only(self.places[one])}{between}{_only(self.places[other])}"

    @property
    def expression(self) -> str:
        """A regular expression for the whole of a folded text; PostgreSQL and Python read it."""
        return f"^{''.join(map(_expression, self.places))}$"


def parse(typed: str) -> Pattern:
    """What was typed as a pattern; Invalid where it cannot be one."""
    text = unicodedata.normalize("NFKC", typed).upper()
    places: list[frozenset[str]] = []
    spelled: list[str] = []
    at = 0
    while at < len(text):
        sign = _SIGNS.match(text, at)
        if sign is None:
            raise _wrong("Letters A to Z, digits, ? for one character, * for any number, [BD8].")
        at = sign.end()
        several, one, wild = sign.groups()
        if several is not None:
            places.append(_class(several))
            spelled.append(f"[{several}]")
        elif one is not None:
            places.append(frozenset(fold(one)))
            spelled.append(one)
        elif wild == "?":
            places.append(ANY)
            spelled.append(wild)
        elif wild == "*" and (not places or places[-1] is not RUN):
            places.append(RUN)
            spelled.append(wild)
    return _checked(Pattern("".join(spelled), tuple(places)))


def demand_known(pattern: Pattern, least: int) -> None:
    """Invalid where so little is known that it would be browsing."""
    if not pattern.exact and pattern.known < least:
        raise Invalid(Code.TOO_BROAD, f"At least {least} characters must be known.")


def _checked(pattern: Pattern) -> Pattern:
    standing = [place for place in pattern.places if place is not RUN]
    if not standing:
        raise _wrong("No character was given.")
    if len(standing) > MOST:
        raise _wrong(f"A plate has at most {MOST} characters.")
    if pattern.exact and len(standing) < LEAST:
        raise _wrong(f"A complete plate has at least {LEAST} characters; add ? or *.")
    if sum(place is RUN for place in pattern.places) > MOST_RUNS:
        raise _wrong(f"At most {MOST_RUNS} times a *.")
    return pattern


def _class(inside: str) -> frozenset[str]:
    found: set[str] = set()
    at = 0
    while at < len(inside):
        part = _CLASS.match(inside, at)
        if part is None:
            raise _wrong("Between [ and ] stand letters and digits, or a range such as A-F.")
        at = part.end()
        first, last, one = part.groups()
        span = one or ALPHABET[_place(first) : _place(last) + 1]
        if not span:
            raise _wrong(f"{first}-{last} runs backwards.")
        found |= set(fold(span))
    return frozenset(found)


def _place(character: str) -> int:
    return ALPHABET.index(character)


def _expression(place: frozenset[str]) -> str:
    if place is RUN:
        return ".*"
    if place == ANY:
        return "."
    return _only(place) if _single(place) else f"[{''.join(sorted(place))}]"


def _single(place: frozenset[str]) -> bool:
    return len(place) == 1


def _all(places: Iterable[frozenset[str]]) -> str:
    return "".join(map(_only, places))


def _only(place: frozenset[str]) -> str:
    (character,) = place
    return character


def _wrong(why: str) -> Invalid:
    return Invalid(Code.BAD_PATTERN, flaws=(Flaw("plate", why),))
