"""A reader of finished sites that knows nothing of how they are made: follows every link."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urlsplit

ADDRESSES = {"href", "src"}


class Page(HTMLParser):
    """What a page holds: ids, links, and what would be written into the page itself."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.inline: list[str] = []
        self.policy = ""
        self.feed(content.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.append(values["id"])
        self.links += [values[name] for name in ADDRESSES if name in values]
        refresh = values.get("http-equiv", "").lower()
        if refresh == "refresh":
            self.links.append(values["content"].partition("url=")[2])
        if refresh == "content-security-policy":
            self.policy = values["content"]
        self._note_inline(tag, values)

    def _note_inline(self, tag: str, values: Mapping[str, str]) -> None:
        self.inline += [name for name in values if name == "style" or name.startswith("on")]
        is_data = values.get("type", "") == "application/ld+json"
        if tag == "style" or (tag == "script" and "src" not in values and not is_data):
            self.inline.append(tag)


def is_page(path: str) -> bool:
    """Whether a file is a page of the site: not one published before, and none to be pasted."""
    return path.endswith("index.html")


def pages(files: Mapping[str, bytes]) -> dict[str, Page]:
    return {path: Page(content) for path, content in files.items() if is_page(path)}


def dead_links(files: Mapping[str, bytes], base: str) -> Iterator[str]:
    """Yield each link that leads nowhere, whole addresses under the base among them."""
    known = pages(files)
    for path, page in known.items():
        for link in page.links:
            target, fragment = urldefrag(link)
            if base and target.startswith(base):
                found = target.removeprefix(base)
            elif urlsplit(target).scheme:
                if not target.startswith("http://purl.org/"):
                    yield f"{path}: {link} leads away"
                continue
            else:
                found = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
                found = "" if found == "." else found
                found = f"{found}/" if target.endswith("/") and found else found
                found = found if target else path
            file = found if found in files else f"{found}index.html"
            if file not in files:
                yield f"{path}: {link}"
            elif fragment and file in known and unquote(fragment) not in known[file].ids:
                yield f"{path}: {link} (no such place)"


def reachable(files: Mapping[str, bytes]) -> set[str]:
    """The pages that can be come to from the first one."""
    known = pages(files)
    found, waiting = set[str](), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in found or path not in known:
            continue
        found.add(path)
        for link in known[path].links:
            target = urldefrag(link)[0]
            if urlsplit(target).scheme or not target:
                continue
            joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            waiting.append(posixpath.normpath(f"{joined}/index.html"))
    return found


def text_of(content: bytes) -> str:
    """The words of a page on one line, marks left out."""
    words = re.sub(r"<[^>]+>", " ", content.decode("utf-8").partition("<body")[2])
    return " ".join(words.split())
