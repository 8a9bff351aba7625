"""The notice of a decision that an officer takes under delegation, for minor changes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from protocol_gen.language.catalogue import words_for
from protocol_gen.model.amendment import Schedule
from protocol_gen.model.document import ListBlock, ListItem, Paragraph, Provision
from protocol_gen.model.inlines import Inlines, Origin, OriginKind, Text
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.papers import PaperAnswer
from protocol_gen.model.profile import Profile
from protocol_gen.papers.amendment_schedule import table_of
from protocol_gen.papers.certificate import Certificate, certificate
from protocol_gen.papers.counted_places import Numbers
from protocol_gen.papers.paper import Paper, paper

OUTLINE: Final = "decision-notice"
CHANGES: Final = "notice.changes"
"""The section that ends with the table of changes."""
CERTIFICATE: Final = "notice.certificate"
"""The section that ends with what is proven and what is declared."""
_ORIGIN: Final = Origin(OriginKind.LIBRARY, CERTIFICATE)


def decision_notice(
    library: ClauseLibrary,
    profile: Profile,
    values: Mapping[str, str],
    answers: Mapping[str, PaperAnswer],
    *,
    changes: Schedule,
    numbers: Numbers,
) -> Paper:
    """Return the notice with the table of the changes and the certificate in it.

    See ``paper`` for what else comes in. Whether an officer may decide is for the caller to ask.
    """
    made = paper(library, profile, OUTLINE, values, answers)
    words = words_for(profile.language)
    more = {
        CHANGES: (table_of(changes, numbers, words),),
        CERTIFICATE: tuple(_certificate(certificate(changes, numbers, profile.delegation, words))),
    }
    provisions = tuple(
        replace(each, provisions=(*each.provisions, *more.get(each.id, ())))
        for each in made.document.provisions
    )
    return replace(made, document=replace(made.document, provisions=provisions))


def _certificate(found: Certificate) -> Iterator[Provision]:
    """Yield what is found of the changes, group by group, and what follows.

    What the officer is satisfied of is in the statement before it.
    """
    for at, finding in enumerate(found.findings, start=1):
        lines = tuple(ListItem("", _words(line)) for line in finding.lines)
        blocks = (Paragraph(_words(finding.said)), ListBlock(lines))
        yield Provision(f"{CERTIFICATE}.finding-{at}", blocks=blocks)
    if found.conclusion:
        conclusion = Paragraph(_words(" ".join(found.conclusion)))
        yield Provision(f"{CERTIFICATE}.conclusion", blocks=(conclusion,))


def _words(content: str) -> Inlines:
    return (Text(content, _ORIGIN),)
