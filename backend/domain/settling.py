"""Several looks at one vehicle settle into one text, character by character.

1. The weightiest look, and that of every other length, offer their characters as the template that
   all are aligned with. A look that saw one character fewer or more is thus set beside the right
   places of the others.
2. In each place the looks' probabilities are multiplied (their logarithms added). A look weighs by
   the square of its calibrated confidence, by how sure it is that this is a plate and by how large
   the plate stands in the picture. No look counts a character as less probable than a floor, so
   that one bad look cannot veto.
3. The template with the most evidence in all wins; places where most looks see nothing fall away.
4. Consecutive looks err alike (the same dirt, the same glare), so that n looks are worth fewer than
   n witnesses: the sum is divided accordingly before it is given out as a probability.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from backend.domain.aligning import Chances, align, chances
from models.look import UNKNOWN, Look, StateOfIssue

FLOOR = 0.004
"""The least probability that one look can give to a character."""
MISSED = 0.2
"""How often a look passes over a character that stands on the plate. It is the commonest mistake by
far: small, thin and last characters are left out in many looks and read in a few."""
INVENTED = 0.05
"""How often it sees one more than there are."""
ALIKE = 0.35
"""How alike the errors of two looks at one vehicle are: 0 independent, 1 the same."""
KNOWN_FROM = 0.6
"""Probability from which a character that no single look was sure of counts as read."""
OTHERWISE = 0.1
"""How probable what a look names is where a character stands that cannot be made out: it is named
now so and now so."""
BIAS, TOGETHER, SUREST = -1.3047, 0.4126, 2.7028
"""From `evidence` to log-odds, as `python -m tests.bench.recognition.passing --fit` found it on the
clips of seeds 7001 and 7002."""
LEAST_CHANCE = 1e-6
LEAST_CONFIDENCE = 0.01
"""So that looks which are all hopeless still count alike."""
LARGE = 120.0
"""Plate width in pixels from which a look has its full weight."""


@dataclass(frozen=True, slots=True)
class SettledCharacter:
    """One place of the settled text, most probable character first."""

    ranking: tuple[tuple[str, float], ...]
    known: bool
    agreeing: int
    """How many of the looks say the same by themselves."""

    @property
    def text(self) -> str:
        return self.best if self.known else UNKNOWN

    @property
    def best(self) -> str:
        return self.ranking[0][0]


@dataclass(frozen=True, slots=True)
class Settled:
    """What the looks at one vehicle say together."""

    characters: tuple[SettledCharacter, ...]
    runner_up: str
    confidence: float
    state: StateOfIssue | None
    looks: int

    @property
    def text(self) -> str:
        return "".join(character.text for character in self.characters)

    @property
    def best_text(self) -> str:
        """The text with weak characters too, as that of a look."""
        return "".join(character.best for character in self.characters)


@dataclass(frozen=True, slots=True)
class _Place:
    """The evidence for one place: nats for each character, and who named which."""

    nats: Chances
    votes: tuple[tuple[str, bool], ...]


def settle(looks: Sequence[Look]) -> Settled:
    """One text from at least one look; of a single look its own."""
    if not looks:
        raise ValueError("there is nothing to settle without a look")
    # Sums of floats depend on their order; the answer must not depend on that of the looks.
    looks = sorted(looks, key=lambda look: (look.image_text, look.confidence, look.box.x))
    templates = {len(look.characters): look for look in sorted(looks, key=weight)}
    gathered = [_gather(template, looks) for template in templates.values()]
    _, places = max(gathered, key=lambda pair: (pair[0], _best_text(pair[1])))
    kept = [place for place in places if _best(place)]
    worth = witnesses(len(looks)) / len(looks)
    characters = tuple(_character(place, worth) for place in kept)
    text = "".join(character.best for character in characters)
    return Settled(
        characters,
        _runner_up(kept),
        _confidence(text, looks, worth),
        _state(looks, worth),
        len(looks),
    )


def witnesses(looks: int) -> float:
    """How many independent looks so many looks at one vehicle are worth."""
    return looks / (1 + ALIKE * (looks - 1))


def weight(look: Look) -> float:
    size = min(1.0, max(0.1, look.box.w / LARGE))
    return look.found * size * max(LEAST_CONFIDENCE, look.confidence) ** 2


def _gather(template: Look, looks: Sequence[Look]) -> tuple[float, list[_Place]]:
    """All looks set beside one, with the evidence in all."""
    columns = [chances(character) for character in template.characters]
    sums: list[Chances] = [{} for _ in columns]
    votes: list[list[tuple[str, bool]]] = [[] for _ in columns]
    alphabet = _alphabet(looks)
    total_weight = sum(weight(look) for look in looks)
    strayed = 0.0
    for look in looks:
        share = weight(look) / total_weight * len(looks) if total_weight else 1.0
        rows = [chances(character) for character in look.characters]
        for at, to in align(columns, rows):
            if at is None:
                strayed += share * math.log(INVENTED)
                continue
            for name in alphabet:
                nats = share * math.log(_chance(rows[to] if to is not None else None, name))
                sums[at][name] = sums[at].get(name, 0.0) + nats
            if to is not None:
                votes[at].append((look.characters[to].best, look.characters[to].known))
    places = [_Place(nats, tuple(said)) for nats, said in zip(sums, votes, strict=True)]
    return strayed + sum(max(place.nats.values()) for place in places), places


def _chance(seen: Chances | None, name: str) -> float:
    """How probable what a look shows in a place is, if this character stands there."""
    if seen is not None and name == UNKNOWN:
        return OTHERWISE
    if seen is not None:
        return max(FLOOR, seen.get(name, 0.0))
    return MISSED if name else 1 - MISSED


def _alphabet(looks: Sequence[Look]) -> list[str]:
    named = {name for look in looks for c in look.characters for name, _ in c.ranking}
    return sorted(named | {"", UNKNOWN})


def _best(place: _Place) -> str:
    return max(place.nats, key=lambda name: (place.nats[name], name))


def _best_text(places: Sequence[_Place]) -> str:
    return "".join(_best(place) for place in places)


def _shares(nats: Chances, worth: float) -> list[tuple[str, float]]:
    top = max(nats.values())
    raised = {name: math.exp((value - top) * worth) for name, value in nats.items()}
    total = sum(raised.values())
    return sorted(
        ((name, value / total) for name, value in raised.items()),
        key=lambda pair: (-pair[1], pair[0]),
    )


def _character(place: _Place, worth: float) -> SettledCharacter:
    """Of a place where something stands; that it cannot be made out is said by `known` alone."""
    best, named = _named(place)
    ranking = tuple(_shares(named, worth)[:5])
    agreeing = [known for name, known in place.votes if name == best]
    sure = any(agreeing) or ranking[0][1] >= KNOWN_FROM
    return SettledCharacter(ranking, sure and _best(place) != UNKNOWN, len(agreeing))


def _named(place: _Place) -> tuple[str, Chances]:
    """The best character of a place, and its evidence for each; nothing there comes after it."""
    nats = {name: value for name, value in place.nats.items() if name != UNKNOWN}
    best = max((name for name in nats if name), key=lambda name: (nats[name], name))
    return best, nats | {"": min(nats[""], nats[best] - 1e-9)}


def _runner_up(places: Sequence[_Place]) -> str:
    """The text with the one change that costs the least."""
    named = [_named(place) for place in places]
    best = [name for name, _ in named]
    changes = [
        (nats[best[at]] - other, at, name)
        for at, (_, nats) in enumerate(named)
        for name, other in nats.items()
        if name != best[at]
    ]
    if not changes:
        return ""
    _, at, name = min(changes)
    return "".join([*best[:at], name, *best[at + 1 :]])


def _confidence(text: str, looks: Sequence[Look], worth: float) -> float:
    """How probable it is that the settled text is right; of a single look what it says itself.

    The surest look that says the same counts beside all together: many unsure looks that err alike
    agree as well as many sure ones, and dirt that hides a character hides it from all of them.
    """
    together = _together(text, looks, worth)
    if len(looks) == 1:
        return together
    odds, surest = evidence(text, looks)
    return 1 / (1 + math.exp(-(BIAS + TOGETHER * odds + SUREST * surest)))


def evidence(text: str, looks: Sequence[Look]) -> tuple[float, float]:
    """Log-odds of a text by all looks, and the confidence of the surest that says just that."""
    together = _together(text, looks, witnesses(len(looks)) / len(looks))
    surest = max((look.confidence for look in looks if look.best_text == text), default=0.0)
    return math.log(max(LEAST_CHANCE, together) / max(LEAST_CHANCE, 1 - together)), surest


def _together(text: str, looks: Sequence[Look], worth: float) -> float:
    """The looks' own calibrated confidences, put together for whole texts."""
    texts = sorted({text} | {look.best_text for look in looks} | {look.runner_up for look in looks})
    nats = {name: sum(math.log(_belief(look, name)) for look in looks) for name in texts}
    nats["*"] = sum(math.log(_belief(look, "*")) for look in looks)
    return dict(_shares(nats, worth))[text]


def _belief(look: Look, text: str) -> float:
    """What one look gives a text: its own the confidence, every other half of what is left.

    Half, since of a single look two others are weighed: its runner-up and `*`, any other text.
    """
    if text == look.best_text:
        return max(FLOOR, look.confidence)
    return max(FLOOR, (1 - look.confidence) / 2)


def _state(looks: Sequence[Look], worth: float) -> StateOfIssue | None:
    """The state that the looks which read one agree on; None when they do not."""
    given = [look.state for look in looks if look.state is not None]
    if not given:
        return None
    codes = {state.code for state in given}
    # What a look leaves for others than its own: the further codes named, and "" for any not named.
    others = len(codes)
    nats = {
        code: sum(
            math.log(max(FLOOR, s.probability if s.code == code else (1 - s.probability) / others))
            for s in given
        )
        for code in sorted(codes | {""})
    }
    code, chance = _shares(nats, worth)[0]
    return StateOfIssue(code, chance) if code and chance > 0.5 else None
