"""How probable it is that a read shows a listed plate. What was read is never rewritten.

The reasoning, in the order in which `score` takes it:

1. The reader gives each place of the text a ranking, and the whole text a calibrated confidence c.
   The best text has c. The other texts share 1 - c, each by the product of its characters.
2. A ranking that is too sure of itself is mixed with the confusion table turned round: what a
   character that was read stands for, however sure the network was.
3. A listed plate of another length is set beside the read with one character left out on either
   side. One that was passed over could have stood anywhere and been any of 36.
4. So far this is what the picture says if every serial were as common as any other. A listed
   plate is not: it exists, and it may be near or far. `Background.weight` says how many times
   likelier a passing vehicle carries this listed plate than one serial that is not listed:
   `listed / entries` against `(1 - listed) / serials`. A list of five million plates, most of them
   a thousand miles away, makes a misread more suspicious than a list of ten local ones.
5. Candidates of one read exclude each other: weight times the share of each, over the sum of these
   and of what is left for all plates that are not listed.
6. States use the same serials. A state that was read speaks for or against the entry by Bayes;
   one that was not read leaves what is usual, which for the home state is nearly always the same.

Why an entry has one key: on drawn plates no listed plate that is a character longer than what was
read reached a share of 0.001, so that keys with a character left out on the side of the list, eight
times the rows, would find only what no threshold lets through. A character too many is found by the
read's own keys.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from backend.domain.confusions import ALPHABET, Confusions
from backend.domain.named import Named
from backend.domain.plates import fold
from backend.domain.settling import Settled
from models.look import Look, StateOfIssue

MOST_KEYS = 24
"""Lookups of one read: on drawn plates every listed plate with a share of 0.005 or more was found
by the first twelve."""
CHOICES = 6
"""Folded characters tried in one place."""
MIXED = 0.15
"""Share of the confusion table in what a place may hold."""
INVENTED = 0.002
"""How often a character is read where none stands, beyond what the ranking itself says."""
LEAST = 1e-6
"""Probability of what neither the ranking nor the table names."""
HOPELESS = 1e-4
"""Probability below which a character is not looked for."""
LIGHTEST, HEAVIEST = 0.1, 10.0
"""Bounds of the weight: beyond them the small probabilities of the networks are no evidence."""
ALIKE = 10
"""Among how many states a wrong state of issue is spread."""


class StateMatch(Named):
    """What the state of issue says."""

    SAME = "same", "The state of issue is the listed one."
    DIFFERENT = "different", "The plate looks like another state's."
    NOT_READ = "not_read", "The state of issue was not read: look for it."


class Kind(Named):
    """How a hit is told."""

    EXACT = "exact", "Every character and the state were read as listed."
    POSSIBLE = "possible", "It may be a misread, or the state was not read."


@dataclass(frozen=True, slots=True)
class Reading:
    """A read or a look, made ready to be set beside many plates."""

    text: str
    known: bool
    """Every character was read."""
    confidence: float
    runner_up: str
    state: StateOfIssue | None
    places: tuple[Mapping[str, float], ...]
    """What may stand in each place, an empty string for nothing."""
    missed: Mapping[str, float]

    @classmethod
    def of(cls, seen: Look | Settled, table: Confusions) -> "Reading":
        return cls(
            seen.best_text,
            all(character.known for character in seen.characters),
            seen.confidence,
            seen.runner_up,
            seen.state,
            tuple(_place(character.ranking, table) for character in seen.characters),
            table.missed,
        )


def _place(ranking: Sequence[tuple[str, float]], table: Confusions) -> dict[str, float]:
    best = ranking[0][0]
    meant = table.meant.get(best, {})
    shares = {name: MIXED * share for name, share in meant.items()}
    for name, share in ranking:
        shares[name] = shares.get(name, 0.0) + (1 - MIXED) * share
    shares[""] = max(INVENTED, shares.get("", 0.0))
    return shares


def entry_keys(plate: str) -> tuple[str, ...]:
    """Under what an entry is found; stored with it, and made anew when the folding changes."""
    return (fold(plate),)


def keys(reading: Reading) -> tuple[str, ...]:
    """The folded texts that the read may stand for, the most probable first."""
    if not reading.places:
        return ()
    found = dict.fromkeys((fold(reading.text), fold(reading.runner_up)))
    options = [_options(place) for place in reading.places]
    # From every way to fill the places, the next worse choice in one place from the last changed
    # onwards: each way comes up once, and after all better ones.
    heap: list[tuple[float, int, tuple[int, ...]]] = [(0.0, 0, (0,) * len(options))]
    while heap and len(found) < MOST_KEYS:
        behind, last, picks = heappop(heap)
        found["".join(options[at][pick][0] for at, pick in enumerate(picks))] = None
        for at in range(last, len(options)):
            choices, pick = options[at], picks[at]
            if pick + 1 < len(choices):
                cost = behind + choices[pick][1] - choices[pick + 1][1]
                heappush(heap, (cost, at, (*picks[:at], pick + 1, *picks[at + 1 :])))
    found.pop("", None)
    return tuple(found)


def _options(place: Mapping[str, float]) -> list[tuple[str, float]]:
    """Folded characters of one place and their nats, best first."""
    shares: dict[str, float] = {}
    for name, share in place.items():
        if share >= HOPELESS:
            folded = fold(name)
            shares[folded] = shares.get(folded, 0.0) + share
    best = sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))[:CHOICES]
    return [(name, math.log(share)) for name, share in best]


@dataclass(frozen=True, slots=True)
class Background:
    """How common a listed plate is among those that pass."""

    entries: int
    """Entries on all lists that the read is matched with."""
    listed: float = 0.001
    """Share of passing vehicles whose plate is listed; a department's own settled hits tell it."""
    serials: float = 1e8
    """Serials that a misread may land on."""
    home: str = ""
    """The department's own state."""
    home_agrees: float = 0.95
    """When the serial is that of a home entry and no state was read: how often it is the home's."""
    other_agrees: float = 0.5
    """The same for entries of other states."""

    @property
    def weight(self) -> float:
        """How many times likelier a vehicle carries one listed plate than another serial."""
        one_listed = self.listed / max(1, self.entries)
        one_other = (1 - self.listed) / self.serials
        return min(HEAVIEST, max(LIGHTEST, one_listed / one_other))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an entry says about the plate."""

    plate: str
    state: str


@dataclass(frozen=True, slots=True)
class Scored:
    """What one entry and one read have to do with each other."""

    wanted: Wanted
    kind: Kind
    state_match: StateMatch
    text: float
    """Probability that this serial stands on the plate."""
    probability: float
    """Probability that it is the listed plate: its serial and its state."""


def score(reading: Reading, wanted: Sequence[Wanted], background: Background) -> tuple[Scored, ...]:
    """All candidates of one read at once, in their order."""
    share_of = _shares(reading, {each.plate for each in wanted})
    weight = background.weight
    listed = sum(share_of.values())
    whole = weight * listed + max(0.0, 1.0 - listed)
    scored: list[Scored] = []
    for each in wanted:
        text = weight * share_of[each.plate] / whole
        state_match, state = _state(reading.state, each.state, background)
        same = reading.known and each.plate == reading.text and state_match is StateMatch.SAME
        kind = Kind.EXACT if same else Kind.POSSIBLE
        scored.append(Scored(each, kind, state_match, text, text * state))
    return tuple(scored)


def _shares(reading: Reading, plates: set[str]) -> dict[str, float]:
    """What the picture alone gives each plate."""
    added = sum(reading.missed.values()) / len(ALPHABET) * (len(reading.places) + 1)
    rest = max(LEAST, 1.0 + added - _product(reading, reading.text))
    others = 1.0 - reading.confidence
    return {
        plate: reading.confidence
        if plate == reading.text
        else others * min(1.0, _product(reading, plate) / rest)
        for plate in plates
    }


def _product(reading: Reading, plate: str) -> float:
    """The product of a plate's characters where it is as long as the read, or one off."""
    places = reading.places
    if len(plate) == len(places):
        return math.prod(_chance(place, name) for place, name in zip(places, plate, strict=True))
    if len(plate) == len(places) - 1:
        return sum(place[""] * _without(reading, plate, at, "") for at, place in enumerate(places))
    if len(plate) == len(places) + 1:
        return sum(
            reading.missed[name] / len(ALPHABET) * _without(reading, plate, at, name)
            for at, name in enumerate(plate)
        )
    return 0.0


def _without(reading: Reading, plate: str, at: int, missed: str) -> float:
    """The product of all others when the place, or the character missed in it, is left out."""
    places = reading.places if missed else (*reading.places[:at], *reading.places[at + 1 :])
    names = plate[:at] + plate[at + 1 :] if missed else plate
    return math.prod(_chance(place, name) for place, name in zip(places, names, strict=True))


def _chance(place: Mapping[str, float], name: str) -> float:
    return place.get(name, LEAST)


def _state(
    read: StateOfIssue | None, wanted: str, background: Background
) -> tuple[StateMatch, float]:
    """What the state says, and how probable it is that the plate is of the listed one."""
    if not wanted:
        # The entry names no state: none can speak for or against it.
        return StateMatch.NOT_READ, 1.0
    usual = background.home_agrees if wanted == background.home else background.other_agrees
    if read is None:
        return StateMatch.NOT_READ, usual
    wrong = (1 - read.probability) / ALIKE
    if read.code == wanted:
        return StateMatch.SAME, _bayes(usual, read.probability, wrong)
    # The state that was read stands for all others: it is the one that a witness speaks for.
    return StateMatch.DIFFERENT, _bayes(usual, wrong, read.probability)


def _bayes(before: float, if_so: float, if_not: float) -> float:
    so, not_so = before * if_so, (1 - before) * if_not
    return so / (so + not_so) if so + not_so else before
