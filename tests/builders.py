"""Values for tests: each function fills in what a test does not care about."""

from collections.abc import Iterable
from dataclasses import replace

from protocol_gen.model.document import (
    Block,
    Definition,
    DefinitionList,
    Document,
    ListBlock,
    ListItem,
    Note,
    Number,
    NumberLevel,
    NumberStyle,
    Paragraph,
    Provision,
    ProvisionForm,
    Quotation,
    Table,
)
from protocol_gen.model.inlines import CrossReference, Inlines, Origin, OriginKind, Text

LIBRARY = Origin(OriginKind.LIBRARY, "test")
DECIMAL = (
    NumberLevel(NumberStyle.DECIMAL, "%1"),
    NumberLevel(NumberStyle.DECIMAL, "%1.%2"),
)
LEGAL = (
    *DECIMAL,
    NumberLevel(NumberStyle.LOWER_LETTER, "(%3)"),
    NumberLevel(NumberStyle.LOWER_ROMAN, "(%4)"),
)


def words(content: str, language: str = "") -> Inlines:
    return (Text(content, LIBRARY, language),) if content else ()


def number(label: str, level: int = 0) -> Number:
    return Number(label, label, level)


def provision(
    id_: str,
    content: str = "",
    *below: Provision,
    form: ProvisionForm = ProvisionForm.BLOCK,
    heading: str = "",
    label: str = "",
    level: int = 0,
    blocks: Iterable[Block] = (),
    language: str = "",
) -> Provision:
    paragraph = (Paragraph(words(content)),) if content else ()
    return Provision(
        id=id_,
        form=form,
        number=number(label, level) if label else None,
        heading=words(heading),
        blocks=(*paragraph, *blocks),
        provisions=below,
        language=language,
    )


def item(id_: str, content: str, *below: Provision, label: str = "", level: int = 0) -> Provision:
    return provision(id_, content, *below, form=ProvisionForm.ITEM, label=label, level=level)


def document(
    *provisions: Provision,
    title: str = "Protocol on Member/Officer Relations",
    numbering: tuple[NumberLevel, ...] = DECIMAL,
    language: str = "en-GB",
) -> Document:
    return Document(
        slug="testham",
        council="Testham Town Council",
        title=title,
        version="1.0",
        language=language,
        title_block=(
            provision("title.council", "Testham Town Council", form=ProvisionForm.TITLE_LINE),
            provision("title.document", title, form=ProvisionForm.TITLE),
            provision("title.version", "Version: 1.0", form=ProvisionForm.TITLE_LINE),
        ),
        provisions=provisions,
        numbering=numbering,
    )


def sample() -> Document:
    """A document with every kind of block, every form, and both kinds of cross-reference."""
    reference = (
        Text("See paragraph ", LIBRARY),
        CrossReference("roles.summary", "2.1", Origin(OriginKind.CROSS_REFERENCE, "roles.summary")),
        Text(" and the section headed ", LIBRARY),
        CrossReference(
            "annex", "Annex", Origin(OriginKind.CROSS_REFERENCE, "annex"), numbered=False
        ),
        Text(".", LIBRARY),
    )
    return document(
        provision(
            "introduction",
            "",
            provision("introduction.first", "First <words> & R&D.", label="1.1", level=1),
            provision("introduction.second", "They run on.", form=ProvisionForm.RUN_ON),
            replace(
                provision("introduction.third", label="1.2", level=1),
                blocks=(Paragraph(reference),),
            ),
            heading="Introduction",
            label="1",
        ),
        provision(
            "roles",
            "",
            provision(
                "roles.summary",
                "The roles are:",
                item("roles.a", "One", label="(a)", level=2),
                item(
                    "roles.b",
                    "Two, which has",
                    item("roles.b.i", "one part", label="(i)", level=3),
                    item("roles.b.ii", "another part", label="(ii)", level=3),
                    label="(b)",
                    level=2,
                ),
                label="2.1",
                level=1,
            ),
            provision(
                "roles.members",
                "Unnumbered words under a numbered heading.",
                provision(
                    "roles.bullets", "A stem:", item("roles.x", "Bullet"), item("roles.y", "Dot")
                ),
                heading="Members",
                label="2.2",
                level=1,
            ),
            heading="Roles",
            label="2",
        ),
        provision(
            "annex",
            "All the blocks.",
            heading="Annex",
            blocks=(
                ListBlock((ListItem("", words("plain bullet")), ListItem("", words("another")))),
                ListBlock((ListItem("(a)", words("lettered")), ListItem("(b)", words("second")))),
                Table(
                    words("Rights to information"),
                    (words("Who"), words("May see")),
                    (
                        (words("Member"), words("Agenda")),
                        (words("Officer"), words("All of it")),
                    ),
                    row_headers=True,
                ),
                DefinitionList((Definition(words("Member"), words("A person elected.")),)),
                Quotation(
                    (words("Holders of public office should be truthful."),), words("A code")
                ),
                Note("Note", (words("Read this with the code of conduct."),)),
                Paragraph(words("Y mae’r aelodau yn gyfrifol.", "cy")),
            ),
        ),
        numbering=LEGAL,
    )
