"""Library and profile to Document: what is in it, in which words, with which numbers."""

from protocol_gen.resolver.absence import Absence, AbsenceReason, why_absent
from protocol_gen.resolver.explanation import Explanation, explain
from protocol_gen.resolver.find_replace import times_found
from protocol_gen.resolver.offered_wordings import offered_wordings
from protocol_gen.resolver.resolve import Decision, Resolution, resolve
from protocol_gen.resolver.tracing import trace

__all__ = [
    "Absence",
    "AbsenceReason",
    "Decision",
    "Explanation",
    "Resolution",
    "explain",
    "offered_wordings",
    "resolve",
    "times_found",
    "trace",
    "why_absent",
]
