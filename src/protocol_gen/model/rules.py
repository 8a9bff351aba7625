"""What a rule of ``check`` is, and what one finds. The rules themselves are in ``lint/rules``."""

from enum import Enum

from protocol_gen.frozen import frozen
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Form, Message


class Severity(Enum):
    """What a finding means for the run."""

    ERROR = "error"
    """The protocol must not go out like this; the run fails, and nothing silences it."""
    WARNING = "warning"
    """Most likely a fault; mend it, or silence the rule with a reason."""
    NOTICE = "notice"
    """Worth knowing, and often intended."""


@frozen
class Rule:
    """What a rule is for in one line, and how to mend what it finds. ``id`` is permanent.

    ``forms`` are the messages that it can give. ``fields`` are the fields of the profile in which
    its findings are mended, as dotted paths.
    """

    id: str
    severity: Severity
    why: str
    mend: str
    forms: tuple[Form, ...]
    fields: tuple[str, ...] = ()

    @property
    def can_be_silenced(self) -> bool:
        """Whether a profile may silence it with a reason."""
        return self.severity is not Severity.ERROR


@frozen
class Finding:
    """One thing that a rule found: what, where in the sources, in which provision, which words.

    ``provision`` and ``words`` are empty where the finding is about the whole document. ``times``
    counts how often the same was found at the same place of the sources.
    """

    rule: Rule
    message: Message
    location: SourceLocation
    provision: str = ""
    words: str = ""
    times: int = 1
