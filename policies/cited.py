"""A value of a profile with the paragraph that it comes from."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cited(Generic[T]):
    """A value and the paragraph it comes from."""

    value: T
    citation: str
