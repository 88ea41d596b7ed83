"""Camera addresses carry user names and passwords; no message may repeat them."""

import logging
import re

# Greedy up to the last @ before the path: a password may hold one.
_USER = re.compile(r"(?<=://)[^/\s]*@")
# Some cameras take the password as a parameter; none of the parameters helps a reader of the log.
_QUERY = re.compile(r"(\b[A-Za-z][A-Za-z0-9+.-]*://[^\s?#\"']*)[?#][^\s\"']*")


def redacted(text: str) -> str:
    """The text without user, password and parameters of any address in it."""
    return _QUERY.sub(r"\1?***", _USER.sub("***@", text))


class Redacting(logging.Formatter):
    """Redacts the finished line, traceback included, so that no call can forget to."""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


def log_to_stderr() -> None:
    """One line an event, redacted; the libraries' own chatter about addresses stays out."""
    handler = logging.StreamHandler()
    handler.setFormatter(Redacting("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for noisy in ("httpx", "httpcore"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
