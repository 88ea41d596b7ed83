"""One thing that the doctor has looked at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`remedy` says what to do where it is not well."""

    what: str
    said: str
    remedy: str = ""

    @property
    def well(self) -> bool:
        return not self.remedy
