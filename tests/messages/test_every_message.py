"""Every message of the program: its code, its English, its facts, and what the terminal adds."""

import ast
import pkgutil
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from string import Formatter
from types import ModuleType
from typing import Final

import pytest

import protocol_gen
from protocol_gen.cli.wording import HINTS, OPTIONS, in_words
from protocol_gen.model.message import Form
from protocol_gen.readers.profile.shape import PROFILE
from protocol_gen.readers.shapes import Record

SOURCE: Final = Path(protocol_gen.__file__).parent
CODE: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
JOINED: Final = {"", "or", "and", "lines", "semicolons", "s", ","}
"""What a gap may say after its colon."""
KEYS: Final = {
    (key, inner)
    for key, field in PROFILE.fields.items()
    for inner in ("", *(field.shape.fields if isinstance(field.shape, Record) else ()))
}
"""Each key of a profile alone, and with each key below it that has a name of its own."""
SAID_BY_OTHER_LANGUAGES: Final = {"word-form-missing"}
"""Messages that English never needs: its words have no further forms."""


def modules() -> tuple[ModuleType, ...]:
    found = pkgutil.walk_packages(protocol_gen.__path__, "protocol_gen.")
    return tuple(import_module(each.name) for each in found)


def forms_in(value: object) -> Iterator[Form]:
    match value:
        case Form():
            yield value
        case dict():
            yield from (form for each in value.values() for form in forms_in(each))
        case tuple():
            yield from (form for each in value for form in forms_in(each))
        case _:
            return


MODULES: Final = modules()
FORMS: Final = tuple(
    {
        id(form): form
        for module in MODULES
        for value in vars(module).values()
        for form in forms_in(value)
    }.values()
)


def pieces(text: str) -> Iterator[tuple[str, str | None, str | None]]:
    """Yield each stretch of words with the gap behind it, and how the gap is filled."""
    for words, gap, how, conversion in Formatter().parse(text):
        assert conversion is None, text
        yield words, gap, how


def gaps(*texts: str) -> set[str]:
    return {gap for text in texts for _, gap, _ in pieces(text) if gap is not None}


def facts_of(form: Form) -> set[str]:
    """Return the names of all facts that a message has."""
    return gaps(form.english, form.field) | {*form.also}


def words(text: str) -> str:
    return " … ".join(said for said, _, _ in pieces(text) if said)


def test_every_message_is_found() -> None:
    assert {"role-not-given", "council-unknown", "faults"} <= {form.code for form in FORMS}


def test_no_two_messages_share_a_code() -> None:
    counts = Counter(form.code for form in FORMS)

    assert [code for code, count in counts.items() if count > 1] == []


def test_a_code_is_words_with_hyphens() -> None:
    assert [form.code for form in FORMS if not CODE.fullmatch(form.code)] == []


@pytest.mark.parametrize("sign", ["--", "protocol-gen", ".yaml", "{", "}"])
def test_plain_english_names_nothing_that_only_the_terminal_has(sign: str) -> None:
    assert [form.code for form in FORMS if sign in words(form.english)] == []


def test_plain_english_names_no_key_of_a_profile() -> None:
    names = "|".join(sorted({name for pair in KEYS for name in pair if name}))
    quoted = re.compile(rf"['‘`\"]({names})['’`\"]")
    dotted = re.compile("|".join(rf"\b{key}\.{inner}\b" for key, inner in sorted(KEYS) if inner))

    found = [
        form.code for form in FORMS for each in (quoted, dotted) if each.search(words(form.english))
    ]

    assert found == []


def test_a_gap_is_a_bare_name_and_says_how_its_fact_is_joined() -> None:
    found = [
        (form.code, gap, how)
        for form in FORMS
        for _, gap, how in pieces(form.english)
        if gap is not None and not (gap.isidentifier() and (how or "") in JOINED)
    ]

    assert found == []


def test_a_field_is_a_key_of_the_profile_or_is_given_by_an_option() -> None:
    assert [form.code for form in FORMS if not is_field(form.field)] == []


def is_field(field: str) -> bool:
    if not words(field) or field in OPTIONS:
        return True  # none, or a fact that is the whole path
    key, *below = field.split(".")
    is_record = key in PROFILE.fields and isinstance(PROFILE.fields[key].shape, Record)
    return (key, below[0] if is_record and below else "") in KEYS


def test_the_terminal_says_where_a_field_is_given_or_what_to_do() -> None:
    """With a fact for each gap, whatever it is: where the field is, or a hint in its place."""
    for form in FORMS:
        if form.field and form.code not in HINTS:
            said = in_words(form(**dict.fromkeys(facts_of(form), "x")))

            assert said != str(form(**dict.fromkeys(facts_of(form), "x"))), form.code
            assert "(in profile.yaml: " in said or "(option --" in said, form.code


def test_a_hint_of_the_terminal_belongs_to_a_message_and_uses_its_facts() -> None:
    by_code = {form.code: form for form in FORMS}

    assert HINTS.keys() - by_code.keys() == set()
    for code, hint in HINTS.items():
        assert gaps(hint) <= facts_of(by_code[code]), code


# The calls


def names_in(tree: ast.Module, module: ModuleType) -> Mapping[str, object]:
    """Every name of a module, and those that its functions import."""
    imported = {
        alias.asname or alias.name: getattr(import_module(node.module), alias.name, None)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and node.module is not None
        and node.module.startswith("protocol_gen")
        for alias in node.names
    }
    return {**imported, **vars(module)}


def called(call: ast.Call, names: Mapping[str, object]) -> object:
    match call.func:
        case ast.Name(name):
            return names.get(name)
        case ast.Attribute(ast.Name(room), name) if isinstance(names.get(room), ModuleType):
            return getattr(names[room], name, None)
        case _:
            return None


def calls() -> Iterator[tuple[str, Form, ast.Call]]:
    """Yield each place of the source where a message is made."""
    for module in MODULES:
        path = Path(module.__file__ or "")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = names_in(tree, module)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                form = called(node, names)
                if isinstance(form, Form):
                    yield f"{path.relative_to(SOURCE)}:{node.lineno}", form, node


def wrong_calls(found: Iterable[tuple[str, Form, ast.Call]]) -> Iterator[str]:
    for place, form, call in found:
        given = {keyword.arg for keyword in call.keywords}
        wanted = facts_of(form)
        if call.args or given != wanted:
            yield f"{place}: {form.code} has gaps for {sorted(wanted)}"


def test_each_message_is_given_exactly_the_facts_that_it_has_gaps_for() -> None:
    assert list(wrong_calls(calls())) == []


def test_each_message_is_said_somewhere() -> None:
    used = {id(form) for module in MODULES for form in used_in(module)}

    unsaid = {form.code for form in FORMS if id(form) not in used}

    assert unsaid <= SAID_BY_OTHER_LANGUAGES


def used_in(module: ModuleType) -> Iterator[Form]:
    """Yield the messages that a module reads by their names, or by the name of a table of them."""
    tree = ast.parse(Path(module.__file__ or "").read_text(encoding="utf-8"))
    names = names_in(tree, module)
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Load()):
                yield from forms_in(names.get(name))
            case ast.Attribute(ast.Name(room), name) if isinstance(names.get(room), ModuleType):
                yield from forms_in(getattr(names[room], name, None))
