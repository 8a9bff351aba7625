"""Changes as a person counts them."""

from dataclasses import replace

from tests.builders import document, provision, words

from protocol_gen.language.catalogue import words_for
from protocol_gen.model.document import Document, Paragraph, Provision
from protocol_gen.model.inlines import CrossReference, Origin, OriginKind
from protocol_gen.papers.counting import as_counted
from protocol_gen.papers.known_answers import by_kind, how_many
from protocol_gen.revisions import schedule

ENGLISH = words_for("en-GB")


def section(name: str, number: int, *others: str) -> Provision:
    names = (f"{name}.a", f"{name}.b", *others)
    return provision(
        name,
        "",
        *(
            provision(each, f"Words of {each} here.", label=f"{number}.{at}", level=1)
            for at, each in enumerate(names, start=1)
        ),
        heading=name.title(),
        label=str(number),
    )


def citing(number: str) -> Provision:
    reference = CrossReference("one.a", number, Origin(OriginKind.CROSS_REFERENCE, "one.a"))
    return Provision("cites", blocks=(Paragraph((*words("As paragraph "), reference)),))


def counted(old: Document, new: Document) -> str:
    told, references = as_counted(schedule(old, new), old, new)
    return f"{how_many(told, ENGLISH.papers)}: {by_kind(told, ENGLISH, references)}"


OLD = document(section("one", 1), section("two", 2), section("three", 3))
LAST = document(section("two", 1), section("three", 2), section("one", 3))


def test_a_moved_section_counts_once_and_numbers_that_follow_are_said_apart() -> None:
    assert counted(OLD, LAST) == (
        "one change: one substantive; nine provisions take another number"
    )


def test_a_section_that_comes_or_goes_counts_once() -> None:
    fewer = document(section("one", 1), section("two", 2))
    assert counted(OLD, fewer) == "one change: one substantive"
    assert counted(fewer, OLD) == "one change: one substantive"


def test_what_is_reworded_in_a_moved_section_or_moved_into_it_counts_besides() -> None:
    *others, last = LAST.provisions
    first, *rest = last.provisions
    reworded = replace(first, blocks=(Paragraph(words("Other words altogether.")),))
    new = replace(LAST, provisions=(*others, replace(last, provisions=(reworded, *rest))))
    assert counted(OLD, new).startswith("two changes")
    into = document(
        replace(section("two", 1), provisions=section("two", 1).provisions[:1]),
        section("three", 2),
        section("one", 3, "two.b"),
    )
    assert counted(OLD, into).startswith("two changes")


def test_references_that_follow_are_said_apart() -> None:
    old = replace(OLD, provisions=(*OLD.provisions, citing("1.1")))
    new = replace(LAST, provisions=(*LAST.provisions, citing("3.1")))
    assert counted(old, new) == (
        "one change: one substantive; nine provisions take another number and in one provision "
        "a reference follows"
    )


def test_where_only_references_change_they_are_what_is_counted() -> None:
    old, new = (replace(OLD, provisions=(*OLD.provisions, citing(n))) for n in ("1.1", "1.2"))
    assert counted(old, new).startswith("one change")


def test_a_provision_that_changes_by_itself_counts_by_itself() -> None:
    first, *rest = OLD.provisions
    assert counted(OLD, replace(OLD, provisions=tuple(rest))).startswith("one change")
    new = replace(first, provisions=first.provisions[1:])
    assert counted(OLD, replace(OLD, provisions=(new, *rest))).startswith("one change")
