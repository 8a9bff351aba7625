import pytest

from protocol_gen.papers.file_names import LONGEST, file_name


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (
            (
                "",
                "Report on the Protocol on Member/Officer Relations 1.1",
                "Full Council 12 May 2026",
            ),
            "Report on the Protocol on Member-Officer Relations 1.1 - Full Council 12 May 2026",
        ),
        (
            ("Appendix C", "Schedule of amendments: Protocol 1.1", ""),
            "Appendix C - Schedule of amendments - Protocol 1.1",
        ),
        (("Cyngor Tref Pen-y-bont ŵ",), "Cyngor Tref Pen-y-bont w"),
        (('a\\b|c*d?e"f<g>h#i%j',), "a-b-c d e f g h i j"),
        (("The council’s – protocol",), "The council's-protocol"),
        (("..", " . "), "Paper"),
        (("",), "Paper"),
    ],
)
def test_a_name_reads_as_a_title_and_survives_any_system(parts: tuple[str, ...], name: str) -> None:
    assert file_name(*parts, otherwise="Paper") == name


def test_a_long_name_is_cut_at_a_word() -> None:
    name = file_name("word " * 60, otherwise="Paper")

    assert len(name) <= LONGEST
    assert name.endswith("word")


def test_a_name_is_ascii_and_ends_in_neither_a_space_nor_a_full_stop() -> None:
    name = file_name("Αθήνα 日本 café. ", otherwise="Paper")

    assert name.isascii()
    assert name == "cafe"
