"""The site's folder: what is written, renewed, taken away, and what is never touched."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.site.estate import DAY, MILLBROOK, NEWTON, estate

from protocol_gen.errors import InvalidSourcesError, OutputError
from protocol_gen.model.versions import sha256
from protocol_gen.project import Workspace
from protocol_gen.project.lock import locked
from protocol_gen.site import Site
from protocol_gen.site.publish import RECORD, SiteUpdate, publish

pytestmark = pytest.mark.slow

__all__ = ["estate"]


@pytest.fixture
def own(estate: Path, tmp_path: Path) -> Path:
    """A copy of the small councils' project, which a test may change."""
    for slug in (MILLBROOK, NEWTON):
        shutil.copytree(estate / "profiles" / slug, tmp_path / "project" / "profiles" / slug)
    return tmp_path / "project"


def published(root: Path, out: Path, *names: str, day: date = DAY) -> SiteUpdate:
    project = Workspace(root)
    councils = [project.council(name) for name in names] or project.councils()
    return publish(project, councils, Site(day), out)


def content(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def test_a_second_run_writes_nothing_and_leaves_all_as_it_is(own: Path, tmp_path: Path) -> None:
    first = published(own, tmp_path / "site")
    before = content(tmp_path / "site")
    second = published(own, tmp_path / "site")

    assert first.written == first.files
    assert (second.written, second.removed) == (0, 0)
    assert content(tmp_path / "site") == before


def test_the_record_has_every_file_and_nothing_of_the_moment(own: Path, tmp_path: Path) -> None:
    published(own, tmp_path / "one")
    published(own, tmp_path / "two")
    record = json.loads((tmp_path / "one" / RECORD).read_bytes())

    assert set(record["files"]) == set(content(tmp_path / "one")) - {RECORD, ".lock"}
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_pages_of_a_council_that_went_are_taken_away_with_their_folders(
    own: Path, tmp_path: Path
) -> None:
    out = tmp_path / "site"
    published(own, out)
    shutil.rmtree(own / "profiles" / MILLBROOK)
    done = published(own, out)

    assert done.removed > 100
    assert not (out / MILLBROOK).exists()
    assert (out / NEWTON / "index.html").exists()


def test_what_the_program_did_not_write_or_others_changed_stays(own: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    published(own, out)
    (out / MILLBROOK / "notes.html").write_text("ours", encoding="utf-8")
    (out / MILLBROOK / "history" / "index.html").write_text("edited", encoding="utf-8")
    shutil.rmtree(own / "profiles" / MILLBROOK)
    done = published(own, out)

    assert done.kept == (f"{MILLBROOK}/history/index.html",)
    assert sorted(path.name for path in (out / MILLBROOK).iterdir()) == ["history", "notes.html"]


def test_a_page_that_somebody_edited_or_lost_is_made_anew(own: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    published(own, out)
    before = content(out)
    (out / MILLBROOK / "index.html").write_text("edited", encoding="utf-8")
    (out / "index.html").unlink()

    assert published(own, out).written == 2
    assert content(out) == before


def test_a_record_that_is_no_record_or_leads_out_of_the_folder_takes_nothing_away(
    own: Path, tmp_path: Path
) -> None:
    out = tmp_path / "site"
    outside = tmp_path / "precious.txt"
    outside.write_text("precious", encoding="utf-8")
    published(own, out)
    digest = sha256(b"precious")
    for record in ('{"files": {"../precious.txt": "' + digest + '"}}', '{"files": 3}'):
        (out / RECORD).write_text(record, encoding="utf-8")
        published(own, out)
        assert outside.read_text(encoding="utf-8") == "precious"


def test_councils_of_an_earlier_run_stay_when_another_is_named(own: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    published(own, out, MILLBROOK)
    done = published(own, out, NEWTON)

    assert done.councils == 2
    assert (out / MILLBROOK / "2.0" / "index.html").exists()
    assert b"Millbrook" in (out / "index.html").read_bytes()


def test_nothing_is_written_while_a_source_has_a_fault(own: Path, tmp_path: Path) -> None:
    kept = own / "profiles" / MILLBROOK / "issued" / "1.0" / f"{MILLBROOK}-protocol-1.0.txt"
    kept.write_bytes(kept.read_bytes() + b"!")
    (own / "profiles" / NEWTON / "profile.yaml").write_text("nation: mars\n", encoding="utf-8")

    with pytest.raises(InvalidSourcesError) as caught:
        published(own, tmp_path / "site")

    said = str(caught.value)
    assert "changed after it was issued" in said
    assert f"profiles/{NEWTON}/profile.yaml:1:" in said
    assert not (tmp_path / "site").exists()


def test_two_runs_at_once_do_not_write_into_one_folder(own: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    out.mkdir()
    with locked(out), pytest.raises(OutputError, match="another run"):
        published(own, out)


def test_a_folder_that_cannot_be_written_is_named(own: Path, tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file", encoding="utf-8")

    with pytest.raises(OutputError, match="site"):
        published(own, tmp_path / "site")


def test_a_version_issued_later_leaves_the_pages_of_versions_at_their_addresses(
    own: Path, tmp_path: Path
) -> None:
    out = tmp_path / "site"
    issued = own / "profiles" / MILLBROOK / "issued"
    shutil.move(issued / "2.0", tmp_path / "2.0")
    published(own, out)
    before = set(content(out))
    shutil.move(tmp_path / "2.0", issued / "2.0")
    done = published(own, out)

    assert done.removed == 0
    assert before <= set(content(out))


def test_a_chosen_typeface_is_published_with_its_licence_where_it_is_used(
    own: Path, tmp_path: Path
) -> None:
    profile = own / "profiles" / NEWTON / "profile.yaml"
    profile.write_text(profile.read_text(encoding="utf-8") + "look: {font: Noto Sans}\n")

    published(own, tmp_path / "site")
    files = content(tmp_path / "site")

    mine = {path: each for path, each in files.items() if path.startswith(f"{NEWTON}/")}
    (style,) = (each.decode() for path, each in mine.items() if "look-" in path)
    fonts = [path.removeprefix(f"{NEWTON}/") for path in mine if path.endswith(".woff2")]
    assert sorted(each.split("-")[0] for each in fonts) == ["bold", "regular"]
    assert all(f'url("{each}")' in style for each in fonts)
    assert style.count('font-family: "Noto Sans"') == 2
    assert b"Noto Project Authors" in mine[f"{NEWTON}/font-licence.txt"]
    assert not [path for path in files if "woff2" in path and path.startswith(MILLBROOK)]
