"""Text to model: YAML and JSON read into frozen values, every fault with its place.

Readers take text and a name for messages, not paths.
"""
