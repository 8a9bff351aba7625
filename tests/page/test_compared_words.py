import hashlib

from tests import builders

from protocol_gen.page.compared_words import (
    blocks_of_lines,
    lines,
    words,
    words_hash,
    words_hash_of,
)
from protocol_gen.writers.text import TextWriter


def test_the_lines_are_those_of_the_text_format() -> None:
    document = builders.sample()

    text = TextWriter().write(document).decode()

    assert [line for line in text.split("\n") if line] == list(lines(document))


def test_each_line_knows_the_provision_that_it_begins() -> None:
    document = builders.sample()

    found = [line.provision for block in blocks_of_lines(document) for line in block]

    known = [provision.id for provision in document.all_provisions]
    assert [each for each in found if each] == [each for each in known if each in found]
    assert len(set(found)) > len(known) / 2


def test_the_hash_is_of_the_compared_words_joined_by_a_space() -> None:
    document = builders.sample()

    expected = hashlib.sha256(" ".join(words("\n".join(lines(document)))).encode()).hexdigest()

    assert words_hash(document) == expected


def test_the_hash_looks_past_what_does_not_count_and_sees_all_else() -> None:
    assert words_hash_of(words("- each  other’s")) == words_hash_of(words("· each other's"))
    assert words_hash_of(words("each other's")) != words_hash_of(words("each others'"))
