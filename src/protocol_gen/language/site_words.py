"""The catalogue's words for the website, in groups by page."""

from typing import assert_never

from protocol_gen.frozen import frozen
from protocol_gen.language.sentences import Counted, Sentence
from protocol_gen.model.governance import Nation


@frozen
class SiteWords:
    """All words of the website."""

    frame: "PageFrameWords"
    index: "IndexWords"
    nations: "NationWords"
    status: "VersionStatusWords"
    facts: "VersionFactsWords"
    protocol: "ProtocolPageWords"
    downloads: "DownloadWords"
    changes: "ChangePageWords"
    provision: "ProvisionPageWords"
    provision_history: "ProvisionHistoryWords"
    history: "HistoryPageWords"
    accessibility: "AccessibilityWords"
    scheme: "SchemeWords"
    web: "WebOfficerWords"
    feed: "FeedWords"
    search: "SearchWords"
    preview: "PreviewWords"
    edition: Sentence
    """Has the gap ``{version}``."""
    change_link: Sentence
    """Has the gaps ``{old}`` and ``{new}``."""
    latest: str
    """The title of the page that leads to the version issued last."""
    latest_description: Sentence
    """Has the gap ``{title}``."""


@frozen
class PageFrameWords:
    """What is around every page."""

    title: Sentence
    """Has the gaps ``{page}`` and ``{council}``."""
    amendments: str
    menu: str
    about: str
    protocol: str
    versions: str
    provisions: str
    draft: str
    accessibility: str
    scheme: str
    web: str
    feed: str
    data: str
    all_councils: str
    as_adopted: str


@frozen
class IndexWords:
    """The list of all councils."""

    title: str
    description: str
    lead: str
    councils: str
    caption: str
    council: str
    kind: str
    nation: str
    version: str
    next_review: str
    nothing: str
    not_recorded: str
    version_status: Sentence
    """Has the gaps ``{version}`` and ``{status}``."""


@frozen
class NationWords:
    """The nations of the United Kingdom."""

    england: str
    wales: str
    scotland: str
    northern_ireland: str

    def of(self, nation: Nation) -> str:
        """Return the name of a nation."""
        match nation:
            case Nation.ENGLAND:
                return self.england
            case Nation.WALES:
                return self.wales
            case Nation.SCOTLAND:
                return self.scotland
            case Nation.NORTHERN_IRELAND:
                return self.northern_ireland
            case _:
                assert_never(nation)


@frozen
class StatusWord:
    """What is said of a version: by itself, and within a sentence."""

    alone: str
    within: str


@frozen
class VersionStatusWords:
    """Whether a version is in force, and the banners that say so."""

    in_force: StatusWord
    superseded: StatusWord
    coming: StatusWord
    not_recorded: str
    period: Sentence
    """Has the gaps ``{since}`` and ``{until}``."""
    since: Sentence
    """Has the gap ``{since}``."""
    until: Sentence
    """Has the gap ``{until}``."""
    never: str
    """In place of the days from when to when: another took effect before it."""
    was_superseded: Sentence
    """Has the gap ``{version}``."""
    was_superseded_by: Sentence
    """Has the gaps ``{version}`` and ``{later}``."""
    was_superseded_on: Sentence
    """Has the gaps ``{version}``, ``{later}`` and ``{day}``."""
    read_in_force: Sentence
    """Has the gap ``{version}``."""
    will_come: Sentence
    """Has the gap ``{version}``."""
    will_come_on: Sentence
    """Has the gaps ``{version}`` and ``{day}``."""
    read_until_then: Sentence
    """Has the gap ``{version}``."""
    follows: Sentence
    """Has the gap ``{version}``."""
    follows_on: Sentence
    """Has the gaps ``{version}`` and ``{day}``."""
    read: Sentence
    """Has the gap ``{version}``."""
    review_overdue: Sentence
    """Has the gap ``{day}``."""


@frozen
class VersionFactsWords:
    """The labels of what is known of a version."""

    version: str
    status: str
    adopted: str
    adopted_by: Sentence
    """Has the gaps ``{day}`` and ``{body}``."""
    minute: str
    period: str
    next_review: str


@frozen
class ProtocolPageWords:
    """The page of a version."""

    status: str
    permanent: Sentence
    """Has the gap ``{version}``."""
    what_changed: Sentence
    """Has the gap ``{version}``, the one before."""
    title: Sentence
    """Has the gaps ``{title}`` and ``{version}``."""
    description: Sentence
    """Has the gaps ``{title}``, ``{council}``, ``{version}`` and ``{status}``."""
    none_adopted: Sentence
    """Has the gap ``{council}``; a sentence for search engines."""
    none_yet: Sentence
    """Has the gap ``{council}``."""
    questions: Sentence
    """Has the gap ``{contact}``."""
    permalink: str
    """Begins the name of each permalink; a long page has hundreds."""


@frozen
class DownloadWords:
    """The files of a version."""

    heading: str
    section: str
    of_version: Sentence
    """Has the gap ``{version}``."""
    kinds: tuple[tuple[str, str], ...]
    """What each kind of file is called, by the name of its format."""
    takes_labels: bool
    """Whether the labels in the table of formats are of this language."""
    other: str
    """A file of any other kind."""
    size: Sentence
    """A size beside a link; has the gap ``{size}``."""
    in_bytes: Sentence
    """Has the gap ``{size}``, a number; likewise the next two."""
    in_kilobytes: Sentence
    in_megabytes: Sentence

    def of(self, kind: str, label: str = "") -> str:
        """Return what a kind of file is called; ``label`` is that of its format's row."""
        return dict(self.kinds).get(kind) or (self.takes_labels and label) or self.other


@frozen
class ChangeGroupWords:
    """All provisions to which the same was done: as a heading, and counted in a sentence."""

    heading: Sentence
    """Has the gap ``{count}``."""
    counted: Counted


@frozen
class ChangePageWords:
    """The page of what changed from one version to the next."""

    title: Sentence
    """Has the gaps ``{old}`` and ``{new}``."""
    description: Sentence
    """Has the gaps ``{name}``, the title of the page, and ``{title}``, the protocol's."""
    summary: str
    changed: ChangeGroupWords
    added: ChangeGroupWords
    left_out: ChangeGroupWords
    moved: ChangeGroupWords
    following: ChangeGroupWords
    """Provisions in which only a reference or a number follows other changes."""
    renumbered: Counted
    of_provisions: Sentence
    """Has the gap ``{counts}``."""
    none_changed: str
    was_and_is: Sentence
    """Has the gaps ``{old}`` and ``{new}``, two numbers."""
    no_number: str
    more: Counted
    set_out_otherwise: str
    change: Sentence
    """Has the gaps ``{provision}`` and ``{said}``, in this order."""
    old_and_new: Sentence
    """Has the gap ``{count}``."""
    provision: str
    was: str
    now: str
    text: str


@frozen
class ProvisionPageWords:
    """The list of provisions, and the page of each."""

    all: str
    all_description: Sentence
    """Has the gap ``{title}``."""
    all_lead: str
    in_version: Sentence
    """Has the gap ``{version}``."""
    in_others: str
    numbered: Sentence
    """The title of the page of a provision without a heading; has the gap ``{number}``."""
    description: Sentence
    """Has the gaps ``{provision}``, ``{title}`` and ``{council}``."""
    covered: Sentence
    """Has the gap ``{provision}``."""
    in_force: str
    as_adopted: str
    other_wordings: str
    as_it_was: str
    no_other: str
    permanent: Sentence
    """Has the gap ``{address}``."""
    this_page: str
    """In place of an address that is not known."""
    named: Sentence
    """Has the gap ``{id}``."""
    appears_in: Sentence
    """Has the gap ``{versions}``."""
    one_version: Sentence
    """Has the gaps ``{version}`` and ``{status}``, in this order."""
    done_in: Sentence
    """Has the gaps ``{version}`` and ``{done}``, what that version did."""
    versions: Sentence
    """Heads a wording of several versions; has the gap ``{versions}``."""


@frozen
class ProvisionHistoryWords:
    """What was done to a provision, and what became of it."""

    added: str
    moved: str
    reworded: str
    renumbered: Sentence
    """Has the gaps ``{old}`` and ``{new}``."""
    no_number: str
    below: str
    left_out: Sentence
    """Has the gap ``{version}``, with its day; likewise the next two."""
    will_be_left_out: Sentence
    comes: Sentence
    from_day: Sentence
    """A version that is still to come; has the gaps ``{version}`` and ``{day}``."""
    since_day: Sentence
    """Likewise, of one that took effect."""


@frozen
class HistoryPageWords:
    """The page of all versions."""

    title: str
    description: Sentence
    """Has the gap ``{title}``."""
    lead: str
    status: str
    period: str
    adopted_by: str
    adopted_on: str
    minute: str
    earlier: str
    earlier_lead: str
    earlier_day: Sentence
    """A version with its day; has the gaps ``{version}`` and ``{day}``."""
    earlier_minute: Sentence
    """Has the gaps ``{version}``, as far as it is said, and ``{minute}``."""
    earlier_summary: Sentence
    """Has the gaps ``{version}``, as far as it is said, and ``{summary}``."""
    told: Sentence
    """Has the gaps ``{feed}`` and ``{latest}``, in this order."""
    feed: str
    latest: str


@frozen
class AccessibilityWords:
    """The accessibility statement."""

    title: str
    description: Sentence
    """Has the gap ``{title}``."""
    lead: str
    use: str
    uses: tuple[str, ...]
    checked: str
    checked_lead: str
    checks: tuple[str, ...]
    checks_by_machine: str
    files: str
    word: str
    pdf: str
    kept: str
    help: str
    contact: Sentence
    """Has the gap ``{contact}``."""
    contact_of: Sentence
    """Has the gaps ``{contact}`` and ``{owner}``."""
    no_contact: str
    no_contact_of: Sentence
    """Has the gap ``{owner}``."""
    complain: str
    enforced: str
    enforced_in_northern_ireland: str
    version: Sentence
    """Has the gap ``{version}``."""


@frozen
class SchemeWords:
    """The entry in the publication scheme."""

    title: str
    description: Sentence
    """Has the gap ``{title}``."""
    lead: str
    class_label: str
    class_name: str
    """Of the model publication scheme of the Information Commissioner."""
    information: str
    information_of: Sentence
    """Has the gaps ``{title}`` and ``{council}``."""
    version: str
    version_status: Sentence
    """Has the gaps ``{version}`` and ``{status}``."""
    obtained: str
    obtained_at: Sentence
    """Has the gaps ``{place}`` and ``{kinds}``."""
    obtained_also: Sentence
    """Has the gaps ``{place}``, ``{kinds}`` and ``{contact}``."""
    website: str
    """In place of an address that is not known."""
    web_page: str
    charge: str
    no_charge: str
    as_table: str


@frozen
class FragmentWords:
    """The names of what can be pasted or uploaded; they become titles."""

    version: Sentence
    """Has the gaps ``{title}`` and ``{version}``."""
    council: Sentence
    """Has the gaps ``{council}`` and ``{title}``."""
    plain_text: Sentence
    """Has the gap ``{name}``; likewise the next one."""
    to_paste: Sentence
    sections: str
    """The name of a folder."""


@frozen
class WebOfficerWords:
    """The page for who looks after the council's website."""

    title: str
    description: Sentence
    """Has the gap ``{title}``."""
    lead: str
    link: str
    link_lead: str
    in_force: str
    this_version: Sentence
    """Has the gap ``{version}``."""
    latest: str
    provision: str
    all_versions: str
    without_address: Sentence
    """Has the gap ``{option}``."""
    paste: str
    paste_lead: str
    upload: str
    upload_lead: Sentence
    """Has the gap ``{zip}``."""
    all_files: Sentence
    """Has the gap ``{version}``."""
    zip_size: Sentence
    """Has the gap ``{size}``."""
    compare: str
    compare_lead: str
    saved_page: str
    """The name of a file in a command; without a space."""
    compare_answer: str
    data: str
    versions_link: str
    versions_kind: str
    """The kind of file, beside the link; likewise the next two."""
    feed_link: str
    feed_kind: str
    scheme_link: str
    scheme_kind: str
    fragments: FragmentWords


@frozen
class FeedWords:
    """The feed of amendments."""

    title: Sentence
    """Has the gaps ``{title}`` and ``{council}``."""
    entry: Sentence
    """Has the gap ``{version}``."""
    adopted: "AdoptedWords"
    in_force_from: Sentence
    """Has the gap ``{day}``."""


@frozen
class AdoptedWords:
    """A sentence on an adoption, by what is known of body, day and minute.

    Each has those of the gaps ``{body}``, ``{day}`` and ``{minute}`` that its name has.
    """

    alone: Sentence
    body: Sentence
    day: Sentence
    minute: Sentence
    body_day: Sentence
    body_minute: Sentence
    day_minute: Sentence
    body_day_minute: Sentence

    def __call__(self, *, body: str, day: str, minute: str) -> str:
        """Return the sentence; what is empty is not known."""
        sentence = {
            (False, False, False): self.alone,
            (True, False, False): self.body,
            (False, True, False): self.day,
            (False, False, True): self.minute,
            (True, True, False): self.body_day,
            (True, False, True): self.body_minute,
            (False, True, True): self.day_minute,
            (True, True, True): self.body_day_minute,
        }[bool(body), bool(day), bool(minute)]
        return sentence(body=body, day=day, minute=minute)


@frozen
class SearchWords:
    """The search that a script adds to a page."""

    label: str
    results: str
    nothing: str
    found: Counted


@frozen
class PreviewWords:
    """What only a preview shows."""

    draft_title: Sentence
    """Has the gap ``{title}``."""
    draft_description: Sentence
    """Has the gap ``{council}``."""
    status: str
    not_adopted: str
    what_changes: str
    draft_link: Sentence
    """Has the gap ``{draft}``."""
    the_draft: str
    faults: Counted
    mend: Counted
    to_mend: str
