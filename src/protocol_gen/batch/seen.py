"""How the files of each council looked once they were made, for the next run to compare."""

import time
from collections import deque
from typing import Final

from protocol_gen.batch.fingerprints import digest_of, others_among
from protocol_gen.batch.outcome import Order, Outcome
from protocol_gen.batch.record import RECORD_FILE, FileStat, Seen, content_of, settled_stat

_LATER: Final = 0.05
"""Seconds after which nobody has to wait for a disk's clock any more."""


class Watch:
    """Notes how the files of each council look once they are made, for the next run to compare.

    It does so a little later: only then does a change that comes after show in a file's time.
    """

    def __init__(self, order: Order) -> None:
        self._order = order
        self._waiting: deque[tuple[float, Outcome]] = deque()
        known = Seen.read(order.out)
        self._seen = known if known.surroundings == order.standard else Seen(order.standard)
        self._untouched: set[str] = set()
        """Councils with faults whose files are as they were."""
        self._is_news = False

    def note(self, outcome: Outcome) -> None:
        """Take in an outcome."""
        self._waiting.append((time.monotonic(), outcome))
        while self._waiting and time.monotonic() - self._waiting[0][0] > _LATER:
            self._look(self._waiting.popleft()[1])

    def save(self) -> None:
        """Write down what is known."""
        for _, outcome in self._waiting:
            self._look(outcome)
        self._waiting.clear()
        if self._is_news or not self._untouched:
            self._seen.save(self._order.out)

    def _look(self, outcome: Outcome) -> None:
        if outcome.wrote_nothing:
            self._untouched.add(outcome.council)
            return
        self._is_news = True
        before = self._seen.councils.pop(outcome.council, None)
        record = outcome.record
        if record is None or outcome.missing:
            return
        home = self._order.out / outcome.council
        saved = home / RECORD_FILE
        looks = {"": settled_stat(saved, content_of(saved))}
        for format_, _ in outcome.paths:
            file = record.files[format_]
            looks[format_] = settled_stat(home / file.path, file.content)
        if not all(looks.values()):
            return
        made_of, paths = digest_of(record.reads), dict(outcome.paths)
        if before and before.made_of == made_of:
            looks, paths = before.files | looks, before.paths | paths
        others = others_among(self._order.root, outcome.profile, record.reads)
        self._seen.councils[outcome.council] = FileStat(
            made_of, others, looks, paths, list(record.notice)
        )
