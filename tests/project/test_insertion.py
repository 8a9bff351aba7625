"""A protocol in a constitution is read back before it is kept."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.builders import document, provision, sample
from tests.cli.running import project
from tests.judges.merges import lines, plain_host
from tests.judges.word import changed, parts
from tests.merges.test_merges import another_protocol, model_lines

from protocol_gen.errors import HostFileError
from protocol_gen.project.insertion import Insertion, put_into_host
from protocol_gen.project.workspace import Workspace

STAMP = Insertion("Testham Town Council", date(2026, 5, 12))
HEADINGS = {plain_host: "Part 1 things", another_protocol: "B"}


@pytest.mark.parametrize("host", [plain_host, another_protocol])
@pytest.mark.parametrize("tracked", [None, STAMP])
def test_what_says_the_words_of_the_protocol_is_kept(
    host: Callable[[], bytes], tracked: Insertion | None, tmp_path: Path
) -> None:
    into = Workspace(project(tmp_path))

    whole = put_into_host(into, sample(), host(), HEADINGS[host], tracked)

    assert {*model_lines(sample())} <= {*lines(whole)}


@pytest.mark.parametrize(
    ("look", "code"),
    [
        ("<w:vanish/>", "host-changes-words"),
        ("<w:strike/>", "host-changes-words"),
        ('<w:color w:val="FFFFFF"/>', "host-hides-words"),
    ],
)
@pytest.mark.parametrize("host", [plain_host, another_protocol])
@pytest.mark.parametrize("tracked", [None, STAMP])
def test_a_host_whose_styles_hide_or_strike_out_the_words_is_told(
    look: str,
    code: str,
    host: Callable[[], bytes],
    tracked: Insertion | None,
    tmp_path: Path,
) -> None:
    ours = document(provision("a", "The clerk keeps the minutes of all that is said."))
    styles = parts(host())["word/styles.xml"].decode()
    (style,) = re.findall('<w:style [^>]*w:styleId="BodyText".*?</w:style>', styles, re.DOTALL)
    bare = re.sub("<w:rPr>.*?</w:rPr>", "", style)
    altered = bare.replace("</w:style>", f"<w:rPr>{look}</w:rPr></w:style>")
    hiding = changed(host(), "word/styles.xml", style, altered)

    with pytest.raises(HostFileError) as caught:
        put_into_host(Workspace(project(tmp_path)), ours, hiding, HEADINGS[host], tracked)

    said = caught.value.message
    assert said.code == code
    assert "The clerk keeps" in f"{said}"
