"""Readers and judges of HTML files that know nothing of the writer.

The judges: vnu, the W3C's checker (Java, from Node's registry), and axe in Chromium. A judge that
is not there is an error, never a pass.
"""

import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast

import lxml.html
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # has none
from playwright.sync_api import Page, sync_playwright
from tests.waiting import LIMIT

TOOLS = Path(os.environ.get("PROTOCOL_GEN_TOOLS", Path(__file__).parents[2] / ".tools"))
"""Where ``make`` installs what comes from Node's registry."""
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
BLOCKS = re.compile(
    "address|article|aside|blockquote|body|caption|d[dlt]|div|figure|footer|h[1-6]|header|li|main|"
    "nav|ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul"
)
"""Elements that stand on lines of their own."""

Element: TypeAlias = Any
"""An element, as lxml gives it."""
Scheme = Literal["light", "dark"]


def article_text(html: bytes) -> str:
    """Return the text of the article, each block on a line of its own, contents left out."""
    root = lxml.html.document_fromstring(html.decode("utf-8"))
    (article,) = root.iterfind(".//*[@id='protocol']")
    lines = "".join(_pieces(article)).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def _pieces(element: Element) -> Iterator[str]:
    if element.tag == "nav":
        return
    around = "\n" if BLOCKS.fullmatch(str(element.tag)) else ""
    yield around
    yield _flat(element.text)
    for child in element:
        yield from _pieces(child)
        yield _flat(child.tail)
    yield around


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def vnu_faults(html: bytes) -> list[str]:
    """Return what the W3C's checker calls errors, those about stylesheets left out."""
    return [f"{fault.get('lastLine')}: {fault['message']}" for fault in _vnu("-", html)]


def vnu_faults_of_files(folder: Path) -> list[str]:
    """Return the same of all pages in a folder, in one run of the checker."""
    return [
        f"{Path(fault['url']).name}:{fault.get('lastLine')}: {fault['message']}"
        for fault in _vnu(str(folder))
    ]


def _vnu(what: str, html: bytes = b"") -> Iterator[dict[str, Any]]:
    jar = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if not jar.exists():
        msg = f"{jar} is not there: make test installs it"
        raise FileNotFoundError(msg)
    done = subprocess.run(  # noqa: S603  # a fixed command
        ["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", what],  # noqa: S607
        input=html,
        capture_output=True,
        check=True,
        timeout=LIMIT,
    )
    for message in json.loads(done.stderr)["messages"]:
        if message["type"] == "error" and not message["message"].startswith("CSS"):
            yield message


@contextmanager
def opened(html: bytes, *, width: int, scheme: Scheme = "light") -> Iterator[Page]:
    """Open a page in Chromium, without a network."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder, "page.html")
        file.write_bytes(html)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True
        )
        page = context.new_page()
        page.goto(file.as_uri())
        page.evaluate("document.fonts.ready")
        yield page
        browser.close()


def axe_faults(html: bytes, *, width: int, scheme: Scheme = "light") -> list[str]:
    """Return what axe finds against WCAG 2.2 A and AA and its own best practices."""
    with opened(html, width=width, scheme=scheme) as page:
        found = Axe().run(page).response["violations"]
    return [f"{fault['id']}: {node['html'][:120]}" for fault in found for node in fault["nodes"]]


def overflow(html: bytes, *, width: int) -> int:
    """Return by how many pixels the page is wider than its window."""
    with opened(html, width=width) as page:
        wider = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
    return cast("int", wider)
