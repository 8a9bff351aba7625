"""How much the random tests try.

A usual run takes a sample of each generator, the same in every run, so that it fails only for what
was changed. A long run (`make test-long`, or the option `--long`) tries the full numbers, with a
seed that is drawn, printed, and taken from `PROTOCOL_GEN_SEED` where that is given. What it finds
is written down as an example of its own.
"""

import os
import secrets
from random import Random

from hypothesis import HealthCheck, settings

SEED = "PROTOCOL_GEN_SEED"
LONG, SAMPLE = "long", "sample"
USUAL = 100
"""Examples of a test that asks for no number of its own."""


def register() -> None:
    """Make both profiles known, and load the sample. Neither knows how fast the machine is."""
    settings.register_profile(
        SAMPLE,
        derandomize=True,
        database=None,
        deadline=None,
        max_examples=USUAL // 5,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.register_profile(
        LONG,
        derandomize=False,
        deadline=None,
        max_examples=USUAL,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile(SAMPLE)


def is_long() -> bool:
    return settings.get_current_profile_name() == LONG


def examples(full: int, sample: int | None = None) -> int:
    """Return how many examples to try: the full number, or the sample (by default a fifth)."""
    if is_long():
        return full
    return max(1, full // 5) if sample is None else sample


def begin_long() -> int:
    """Load the long profile; return the seed, which processes begun from here will find too."""
    settings.load_profile(LONG)
    return int(os.environ.setdefault(SEED, str(secrets.randbelow(2**32))))


def chance(usual: int) -> Random:
    """Return a source of chance: the same one in every usual run, seeded anew in a long one."""
    return Random(f"{os.environ[SEED]} {usual}" if is_long() else usual)  # noqa: S311  # no secret
