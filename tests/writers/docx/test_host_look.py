"""What styles and lists of ours a host is given."""

from tests.builders import sample
from tests.judges.merges import plain_host
from tests.judges.word import part, w
from tests.writers.docx.files import write

from protocol_gen.writers.docx.into_host import put_into


def names(data: bytes) -> list[str]:
    return [node.get(w("val")) for node in part(data, "word/styles.xml").iter(w("name"))]


def test_a_style_that_the_host_has_stays_its_own_and_another_comes_along_once() -> None:
    host = plain_host()

    whole = put_into(host, write(sample()), "Part 1 things")

    assert names(whole)[: len(names(host))] == names(host)
    assert len({*names(whole)}) == len(names(whole))
    assert {"Clause 2", "Protocol Term", "Protocol Table"} <= {*names(whole)}


def test_lists_come_under_free_numbers_and_bind_only_styles_that_came_along() -> None:
    numbering = part(put_into(plain_host(), write(sample()), "Part 1 things"), "word/numbering.xml")

    numbers = [node.get(w("numId")) for node in numbering.iter(w("num"))]
    abstract = [node.get(w("abstractNumId")) for node in numbering.iter(w("abstractNum"))]
    bound = [node.get(w("val")) for node in numbering.iter(w("pStyle"))]
    assert len({*numbers}) == len(numbers)
    assert len({*abstract}) == len(abstract)
    assert bound.count("ListBullet") == 1
    assert "Clause2" in bound
