"""Every rule run, what the profile silences left out, the rest in the order of its places."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final, TypeAlias

from protocol_gen.lint import control, governance, law, structure, terms, words
from protocol_gen.lint.subject import Subject
from protocol_gen.model.rules import Finding

_Check: TypeAlias = Callable[[Subject], Iterator[Finding]]

_CHECKS: Final[tuple[_Check, ...]] = (
    law.foreign_law,
    law.repealed_law,
    law.withdrawn_wordings,
    structure.dead_references,
    words.hand_placeholders,
    terms.undefined_roles,
    terms.role_aliases,
    terms.unlinked_roles,
    words.statutory_terms,
    governance.governance_terms,
    governance.council_nouns,
    governance.foreign_names,
    terms.mixed_terms,
    terms.title_terms,
    words.gendered,
    words.known_slips,
    words.doubled_words,
    structure.list_punctuation,
    structure.full_stops,
    structure.heading_punctuation,
    words.spaces,
    words.quotation_marks,
    structure.stem_counts,
    structure.stems_without_list,
    structure.heading_levels,
    structure.headless_sections,
    structure.empty_sections,
    words.headings_in_capitals,
    structure.stray_wrappers,
    structure.missing_numbers,
    structure.duplicate_numbers,
    structure.one_language,
    control.missing_control,
    control.issued_version,
    control.review_passed,
    control.topics,
)


def lint(subject: Subject) -> tuple[Finding, ...]:
    """Return what the rules find, each place and message once, in the order of places.

    A rule that the profile silences is left out; one that it silences for nothing is a finding.
    """
    found = [finding for check in _CHECKS for finding in check(subject)]
    silenced = subject.profile.silence
    kept = [
        finding
        for finding in found
        if finding.rule.id not in silenced or not finding.rule.can_be_silenced
    ]
    ids = {finding.rule.id for finding in found}
    needless = _needless(subject, ids)
    return tuple(sorted(_counted((*kept, *needless)), key=_order))


def _needless(subject: Subject, found: set[str]) -> Iterator[Finding]:
    """Find what the council itself silences for nothing; a base profile speaks for others too."""
    own = "needless-silence"
    for rule in subject.profile.silence:
        key = f"silence.{rule}"
        is_its_own = subject.key(key).file == subject.profile.location.file
        if is_its_own and rule not in found and own not in subject.profile.silence:
            yield subject.at_key(own, f"“{rule}” is silenced and finds nothing", key, rule)


def _counted(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Return each finding once, with how often the same was found at the same place."""
    first: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        key = (finding.rule.id, finding.location, finding.message)
        known = first.get(key)
        first[key] = replace(known, times=known.times + 1) if known else finding
    return first.values()


def _order(finding: Finding) -> tuple[object, ...]:
    return (finding.location, finding.rule.id, finding.provision, finding.message)
