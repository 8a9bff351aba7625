"""A council's profile: its layers merged, then read into a ``Profile``."""
