"""A language that is not like English is added here, and nothing outside it learns of it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests import sources_of
from tests.language.toy import Toy

from protocol_gen.batch.library_fingerprints import Index
from protocol_gen.errors import InvalidSourcesError
from protocol_gen.language.known_languages import registered
from protocol_gen.model.document import Document
from protocol_gen.model.inlines import plain
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.profile import Profile
from protocol_gen.model.walks import texts_in
from protocol_gen.readers.profile.flat import flatten_profile
from protocol_gen.readers.profile.reader import read_profile
from protocol_gen.resolver import resolve

VOCABULARY = """
version: "1.0"
terms:
  member: {plural: members}
  officer: {plural: officers}
  protocol: {plural: protocols}
roles:
  clerk: {}
  leader: {}
settings:
  reply_time: {type: period, default: 5 working days}
  office_hours: {type: text, default: {en: "9am to 5pm", qaa: "9-17"}}
"""
CLAUSES = """
- id: start
  heading: {en: "What {{ the council }} does", qaa: "{{ Il council }} fa"}
- id: start.reply
  text:
    en: "{{ The clerk }} replies to {{ a member }} within {{ reply_time }}, {{ office_hours }}."
    qaa: "Tani {{ il clerk }} {{ ko member }} {{ reply_time }}, {{ office_hours }}."
- id: start.leaning
  text:
    en: "{{ The council's }} words for {{ the clerk }} and {{ an officer }}."
    qaa: "Vordos {{ il council }} {{ ko il clerk }} vol {{ ko officer }}."
- id: start.gender
  text:
    en: "This {{ protocol }} is kept by {{ keeper }}."
    qaa: "{{ Il protocol sin }} tenes {{ gan keeper }}."
- id: start.list
  text:
    en: "There are {{ count }} rules:"
    qaa: {by: count, 2: "Du regi {{ gan members }}:", 3: "Tri regi {{ gan members }}:"}
  clauses:
  - {id: start.list.one, text: {en: "ask {{ the clerk }}", qaa: "aski {{ il clerk }}"}}
  - {id: start.list.two, text: {en: "see {{ see start }}", qaa: "vedi {{ ko see start }}"}}
- id: start.note
  text:
    en: [{note: {text: "A note."}}]
    qaa: [{note: {text: {by: protocol, m: "Noto sin.", f: "Noto sina."}}}]
"""
PHRASES = """
- name: keeper
  wordings:
  - {text: {en: "{{ the clerk }}", qaa: "{{ clerk }}"}}
"""
OWN = """
language: qaa
title: {en: Protocol, qaa: Protoko}
terms:
  member: {qaa: {singular: ano, plural: anomi, plural_forms: [hanomi]}, en: member}
  officer: {qaa: {singular: servo, plural: servomi}, en: officer}
  protocol: {qaa: {singular: protoko, plural: protokomi, gender: f}, en: protocol}
roles:
  clerk: {qaa: {title: klerko, forms: {soft: glerko}}, en: Clerk}
settings: {reply_time: {number: 3, unit: working_day}}
lists: {default: semicolons-and}
numbering: {scheme: legal}
control: {owner: {en: The Clerk, qaa: Il klerko}}
"""
KIND = sources_of.KIND.replace("officer: officer}", "officer: officer, protocol: protocol}")
IN_IT = "in the language 'qaa'"
NAMES = """
nation: england
council_type: town
council:
  name: {en: Testham Town Council, qaa: Konselo Testham}
  in_text: {en: the Town Council, qaa: il Konselo}
  short: {en: the Council, qaa: il Konselo}
version: "1.0"
"""


@pytest.fixture(autouse=True)
def toy() -> Iterator[None]:
    with registered(Toy()):
        yield


def profile(own: str = OWN, changes: str = "", clauses: str = CLAUSES) -> Profile:
    library = sources_of.library(clauses, phrases=PHRASES, vocabulary=VOCABULARY)
    return sources_of.profile(library, own, changes, kind=KIND, head=NAMES)


def document(read: Profile, clauses: str = CLAUSES) -> Document:
    library = sources_of.library(clauses, phrases=PHRASES, vocabulary=VOCABULARY)
    return resolve(library, read).document


def said(written: Document) -> list[str]:
    """Every text of a document, the headings too."""
    texts = (plain(text) for each in written.all_provisions for text in texts_in(each))
    return [text for text in texts if text]


def faults(own: str = OWN, clauses: str = CLAUSES) -> list[str]:
    with pytest.raises(InvalidSourcesError) as error:
        document(profile(own, clauses=clauses), clauses)
    return [str(each) for each in error.value.errors]


def test_a_document_in_the_language_has_its_articles_small_words_forms_and_order() -> None:
    assert said(document(profile())) == [
        "Il Konselo fa",
        "Tani’l klerko kos ano working-dayi 3, 9-17.",
        "Vordos il Konselo ko’l klerko vol ko servo.",
        "Il protoko sina tenes gan glerko.",
        "Du regi gan hanomi:",
        "aski’l klerko /",
        "vedi ko 1 sekto.",
        "Noto sina.",
    ]


def test_the_same_profile_makes_the_same_tree_in_english() -> None:
    own = profile()
    english = own.partners["en-GB"]

    there, here = document(own), document(english)

    assert own.languages == ("qaa", "en-GB")
    assert said(here) == [
        "What the Council does",
        "The Clerk replies to a member within 3 working days, 9am to 5pm.",
        "The Council’s words for the Clerk and an officer.",
        "This protocol is kept by the Clerk.",
        "There are two rules:",
        "ask the Clerk; and",
        "see section 1.",
        "A note.",
    ]
    assert [(each.id, each.number, each.form) for each in there.all_provisions] == [
        (each.id, each.number, each.form) for each in here.all_provisions
    ]
    assert (here.title, there.title) == ("Protocol", "Protoko")
    assert (here.control.owner, there.control.owner) == ("The Clerk", "Il klerko")
    assert (here.council, there.council) == ("Testham Town Council", "Konselo Testham")


def test_the_space_before_an_article_that_leans_belongs_to_its_run() -> None:
    (reply,) = (each for each in document(profile()).all_provisions if each.id == "start.reply")

    (text,) = (text for text in texts_in(reply) if text)

    assert [run.content for run in text][:3] == ["Tani", "’l klerko", " kos ano"]


def test_local_changes_are_in_the_language_and_lean_as_the_library_does() -> None:
    changes = """
    - at: start.reply
      find: {en: replies to, qaa: Tani}
      replace: {en: answers, qaa: Dano}
      kind: choice
      reason: {en: Shorter., qaa: Plu.}
    - insert: {en: "{{ The clerk }} ends it.", qaa: "Fina {{ il clerk }}."}
      id: local.end
      after: start.note
      kind: choice
      reason: {en: Clear., qaa: Klari.}
    """
    read = profile(changes=changes)

    assert "Dano’l klerko kos ano working-dayi 3, 9-17." in said(document(read))
    assert said(document(read))[-1] == "Fina’l klerko."
    assert said(document(read.partners["en-GB"]))[-1] == "The Clerk ends it."
    assert [change.reason for change in read.changes] == ["Plu.", "Klari."]


def test_what_is_missing_in_the_language_is_named_all_at_once() -> None:
    clauses = CLAUSES.replace(', qaa: "aski {{ il clerk }}"', "")
    own = OWN.replace("{qaa: {singular: servo, plural: servomi}, en: officer}", "{en: officer}")
    own = own.replace(", forms: {soft: glerko}", "").replace(", gender: f", "")
    own = own.replace("owner: {en: The Clerk, qaa: Il klerko}", "owner: {en: The Clerk}")

    assert faults(own, clauses) == [
        f"{place}: {said}"
        for place, said in (
            ("clauses.yaml:21:32", f"the clause 'start.list.one' has no text {IN_IT}; it has: en"),
            (
                "profile.yaml:14:12",
                f"'start.leaning' needs the word 'officer', which is not given {IN_IT}",
            ),
            (
                "profile.yaml:15:13",
                "a text depends on the gender of 'protoko', which is not given",
            ),
            ("profile.yaml:17:10", "'klerko' lacks the form 'soft', which this text asks for"),
            ("profile.yaml:21:18", "this is not given in 'qaa', only in en"),
        )
    ]


def test_a_count_without_its_noun_and_a_number_without_a_text_are_faults() -> None:
    alone = CLAUSES.replace("{by: count, 2:", "{by: count, 4:")
    bare = CLAUSES.replace('"Tani {{ il clerk }}', '"{{ count start.list }} {{ il clerk }}')

    assert "'start.list' has no text for 2 here; it has one for 4, 3" in faults(clauses=alone)[0]
    assert "nothing is counted without its noun" in faults(clauses=bare)[0]


def test_a_text_of_another_shape_is_a_fault_where_it_is_written() -> None:
    clauses = CLAUSES.replace(
        'qaa: "Vordos {{ il council }} {{ ko il clerk }} vol {{ ko officer }}."',
        "qaa: [Vordos., {list: [uno, du]}]",
    )

    with pytest.raises(InvalidSourcesError, match=r"list 2 in place of paragraph$"):
        profile(clauses=clauses)


def test_a_word_of_a_kind_that_speaks_english_alone_is_not_taken_for_another_language() -> None:
    own = OWN.replace(
        "roles:\n  clerk: {qaa: {title: klerko, forms: {soft: glerko}}, en: Clerk}", ""
    )

    read = profile(own)

    assert read.roles["clerk"].word.one == ""
    assert read.partners["en-GB"].roles["clerk"].word.one == "Clerk"
    assert any("needs the word 'clerk'" in each for each in faults(own))


def test_a_language_that_is_not_here_is_refused() -> None:
    with pytest.raises(InvalidSourcesError, match="there is no language 'cy-GB' here"):
        profile("language: cy-GB\n")


def test_other_languages_of_a_profile_leave_its_english_as_it_is() -> None:
    english = profile(OWN.replace("language: qaa", "language: en-GB"))

    assert document(english) == document(profile().partners["en-GB"])


@pytest.mark.parametrize("language", ["qaa", "en-GB"])
def test_a_text_in_another_language_changes_the_fingerprint_of_none_but_its_own(
    language: str,
) -> None:
    before = sources_of.library(CLAUSES, phrases=PHRASES, vocabulary=VOCABULARY)
    changed = CLAUSES.replace("Noto sin.", "Noto nova.").replace("aski", "demandi")
    after = sources_of.library(changed, phrases=PHRASES, vocabulary=VOCABULARY)

    def prints(library: ClauseLibrary) -> tuple[object, ...]:
        index = Index(library)
        every = (each for clause in library.clauses.values() for each in clause.wordings)
        tag = language.partition("-")[0]
        return index.structure, index.names_of(every, tag)

    assert (prints(before) == prints(after)) is (language == "en-GB")


def test_a_profile_as_one_file_says_the_same_in_each_of_its_languages() -> None:
    library = sources_of.library(CLAUSES, phrases=PHRASES, vocabulary=VOCABULARY)
    own = profile()
    written = sources_of.sources(OWN, kind=KIND, head=NAMES)

    flat = flatten_profile(written, own, "kept")

    kept = replace(written, profile=("profile.yaml", flat.content))
    again = read_profile(kept, library)
    assert document(again) == document(own)
    assert document(again.partners["en-GB"]) == document(own.partners["en-GB"])
