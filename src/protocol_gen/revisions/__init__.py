"""Two versions of a document: the redline between them, and either back from it."""

from protocol_gen.revisions.accept_reject import accept, reject
from protocol_gen.revisions.compare import compare
from protocol_gen.revisions.equality import same
from protocol_gen.revisions.schedule import Grounds, applied, schedule

__all__ = ["Grounds", "accept", "applied", "compare", "reject", "same", "schedule"]
