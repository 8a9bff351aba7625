"""The words that a council chose, and how it writes them."""

import re
from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.lint.text_lines import Line, LineKind, Match
from protocol_gen.model.inlines import OriginKind
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

_PEOPLE: Final = (
    "member", "members", "councillor", "councillors", "elected members", "officer", "officers",
    "employee", "employees", "staff", "chair", "chairs", "chairman", "chairmen", "chairperson",
    "chairpersons", "convener", "conveners", "vice-chair", "vice-chairs", "vice-chairman",
    "vice-chairmen", "vice-convener", "vice-conveners",
)  # fmt: skip
"""Words for which a profile chooses its own."""


_NOT_OURS: Final = (" of the public", " of staff", " of parliament", " of the senedd", " of the")
"""After "member": of something else than the council."""


_DOCUMENTS: Final = ("policy", "protocol", "guidance", "code")


UNCHOSEN_TERM: Final = Form(
    "term-mix", "“{words}” is none of the words that the council chose for people"
)
OTHER_CASE: Final = Form("term-mix-case", "“{words}” is written “{usual}” elsewhere")
OTHER_DOCUMENT: Final = Form("term-mix-document", "“{words}”: the document calls itself “{term}”")


@rule(
    Rule(
        "term-mix",
        Severity.WARNING,
        why="Two words for one thing, or one word in two cases, read as two things.",
        mend=("Write the placeholder of the term, so that the word is the same throughout."),
        forms=(
            UNCHOSEN_TERM,
            OTHER_CASE,
            OTHER_DOCUMENT,
        ),
        fields=("terms",),
    ),
    RulePage(
        Section.WORDS,
        finds=(
            "In local changes: a word for people that is none of those chosen under `terms` "
            "(“Councillors” where the protocol says members), and the same word in another case "
            "(“Members”, “the council”, “Committees”) than elsewhere; “this policy” in what calls "
            "itself a protocol."
        ),
        matters="In a rule, two words mean two things. Readers look for the difference.",
        mending=(
            "Write the placeholder of the term: `{{ members }}`, `{{ the council }}`, `{{ "
            "protocol }}`."
        ),
        before="“All councillors agree.”, where the term is member",
        after="“All {{ members }} agree.”",
        silence="The Act's own word is quoted",
    ),
)
def mixed_terms(subject: Subject) -> Iterator[Found]:
    """Find words in local changes for which the profile chose others, or another case."""
    own = _own_words(subject)
    for match in subject.find(*_PEOPLE):
        if match.origin.kind is not OriginKind.LOCAL_CHANGE or _is_part_of_a_name(match):
            continue
        folded = match.words.lower()
        if folded not in own:
            if not _is_of_another(match):
                yield subject.found(UNCHOSEN_TERM(words=match.words), match)
        elif _case_differs(match, own[folded]):
            message = OTHER_CASE(words=match.words, usual=own[folded])
            yield subject.found(message, match)
    yield from _capital_terms(subject, own)
    yield from _other_document(subject)
    yield from _council_in_lower_case(subject)
    yield from _mixed_bodies(subject)


def _is_of_another(match: Match) -> bool:
    end = match.start + len(match.words)
    return match.words.lower().startswith("member") and match.line.folded.startswith(_NOT_OURS, end)


def _own_words(subject: Subject) -> dict[str, str]:
    """Return each word of the chosen terms as the profile writes it, by its lower case."""
    return {
        word.lower(): word
        for term in subject.profile.terms.values()
        for phrase in (term.one, term.many)
        for word in (*phrase.split(), phrase)
    }


def _is_part_of_a_name(match: Match) -> bool:
    """Whether a word with a capital is beside another: "Monitoring Officer", "Chair Smith"."""
    if match.line.text[match.start - 1 : match.start] == "-":
        return True
    return match.words[0].isupper() and _has_capital_beside(match)


def _has_capital_beside(match: Match) -> bool:
    text, end = match.line.text, match.start + len(match.words)
    before = text[: match.start].split(" ")[-2:-1] if text[: match.start].endswith(" ") else []
    after = text[end + 1 : end + 2] if text[end : end + 1] == " " else ""
    is_after_name = bool(before) and before[0][:1].isupper() and before[0].isalpha()
    starts = match.line.starts_sentence(match.start - len(before[0]) - 1) if before else False
    return after.isupper() or (is_after_name and not starts)


def _case_differs(match: Match, chosen: str) -> bool:
    """Whether a word in running text has a capital that its term has not, or the reverse."""
    if _is_cased_heading(match.line):
        return False
    has, should = match.words[0].isupper(), chosen[0].isupper()
    if has and not should:
        return not match.line.starts_sentence(match.start)
    return should and not has


def _is_cased_heading(line: Line) -> bool:
    """Whether the capitals of a line are those of a title, not of its words."""
    if line.place in {LineKind.TITLE, LineKind.TITLE_LINE}:
        return True
    if line.place is not LineKind.HEADING:
        return False
    words = [word for word in line.text.split() if word.isalpha()]
    small = [word for word in words[1:] if word[0].islower()]
    longest_small_word = 4
    return all(len(word) <= longest_small_word for word in small) and not _is_short(words)


def _is_short(words: list[str]) -> bool:
    """Whether a heading has too few words to tell whether it is in title case."""
    fewest = 3
    return len(words) < fewest


def _capital_terms(subject: Subject, own: dict[str, str]) -> Iterator[Found]:
    """Find a capital in the middle of a sentence where a local change put the placeholder."""
    for line in subject.english:
        at = 0
        for inline in line.inlines:
            start, at = at, at + len(inline.content)
            origin = inline.origin
            if origin.kind is not OriginKind.TERM or not origin.change:
                continue
            match = line.match(start, at)
            chosen = own.get(inline.content.lower(), inline.content)
            if match.words and _case_differs(match, chosen):
                yield subject.found(OTHER_CASE(words=match.words, usual=chosen), match)


def _other_document(subject: Subject) -> Iterator[Found]:
    """Find "this policy" in what calls itself a protocol."""
    term = subject.profile.terms.get("protocol")
    if term is None:
        return
    own = term.one.lower().split()
    for word in _DOCUMENTS:
        if word in own:
            continue
        for match in subject.find(f"this {word}"):
            if match.is_literal:
                message = OTHER_DOCUMENT(words=match.words, term=term.one)
                yield subject.found(message, match)


_OTHERS_COUNCIL: Final = ("a ", "another ", "other ", "each ", "any ", "every ", "principal ")


def _council_in_lower_case(subject: Subject) -> Iterator[Found]:
    if subject.profile.names.short.one != "Council":
        return
    for match in subject.find("council", as_written=True):
        before = match.line.folded[: match.start]
        is_own = match.origin.kind is OriginKind.LOCAL_CHANGE and not before.endswith(
            _OTHERS_COUNCIL
        )
        if is_own and match.line.text[match.start - 1 : match.start] != "-":
            yield subject.found(OTHER_CASE(words=match.words, usual="Council"), match)


_BODIES: Final = (
    "committee", "committees", "board", "boards", "panel", "panels", "code of conduct",
    "codes of conduct",
)  # fmt: skip


def _mixed_bodies(subject: Subject) -> Iterator[Found]:
    """Find a common noun with a capital in one place and without in another."""
    for noun in _BODIES:
        matches = [match for match in subject.find(noun) if _is_common(match)]
        forms = {match.words for match in matches}
        if len(forms) < len({form.lower() for form in forms}) + 1:
            continue
        library = [m.words for m in matches if m.origin.kind is not OriginKind.LOCAL_CHANGE]
        usual = library[0] if library else noun
        for match in matches:
            if match.origin.kind is OriginKind.LOCAL_CHANGE and match.words != usual:
                yield subject.found(OTHER_CASE(words=match.words, usual=usual), match)


def _is_common(match: Match) -> bool:
    line = match.line
    return (
        match.is_literal
        and line.is_sentence
        and not line.starts_sentence(match.start)
        and not (match.words[0].isupper() and _has_capital_beside(match))
    )


_TITLE_WORDS: Final = {
    ("member",): ("member", "members", "councillor", "councillors"),
    ("officer", "staff_member"): ("officer", "officers", "employee", "employees", "staff"),
}
"""Words for people in a title, and the terms whose words they should be."""


TITLE_TERM: Final = Form("title-body-term", "the title says “{word}”, which the text never does")


@rule(
    Rule(
        "title-body-term",
        Severity.WARNING,
        why="The title uses a word that the text never does.",
        mend="Give the document a title with the words that the council chose.",
        forms=(TITLE_TERM,),
        fields=(
            "title",
            "terms",
        ),
    ),
    RulePage(
        Section.WORDS,
        finds=(
            "A word for people in the `title` that the text never uses: “Member/Officer” over a "
            "text about councillors."
        ),
        matters=("It is the first thing people read, and the website's search goes by it."),
        mending="Give the document a `title` with the words chosen under `terms`.",
        before="“Protocol on Member/Officer Relations”, over a text about councillors",
        after="“Protocol on Councillor/Officer Relations”",
        silence="The title is the one in the constitution",
    ),
)
def title_terms(subject: Subject) -> Iterator[Found]:
    """Find words of the title for people whom the text calls otherwise."""
    if not _is_english(subject):
        return
    title = subject.document.title.replace("/", " ").replace("-", " ").replace("–", " ")  # a dash
    for word in title.split():
        for terms, words in _TITLE_WORDS.items():
            if word.lower() in words and word.lower() not in _words_of(subject, terms):
                yield subject.at_key(TITLE_TERM(word=word), "title", word)


def _words_of(subject: Subject, terms: tuple[str, ...]) -> set[str]:
    chosen = [term for name, term in subject.profile.terms.items() if name in terms]
    return {
        word.lower() for term in chosen for each in (term.one, term.many) for word in each.split()
    }


VICE_TERM: Final = Form(
    "derived-term", "“{vice}” is the deputy of a “{chair}”: one of the two is out of date"
)


@rule(
    Rule(
        "derived-term",
        Severity.WARNING,
        why="The two words are for one office and its deputy, and only one of them was changed.",
        mend="Leave the deputy's word out, and it follows from the other; or make the two agree.",
        forms=(VICE_TERM,),
        fields=("terms",),
    ),
    RulePage(
        Section.WORDS,
        finds=(
            "A `vice_chair` that does not have the word of the `chair` in it: “Vice-Chair” beside "
            "“Chairman”."
        ),
        matters="Readers take them for two offices that have nothing to do with each other.",
        mending="Leave out `vice_chair`, which then follows from `chair`; or make the two agree.",
        before="`{chair: Chairman, vice_chair: Vice-Chair}`",
        after="`{chair: Chairman}`",
        silence="The Provost's deputy is called the Bailie",
    ),
)
def derived_terms(subject: Subject) -> Iterator[Found]:
    """Find a vice-chair who is not the deputy of the chair by the words for the two."""
    chair, vice = (subject.profile.terms.get(name) for name in ("chair", "vice_chair"))
    if chair is None or vice is None or not _is_english(subject):
        return
    head = re.split(r" (?:of|to) ", chair.one.lower())[0].split()[-1]
    if head not in re.findall(r"\w+", vice.one.lower()):
        message = VICE_TERM(vice=vice.one, chair=chair.one)
        yield subject.at_key(message, "terms.vice_chair", vice.one)


def _is_english(subject: Subject) -> bool:
    return subject.document.language.startswith("en")
