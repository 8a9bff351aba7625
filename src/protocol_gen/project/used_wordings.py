"""The wordings of the library that a version used: to keep with it, and to tell what changed."""

from protocol_gen.language.known_languages import language_for
from protocol_gen.model.adoption import ClausePart, UsedWording
from protocol_gen.model.library import Clause, Wording
from protocol_gen.resolver import Resolution


def used_wordings(resolution: Resolution) -> tuple[UsedWording, ...]:
    """Return the wordings of the library that a document used, in the order of reading."""
    language = language_for(resolution.document.language).tag
    found = [
        _used(id_, part, choice.wording, language, decision.clause)
        for id_, decision in resolution.decisions.items()
        for part, choice in (
            (ClausePart.HEADING, decision.heading),
            (ClausePart.TEXT, decision.text),
        )
        if choice
    ]
    found += [
        _used(f"phrase.{name}", ClausePart.TEXT, choice.wording, language)
        for name, choice in sorted(resolution.phrases.items())
    ]
    return tuple(found)


def _used(
    id_: str, part: ClausePart, wording: Wording, language: str, clause: Clause | None = None
) -> UsedWording:
    text = dict(wording.sources).get(language, wording.sources[0][1])
    return UsedWording(id_, part, wording.name, text, clause.reworded if clause else ())
