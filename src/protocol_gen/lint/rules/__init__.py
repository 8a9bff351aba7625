"""The rules, one family a module. A module or rule that is added here is found by itself."""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules

from protocol_gen.lint.registry import DECLARED, DeclaredRule, Section
from protocol_gen.model.rules import Rule

for _module in sorted(each.name for each in iter_modules(__path__)):
    import_module(f"{__name__}.{_module}")


def every_rule() -> tuple[DeclaredRule, ...]:
    """Return every rule in the order of the documentation: by section, then as declared."""
    sections = list(Section)
    return tuple(sorted(DECLARED.values(), key=lambda each: sections.index(each.page.section)))


def rules_by_id() -> Mapping[str, Rule]:
    """Return every rule by its id, in the order of the documentation."""
    return {each.rule.id: each.rule for each in every_rule()}
