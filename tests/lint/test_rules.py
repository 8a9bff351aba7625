"""Every rule has a planted fault, and what is planted for one gives no alarm of another."""

import pytest
from tests.lint.planting import Pair, disturbing, found
from tests.lint.rules import (
    test_confirmation,
    test_control,
    test_council_names,
    test_forms_of_governance,
    test_governance,
    test_headings,
    test_law,
    test_law_watch,
    test_library_version,
    test_list_endings,
    test_loose_ends,
    test_numbers,
    test_odd_titles,
    test_periods,
    test_post_law,
    test_posts,
    test_punctuation,
    test_references,
    test_silence,
    test_stems,
    test_terms,
    test_topics,
    test_unprintable,
    test_word_choice,
)

from protocol_gen.lint.rules import rules_by_id

PAIRS: tuple[Pair, ...] = (
    *test_confirmation.PAIRS,
    *test_control.PAIRS,
    *test_council_names.PAIRS,
    *test_forms_of_governance.PAIRS,
    *test_governance.PAIRS,
    *test_headings.PAIRS,
    *test_law.PAIRS,
    *test_law_watch.PAIRS,
    *test_library_version.PAIRS,
    *test_list_endings.PAIRS,
    *test_loose_ends.PAIRS,
    *test_numbers.PAIRS,
    *test_post_law.PAIRS,
    *test_odd_titles.PAIRS,
    *test_periods.PAIRS,
    *test_posts.PAIRS,
    *test_punctuation.PAIRS,
    *test_references.PAIRS,
    *test_silence.PAIRS,
    *test_stems.PAIRS,
    *test_terms.PAIRS,
    *test_topics.PAIRS,
    *test_unprintable.PAIRS,
    *test_word_choice.PAIRS,
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_twin_gives_no_false_alarm_of_any_rule(pair: Pair) -> None:
    others = {finding.rule.id for finding in disturbing(found(pair.planted))} - {pair.rule}

    assert {finding.rule.id for finding in disturbing(found(pair.twin))} <= others


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_finding_has_one_of_the_forms_of_its_rule(pair: Pair) -> None:
    findings = found(pair.planted)

    assert findings
    assert all(finding.message.form in finding.rule.forms for finding in findings)


def test_every_rule_has_a_planted_fault() -> None:
    assert {pair.rule for pair in PAIRS} == set(rules_by_id())
