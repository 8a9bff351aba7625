"""Changes as a person counts them."""

from dataclasses import replace

from tests.builders import document, provision, words

from protocol_gen.language.catalogue import words_for
from protocol_gen.model.amendment import Action, AmendmentKind
from protocol_gen.model.document import Document, Paragraph, Provision, ProvisionForm
from protocol_gen.model.inlines import CrossReference, Origin, OriginKind
from protocol_gen.papers.known_answers import by_kind, how_many
from protocol_gen.revisions import schedule
from protocol_gen.revisions.counting import CountedChanges, counted

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


def told(old: Document, new: Document) -> str:
    changes = schedule(old, new)
    found = counted(changes, old, new)
    return f"{how_many(found, changes, ENGLISH.papers)}: {by_kind(found, changes, ENGLISH)}"


OLD = document(section("one", 1), section("two", 2), section("three", 3))
LAST = document(section("two", 1), section("three", 2), section("one", 3))


def test_a_moved_section_counts_once_and_numbers_that_follow_are_said_apart() -> None:
    assert told(OLD, LAST) == ("one change: a substantive one; nine provisions take another number")


def test_a_section_that_comes_or_goes_counts_once() -> None:
    fewer = document(section("one", 1), section("two", 2))
    assert told(OLD, fewer) == "one change: a substantive one"
    assert told(fewer, OLD) == "one change: a substantive one"


def test_what_is_reworded_in_a_moved_section_or_moved_into_it_counts_besides() -> None:
    *others, last = LAST.provisions
    first, *rest = last.provisions
    reworded = replace(first, blocks=(Paragraph(words("Other words altogether.")),))
    new = replace(LAST, provisions=(*others, replace(last, provisions=(reworded, *rest))))
    assert told(OLD, new).startswith("two changes")
    into = document(
        replace(section("two", 1), provisions=section("two", 1).provisions[:1]),
        section("three", 2),
        section("one", 3, "two.b"),
    )
    assert told(OLD, into).startswith("two changes")


def paragraph(number: str, *sentences: str, name: str = "p") -> tuple[Provision, ...]:
    """Return a numbered paragraph whose sentences are clauses of their own."""
    first, *others = sentences
    return (
        provision(f"{name}.0", first, label=number),
        *(
            provision(f"{name}.{at}", each, form=ProvisionForm.RUN_ON)
            for at, each in enumerate(others, start=1)
        ),
    )


TWO = document(*paragraph("1", "Be kind.", "Be just."), *section("one", 2).provisions)


def done(old: Document, new: Document) -> list[tuple[Action, int]]:
    found = counted(schedule(old, new), old, new)
    return [(each.action, len(each.parts)) for each in found.changes]


def test_a_paragraph_of_several_sentences_counts_once() -> None:
    gone = document(*section("one", 1).provisions)
    reworded = document(
        *paragraph("1", "Be very kind.", "Be wholly just."), *section("one", 2).provisions
    )

    assert done(TWO, gone) == [(Action.OMIT, 2)]
    assert done(gone, TWO) == [(Action.INSERT, 2)]
    assert done(TWO, reworded) == [(Action.AMEND, 2)]


def test_a_paragraph_that_loses_or_gains_a_sentence_is_changed() -> None:
    fewer = document(*paragraph("1", "Be kind."), *section("one", 2).provisions)
    other = document(*paragraph("1", "Be very kind."), *section("one", 2).provisions)

    assert done(TWO, fewer) == [(Action.AMEND, 1)]
    assert done(fewer, TWO) == [(Action.AMEND, 1)]
    assert done(TWO, other) == [(Action.AMEND, 2)]


def test_a_sentence_that_only_comes_to_open_its_paragraph_is_no_change() -> None:
    new = document(provision("p.1", "Be just.", label="1"), *section("one", 2).provisions)

    found = counted(schedule(TWO, new), TWO, new)

    assert [(each.action, len(each.parts)) for each in found.changes] == [(Action.AMEND, 1)]
    assert found.following == ()
    assert schedule(TWO, new).numbers == ()


def test_of_a_paragraph_the_weightiest_kind_counts() -> None:
    new = document(
        *paragraph("1", "be kind.", "Be other than just."), *section("one", 2).provisions
    )

    (found,) = counted(schedule(TWO, new), TWO, new).changes

    assert found.kind is AmendmentKind.SUBSTANTIVE
    assert {each.kind for each in found.parts} > {found.kind}


def test_the_line_that_names_the_version_is_no_change() -> None:
    line = provision("title.version", "Version: 1.1", form=ProvisionForm.TITLE_LINE)
    new = replace(OLD, title_block=(*OLD.title_block[:2], line))

    changes = schedule(OLD, new)
    (named,) = (replace(each, kind=AmendmentKind.NUMBERING) for each in changes.amendments)
    assert counted(replace(changes, amendments=(named,)), OLD, new) == CountedChanges(())


def test_what_goes_along_is_named_with_what_it_is_in() -> None:
    changes = schedule(OLD, document(section("one", 1), section("two", 2)))
    (found,) = counted(changes, OLD, document(section("one", 1), section("two", 2))).changes

    assert [each.clause for each in (*found.parts, *found.along)] == [
        "three",
        "three.a",
        "three.b",
    ]


def test_references_that_follow_are_said_apart() -> None:
    old = replace(OLD, provisions=(*OLD.provisions, citing("1.1")))
    new = replace(LAST, provisions=(*LAST.provisions, citing("3.1")))
    assert told(old, new) == (
        "one change: a substantive one; nine provisions take another number and in one provision "
        "a reference follows"
    )


def test_where_only_references_change_they_are_what_is_counted() -> None:
    old, new = (replace(OLD, provisions=(*OLD.provisions, citing(n))) for n in ("1.1", "1.2"))
    assert told(old, new).startswith("one change")


def test_a_provision_that_changes_by_itself_counts_by_itself() -> None:
    first, *rest = OLD.provisions
    assert told(OLD, replace(OLD, provisions=tuple(rest))).startswith("one change")
    new = replace(first, provisions=first.provisions[1:])
    assert told(OLD, replace(OLD, provisions=(new, *rest))).startswith("one change")
