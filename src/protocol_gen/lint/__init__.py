"""Rules that a protocol is held against; each looks at the whole and yields what it finds."""

from protocol_gen.lint.lint import findings_by, lint
from protocol_gen.lint.rules import every_rule, rules_by_id
from protocol_gen.lint.subject import Subject

__all__ = ["Subject", "every_rule", "findings_by", "lint", "rules_by_id"]
