"""Codes that a person reads from one screen and types into another."""

import secrets
from datetime import timedelta

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without characters that look alike."""
LENGTH = 12
"""59 bits: nobody guesses one in the day that it lives."""
GROUP = 4
CODE_LIFE = timedelta(hours=24)


def new_code() -> str:
    """Such as 7K2M-QX9D-4TPA."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return "-".join(drawn[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def tidy(typed: str) -> str:
    """As it was drawn, however it was typed."""
    return "".join(character for character in typed.upper() if character in ALPHABET)
