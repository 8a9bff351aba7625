"""The outline that a profile follows: its form's, one by its name, one of its own."""

from dataclasses import replace

from tests import sources_of
from tests.resolver.resolving import faults, made, text

from protocol_gen.model.library import ClauseLibrary
from protocol_gen.readers.profile.flat import flatten_profile
from protocol_gen.readers.profile.reader import read_profile
from protocol_gen.resolver import explain, resolve
from protocol_gen.revisions import same

CLAUSES = """
- id: a
  heading: First
- id: a.one
  text: One.
- id: a.two
  text: Two.
"""


def library() -> ClauseLibrary:
    return sources_of.library(CLAUSES, "clauses: [{a: [a.one, a.two]}]")


def test_without_a_word_a_profile_follows_the_outline_of_its_short_form() -> None:
    assert text(made(library(), "")) == "First\n\nOne.\n\nTwo.\n"


def test_a_profile_may_follow_an_outline_of_its_own() -> None:
    own = """
outline:
  numbering: decimal
  clauses:
  - {heading: "What {{ members }} say", id: local.say, clauses: [a.two]}
  - a.one
"""

    assert text(made(library(), own)) == "1 What members say\n\n1.1 Two.\n\n2 One.\n"


def test_an_outline_of_ones_own_names_what_there_is_and_once() -> None:
    own = "outline: {clauses: [a.one, a.three, a.one]}"

    unknown, twice = faults(library(), own)

    assert "no clause 'a.three'" in unknown
    assert "'a.one' appears here twice" in twice


def test_a_name_that_no_outline_has_is_told() -> None:
    (fault,) = faults(library(), "outline: usaul")

    assert "there is no outline 'usaul'; did you mean usual" in fault


def test_a_form_that_the_kind_has_not_is_told() -> None:
    (fault,) = faults(library(), "form: shrot")

    assert "there is no form 'shrot'" in fault


OWN = """
numbering: {start: 3}
outline:
  numbering: [{counts: heading, number: "1."}, {counts: paragraph, number: (a)}]
  clauses:
  - {heading: Said, id: local.say, clauses: [a.one, a.two]}
"""


def test_local_changes_are_about_headings_of_the_councils_own_outline_as_about_any() -> None:
    change = """
- {at: local.say, in: heading, find: Said, replace: Told, kind: choice, reason: Plainer.}
- {omit: a.two, was: Two., kind: choice, reason: Said.}
"""

    assert text(made(library(), OWN, change)) == "3. Told\n\n(a) One.\n"


def test_a_heading_of_its_own_outline_cannot_be_included_again() -> None:
    (fault,) = faults(library(), f"{OWN}\ninclude: [local.say]")

    assert "'local.say' is included, but the outline has it already" in fault


def test_what_a_heading_of_ones_own_says_is_explained() -> None:
    own = sources_of.profile(library(), OWN)

    found = explain(resolve(library(), own), own).provisions[0]

    assert (found.id, found.clause, found.number) == ("local.say", "", "3")


def test_an_outline_and_levels_of_ones_own_are_kept_whole_with_an_issued_version() -> None:
    numbering = "numbering: {levels: [{counts: paragraph, number: i.}], appendices: []}"
    sources = sources_of.sources(f"{OWN}\n{numbering}".replace("numbering: {start: 3}\n", "", 1))
    before = read_profile(sources, library())

    flat = flatten_profile(sources, before, "Kept.").content
    after = read_profile(replace(sources, profile=("profile.yaml", flat)), library())

    assert same(resolve(library(), after).document, resolve(library(), before).document)
