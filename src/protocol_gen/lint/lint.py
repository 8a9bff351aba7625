"""Every rule run, what the profile silences left out, the rest in the order of its places."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from protocol_gen.lint.registry import DeclaredRule, Runs
from protocol_gen.lint.rules import every_rule
from protocol_gen.lint.subject import Subject
from protocol_gen.model.rules import Finding


def lint(subject: Subject) -> tuple[Finding, ...]:
    """Return what the rules find, each place and message once, in the order of places.

    A rule that the profile silences is left out; one that it silences for nothing is a finding.
    """
    found = [each for rule in _that_run(Runs.WITH_OTHERS) for each in _findings(rule, subject)]
    informed = replace(subject, found_by=frozenset(each.rule.id for each in found))
    found += [each for rule in _that_run(Runs.LAST) for each in _findings(rule, informed)]
    kept = (each for each in found if not _is_silenced(each, subject))
    return tuple(sorted(_counted(kept), key=_order))


def findings_by(rule_id: str, subject: Subject) -> tuple[Finding, ...]:
    """Return what one rule finds, as ``lint`` does, whether or not the profile silences it."""
    (declared,) = (each for each in every_rule() if each.rule.id == rule_id)
    return tuple(sorted(_counted(_findings(declared, subject)), key=_order))


def _that_run(when: Runs) -> Iterator[DeclaredRule]:
    return (each for each in every_rule() if each.runs is when)


def _findings(declared: DeclaredRule, subject: Subject) -> Iterator[Finding]:
    for each in declared.check(subject):
        yield Finding(declared.rule, each.message, each.location, each.provision, each.words)


def _is_silenced(finding: Finding, subject: Subject) -> bool:
    return finding.rule.can_be_silenced and finding.rule.id in subject.profile.silence


def _counted(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Return each finding once, with how often the same was found at the same place."""
    first: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        key = (finding.rule.id, finding.location, finding.message)
        known = first.get(key)
        first[key] = replace(known, times=known.times + 1) if known else finding
    return first.values()


def _order(finding: Finding) -> tuple[object, ...]:
    return (finding.location, finding.rule.id, finding.provision, str(finding.message))
