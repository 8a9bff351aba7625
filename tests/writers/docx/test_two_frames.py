"""Words and tables around the text, as they were and as they are."""

from tests.builders import document
from tests.judges.tracked import accepted, rejected, whole
from tests.writers.docx.test_redline import redline
from tests.writers.docx.test_redline_frames import ADOPTED, with_control


def test_a_row_is_found_by_its_first_cell_and_only_what_differs_is_tracked() -> None:
    old, new = with_control(ADOPTED, owner="The Clerk"), with_control(ADOPTED, contact="At home")
    data = redline(old, new)
    said = {
        name: [line[2] for line in whole(data)["body"]]
        for name, data in (("new", accepted(data)), ("old", rejected(data)))
    }
    assert "Owner" in said["old"]
    assert "Owner" not in said["new"]
    assert "Contact" in said["new"]
    assert "Contact" not in said["old"]
    assert said["new"].count("Title") == said["old"].count("Title") == 1


def test_two_equal_frames_are_written_as_one() -> None:
    data = redline(document(), document())
    assert whole(accepted(data)) == whole(rejected(data)) == whole(data)
