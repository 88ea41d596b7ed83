"""What a search reason says, as a decision may look at it: numbers, phrases and terms."""

import re
from collections.abc import Iterable

from policies.parameters import Parameters, Terms

LAW_TERMS = (
    Terms(
        "immigration",
        "Immigration enforcement",
        (
            "immigration",
            "immigrant",
            "undocumented",
            "illegal alien",
            "deportation",
            "deport",
            "ICE",
            "ICE detainer",
            "CBP",
            "border patrol",
            "visa overstay",
        ),
        "block",
        "625 ILCS 5/2-130(b)",
    ),
    Terms(
        "health_care",
        "Lawful health care",
        ("abortion", "reproductive", "planned parenthood", "gender affirming", "gender-affirming"),
        "block",
        "625 ILCS 5/2-130(b)",
    ),
)
"""Words of the law, which no profile may leave out."""
LEAST_WORDS, LEAST_LETTERS = 2, 8
"""Of a phrase that describes something: the policies' own examples have two words."""
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'/-]*")


def number_form(profile: Parameters, typed: str) -> str | None:
    """Which kind of number it is; None when the profile writes none like that."""
    plain = typed.strip().upper()
    for form in profile.numbers:
        if re.fullmatch(form.pattern, plain, re.ASCII):
            return form.id
    return None


def describes(profile: Parameters, phrase: str) -> bool:
    """Whether a phrase says what the search is about, by more than vague words."""
    vague = {word.casefold() for word in profile.searches.vague.value}
    plain = " ".join(phrase.split()).casefold()
    if plain in vague or sum(letter.isalpha() for letter in plain) < LEAST_LETTERS:
        return False
    said = [word for word in words(plain) if word not in vague]
    return len(words(plain)) >= LEAST_WORDS and bool(said)


def found(profile: Parameters, texts: Iterable[str], effect: str) -> frozenset[str]:
    """The groups of terms with this effect of which a word stands in the texts."""
    said = [text for text in texts if text.strip()]
    return frozenset(
        group.id
        for group in (*LAW_TERMS, *profile.terms)
        if group.effect == effect
        and any(_says(text, word) for text in said for word in group.words)
    )


def only_sensitive(profile: Parameters, phrase: str) -> bool:
    """Whether nothing is left of a phrase when its sensitive words are taken out (R-PRO-04)."""
    rest = phrase
    for group in profile.terms:
        if group.effect == "warn":
            for word in group.words:
                rest = _pattern(word).sub(" ", rest)
    return rest != phrase and not describes(profile, rest)


def words(text: str) -> list[str]:
    return _WORD.findall(text)


def _says(text: str, word: str) -> bool:
    return _pattern(word).search(text) is not None


def _pattern(word: str) -> re.Pattern[str]:
    """Whole words; what is written in capitals alone is meant in capitals (ICE is not ice)."""
    flags = re.NOFLAG if word.isupper() else re.IGNORECASE
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", flags)
