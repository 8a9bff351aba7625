"""The council's accent colour on a dark page."""

LIGHTENING = 0.55
"""How far an accent moves towards white: any colour then has at least 5:1 on the dark page."""


def lightened(colour: str) -> str:
    """Return ``#rrggbb`` mixed with white, so that it can be read on a dark page."""
    channels = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    mixed = (round(channel + (255 - channel) * LIGHTENING) for channel in channels)
    return "#" + "".join(f"{channel:02x}" for channel in mixed)
