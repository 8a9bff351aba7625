"""A real browser walks the site, and independent judges look at every kind of page."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request
from tests.judges.browser import WIDER, faults_now
from tests.judges.html import vnu_faults, vnu_faults_by_name
from tests.site.estate import ANYTOWN, DAY, MILLBROOK, NEWTON
from tests.site.hosting import hosted
from tests.waiting import LIMIT

from protocol_gen.site.preview import Preview, PreviewServer

pytestmark = pytest.mark.slow

KINDS = {
    "all councils": "",
    "in force": f"{ANYTOWN}/",
    "superseded": f"{ANYTOWN}/1.0/",
    "to come": f"{MILLBROOK}/2.0/",
    "nothing adopted": f"{NEWTON}/",
    "history": f"{ANYTOWN}/history/",
    "changes": f"{ANYTOWN}/changes/1.1-to-2.0/",
    "provision": f"{ANYTOWN}/p/advice.early/",
    "section": f"{ANYTOWN}/p/expectations/",
    "left out": f"{ANYTOWN}/p/status.rights/",
    "provisions": f"{ANYTOWN}/p/",
    "accessibility": f"{ANYTOWN}/accessibility/",
    "scheme": f"{ANYTOWN}/publication-scheme/",
    "web": f"{ANYTOWN}/for-web-officers/",
}
"""A page of every kind."""


@pytest.fixture(scope="module")
def address(files: dict[str, bytes]) -> Iterator[str]:
    with hosted(files) as found:
        yield found


def opened(browser: Browser, **options: object) -> Page:
    """A window of a person's own; whatever the browser complains of is kept in ``complaints``."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(LIMIT * 1000)
    return page


def complaints(page: Page) -> list[str]:
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text))
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("requestfailed", lambda request: found.extend(_failure(request)))
    return found


def _failure(request: Request) -> Iterator[str]:
    """Yield what failed, but for what the browser itself gave up to go to another page."""
    if request.failure != "net::ERR_ABORTED":
        yield f"{request.url}: {request.failure}"


# Judges


def test_the_checker_of_the_w3c_finds_no_error(files: dict[str, bytes]) -> None:
    pages = {name: files[f"{path}index.html"] for name, path in KINDS.items()}
    around = b'<!DOCTYPE html><html lang="en-GB"><title>A page</title><body>'
    folder = f"{ANYTOWN}/2.0/fragments/"
    fragments = {path: around + files[path] for path in files if path.startswith(folder)}
    latest = files[f"{ANYTOWN}/latest/index.html"]

    found = vnu_faults_by_name({**pages, **fragments, "latest": latest})

    assert fragments
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_the_checker_of_the_w3c_bites(files: dict[str, bytes]) -> None:
    broken = files[f"{ANYTOWN}/history/index.html"].replace(b'id="version-1.1"', b'id="main"')

    assert "Duplicate ID" in "".join(vnu_faults(broken))


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_no_fault_on_any_kind_of_page_by_day_or_night(
    browser: Browser, address: str, width: int
) -> None:
    """By night only colours differ: all other rules would find the same again."""
    page = opened(browser, viewport={"width": width, "height": 900})
    faults = []
    for name, path in KINDS.items():
        page.goto(address + path)
        found = (*faults_now(page, "light"), *faults_now(page, "dark", "color-contrast"))
        faults += [f"{name}, {fault}" for fault in found]
    page.context.close()

    assert faults == []


def test_axe_bites(browser: Browser, files: dict[str, bytes]) -> None:
    path = f"{ANYTOWN}/history/index.html"
    broken = {**files, path: files[path].replace(b'<html lang="en-GB">', b"<html>")}
    with hosted(broken) as address:
        page = opened(browser)
        page.goto(f"{address}{ANYTOWN}/history/")
        found = faults_now(page, "light")
        page.context.close()

    assert [fault.split(":")[0] for fault in found] == ["light, html-has-lang"]


def test_nothing_is_wider_than_a_narrow_screen(browser: Browser, address: str) -> None:
    page = opened(browser, viewport={"width": 320, "height": 900})
    for path in KINDS.values():
        page.goto(address + path)
        assert page.evaluate(WIDER) == 0, path
    page.context.close()


def test_no_page_breaks_its_own_policy_or_lacks_a_file(browser: Browser, address: str) -> None:
    page = opened(browser)
    found = complaints(page)
    for path in KINDS.values():
        page.goto(address + path)
        loaded = "document.fonts.load('1em \"Atkinson Hyperlegible Next\"').then(f => f.length)"
        assert page.evaluate(loaded) == 1
    page.context.close()

    assert found == []


def test_the_policy_bites(browser: Browser, files: dict[str, bytes]) -> None:
    path = f"{ANYTOWN}/index.html"
    broken = {**files, path: files[path].replace(b"<h1 ", b'<h1 style="color: red" ')}
    with hosted(broken) as address:
        page = opened(browser)
        found = complaints(page)
        page.goto(f"{address}{ANYTOWN}/")
        page.wait_for_load_state("networkidle")
        page.context.close()

    assert "Content Security Policy" in "".join(found)


# The walk


def walk(page: Page, address: str, files: dict[str, bytes]) -> None:
    """From the index to a provision, its earlier wording, the redline, the Word file."""
    page.goto(address)
    page.get_by_role("link", name="Anytown Town Council").click()
    page.get_by_role("heading", level=1).wait_for()
    assert "Status\nIn force" in page.locator("main .facts").inner_text()

    page.locator("#advice\\.early a.number").click()
    assert page.url == f"{address}{ANYTOWN}/p/advice.early/"
    assert page.get_by_role("heading", level=1).inner_text() == "Provision 13.3"

    page.get_by_text("Version 1.0", exact=True).first.click()
    earlier = page.get_by_text("Councillors should ask for advice early,")
    assert earlier.is_visible()

    page.get_by_role("link", name="reworded").click()
    assert page.url == f"{address}{ANYTOWN}/changes/1.0-to-1.1/#advice.early"
    changed = page.locator("#advice\\.early")
    assert changed.locator("del").text_content() == "[left out: early]"

    with page.expect_download() as waiting:
        page.get_by_role("link", name="Word").click()
    saved = Path(waiting.value.path()).read_bytes()
    assert saved == files[f"{ANYTOWN}/1.1/{ANYTOWN}-protocol-1.1.docx"]


WAYS = {
    "as usual": {},
    "with scripts off": {"java_script_enabled": False},
    "on a narrow screen": {"viewport": {"width": 320, "height": 640}},
    "at night": {"color_scheme": "dark"},
}


@pytest.mark.parametrize("options", WAYS.values(), ids=WAYS)
def test_from_the_index_to_a_provision_its_earlier_wording_the_redline_and_the_word_file(
    browser: Browser, address: str, files: dict[str, bytes], options: dict[str, object]
) -> None:
    page = opened(browser, **options)

    walk(page, address, files)

    page.context.close()


def tab_to(page: Page, words: str, *, most: int = 400) -> None:
    """Press Tab until what has these words has the focus; the focus must be seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        found = page.evaluate(
            "(() => { const e = document.activeElement; const s = getComputedStyle(e);"
            " return [(e.getAttribute('aria-label') || e.innerText || '').trim(),"
            " s.outlineStyle, e.getBoundingClientRect().height]; })()"
        )
        if found[0] == words:
            assert found[1] != "none"
            assert found[2] > 0
            return
    pytest.fail(f"no Tab leads to “{words}”")


def test_the_same_walk_by_keyboard_alone(
    browser: Browser, address: str, files: dict[str, bytes]
) -> None:
    page = opened(browser)
    page.goto(address)
    tab_to(page, "Anytown Town Council")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}{ANYTOWN}/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # skip to the text
    assert page.evaluate("location.hash") == "#protocol"
    tab_to(page, "13.3")
    page.keyboard.press("Enter")
    page.wait_for_url("**/p/advice.early/")

    tab_to(page, "Version 1.0")
    page.keyboard.press("Enter")
    assert page.get_by_text("Councillors should ask for advice early,").is_visible()
    page.reload()
    tab_to(page, "reworded")
    page.keyboard.press("Enter")
    page.wait_for_url("**/changes/1.0-to-1.1/#advice.early")
    tab_to(page, "Word")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")

    name = f"{ANYTOWN}/1.1/{ANYTOWN}-protocol-1.1.docx"
    assert Path(waiting.value.path()).read_bytes() == files[name]
    page.context.close()


def test_the_search_finds_places_says_how_many_and_leads_there(
    browser: Browser, address: str
) -> None:
    page = opened(browser)
    page.goto(f"{address}{ANYTOWN}/")
    search = page.get_by_label("Search in this protocol")

    search.fill("IN GOOD TIME")
    assert page.get_by_role("status").inner_text() == "2 places found"
    search.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').innerText.toLowerCase()").count(
        "in good time"
    )
    search.fill("no such words")
    assert page.get_by_role("status").inner_text() == "Nothing found"
    assert page.get_by_label("Places found").is_hidden()
    page.context.close()


def test_without_a_script_there_is_no_empty_search_box(browser: Browser, address: str) -> None:
    page = opened(browser, java_script_enabled=False)
    page.goto(f"{address}{ANYTOWN}/")

    assert page.get_by_label("Search in this protocol").count() == 0
    assert page.get_by_role("navigation", name="Contents").is_visible()
    page.context.close()


def test_a_number_that_others_cite_is_on_the_page_where_the_link_leads(
    browser: Browser, address: str
) -> None:
    page = opened(browser)
    page.goto(f"{address}{ANYTOWN}/p/respect.concern/")
    page.locator(".wording a:not(.number, .permalink)").first.click()
    page.wait_for_url("**/2.0/#*")

    assert page.evaluate("document.querySelector(':target') !== null")
    page.context.close()


@contextmanager
def previewed(root: Path) -> Iterator[str]:
    """Give the address of a preview while the body runs."""
    with PreviewServer(Preview(root, DAY), 0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join(LIMIT)


def test_a_page_of_the_preview_comes_anew_by_itself_when_a_profile_is_saved(
    browser: Browser, estate: Path, tmp_path: Path
) -> None:
    shutil.copytree(estate / "profiles" / NEWTON, tmp_path / "profiles" / NEWTON)
    profile = tmp_path / "profiles" / NEWTON / "profile.yaml"
    sound = profile.read_text(encoding="utf-8")
    page = opened(browser)
    with previewed(tmp_path) as address:
        page.goto(f"{address}{NEWTON}/draft/")
        profile.write_text(sound.replace("england", "mars"), encoding="utf-8")
        page.get_by_text(f"profiles/{NEWTON}/profile.yaml:1:9").wait_for()
        profile.write_text(sound.replace("Newton", "Newtown"), encoding="utf-8")
        page.get_by_role("link", name="Newtown Parish Council", exact=True).wait_for()
        page.context.close()
