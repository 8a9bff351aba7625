"""The words for amendments in English: schedule, certificate, papers, minutes."""

from collections.abc import Iterator
from typing import Final

from protocol_gen.language.amendment_words import (
    AmendmentWords,
    CertificateWords,
    DifferenceWords,
    KindWord,
    KindWords,
    NothingWords,
    PapersWords,
    ScheduleWords,
    WeighedWords,
)
from protocol_gen.language.english_minute_words import MINUTES
from protocol_gen.language.letter_case import capitalised
from protocol_gen.language.sentences import Counted, Sentence, Series, Tally, exactly

_NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
)  # fmt: skip
"""What a count is in words; from ten it is in figures."""


def _counted(one: str, other: str) -> Counted:
    """Return a count in words up to nine; ``{count}`` is the number in both."""
    return Counted(other, exactly(tuple(_in_words(one, other))))


def _tally(one: str, other: str) -> Tally:
    """Return a count in words, or in figures as those beside it are."""
    return Tally(_counted(one, other), Counted(other, ((1, one),)), len(_NUMBERS) - 1)


def _in_words(one: str, other: str) -> Iterator[str]:
    for at, number in enumerate(_NUMBERS):
        yield (one if at == 1 else other).replace("{count}", number)


def _kind(within: str, among_others: str = "", only: str = "") -> KindWord:
    counted = f"{{count}} {among_others or within}"
    sentence = f"{capitalised(within)}."
    return KindWord(
        within,
        sentence,
        _tally(counted, counted),
        every=f"all {among_others or within}",
        only=only or f"a {within} one",
    )


DIFFERENCES = DifferenceWords(
    added=Sentence("“{new}” is added"),
    left_out=Sentence("“{old}” is left out"),
    becomes=Sentence("“{old}” becomes “{new}”"),
)
KINDS = KindWords(
    substantive=_kind("substantive"),
    consequential=_kind("consequential"),
    legal=_kind("legal"),
    editorial=_kind("editorial", only="an editorial one"),
    role_title=_kind("role title", "to role titles", "one to the title of a post"),
    cross_reference=_kind("cross-reference", "to cross-references", "one to a cross-reference"),
    numbering=_kind("numbering", "to numbers", "one to a number"),
)
SCHEDULE = ScheduleWords(
    amendments="Amendments",
    columns=("Ref", "Where", "Existing wording", "Proposed wording", "Kind"),
    new="None: this is new.",
    gone="None: this is left out.",
    own_paragraph="The same words, now at the beginning of a paragraph.",
    runs_on="The same words, now in the paragraph before.",
    beginning="beginning",
    renumbered=Sentence("{old}, now {new}"),
    moved="Moved.",
    declared=Sentence("Declared by {officer}."),
    by_council="The council decides on it.",
    by_officer="The officer decides on it under delegation.",
    by_library=Sentence("Reworded in the library of clauses: {reason}"),
    by_library_alone="Reworded in the library of clauses, which gives no reason.",
    new_in_library=Sentence("New in the library of clauses: {reason}"),
    new_in_library_alone="New in the library of clauses, which gives no reason.",
    library_title="The title is the library’s usual one.",
    numbers="Old and new numbers",
    number_columns=("Old number", "New number", "Heading"),
    not_numbered="no number",
    elsewhere="Changes outside the text",
    elsewhere_columns=("What", "Before", "After"),
    nothing="nothing",
)
WEIGHED = WeighedWords(
    of_law=(
        "monitoring officer", "head of paid service", "section 151", "s151", "s.151",
        "section 73", "section 95", "chief finance officer", "responsible financial officer",
        "responsible finance officer", "rfo", "proper officer", "data protection officer",
        "scrutiny officer", "returning officer", "registration officer", "independent person",
        "director of children’s services", "director of adult social services",
        "director of public health", "chief social work officer", "chief education officer",
        "chief fire officer", "political assistant", "leader", "mayor", "provost", "convener",
        "convenor", "chair", "chairman", "chairwoman", "chairperson", "vice-chair", "president",
        "cabinet member", "executive member", "councillor", "portfolio holder",
        "cabinet", "committee", "sub-committee", "board", "panel", "forum",
        "swyddog monitro", "swyddog adran 151", "swyddog priodol", "arweinydd", "maer", "cadeirydd",
        "is-gadeirydd", "llywydd", "cynghorydd", "pwyllgor", "is-bwyllgor", "bwrdd", "fforwm",
    ),
    weighty=frozenset((
        "must", "should", "shall", "may", "might", "can", "cannot", "could", "will", "would",
        "ought", "need", "not", "no", "nor", "never", "none", "nobody", "neither", "only",
        "except", "unless", "without", "or", "if", "all", "any", "each", "every", "both",
        "either", "before", "after", "within", "until", "least", "most", "more", "less",
        "fewer", "than", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "day", "days", "week", "weeks", "month", "months", "year", "years",
        "hour", "hours", "working", "clear", "normally", "usually", "always",
    )),
    actors=(
        ("member", "members", "councillor", "councillors"), ("staff", "employee", "employees"),
        ("employer", "employers"), ("officer", "officers"), ("clerk",), ("leader",), ("mayor",),
        ("provost",),
        ("chair", "chairs", "chairman", "chairmen"), ("cabinet",), ("executive",), ("council",),
        ("committee", "committees"), ("director", "directors"), ("manager", "managers"),
        ("monitoring",), ("finance",), ("public",), ("group", "groups"),
    ),
    light=frozenset((
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as", "into",
        "and", "that", "which", "who", "whom", "whose", "this", "these", "those", "there", "it",
        "its", "they", "them", "their", "theirs", "he", "him", "his", "she", "her", "hers", "is",
        "are", "be", "been", "being", "was", "were", "has", "have", "had", "do", "does", "so",
        "such", "also", "then", "other", "another", "one", "etc",
    )),
    opposed=(
        (("from",), ("to",), ("by",), ("for",)),
        (("their", "its", "his", "her"), ("a", "an", "the")),
    ),
    abbreviations=(
        ("e g", "for example"), ("e.g", "for example"), ("eg", "for example"),
        ("i e", "that is"), ("i.e", "that is"), ("ie", "that is"),
    ),
    reversing=("un", "in", "im", "ir", "il", "dis", "non", "mis"),
    cited=frozenset((
        "section", "sections", "paragraph", "paragraphs", "part", "parts", "appendix",
        "appendices", "schedule", "schedules", "annex", "chapter", "chapters", "article",
        "articles", "clause", "clauses", "rule", "rules", "regulation", "regulations", "page",
        "pages", "item", "items", "version",
    )),
)  # fmt: skip
CERTIFICATE = CertificateWords(
    proven=(
        "Proved. Every word of these provisions is traced to what gave it. Only references to the "
        "same provisions, the full or short title of the same post, numbers, punctuation or case "
        "differ."
    ),
    alphabet=(
        "Proved. These definitions keep every word. They are elsewhere among the same "
        "definitions, because all are in the order of the alphabet, before and after."
    ),
    titles_proven=(
        "Proved in part. In these provisions only titles of posts differ. That an earlier title "
        "and the one that replaces it name the same post is not proved: it is declared below."
    ),
    titles_declared="Declared, and not proved: that these titles name the same post.",
    title_declared=Sentence("“{old}” until {day}, since then “{new}”; declared by {declared_by}."),
    titles_undeclared=(
        "Neither proved nor declared. In these provisions only titles of posts differ; not of each "
        "is it declared, by the day of this certificate, that it names the same post as before. "
        "These are the council’s to decide."
    ),
    declared=Sentence(
        "Declared by {officers}. These changes touch words, and nothing but this declaration says "
        "that they are minor."
    ),
    declared_of_law=Sentence(
        "Declared by {officers}. These changes touch words, and nothing but this declaration says "
        "that a change of the law requires them."
    ),
    undeclared=(
        "Neither proved nor declared. The sources call these changes minor, but no officer is "
        "named who declares it."
    ),
    others="Neither proved nor declared. These are the council’s to decide.",
    numbers="Numbers. The map of old to new numbers has them all; no words change by them.",
    number_count=Counted("{count} provisions", ((1, "{count} provision"),)),
    frame=(
        "Outside the text. These are not of the protocol’s own words; nothing is said here of who "
        "decides on them."
    ),
    frame_change=Sentence("{what}: {old} becomes {new}"),
    frame_new=Sentence("{what}: nothing before, now {new}"),
    frame_gone=Sentence("{what}: {old} before, now nothing"),
    line=Sentence("{reference} {place}, {kind}: {what}."),
    delegation="Delegation to an officer, as the profile has it",
    delegated=Sentence("{officer}: {kinds}"),
    is_new="it is new",
    is_left_out="it is left out",
    is_moved="it stands elsewhere",
    is_changed="it changes",
    several=Sentence("{what} in {times} places"),
    only_labels="only the letters of its items are others",
    only_paragraph="its words stay, and only the paragraph that they are in is another",
    no_change="No provision changes its words.",
    open=Sentence(
        "I am satisfied that each change to the text is within what the council has delegated to "
        "{officer}."
    ),
    report="I will report to the next meeting of the council what I am satisfied the law requires.",
    closed="The changes go to the council.",
    no_delegation="The profile names no delegation, so every change goes to the council.",
    not_delegated=Sentence("The council has not delegated changes of this kind: {kinds}."),
)
_NOTHING: Final = NothingWords(
    legal="There are no legal implications.",
    financial="There are no financial implications.",
    equality="There are no equality implications.",
    staffing="There are no staffing implications.",
    data_protection="There are no data protection implications.",
    well_being="There are no implications for the well-being of future generations.",
    welsh_language="There are no implications for the Welsh language.",
    risk="No risks have been identified.",
    options="No other options were considered.",
    consultation="Nobody was consulted.",
    alternatives="No alternatives were considered.",
    interests="No interest was declared.",
    background_papers="There are no background papers.",
    other="There is nothing to report.",
)
PAPERS = PapersWords(
    paper="Paper",
    appendices=("Appendix A", "Appendix B", "Appendix C"),
    missing="Missing",
    to_be_completed=Sentence("[To be completed: {asked}]"),
    meeting_pack="Meeting pack",
    decision_pack="Decision pack",
    pack_title=Sentence("{name}: {subject}"),
    part=Sentence("{label}: {title}"),
    with_changes=Sentence("{subject} with its changes from {version}"),
    adopted=Sentence("on {day}"),
    adopted_by_minute=Sentence("on {day} (minute {minute})"),
    the_post=Sentence("the {post}"),
    has_article=("the ", "y ", "yr "),
    authorities=("authority", "combined authority", "mayoral combined authority"),
    board="board",
    recommending=(
        "committee",
        "sub-committee",
        "subcommittee",
        "cabinet",
        "executive",
        "panel",
        "sub-panel",
        "board",
        "forum",
        "commission",
        "sub-group",
        "working group",
        "working party",
        "task group",
        "task and finish group",
        "task force",
        "steering group",
        "advisory group",
        "project group",
        "pwyllgor",
        "bwyllgor",
        "isbwyllgor",
        "cydbwyllgor",
        "gabinet",
        "gweithrediaeth",
        "bwrdd",
        "fwrdd",
        "banel",
        "fforwm",
        "comisiwn",
        "gweithgor",
        "weithgor",
        "is-grŵp",
        "grŵp gorchwyl",
        "grŵp gorchwyl a gorffen",
        "grŵp llywio",
        "grŵp cynghori",
        "comataidh",
        "fo-chomataidh",
        "coiste",
        "fochoiste",
    ),
    changes=_tally("{count} change", "{count} changes"),
    by_kind=Series(", ", " and "),
    parts=Series("; ", "; "),
    renumbered=_tally(
        "{count} provision takes another number", "{count} provisions take another number"
    ),
    references=_tally(
        "in {count} provision a reference follows", "in {count} provisions references follow"
    ),
    and_following=Sentence("{kinds}; {following}"),
    no_difference="no provision differs",
    nothing=_NOTHING,
)


AMENDMENTS = AmendmentWords(
    differences=DIFFERENCES,
    kinds=KINDS,
    schedule=SCHEDULE,
    weighed=WEIGHED,
    certificate=CERTIFICATE,
    papers=PAPERS,
    minutes=MINUTES,
)
