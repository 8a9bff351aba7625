"""References to nothing, however they are written, and rightful ones to other documents."""

from dataclasses import replace

import pytest
from tests import builders
from tests.lint.planting import Pair, change, words_found

from protocol_gen.model.document import Document, Number, Paragraph
from protocol_gen.model.inlines import CrossReference, Origin, OriginKind, Text


def cited(target: str) -> Document:
    see = Text("See ", builders.LIBRARY)
    reference = CrossReference(target, "1", Origin(OriginKind.CROSS_REFERENCE, target))
    citing = replace(builders.provision("a"), blocks=(Paragraph((see, reference)),))
    return builders.document(citing)


PAIRS = (
    Pair(
        "dead-reference",
        change("Paragraph 9 applies."),
        change("Paragraph 9 of Schedule 2 to the Localism Act 2011 applies."),
        "Paragraph 9",
    ),
    Pair("dead-reference", cited("gone"), cited("a"), "1"),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []


DEAD = (
    "As section 77 of this protocol says.",
    "See Appendix Z.",
    "Paragraph 9.9 applies.",
    "Part 99 applies.",
    "It is in clause 12(c).",
    "See sections 1, 2 and 77.",
    "See paras 1 and 9.9.",
    "See para. 9.9 above.",
    "As paragraph nine says.",
    "Members follow the code of conduct (see section 77).",
    "Section 12 sets out the procedure.",
    "Schedule 3 has the form.",
    "See Annex B.",
    "As Appendix IV says.",
    "Refer paragraph 9 to the Clerk.",
    "Under section 9 in writing.",
    "See § 9.9.",
    "See section 77 in this document.",
    "See Section 77 of the protocol.",
    "See sub-paragraph 9.4.",
    "As Chapter 3 says.",
    "See paragraphs 9–12.",
    "This is set out in section 77 below.",
    "It follows from section 77, which says so.",
    "See 9.9.",
    "As in 9.9 above, it holds.",
    "It says so in 9.9 below.",
)


LIVE = (
    "As section 1 says.",
    "See paragraph 2.",
    "Part 4 of the Constitution applies.",
    "See section 5 of the Local Government and Housing Act 1989.",
    "The Local Government and Housing Act 1989, section 5, applies.",
    "The Constitution sets this out in Part 4.",
    "Under the Localism Act 2011 (section 28) complaints are decided.",
    "The section 151 officer advises.",
    "A section 114 report is rare.",
    "Part 4, section 2 of the Constitution applies.",
    "Sections 28 and 29 of the Localism Act 2011 apply.",
    "Section 28(7) of that Act applies.",
    "The Localism Act 2011 applies. Section 28 says how.",
    "The procedure in paragraph 12 of the standing orders applies.",
    "Standing orders, paragraph 3.4, apply.",
    "See Schedule 12A to the Local Government Act 1972.",
    "See paragraph 3 of Schedule 12A to the Local Government Act 1972.",
    "Officers play a part in all this.",
    "As part of a review, sections of the text change.",
    "It is in part a matter of trust.",
    "Section 106 agreements are not discussed.",
    "See paragraph 7.3 of the Councillors' Code.",
    "Paragraph 9 of Schedule 2 to the Act applies.",
    "It takes part 2 of the budget of the year.",
    "See Appendix B to the Constitution.",
    "See Part 3A of the Constitution and Part 5 of the Constitution.",
    "The code of conduct says so in paragraph 9.",
    "The clause is void.",
    "Part A of the register is public.",
    "It meets WCAG 2.2.",
    "Version 1.0 is old.",
    "The office opens at 9.30 in the morning.",
    "See 1 above.",
    "The Localism Act 2011 (see section 28) applies.",
)


@pytest.mark.parametrize("text", DEAD)
def test_a_dead_reference_is_found_however_it_is_written(text: str) -> None:
    (words,) = words_found("dead-reference", change(text, numbering="{scheme: decimal}"))

    assert words in text


@pytest.mark.parametrize("text", LIVE)
def test_a_reference_to_another_document_or_to_what_is_there_is_not(text: str) -> None:
    assert words_found("dead-reference", change(text, numbering="{scheme: decimal}")) == []


@pytest.mark.parametrize("text", ["See Part 4.", "Part 3A applies."])
@pytest.mark.parametrize(
    "keys",
    [
        {"control": "{reference: Part 5 of the Constitution}"},
        {"numbering": "{scheme: decimal, prefix: '5C.'}"},
    ],
    ids=str,
)
def test_a_part_of_a_constitution_may_refer_to_other_parts(text: str, keys: dict[str, str]) -> None:
    assert words_found("dead-reference", change(text)) != []
    assert words_found("dead-reference", change(text, **keys)) == []


def test_an_appendix_is_found_by_its_heading() -> None:
    text = "- {insert: See Appendix A., id: local.b, after: a, kind: choice, reason: why not}"
    with_it = "- {insert: All is well., heading: 'Appendix A: forms', id: local.c, after: a, "
    project = change("")

    without = replace(project, changes=text)
    whole = replace(project, changes=f"{text}\n{with_it}kind: choice, reason: why not}}")

    assert words_found("dead-reference", without) == ["Appendix A"]
    assert words_found("dead-reference", whole) == []


@pytest.mark.parametrize("said", ["See Appendix B.", "See paragraph 3 of Appendix B."])
def test_a_reference_to_an_appendix_that_is_there_is_no_fault(said: str) -> None:
    number = Number("3", "Appendix B, paragraph 3", 0, in_words=True)
    head = Number("Appendix B", "Appendix B", 0, in_words=True)
    appendix = replace(builders.provision("local.b", heading="Rights"), number=head)
    told = replace(builders.provision("local.b.text", said), number=number)

    assert words_found("dead-reference", builders.document(appendix, told)) == []
