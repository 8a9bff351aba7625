"""References to nothing: to a provision that is not there, or a number that none has."""

import re
from collections.abc import Iterator
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.lint.text_lines import Line, LineKind
from protocol_gen.model.inlines import CrossReference
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

DEAD_REFERENCE: Final = Form(
    "dead-reference", "“{words}” refers to “{target}”, which is not in this document"
)
DEAD_NUMBER: Final = Form("dead-reference-typed", "“{words}” is not in this document")


@rule(
    Rule(
        "dead-reference",
        Severity.ERROR,
        why="A reference to nothing sends the reader looking in vain.",
        mend="Refer to a clause by its id, as {{ see CLAUSE }}, or name the other document.",
        forms=(
            DEAD_REFERENCE,
            DEAD_NUMBER,
        ),
    ),
    RulePage(
        Section.CONTENT,
        finds=(
            "A reference to a provision that is not in the document, and a number typed in a "
            "local change that nothing here has: “paragraph 9.4”, “section 77 of this protocol”, "
            "“clause 12(c)”, “Part 99”, “Appendix Z”, “paras 3 and 9.9”. A reference to another "
            "document is allowed where that is named: “Part 4 of the Constitution”, “section 5 of "
            "the Local Government and Housing Act 1989”. So is another part where this document "
            "is a part itself, by its `numbering: {prefix: …}` or `control: {reference: …}`."
        ),
        matters=(
            "The reader looks in vain, and the clause that was relied on may be the one that was "
            "left out."
        ),
        mending=(
            "Refer to a clause by its id: `{{ see wrong.officers }}`. The number is filled in, "
            "and stays right when other clauses move. If another document is meant, name it: "
            "“section 7 of the standing orders”."
        ),
        before="“as paragraph 9.4 says”, where there is no 9.4",
        after="“as {{ see wrong.officers }} says”",
    ),
)
def dead_references(subject: Subject) -> Iterator[Found]:
    """Find references to provisions that are not there, filled in or typed in a local change."""
    ids = {provision.id for provision in subject.document.all_provisions}
    for line in subject.lines:
        for inline in line.inlines:
            if isinstance(inline, CrossReference) and inline.target not in ids:
                message = DEAD_REFERENCE(words=inline.content, target=inline.target)
                yield subject.at_line(message, line, inline.content)
    yield from _typed_references(subject)


_WORDS: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip
_NAMED: Final = r"(?:\d+[A-Z]{0,2}|[A-Z]{1,2}\d*|[IVXL]+)(?![\w.]*\w)"
"""A part, appendix or schedule: 4, 5C, B, IV."""
_NUMBERED: Final = (
    r"(?:(?:[A-Z]{1,2}\.?)?\d+[A-Z]{0,2}(?:\.\d+)*(?:\s?\([a-z0-9]{1,4}\))*|\([a-z]{1,3}\)"
    rf"|(?:{'|'.join(_WORDS)})\b)"
)
"""A section, paragraph or clause: 9, 9.4, 12(c), 5C.1, (b), nine."""
_OF_PARTS: Final = (
    r"[Pp]arts?|[Pp]ts?\.|[Aa]ppendi(?:x|ces|xes)|[Aa]pps?\.|[Aa]nnex(?:es?|ures?)?|[Ss]chedules?"
    r"|[Ss]chs?\.|[Cc]hapters?|[Cc]hs?\."
)
_OF_PROVISIONS: Final = (
    r"(?:[Ss]ub-?)?(?:[Pp]aragraphs?|[Cc]lauses?|[Ss]ections?)|[Pp]aras?\.?|[Cc]ls?\.|[Ss]ecs?\."
    r"|§{1,2}"
)
_AND: Final = r"(?:,? (?:and|or|to) |, ?|\s?[–-]\s?|\s?&\s?)"
_REFERENCE: Final = (
    rf"(?:\b|(?=§))(?:(?P<part>{_OF_PARTS})\s?(?P<parts>{_NAMED}(?:{_AND}{_NAMED})*)"
    rf"|(?P<kind>{_OF_PROVISIONS})\s?(?P<numbers>{_NUMBERED}(?:{_AND}{_NUMBERED})*)"
    r"|(?P<bare>(?<=[Ss]ee )\d+(?:\.\d+)+|\d+(?:\.\d+)+(?= (?:above|below)[.,;)]))(?![\w.]*\w))"
)
_SIGNS: Final = (
    "part", "pt", "appendi", "app", "annex", "schedule", "sch", "chapter", "ch.", "paragraph",
    "para", "clause", "cl.", "cls.", "section", "sec.", "secs.", "§", "see ", "above", "below",
)  # fmt: skip
"""One of these is in every text that has a reference, in lower case."""


def _typed_references(subject: Subject) -> Iterator[Found]:
    numbers = _Numbers.of(subject)
    for line in subject.lines:
        if not any(inline.origin.change for inline in line.inlines):
            continue
        if not any(sign in line.folded for sign in _SIGNS):
            continue
        for found in re.finditer(_REFERENCE, line.text):
            match = line.match(found.start(), found.end())
            if match.origin.change and numbers.lack(found) and not _is_elsewhere(found, subject):
                yield subject.found(DEAD_NUMBER(words=match.words), match)


_OF_NAME: Final = re.compile(r"paragraph (\S+)")
"""The number of a paragraph of an appendix, or under a heading, in what it is cited by."""


@frozen
class _Numbers:
    """What a reference can lead to: numbers of provisions, and the names of parts."""

    citations: frozenset[str]
    parts: tuple[str, ...]
    is_part: bool
    """Whether the document is itself a part of a larger one, which has others."""

    @classmethod
    def of(cls, subject: Subject) -> "_Numbers":
        """Return what there is in a document."""
        provisions = tuple(subject.document.all_provisions)
        cited = tuple(each.number.citation for each in provisions if each.number)
        within = (found[1] for each in cited for found in _OF_NAME.finditer(each))
        citations = frozenset(map(_plain, (*cited, *within)))
        headings = (line.folded for line in subject.lines if _names_a_part(line))
        reference = subject.document.control.reference.lower()
        prefix = subject.profile.numbering.prefix
        is_part = bool(prefix) or any(word in reference for word in ("part ", "constitution"))
        named = (each.lower() for each in cited if " " in each)
        return cls(citations, (*headings, *named, reference), is_part)

    def lack(self, found: re.Match[str]) -> bool:
        """Whether anything that is referred to is not there."""
        if found["part"]:
            return any(not self._has_part(found["part"], each) for each in _each(found["parts"]))
        return any(not self._has(each) for each in _each(found["numbers"] or found["bare"]))

    def _has(self, number: str) -> bool:
        plain = _plain(number)
        if plain.startswith("("):
            return any(each.endswith(plain) for each in self.citations)
        return plain in self.citations

    def _has_part(self, kind: str, name: str) -> bool:
        if kind.lower().startswith(("part", "pt")) and self.is_part:
            return True
        sign = re.escape(kind.lower().rstrip(".")[:3])
        named = rf"\b{sign}\w*\.?\s{re.escape(name.lower())}(?!\w)"
        return any(re.search(named, part) for part in self.parts)


def _names_a_part(line: Line) -> bool:
    return line.place in {LineKind.HEADING, LineKind.TITLE, LineKind.TITLE_LINE}


def _each(numbers: str) -> list[str]:
    return [each for each in re.split(_AND, numbers) if each]


def _plain(number: str) -> str:
    """Return a number as it is compared: without spaces, in figures."""
    lower = number.replace(" ", "").lower()
    return str(_WORDS.index(lower) + 1) if lower in _WORDS else lower


_DOCUMENT: Final = (
    r"(?:Acts?|Orders?|Regulations|Rules|Measures?|Codes?|Constitution|Schemes?|Convention|GDPR"
    r"|Handbook|Policy|Policies|Charter|Agreement|Procedures?|Guidance|Plan|Strategy|Directive"
    r"|Contract|Manual|Statute|Bill|Byelaws|Standards|Instrument|Terms of Reference"
    r"|constitution|[Ss]tanding [Oo]rders|handbook|[Ss]cheme of delegation"
    r"|[Ff]inancial [Rr]egulations|[Cc]ode of [Cc]onduct|code|[Tt]erms of reference|policy"
    r"|[Pp]rocedure rules)"
)
_YEAR: Final = r"(?: \(?\d{4}\)?)?"
_JUST_BEFORE: Final = (
    rf"\b{_DOCUMENT}{_YEAR}(?: \([^)]*\))?(?:'s|')?,?\s*[(\[:–-]?\s*"
    r"(?:(?:in|under|at|by|and|or|with) )?$|\d{4},? \(?see $"
)
"""The name of a document directly before a reference to it: “the Localism Act 2011, section 28”."""
_EARLIER: Final = (
    rf"\b(?:Act|Order|Regulations|Measure)s? (?:\([^)]*\) )?\d{{4}}|\b(?:{_DOCUMENT})\b[^.(]*$"
)
"""A law named before in the text, or another document in the same sentence."""
_LAW_WORD: Final = (
    r"^ (?:officers?|reports?|notices?|agreements?|orders?|enquir|inquir|investigations?"
    r"|certificates?|proceedings|powers?|dut(?:y|ies)|letters?|consents?|mon(?:ey|ies)|funding"
    r"|designation|directions?|statements?|declarations?|claims?)\b"
)
"""What the law's own sections are put before: a section 151 officer, a section 114 report."""
_MORE: Final = (
    rf"^(?:{_AND}(?:and |or )?(?:(?:{_OF_PARTS})\s?{_NAMED}|(?:{_OF_PROVISIONS})\s?{_NUMBERED}))+"
)
_OF: Final = r"^\)?,? (?:\([^)]*\),? )?of "
_WITHIN: Final = rf"^\)?,? (?:in|to|under|within|from) (?:\S+ ){{0,8}}?{_DOCUMENT}\b"


def _is_elsewhere(found: re.Match[str], subject: Subject) -> bool:
    """Whether a reference is to another document, by the words around it."""
    text = found.string
    before, after = text[: found.start()], text[found.end() :]
    after = after[more.end() :] if (more := re.match(_MORE, after)) else after
    if re.match(_ours(subject), after):
        return False
    is_set_apart = before.endswith(("(", "see ", "See ", "["))
    return bool(
        re.match(_OF, after)
        or re.match(_WITHIN, after)
        or re.match(_LAW_WORD, after)
        or re.search(_JUST_BEFORE, before)
        or (not is_set_apart and re.search(_EARLIER, before))
    )


def _ours(subject: Subject) -> str:
    """Return what comes after a reference that is to this document, in so many words."""
    term = subject.profile.terms.get("protocol")
    names = {"protocol", "document", *([term.one.lower()] if term else [])}
    said = "|".join(re.escape(name) for name in sorted(names))
    return (
        rf"(?i:^\)?,? (?:(?:of|in|to|under|within) (?:this|the present|our)\b"
        rf"|(?:of|in|to|under|within) the (?:{said})\b(?! (?:on|for|of)\b)"
        r"|above|below|overleaf|hereof))"
    )
