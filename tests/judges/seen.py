"""What a real browser shows of a page: its letters, by their places and by the pixels of them.

It knows nothing of our reader of pages. Letters count where the browser has painted something that
goes away when letters are made transparent.
"""

import io
from itertools import pairwise
from typing import Any, Final, Literal

from PIL import Image, ImageChops
from playwright.sync_api import Page

Medium = Literal["screen", "print"]
MOST_PIXELS: Final = 14_000
"""The height of a page beyond which a browser takes no picture of it."""
_PLACES: Final = """(root) => {
  const place = document.querySelector(root) || document.body;
  const found = [];
  const carriers = 'img,svg,canvas,video,audio[controls],iframe,object,embed,' +
    'input:not([type=hidden]),select,textarea,meter,progress,math';
  const isThere = (e) => e.checkVisibility({opacityProperty: true, visibilityProperty: true});
  const put = (e, part) => {
    const style = getComputedStyle(e, part);
    const said = style.content;
    if (!said || said === 'none' || said === 'normal' || style.display === 'none') return;
    if (style.visibility !== 'visible' || Number(style.opacity) < 0.12 || !isThere(e)) return;
    const words = said.split(' / ')[0].replaceAll('"', '');
    if (words) found.push({words, rects: [], isPutIn: true});
  };
  const walk = (node) => {
    if (node.nodeType === 3) {
      for (const match of node.data.matchAll(/\\S+/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const shown = getComputedStyle(node.parentElement).textTransform;
        const words = shown === 'uppercase' ? match[0].toUpperCase() :
          shown === 'lowercase' ? match[0].toLowerCase() :
          shown === 'capitalize' ? match[0][0].toUpperCase() + match[0].slice(1) : match[0];
        const rects = [...range.getClientRects()].map((r) =>
          [r.left + scrollX, r.top + scrollY, r.right + scrollX, r.bottom + scrollY]);
        found.push({words, rects, isPutIn: false});
      }
      return;
    }
    if (node.nodeType !== 1) return;
    if (node.matches(carriers)) {
      const r = node.getBoundingClientRect();
      if (isThere(node) && r.width > 3 && r.height > 3)
        found.push({words: '[' + node.localName + ']', rects: [], isPutIn: true});
      return;
    }
    const style = getComputedStyle(node);
    if (style.display === 'list-item' && isThere(node) &&
        !['none', 'disc', 'circle', 'square', '""'].includes(style.listStyleType))
      found.push({words: '[' + style.listStyleType + ']', rects: [], isPutIn: true});
    const isStruck = style.textDecorationLine.includes('line-through');
    if (isStruck && node.textContent.trim() && isThere(node))
      found.push({words: '[struck]', rects: [], isPutIn: true});
    put(node, '::before');
    for (const child of node.childNodes) walk(child);
    put(node, '::after');
  };
  walk(place);
  return found;
}"""
_TRANSPARENT: Final = """() => {
  const style = document.createElement('style');
  style.textContent = '*, ::before, ::after, ::marker, ::first-letter, ::first-line {' +
    'color: transparent !important; -webkit-text-fill-color: transparent !important;' +
    'text-shadow: none !important; text-decoration-color: transparent !important; }';
  document.head.append(style);
  for (const e of document.querySelectorAll('[style]')) {
    e.style.setProperty('color', 'transparent', 'important');
    e.style.setProperty('-webkit-text-fill-color', 'transparent', 'important');
  }
}"""
_STILL: Final = "*, ::before, ::after { transition: none !important; caret-color: transparent }"


def letters(page: Page, *, medium: Medium, root: str = "#protocol") -> str:
    """Return the letters that a page shows, without spaces, in the order in which it has them.

    Where that is not the order in which they are seen, it says so at the end.
    """
    page.emulate_media(media=medium)
    page.add_style_tag(content=_STILL)
    places: list[dict[str, Any]] = page.evaluate(_PLACES, root)
    before = _picture(page)
    page.evaluate(_TRANSPARENT)
    ink = ImageChops.difference(before, _picture(page)).convert("L").point(_is_ink)
    shown = [each for each in places if each["isPutIn"] or _is_painted(each["rects"], ink)]
    order = "" if _is_in_order(shown) else " [in another order]"
    return "".join(str(each["words"]) for each in shown) + order


def _is_ink(difference: int) -> int:
    return 255 if difference > 24 else 0


def _picture(page: Page) -> Image.Image:
    taken = page.screenshot(full_page=True, animations="disabled")
    return Image.open(io.BytesIO(taken)).convert("RGB")


def _is_painted(rects: list[list[float]], ink: Image.Image) -> bool:
    """Say whether most of a word's boxes have ink in them: at least a pixel in twenty-five."""
    painted = whole = 0
    for left, top, right, bottom in rects:
        box = (
            max(0, int(left)),
            max(0, int(top)),
            min(ink.width, int(right) + 1),
            min(ink.height, int(bottom) + 1),
        )
        size = (right - left) * (bottom - top)
        whole += max(1, int(size))
        if box[2] > box[0] and box[3] > box[1] and bottom - top > 3:
            painted += ink.crop(box).histogram()[255]
    return whole > 0 and painted * 40 >= whole


def _is_in_order(shown: list[dict[str, Any]]) -> bool:
    """Say whether each word is after the one before it: to its right, or below."""
    rects = [each["rects"] for each in shown if each["rects"]]
    for before, after in pairwise(rects):
        (left, top, right, bottom), (x, y, _, below) = before[-1], after[0]
        further = (y + below - top - bottom) / 2 / max(1.0, bottom - top)
        is_level, is_above = abs(further) < 0.5, further <= -0.5
        if (is_level and x < left - 1) or (is_above and x < right):
            return False
    return True
