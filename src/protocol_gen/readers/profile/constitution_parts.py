"""The other parts of a constitution, by names that a council's own texts may use between braces."""

from dataclasses import replace

from protocol_gen.model.library import ClauseLibrary, SettingEntry, SettingType
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.by_language import ByLanguage
from protocol_gen.readers.library.messages import NAME_TAKEN
from protocol_gen.readers.library.shape import NAME
from protocol_gen.readers.profile import shape
from protocol_gen.readers.profile.own_posts import names_taken
from protocol_gen.readers.shapes import OwnWords
from protocol_gen.readers.yaml_source import Map

_OWNER = "the library"


def with_parts(library: ClauseLibrary, profile: Map, faults: Faults) -> ClauseLibrary:
    """Return the library with the parts that a profile names, each a value as any setting.

    A name that is taken is a fault.
    """
    written = profile.get(shape.PARTS.name)
    taken, parts = names_taken(library.vocabulary), {}
    for key, value in written.entries if isinstance(written, Map) else ():
        name = NAME.read(key, faults)
        words = ByLanguage(OwnWords()).read(value, Faults())
        if name in taken:
            faults.add(NAME_TAKEN(name=key.value, owner=_OWNER), key.location)
        elif name is not None and words is not None:
            parts[name] = SettingEntry(name, SettingType.TEXT, words)
    if not parts:
        return library
    settings = {**library.vocabulary.settings, **parts}
    return replace(library, vocabulary=replace(library.vocabulary, settings=settings))
