"""Library and profile to Document: what stands in it, in which words, with which numbers."""

from protocol_gen.resolver.explanation import Explanation, explain
from protocol_gen.resolver.resolve import Decision, Resolution, resolve

__all__ = ["Decision", "Explanation", "Resolution", "explain", "resolve"]
