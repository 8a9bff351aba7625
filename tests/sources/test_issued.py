"""The two published protocols as they were issued: they stay, and the library still gives them."""

from pathlib import Path

import pytest
from tests import projects
from tests.cli.running import project, run
from tests.judges import html, word

from protocol_gen.issue import issue_plan
from protocol_gen.model.adoption import Recorded
from protocol_gen.page.compared_words import words, words_hash
from protocol_gen.project import Workspace, formats
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.writers.text import TextWriter


@pytest.mark.parametrize("council", projects.SOURCES)
def test_no_byte_of_what_was_issued_has_changed(council: str) -> None:
    assert projects.store(council).versions()[0] == projects.AS_PUBLISHED
    assert projects.store(council).faults() == ()


@pytest.mark.parametrize("council", projects.SOURCES)
def test_every_kept_file_is_the_source_word_for_word(council: str) -> None:
    store = projects.store(council)
    name = f"{council}-protocol-{projects.AS_PUBLISHED}"
    kept = {
        suffix: store.file(projects.AS_PUBLISHED, f"{name}.{suffix}")
        for suffix in ("txt", "html", "docx")
    }

    texts = (
        TextWriter().write(store.read(projects.AS_PUBLISHED).document).decode(),
        kept["txt"].decode(),
        html.article_text(kept["html"]),
        word.protocol_text(kept["docx"]),
    )

    for text in texts:
        assert words(text) == words(projects.source_text(council))


@pytest.mark.parametrize("council", projects.SOURCES)
def test_the_kept_profile_still_gives_the_issued_words(council: str) -> None:
    issued = projects.store(council).read(projects.AS_PUBLISHED)

    assert words_hash(projects.resolution(council).document) == issued.words_hash


@pytest.mark.parametrize("council", projects.SOURCES)
def test_the_record_says_that_the_days_were_not_recorded(council: str) -> None:
    record = projects.store(council).read(projects.AS_PUBLISHED).record

    assert record.not_recorded == tuple(part for part in Recorded if part is not Recorded.SUMMARY)


@pytest.mark.parametrize("council", projects.SOURCES)
def test_it_can_still_be_issued_as_not_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, council: str
) -> None:
    monkeypatch.setattr(issue_plan, "formats_for", lambda _use: (formats.TXT,))
    kept = projects.ROOT / "profiles" / council / "issued" / projects.AS_PUBLISHED
    root = project(tmp_path, **{council: (kept / "profile.yaml").read_text(encoding="utf-8")})
    given = ("--not-recorded", "all", "--summary", "As adopted", "--yes")

    result = run(root, "issue", council, *given)

    assert result.exit_code == 0, result.stderr
    issued = projects.store(council).read(projects.AS_PUBLISHED)
    assert (
        IssuedStore(Workspace(root), Workspace(root).council(council))
        .read(projects.AS_PUBLISHED)
        .words_hash
        == issued.words_hash
    )
