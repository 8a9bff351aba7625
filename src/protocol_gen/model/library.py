"""The clause library: every canonical clause, its wordings, and the outlines that order them."""

import re
from collections.abc import Mapping
from dataclasses import field
from enum import Enum
from typing import Final, TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.drafting import ClauseText, DraftBlock
from protocol_gen.model.governance import Condition, Governance, Nation
from protocol_gen.model.legal_reference import LegalReference, WatchedChange
from protocol_gen.model.levels import NumberingForm
from protocol_gen.model.location import NOWHERE, SourceLocation
from protocol_gen.model.period import Period, Setting
from protocol_gen.model.rewording import LibraryRewording

DEFAULT_KEY: Final = "default"
"""The key of the wording for all others."""
ORDINARY: Final = "ordinary"
"""The name that picks no wording: it takes back what an outline or a base profile picks."""
LOCAL: Final = "local."
"""What the ids of a council's own headings and texts begin with; no id of the library does."""


@frozen
class Wording:
    """One of the texts that a clause, heading or phrase can take.

    ``key`` is its permanent name within its clause, heading or phrase, which translations hang on.
    ``texts`` holds the text by language, in the order written; ``sources`` the same as written,
    for a reader. A wording with a name and no condition is used only where a profile picks it.
    ``withdrawn`` says why no new profile is offered it: stale law, say.
    """

    texts: tuple[tuple[str, tuple[DraftBlock, ...]], ...]
    sources: tuple[tuple[str, str], ...]
    key: str = DEFAULT_KEY
    name: str = ""
    condition: Condition | None = None
    condition_source: str = ""
    covers: tuple[str, ...] = ()
    """Sibling or sub-clauses whose place this wording takes as well."""
    withdrawn: str = ""
    choose: ClauseText = ()
    """When a council would choose it rather than another."""
    choose_source: str = ""
    """The same as written."""
    location: SourceLocation = NOWHERE

    @property
    def is_by_name_only(self) -> bool:
        """Whether only a profile's pick brings this wording in."""
        return bool(self.name) and self.condition is None


@frozen
class Clause:
    """One provision of the library. ``clauses`` are the items of the list under its stem."""

    id: str
    headings: tuple[Wording, ...] = ()
    wordings: tuple[Wording, ...] = ()
    clauses: tuple["Clause", ...] = ()
    condition: Condition | None = None
    condition_source: str = ""
    topic: str = ""
    after: tuple[str, ...] = ()
    """The clauses that its first words lean on; one of them must come directly before it."""
    note: str = ""
    basis: tuple[LegalReference, ...] = ()
    watch: tuple[WatchedChange, ...] = ()
    """What is about to change for this clause, whatever law it rests on."""
    reworded: tuple[LibraryRewording, ...] = ()
    location: SourceLocation = NOWHERE


@frozen
class Phrase:
    """A shared fragment with conditions of its own."""

    name: str
    wordings: tuple[Wording, ...]
    location: SourceLocation = NOWHERE


@frozen
class Derivation:
    """How words follow from other terms: ``pattern`` has their names in braces (``gaps``), if any.

    It holds where the term ``of`` (the first in braces, if it is empty) ends with one of ``ends``
    or has one before an "of" ("Mayor of Testham"); for all where there is none.
    """

    pattern: str
    ends: tuple[str, ...] = ()
    of: str = ""

    @property
    def gaps(self) -> tuple[str, ...]:
        """The terms whose words are part of these, each once."""
        return tuple(dict.fromkeys(re.findall(r"\{(\w+)\}", self.pattern)))

    @property
    def sources(self) -> tuple[str, ...]:
        """The terms that the words follow from, each once; the first is the one that is tested."""
        return tuple(dict.fromkeys(filter(None, (self.of, *self.gaps))))

    def fits(self, word: str) -> bool:
        """Whether it holds where the first of its terms is this word."""
        endings = tuple(f" {each.lower()}" for each in self.ends)
        office = f" {word.lower()}".partition(" of ")[0]
        return not endings or office.endswith(endings)


@frozen
class TermEntry:
    """A word the council chooses once. ``plural`` is the name that placeholders use for many.

    ``follows`` says how it is made of other terms where a council does not give it: the first
    derivation that fits.
    """

    name: str
    plural: str
    note: str = ""
    follows: tuple[Derivation, ...] = ()


class RoleSort(Enum):
    """What a role is, as the library's files have it."""

    POST = "post"
    KIND_OF_POST = "kind_of_post"
    BODY = "body"


@frozen
class Post:
    """A post or office that one person holds.

    ``plural`` is the placeholders' name for many, ``known_as`` are its usual other names.
    ``retitled_in`` are the nations in which it is an officer's post that no law names: only there
    can an officer declare that another title is of the same post. ``only_under`` are the ways of
    governing under which alone a council has one; there are none where it may be under any.
    """

    name: str
    plural: str
    note: str = ""
    known_as: tuple[str, ...] = ()
    retitled_in: tuple[Nation, ...] = ()
    only_under: tuple[Governance, ...] = ()


@frozen
class KindOfPost:
    """A kind of post, of which a council has several: any of them may hold a post, too.

    Who holds a post is then not said by the kind, and the post keeps a title of its own.
    """

    name: str
    plural: str
    note: str = ""
    known_as: tuple[str, ...] = ()
    retitled_in: tuple[Nation, ...] = ()
    only_under: tuple[Governance, ...] = ()


@frozen
class Body:
    """A committee, a council or a team: nobody's post.

    A body's title is the council's to change in every nation: ``retitled_in`` is empty.
    """

    name: str
    plural: str
    note: str = ""
    known_as: tuple[str, ...] = ()
    retitled_in: tuple[Nation, ...] = ()
    only_under: tuple[Governance, ...] = ()


RoleEntry: TypeAlias = Post | KindOfPost | Body
"""What clauses may name as a role."""


class SettingType(Enum):
    """What a setting holds."""

    TEXT = "text"
    PERIOD = "period"
    """A whole number and a unit: "5 working days"."""
    QUESTION = "question"
    """What only people can say; the default says what is asked for."""
    YES_NO = "yes_no"
    """Yes or no. No text prints it; conditions ask for it."""


SAID_YES: Final = "yes"
SAID_NO: Final = "no"
"""What a setting of yes or no holds."""


@frozen
class SettingEntry:
    """A typed value that a council chooses, with what holds where it does not."""

    name: str
    type: SettingType
    default: Setting
    note: str = ""
    language: str = "en"
    """The language of ``default``, where that is text."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """The default in other languages."""

    def said_in(self, language: str) -> Setting | None:
        """Return the default in a language, by its primary tag; a period is in all of them."""
        if isinstance(self.default, Period) or language == self.language:
            return self.default
        return self.texts.get(language)


@frozen
class Vocabulary:
    """The names that placeholders may use, each in one table only."""

    terms: Mapping[str, TermEntry] = field(default_factory=dict)
    roles: Mapping[str, RoleEntry] = field(default_factory=dict)
    settings: Mapping[str, SettingEntry] = field(default_factory=dict)
    phrases: frozenset[str] = frozenset()
    title: Derivation | None = None
    """How the title of a document is made of its terms where nobody gives one."""


class ListPunctuation(Enum):
    """How the items of a list end."""

    PLAIN = "plain"
    SEMICOLONS = "semicolons"
    SEMICOLONS_AND = "semicolons-and"
    SEMICOLONS_OR = "semicolons-or"
    SENTENCES = "sentences"


@frozen
class Pick:
    """A wording picked by name for a clause, heading or phrase."""

    name: str
    location: SourceLocation = NOWHERE
    is_usual: bool = False
    """Whether an outline picks it, for any council; then the clause may be absent."""


@frozen
class OutlineEntry:
    """One place in an outline.

    ``children`` is None where the library's own sub-clauses follow. ``runs_on`` says that the
    clause goes on in the paragraph of the entry before it.
    """

    clause: str
    children: tuple["OutlineEntry", ...] | None = None
    runs_on: bool = False
    location: SourceLocation = NOWHERE
    own: Clause | None = None
    """A heading of the council's own, which no library has."""


@frozen
class Outline:
    """Which clauses, in which order, under which headings."""

    name: str
    summary: str
    title_block: tuple[OutlineEntry, ...]
    clauses: tuple[OutlineEntry, ...]
    wordings: Mapping[str, Pick] = field(default_factory=dict)
    """Wordings picked in it where a profile picks no other."""
    lists: Mapping[str, ListPunctuation] = field(default_factory=dict)
    """How lists end in it, by clause; the empty name holds for all others."""
    numbering: NumberingForm = NumberingForm()
    """How it is numbered where a profile does not say."""
    appendices: tuple[str, ...] = ()
    """The first headings that are its appendices, at its end."""
    without: tuple[str, ...] = ()
    """Topics that a fuller form has and that it leaves out on purpose."""
    location: SourceLocation = NOWHERE


@frozen
class ClauseLibrary:
    """All that councils draw on. ``clauses`` holds every clause by id, sub-clauses too."""

    version: str
    clauses: Mapping[str, Clause]
    phrases: Mapping[str, Phrase]
    outlines: Mapping[str, Outline]
    vocabulary: Vocabulary


@frozen
class LocalText:
    """A text in one or several languages, by the language's code."""

    by_language: Mapping[str, str]
    location: SourceLocation


@frozen
class KindOffer:
    """How an interview offers a kind of council.

    ``position`` is its place among the kinds; those without one come last. ``names`` are words in a
    council's name that suggest the kind. ``not_asked`` are the questions that such a council is
    never asked.
    """

    label: LocalText
    meaning: LocalText | None = None
    position: int | None = None
    names: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()


@frozen
class KindFacts:
    """What may be so of a kind of council: its nations and its governance, the usual one first."""

    name: str
    label: str
    nations: tuple[Nation, ...]
    governance: tuple[Governance, ...]
    political_groups: bool
    forms: Mapping[str, str] = field(default_factory=dict)
    """The outline of each form that a protocol of this kind can take."""
    nouns: tuple[str, ...] = ()
    """The words that its councils have before "Council" in their names."""
