"""What is said of a version's life: banners, rows of the history, days from when to when."""

from dataclasses import dataclass

from protocol_gen.site import addresses
from protocol_gen.site.editions import CouncilSite, Edition, Standing, said_day

NOT_RECORDED = "not recorded"


@dataclass(frozen=True, slots=True)
class Banner:
    """What stands above a text that is not the one in force; the link leads to another page."""

    words: str
    link: str = ""
    link_words: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A version in the history; empty parts were not recorded."""

    version: str
    link: str
    standing: str
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
    match council.standing(edition):
        case Standing.IN_FORCE:
            return None
        case Standing.COMING:
            return _coming(council, edition, page)
        case Standing.SUPERSEDED:
            later = council.after(edition)
            by = f" by version {later.version}" if later else ""
            day = said_day(later.record.holds_from) if later else ""
            on = f" on {day}" if day else ""
            return Banner(
                f"Version {edition.version} was superseded{by}{on}. It is kept as a record.",
                addresses.relative(page, addresses.council(council.slug)),
                f"Read version {council.in_force}, which is in force",
            )


def _coming(council: CouncilSite, edition: Edition, page: str) -> Banner:
    day = said_day(edition.record.holds_from)
    words = f"Version {edition.version} is adopted and not yet in force"
    words += f": it takes effect on {day}." if day else "."
    if not council.in_force:
        return Banner(words)
    return Banner(
        words,
        addresses.relative(page, addresses.council(council.slug)),
        f"Read version {council.in_force}, which is in force until then",
    )


def coming(council: CouncilSite, page: str) -> Banner | None:
    """Return what the page of the version in force says of a version that will follow it."""
    current = council.current
    following = council.after(current) if current else None
    if following is None:
        return None
    day = said_day(following.record.holds_from)
    when = f" on {day}" if day else ""
    return Banner(
        f"Version {following.version} is adopted and takes effect{when}.",
        addresses.relative(page, addresses.version(council.slug, following.version)),
        f"Read version {following.version}",
    )


def standing_words(council: CouncilSite, edition: Edition) -> str:
    """Return "In force", "Superseded" or "Not yet in force"."""
    return council.standing(edition).value.capitalize()


def period(council: CouncilSite, edition: Edition) -> str:
    """Return from when to when a version holds, as far as it is recorded."""
    since = said_day(edition.record.holds_from)
    following = council.after(edition)
    until = said_day(following.record.holds_from) if following else ""
    if since and until:
        return f"{since} until {until}"
    if since:
        return f"from {since}"
    return f"until {until}" if until else NOT_RECORDED


def rows(council: CouncilSite, page: str) -> tuple[Row, ...]:
    """Return the rows of the version history, newest first."""
    return tuple(_row(council, edition, page) for edition in reversed(council.editions))


def _row(council: CouncilSite, edition: Edition, page: str) -> Row:
    record, before = edition.record, council.before(edition)
    changes = addresses.changes(council.slug, before.version, edition.version) if before else ""
    return Row(
        edition.version,
        addresses.relative(page, addresses.version(council.slug, edition.version)),
        standing_words(council, edition),
        record.approving_body or NOT_RECORDED,
        said_day(record.adopted_on) or NOT_RECORDED,
        record.minute_reference or NOT_RECORDED,
        period(council, edition),
        record.summary,
        addresses.relative(page, changes) if changes else "",
        f"Changes from {before.version} to {edition.version}" if before else "",
    )
