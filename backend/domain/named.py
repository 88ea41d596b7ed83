"""States and answers that are named once, each with the sentence that a screen may show."""

from enum import StrEnum


class Named(StrEnum):
    """A value with its sentence; members are `NAME = "name", "The sentence."`."""

    sentence: str

    def __new__(cls, name: str, sentence: str = "") -> "Named":
        # With the default a type checker lets `State("open")` look a member up.
        member = str.__new__(cls, name)
        member._value_ = name
        member.sentence = sentence
        return member
