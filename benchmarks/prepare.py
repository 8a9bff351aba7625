"""Lays out the folder that all contenders read: the same words for each, in the form it takes.

python -m benchmarks.prepare FOLDER [PROJECT COUNCIL…]

With a project, it is the drafts of those councils; else the two published protocols.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import docx

from benchmarks import product
from protocol_gen.model.document import (
    Block,
    DefinitionList,
    Document,
    ListBlock,
    Number,
    Table,
)
from protocol_gen.model.inlines import plain
from protocol_gen.page.flow import (
    Flow,
    FlowBlock,
    FlowHeading,
    FlowItem,
    FlowList,
    FlowParagraph,
    FlowTitle,
    body_flow,
    title_flow,
)

MARKED_IN_TYPST = frozenset("\\#$*_`<>@[]~=-+/\"'")
"""What has a meaning in Typst's markup."""
TYPST_HEAD = """\
#set document(title: "{title}")
#set page(
  paper: "a4",
  margin: (x: 20mm, y: 25mm),
  header: align(center, text(9pt)[{council}]),
  footer: align(center, text(9pt, context [Page #counter(page).display("1 of 1", both: true)])),
)
#set text(lang: "en", region: "GB", hyphenate: false)
"""


def main() -> None:
    """Write everything below the folder."""
    folder, *project = sys.argv[1:]
    _lay_out(Path(folder), product.drafts_of(*project) if project else product.documents())


def _lay_out(folder: Path, documents: Iterable[Document]) -> None:
    for name in ("content", "typst", "printed"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for document in documents:
        content = _content(document)
        text = json.dumps(content, ensure_ascii=False)
        (folder / "content" / f"{document.slug}.json").write_text(text, encoding="utf-8")
        (folder / "typst" / f"{document.slug}.typ").write_text(_typst(content), encoding="utf-8")
        (folder / "printed" / f"{document.slug}.html").write_bytes(product.printed(document))
        page = product.writer("html").write(document)
        (folder / f"{document.slug}.html").write_bytes(page)
    _word_template(folder / "template.docx")


def _content(document: Document) -> dict[str, object]:
    return {
        "council": document.council or document.slug,
        "title": document.title,
        "version": document.version,
        "title_block": [plain(node.part.text) for node in title_flow(document)],
        "blocks": [block for node in body_flow(document) for block in _blocks(node)],
    }


def _blocks(node: Flow) -> Iterator[dict[str, object]]:
    match node:
        case FlowHeading(level=level, number=number, part=part):
            yield _block("heading", level - 1, number, plain(part.text))
        case FlowParagraph(number=number, parts=parts):
            yield _block("paragraph", 1, number, " ".join(plain(part.text) for part in parts))
        case FlowList(items=items):
            yield from _items(items, 1)
        case FlowBlock(block=block):
            yield from _set_apart(block)
        case FlowTitle():
            pass


def _items(items: Iterable[FlowItem], depth: int) -> Iterator[dict[str, object]]:
    for item in items:
        yield _block("item", depth, item.number, plain(item.part.text))
        for below in item.lists:
            yield from _items(below.items, depth + 1)


def _set_apart(block: Block) -> Iterator[dict[str, object]]:
    """Yield a block as the peers can make it: a row of a table is an item."""
    match block:
        case ListBlock(items):
            texts = [f"{entry.label} {plain(entry.text)}" for entry in items]
        case Table(_, header, rows):
            texts = ["; ".join(map(plain, row)) for row in (header, *rows)]
        case DefinitionList(entries):
            texts = [f"{plain(each.term)}: {plain(each.text)}" for each in entries]
        case _:
            sys.exit(f"a {type(block).__name__}: the peers have not been taught how to make one")
    for text in texts:
        yield _block("item", 1, None, text.strip())


def _block(kind: str, depth: int, number: Number | None, text: str) -> dict[str, object]:
    return {"kind": kind, "depth": depth, "number": number.label if number else "", "text": text}


def _typst(content: dict[str, object]) -> str:
    head = TYPST_HEAD.format(title=content["title"], council=_marked(str(content["council"])))
    lines = [f"#text(24pt)[{_marked(line)}]\n" for line in _list(content["title_block"])]
    blocks = [_typst_block(block) for block in _list(content["blocks"])]
    return "\n".join([head, *lines, "#outline()\n", *blocks])


def _list(value: object) -> list[str]:
    assert isinstance(value, list)  # noqa: S101  # made above
    return value


def _typst_block(block: object) -> str:
    assert isinstance(block, dict)  # noqa: S101  # made above
    text = _marked(f"{block['number']} {block['text']}".strip())
    match block["kind"]:
        case "heading":
            return f"{'=' * block['depth']} {text}\n"
        case "item":
            return f"{'  ' * (block['depth'] - 1)}- {text}"
        case _:
            return f"\n{text}\n"


def _marked(text: str) -> str:
    return "".join(f"\\{sign}" if sign in MARKED_IN_TYPST else sign for sign in text)


def _word_template(path: Path) -> None:
    """Write the template for docxtpl: one paragraph of each style, under its condition."""
    document = docx.Document()
    for line in (
        "{%p for line in content.title_block %}",
        ("{{ line }}", "Title"),
        "{%p endfor %}",
        "{%p for _, heading in content.headings %}",
        ("{{ heading.number }} {{ heading.text }}", "List"),
        "{%p endfor %}",
        "{%p for block in content.blocks %}",
        "{%p if block.kind == 'heading' and block.depth == 1 %}",
        ("{{ block.number }} {{ block.text }}", "Heading 1"),
        "{%p elif block.kind == 'heading' %}",
        ("{{ block.number }} {{ block.text }}", "Heading 2"),
        "{%p elif block.kind == 'item' %}",
        ("{{ block.number }} {{ block.text }}", "List Bullet"),
        "{%p else %}",
        ("{{ block.number }} {{ block.text }}", "Normal"),
        "{%p endif %}",
        "{%p endfor %}",
    ):
        text, style = (line, "Normal") if isinstance(line, str) else line
        document.add_paragraph(text, style=style)
    document.save(str(path))


if __name__ == "__main__":
    main()
