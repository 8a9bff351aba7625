"""The versions that a council has issued, read and checked."""

from datetime import date, timedelta

import pytest
from tests import projects

from protocol_gen.errors import NoVersionInForceError, UnknownVersionError
from protocol_gen.project.issued_versions import DOCUMENT, SEAL, IssuedStore, seal_of


def store() -> IssuedStore:
    return projects.store(projects.BRIDGEND)


def test_versions_come_oldest_first_and_the_latest_is_the_last() -> None:
    versions = store().versions()
    latest = store().latest()

    assert versions[0] == projects.AS_PUBLISHED
    assert latest is not None
    assert latest.version == versions[-1]


def test_a_version_that_was_not_issued_is_named_with_those_that_were() -> None:
    with pytest.raises(UnknownVersionError, match=r"no issued version 99\.0"):
        store().read("99.0")


def test_a_version_as_it_was_issued_has_no_faults_and_its_seal_fits() -> None:
    content = store().file(projects.AS_PUBLISHED, DOCUMENT)

    assert store().faults() == ()
    assert store().file(projects.AS_PUBLISHED, SEAL) == seal_of(content)


def test_on_a_day_one_version_is_in_force_and_before_the_first_none() -> None:
    first = store().read(store().versions()[0])
    since = first.record.holds_from

    assert store().in_force(date.max).version == store().versions()[-1]
    if since:
        with pytest.raises(NoVersionInForceError):
            store().in_force(since - timedelta(days=1))


def test_a_version_is_read_once() -> None:
    known = store()

    assert known.read(projects.AS_PUBLISHED) is known.read(projects.AS_PUBLISHED)
