"""A real browser, and axe in it, which know nothing of the writer of a page.

One browser serves all tests of a module: the fixture ``browser``. Each page has a window of its
own, without a network. A browser that is not there is an error, never a pass.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, cast, get_args

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # has none
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
"""By how many pixels a page is wider than its window."""
Scheme = Literal["light", "dark"]


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a browser for as long as the body runs."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@contextmanager
def opened(browser: Browser, html: bytes, *, width: int) -> Iterator[Page]:
    """Open a page in a window of its own, without a network."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "page.html")
        file.write_bytes(html)
        context = browser.new_context(viewport={"width": width, "height": 900}, offline=True)
        page = context.new_page()
        page.goto(file.as_uri())
        page.evaluate("document.fonts.ready")
        yield page
        context.close()


def axe_faults(browser: Browser, html: bytes, *, width: int) -> list[str]:
    """Return what axe finds in a page by day and by night."""
    with opened(browser, html, width=width) as page:
        return [fault for scheme in get_args(Scheme) for fault in faults_now(page, scheme)]


def faults_now(page: Page, scheme: Scheme, *rules: str) -> list[str]:
    """Return what axe finds in an open page against WCAG 2.2 A and AA and its own best practices.

    Where rules are named, it asks for those alone.
    """
    page.emulate_media(color_scheme=scheme)
    options: dict[str, object] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = rules
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{scheme}, {fault['id']}: {node['html'][:120]}"
        for fault in found
        for node in fault["nodes"]
    ]


def overflow(browser: Browser, html: bytes, *, width: int) -> int:
    """Return by how many pixels the page is wider than its window."""
    with opened(browser, html, width=width) as page:
        return cast("int", page.evaluate(WIDER))
