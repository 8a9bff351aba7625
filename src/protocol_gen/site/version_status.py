"""What is said of a version's status: banners, rows of the history, days from when to when."""

from datetime import date, timedelta

from protocol_gen.frozen import frozen
from protocol_gen.language.site_words import StatusWord
from protocol_gen.site import addresses
from protocol_gen.site.editions import CouncilSite, Edition, VersionStatus


@frozen
class Banner:
    """What is above a text that is not the one in force; the link leads to another page."""

    words: str
    link: str = ""
    link_words: str = ""


@frozen
class VersionRow:
    """A version in the history; empty parts were not recorded."""

    version: str
    link: str
    status: str
    meeting: str
    adopted: str
    minute: str
    period: str
    summary: str
    changes: str
    """The link to what changed, empty for the first version."""
    changes_words: str


def banner(council: CouncilSite, edition: Edition, page: str) -> Banner | None:
    """Return what a version's page says of it, None where it is in force."""
    match council.status(edition):
        case VersionStatus.IN_FORCE:
            return None
        case VersionStatus.COMING:
            return _coming(council, edition, page)
        case VersionStatus.SUPERSEDED:
            return Banner(
                _superseded(council, edition),
                addresses.relative(page, addresses.council(council.slug)),
                council.words.site.status.read_in_force(version=council.in_force),
            )


def _superseded(council: CouncilSite, edition: Edition) -> str:
    words, version = council.words.site.status, edition.version
    later = council.after(edition)
    if later is None:
        return words.was_superseded(version=version)
    day = council.said_day(later.record.holds_from)
    if not day:
        return words.was_superseded_by(version=version, later=later.version)
    return words.was_superseded_on(version=version, later=later.version, day=day)


def _coming(council: CouncilSite, edition: Edition, page: str) -> Banner:
    words, version = council.words.site.status, edition.version
    day = council.said_day(edition.record.holds_from)
    said = words.will_come_on(version=version, day=day) if day else words.will_come(version=version)
    if not council.in_force:
        return Banner(said)
    return Banner(
        said,
        addresses.relative(page, addresses.council(council.slug)),
        words.read_until_then(version=council.in_force),
    )


def coming(council: CouncilSite, page: str) -> Banner | None:
    """Return what the page of the version in force says of a version that will follow it."""
    current = council.current
    following = council.after(current) if current else None
    if following is None:
        return None
    words, version = council.words.site.status, following.version
    day = council.said_day(following.record.holds_from)
    return Banner(
        words.follows_on(version=version, day=day) if day else words.follows(version=version),
        addresses.relative(page, addresses.version(council.slug, version)),
        words.read(version=version),
    )


def status_words(council: CouncilSite, edition: Edition) -> StatusWord:
    """Return "In force", "Superseded" or "Not yet in force", and the same within a sentence."""
    words = council.words.site.status
    match council.status(edition):
        case VersionStatus.IN_FORCE:
            return words.in_force
        case VersionStatus.SUPERSEDED:
            return words.superseded
        case VersionStatus.COMING:
            return words.coming


def period(council: CouncilSite, edition: Edition) -> str:
    """Return from when to when a version is in force, as far as it is recorded.

    The last day is the one before another takes effect: no day is that of two versions.
    """
    words = council.words.site.status
    if council.never_held(edition):
        return words.never
    since = council.said_day(edition.record.holds_from)
    later = council.until(edition)
    until = council.said_day(later - timedelta(days=1) if later and later > date.min else None)
    if since and until:
        return words.period(since=since, until=until)
    if since:
        return words.since(since=since)
    return words.until(until=until) if until else words.not_recorded


def review(council: CouncilSite, edition: Edition, today: date) -> str:
    """Return when a version is to be reviewed, and whether that is overdue; empty for no day.

    Only the version in force can be overdue.
    """
    due = edition.record.next_review
    said = council.said_day(due)
    if due and due < today and council.status(edition) is VersionStatus.IN_FORCE:
        return council.words.site.status.review_overdue(day=said)
    return said


def rows(council: CouncilSite, page: str) -> tuple[VersionRow, ...]:
    """Return the rows of the version history, newest first."""
    return tuple(_row(council, edition, page) for edition in reversed(council.editions))


def _row(council: CouncilSite, edition: Edition, page: str) -> VersionRow:
    record, before, words = edition.record, council.before(edition), council.words.site
    changes = addresses.changes(council.slug, before.version, edition.version) if before else ""
    none = words.status.not_recorded
    return VersionRow(
        edition.version,
        addresses.relative(page, addresses.version(council.slug, edition.version)),
        status_words(council, edition).alone,
        record.approving_body or none,
        council.said_day(record.adopted_on) or none,
        record.minute_reference or none,
        period(council, edition),
        record.summary,
        addresses.relative(page, changes) if changes else "",
        words.change_link(old=before.version, new=edition.version) if before else "",
    )
