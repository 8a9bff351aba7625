"""What a provision is called in lists and headings: its number, and its heading or first words."""

from protocol_gen.language.letter_case import capitalised
from protocol_gen.language.site_words import ProvisionPageWords
from protocol_gen.model.document import Document, Provision, walk
from protocol_gen.model.inlines import plain
from protocol_gen.model.walks import inlines_of

FEW = 50
LONGEST = 70
"""Characters of a provision's first words."""


def label(provision: Provision) -> str:
    """Return "2.1 Roles of members"."""
    number = f"{provision.number.citation} " if provision.number else ""
    return (number + title(provision)).rstrip(".:")


def heading(provision: Provision, words: ProvisionPageWords) -> str:
    """Return what heads a provision's own page: its number, and its heading or a few words."""
    if provision.heading:
        return label(provision)
    if provision.number and provision.number.in_words:
        return capitalised(provision.number.citation)
    if provision.number:
        return words.numbered(number=provision.number.citation)
    return shortened(title(provision), FEW)


def title(provision: Provision) -> str:
    """Return the heading, else the first words of the text, else those of what is below it."""
    for each in walk(provision):
        if each.heading:
            return shortened(plain(each.heading))
        texts = [plain(text) for block in each.blocks for text in inlines_of(block)]
        first = next((text for text in texts if text.strip()), "")
        if first:
            return shortened(first)
    return provision.id


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return a text on one line, cut between words where it is long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return f"{line[:longest].rpartition(' ')[0] or line[:longest]} …"


def by_id(document: Document) -> dict[str, Provision]:
    """Return every provision of a document by its id, in the order of reading."""
    return {each.id: each for each in document.all_provisions}
