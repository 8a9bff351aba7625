"""The rules, one family a module. A module or rule that is added here is found by itself."""

import os
from collections.abc import Mapping
from importlib import import_module

from protocol_gen.lint.registry import DECLARED, DeclaredRule, Section
from protocol_gen.model.rules import Rule

for _file in sorted(os.listdir(__path__[0])):  # noqa: PTH208  # pkgutil is slow to load
    if _file.endswith(".py") and _file != "__init__.py":
        import_module(f"{__name__}.{_file[:-3]}")


def every_rule() -> tuple[DeclaredRule, ...]:
    """Return every rule in the order of the documentation: by section, then as declared."""
    sections = list(Section)
    return tuple(sorted(DECLARED.values(), key=lambda each: sections.index(each.page.section)))


def rules_by_id() -> Mapping[str, Rule]:
    """Return every rule by its id, in the order of the documentation."""
    return {each.rule.id: each.rule for each in every_rule()}
