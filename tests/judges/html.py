"""Readers and a judge of HTML files that know nothing of the writer.

The judge: vnu, the W3C's checker (Java, from Node's registry). Where it is not there that is an
error, never a pass.
"""

import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import lxml.html
from tests.waiting import LIMIT

TOOLS = Path(os.environ.get("PROTOCOL_GEN_TOOLS", Path(__file__).parents[2] / ".tools"))
"""Where ``make`` installs what comes from Node's registry."""
SHORT_LIVED = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""Options of Java for a run of a second: the better compiler costs more than it saves."""
BLOCKS = re.compile(
    "address|article|aside|blockquote|body|caption|d[dlt]|div|figure|footer|h[1-6]|header|li|main|"
    "nav|ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul"
)
"""Elements that stand on lines of their own."""

Element: TypeAlias = Any
"""An element, as lxml gives it."""


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
    """Return what the W3C's checker calls errors in a page, those about stylesheets left out."""
    return vnu_faults_by_name({"page": html})["page"]


def vnu_faults_by_name(pages: Mapping[str, bytes]) -> dict[str, list[str]]:
    """Return the same of each of many pages, all in one run of the checker."""
    with tempfile.TemporaryDirectory() as folder:
        files = {str(Path(folder, f"{at}.html")): name for at, name in enumerate(pages)}
        for file, name in files.items():
            Path(file).write_bytes(pages[name])
        found: dict[str, list[str]] = {name: [] for name in pages}
        for fault in _vnu(files):
            name = files[fault["url"].removeprefix("file:")]
            found[name].append(f"{fault.get('lastLine')}: {fault['message']}")
    return found


def _vnu(files: Iterable[str]) -> Iterator[dict[str, Any]]:
    jar = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if not jar.exists():
        msg = f"{jar} is not there: make test installs it"
        raise FileNotFoundError(msg)
    options = ["-Xss16m", *SHORT_LIVED, "-jar", str(jar), "--format", "json"]
    done = subprocess.run(  # noqa: S603  # a fixed command
        ["java", *options, "--exit-zero-always", *files],  # noqa: S607
        capture_output=True,
        check=True,
        timeout=LIMIT,
    )
    for message in json.loads(done.stderr)["messages"]:
        if message["type"] == "error" and not message["message"].startswith("CSS"):
            yield message
