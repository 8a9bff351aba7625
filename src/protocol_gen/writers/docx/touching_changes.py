"""Words that came in on either side of a paragraph's end that stays.

LibreOffice takes them for one change, and the end with them, unless their dates differ or something
else is between. So the later ones begin with what goes where anything goes there; else they have
no date; and where nothing has one, the first word that stays goes and comes again.
"""

import re

from protocol_gen.model.marks import Mark
from protocol_gen.writers.docx.build_context import BuildContext
from protocol_gen.writers.docx.oxml import Xml
from protocol_gen.writers.docx.oxml_changes import tracked, tracked_all

_OPENING = r"(?P<opening>(?:<w:(?:bookmarkStart|hyperlink) [^>]*>)*)"
_COME = r"(?P<come>(?:<w:ins [^>]*>(?:(?!</w:ins>).)*</w:ins>)+)"
_GONE = r"(?P<gone>(?:<w:del [^>]*>(?:(?!</w:del>).)*</w:del>)+)"
_STAYS = r"(?P<run><w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t [^>]*>)(?P<word>\s*[^\s<]+)"
_END = "</w:t></w:r>"
_AT_END = re.compile(rf"{_GONE}{_COME}(?P<closing>(?:<w:bookmarkEnd [^>]*>)*)$")
_REPLACED = re.compile(f"{_OPENING}{_COME}{_GONE}")
_BEFORE_WORDS = re.compile(f"{_OPENING}{_COME}{_STAYS}")


def kept_apart(page: BuildContext, inside: Xml) -> Xml:
    """Return what is in a paragraph whose first words came in, as did the last before it."""
    if found := _REPLACED.match(inside):
        rest = inside[found.end() :]
        return Xml(f"{found['opening']}{found['gone']}{found['come']}{rest}")
    apart = undated(inside, first=1)
    found = _BEFORE_WORDS.match(inside)
    if apart != inside or found is None:
        return apart
    word = Xml(f"{found['run']}{found['word']}{_END}")
    gone = tracked_all(Mark.DELETED, page.stamp(), word)
    again = tracked(Mark.INSERTED, page.stamp(), word)
    rest = f"{found['run']}{inside[found.end() :]}".replace(f"{found['run']}{_END}", "", 1)
    return Xml(f"{found['opening']}{gone}{found['come']}{again}{rest}")


def ended_by_what_goes(inside: Xml) -> Xml:
    """Return what is in a paragraph, what goes at its end last, for more comes in after it."""
    if found := _AT_END.search(inside):
        before = inside[: found.start()]
        return Xml(f"{before}{found['come']}{found['gone']}{found['closing']}")
    return inside


def undated(changes: str, first: int = 0) -> Xml:
    """Return tracked changes without their dates: all of them, or so many of the first."""
    return Xml(re.sub(r' w:date="[^"]*"', "", changes, count=first))
