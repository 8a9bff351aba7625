"""Writes docs/rules.md: a section on every rule of ``check``, made from the rules themselves.

python tools/make_rules_page.py
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from textwrap import fill

from protocol_gen.lint.registry import DeclaredRule
from protocol_gen.lint.rules import every_rule

PAGE = Path(__file__).parent.parent / "docs" / "rules.md"
WIDTH = 100

PREFACE = """# The rules of `check`

Made by `make rules` from the rules in `src/protocol_gen/lint/rules`; do not edit it by hand.

`protocol-gen check [COUNCIL…]` reads and resolves each council's profile and checks the protocol
against these rules. It writes nothing. `build` does not ask them: a draft may be built before it is
in order.

| | |
|---|---|
| `--on 2027-05-01` | the date to check review dates and repealed laws against; today, \
if none is given |
| `--output json` | a list of findings with the keys `council`, `file`, `line`, `column`, \
`severity`, `rule`, `message`, `code`, `facts`, `mend`, `provision`, `words`, `times` |
| `--output github` | annotations beside the lines of a pull request |
| `--strict` | warnings fail the run as errors do |

An **error** must not go out: the run ends with exit code 1. A **warning** is most likely a fault;
the run ends with 0. A **notice** is worth knowing. A fault of the sources themselves (a key that
does not exist, say) is shown as the rule `source`.

Each finding names the place that gave the words: the local change, the clause of the library, the
key of the profile. What is found at one place several times is shown once with its number. In JSON,
`message` is the text of a finding, `code` its permanent code and `facts` what the text was made of.

## To silence a rule

A council may have its reasons. A warning or notice is silenced in the profile, with the reason:

```yaml part
silence:
  gendered: The standing orders say Chairman.
```

The rule is then silent for the whole protocol. A base profile may silence a rule for all that
extend it. A rule that a council silences and that finds nothing is itself a finding
(`needless-silence`). Errors cannot be silenced.

The ids of rules are permanent: an id is never given to another rule.
"""


def page() -> str:
    """Return the page as Markdown."""
    sections = groupby(every_rule(), key=lambda each: each.page.section)
    parts = [PREFACE.rstrip("\n")]
    for section, rules in sections:
        parts.append(f"## {section.value}")
        parts += (part for each in rules for part in _rule(each))
    return "\n\n".join(parts) + "\n"


def _rule(declared: DeclaredRule) -> Iterator[str]:
    """Yield the paragraphs about one rule."""
    rule, about = declared.rule, declared.page
    yield f"### {rule.id}"
    yield _wrapped(f"**{rule.severity.value.capitalize()}.** {rule.why}")
    yield _wrapped(f"*Finds:* {about.finds}")
    yield _wrapped(f"*Why it matters:* {about.matters}")
    yield _wrapped(f"*To mend it:* {about.mending}")
    yield f"*Before:* {about.before}  \n*After:* {about.after}"
    yield f"*To silence it:* {_silence(declared)}"


def _silence(declared: DeclaredRule) -> str:
    if not declared.rule.can_be_silenced:
        return "It cannot be silenced."
    return f'`silence: {{{declared.rule.id}: "{declared.page.silence}"}}`'


def _wrapped(text: str) -> str:
    return fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
