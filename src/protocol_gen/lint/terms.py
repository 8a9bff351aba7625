"""Rules about the words that a council chose: its terms, its posts, and how it writes them."""

from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.subject import Line, Match, Place, Subject
from protocol_gen.model.inlines import OriginKind, plain
from protocol_gen.model.rules import Finding

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


def mixed_terms(subject: Subject) -> Iterator[Finding]:
    """Find words in local changes for which the profile chose others, or another case."""
    own = _own_words(subject)
    for match in subject.find(*_PEOPLE):
        if match.origin.kind is not OriginKind.LOCAL_CHANGE or _is_part_of_a_name(match):
            continue
        folded = match.words.lower()
        if folded not in own:
            if not _is_of_another(match):
                message = f"“{match.words}” is none of the words chosen under 'terms'"
                yield subject.found("term-mix", message, match)
        elif _case_differs(match, own[folded]):
            message = f"“{match.words}” is written “{own[folded]}” elsewhere"
            yield subject.found("term-mix", message, match)
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
        for phrase in (term.singular, term.plural)
        for word in (*phrase.split(), phrase)
    }


def _is_part_of_a_name(match: Match) -> bool:
    """Whether a word with a capital stands beside another: "Monitoring Officer", "Chair Smith"."""
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
    if line.place in {Place.TITLE, Place.TITLE_LINE}:
        return True
    if line.place is not Place.HEADING:
        return False
    words = [word for word in line.text.split() if word.isalpha()]
    small = [word for word in words[1:] if word[0].islower()]
    longest_small_word = 4
    return all(len(word) <= longest_small_word for word in small) and not _is_short(words)


def _is_short(words: list[str]) -> bool:
    """Whether a heading has too few words to tell whether it is in title case."""
    fewest = 3
    return len(words) < fewest


def _capital_terms(subject: Subject, own: dict[str, str]) -> Iterator[Finding]:
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
                message = f"“{match.words}” is written “{chosen}” elsewhere"
                yield subject.found("term-mix", message, match)


def _other_document(subject: Subject) -> Iterator[Finding]:
    """Find "this policy" in what calls itself a protocol."""
    term = subject.profile.terms.get("protocol")
    if term is None:
        return
    own = term.singular.lower().split()
    for word in _DOCUMENTS:
        if word in own:
            continue
        for match in subject.find(f"this {word}"):
            if match.is_literal:
                message = f"“{match.words}”: the document calls itself “{term.singular}”"
                yield subject.found("term-mix", message, match)


_OTHERS_COUNCIL: Final = ("a ", "another ", "other ", "each ", "any ", "every ", "principal ")


def _council_in_lower_case(subject: Subject) -> Iterator[Finding]:
    if subject.profile.names.short.words != "Council":
        return
    for match in subject.find("council", as_written=True):
        before = match.line.folded[: match.start]
        is_own = match.origin.kind is OriginKind.LOCAL_CHANGE and not before.endswith(
            _OTHERS_COUNCIL
        )
        if is_own and match.line.text[match.start - 1 : match.start] != "-":
            message = f"“{match.words}” is written “Council” elsewhere"
            yield subject.found("term-mix", message, match)


_BODIES: Final = (
    "committee", "committees", "board", "boards", "panel", "panels", "code of conduct",
    "codes of conduct",
)  # fmt: skip


def _mixed_bodies(subject: Subject) -> Iterator[Finding]:
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
                message = f"“{match.words}” is written “{usual}” elsewhere"
                yield subject.found("term-mix", message, match)


def _is_common(match: Match) -> bool:
    line = match.line
    return (
        match.is_literal
        and line.is_sentence
        and not line.starts_sentence(match.start)
        and not (match.words[0].isupper() and _has_capital_beside(match))
    )


_TITLE_WORDS: Final = ("member", "members", "councillor", "councillors", "officer", "officers",
                       "employee", "employees", "staff")  # fmt: skip


def title_terms(subject: Subject) -> Iterator[Finding]:
    """Find words of the title for people whom the text calls otherwise."""
    own = _own_words(subject)
    title = subject.document.title.replace("/", " ").replace("-", " ").replace("–", " ")  # a dash
    for word in title.split():
        if word.lower() in _TITLE_WORDS and word.lower() not in own and _is_english(subject):
            message = f"the title says “{word}”, which the text never does"
            yield subject.at_key("title-body-term", message, "title", word)


def _is_english(subject: Subject) -> bool:
    return subject.document.language.startswith("en")


_OTHER_POSTS: Final = (
    "Assistant Chief Executive", "Assistant Director", "Chief Financial Officer", "City Solicitor",
    "Democratic Services Manager", "Deputy Chief Executive", "Deputy Clerk", "Director of Finance",
    "Executive Director", "Head of HR", "Head of Legal Services", "Locum Clerk",
    "Managing Director", "Parish Clerk", "Returning Officer", "Section 151 Officer",
    "Senior Management Team", "Corporate Management Team", "Town Clerk", "Town Manager",
)  # fmt: skip
"""Posts beside those of the library's vocabulary that copied texts bring along."""
_TOO_COMMON: Final = frozenset(
    {"cabinet", "clerk", "leader", "proper_officer", "principal_council", "communications_team"}
)
"""Roles whose plain name is also an ordinary word, or that other rules look for."""


def undefined_roles(subject: Subject) -> Iterator[Finding]:
    """Find posts named in plain words that the profile does not have."""
    titles = {role.title for role in subject.profile.roles.values()}
    every = " / ".join(titles)
    for post in sorted({*_vocabulary(subject), *_OTHER_POSTS}):
        if post in every:
            continue
        for match in subject.find(post, as_written=True):
            if match.is_literal and not _is_within(match, titles):
                message = f"the profile has no “{post}”"
                yield subject.found("undefined-role", message, match)


def _vocabulary(subject: Subject) -> Iterator[str]:
    """Yield the usual title of each role that the profile does not have."""
    for name in subject.library.vocabulary.roles:
        if name not in subject.profile.roles and name not in _TOO_COMMON:
            words = name.split("_")
            yield " ".join(word if word == "of" else word.capitalize() for word in words)


def _is_within(match: Match, titles: set[str]) -> bool:
    """Whether a title of the profile stands here, of which this is only a part."""
    text = match.line.text
    return any(
        title in text and text.find(title) <= match.start < text.find(title) + len(title)
        for title in titles
        if match.words in title
    )


def unlinked_roles(subject: Subject) -> Iterator[Finding]:
    """Find two posts that one person holds, where no text names both."""
    printed = _printed_roles(subject)
    roles = subject.profile.roles
    for name, lines in printed.items():
        role = roles[name]
        holder = roles.get(role.held_by)
        if holder is None or holder.title == role.title or role.held_by not in printed:
            continue
        if any(line in printed[role.held_by] for line in lines):
            continue
        first = lines[0]
        message = f"“{role.title}” and “{holder.title}” are one person, which no text says"
        yield subject.at_provision("unlinked-role", message, first.provision, role.title)


def _printed_roles(subject: Subject) -> dict[str, list[Line]]:
    """Return the lines in which each role is named."""
    printed: dict[str, list[Line]] = {}
    for line in subject.lines:
        for inline in line.inlines:
            if (
                inline.origin.kind is OriginKind.ROLE
                and inline.origin.name in subject.profile.roles
            ):
                printed.setdefault(inline.origin.name, []).append(line)
    return printed


def role_aliases(subject: Subject) -> Iterator[Finding]:
    """Find "the Clerk" where the post has a longer title."""
    clerk = subject.profile.roles.get("clerk")
    if clerk is None or not clerk.title.endswith(" Clerk"):
        return
    for match in subject.find("Clerk", as_written=True):
        before = plain(match.line.inlines)[: match.start].split()
        if match.is_literal and not (before and before[-1][0].isupper() and before[-1] != "The"):
            message = f"“{match.words}” is the “{clerk.title}” elsewhere"
            yield subject.found("role-alias", message, match)
