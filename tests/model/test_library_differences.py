"""What two versions of a library have in common."""

import pytest
from tests import sources_of

from protocol_gen.model.library import Wording
from protocol_gen.model.library_differences import differing_texts, has_text, parts_of

CLAUSES = """
- id: a
  heading: Respect
  wordings:
  - {name: firm, text: All must be civil.}
  - {text: All are civil.}
- {id: b, text: 'So {{ it-is }}.'}
"""
PHRASES = """
- name: it-is
  wordings: [{text: it is}]
"""
CLAUSES = CLAUSES.replace("it-is", "phrase_it")
PHRASES = PHRASES.replace("it-is", "phrase_it")
OLD = sources_of.library(CLAUSES, phrases=PHRASES)


def differences(old: str, new: str) -> list[str]:
    clauses, phrases = CLAUSES.replace(old, new), PHRASES.replace(old, new)
    return [
        str(each) for each in differing_texts(OLD, sources_of.library(clauses, phrases=phrases))
    ]


def test_every_name_of_a_library_is_known() -> None:
    names = {str(each) for each in parts_of(OLD)}

    assert names == {
        "clause a",
        "clause b",
        "wording firm of clause a",
        "phrase phrase_it",
        "term member",
        "term officer",
        "role clerk",
        "role leader",
        "setting reply_time",
        "outline usual",
    }


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("All are", "All are always", ["clause a"]),
        ("Respect", "Being civil", ["clause a"]),
        ("{name: firm,", "{name: stern,", ["clause a"]),
        ("{id: b,", "{id: b, when: {nation: wales},", ["clause b"]),
        ("text: it is", "text: it stays", ["phrase phrase_it"]),
        ("- {id: b,", "- {id: b, note: A remark.,", []),
        ("nothing", "else", []),
    ],
)
def test_what_reads_otherwise_is_found_and_nothing_else(
    old: str, new: str, found: list[str]
) -> None:
    assert differences(old, new) == found


def test_what_is_in_one_library_alone_is_no_difference_of_texts() -> None:
    less = sources_of.library("- {id: a, text: All are civil.}")

    assert [str(each) for each in differing_texts(less, OLD)] == ["clause a"]
    assert [each for each in differing_texts(OLD, less) if each.name == "b"] == []


def test_a_text_is_found_among_others_in_each_of_its_languages() -> None:
    said = Wording((), (("en", "All."), ("cy", "Pawb.")))
    other = Wording((), (("en", "All."), ("cy", "Oll.")))

    assert has_text(said, (other, said))
    assert not has_text(said, (other,))
    assert not has_text(said, ())
