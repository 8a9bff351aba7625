"""How a rule is declared: everything about it in one place, beside its check."""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import Final, TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.rules import Rule

Check: TypeAlias = Callable[[Subject], Iterator[Found]]


class Section(Enum):
    """The sections of the page about the rules, in their order."""

    CONTENT = "What it may not say"
    PEOPLE = "Who it speaks of"
    WORDS = "Words"
    PUNCTUATION = "Punctuation and spacing"
    STRUCTURE = "Structure"
    WHOLE = "The whole"


class Runs(Enum):
    """When a rule's check runs."""

    WITH_OTHERS = "with others"
    LAST = "last"
    """After the others, so that ``Subject.found_by`` says which of them found anything."""


@frozen
class RulePage:
    """A rule's part of the documentation, as Markdown.

    ``before`` and ``after`` are an example of what it finds and of the same thing mended;
    ``silence`` is a reason that a council could have for silencing it, empty for an error.
    """

    section: Section
    finds: str
    matters: str
    mending: str
    before: str
    after: str
    silence: str = ""


@frozen
class DeclaredRule:
    """A rule with its check and its part of the documentation."""

    rule: Rule
    page: RulePage
    check: Check
    runs: Runs


DECLARED: Final[dict[str, DeclaredRule]] = {}
"""Every rule by its id, as its module declared it; ``lint.rules`` loads the modules."""


def rule(about: Rule, page: RulePage, runs: Runs = Runs.WITH_OTHERS) -> Callable[[Check], Check]:
    """Declare the decorated check as that of a rule; nothing else has to know of it.

    Raises:
        ValueError: where the id is taken.
    """

    def declare(check: Check) -> Check:
        if about.id in DECLARED:
            msg = f"two rules are called '{about.id}'"
            raise ValueError(msg)
        DECLARED[about.id] = DeclaredRule(about, page, check, runs)
        return check

    return declare
