"""What the programs under test wrote into their logs, and whether it tells what no log may.

Each process of a run has one of these for all its tests. The programs' own files come in when their
folder goes; what happens in this process, line by line; and the words that a test's department knew
are asked of its database before that goes.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WORDS = """
    SELECT plate FROM entry UNION SELECT text FROM look
    UNION SELECT said FROM read WHERE said IS NOT NULL
    UNION SELECT name FROM person WHERE name LIKE '% %'
"""
"""Plates, and names of two words: one alone may be a word of the trade, such as Officer."""
LEAST = 5
"""Characters of a plate: a shorter one is found in any text."""
SECRETS = {
    "a token": re.compile(
        r"(?<![\w/.-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{40,}(?![\w/.-])"
    ),
    "a code": re.compile(r"\b(?=[A-Z0-9-]*\d)[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\b"),
    "a cookie": re.compile(r"\bpw_(session|enrolment|csrf)=\w"),
    "a credential": re.compile(r"\bBearer\s+\S"),
    "a hash of a password": re.compile(r"\$argon2"),
    "a key": re.compile(r"PRIVATE KEY"),
    "where a phone listens": re.compile(r"https?://[\w.-]*(push|fcm)[\w.-]*/\S"),
}
TESTS_OWN = ("httpx", "httpcore", "hypothesis", "schemathesis", "websockets", "PIL")
"""Loggers of what plays the outside world."""


class Logged(logging.Handler):
    """All that was written, by where, and the words that must be in none of it."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.texts: dict[str, str] = {}
        self.words: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.startswith(TESTS_OWN):
            name = f"this process, {record.name}"
            self.texts[name] = f"{self.texts.get(name, '')}{self.format(record)}\n"

    def keep(self, folder: Path) -> None:
        """The logs of the programs that had this folder."""
        for file in sorted({*folder.rglob("*.log*"), *folder.rglob("log")}):
            if file.is_file():
                name = str(file)
                self.texts[name] = self.texts.get(name, "") + file.read_text("utf-8", "replace")

    def know(self, words: str) -> None:
        """What one department's database answered to WORDS."""
        self.words |= {word for word in words.splitlines() if len(word) >= LEAST}

    def leaks(self) -> Iterator[str]:
        """Each word and each kind of secret, and in which log it stands."""
        for where, text in self.texts.items():
            for what, pattern in SECRETS.items():
                if found := pattern.search(text):
                    yield f"{where}: {what}: {_line(text, found.start())}"
            upper = text.upper()
            alone = set(re.findall(r"[A-Z0-9]+", upper))
            for word in sorted(self.words):
                if word.upper() in (alone if word.isalnum() else upper):
                    yield f"{where}: {word!r}: {_line(text, upper.find(word.upper()))}"

    @contextmanager
    def listening(self) -> Iterator["Logged"]:
        """To this process, as loud as the programs are."""
        root = logging.getLogger()
        before = root.level
        root.addHandler(self)
        root.setLevel(logging.INFO)
        try:
            yield self
        finally:
            root.removeHandler(self)
            root.setLevel(before)


def _line(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0][:300]


LOGGED = Logged()
"""Of this process of the run."""
