"""The two protocols really come from one library, with little of their own."""

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import combinations

import pytest
from tests import projects

from protocol_gen.model.library import Wording
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import ChangeKind, Profile, Role
from protocol_gen.model.word import Word
from protocol_gen.page.compared_words import words
from protocol_gen.resolver import Resolution, explain
from protocol_gen.writers.text import TextWriter

LIBRARY_WORDS_AT_MOST = 1_570
SHARED_CLAUSES_AT_LEAST = 28
SHARED_WORDINGS_AT_LEAST = 14
CHOICES_AT_MOST = 0.015
CHANGES_AT_MOST = 0.06

PLACEHOLDER = re.compile(r"\{\{.*?\}\}")


def text_of(resolution: Resolution) -> str:
    return TextWriter().write(resolution.document).decode()


def chosen_wordings(resolution: Resolution) -> Iterator[Wording]:
    for decision in resolution.decisions.values():
        for choice in (decision.text, decision.heading):
            if choice:
                yield choice.wording
    for choice in resolution.phrases.values():
        yield choice.wording


def test_the_library_holds_what_the_two_share_once() -> None:
    used: dict[SourceLocation, str] = {
        wording.location: text
        for council in projects.SOURCES
        for wording in chosen_wordings(projects.resolution(council))
        for _, text in wording.sources
    }

    count = sum(len(PLACEHOLDER.sub("□", text).split()) for text in used.values())

    assert count <= LIBRARY_WORDS_AT_MOST


def test_explain_names_the_same_wordings_as_written_in_the_library() -> None:
    for council in projects.SOURCES:
        resolution = projects.resolution(council)
        explanation = explain(resolution, projects.profile(council))

        explained = {
            chosen.source
            for provision in explanation.provisions
            for chosen in (provision.wording, provision.heading)
            if chosen
        } | {chosen.source for _, chosen in explanation.phrases}

        sources = {text for w in chosen_wordings(resolution) for _, text in w.sources}
        assert explained == sources


def test_many_clauses_serve_both_and_many_of_them_in_the_same_wording() -> None:
    one, other = (projects.resolution(council).decisions for council in projects.SOURCES)
    shared = [id_ for id_ in one if id_ in other]
    same = [
        id_
        for id_ in shared
        if one[id_].text == other[id_].text and one[id_].heading == other[id_].heading
    ]

    assert len(shared) >= SHARED_CLAUSES_AT_LEAST
    assert len(same) >= SHARED_WORDINGS_AT_LEAST


def share_changed(council: str, *kinds: ChangeKind) -> float:
    """The share of a document's words that changes of some kinds put in or took out."""
    adopted = words(text_of(projects.resolution(council)))
    without = words(
        text_of(
            projects.resolved(
                projects.with_changes(council, lambda change: change.kind not in kinds)
            )
        )
    )
    changed = sum(
        max(i2 - i1, j2 - j1)
        for tag, i1, i2, j1, j2 in SequenceMatcher(
            None, without, adopted, autojunk=False
        ).get_opcodes()
        if tag != "equal"
    )
    return changed / len(adopted)


@pytest.mark.parametrize("council", projects.SOURCES)
def test_local_changes_carry_few_words(council: str) -> None:
    assert 0 < share_changed(council, ChangeKind.CHOICE) <= CHOICES_AT_MOST
    assert 0 < share_changed(council, ChangeKind.CHOICE, ChangeKind.SLIP) <= CHANGES_AT_MOST


# The corrected draft


@pytest.mark.parametrize("council", projects.SOURCES)
def test_the_corrected_draft_differs_by_exactly_the_slips(council: str) -> None:
    adopted = projects.resolution(council)
    corrected = projects.resolved(
        projects.with_changes(council, lambda change: change.kind is ChangeKind.CHOICE)
    )
    slips = {
        str(change.location)
        for change in projects.profile(council).changes
        if change.kind is ChangeKind.SLIP
    }
    touched = {id_ for id_, decision in adopted.decisions.items() if slips & set(decision.changes)}

    before = {p.id: (p.heading, p.blocks, p.number) for p in adopted.document.all_provisions}
    after = {p.id: (p.heading, p.blocks, p.number) for p in corrected.document.all_provisions}

    assert list(before) == list(after)
    assert {id_ for id_ in before if before[id_] != after[id_]} == touched
    left = {each for d in corrected.decisions.values() for each in d.changes}
    choices = {
        str(change.location)
        for change in projects.profile(council).changes
        if change.kind is ChangeKind.CHOICE
    }
    assert left == choices


@pytest.mark.parametrize("council", projects.SOURCES)
def test_the_draft_is_the_published_text_with_its_slips_mended(council: str) -> None:
    corrected = projects.resolved(
        projects.with_changes(council, lambda change: change.kind is ChangeKind.CHOICE)
    )

    draft = text_of(projects.resolved(projects.draft_profile(council)))

    assert draft == text_of(corrected).replace("Version: 1.0", "Version: 1.1")
    assert draft != text_of(projects.resolution(council))


# No wording is a second copy with other terms


def term_words() -> set[str]:
    """Every word that a term, or the title of a role, says in one of the profiles."""
    found = {"member", "members", "councillor", "councillors", "officer", "officers"}
    for council in projects.SOURCES:
        own = projects.profile(council)
        for term in own.terms.values():
            found |= {*term.one.lower().split(), *term.many.lower().split()}
        for role in own.roles.values():
            for word in (*role.title.split(), *role.word.many.split()):
                if word[0].isupper():
                    found.add(word.lower())
    return found


def bones(text: str, gaps: set[str]) -> list[str]:
    """A text with one sign for each run of what placeholders could say, articles included."""
    text = re.sub(r"[’']s?\b", "", PLACEHOLDER.sub(" □ ", text)).lower()
    signs = ["□" if word in gaps else word for word in re.findall(r"[\w-]+|□|,", text)]
    kept = [word for word in signs if word not in {"the", "a", "an"}]
    return [
        word
        for word, before in zip(kept, ["", *kept], strict=False)
        if (word, before) != ("□", "□")
    ]


def test_a_copy_with_other_terms_would_be_found() -> None:
    one = bones("{{ Members }} can expect from {{ officers }}", term_words())
    copy = bones("Councillors can expect from the Town Clerk's employees", term_words())

    assert one == copy


def test_no_two_wordings_differ_only_by_what_a_placeholder_could_say() -> None:
    library = projects.workspace().library
    gaps = term_words()
    groups = [
        *(clause.wordings for clause in library.clauses.values()),
        *(clause.headings for clause in library.clauses.values()),
    ]  # a phrase is just what chooses between one post and another

    copies = [
        (str(one.location), str(other.location))
        for wordings in groups
        for one, other in combinations(wordings, 2)
        for (_, first), (_, second) in zip(one.sources, other.sources, strict=False)
        if bones(first, gaps) == bones(second, gaps)
    ]

    assert copies == []


# Terms are really terms


def traces(profile: Profile, *old: str) -> list[str]:
    """Runs that still say an old word, outside the title, titles of roles and local changes."""
    explanation = explain(projects.resolved(profile), profile)
    return [
        f"{provision.id}: {span.text}"
        for provision in explanation.provisions
        for span in (*provision.heading_spans, *provision.spans)
        if not span.change
        and span.origin != "role"
        and not (span.origin == "setting" and span.name == "title")
        and any(re.search(rf"\b{word}", span.text, re.IGNORECASE) for word in old)
    ]


@pytest.mark.parametrize("council", projects.SOURCES)
@pytest.mark.parametrize("name", ["member", "officer", "staff_member", "chair", "vice_chair"])
def test_no_trace_of_a_changed_term_is_left(council: str, name: str) -> None:
    own = projects.profile(council)
    old = own.terms[name]
    others = {each.one.lower() for key, each in own.terms.items() if key != name}
    new = {
        key: Word("zebra", "zebras") if key == name or each == old else each
        for key, each in own.terms.items()
    }

    changed = replace(own, terms=new, changes=())

    gone = {old.one, old.many} - others
    if name == "chair":
        gone = {rf"(?<!-){old.one}", rf"(?<!-){old.many}"}
    assert traces(changed, *gone) == []
    assert "zebra" in text_of(projects.resolved(changed)).lower() or name in {"chair", "vice_chair"}


def test_no_trace_of_the_clerk_s_title_is_left() -> None:
    own = projects.profile(projects.BRIDGEND)
    roles = {**own.roles, "clerk": Role(Word("Town Manager", "Town Managers"))}

    changed = replace(own, roles=roles)

    assert traces(changed, "clerk") == []
    assert "the Town Manager’s responsibility" in text_of(projects.resolved(changed))


@pytest.mark.parametrize("council", projects.SOURCES)
def test_no_trace_of_the_council_s_name_is_left(council: str) -> None:
    own = projects.profile(council)
    names = replace(own.names, full="Zebra", in_text=Word("Zebra Body"), short=Word("Body"))

    assert traces(replace(own, names=names), "council(?!lor)", "bridgend") == []
