"""The words, posts and settings that a protocol prints, as a profile has them."""

from collections.abc import Iterator, Mapping

from protocol_gen.editing.yaml_values import Data
from protocol_gen.language.english import plural
from protocol_gen.model.document import Document
from protocol_gen.model.inlines import Inline, OriginKind
from protocol_gen.model.period import notation
from protocol_gen.model.profile import Profile
from protocol_gen.model.walks import inlines_of
from protocol_gen.model.word import Word

_ROLES = "roles."
_COMMITTEE = "committee_"


def printed_words(profile: Profile, document: Document) -> Iterator[tuple[str, Data]]:
    """Yield the title, and the words, posts and settings that a protocol prints."""
    yield "title", profile.title
    said = _said(document)
    for name, term in profile.terms.items():
        if _is_alike(name, term, profile.terms):
            continue
        if (words := said.get((OriginKind.TERM, name))) is not None:
            yield f"terms.{name}", _data("singular", term.one, term.many, words)
    for name, role in profile.roles.items():
        if (words := said.get((OriginKind.ROLE, name))) is not None:
            more = {
                "short": role.short.one if role.short else "",
                "article": "" if role.word.article else "none",
                "held_by": role.held_by,
            }
            yield f"{_ROLES}{name}", _data("title", role.title, role.word.many, words, more)
    printed = (name for name in profile.settings if (OriginKind.SETTING, name) in said)
    yield from ((f"settings.{name}", notation(profile.settings[name])) for name in printed)


def _said(document: Document) -> Mapping[tuple[OriginKind, str], str]:
    """Return what is printed of each word, post and setting, in small letters."""
    said: dict[tuple[OriginKind, str], str] = {}
    for each in _inlines(document):
        of = (each.origin.kind, each.origin.name)
        said[of] = f"{said.get(of, '')} / {each.content.lower()}"
    return said


def _is_alike(name: str, term: Word, terms: Mapping[str, Word]) -> bool:
    """Whether those who preside over committees are called as those who do over the council."""
    over_council = name.removeprefix(_COMMITTEE)
    return over_council != name and over_council in terms and terms[over_council].one == term.one


def _inlines(document: Document) -> Iterator[Inline]:
    """Yield every run of a protocol's text."""
    for provision in document.all_provisions:
        yield from provision.heading
        for block in provision.blocks:
            for text in inlines_of(block):
                yield from text


def _data(key: str, one: str, many: str, said: str, more: Mapping[str, str] | None = None) -> Data:
    """Return a word, with its plural where the usual rules do not give it and the text has it."""
    is_unruly = many != plural(one) and many.lower() in said
    data = {key: one, "plural": many if is_unruly else "", **(more or {})}
    data = {name: value for name, value in data.items() if value}
    return data if len(data) > 1 else one


def in_words(data: Data) -> str:
    """Return what a person reads of a term or post: its title, and who fills it."""
    if isinstance(data, str):
        return data
    title = data.get("title", data.get("singular", ""))
    holder = data.get("held_by", "").replace("_", " ")
    return f"{title} (who is also the {holder})" if holder else title
