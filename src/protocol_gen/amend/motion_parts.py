"""The parts of a motion, each about one change: "(i) … (ii) …", "…; and …", "in 3.2 and 3.4 …"."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from protocol_gen.amend.place_grammar import LETTER, NOUN, NUMBER
from protocol_gen.language.english_places import (
    FEW,
    FIRST_FEW,
    ITEM_NOUN,
    LAST_FEW,
    MARK,
    ORDINAL,
    ORDINAL_WORDS,
    ROW_NOUN,
    SENTENCE_NOUN,
)

_BEGIN: Final = (
    r"(?:(?:that )?(?:in(?! (?:its|their|lieu|place|the place)\b)|at|after|before|omit|delete"
    r"|leave out|strike|throughout|from|amend|under)"
    rf"|(?:that )?(?:{NOUN}) ?\d[\w.()]*(?=[:,]|\s+(?:be|to|should|shall|is|are|must)\b))"
    r"(?!\w)"
)
_PLACED: Final = rf"(?:in|from|at the (?:end|beginning) of) (?:the )?(?:{NOUN} ?)?\d"
_PUT_IN: Final = (
    rf"(?:and\s+)?(?:insert|substitute)\s*:?\s+(?:the words? )?{MARK}\s*(?:instead|therefor"
    r"|in (?:its|their) place)?(?:[.\s]*$|\s*[.;])"
)
"""What is put in and nothing said of where: it belongs to what is left out before it."""
_ENDS: Final = re.compile(
    rf";\s*(?:and\b)?(?!\s*{_PUT_IN})|\n+|(?<={MARK})[.]\s+(?!\s*{_PUT_IN})"
    rf"|(?<=[\w)])\.\s+(?={_BEGIN})"
    rf"|(?:,|\.)?\s+and(?=\s+{_BEGIN}(?!\s*{MARK}))|(?<={MARK}),\s+(?={_PLACED})",
    re.IGNORECASE,
)
_ONLY_PLACE: Final = re.compile(
    rf"\s*(?:that )?(?:in )?(?:{NOUN} ?)?\d[\d.]*\d(?: ?{LETTER})?(?:[,:]? (?:the )?(?:{ORDINAL})"
    rf" (?:{SENTENCE_NOUN}|{ITEM_NOUN}))?\s*",
    re.IGNORECASE,
)
"""A place of which the part after it says what is done: "paragraph 2.2 and paragraph 2.3 be …"."""
_DONE_THERE: Final = re.compile(
    r"\s*(?:omit|delete|leave|strike|remove|insert|add|replace|substitute|amend|change|for|after"
    rf"|before|reword|alter|the words?|{MARK})",
    re.IGNORECASE,
)
"""What is done at a place that was named alone: "38.1, second sentence. Omit …"."""
_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_ALONE: Final = r"(?:\((?:[a-z]|[ivx]{2,4})\)|(?:[a-z]|[ivx]{2,4})(?![\w']))"
_JOIN: Final = r"(?:,? and |, ?| & )"
_LIST: Final = re.compile(
    rf"(?<![\w.])(?P<noun>{NOUN} ?)?(?:both )?(?P<all>{NUMBER}"
    rf"(?:{_JOIN}(?:also )?(?:in )?(?:{NOUN} ?)?(?:{NUMBER}|{LETTER}))+)(?![\w(]|\.\d)",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(
    rf"(?<![\w.])(?P<noun>{NOUN} ?)?(?:from )?(?P<first>{NUMBER}) ?(?:to|-|–|—|through|until) ?"
    rf"(?:{NOUN} ?)?(?P<last>{NUMBER}|{LETTER})(?![\w(]|\.\d)(?: \(?inclusive\)?)?",
    re.IGNORECASE,
)
_LETTER_LIST: Final = re.compile(
    rf"(?<![\w.])(?P<noun>{NOUN}|{ITEM_NOUN}) ?(?P<all>{_ALONE}(?:{_JOIN}(?:{NOUN} ?)?{_ALONE})+)"
    r"(?= of| in| from| to|[,.:]|$| be\b)",
    re.IGNORECASE,
)
_LETTER_RANGE: Final = re.compile(
    rf"(?<![\w.])(?P<noun>{NOUN}|{ITEM_NOUN}) ?(?P<first>{_ALONE}) ?(?:to|-|–|—) ?"
    rf"(?P<last>{_ALONE})(?= of| in| from|[,.:]|$| be\b)",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(
    (
        rf"(?<!new )\b(?P<noun>{SENTENCE_NOUN}|{ITEM_NOUN}"
        rf"|{ROW_NOUN}) (?P<all>\d\d?(?:{_JOIN}\d\d?)*)(?![\d.(])"
    ),
    re.IGNORECASE,
)
"""Sentences or items by their number: "bullets 2 and 3"."""
_ORDINAL_LIST: Final = re.compile(
    rf"\b(?:both )?(?P<all>(?:the )?(?:{ORDINAL})(?:{_JOIN}(?:the )?(?:{ORDINAL}))+)"
    rf" (?P<noun>{SENTENCE_NOUN}|{ITEM_NOUN}|paragraphs?)\b",
    re.IGNORECASE,
)
_FEW: Final = re.compile(
    rf"\b(?:the )?(?P<end>{FIRST_FEW}|{LAST_FEW}) (?P<count>{'|'.join(FEW)})"
    rf" (?P<noun>{SENTENCE_NOUN}|{ITEM_NOUN}|paragraphs?)\b",
    re.IGNORECASE,
)
"""The first or last few: "the last two sentences"."""
_NOT_LISTS: Final = re.compile(
    r"\bchange places\b|\b(?:between|transpos\w+|swap\w*|switch\w*|interchang\w+|exchang\w+"
    r"|revers\w+"
    r"|merg\w+|combin\w+|mov(?:e|ing)|be moved|relocat\w+|reposition\w*)\b",
    re.IGNORECASE,
)


def split_parts(masked: str) -> Iterator[str]:
    """Yield the parts of a motion, each about one change or one place and those like it."""
    for numbered in _numbered_parts(masked.strip()):
        waiting = ""
        for part in filter(lambda each: each.strip(" .,"), _ENDS.split(numbered)):
            joint = ": " if _DONE_THERE.match(part) else " and "
            said = f"{waiting}{joint if waiting else ''}{part.strip()}"
            waiting = said if _ONLY_PLACE.fullmatch(part) else ""
            if not waiting:
                yield said
        if waiting:
            yield waiting


def _numbered_parts(text: str) -> Sequence[str]:
    """Return what stands under (i), (ii) … or 1., 2. …, if a motion is put so."""
    for marks in (_ROMAN, _LETTERS, tuple(map(str, range(1, 30)))):
        for form in (r"\({}\)", r"{}\)", r"{}\.(?!\d)"):
            opened = re.match(form.format(marks[0]) + r"\s*(?=\S)", text, re.IGNORECASE)
            if opened:
                parts = list(_cut_at(text[opened.end() :], form, marks[1:]))
                if len(parts) > 1 or form != r"{}\)":
                    return parts
    return (text,)


def _cut_at(text: str, form: str, marks: Sequence[str]) -> Iterator[str]:
    for mark in marks:
        apart = r"(?:[;,.]?\s+)" if mark.isdigit() else r"(?:[;,.]|\s)\s*"
        pattern = rf"{apart}(?:and\s+)?{form.format(mark)}\s+"
        marked = re.finditer(pattern, text, re.IGNORECASE)
        found = next((each for each in marked if not _is_of_place(text, each)), None)
        if not found:
            break
        yield text[: found.start()]
        text = text[found.end() :]
    yield text


def _is_of_place(text: str, mark: re.Match[str]) -> bool:
    """Whether a letter is that of an item: "paragraph 2.1 (a)"."""
    before = text[: mark.start()]
    is_apart = mark.group()[0] in ";."
    is_named = re.search(rf"(?:\d|\b(?:{NOUN}|{ITEM_NOUN}))$", before, re.IGNORECASE)
    return not is_apart and is_named is not None


def halves(part: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to take a part as two: at each "and" or comma."""
    for found in re.finditer(r",?\s+(?:and|then|and then)\s+|,\s+", part):
        yield part[: found.start()], part[found.end() :]


_WORDS_LISTED: Final = re.compile(
    rf"{MARK}(?:,\s*(?:the words?\s+)?{MARK})*,?\s+and\s+(?:the words?\s+)?{MARK}", re.IGNORECASE
)
_OTHER_VERBS: Final = re.compile(
    r"\b(?:insert|add|replac|substitut|between|from|after|before|read|amend|chang)\w*\b.*"
    rf"{MARK}.*{MARK}|\b(?:insert|add|replac|substitut|between|after|before|read|chang|for)\w*",
    re.IGNORECASE | re.DOTALL,
)
_OUT: Final = re.compile(
    r"\b(?:delet|omit|omission|remov|leav|left|str[iu]k|struck|taken? out)", re.IGNORECASE
)


def each_words(part: str) -> tuple[str, ...]:
    """Return a part once for each quotation of a list that is left out: "delete 'a' and 'b'"."""
    found = _WORDS_LISTED.search(part)
    if not found or not _OUT.search(part) or _OTHER_VERBS.search(part):
        return (part,)
    marks = re.findall(MARK, found.group())
    before, behind = part[: found.start()], part[found.end() :]
    return tuple(f"{before}{mark}{behind}" for mark in marks)


# Places side by side


def each_place(part: str) -> tuple[str, ...]:
    """Return a part once for each place that it names: "in 3.2 and 3.4", "items (a) to (c)"."""
    part = _joined_places(part)
    if _NOT_LISTS.search(part):
        return (_tidied(part),)
    forms: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Sequence[str]]], ...] = (
        (_RANGE, _in_range),
        (_LIST, _in_list),
        (_LETTER_RANGE, _in_letter_range),
        (_LETTER_LIST, _in_letter_list),
        (_ORDINAL_LIST, _in_ordinal_list),
        (_FEW, _in_few),
    )
    for pattern, places_in in forms:
        for found in pattern.finditer(part):
            places = places_in(found)
            if places:
                before, behind = part[: found.start()], part[found.end() :]
                return tuple(_tidied(f"{before}{each}{behind}") for each in places)
    return (_tidied(part),)


def _tidied(part: str) -> str:
    return _with_one_place(_without_dashes(part))


_OUTER: Final = re.compile(
    rf"^(?P<before>\s*(?:that )?)(?:in|from|under|at)? ?(?P<number>(?:{NOUN} ?)?{NUMBER})"
    r"(?![\w(]|\.\d)[,:]?\s+(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_INNER: Final = re.compile(
    rf"(?:(?:{NOUN}|{ITEM_NOUN}) ?)?(?<![\w.])(?P<letter>\([a-z]{{1,4}}\))"
    r"(?! ?\()(?= be\b| to be\b|[,.:]|$)"
    rf"|(?:the )?(?P<nth>(?:{ORDINAL}) (?:{ITEM_NOUN}|{SENTENCE_NOUN}))"
    r"(?= be\b| to be\b| with\b| by\b|,? and (?:insert|substitute|replace)|[.]|$)",
    re.IGNORECASE,
)


def _with_one_place(part: str) -> str:
    """Return "omit 6.1(b)" for "in 6.1 omit item (b)": a place named in two steps."""
    outer = _OUTER.match(part)
    inner = _INNER.search(outer["rest"]) if outer else None
    if not outer or not inner or re.search(r"\d", outer["rest"]) or "(" in outer["number"]:
        return part
    rest, number = outer["rest"], outer["number"]
    if not re.match(rf"\s*(?:{_VERB})?\s*(?:the )?$", rest[: inner.start()], re.IGNORECASE):
        return part
    place = f"{number}{inner['letter']}" if inner["letter"] else f"the {inner['nth']} of {number}"
    return f"{outer['before']}{rest[: inner.start()]}{place}{rest[inner.end() :]}"


_VERB: Final = r"omit|delete|leave out|strike out|strike|remove|replace"


def _without_dashes(part: str) -> str:
    return re.sub(r"(?<=\S)\s*[–—]\s*(?=\S)|\s+-+\s+", ", ", part)


def _between_two(found: re.Match[str]) -> str:
    """Return the place after the first of two numbers that follow one another."""
    (above, _, one), (other_above, _, other) = (found[at].rpartition(".") for at in (1, 2))
    follow = above == other_above and int(other) == int(one) + 1
    return f"after paragraph {found[1]}" if follow else found.group()


_JOINED: Final[Sequence[tuple[str, str | Callable[[re.Match[str]], str]]]] = (
    (rf" \(((?:{ORDINAL}) (?:{SENTENCE_NOUN}|{ITEM_NOUN}))\)", r", \1,"),
    ((rf"(?:(?:{NOUN}|{ITEM_NOUN}) ?)?\(([a-z]|[ivx]{{2,4}})\) and \(([a-z]|[ivx]{{2,4}})\)"
     rf" (?:of|in) (?:{NOUN} ?)?(\d+(?:\.\d+)*)"), r"\3(\1) and \3(\2)"),
    (r"\b(in|from|omit|delete) \(([a-z]|[ivx]{2,4})\)(?= |$|[,.:])", r"\1 item (\2)"),
    (rf"\bbetween (?:{NOUN} ?)?(\d+(?:\.\d+)*) and (?:{NOUN} ?)?(\d+(?:\.\d+)*)(?!\.?\d)",
     _between_two),
    (rf"\b(?:{NOUN}) ?(\d+)(?P<in>(?:,| \([^)]*\),?)?)(?: in| at)? (?:the )?(?:{NOUN}) ?\1\.(\d+)",
     r"paragraph \1.\3"),
    (rf"\b(?:{NOUN}) ?(\d+),?(?: in)? (?:{NOUN}) ?\(?(\d+)\)?(?![\w.(]*\d)", r"paragraph \1.\2"),
    (rf"\b(?:{NOUN}) ?\(?(\d+)\)? (?:of|in|under) (?:{NOUN}) ?(\d+)(?![\w.]*\d)",
     r"paragraph \2.\1"),
    (rf"\b(?:(?:{NOUN}) ?)?(\d+)\.(\d+) (?:of|in|under) (?:{NOUN}) ?\1(?![\w.]*\d)",
     r"paragraph \1.\2"),
    ((rf"\b((?:{NOUN}) ?)?(\d+(?:\.\d+)*),? (?:{NOUN}|{ITEM_NOUN})(?: ?\(| )((?:[a-z]"
      rf"|[ivx]{{2,4}}))\)?"
     r"(?=\s*(?:[,.:]|$|\s(?:leave|delete|omit|strike|remove|insert|replace|the|after|before"
     r"|substitute|add|be|amend|for)\b))"), r"paragraph \2(\3)"),
    ((rf"(?<!new )(?<!new sub-)\b((?:{NOUN}|{ITEM_NOUN})) ((?:[a-hj-z]|[ivx]{{1,4}}))"
     r"(?= of\b| in\b| from\b|[,:]|\.(?!\d)|$)"), r"\1 (\2)"),
)  # fmt: skip
"""A place named in two steps ("section 8, paragraph 2"), and the number that it has."""


def _joined_places(part: str) -> str:
    for pattern, number in _JOINED:
        part = re.sub(pattern, number, part, flags=re.IGNORECASE)
    return _COUNTED.sub(_in_ordinals, part)


def _in_ordinals(found: re.Match[str]) -> str:
    """Return "the second and third bullet" for "bullets 2 and 3"."""
    numbers = [int(each) for each in re.findall(r"\d+", found["all"])]
    if any(each not in ORDINAL_WORDS for each in numbers):
        return found.group()
    words = " and ".join(ORDINAL_WORDS[each] for each in numbers)
    return f"the {words} {found['noun'].rstrip('s')}"


def _in_list(found: re.Match[str]) -> Sequence[str]:
    numbers = re.findall(rf"{NUMBER}|{LETTER}", found["all"], re.IGNORECASE)
    bare = re.sub(rf"{NOUN} ?\d+", "", found["all"], flags=re.IGNORECASE)
    if not found["noun"] and any(each.isdigit() for each in re.split(r"[\s,&]+", bare)):
        return ()
    above = ""
    result = []
    for number in numbers:
        if number.startswith("("):
            number = above + number  # noqa: PLW2901  # the letter of the number before it
        above = number[: number.rindex("(")] if "(" in number else number
        result.append(f"paragraph {number}")
    return result


def _in_range(found: re.Match[str]) -> Sequence[str]:
    first, last = (found[each].rstrip(".").replace(" ", "") for each in ("first", "last"))
    if "(" in first and "(" in last:
        above, _, letter = first[:-1].rpartition("(")
        above_last, _, last_letter = last[:-1].rpartition("(")
        if above_last not in {"", above}:
            return ()
        return [f"paragraph {above}({each})" for each in _between(letter, last_letter)]
    above, dot, at = first.rpartition(".")
    above_last, _, end = last.rpartition(".")
    if above != above_last or not (at.isdigit() and end.isdigit()):
        return ()
    if not dot and not found["noun"]:
        return ()
    return [f"paragraph {above}{dot}{each}" for each in range(int(at), int(end) + 1)]


def _between(first: str, last: str) -> Sequence[str]:
    """Return the letters, or else the Roman numerals, from one to another."""
    for marks in (_LETTERS, _ROMAN):
        if first in marks and last in marks:
            return [*marks][[*marks].index(first) : [*marks].index(last) + 1]
    return ()


def _in_letter_range(found: re.Match[str]) -> Sequence[str]:
    letters = _between(found["first"].strip("()").lower(), found["last"].strip("()").lower())
    return [f"item ({each})" for each in letters]


def _in_letter_list(found: re.Match[str]) -> Sequence[str]:
    letters = re.findall(_ALONE, re.sub(r"\band\b|&", ",", found["all"]), re.IGNORECASE)
    return [f"item ({each.strip('()')})" for each in letters]


def _in_ordinal_list(found: re.Match[str]) -> Sequence[str]:
    ordinals = re.findall(rf"\b(?:{ORDINAL})\b", found["all"], re.IGNORECASE)
    return [f"the {each} {found['noun'].rstrip('s')}" for each in ordinals]


def _in_few(found: re.Match[str]) -> Sequence[str]:
    count = FEW[found["count"].lower()]
    is_last = re.fullmatch(LAST_FEW, found["end"], re.IGNORECASE)
    places = range(-count, 0) if is_last else range(1, count + 1)
    return [f"the {ORDINAL_WORDS[at]} {found['noun'].rstrip('s')}" for at in places]
