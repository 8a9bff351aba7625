"""The contents of a redline in Word: each line that one version lacks is tracked."""

from dataclasses import replace

from tests.builders import number
from tests.judges.tracked import DOCUMENT, accepted, contents, rejected
from tests.judges.word import part, w
from tests.writers.docx.files import write
from tests.writers.docx.test_redline import holds, redline
from tests.writers.docx.test_redline_frames import FRAMES, LONG, with_section

from protocol_gen.model.document import Document


def test_contents_that_both_versions_have_stay_one_field_in_their_frame() -> None:
    data = holds(*FRAMES["last in the contents"])
    (frame,) = part(data, DOCUMENT).iter(w("sdt"))
    kinds = [node.get(w("fldCharType")) for node in frame.iter(w("fldChar"))]
    assert kinds == ["begin", "separate", "end"]
    assert [line[2] for line in contents(accepted(data))][-1] == "Another one"
    assert len(contents(rejected(data))) == len(contents(data)) - 1


def test_contents_of_one_version_come_as_a_field_and_go_as_lines() -> None:
    data = holds(*FRAMES["contents"])
    assert not list(part(data, DOCUMENT).iter(w("sdt"), w("delInstrText")))
    assert contents(accepted(data)) == []
    assert contents(rejected(data)) == contents(write(LONG))
    back = redline(*FRAMES["contents"][::-1])
    assert " TOC " in "".join(
        node.text or "" for node in part(accepted(back), DOCUMENT).iter(w("instrText"))
    )


def test_a_number_that_follows_is_tracked_in_the_contents_where_it_is_words() -> None:
    old, new = numbered(LONG), numbered(with_section(0))
    data = holds(old, new)
    assert contents(accepted(data))[2][2].startswith("2")
    assert contents(rejected(data))[1][2].startswith("1")


def numbered(source: Document) -> Document:
    return replace(
        source,
        provisions=tuple(
            replace(each, number=number(str(at)))
            for at, each in enumerate(source.provisions, start=1)
        ),
    )
