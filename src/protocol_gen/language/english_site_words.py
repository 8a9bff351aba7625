"""The words of the website in English."""

from protocol_gen.language.sentences import Counted, Sentence
from protocol_gen.language.site_words import (
    AccessibilityWords,
    AdoptedWords,
    ChangeGroupWords,
    ChangePageWords,
    DownloadWords,
    FeedWords,
    FragmentWords,
    HistoryPageWords,
    IndexWords,
    NationWords,
    PageFrameWords,
    PreviewWords,
    ProtocolPageWords,
    ProvisionHistoryWords,
    ProvisionPageWords,
    SchemeWords,
    SearchWords,
    SiteWords,
    StatusWord,
    VersionFactsWords,
    VersionStatusWords,
    WebOfficerWords,
)

_FRAME = PageFrameWords(
    title=Sentence("{page} – {council}"),
    amendments="Amendments",
    menu="Pages of this protocol",
    about="About this protocol",
    protocol="Protocol",
    versions="Versions and changes",
    provisions="All provisions",
    draft="Draft",
    accessibility="Accessibility",
    scheme="Publication scheme",
    web="For web officers",
    feed="Feed of amendments",
    data="Versions as data",
    all_councils="All councils",
    as_adopted="Each protocol stands as its council adopted it.",
)
_INDEX = IndexWords(
    title="Protocols on member/officer relations",
    description="Protocols on member/officer relations of these councils, as they adopted them.",
    lead="How members and officers of each council work together, as the council adopted it.",
    councils="Councils",
    caption="Councils and their protocols",
    council="Council",
    kind="Kind",
    nation="Nation",
    version="Version",
    next_review="Next review",
    nothing="Nothing is adopted yet",
    not_recorded="Not recorded",
    version_status=Sentence("{version}, {status}"),
)
_STATUS = VersionStatusWords(
    in_force=StatusWord("In force", "in force"),
    superseded=StatusWord("Superseded", "superseded"),
    coming=StatusWord("Not yet in force", "not yet in force"),
    not_recorded="not recorded",
    period=Sentence("{since} to {until}"),
    since=Sentence("from {since}"),
    until=Sentence("until {until}"),
    never="never: it was superseded before it took effect",
    was_superseded=Sentence("Version {version} was superseded. It is kept as a record."),
    was_superseded_by=Sentence(
        "Version {version} was superseded by version {later}. It is kept as a record."
    ),
    was_superseded_on=Sentence(
        "Version {version} was superseded by version {later} on {day}. It is kept as a record."
    ),
    read_in_force=Sentence("Read version {version}, which is in force"),
    will_come=Sentence("Version {version} is adopted and not yet in force."),
    will_come_on=Sentence(
        "Version {version} is adopted and not yet in force: it takes effect on {day}."
    ),
    read_until_then=Sentence("Read version {version}, which is in force until then"),
    follows=Sentence("Version {version} is adopted and takes effect."),
    follows_on=Sentence("Version {version} is adopted and takes effect on {day}."),
    read=Sentence("Read version {version}"),
    review_overdue=Sentence("{day} (overdue)"),
)
_FACTS = VersionFactsWords(
    version="Version",
    status="Status",
    adopted="Adopted",
    adopted_by=Sentence("{day} by {body}"),
    minute="Minute",
    period="In force",
    next_review="Next review",
)
_PROTOCOL = ProtocolPageWords(
    status="Status of this version",
    permanent=Sentence("Permanent page of version {version}"),
    what_changed=Sentence("What changed from version {version}"),
    title=Sentence("{title}, version {version}"),
    description=Sentence("{title} of {council}, version {version}: {status}."),
    none_adopted=Sentence("{council} has not adopted a protocol on member/officer relations yet."),
    none_yet=Sentence(
        "{council} has not adopted this protocol yet. When it has, the text will be here."
    ),
    questions=Sentence("Questions: {contact}"),
    permalink="Link",
)
_DOWNLOADS = DownloadWords(
    heading="Download",
    section="Downloads",
    of_version=Sentence("Download version {version}"),
    kinds=(("checksum", "Checksum of the data"),),
    takes_labels=True,
    other="File",
    size=Sentence("({size})"),
    in_bytes=Sentence("{size} bytes"),
    in_kilobytes=Sentence("{size} KB"),
    in_megabytes=Sentence("{size} MB"),
)


def _group(heading: str, one: str, other: str) -> ChangeGroupWords:
    counted = Counted(f"{{count}} {other}", ((1, f"{{count}} {one}"),))
    return ChangeGroupWords(Sentence(f"{heading} ({{count}})"), counted)


_CHANGES = ChangePageWords(
    title=Sentence("Changes from version {old} to version {new}"),
    description=Sentence("{name} of {title}."),
    summary="In short",
    changed=_group("Changed", "changed", "changed"),
    added=_group("Added", "was added", "were added"),
    left_out=_group("Left out", "was left out", "were left out"),
    moved=_group("Moved", "moved", "moved"),
    following=_group(
        "References that follow", "has a reference that follows", "have references that follow"
    ),
    renumbered=Counted("{count} have another number", ((1, "{count} has another number"),)),
    of_provisions=Sentence("Of the provisions, {counts}."),
    none_changed="No provision changed.",
    was_and_is=Sentence("was {old}, is {new}"),
    no_number="none",
    more=Counted("and {count} more, marked below"),
    set_out_otherwise="the same words, set out in another way",
    change=Sentence("{provision}: {said}"),
    old_and_new=Sentence("Old and new numbers ({count})"),
    provision="Provision",
    was="Was",
    now="Is",
    text="The text with its changes",
)
_PROVISION = ProvisionPageWords(
    all="All provisions",
    all_description=Sentence("The permanent address of every provision of {title}."),
    all_lead=(
        "Each provision has an address that stays, whatever number it comes to have. Its page has "
        "the words in force, every earlier wording, and what became of it."
    ),
    in_version=Sentence("In version {version}"),
    in_others="In other versions only",
    numbered=Sentence("Provision {number}"),
    description=Sentence("{provision}: a provision of {title}, {council}."),
    covered=Sentence("What it said is covered by {provision}."),
    in_force="In force",
    as_adopted="As adopted",
    other_wordings="Other wordings",
    as_it_was="As it stood",
    no_other="It has had no other wording.",
    permanent=Sentence(
        "Permanent address: {address}. It stays whatever number the provision comes to have."
    ),
    this_page="the address of this page",
    named=Sentence("Its name in the sources is {id}."),
    appears_in=Sentence("These words stand in {versions}"),
    one_version=Sentence("version {version}, {status}"),
    done_in=Sentence("In version {version}: {done}"),
    versions=Sentence("Versions {versions}"),
)
_PROVISION_HISTORY = ProvisionHistoryWords(
    added="added",
    moved="moved",
    reworded="reworded",
    renumbered=Sentence("renumbered from {old} to {new}"),
    no_number="no number",
    below="changed in what stands below it",
    left_out=Sentence("Left out in version {version}."),
    will_be_left_out=Sentence("It will be left out in version {version}."),
    comes=Sentence("Not yet in force: it comes with version {version}."),
    from_day=Sentence("{version}, in force from {day}"),
    since_day=Sentence("{version}, which took effect on {day}"),
)
_HISTORY = HistoryPageWords(
    title="Versions and changes",
    description=Sentence("Every adopted version of {title}, and what each changed."),
    lead="Every version that was adopted, the newest first. Each keeps its address for ever.",
    status="Status",
    period="In force",
    adopted_by="Adopted by",
    adopted_on="On",
    minute="Minute",
    earlier="Before this site",
    earlier_lead=(
        "These versions are named in the version history of the protocol. Their texts are not kept "
        "here."
    ),
    earlier_day=Sentence("{version}, {day}"),
    earlier_minute=Sentence("{version}, minute {minute}"),
    earlier_summary=Sentence("{version}: {summary}"),
    told=Sentence(
        "To be told of amendments, add the {feed} to a feed reader. To link to whatever was issued "
        "last, use {latest}."
    ),
    feed="feed",
    latest="the address of the latest version",
)
_ACCESSIBILITY = AccessibilityWords(
    title="Accessibility statement",
    description=Sentence("How accessible the pages and files of {title} are."),
    lead=(
        "This statement is about the pages of this protocol and the files that they offer. The "
        "rest of the council’s website has a statement of its own."
    ),
    use="What you can do",
    uses=(
        "Read every page without a script, by keyboard alone and with a screen reader.",
        (
            "Make the text four times as large, on a screen of 320 pixels’ width, without "
            "scrolling sideways. A wide table scrolls within itself."
        ),
        "Have the colours of your system: light, dark, or of high contrast.",
        (
            "Link to a single provision, and tell what was changed by words and by shape, not by "
            "colour alone."
        ),
    ),
    checked="What was checked, and by what",
    checked_lead=(
        "The program that makes these pages is tested on pages of every kind before it is "
        "released. The checks are these:"
    ),
    checks=(
        "the W3C’s checker of HTML (vnu) finds no error;",
        (
            "axe, run in Chromium at 1280 and at 320 pixels’ width, in light and in dark, finds no "
            "fault against WCAG 2.2 at levels A and AA;"
        ),
        "a browser follows the links by keyboard alone, and with scripts switched off;",
        "nothing is wider than a screen of 320 pixels.",
    ),
    checks_by_machine=(
        "These are checks by machine. They were made of pages of the same kinds, and not of this "
        "council’s pages one by one. No machine can tell whether the words are easy to understand, "
        "and no person with a disability was asked to try these very pages. For these reasons no "
        "full conformance is claimed here."
    ),
    files="The files",
    word="The Word file has real headings, lists and tables, a language, and a title.",
    pdf=(
        "The PDF has tags, bookmarks, a language and a title. Those that this program makes are "
        "tested against PDF/UA-1. The web page is easier to read on a small screen."
    ),
    kept=(
        "Files are kept as they were published. Those of an old version may not meet what is "
        "expected today."
    ),
    help="Ask for another format, or tell of a fault",
    contact=Sentence("Contact: {contact}"),
    contact_of=Sentence("Contact: {contact} ({owner})"),
    no_contact="The protocol names no contact. Please ask the council at its office.",
    no_contact_of=Sentence(
        "The protocol names no contact. Please ask the council at its office, for the {owner}."
    ),
    complain="If you are not content with the answer",
    enforced=(
        "The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and "
        "Mobile Applications) (No. 2) Accessibility Regulations 2018. The Equality Advisory and "
        "Support Service gives advice."
    ),
    enforced_in_northern_ireland=(
        "The Equality Commission for Northern Ireland enforces the Public Sector Bodies (Websites "
        "and Mobile Applications) (No. 2) Accessibility Regulations 2018 in Northern Ireland."
    ),
    version=Sentence("This statement belongs to version {version} of the protocol."),
)
_SCHEME = SchemeWords(
    title="Publication scheme",
    description=Sentence("The entry of {title} in the council’s publication scheme."),
    lead=(
        "The entry of this protocol for the guide to information that goes with the council’s "
        "publication scheme."
    ),
    class_label="Class of information",
    class_name="5. Our policies and procedures",
    information="Information",
    information_of=Sentence("{title} ({council})"),
    version="Version",
    version_status=Sentence("{version}, {status}"),
    obtained="How it can be obtained",
    obtained_at=Sentence("On {place}: {kinds}"),
    obtained_also=Sentence("On {place}: {kinds}. In another format from {contact}"),
    website="the council’s website",
    web_page="Web page",
    charge="Charge",
    no_charge="None for what is on the website",
    as_table="The same as a table for spreadsheets (CSV)",
)
_WEB = WebOfficerWords(
    title="For web officers",
    description=Sentence("Addresses, parts to paste and files of {title}."),
    lead=(
        "For whoever looks after the council’s website: what to link to, what to paste, and how to "
        "see whether a page still says what was adopted."
    ),
    link="Link to these addresses",
    link_lead=(
        "They never change their meaning, so nothing has to be mended when a new version is "
        "adopted."
    ),
    in_force="The protocol in force",
    this_version=Sentence("Version {version}, for ever"),
    latest="The version issued last",
    provision="A provision, whatever its number",
    all_versions="All versions",
    without_address=Sentence(
        "Put the address of this site before each: it was made without {option}."
    ),
    paste="Paste into a page of your own",
    paste_lead=(
        "These parts are plain HTML without styles, scripts or automatic numbers: the numbers are "
        "text, so no web system can restart them. Open a part, copy its source, and paste it into "
        "the HTML view of your system."
    ),
    upload="Upload to ModernGov or a document library",
    upload_lead=Sentence(
        "Such systems take a file’s name for its title. In this zip the names are titles: {zip}."
    ),
    all_files=Sentence("all files of version {version}"),
    zip_size=Sentence("(zip, {size})"),
    compare="Compare what is on your website",
    compare_lead=(
        "Save the page of your website as a file (in the browser: Save page as, web page, HTML "
        "only). Then run"
    ),
    saved_page="saved-page.html",
    compare_answer=(
        "The answer is yes, yes but for layout, or no, with every word that differs. A Word file "
        "or a PDF that was downloaded can be compared in the same way."
    ),
    data="For programs",
    versions_link="All versions with their files and SHA-256",
    versions_kind="(JSON)",
    feed_link="Amendments",
    feed_kind="(Atom feed)",
    scheme_link="Entry of the publication scheme",
    scheme_kind="(CSV)",
    fragments=FragmentWords(
        version=Sentence("{title} version {version}"),
        council=Sentence("{council} {title}"),
        plain_text=Sentence("{name} (plain text)"),
        to_paste=Sentence("{name} (to paste)"),
        sections="Sections to paste",
    ),
)
_FEED = FeedWords(
    title=Sentence("{title}: {council}"),
    entry=Sentence("Version {version} adopted"),
    adopted=AdoptedWords(
        alone=Sentence("Adopted."),
        body=Sentence("Adopted by {body}."),
        day=Sentence("Adopted on {day}."),
        minute=Sentence("Adopted (minute {minute})."),
        body_day=Sentence("Adopted by {body} on {day}."),
        body_minute=Sentence("Adopted by {body} (minute {minute})."),
        day_minute=Sentence("Adopted on {day} (minute {minute})."),
        body_day_minute=Sentence("Adopted by {body} on {day} (minute {minute})."),
    ),
    in_force_from=Sentence("In force from {day}."),
)
_SEARCH = SearchWords(
    label="Search in this protocol",
    results="Places found",
    nothing="Nothing found",
    found=Counted("{count} places found", ((1, "{count} place found"),)),
)
_PREVIEW = PreviewWords(
    draft_title=Sentence("Draft: {title}"),
    draft_description=Sentence("A draft of {council}."),
    status="Status of this text",
    not_adopted="Nobody has adopted this text. It is shown in this preview alone.",
    what_changes="What it changes",
    draft_link=Sentence("{draft}, in this preview alone"),
    the_draft="The draft",
    faults=Counted("{count} faults in the sources", ((1, "{count} fault in the sources"),)),
    mend=Counted(
        "Mend these and save; the page then comes by itself.",
        ((1, "Mend this and save; the page then comes by itself."),),
    ),
    to_mend="To be mended",
)
SITE = SiteWords(
    frame=_FRAME,
    index=_INDEX,
    nations=NationWords(
        england="England",
        wales="Wales",
        scotland="Scotland",
        northern_ireland="Northern Ireland",
    ),
    status=_STATUS,
    facts=_FACTS,
    protocol=_PROTOCOL,
    downloads=_DOWNLOADS,
    changes=_CHANGES,
    provision=_PROVISION,
    provision_history=_PROVISION_HISTORY,
    history=_HISTORY,
    accessibility=_ACCESSIBILITY,
    scheme=_SCHEME,
    web=_WEB,
    feed=_FEED,
    search=_SEARCH,
    preview=_PREVIEW,
    edition=Sentence("Version {version}"),
    change_link=Sentence("Changes from {old} to {new}"),
    latest="The version issued last",
    latest_description=Sentence("The version issued last of {title}."),
)
