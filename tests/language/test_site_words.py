"""Which words of the website are said of what."""

from dataclasses import asdict
from itertools import product

from tests.language.catalogue_parts import optional_words

from protocol_gen.language import site_words
from protocol_gen.language.sentences import Sentence
from protocol_gen.language.site_words import AdoptedWords, DownloadWords, NationWords
from protocol_gen.model.governance import Nation

DOWNLOADS = DownloadWords(
    heading="Files",
    section="Section",
    of_version=Sentence("{version}"),
    kinds=(("docx", "Word"),),
    takes_labels=True,
    other="File",
    size=Sentence("{size}"),
    in_bytes=Sentence("{size} B"),
    in_kilobytes=Sentence("{size} kB"),
    in_megabytes=Sentence("{size} MB"),
)
ADOPTED = AdoptedWords(
    alone=Sentence("Adopted"),
    body=Sentence("{body}"),
    day=Sentence("{day}"),
    minute=Sentence("{minute}"),
    body_day=Sentence("{body} {day}"),
    body_minute=Sentence("{body} {minute}"),
    day_minute=Sentence("{day} {minute}"),
    body_day_minute=Sentence("{body} {day} {minute}"),
)


def test_no_word_can_be_left_out() -> None:
    assert optional_words(site_words) == set()


def test_each_nation_has_its_name() -> None:
    nations = NationWords(england="e", wales="w", scotland="s", northern_ireland="n")

    assert {nation: nations.of(nation) for nation in Nation} == {
        Nation.ENGLAND: "e",
        Nation.WALES: "w",
        Nation.SCOTLAND: "s",
        Nation.NORTHERN_IRELAND: "n",
    }


def test_a_file_is_called_by_its_kind_or_its_formats_label_or_a_file() -> None:
    assert DOWNLOADS.of("docx", "Document") == "Word"
    assert DOWNLOADS.of("odt", "OpenDocument") == "OpenDocument"
    assert DOWNLOADS.of("odt") == "File"


def test_a_label_of_another_language_is_never_said() -> None:
    words = asdict(DOWNLOADS)

    assert DownloadWords(**words | {"takes_labels": False}).of("odt", "OpenDocument") == "File"


def test_an_adoption_is_told_by_what_is_known_of_it() -> None:
    for body, day, minute in product(("", "Council"), ("", "today"), ("", "minute 7")):
        known = " ".join(each for each in (body, day, minute) if each)
        assert ADOPTED(body=body, day=day, minute=minute) == (known or "Adopted")
