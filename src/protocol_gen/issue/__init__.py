"""Adoption: a version is frozen, whole, once, and chained to the one before."""
