"""Council protocols on member/officer relations, from one clause library and a short profile.

What another program uses is named here, and loaded only when it is asked for. ``docs/api.md``
explains it, with examples.
"""

TYPE_CHECKING = False  # what type checkers take to be true; loading typing for it costs
if TYPE_CHECKING:
    from protocol_gen.amend.amend import Proposal
    from protocol_gen.amend.by_id import AddProvision, OmitProvision, SetHeading, SetText
    from protocol_gen.api import Project
    from protocol_gen.errors import InvalidSourcesError, ProtocolError, SourceError
    from protocol_gen.issue.issue import Issuance
    from protocol_gen.model.adoption import AdoptionRecord, Issued, Recorded
    from protocol_gen.model.document import Document, Provision
    from protocol_gen.model.inlines import plain
    from protocol_gen.model.message import Message
    from protocol_gen.model.profile import Side
    from protocol_gen.model.redline import Redline
    from protocol_gen.model.rules import Finding, Severity
    from protocol_gen.project.revision import Revision
    from protocol_gen.resolver.explanation import ProvisionExplained
    from protocol_gen.verify.verify import Answer, Verdict

__all__ = [
    "AddProvision",
    "AdoptionRecord",
    "Answer",
    "Document",
    "Finding",
    "InvalidSourcesError",
    "Issuance",
    "Issued",
    "Message",
    "OmitProvision",
    "Project",
    "Proposal",
    "ProtocolError",
    "Provision",
    "ProvisionExplained",
    "Recorded",
    "Redline",
    "Revision",
    "SetHeading",
    "SetText",
    "Severity",
    "Side",
    "SourceError",
    "Verdict",
    "plain",
]

_MODULES = {
    "AddProvision": "amend.by_id",
    "AdoptionRecord": "model.adoption",
    "Answer": "verify.verify",
    "Document": "model.document",
    "Finding": "model.rules",
    "InvalidSourcesError": "errors",
    "Issuance": "issue.issue",
    "Issued": "model.adoption",
    "Message": "model.message",
    "OmitProvision": "amend.by_id",
    "Project": "api",
    "Proposal": "amend.amend",
    "ProtocolError": "errors",
    "Provision": "model.document",
    "ProvisionExplained": "resolver.explanation",
    "Recorded": "model.adoption",
    "Redline": "model.redline",
    "Revision": "project.revision",
    "SetHeading": "amend.by_id",
    "SetText": "amend.by_id",
    "Severity": "model.rules",
    "Side": "model.profile",
    "SourceError": "errors",
    "Verdict": "verify.verify",
    "plain": "model.inlines",
}
"""Where each public name is."""


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415  # to name the package costs nothing

    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
